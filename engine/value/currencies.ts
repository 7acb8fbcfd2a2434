/** ISO 4217: which currencies there are, and how many decimals each is paid in. */
import { CURRENCIES } from "./currencies-data.ts";
import { type Exact, power, readExact } from "./exact.ts";

/** What the generated list leaves out: the lira, and the lev, which ended on 2025-12-31 but is in older records. */
const SUPPLEMENT: readonly (readonly [code: string, digits: number])[] = [
  ["BGN", 2],
  ["TRY", 2],
];

const digitsOf = new Map<string, number>([
  ...Object.entries(CURRENCIES).flatMap(([digits, codes]) =>
    codes.split(" ").map((code): [string, number] => [code, Number(digits)]),
  ),
  ...SUPPLEMENT,
]);

export function isCurrency(code: string): boolean {
  return digitsOf.has(code);
}

/** Decimals of the minor unit: 2 for EUR, 0 for JPY, 3 for KWD. Undefined for what is no currency. */
export function minorDigits(code: string): number | undefined {
  return digitsOf.get(code);
}

/** The minor unit itself: 1/100 for EUR. Throws for what is no currency: those are refused when they are read. */
export function minorUnit(code: string): Exact {
  const digits = digitsOf.get(code);
  if (digits === undefined) throw new RangeError(`not a currency: ${code}`);
  return power(readExact("1/10"), digits);
}

/** In alphabetical order. */
export function currencyCodes(): string[] {
  return [...digitsOf.keys()].sort();
}
