/** What a table concludes: the row that holds, or what all rows that may hold agree on. */
import { datedBy, evaluate, type Frame, judge, nearest, remember } from "./context.ts";
import { noValue } from "./dates.ts";
import { present } from "./failure.ts";
import type { IrSum, IrTable } from "./ir.ts";
import { joinNeeds, type Need, NO_NEEDS } from "./need.ts";
import { sameValue } from "./operators/compare.ts";
import { allOf, type Found, unknown } from "./verdict.ts";
import { judgeWindows } from "./windows.ts";

export function concludeTable(name: string, output: string, frame: Frame): Found {
  const table = present(frame.screening.directory.tables.get(name));
  const column = table.outputs.findIndex((declared) => declared.name === output);
  const at = nearest(frame, table.subject) ?? frame.screening.facts.shipment;
  return remember(frame.screening.founds, `table ${name} ${output}`, at, frame, (inner) =>
    conclude(table, column, inner),
  );
}

/** A table out of force or out of its scope concludes nothing, and nobody but the ruleset's owner can add a row. */
function conclude(table: IrTable, column: number, frame: Frame): Found {
  const nothing = unknown([noValue(table.name, frame.screening.asOf)]);
  const window = judgeWindows(table, frame);
  const inner = datedBy(frame, window.datedBy);
  const applies = allOf(["in force", "scope"] as const, (part) => {
    if (part === "in force") return window.verdict;
    return table.scope === undefined ? { is: "yes", needs: NO_NEEDS } : judge(table.scope, inner);
  });
  if (applies.is === "no") return nothing;
  const found = fromRows(table, column, inner) ?? nothing;
  if (applies.is === "yes") return found;
  return unknown(joinNeeds(applies.needs, found.is === "unknown" ? found.needs : NO_NEEDS));
}

function fromRows({ rows, otherwise }: IrTable, column: number, frame: Frame): Found | undefined {
  const possible: IrSum[] = [];
  let needs: readonly Need[] = NO_NEEDS;
  for (const row of rows) {
    const result = present(row.results[column]);
    const verdict = judge(row.when, frame);
    if (verdict.is === "yes") return evaluate(result, frame);
    if (verdict.is === "no") continue;
    possible.push(result);
    needs = joinNeeds(needs, verdict.needs);
  }
  const last = otherwise?.[column];
  if (possible.length === 0) return last && evaluate(last, frame);
  if (last !== undefined) possible.push(last);
  return agreed(possible.map((result) => evaluate(result, frame))) ?? unknown(needs);
}

function agreed(results: readonly Found[]): Found | undefined {
  const [first, ...rest] = results;
  if (first?.is !== "known") return undefined;
  const agree = rest.every((other) => other.is === "known" && sameValue(first.value, other.value));
  return agree ? first : undefined;
}
