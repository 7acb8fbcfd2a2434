import type { DefineDecl, ExampleDecl, Expectation, RuleDecl, SourceFile } from "../dsl/ast.ts";
import { lineIndex, positionOf } from "../dsl/source.ts";
import type { CivilDate, Ir, IrParameter, IrRule, IrSpan } from "../engine/ir.ts";
import { literalValue } from "../engine/literal.ts";
import { type RuleReads, readsOf } from "../engine/reads.ts";
import { toWords } from "../engine/value/words.ts";
import { type TableView, tableView } from "./rule-table.ts";
import { type Sentence, sentencesOf, words } from "./sentence.ts";

/** Everything `explain` shows of a rule, as data: what was compiled, beside the sentences it was written in. */
export interface RuleView {
  readonly rule: IrRule;
  readonly part: { readonly name: string; readonly jurisdiction: string; readonly domain: string };
  readonly file: string;
  readonly line: number;
  /** `each item`, or the whole shipment. */
  readonly about: string;
  readonly clauses: readonly Clause[];
  readonly outcomes: readonly string[];
  readonly otherwise?: string;
  /** Those it reads, directly or through a define, a fact that is computed, or another table. */
  readonly tables: readonly TableView[];
  readonly numbers: readonly DatedNumbers[];
  readonly reads: RuleReads;
  /** Words of the ruleset that stand in its sentences, and what they stand for. */
  readonly terms: readonly Term[];
  readonly examples: readonly ExampleView[];
}

export interface Clause {
  readonly clause: "for" | "when" | "when-shown" | "unless" | "unless-proven";
  readonly sentence: Sentence;
}

/** A parameter with what it comes to, line by line. */
export interface DatedNumbers {
  readonly name: string;
  readonly by: readonly string[];
  readonly adjustable: boolean;
  readonly lines: readonly {
    readonly from: CivilDate | null;
    readonly until: CivilDate | null;
    readonly keys: readonly string[];
    readonly value: string;
    readonly inForce: boolean;
  }[];
  readonly otherwise?: string;
}

/** A define with its sentences, or a group with its members on the day asked about. */
interface Term {
  readonly name: string;
  readonly sentence: Sentence;
}

export interface ExampleView {
  readonly title: string;
  readonly startingFrom: readonly string[];
  readonly given: readonly string[];
  readonly on?: string;
  readonly expect: readonly { readonly text: string; readonly byThisRule: boolean }[];
}

/** `files` are all of the ruleset: a rule's words are often declared elsewhere. */
export function ruleView(
  rule: IrRule,
  ir: Ir,
  files: readonly SourceFile[],
  on: CivilDate,
): RuleView | undefined {
  for (const file of files) {
    const view = viewIn(file, rule, ir, files, on);
    if (view !== undefined) return view;
  }
  return undefined;
}

