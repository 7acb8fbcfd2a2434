/** What a table concludes: the row that holds, or what all rows that may hold agree on. */

import type { IrCond, IrSum, IrTable } from "../../ir.ts";
import { literalValue } from "../../literal.ts";
import { writeExact } from "../../value/exact.ts";
import { chosenNode } from "./choice.ts";
import { areSame } from "./compare.ts";
import { refused } from "./facts.ts";
import { and, choose, type Logic, not, or, ordered, plus } from "./logic.ts";
import { type Cond, NOTHING, type Node, YES } from "./node.ts";
import { atHome, type Scope, stretchAt } from "./scope.ts";
import { judgeWindows } from "./window.ts";

export interface Within {
  readonly judge: (condition: IrCond, scope: Scope, path: string) => Cond;
  readonly evaluate: (sum: IrSum, scope: Scope, path: string) => Node;
}

export function tableNode(name: string, output: string, asked: Scope, at: string, within: Within): Node {
  const { draft } = asked;
  const table = draft.directory.tables.get(name);
  const column = table?.outputs.findIndex((declared) => declared.name === output) ?? -1;
  if (table === undefined || column < 0) return refused(asked, at, "unknown-name", `${name} ${output}`);
  const scope = atHome(asked, table.subject);
  if (scope === undefined) return refused(asked, at, "ambiguous-view", table.subject);
  const node = draft.onceNode(`table ${name} ${output}`, scope, (home) =>
    conclude(table, column, home, within),
  );
  return node ?? refused(asked, at, "going-in-circles", name);
}

/** Out of force or out of its scope it concludes nothing. */
function conclude(table: IrTable, column: number, scope: Scope, within: Within): Node {
  const path = `/tables/${table.name}`;
  const { condition, datings } = judgeWindows(table, scope, path, within.evaluate);
  const cases = datings.map(({ when, datedBy }) => {
    const inner = { ...scope, datedBy };
    const applies = table.scope === undefined ? YES : within.judge(table.scope, inner, `${path}/scope`);
    const found = (table.hit === "all" ? fromAll : fromRows)(table, column, inner, path, within);
    const holds = and(condition.yes, applies.yes);
    const node: Node = { ...found, known: and(holds, found.known) };
    return [when, lowOnlyIf(holds, node)] as const;
  });
  const [last] = cases.slice(-1);
  if (last === undefined) return NOTHING;
  if (cases.length === 1) return last[1];
  const node = chosenNode(cases.slice(0, -1), last[1], stretchAt(scope, path));
  return node ?? refused(scope, path, "unlike-kinds", table.name);
}

/** A row, or several that come to the same literal. */
interface Result {
  readonly node: Node;
  /** What the literal is, where it is one. */
  readonly literal: string | undefined;
  /** One of the rows may hold. */
  readonly possible: Logic;
}

/** What every row that holds concludes, each once: words written out, none of which adds nothing. */
function fromAll(table: IrTable, column: number, scope: Scope, path: string, within: Within): Node {
  const { rows, otherwise } = table;
  const judged = rows.map((row, i) => ({
    condition: within.judge(row.when, scope, `${path}/rows/${i}/when`),
    word: wordOf(row.results[column]),
  }));
  const last = otherwise === undefined ? null : wordOf(otherwise[column]);
  if (last === undefined || judged.some(({ word }) => word === undefined)) {
    return refused(scope, path, "operation-outside", "all");
  }
  const isNone = and(...judged.map(({ condition }) => condition.no));
  const words = [...new Set([...judged.map(({ word }) => word), last])];
  const held = words.flatMap((word): readonly Logic[] => {
    if (typeof word !== "string") return [];
    const holds = or(
      ...judged.map((row) => (row.word === word ? row.condition.yes : false)),
      last === word ? isNone : false,
    );
    return [choose([[holds, [word]]], [])];
  });
  return {
    kind: "list",
    known: and(...judged.map(({ condition: { yes, no } }) => or(yes, no))),
    none: false,
    elements: { merge: held },
    open: false,
    of: "word",
    leaf: "",
  };
}

/** Null for none. */
function wordOf(sum: IrSum | undefined): string | null | undefined {
  if (sum?.k !== "lit") return undefined;
  const value = literalValue(sum.v);
  if (value.t === "none") return null;
  const isWord = ["text", "enum", "language", "code", "catalogue"].includes(value.t);
  return isWord && "v" in value && typeof value.v === "string" ? value.v : undefined;
}

