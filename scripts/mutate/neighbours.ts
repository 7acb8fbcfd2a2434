/** What lies next to a value: the change an example on the boundary has to notice. */
import type { CompareWord, SeverityWord } from "../../dsl/ast.ts";

export const OTHER_COMPARISON: Readonly<Record<CompareWord, string>> = {
  "at-most": "is under",
  under: "is at most",
  "at-least": "is over",
  over: "is at least",
  is: "is not",
  "is-not": "is",
  before: "is on or before",
  after: "is on or after",
  "on-or-before": "is before",
  "on-or-after": "is after",
  "same-as": "is not same as",
  "not-same-as": "is same as",
};

export const OTHER_SEVERITY: Readonly<Record<SeverityWord, SeverityWord>> = {
  block: "hold",
  hold: "warn",
  warn: "inform",
  inform: "warn",
};

/** Decimal text plus or minus a step, in whole numbers of the finer of both. */
export function shifted(text: string, step: string, sign: bigint): string {
  const decimals = Math.max(...[text, step].map((each) => each.split(".")[1]?.length ?? 0));
  const whole = (each: string) =>
    BigInt(each.split(".").join("") + "0".repeat(decimals - (each.split(".")[1]?.length ?? 0)));
  const sum = whole(text) + sign * whole(step);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(decimals + 1, "0");
  const written = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return sum < 0n ? `-${written}` : written;
}

/** The day so many days later; earlier, where they are fewer than none. */
export function dayAfter(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Where a fact has more values than this, only the neighbour of the last one listed is added. */
const EVERY_VALUE = 16;

/** The values by which a list of them may grow. */
export function oneMore(known: readonly string[], listed: readonly string[]): readonly string[] {
  if (known.length <= EVERY_VALUE) return known.filter((value) => !listed.includes(value));
  const last = known.indexOf(listed.at(-1) ?? "");
  const following = [...known.slice(last + 1), ...known.slice(0, last + 1)];
  const next = following.find((value) => !listed.includes(value));
  return next === undefined ? [] : [next];
}
