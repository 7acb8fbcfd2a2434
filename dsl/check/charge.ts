import { isCurrency, multiply, parseExact, parseUnit, writeExact } from "../../engine/index.ts";
import type { IrAmount, IrCount, IrOutcome, IrRounding } from "../../engine/ir.ts";
import type { Expr, Outcome, Per } from "../ast.ts";
import { conditionOf } from "./condition.ts";
import { bare, type Env, type Value, within } from "./context.ts";
import { countOf } from "./declaredType.ts";
import { listNamed, listReads } from "./lists.ts";
import { convert } from "./money.ts";
import { type CheckedOutcome, NOTHING } from "./outcome.ts";
import { party } from "./party.ts";
import { Reads } from "./reads.ts";
import { chargeKind, sumOf } from "./sum.ts";
import { alike, HS, MONEY, PERCENT, quantityIn, typeWords } from "./type.ts";
import { namedValue } from "./value.ts";
import { wrongType } from "./wrongType.ts";

type Charge = Extract<Outcome, { o: "charge" }>;

/** An amount: a sum, a rate of a base, or a price times a count. */
interface Amount {
  readonly amount: IrAmount;
  readonly reads: Reads;
}

export function charge(outcome: Charge, env: Env): CheckedOutcome | undefined {
  const kind = chargeKind(outcome.chargeKind, env);
  const rounding = roundingOf(outcome, env);
  const amount = rounding && amountOf(outcome, rounding.currency, env);
  const payer = outcome.payer && party(outcome.payer, env);
  const collector = outcome.collector && party(outcome.collector, env);
  const waived = outcome.waivedWhen && conditionOf(outcome.waivedWhen, env);
  if (kind === undefined || rounding === undefined || amount === undefined) return undefined;
  if (outcome.payer !== undefined && payer === undefined) return undefined;
  if (outcome.collector !== undefined && collector === undefined) return undefined;
  if (outcome.waivedWhen !== undefined && waived === undefined) return undefined;
  const charged: IrOutcome = {
    o: "charge",
    kind,
    amount: amount.amount,
    rounding: rounding.rounding,
    ...(payer === undefined ? {} : { payer: payer.who }),
    ...(collector === undefined ? {} : { collector: collector.who }),
    ...(waived === undefined ? {} : { waivedWhen: waived.cond }),
  };
  return {
    ...NOTHING,
    outcomes: [charged],
    reads: Reads.of(amount.reads, payer?.reads, collector?.reads, waived?.reads),
    charges: [{ kind, span: outcome.span }],
  };
}

function amountOf(outcome: Charge, currency: string | undefined, env: Env): Amount | undefined {
  const { amount, per } = outcome;
  const inner = bare(amount);
  if (per !== undefined) {
    const unit = moneyOf(amount, currency, env);
    const count = countPer(per, env);
    return (
      unit &&
      count && {
        amount: { a: "times", unit: unit.sum, count: count.count },
        reads: Reads.of(unit.reads, count.reads),
      }
    );
  }
  if (inner.x === "share-of") {
    // Checked as a whole, kept in two: a bill says the rate and what it was taken of.
    if (moneyOf(amount, currency, env) === undefined) return undefined;
    const rate = sumOf(inner.rate, PERCENT, env);
    const base = moneyOf(inner.base, currency, env);
    return (
      rate &&
      base && {
        amount: { a: "rate", rate: rate.sum, base: base.sum },
        reads: Reads.of(rate.reads, base.reads),
      }
    );
  }
  const sum = moneyOf(amount, currency, env);
  return sum && { amount: { a: "sum", of: sum.sum }, reads: sum.reads };
}

/** An amount of money, in the currency it is rounded in where that is said. */
function moneyOf(expr: Expr, currency: string | undefined, env: Env): Value | undefined {
  const value = sumOf(expr, MONEY, env);
  if (value === undefined) return undefined;
  if (value.type.t === "money")
    return currency === undefined ? value : convert(value, currency, undefined, env, expr.span);
  if (value.type.t === "percent" || value.type.t === "share") return env.say("percent-of-nothing", expr.span);
  return wrongType("charge", value.type, MONEY, expr.span, env);
}