function fromRows(table: IrTable, column: number, scope: Scope, path: string, within: Within): Node {
  const { rows, otherwise, name, hit } = table;
  const evaluate = (sum: IrSum | undefined, at: string) =>
    sum === undefined ? refused(scope, at, "unknown-name", name) : within.evaluate(sum, scope, at);
  const judged = rows.map((row, i) => ({
    condition: within.judge(row.when, scope, `${path}/rows/${i}/when`),
    node: evaluate(row.results[column], `${path}/rows/${i}/results/${column}`),
    literal: literalOf(row.results[column]),
  }));
  const last = otherwise?.[column];
  const other = last === undefined ? undefined : evaluate(last, `${path}/otherwise/${column}`);
  const conditions = judged.map(({ condition }) => condition);
  const holds = or(...conditions.map(({ yes }) => yes));
  // Rows after one that holds are not looked at, if it is the first that counts.
  const mayHold = conditions.map(({ no }, i) =>
    hit === "first" ? and(not(no), ...conditions.slice(0, i).map(({ yes }) => not(yes))) : not(no),
  );
  const results = judged.map(
    ({ node, literal }, i): Result => ({ node, literal, possible: mayHold[i] ?? false }),
  );
  if (other !== undefined) {
    results.push({ node: other, literal: literalOf(last), possible: hit === "first" ? not(holds) : true });
  }
  const agreed = agree(gathered(results), scope, path);
  const settled = chosenNode(
    [
      // Of rows that exclude each other the one that holds is it, whatever is not known of the others.
      ...(hit === "first" ? [] : judged.map(({ condition, node }) => [condition.yes, node] as const)),
      ...judged.map(({ condition, node }) => [not(condition.no), node] as const),
    ],
    other ?? { ...NOTHING, known: false },
    stretchAt(scope, path),
  );
  if (settled === undefined) return refused(scope, path, "unlike-kinds", name);
  const isOpen =
    hit === "first"
      ? or(...conditions.map(({ yes }, i) => and(mayHold[i] ?? false, not(yes))))
      : and(not(holds), or(...mayHold));
  const known = and(settled.known, or(not(isOpen), agreed));
  return lowOnlyIf(not(isOpen), { ...settled, known });
}

function lowOnlyIf(condition: Logic, node: Node): Node {
  if (node.kind !== "amount" || node.low === undefined) return node;
  return { ...node, low: { ...node.low, when: and(condition, node.low.when) } };
}

/** One name for literals that come to the same. */
function literalOf(sum: IrSum | undefined): string | undefined {
  if (sum?.k !== "lit" || sum.v.l === "list") return undefined;
  const value = literalValue(sum.v);
  switch (value.t) {
    case "none":
      return "none";
    case "number":
    case "percent":
    case "share":
      return `ratio ${writeExact(value.v)}`;
    case "quantity":
      return `quantity ${writeExact(value.v)}`;
    case "money":
      return `${value.currency} ${writeExact(value.v)}`;
    case "duration":
      return `${value.v} ${value.unit}`;
    default:
      return `${value.t} ${"v" in value ? String(value.v) : ""}`;
  }
}

function gathered(results: readonly Result[]): readonly Result[] {
  const kept: Result[] = [];
  for (const result of results) {
    const at = kept.findIndex(({ literal }) => literal !== undefined && literal === result.literal);
    const found = kept[at];
    if (found === undefined) kept.push(result);
    else kept[at] = { ...found, possible: or(found.possible, result.possible) };
  }
  return kept;
}

/** All that may be concluded is known, and is the same. */
function agree(results: readonly Result[], scope: Scope, path: string): Logic {
  const known = results.map(({ node, possible }) => or(not(possible), node.known));
  if (results.every(({ literal }) => literal !== undefined)) {
    if (results.length < 2) return true;
    const count = results.reduce((sum: Logic, { possible }) => plus(sum, choose([[possible, 1]], 0)), 0);
    return ordered("<=", count, 1);
  }
  const pairs = results.flatMap((a, i) => results.slice(i + 1).map((b) => [a, b] as const));
  const compared = pairs.map(([a, b]) => {
    const both = and(a.possible, b.possible);
    if (a.literal !== undefined && b.literal !== undefined) return not(both);
    return or(not(both), areSame(a.node, b.node, scope, path).yes);
  });
  return and(...known, ...compared);
}
