import type { Value } from "./context.ts";

/** Whether an amount is written as nothing: `EUR 0`. */
export function isZeroAmount({ sum }: Value): boolean {
  return sum.k === "lit" && sum.v.l === "money" && sum.v.v === "0";
}

/** No money is no money in every currency: it can be added to any amount, and needs no rate. */
export function withoutCurrency(value: Value): Value {
  return isZeroAmount(value) ? { ...value, sum: { k: "lit", v: { l: "number", v: "0" } } } : value;
}
