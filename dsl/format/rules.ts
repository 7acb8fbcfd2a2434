import type { Cell, DateSpan, Meta, Outcome, Per, RuleDecl, Scope, TableDecl, Window } from "../ast.ts";
import { displayWidth, padTo } from "../displayWidth.ts";
import { quote } from "../lexer.ts";
import { cover } from "../source.ts";
import { formatExpr, formatOperand, formatSum, nameList } from "./expression.ts";
import { INDENT, type Piece, type Unit } from "./layout.ts";
import { citePieces, clause, condition, filled, head, localTexts, namesClause } from "./unit.ts";
import { checkedWords, lineDates, unverifiedUnits } from "./vocabulary.ts";

/** A rule's clauses in the order everybody finds them in. */
export function ruleUnits({
  name,
  meta,
  scopes,
  whens,
  unless,
  outcomes,
  otherwise,
  span,
}: RuleDecl): Unit[] {
  const exceptions = [...unless.filter(({ proven }) => !proven), ...unless.filter(({ proven }) => proven)];
  return [
    titled(`rule ${name.text}`, meta, span),
    ...groundUnits(meta),
    ...scopes.map(scopeUnit),
    ...whens.map(({ shown, cond, span: at }) => conditional(shown ? "when shown" : "when", cond, at)),
    ...exceptions.map(({ proven, cond, span: at }) =>
      conditional(proven ? "unless proven" : "unless", cond, at),
    ),
    ...outcomes.map((outcome) => filled(outcomePieces(outcome))),
    ...otherwise.map(({ severity, span: at }) => clause(`otherwise ${severity}`, at)),
    ...keepingUnits(meta),
  ];
}

/** A table's clauses; its rows come last, in columns. */
export function tableUnits({ name, meta, scopes, hit, inputs, outputs, rows, span }: TableDecl): Unit[] {
  const header = {
    cells: inputs.map(({ text }) => text),
    results: outputs.map(({ text }) => text),
    span: cover(inputs[0]?.span ?? span, outputs.at(-1)?.span ?? span),
  };
  const body = rows.map(({ cells, results, span: at }) => ({
    cells: cells === "otherwise" ? cells : cells.map(cellWords),
    results: results.map(formatSum),
    span: at,
  }));
  return [
    titled(`table ${name.text}`, meta, span),
    ...groundUnits(meta),
    ...scopes.map(scopeUnit),
    ...keepingUnits(meta),
    ...(hit === undefined ? [] : [clause(`hit ${hit.text}`, hit.span)]),
    ...grid([header, ...body]),
  ];
}

function titled(words: string, { title }: Meta, span: { start: number; end: number }): Unit {
  return head([{ text: title === undefined ? words : `${words} ${quote(title.value)}`, span }]);
}

/** What a rule rests on, and when. */
function groundUnits(meta: Meta): Unit[] {
  const { cites, effective, suspended, enforcedFrom, unverified, datedBy, also, titles } = meta;
  return [
    ...localTexts("title", titles),
    ...cites.map((cite) => filled(citePieces(cite))),
    ...effective.map((window) => clause(`effective ${windowWords(window)}`, window.span)),
    ...suspended.map((dates) => clause(`suspended ${datesWords(dates)}`, dates.span)),
    ...(enforcedFrom === undefined
      ? []
      : [clause(`enforced from ${formatExpr(enforcedFrom)}`, enforcedFrom.span)]),
    ...unverifiedUnits(unverified),
    ...(datedBy === undefined ? [] : [clause(`dated by ${datedBy.text}`, datedBy.span)]),
    ...namesClause("also", also),
  ];
}

/** What it stands beside, what it says, and who keeps it. */
function keepingUnits(meta: Meta): Unit[] {
  const { overrides, subjectTo, messages, remedies, notes, owner, reviewBy, checked, confidence, force } =
    meta;
  return [
    ...namesClause("overrides", overrides),
    ...namesClause("subject to", subjectTo),
    ...localTexts("message", messages),
    ...localTexts("remedy", remedies),
    ...notes.map(({ value, span }) => clause(`note ${quote(value)}`, span)),
    ...(owner === undefined ? [] : [clause(`owner ${quote(owner.value)}`, owner.span)]),
    ...(reviewBy === undefined ? [] : [clause(`review by ${formatExpr(reviewBy)}`, reviewBy.span)]),
    ...(checked === undefined ? [] : [clause(checkedWords(checked), checked.span)]),
    ...(confidence === undefined ? [] : [clause(`confidence ${confidence.text}`, confidence.span)]),
    ...(force === undefined ? [] : [clause(`force ${force.text}`, force.span)]),
  ];
}

function windowWords({ dates, by }: Window): string {
  return `${datesWords(dates)}${by === undefined ? "" : ` by ${by.text}`}`;
}

function datesWords(dates: DateSpan): string {
  return dates.sinceBefore ? lineDates(dates).replace(/^from before/, "since before") : lineDates(dates);
}

function conditional(words: string, cond: RuleDecl["whens"][number]["cond"], span: { start: number }): Unit {
  const [first, ...rest] = condition(words, cond);
  const pieces =
    first === undefined ? [] : [{ ...first, span: { ...first.span, start: span.start } }, ...rest];
  return { indent: INDENT, pieces };
}

function scopeUnit({ each, where, span }: Scope): Unit {
  if (each === undefined) return where === undefined ? clause("for", span) : conditional("for", where, span);
  if (where === undefined) return clause(`for each ${each.text}`, span);
  return conditional(`for each ${each.text} where`, where, span);
}

