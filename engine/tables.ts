/** What a table concludes: the row that holds, or what all rows that may hold agree on. */
import { datedBy, evaluate, type Frame, judge, nearest, remember } from "./context.ts";
import { noValue } from "./dates.ts";
import { present } from "./failure.ts";
import type { IrSum, IrTable } from "./ir.ts";
import { joinNeeds, type Need, NO_NEEDS } from "./need.ts";
import { sameValue } from "./operators/compare.ts";
import type { Value } from "./value/value.ts";
import { both, type Found, known, NO, unknown, type Verdict, YES } from "./verdict.ts";
import { judgeWindows } from "./windows.ts";

export function concludeTable(name: string, output: string, frame: Frame): Found {
  const table = present(frame.screening.directory.tables.get(name));
  const column = table.outputs.findIndex((declared) => declared.name === output);
  const at = nearest(frame, table.subject) ?? frame.screening.facts.shipment;
  return remember(frame.screening.founds, present(table.outputs[column]), at, frame, (inner) =>
    conclude(table, column, inner),
  );
}

/** A table out of force or out of its scope concludes nothing, and nobody but the ruleset's owner can add a row. */
function conclude(table: IrTable, column: number, frame: Frame): Found {
  const nothing = unknown([noValue(table.name, frame.screening.asOf)]);
  const window = judgeWindows(table, frame);
  const inner = datedBy(frame, window.datedBy);
  const applies = window.verdict.is === "no" ? NO : both(window.verdict, inScope(table, inner));
  if (applies.is === "no") return nothing;
  const found = (table.hit === "all" ? fromAll : fromRows)(table, column, inner) ?? nothing;
  if (applies.is === "yes") return found;
  return unknown(joinNeeds(applies.needs, found.is === "unknown" ? found.needs : NO_NEEDS));
}

function inScope({ scope }: IrTable, frame: Frame): Verdict {
  return scope === undefined ? YES : judge(scope, frame);
}

function fromRows({ hit, rows, otherwise }: IrTable, column: number, frame: Frame): Found | undefined {
  const possible: IrSum[] = [];
  let needs: readonly Need[] = NO_NEEDS;
  let last = otherwise?.[column];
  for (const row of rows) {
    const result = present(row.results[column]);
    const verdict = judge(row.when, frame);
    if (verdict.is === "no") continue;
    if (verdict.is === "yes") {
      // Of rows that exclude each other it is the one; else those before it may still hold instead.
      if (hit === undefined || possible.length === 0) return evaluate(result, frame);
      last = result;
      break;
    }
    possible.push(result);
    needs = joinNeeds(needs, verdict.needs);
  }
  if (possible.length === 0) return last && evaluate(last, frame);
  if (last !== undefined) possible.push(last);
  return agreed(possible.map((result) => evaluate(result, frame))) ?? unknown(needs);
}

/** The results of every row that holds, each once; nothing where a row concludes none. */
function fromAll({ rows, otherwise }: IrTable, column: number, frame: Frame): Found {
  const results: IrSum[] = [];
  let needs: readonly Need[] = NO_NEEDS;
  for (const row of rows) {
    const verdict = judge(row.when, frame);
    if (verdict.is === "yes") results.push(present(row.results[column]));
    if (verdict.is === "unknown") needs = joinNeeds(needs, verdict.needs);
  }
  const last = otherwise?.[column];
  if (results.length === 0 && needs.length === 0 && last !== undefined) results.push(last);
  const values: Value[] = [];
  for (const result of results) {
    const found = evaluate(result, frame);
    if (found.is === "unknown") needs = joinNeeds(needs, found.needs);
    else if (found.value.t !== "none" && !values.some((value) => sameValue(value, found.value)))
      values.push(found.value);
  }
  return needs.length > 0 ? unknown(needs) : known({ t: "list", v: values, complete: true });
}

function agreed(results: readonly Found[]): Found | undefined {
  const [first, ...rest] = results;
  if (first?.is !== "known") return undefined;
  const agree = rest.every((other) => other.is === "known" && sameValue(first.value, other.value));
  return agree ? first : undefined;
}
