/** What one charge comes to on one subject, exactly, before anything is rounded. */
import { evaluate, type Frame } from "./context.ts";
import { EngineFailure } from "./failure.ts";
import type { IrAmount, IrCount } from "./ir.ts";
import { joinNeeds, type Need } from "./need.ts";
import { calculate } from "./operators/arithmetic.ts";
import { isRatio } from "./operators/compare.ts";
import { ceil, divide, type Exact, fromInteger, readExact, toDecimal } from "./value/exact.ts";
import type { Amount } from "./value/money.ts";
import { NONE, type Value } from "./value/value.ts";
import { toWords } from "./value/words.ts";
import { type Found, known, unknown } from "./verdict.ts";

export interface ExactAmount {
  /** `none`: nothing is charged. */
  readonly found:
    | { readonly is: "known"; readonly amount: Amount | "none" }
    | { readonly is: "unknown"; readonly needs: readonly Need[] };
  /** In words, for charges of one rate are rounded together: `20%`, `3.00 EUR`. */
  readonly rate?: string;
  readonly base?: Amount;
  readonly count?: string;
  /** Known where the amount is not: enough to say that nothing of it is due. */
  readonly currency?: string;
}

export function evaluateAmount(amount: IrAmount, frame: Frame): ExactAmount {
  switch (amount.a) {
    case "sum":
      return withCurrency(evaluate(amount.of, frame));
    case "rate": {
      const [rate, base] = [evaluate(amount.rate, frame), evaluate(amount.base, frame)];
      return {
        ...withCurrency(times(rate, base, frame), base),
        ...(rate.is === "known" && { rate: toWords(rate.value) }),
        ...(base.is === "known" && base.value.t === "money" && { base: base.value }),
      };
    }
    case "times": {
      const [unit, count] = [evaluate(amount.unit, frame), countOf(amount.count, frame)];
      return {
        ...withCurrency(times(count, unit, frame), unit),
        ...(unit.is === "known" && { rate: toWords(unit.value) }),
        ...(count.is === "known" && isRatio(count.value) && { count: toDecimal(count.value.v) }),
      };
    }
  }
}

function times(a: Found, b: Found, frame: Frame): Found {
  if ([a, b].some((part) => part.is === "known" && part.value.t === "none")) return known(NONE);
  if (a.is === "unknown") return unknown(b.is === "unknown" ? joinNeeds(a.needs, b.needs) : a.needs);
  if (b.is === "unknown") return unknown(b.needs);
  const product = calculate("mul", a.value, b.value);
  return product === undefined ? unknown([frame.screening.unlike]) : known(product);
}

function countOf(count: IrCount, frame: Frame): Found {
  switch (count.c) {
    case "distinct":
      return evaluate({ k: "aggregate", op: "count-distinct", record: count.record, of: count.of }, frame);
    case "each":
      return evaluate({ k: "aggregate", op: "count", record: count.record }, frame);
    case "portions": {
      const of = evaluate(count.of, frame);
      if (of.is === "unknown") return unknown(of.needs);
      return known(portions(of.value, readExact(count.size), count.started));
    }
  }
}

function portions(value: Value, size: Exact, started: boolean): Value {
  if (value.t === "none") return NONE;
  if (value.t !== "quantity" && !isRatio(value)) throw new EngineFailure("unexpected");
  const exact = divide(value.v, size);
  if (exact === undefined) throw new EngineFailure("unexpected");
  return { t: "number", v: started ? fromInteger(ceil(exact)) : exact };
}

function withCurrency(total: Found, of: Found = total): Pick<ExactAmount, "found" | "currency"> {
  const measured = of.is === "known" ? of.value : of.atLeast;
  return { found: asAmount(total), ...(measured?.t === "money" && { currency: measured.currency }) };
}

/** The sum of nothing has no currency; of nothing, nothing is charged. */
function asAmount(found: Found): ExactAmount["found"] {
  if (found.is === "unknown") return found;
  const { value } = found;
  if (value.t === "money") return { is: "known", amount: value };
  if (value.t === "none" || (isRatio(value) && value.v.n === 0n)) return { is: "known", amount: "none" };
  throw new EngineFailure("unexpected");
}