function outcomePieces(outcome: Outcome): Piece[] {
  const { span } = outcome;
  switch (outcome.o) {
    case "finding":
      return [{ text: `then ${outcome.severity}`, span }];
    case "exempt":
      return [{ text: `then exempt from ${nameList(outcome.kinds)}`, span }];
    case "require":
      return requirePieces(outcome);
    case "charge":
      return chargePieces(outcome);
  }
}

function requirePieces(outcome: Extract<Outcome, { o: "require" }>): Piece[] {
  const { anyOf, papers, languages, on, covering, validOn, with: attributes, span } = outcome;
  const names = papers.map(({ kind, name }, index) =>
    // The kind is said once for all that follow it; in an alternative it is said every time.
    !anyOf && papers[index - 1]?.kind.text === kind.text ? name.text : `${kind.text} ${name.text}`,
  );
  const text = anyOf ? `then require one of (${names.join(", ")})` : `then require ${names.join(", ")}`;
  return [
    { text, span: { start: span.start, end: papers.at(-1)?.name.span.end ?? span.end } },
    ...(languages === undefined ? [] : [{ text: languageWords(languages), span: languages.span }]),
    ...(on === undefined
      ? []
      : [
          {
            text: `on ${joined(
              on.places.map(({ text: place }) => place),
              on.all,
            )}`,
            span: on.span,
          },
        ]),
    ...(covering === undefined ? [] : [{ text: `covering ${formatOperand(covering)}`, span: covering.span }]),
    ...(validOn === undefined ? [] : [{ text: `valid on ${formatOperand(validOn)}`, span: validOn.span }]),
    ...(attributes === undefined ? [] : condition("with", attributes)),
  ];
}

function languageWords({
  all,
  of,
  ofPlace,
}: NonNullable<Extract<Outcome, { o: "require" }>["languages"]>): string {
  if (ofPlace !== undefined) return `in language of ${formatOperand(ofPlace)}`;
  return `in ${joined(
    of.map(({ text }) => text),
    all,
  )}`;
}

function joined(words: readonly string[], all: boolean): string {
  return words.join(all ? " and " : " or ");
}

function chargePieces(outcome: Extract<Outcome, { o: "charge" }>): Piece[] {
  const { chargeKind, amount, per, rounded, payer, collector, waivedWhen, span } = outcome;
  return [
    {
      text: `then charge ${chargeKind.text} ${formatSum(amount)}`,
      span: { start: span.start, end: amount.span.end },
    },
    ...(per === undefined ? [] : [{ text: `per ${perWords(per)}`, span: per.span }]),
    ...(rounded === undefined
      ? []
      : [
          {
            text: [
              rounded.each ? "rounded each" : "rounded",
              rounded.mode,
              ...(rounded.to === undefined ? [] : [`to ${formatExpr(rounded.to)}`]),
            ].join(" "),
            span: rounded.span,
          },
        ]),
    ...(payer === undefined ? [] : [{ text: `payable by ${formatOperand(payer)}`, span: payer.span }]),
    ...(collector === undefined
      ? []
      : [{ text: `collected by ${formatOperand(collector)}`, span: collector.span }]),
    ...(waivedWhen === undefined ? [] : condition("waived when", waivedWhen)),
  ];
}

function perWords(per: Per): string {
  switch (per.p) {
    case "distinct": {
      const digits = per.digits === undefined ? "" : ` to ${per.digits.text} digits`;
      return `distinct ${per.of.text}${digits} in ${per.list.text}`;
    }
    case "each":
      return per.record.text;
    case "portions":
      return [
        ...(per.started ? ["started"] : []),
        ...(per.size === undefined ? [] : [per.size.text]),
        `${per.unit.text} of ${formatOperand(per.of)}`,
      ].join(" ");
  }
}

// ---------------------------------------------------------------------------------------------- rows

interface GridRow {
  readonly cells: readonly string[] | "otherwise";
  readonly results: readonly string[];
  readonly span: { readonly start: number; readonly end: number };
}

/** Rows with their bars under one another; `otherwise` reaches over all cells. */
function grid(rows: readonly GridRow[]): Unit[] {
  const cellWidths = widths(rows.flatMap(({ cells }) => (cells === "otherwise" ? [] : [cells])));
  const resultWidths = widths(rows.map(({ results }) => results));
  const whole = cellWidths.reduce((sum, width) => sum + width + 3, -3);
  return rows.map(({ cells, results, span }) => {
    const left =
      cells === "otherwise"
        ? padTo(cells, whole)
        : cells.map((cell, i) => padTo(cell, cellWidths[i] ?? 0)).join(" | ");
    const right = results.map((result, i) => padTo(result, resultWidths[i] ?? 0)).join(" | ");
    return { ...clause(`| ${left} => ${right} |`, span), rigid: true };
  });
}

function widths(rows: readonly (readonly string[])[]): number[] {
  const widest: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries())
      widest[index] = Math.max(widest[index] ?? 0, displayWidth(cell));
  }
  return widest;
}

function cellWords(cell: Cell): string {
  switch (cell.c) {
    case "any":
    case "none":
    case "known":
    case "missing":
      return cell.c;
    case "in":
      return `${cell.not ? "not " : ""}in ${cell.name.text}`;
    case "values":
      return `${cell.not ? "not " : ""}${cell.values.map(formatSum).join(", ")}`;
    case "range":
      return rangeWords(cell);
  }
}

function rangeWords({ low, high }: Extract<Cell, { c: "range" }>): string {
  return [
    ...(low === undefined ? [] : [`${low.inclusive ? "at least" : "over"} ${formatSum(low.value)}`]),
    ...(high === undefined ? [] : [`${high.inclusive ? "up to" : "under"} ${formatSum(high.value)}`]),
  ].join(" ");
}
