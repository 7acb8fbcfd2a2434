import { dayOf } from "../../dates.ts";
import type { IrSpan } from "../../ir.ts";
import { formatDate } from "../../value/civil-date.ts";

/** A time in which nothing changes, and what stands in it. */
export interface Period<T> {
  readonly span: IrSpan;
  readonly entries: readonly T[];
}

/** One after the other, all days together. */
export function periodsOf<T extends IrSpan>(entries: readonly T[]): readonly Period<T>[] {
  const starts = new Set<number>();
  for (const { from, until } of entries) {
    if (from !== undefined) starts.add(dayOf(from));
    if (until !== undefined) starts.add(dayOf(until) + 1);
  }
  const sorted = [undefined, ...[...starts].sort((a, b) => a - b)];
  return sorted.map((from, i) => {
    const next = sorted[i + 1];
    const day = from ?? (next ?? 1) - 1;
    return {
      span: {
        ...(from !== undefined && { from: formatDate(from) }),
        ...(next !== undefined && { until: formatDate(next - 1) }),
      },
      entries: entries.filter(
        (entry) =>
          (entry.from === undefined || dayOf(entry.from) <= day) &&
          (entry.until === undefined || day <= dayOf(entry.until)),
      ),
    };
  });
}
