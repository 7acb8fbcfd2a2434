/** Amounts of money as they are written: `149.90 EUR` in requests and answers, `EUR 149.90` in rules. */
import { isCurrency, minorDigits } from "./currencies.ts";
import { decimalsNeeded, type Exact, parseExact, toDecimal, toFixed } from "./exact.ts";

export interface Amount {
  readonly v: Exact;
  readonly currency: string;
}

/** Either order; undefined if it is not an amount, or not of a currency. */
export function parseMoney(text: string): Amount | undefined {
  const found = /^(?:([-\d.]+) ?([A-Z]{3})|([A-Z]{3}) ?([-\d.]+))$/.exec(text);
  const v = parseExact(found?.[1] ?? found?.[4] ?? "");
  const currency = found?.[2] ?? found?.[3] ?? "";
  return v !== undefined && isCurrency(currency) ? { v, currency } : undefined;
}

/** The decimals its currency is paid in, or as many more as it takes to be exact: `149.90`, `0.333`. */
export function formatAmount({ v, currency }: Amount): string {
  const minor = minorDigits(currency) ?? 0;
  const needed = decimalsNeeded(v);
  if (needed === undefined) return toDecimal(v);
  return toFixed(v, Math.max(minor, needed));
}

/** `149.90 EUR`. */
export function formatMoney(amount: Amount): string {
  return `${formatAmount(amount)} ${amount.currency}`;
}
