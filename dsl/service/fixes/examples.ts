import type { CivilDate } from "../../../engine/index.ts";
import type { ExampleDecl, Expr, Given, Lit, Name, RuleDecl, SceneDecl, Span } from "../../ast.ts";
import type { Symbols } from "../../bind/symbols.ts";
import { formatExpr } from "../../format.ts";
import { quote } from "../../lexer.ts";
import type { Document } from "../document.ts";
import { insertion } from "../edit.ts";
import type { Fix } from "./fix.ts";
import { keyOf, thresholdsOf } from "./thresholds.ts";
import { type Givens, hingeFacts } from "./witness.ts";

/** A value or a day at which a rule turns, and what the rule as it is written says there. */
interface Boundary {
  readonly span: Span;
  /** As it stands in the example's title. */
  readonly words: string;
  readonly given: Givens;
  readonly on: CivilDate;
  /** What is expected there; where it is met on the other side too, nothing is offered. */
  readonly expect: string;
}

/**
 * An example for each limit of a rule that no example stands at, to be pasted below its others. Everything else the rule
 * asks is given, so that one step further the verdict is another; where that cannot be made certain, there is none. What
 * is expected is what the rule says now: whether that is the law is for its reader to tell.
 */
export function boundaryExamples(document: Document, span: Span, symbols: Symbols): readonly Fix[] {
  const rule = document.declarationAt(span.start);
  if (rule?.kind !== "rule" || !standsAlone(rule, symbols)) return [];
  const inHead = span.start <= (rule.meta.title?.span.end ?? rule.name.span.end);
  return boundariesOf(rule, document, symbols)
    .filter((boundary) => inHead || (boundary.span.start <= span.end && span.start <= boundary.span.end))
    .map((boundary) => fixFor(boundary, rule, document));
}

function boundariesOf(rule: RuleDecl, document: Document, symbols: Symbols): readonly Boundary[] {
  const examples = examplesIn(document);
  const values = new Set(
    examples.flatMap((example) =>
      givensOf(example, symbols).flatMap(({ fact, value }) =>
        value.g === "value" && value.expr.x === "lit" ? [`${fact.text} ${keyOf(value.expr.lit)}`] : [],
      ),
    ),
  );
  const days = new Set(
    examples
      .filter((example) => speaksOf(example, rule))
      .flatMap((example) => [
        dayOf(example.on),
        ...example.given.map(({ value }) => (value.g === "value" ? dayOf(value.expr) : undefined)),
      ]),
  );
  const [window] = rule.meta.effective;
  const from = dayOf(window?.dates.from);
  if (from === undefined) return [];
  const limits = thresholdsOf(rule, symbols).flatMap(({ fact, value, fires, at, span }): Boundary[] => {
    if (values.has(`${fact} ${keyOf(value)}`)) return [];
    const written = literal(value);
    const given = hingeFacts(rule, { at, fact, value: written }, from, symbols);
    const expect = expectation(rule, fires);
    if (given === undefined || expect === undefined) return [];
    return [{ span, words: `${fact} ${written}`, given, on: from, expect }];
  });
  const windows = rule.meta.effective.flatMap(({ dates, span }) =>
    [dayOf(dates.from), dayOf(dates.until)].flatMap((on): Boundary[] => {
      if (on === undefined || days.has(on)) return [];
      const given = hingeFacts(rule, undefined, on, symbols);
      const expect = expectation(rule, true);
      return given === undefined || expect === undefined ? [] : [{ span, words: on, given, on, expect }];
    }),
  );
  return [...limits, ...windows];
}

/** Nothing but its own conditions and its window decides what comes of it. */
function standsAlone({ name, meta }: RuleDecl, symbols: Symbols): boolean {
  const law = name.text.split(".")[0];
  const isLifted = [...symbols.rules.values()].some(({ decl }) =>
    decl.meta.overrides.some(({ text }) => text === name.text || text === law),
  );
  const plainWindow =
    meta.effective.length === 1 &&
    meta.effective.every(({ by, dates }) => by === undefined && !dates.sinceBefore);
  return (
    plainWindow &&
    !isLifted &&
    meta.subjectTo.length === 0 &&
    meta.suspended.length === 0 &&
    meta.datedBy === undefined &&
    meta.enforcedFrom === undefined &&
    meta.unverified === undefined
  );
}

function fixFor({ words, given, on, expect }: Boundary, rule: RuleDecl, document: Document): Fix {
  const own = examplesIn(document).filter((example) => speaksOf(example, rule));
  const lines = [
    `example ${quote(`${rule.name.text}: ${words}`)}`,
    ...(given.size === 0 ? [] : [`  given ${[...given].map((pair) => pair.join(" ")).join(", ")}`]),
    `  on ${on}`,
    `  expect ${expect}`,
  ];
  const after = own.at(-1)?.span.end ?? document.source.trimEnd().length;
  return {
    title: { en: `Add an example for \`${words}\``, zh: `为 \`${words}\` 添加示例` },
    edits: [insertion(document.path, after, `\n\n${lines.join("\n")}`)],
    isPreferred: false,
  };
}

/** What is so on one side of the boundary only; undefined where that hangs on more than the rule asks. */
function expectation({ name, outcomes }: RuleDecl, fires: boolean): string | undefined {
  const [outcome, another] = outcomes;
  if (another !== undefined) return undefined;
  switch (outcome?.o) {
    case "finding":
      return `${fires ? outcome.severity : "no finding"} by ${name.text}`;
    case "charge": {
      const { amount, per, waivedWhen, chargeKind } = outcome;
      const isFixed = amount?.x === "lit" && per === undefined && waivedWhen === undefined;
      return isFixed ? `${fires ? "charge" : "no charge"} ${chargeKind.text} by ${name.text}` : undefined;
    }
    case "require": {
      // Nothing is told of the papers, so that is all there is to see.
      const [paper, other] = outcome.papers;
      return fires && paper !== undefined && other === undefined
        ? `unknown ${paper.kind.text} ${paper.name.text} by ${name.text}`
        : undefined;
    }
    default:
      return undefined;
  }
}

function examplesIn({ declarations }: Document): readonly ExampleDecl[] {
  return declarations.filter((decl) => decl.kind === "example");
}

/** What an example is given, scenes and what those start from included. */
function givensOf(
  of: ExampleDecl | SceneDecl,
  symbols: Symbols,
  seen: readonly Name[] = [],
): readonly Given[] {
  const scenes = of.startingFrom.filter(({ text }) => !seen.some((name) => name.text === text));
  return [
    ...scenes.flatMap((name) => {
      const scene = symbols.scenes.get(name.text)?.decl;
      return scene === undefined ? [] : givensOf(scene, symbols, [...seen, ...scenes]);
    }),
    ...of.given,
  ];
}

function speaksOf({ expect }: ExampleDecl, { name }: RuleDecl): boolean {
  const law = name.text.split(".")[0];
  return expect.some((one) => "by" in one && one.by.some(({ text }) => text === name.text || text === law));
}

function dayOf(expr: Expr | undefined): CivilDate | undefined {
  return expr?.x === "lit" && expr.lit.v === "date" ? expr.lit.text : undefined;
}

function literal(lit: Lit): string {
  return formatExpr({ x: "lit", lit, span: lit.span });
}