function viewIn(
  file: SourceFile,
  rule: IrRule,
  ir: Ir,
  files: readonly SourceFile[],
  on: CivilDate,
): RuleView | undefined {
  const decl = file.declarations.find(
    (each): each is RuleDecl => each.kind === "rule" && each.name.text === rule.id,
  );
  const part = ir.parts[rule.part];
  if (decl === undefined || part === undefined) return undefined;
  const { source } = file;
  const reads = readsOf(rule, ir);
  const said = (span: { start: number; end: number }) => words(span, source);
  return {
    rule,
    part,
    file: file.path,
    line: positionOf(lineIndex(source), decl.span.start).line,
    about: rule.subject,
    clauses: [
      ...decl.scopes.flatMap(({ where }) =>
        where === undefined ? [] : [{ clause: "for" as const, sentence: sentencesOf(where, source) }],
      ),
      ...decl.whens.map(({ shown, cond }) => ({
        clause: shown ? ("when-shown" as const) : ("when" as const),
        sentence: sentencesOf(cond, source),
      })),
      ...decl.unless.map(({ proven, cond }) => ({
        clause: proven ? ("unless-proven" as const) : ("unless" as const),
        sentence: sentencesOf(cond, source),
      })),
    ],
    outcomes: decl.outcomes.map(({ span }) => said(span).replace(/^then /, "")),
    ...(rule.otherwise === undefined ? {} : { otherwise: rule.otherwise }),
    tables: reads.tables.flatMap((name) => tableView(name, ir, files) ?? []),
    numbers: reads.parameters.flatMap((name) => {
      const parameter = ir.parameters.find((each) => each.name === name);
      return parameter === undefined ? [] : [datedNumbers(parameter, on)];
    }),
    reads,
    terms: [
      ...reads.defines.flatMap((name) => defineTerm(name, files)),
      ...reads.groups.flatMap((name) => groupTerm(name, ir, on)),
    ],
    examples: examplesOf(decl, file).map((example) => ({
      title: example.title.value,
      startingFrom: example.startingFrom.map(({ text }) => text),
      given: example.given.map(({ span }) => said(span).replace(/^given /, "")),
      ...(example.on === undefined ? {} : { on: said(example.on.span) }),
      expect: example.expect.map((expectation) => ({
        text: said(expectation.span).replace(/^expect /, ""),
        byThisRule: isBy(expectation, rule),
      })),
    })),
  };
}

/** Those that name the rule; where none does, those that stand below it before the next one. */
function examplesOf(decl: RuleDecl, { declarations }: SourceFile): readonly ExampleDecl[] {
  const all = declarations.filter((each): each is ExampleDecl => each.kind === "example");
  const naming = all.filter(({ expect }) =>
    expect.some((each) => "by" in each && each.by.some(({ text }) => text === decl.name.text)),
  );
  if (naming.length > 0) return naming;
  const at = declarations.indexOf(decl);
  const next = declarations.findIndex((each, i) => i > at && each.kind === "rule");
  return declarations.slice(at, next === -1 ? undefined : next).filter((each) => each.kind === "example");
}

function isBy(expectation: Expectation, { id, law }: IrRule): boolean {
  return "by" in expectation && expectation.by.some(({ text }) => text === id || text === law);
}

function defineTerm(name: string, files: readonly SourceFile[]): Term[] {
  for (const { declarations, source } of files) {
    const decl = declarations.find(
      (each): each is DefineDecl => each.kind === "define" && each.name.text === name,
    );
    if (decl !== undefined) return [{ name, sentence: sentencesOf(decl.body, source) }];
  }
  return [];
}

function groupTerm(name: string, ir: Ir, on: CivilDate): Term[] {
  const versions = ir.groups.find((each) => each.name === name)?.versions ?? [];
  const version = versions.findLast(
    ({ from, until }) => (from ?? "") <= on && (until === undefined || on <= until),
  );
  if (version === undefined) return [];
  const except = version.except.length === 0 ? "" : ` except ${version.except.join(", ")}`;
  return [{ name, sentence: { text: `${version.members.join(", ")}${except}` } }];
}

function datedNumbers(parameter: IrParameter, on: CivilDate): DatedNumbers {
  const keys = parameter.lines.map((line) => line.keys.map((key) => toWords(literalValue(key))));
  return {
    name: parameter.name,
    by: parameter.by,
    adjustable: parameter.adjustable !== undefined,
    lines: parameter.lines.map((line, i) => {
      const own = keys[i] ?? [];
      const laterStarted = parameter.lines.some(
        (other, j) =>
          j !== i && same(keys[j] ?? [], own) && begins(other) > begins(line) && begins(other) <= on,
      );
      return {
        from: line.from ?? null,
        until: line.until ?? null,
        keys: own,
        value: toWords(literalValue(line.value)),
        inForce: begins(line) <= on && (line.until === undefined || on <= line.until) && !laterStarted,
      };
    }),
    ...(parameter.otherwise === undefined ? {} : { otherwise: toWords(literalValue(parameter.otherwise)) }),
  };
}

function begins({ from }: IrSpan): string {
  return from ?? "";
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
