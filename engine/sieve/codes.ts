/** Codes of the Harmonized System as numbers: the interval of all ten-digit codes that begin with them. */

export const CODE_DIGITS = 10;

export function lowestOf(code: string): number {
  return Number(code) * 10 ** (CODE_DIGITS - code.length);
}

/** The first code behind it. */
export function endOf(code: string): number {
  return (Number(code) + 1) * 10 ** (CODE_DIGITS - code.length);
}

/** How many digits the code of an interval has. */
export function digitsIn(low: number, end: number): number {
  return CODE_DIGITS - Math.round(Math.log10(end - low));
}

/** Where each begins and the next after it, in order; a code within another says nothing more. */
export function intervalsOf(codes: readonly string[]): readonly number[] {
  const wider = (code: string) => codes.some((other) => other.length < code.length && code.startsWith(other));
  return [...new Set(codes)]
    .filter((code) => !wider(code))
    .sort()
    .flatMap((code) => [lowestOf(code), endOf(code)]);
}
