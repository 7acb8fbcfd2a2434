import type { CatalogueKind, IrCond, IrLiteral, Severity } from "../../engine/ir.ts";
import type { Expectation, Expr, Name, Span } from "../ast.ts";
import { closest } from "../suggest.ts";
import type { ChargeKinds } from "./chargeKinds.ts";
import { conditionOf } from "./condition.ts";
import type { Env } from "./context.ts";
import { mostOf } from "./given.ts";
import { literalOf } from "./literal.ts";
import { suggestion } from "./names.ts";
import { paperNamed } from "./requirement.ts";
import { rulesOfFile } from "./rulesOfFile.ts";
import { chargeKind } from "./sum.ts";
import { MONEY } from "./type.ts";

type Amount = Extract<IrLiteral, { l: "money" }>;

/**
 * What an example expects. `by` are rule ids, one list for each name written: `eu-tax-003` is the rule of that name,
 * or where there is none, any limb of that law.
 */
export type CheckedExpectation = {
  readonly span: Span;
  readonly by: readonly (readonly string[])[];
  /** Only what is said of the one at this place of its list counts. */
  readonly of?: { readonly record: string; readonly index: number };
} & (
  | { readonly e: "pass" }
  | { readonly e: "needs"; readonly facts: readonly string[] }
  | { readonly e: "finding"; readonly severity: Severity }
  | { readonly e: "no-finding"; readonly severity?: Severity }
  /** `kinds` are the kind and its parts. */
  | {
      readonly e: "charge";
      readonly kind: string;
      readonly kinds: readonly string[];
      readonly amount?: { readonly v: string; readonly currency: string };
    }
  | { readonly e: "no-charge"; readonly kind: string; readonly kinds: readonly string[] }
  | {
      readonly e: "paper";
      readonly state: "met" | "unmet" | "unknown";
      readonly kind: CatalogueKind;
      readonly name: string;
    }
  /** `by` hold back, and this is why. */
  | { readonly e: "state"; readonly state: "pending" | "overridden" | "suspended" }
  /** A question that must come out true on some subject of the record. */
  | { readonly e: "value"; readonly name: string; readonly cond: IrCond; readonly subject: string }
);

export function expectationOf(
  expectation: Expectation,
  kinds: ChargeKinds,
  env: Env,
): CheckedExpectation | undefined {
  const checked = expected(expectation, kinds, env);
  if (expectation.of === undefined) return checked;
  const { record, index } = expectation.of;
  const { records } = env.ctx.symbols;
  if (!records.names.has(record.text))
    return env.say("unknown-record", record.span, {
      name: record.text,
      ...suggestion(closest(record.text, records.names)),
    });
  const count = Number(index.text);
  if (!Number.isInteger(count) || count < 1)
    return env.say("not-a-count", index.span, { number: index.text });
  const most = mostOf(record.text, records);
  if (count > most)
    return env.say(most === 1 ? "given-one-only" : "given-too-many", index.span, {
      record: record.text,
      number: index.text,
      limit: String(most),
    });
  return checked && { ...checked, of: { record: record.text, index: count - 1 } };
}

function expected(expectation: Expectation, kinds: ChargeKinds, env: Env): CheckedExpectation | undefined {
  const { span } = expectation;
  const by = "by" in expectation ? rulesNamed(expectation.by, env) : [];
  if (by === undefined) return undefined;
  switch (expectation.e) {
    case "pass":
      return { e: "pass", span, by };
    case "needs": {
      const facts = expectation.facts.flatMap((name) => needed(name, env) ?? []);
      return facts.length < expectation.facts.length ? undefined : { e: "needs", facts, span, by };
    }
    case "finding":
      return { e: "finding", severity: expectation.severity, span, by };
    case "no-finding": {
      const { severity } = expectation;
      return { e: "no-finding", ...(severity === undefined ? {} : { severity }), span, by };
    }
    case "charge": {
      const kind = chargeKind(expectation.chargeKind, env);
      const amount = expectation.amount && moneyOf(expectation.amount, env);
      if (kind === undefined || (expectation.amount !== undefined && amount === undefined)) return undefined;
      const { v, currency } = amount ?? { v: "", currency: "" };
      const said = amount === undefined ? {} : { amount: { v, currency } };
      return { e: "charge", kind, kinds: kinds.within(kind), ...said, span, by };
    }
    case "no-charge": {
      const kind = chargeKind(expectation.chargeKind, env);
      return kind === undefined ? undefined : { e: "no-charge", kind, kinds: kinds.within(kind), span, by };
    }
    case "paper": {
      const paper = paperNamed(expectation.paperKind, expectation.name, env);
      return paper && { e: "paper", state: expectation.state, ...paper, span, by };
    }
    case "state": {
      const rules = rulesNamed(expectation.rules, env);
      return rules && { e: "state", state: expectation.state, span, by: rules };
    }
    case "value":
      return concluded(expectation, env);
  }
}

/** What is concluded is asked as a condition, so that the engine answers it. */
function concluded(
  expectation: Extract<Expectation, { e: "value" }>,
  env: Env,
): CheckedExpectation | undefined {
  const { output, value, span } = expectation;
  const name: Expr = { x: "name", name: output, span: output.span };
  const question: Expr =
    value.x === "lit" && value.lit.v === "none"
      ? { x: "state", not: false, state: "none", of: name, span }
      : { x: "compare", op: "is", a: name, b: value, span };
  const asked = conditionOf(question, env);
  if (asked === undefined) return undefined;
  const deepest = asked.reads.deepest(env.ctx.symbols.records);
  if ("unlinked" in deepest) return undefined;
  const { s: _, ...cond } = asked.cond;
  return { e: "value", name: output.text, cond, subject: deepest.record, span, by: [] };
}

function moneyOf(expr: Expr, env: Env): Amount | undefined {
  const literal = literalOf(expr, MONEY, env);
  return literal?.l === "money" ? literal : undefined;
}

/** What may be asked for: a fact, or a list of records. */
function needed(name: Name, env: Env): string | undefined {
  const { facts, records } = env.ctx.symbols;
  if (facts.has(name.text) || records.listNamed(name.text) !== undefined) return name.text;
  return env.say("unknown-fact", name.span, {
    name: name.text,
    ...suggestion(closest(name.text, facts.keys())),
  });
}

/** An example judges the rules of its own file, so only those can be expected to say something. */
function rulesNamed(names: readonly Name[], env: Env): readonly (readonly string[])[] | undefined {
  const { rules } = env.ctx.symbols;
  const { ids, limbs } = rulesOfFile(rules, env.home.file.path);
  const meant = (name: string) => (ids.has(name) ? [name] : (limbs.get(name) ?? []));
  let sound = true;
  for (const name of names) {
    if (meant(name.text).length > 0) continue;
    sound = false;
    const other = rules.get(name.text);
    if (other !== undefined)
      env.say("rule-of-other-file", name.span, { rule: name.text, file: other.home.file.path });
    else env.say("unknown-rule", name.span, { name: name.text, ...suggestion(closest(name.text, ids)) });
  }
  return sound ? names.map(({ text }) => meant(text)) : undefined;
}
