import type { Name } from "../ast.ts";
import { arrows, cyclesOf } from "../bind/cycles.ts";
import { closest } from "../suggest.ts";
import type { Context } from "./context.ts";
import { suggestion } from "./names.ts";
import { compareText } from "./parameter.ts";
import type { CheckedRule } from "./rule.ts";

interface Edge {
  readonly by: string;
  readonly of: string;
  readonly name: Name;
  readonly writer: CheckedRule;
}

/** Which rules each rule lifts. `overrides` and `subject to` are one edge, written at one end or the other. */
export function overridesOf(
  rules: readonly CheckedRule[],
  ctx: Context,
): ReadonlyMap<string, readonly string[]> {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const edges = rules.flatMap((writer) => [
    ...writer.overrides.map((name): Edge => ({ by: writer.id, of: name.text, name, writer })),
    ...writer.subjectTo.map((name): Edge => ({ by: name.text, of: writer.id, name, writer })),
  ]);
  const lifts = new Map<string, Set<string>>();
  for (const edge of edges) {
    if (!isSound(edge, known, ctx)) continue;
    lifts.set(edge.by, (lifts.get(edge.by) ?? new Set()).add(edge.of));
  }
  for (const cycle of cyclesOf([...lifts.keys()].sort(), (id) => lifts.get(id) ?? [])) {
    const [by, of] = cycle;
    const edge = edges.find((one) => one.by === by && one.of === of);
    edge?.writer.home.say("overrides-in-a-circle", edge.name.span, { path: arrows(cycle) });
  }
  return new Map([...lifts].map(([id, of]) => [id, [...of].sort(compareText)]));
}

/** The special rule must be able to meet the general one: on the same subject, or on what that stands in. */
function isSound(
  { by, of, name, writer }: Edge,
  rules: ReadonlyMap<string, CheckedRule>,
  ctx: Context,
): boolean {
  const [special, general] = [rules.get(by), rules.get(of)];
  const { say } = writer.home;
  if (special === undefined || general === undefined) {
    // A rule with mistakes of its own is there all the same.
    if (ctx.symbols.rules.has(name.text)) return false;
    say("unknown-rule", name.span, {
      name: name.text,
      ...suggestion(closest(name.text, ctx.symbols.rules.keys())),
    });
    return false;
  }
  if (special === general) {
    say("overrides-itself", name.span, { rule: name.text });
    return false;
  }
  if (special.subject === general.subject || ctx.symbols.records.above(general.subject).has(special.subject))
    return true;
  say("cannot-override", name.span, {
    special: special.id,
    left: special.subject,
    general: general.id,
    right: general.subject,
  });
  return false;
}
