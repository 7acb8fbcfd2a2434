/** Instants, as milliseconds since 1970-01-01T00:00Z. */
import { formatDate, parseDate } from "./civil-date.ts";

const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:([Zz])|([+-])(\d{2}):(\d{2}))$/;
const DAY = 86_400_000;

/**
 * RFC 3339 date-time with its offset; what is finer than a millisecond is cut off. Undefined if there is no such
 * moment. Leap seconds are refused: no clock here can name them.
 */
export function parseMoment(text: string): number | undefined {
  const found = DATE_TIME.exec(text);
  if (found === null) return undefined;
  const days = parseDate(found[1] ?? "");
  const [hour, minute, second] = [Number(found[2]), Number(found[3]), Number(found[4])];
  const [offsetHour, offsetMinute] = [Number(found[8] ?? 0), Number(found[9] ?? 0)];
  if (days === undefined || hour > 23 || minute > 59 || second > 59 || offsetHour > 23 || offsetMinute > 59) {
    return undefined;
  }
  const offset = (offsetHour * 60 + offsetMinute) * 60_000 * (found[7] === "-" ? -1 : 1);
  const fraction = Number((found[5] ?? "").slice(0, 3).padEnd(3, "0"));
  return days * DAY + ((hour * 60 + minute) * 60 + second) * 1000 + fraction - offset;
}

/** In UTC, with milliseconds only where there are any: `2026-11-21T09:00:00Z`. */
export function formatMoment(moment: number): string {
  const days = Math.floor(moment / DAY);
  const rest = moment - days * DAY;
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const fraction = rest % 1000 === 0 ? "" : `.${String(rest % 1000).padStart(3, "0")}`;
  return `${formatDate(days)}T${two(rest / 3_600_000)}:${two((rest / 60_000) % 60)}:${two((rest / 1000) % 60)}${fraction}Z`;
}
