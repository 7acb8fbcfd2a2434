import type { CivilDate } from "../../../engine/index.ts";
import type { ExampleDecl, Expr, Given, Lit, Name, Outcome, RuleDecl, SceneDecl, Span } from "../../ast.ts";
import type { Symbols } from "../../bind/symbols.ts";
import { formatExpr } from "../../format.ts";
import { quote } from "../../lexer.ts";
import type { Document } from "../document.ts";
import { insertion } from "../edit.ts";
import type { Fix } from "./fix.ts";
import { keyOf, thresholdsOf } from "./thresholds.ts";

/** A value or a day at which a rule turns, and what the rule as it is written says there. */
interface Boundary {
  readonly span: Span;
  /** As it stands in the example's title. */
  readonly words: string;
  readonly given: string | undefined;
  readonly on: CivilDate | undefined;
  readonly fires: boolean;
}

/**
 * An example for each limit of a rule that no example stands at, to be pasted below its others. What is expected is
 * what the rule says now: whether that is the law is for its reader to tell.
 */
export function boundaryExamples(
  document: Document,
  span: Span,
  symbols: Symbols,
  date: CivilDate,
): readonly Fix[] {
  const rule = document.declarationAt(span.start);
  if (rule?.kind !== "rule") return [];
  const inHead = span.start <= (rule.meta.title?.span.end ?? rule.name.span.end);
  return boundariesOf(rule, document, symbols)
    .filter((boundary) => inHead || (boundary.span.start <= span.end && span.start <= boundary.span.end))
    .map((boundary) => fixFor(boundary, rule, document, symbols, date));
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
  const limits = thresholdsOf(rule, symbols).flatMap(({ fact, value, fires, span }): Boundary[] => {
    if (values.has(`${fact} ${keyOf(value)}`)) return [];
    const written = literal(value);
    return [{ span, words: `${fact} ${written}`, given: `${fact} ${written}`, on: undefined, fires }];
  });
  const windows = rule.meta.effective.flatMap(({ dates, span }) =>
    [dayOf(dates.from), dayOf(dates.until)].flatMap((day): Boundary[] =>
      day === undefined || days.has(day)
        ? []
        : [{ span, words: day, given: undefined, on: day, fires: true }],
    ),
  );
  return [...limits, ...windows];
}

function fixFor(
  { words, given, on, fires }: Boundary,
  rule: RuleDecl,
  document: Document,
  symbols: Symbols,
  date: CivilDate,
): Fix {
  const examples = examplesIn(document);
  const own = examples.filter((example) => speaksOf(example, rule));
  const like = own[0] ?? examples[0];
  const scene = like?.startingFrom[0]?.text ?? scenesIn(document, symbols)[0]?.name.text;
  const day = on ?? dayOf(own[0]?.on) ?? dayOf(rule.meta.effective[0]?.dates.from) ?? date;
  const lines = [
    `example ${quote(`${rule.name.text}: ${words}`)}`,
    ...(scene === undefined ? [] : [`  starting from ${scene}`]),
    ...(given === undefined ? [] : [`  given ${given}`]),
    `  on ${day}`,
    `  expect ${expectation(rule, fires)}`,
  ];
  const after = own.at(-1)?.span.end;
  const text = lines.join("\n");
  const end = document.source.trimEnd().length;
  const edit =
    after === undefined
      ? insertion(document.path, end, `\n\n${text}`)
      : insertion(document.path, after, `\n\n${text}`);
  return {
    title: { en: `Add an example for \`${words}\``, zh: `为 \`${words}\` 添加示例` },
    edits: [edit],
    isPreferred: false,
  };
}

function expectation(rule: RuleDecl, fires: boolean): string {
  const id = rule.name.text;
  const charge = rule.outcomes.find((outcome) => outcome.o === "charge");
  if (!fires)
    return charge === undefined ? `no finding by ${id}` : `no charge ${charge.chargeKind.text} by ${id}`;
  return `${positive(rule.outcomes[0])} by ${id}`;
}

function positive(outcome: Outcome | undefined): string {
  switch (outcome?.o) {
    case "finding":
      return outcome.severity;
    case "charge":
      return `charge ${outcome.chargeKind.text}`;
    case "require": {
      const [paper] = outcome.papers;
      return paper === undefined ? "hold" : `unknown ${paper.kind.text} ${paper.name.text}`;
    }
    default:
      return "inform";
  }
}

function examplesIn({ declarations }: Document): readonly ExampleDecl[] {
  return declarations.filter((decl) => decl.kind === "example");
}

/** Scenes of the file, else of the whole ruleset. */
function scenesIn({ declarations }: Document, symbols: Symbols): readonly SceneDecl[] {
  const here = declarations.filter((decl) => decl.kind === "scene");
  return here.length > 0 ? here : [...symbols.scenes.values()].map(({ decl }) => decl);
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