function roundingOf(
  { rounded }: Charge,
  env: Env,
): { readonly rounding: IrRounding; readonly currency?: string } | undefined {
  if (rounded === undefined) return { rounding: { mode: "half-up", each: false } };
  const { mode, each, to } = rounded;
  if (to === undefined) return { rounding: { mode, each } };
  const inner = bare(to);
  if (inner.x !== "lit" || inner.lit.v !== "money")
    return env.say("round-to-what", to.span, {
      suggestion: `EUR ${inner.x === "lit" && inner.lit.v === "number" ? inner.lit.text : "0.01"}`,
    });
  const { currency, text } = inner.lit;
  if (!isCurrency(currency)) return env.say("unknown-currency", to.span, { name: currency });
  const step = parseExact(text);
  if (step === undefined || step.s * step.n <= 0n) return env.say("round-to-what", to.span);
  return { rounding: { mode, each, to: writeExact(step) }, currency };
}

interface Count {
  readonly count: IrCount;
  readonly reads: Reads;
}

/** `per` multiplies, and says what it counts. */
function countPer(per: Per, env: Env): Count | undefined {
  switch (per.p) {
    case "distinct":
      return distinct(per, env);
    case "each":
      return each(per, env);
    case "portions":
      return portions(per, env);
  }
}

function distinct(per: Extract<Per, { p: "distinct" }>, env: Env): Count | undefined {
  const list = listNamed(per.list, env);
  if (list === undefined) return undefined;
  const of = namedValue(per.of, undefined, within(env, list.record));
  if (of === undefined) return undefined;
  const reads = of.reads
    .without(list.record)
    .times(list.max)
    .add(listReads(list, per.list, env));
  if (per.digits === undefined) return { count: { c: "distinct", record: list.record, of: of.sum }, reads };
  const digits = countOf(per.digits, env.say);
  if (digits === undefined) return undefined;
  if (of.type.t !== "hs" || of.sum.k !== "fact")
    return wrongType("to … digits", of.type, HS, per.of.span, env);
  return { count: { c: "distinct", record: list.record, of: { ...of.sum, digits } }, reads };
}

function each({ record }: Extract<Per, { p: "each" }>, env: Env): Count | undefined {
  const { records } = env.ctx.symbols;
  const lists = records.lists.filter((list) => list.record === record.text);
  const [list] = lists;
  if (list === undefined) {
    if (parseUnit(record.text) !== undefined)
      return env.say("portion-of-what", record.span, { unit: record.text });
    return env.say("unknown-record", record.span, { name: record.text });
  }
  // Whose list it is depends on the subject; only one that stands in a single place says where it is counted.
  const reads = lists.length === 1 ? listReads(list, record, env) : new Reads();
  return { count: { c: "each", record: record.text }, reads };
}

function portions(per: Extract<Per, { p: "portions" }>, env: Env): Count | undefined {
  const unit = parseUnit(per.unit.text);
  const type = quantityIn(per.unit.text);
  if (unit === undefined || type === undefined)
    return env.say("unknown-unit", per.unit.span, { name: per.unit.text });
  const size = parseExact(per.size?.text ?? "1");
  const of = sumOf(per.of, type, env);
  if (size === undefined || of === undefined) return undefined;
  if (!alike(type, of.type))
    return env.say("other-measure", per.of.span, { wanted: typeWords(type), found: typeWords(of.type) });
  return {
    count: {
      c: "portions",
      size: writeExact(multiply(size, unit.factor)),
      written: `${per.size === undefined ? "" : `${per.size.text} `}${per.unit.text}`,
      of: of.sum,
      started: per.started,
    },
    reads: of.reads,
  };
}
