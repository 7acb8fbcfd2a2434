/** Codes of the Harmonized System and of the tariffs built on it: digits, compared from the left. */
import type { Truth } from "./truth.ts";

/**
 * `6206.10`, `6206 10 00`, `620610` to digits; undefined if it is no code. Two, four, six, eight and ten digits are
 * the levels of the system and of most tariffs, nine that of Japan's. Five and seven are left out on purpose: they are
 * what is left of a code when a spreadsheet has eaten its leading zero.
 */
export function parseHs(text: string): string | undefined {
  const digits = text.trim().replace(/[. ]/g, "");
  return /^(?!00)\d{2}(?:\d{2}(?:\d{2}(?:\d{2}\d{0,2})?)?)?$/.test(digits) ? digits : undefined;
}

/** `6206.10.00`. */
export function formatHs(digits: string): string {
  let written = digits.slice(0, 4);
  for (let i = 4; i < digits.length; i += 2) written += `.${digits.slice(i, i + 2)}`;
  return written;
}

/** Whether goods of `code` fall under `asked`; a code that is too short to tell is unknown. */
export function isWithinHs(code: string, asked: string): Truth {
  if (code.startsWith(asked)) return "yes";
  return asked.startsWith(code) ? "unknown" : "no";
}
