import type { Declaration } from "../ast.ts";
import type { Declared, Home } from "../bind/symbols.ts";
import { refuseChargeMistakes } from "../check/chargeGraph.ts";
import { ChargeKinds } from "../check/chargeKinds.ts";
import { Context } from "../check/context.ts";
import { checkedDefine } from "../check/define.ts";
import { type CheckedExample, checkedExample, refuseSceneCycles } from "../check/example.ts";
import { checkedFact } from "../check/fact.ts";
import { overridesOf } from "../check/overrides.ts";
import { checkedParameter, compareText } from "../check/parameter.ts";
import { type CheckedRule, checkedRule } from "../check/rule.ts";
import { Sentences } from "../check/sentences.ts";
import { checkedExchange, checkedGroup, checkedList, refuseGroupCycles } from "../check/sets.ts";
import { checkedTable } from "../check/table.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { formatExpr } from "../format.ts";
import type { BoundStage } from "./bound.ts";
import { concerned, type Dependence, dependenceOf } from "./dependence.ts";
import type { Document } from "./document.ts";

/** What checking one file came to. Kept for as long as neither its text nor anything it speaks of changes. */
export interface CheckedFile {
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
  readonly rules: readonly CheckedRule[];
  readonly examples: readonly CheckedExample[];
}

/** The stage Checked: every sentence that can be meant, with what it means. */
export interface CheckedStage {
  readonly files: ReadonlyMap<string, CheckedFile>;
  /** What is wrong with files taken together: rules that lift each other, charges reckoned from themselves. */
  readonly overall: readonly Diagnostic[];
  readonly dependence: Dependence;
  /** What had to be looked at again since the stage before. */
  readonly again: { readonly files: readonly string[]; readonly declarations: number };
}

/** The order in which `check` looks at declarations: what is read by others first. */
const KINDS: readonly Declaration["kind"][] = [
  "fact",
  "group",
  "list",
  "parameter",
  "exchange",
  "define",
  "table",
  "rule",
  "example",
];

/**
 * Checks what has changed since `before`, and what speaks of it. What those files read in others is looked at as far as
 * they read it, and what is wrong there has been said before.
 */
export function checkedStage(
  bound: BoundStage,
  documents: readonly Document[],
  before: CheckedStage | undefined,
): CheckedStage {
  const { symbols, board, homeOf } = bound;
  const dependence = dependenceOf(documents);
  const stale = staleOf(documents, dependence, before);
  const ctx = new Context(symbols, new Sentences(formatExpr));
  const rules = new Map<string, CheckedRule[]>();
  const examples = new Map<string, CheckedExample[]>();
  const work = declarationsOf(stale, bound);
  let kinds: ChargeKinds | undefined;
  const together = board.during(() => {
    kinds = new ChargeKinds(ctx);
  });
  const said = board.during(() => {
    for (const { decl, home } of work) {
      const { path } = home.file;
      const { rule, example } = checkOne(decl, home, kinds ?? new ChargeKinds(ctx), ctx);
      if (rule !== undefined) rules.set(path, [...(rules.get(path) ?? []), rule]);
      if (example !== undefined) examples.set(path, [...(examples.get(path) ?? []), example]);
    }
  });
  const saidOf = Map.groupBy(said, ({ file }) => file);
  const files = new Map<string, CheckedFile>();
  for (const document of documents) {
    const { path } = document;
    const kept = stale.has(document) ? undefined : before?.files.get(path);
    const home = homeOf.get(path);
    files.set(path, {
      document,
      diagnostics: kept?.diagnostics ?? saidOf.get(path) ?? [],
      // A home belongs to one snapshot; what a rule says does not.
      rules:
        kept?.rules.map((rule) => (home === undefined ? rule : { ...rule, home })) ?? rules.get(path) ?? [],
      examples: kept?.examples ?? examples.get(path) ?? [],
    });
  }
  const all = [...files.values()].flatMap((file) => file.rules).sort((a, b) => compareText(a.id, b.id));
  const overall = board.during(() => {
    refuseGroupCycles(ctx);
    refuseChargeMistakes(all, kinds ?? new ChargeKinds(ctx), ctx);
    overridesOf(all, ctx);
    refuseSceneCycles(ctx);
  });
  return {
    files,
    overall: [...together, ...overall],
    dependence,
    again: { files: [...stale].map(({ path }) => path).sort(), declarations: work.length },
  };
}

function staleOf(
  documents: readonly Document[],
  dependence: Dependence,
  before: CheckedStage | undefined,
): ReadonlySet<Document> {
  if (before === undefined) return new Set(documents);
  const hasMistakes = (path: string) => (before.files.get(path)?.diagnostics.length ?? 1) > 0;
  const others = concerned(documents, before.dependence, dependence, hasMistakes);
  return new Set(
    documents.filter(
      (document) => others.has(document.path) || before.files.get(document.path)?.document !== document,
    ),
  );
}

function declarationsOf(stale: ReadonlySet<Document>, { homeOf }: BoundStage): Declared<Declaration>[] {
  const work: Declared<Declaration>[] = [];
  for (const { path, declarations } of stale) {
    const home = homeOf.get(path);
    if (home === undefined) continue;
    for (const decl of declarations) if (KINDS.includes(decl.kind)) work.push({ decl, home });
  }
  // Which of several that need each other is complained about hangs on the order they are met in.
  return work.sort(
    (a, b) =>
      KINDS.indexOf(a.decl.kind) - KINDS.indexOf(b.decl.kind) || compareText(nameOf(a.decl), nameOf(b.decl)),
  );
}

function nameOf(decl: Declaration): string {
  return decl.kind === "example" ? "" : decl.name.text;
}

interface Found {
  readonly rule?: CheckedRule | undefined;
  readonly example?: CheckedExample | undefined;
}

/** A declaration whose name was taken by another is no part of the ruleset, and has been told so. */
function checkOne(decl: Declaration, home: Home, kinds: ChargeKinds, ctx: Context): Found {
  const { facts, groups, lists, parameters, exchanges, defines, tables, rules } = ctx.symbols;
  switch (decl.kind) {
    case "fact":
      if (facts.get(decl.name.text)?.decl === decl) checkedFact(ctx, decl.name.text);
      break;
    case "group":
      if (groups.get(decl.name.text)?.decl === decl) checkedGroup({ decl, home }, ctx);
      break;
    case "list":
      if (lists.get(decl.name.text)?.decl === decl) checkedList({ decl, home }, ctx);
      break;
    case "parameter":
      if (parameters.get(decl.name.text)?.decl === decl) checkedParameter(ctx, decl.name.text);
      break;
    case "exchange":
      if (exchanges.get(decl.name.text)?.decl === decl) checkedExchange({ decl, home }, ctx);
      break;
    case "define":
      if (defines.get(decl.name.text)?.decl === decl) checkedDefine(ctx, decl.name.text);
      break;
    case "table":
      if (tables.get(decl.name.text)?.decl === decl) checkedTable(ctx, decl.name.text);
      break;
    case "rule":
      if (rules.get(decl.name.text)?.decl === decl) return { rule: checkedRule({ decl, home }, ctx) };
      break;
    case "example":
      return { example: checkedExample({ decl, home }, kinds, ctx) };
  }
  return {};
}
