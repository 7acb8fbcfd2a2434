import type { Declaration, ExampleDecl, RuleDecl, SourceFile } from "../dsl/ast.ts";

/**
 * The examples that stand for a rule: those that name it or its law in an expectation, those written between it and the
 * next rule, and, where several rules follow each other without an example between them, those below the last that name
 * no rule at all.
 */
export function examplesFor(rule: RuleDecl, { declarations }: SourceFile): readonly ExampleDecl[] {
  const run = new Set(runBelow(rule, declarations));
  const next = declarations.findIndex((each, i) => i > declarations.indexOf(rule) && each.kind === "rule");
  const own = new Set(declarations.slice(declarations.indexOf(rule), next === -1 ? undefined : next));
  return declarations.filter((each): each is ExampleDecl => {
    if (each.kind !== "example") return false;
    const named = each.expect.flatMap((expectation) => ("by" in expectation ? expectation.by : []));
    return (
      named.some(({ text }) => text === rule.name.text || text === lawOf(rule)) ||
      own.has(each) ||
      (named.length === 0 && run.has(each))
    );
  });
}

/** `eu-tax-003.h7` is a rule of `eu-tax-003`. */
function lawOf({ name }: RuleDecl): string {
  return name.text.split(".")[0] ?? name.text;
}

/** The examples below a rule, and below the rules that follow it before any. */
function runBelow(rule: RuleDecl, declarations: readonly Declaration[]): readonly ExampleDecl[] {
  const found: ExampleDecl[] = [];
  for (const each of declarations.slice(declarations.indexOf(rule) + 1)) {
    if (each.kind === "rule" && found.length > 0) break;
    if (each.kind === "example") found.push(each);
  }
  return found;
}
