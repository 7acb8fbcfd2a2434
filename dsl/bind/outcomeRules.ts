import type { Expr, Name, Outcome, RuleDecl, SeverityWord, TableDecl, TableRow } from "../ast.ts";

/** Strictest first. */
const SEVERITIES: readonly SeverityWord[] = ["block", "hold", "warn", "inform"];

/** The column that makes rows say what rules say; -1 where there is none. */
export function outcomeColumn({ outputs }: TableDecl): number {
  return outputs.findIndex(({ text }) => text === "outcome");
}

/** What a row comes to; undefined for `none`, and for what is no outcome. */
export function severityOf(row: TableRow, column: number): SeverityWord | undefined {
  const result = row.results[column];
  return result?.x === "name" ? SEVERITIES.find((word) => word === result.name.text) : undefined;
}

const made = new WeakMap<TableDecl, readonly RuleDecl[]>();

/**
 * A table with outcomes as rules, one for each severity its rows come to, `prohibited-words.block` and so on. The
 * strictest row that holds is what counts, so each of them lifts those less strict.
 */
export function outcomeRules(table: TableDecl): readonly RuleDecl[] {
  const kept = made.get(table);
  if (kept !== undefined) return kept;
  const column = outcomeColumn(table);
  const found = new Set(table.rows.map((row) => severityOf(row, column)));
  const severities = column === -1 ? [] : SEVERITIES.filter((severity) => found.has(severity));
  const rules = severities.map((severity, i): RuleDecl => {
    const outcome: Outcome = { o: "finding", severity, span: table.name.span };
    const lifted = severities.slice(i + 1).map((less) => ruleName(table, less));
    return {
      kind: "rule",
      name: ruleName(table, severity),
      meta: { ...table.meta, overrides: [...table.meta.overrides, ...lifted] },
      scopes: table.scopes,
      whens: [],
      unless: [],
      outcomes: [outcome],
      otherwise: [],
      rowsOf: table,
      span: table.span,
    };
  });
  made.set(table, rules);
  return rules;
}

function ruleName({ name }: TableDecl, severity: SeverityWord): Name {
  return { text: `${name.text}.${severity}`, span: name.span };
}

/** The rule with its condition, once what the rows ask is known. */
export function asked(rule: RuleDecl, cond: Expr | undefined): RuleDecl {
  return cond === undefined ? rule : { ...rule, whens: [{ span: cond.span, shown: false, cond }] };
}
