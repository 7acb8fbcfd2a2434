import type { Declaration } from "../ast.ts";
import type { Declared, Named } from "../bind/symbols.ts";
import { checkedAct } from "../check/act.ts";
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
import type { Outside } from "./outside.ts";

/** What checking one file came to. Kept for as long as neither its text nor anything it speaks of changes. */
interface CheckedFile {
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

/**
 * Checks what has changed since `before`, and what speaks of it. What those files read in others is looked at as far as
 * they read it, and what is wrong there has been said before.
 */
export function checkedStage(
  bound: BoundStage,
  documents: readonly Document[],
  outside: Outside,
  before: CheckedStage | undefined,
): CheckedStage {
  const { symbols, board, homeOf } = bound;
  const dependence = dependenceOf(documents, outside);
  const stale = staleOf(documents, dependence, before);
  const ctx = new Context(symbols, new Sentences(formatExpr));
  const rules = new Map<string, CheckedRule[]>();
  const examples = new Map<string, CheckedExample[]>();
  const tasks = tasksOf(stale, bound);
  let kinds: ChargeKinds | undefined;
  const together = board.during(() => {
    kinds = new ChargeKinds(ctx);
  });
  const said = board.during(() => {
    for (const { path, run } of tasks) {
      const { rule, example } = run(ctx, kinds ?? new ChargeKinds(ctx)) ?? {};
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
    again: { files: [...stale].map(({ path }) => path).sort(), declarations: tasks.length },
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

/** Something to be looked at, and how. */
interface Task {
  readonly path: string;
  readonly run: (ctx: Context, kinds: ChargeKinds) => Found | undefined;
}

interface Found {
  readonly rule?: CheckedRule | undefined;
  readonly example?: CheckedExample | undefined;
}

/**
 * What stands in stale files, in the order `check` looks at it: what is read by others first, and by name, for on the
 * order hangs which of several that need each other is complained about.
 */
function tasksOf(stale: ReadonlySet<Document>, { symbols }: BoundStage): readonly Task[] {
  const paths = new Set([...stale].map(({ path }) => path));
  function each<D extends Declaration>(
    named: Named<D>,
    look: (declared: Declared<D>, name: string, ctx: Context) => unknown,
  ): Task[] {
    return [...named]
      .filter(([, { home }]) => paths.has(home.file.path))
      .sort(([a], [b]) => compareText(a, b))
      .map(([name, declared]) => ({
        path: declared.home.file.path,
        run: (ctx) => {
          look(declared, name, ctx);
          return undefined;
        },
      }));
  }
  const rules = [...symbols.rules].sort(([a], [b]) => compareText(a, b)).map(([, rule]) => rule);
  return [
    ...each(symbols.facts, (_, name, ctx) => checkedFact(ctx, name)),
    ...each(symbols.groups, (group, _, ctx) => checkedGroup(group, ctx)),
    ...each(symbols.lists, (list, _, ctx) => checkedList(list, ctx)),
    ...each(symbols.parameters, (_, name, ctx) => checkedParameter(ctx, name)),
    ...each(symbols.exchanges, (exchange, _, ctx) => checkedExchange(exchange, ctx)),
    ...each(symbols.acts, (act, _, ctx) => checkedAct(act, ctx)),
    ...each(symbols.defines, (_, name, ctx) => checkedDefine(ctx, name)),
    ...each(symbols.tables, (_, name, ctx) => checkedTable(ctx, name)),
    ...rules.flatMap((rule): Task[] =>
      paths.has(rule.home.file.path)
        ? [{ path: rule.home.file.path, run: (ctx) => ({ rule: checkedRule(rule, ctx) }) }]
        : [],
    ),
    ...symbols.examples.flatMap((example): Task[] =>
      paths.has(example.home.file.path)
        ? [
            {
              path: example.home.file.path,
              run: (ctx, kinds) => ({ example: checkedExample(example, kinds, ctx) }),
            },
          ]
        : [],
    ),
  ];
}
