import type { CivilDate } from "../../../engine/index.ts";
import type { DateSpan, ExchangeDecl, Expr, ParameterDecl } from "../../ast.ts";
import { nextDay } from "../../check/dates.ts";
import { formatExpr } from "../../format.ts";
import type { KeyedValue, TimelineLine } from "./part.ts";

/** The lines of a parameter, each ended by the one of the same keys that follows it. */
export function timelineOf({ lines }: ParameterDecl): readonly TimelineLine[] {
  return ended(
    lines.map(({ dates, keys, value, cite }) => ({
      ...daysOf(dates),
      keys: keys.map(formatExpr),
      value:
        value.v === "expr"
          ? formatExpr(value.expr)
          : value.of.map(({ text }) => text).join(value.v === "all" ? " and " : " or "),
      cite,
    })),
  );
}

/** The rates of an exchange, as the lines of a parameter by its two currencies. */
export function ratesOf({ lines }: ExchangeDecl): readonly TimelineLine[] {
  return ended(
    lines.map(({ dates, from, to, rate }) => ({
      ...daysOf(dates),
      keys: [from.text, to.text],
      value: rate.text,
      cite: undefined,
    })),
  );
}

/** What holds on a day: one value for each combination of keys that there has ever been a line for. */
export function valuesOn(lines: readonly TimelineLine[], date: CivilDate): readonly KeyedValue[] {
  const byKeys = Map.groupBy(lines, ({ keys }) => keys.join(", "));
  return [...byKeys.values()].map((those) => ({
    keys: those[0]?.keys ?? [],
    value: those.find((line) => inForce(line, date))?.value,
  }));
}

/** Full dates compare as text. */
export function inForce(
  { from, until }: { readonly from?: CivilDate | undefined; readonly until?: CivilDate | undefined },
  date: CivilDate,
): boolean {
  return (from === undefined || from <= date) && (until === undefined || date <= until);
}

export function daysOf(dates: DateSpan | undefined): Pick<TimelineLine, "from" | "until" | "sinceBefore"> {
  return { from: dayOf(dates?.from), until: dayOf(dates?.until), sinceBefore: dates?.sinceBefore ?? false };
}

function dayOf(expr: Expr | undefined): CivilDate | undefined {
  return expr?.x === "lit" && expr.lit.v === "date" ? expr.lit.text : undefined;
}

function ended(lines: readonly TimelineLine[]): readonly TimelineLine[] {
  return lines.map((line, i) => {
    const key = line.keys.join(", ");
    const next = lines.slice(i + 1).find(({ keys }) => keys.join(", ") === key)?.from;
    return line.until === undefined && next !== undefined ? { ...line, until: nextDay(next, -1) } : line;
  });
}
