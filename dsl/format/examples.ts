import type { ExampleDecl, Expectation, Given, SceneDecl } from "../ast.ts";
import { quote } from "../lexer.ts";
import { formatExpr, nameList, valueList } from "./expression.ts";
import type { Piece, Unit } from "./layout.ts";
import { clause, filled, head, listed, namesClause, opened } from "./unit.ts";

export function sceneUnits({ name, title, startingFrom, given, span }: SceneDecl): Unit[] {
  const text = `scene ${name.text}${title === undefined ? "" : ` ${quote(title.value)}`}`;
  return [head([{ text, span }]), ...namesClause("starting from", startingFrom), ...givenUnits(given)];
}

/** One expectation a line: what an example checks is read line by line. */
export function exampleUnits({ title, startingFrom, given, on, expect, span }: ExampleDecl): Unit[] {
  return [
    head([{ text: `example ${quote(title.value)}`, span }]),
    ...namesClause("starting from", startingFrom),
    ...givenUnits(given),
    ...(on === undefined ? [] : [clause(`on ${formatExpr(on)}`, on.span)]),
    ...expect.map((each) => clause(`expect ${expectation(each)}`, each.span)),
  ];
}

/** Facts of one element stand in one clause, which names the element once. */
function givenUnits(given: readonly Given[]): Unit[] {
  const groups: Given[][] = [];
  for (const each of given) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group !== undefined && first !== undefined && follows(first, each)) group.push(each);
    else groups.push([each]);
  }
  return groups.map((group) => {
    const element = group[0]?.element;
    const words = element === undefined ? "given" : `given ${element.record.text} ${element.index.text}:`;
    return filled(opened(words, listed(group.map(givenPiece))));
  });
}

function follows(first: Given, next: Given): boolean {
  if (first.element === undefined || next.element === undefined) return first.element === next.element;
  return (
    first.element.record.text === next.element.record.text &&
    first.element.index.text === next.element.index.text &&
    next.fact.text.startsWith(`${first.element.record.text}.`)
  );
}

function givenPiece({ fact, value, span }: Given): Piece {
  return { text: `${fact.text} ${givenWords(value)}`, span };
}

function givenWords(value: Given["value"]): string {
  switch (value.g) {
    case "value":
      return formatExpr(value.expr);
    case "missing":
    case "none":
      return value.g;
    case "list":
      return `${value.only ? "only " : ""}(${valueList(value.values)})`;
  }
}

function expectation(expected: Expectation): string {
  const { of } = expected;
  const words = withoutSubject(expected);
  return of === undefined ? words : `${words} for ${of.record.text} ${of.index.text}`;
}

function withoutSubject(expected: Expectation): string {
  const by = "by" in expected && expected.by.length > 0 ? ` by ${nameList(expected.by)}` : "";
  switch (expected.e) {
    case "pass":
      return "pass";
    case "needs":
      return `needs ${nameList(expected.facts)}${by}`;
    case "finding":
      return `${expected.severity}${by}`;
    case "no-finding":
      return `no ${expected.severity ?? "finding"}${by}`;
    case "charge": {
      const amount = expected.amount === undefined ? "" : ` ${formatExpr(expected.amount)}`;
      return `charge ${expected.chargeKind.text}${amount}${by}`;
    }
    case "no-charge":
      return `no charge ${expected.chargeKind.text}${by}`;
    case "paper":
      return `${expected.state} ${expected.paperKind.text} ${expected.name.text}${by}`;
    case "state":
      return `${expected.state} ${nameList(expected.rules)}`;
    case "value":
      return `${expected.output.text} ${formatExpr(expected.value)}`;
  }
}
