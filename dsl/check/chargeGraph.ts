import type { Span } from "../ast.ts";
import { arrows, cyclesOf } from "../bind/cycles.ts";
import { mayMeet } from "../bind/nearest.ts";
import type { ChargeKinds } from "./chargeKinds.ts";
import { warnOfTwoCharges } from "./conflicts.ts";
import type { Context } from "./context.ts";
import type { CheckedRule } from "./rule.ts";

/**
 * Charges are worked out kind by kind, each after those it is reckoned from. So no kind may be reckoned from itself,
 * by whatever way; and what is charged once per consignment must be spread before an item can reckon with it.
 */
export function refuseChargeMistakes(rules: readonly CheckedRule[], kinds: ChargeKinds, ctx: Context): void {
  const larger = largerChargers(rules, kinds, ctx);
  for (const rule of rules) refuseUnsharedCharges(rule, larger, ctx);
  refuseCycles(rules, kinds);
  warnOfTwoCharges(rules, kinds, ctx);
}

/** The rules that charge a kind, or part of it, on what a subject stands in. */
type LargerChargers = (kind: string, subject: string) => readonly CheckedRule[];

function largerChargers(rules: readonly CheckedRule[], kinds: ChargeKinds, ctx: Context): LargerChargers {
  const { records } = ctx.symbols;
  const known = new Map<string, readonly CheckedRule[]>();
  return (kind, subject) => {
    const key = `${kind} ${subject}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const within = new Set(kinds.within(kind));
    const found = rules.filter(
      (rule) =>
        records.above(subject).has(rule.subject) && rule.charges.some((charge) => within.has(charge.kind)),
    );
    known.set(key, found);
    return found;
  };
}

function refuseUnsharedCharges(rule: CheckedRule, larger: LargerChargers, ctx: Context): void {
  for (const { kind, shared, span, subject = rule.subject } of rule.reads.charged) {
    if (shared) continue;
    const other = larger(kind, subject).find(({ home }) => mayMeet(rule.home, home, ctx.symbols.groups));
    if (other !== undefined)
      rule.home.say("charged-needs-sharing", span, {
        kind,
        rule: other.id,
        larger: other.subject,
        subject,
        rewrite: `charged ${kind} shared by …`,
      });
  }
}

function refuseCycles(rules: readonly CheckedRule[], kinds: ChargeKinds): void {
  const edges = new Map<string, Map<string, { rule: CheckedRule; span: Span }>>();
  for (const rule of rules) {
    // A relief settles what is left of a kind, so it comes before it as a charge of that kind does.
    const settles = [
      ...rule.charges.map(({ kind }) => kind),
      ...rule.relieves.flatMap(({ kind }) => kinds.within(kind)),
    ];
    for (const from of settles) {
      for (const { kind, span } of rule.reads.charged) {
        for (const to of kinds.within(kind)) {
          const targets = edges.get(from) ?? new Map<string, { rule: CheckedRule; span: Span }>();
          if (!targets.has(to)) targets.set(to, { rule, span });
          edges.set(from, targets);
        }
      }
    }
  }
  for (const cycle of cyclesOf([...edges.keys()].sort(), (kind) => edges.get(kind)?.keys() ?? [])) {
    const [from = "", to = ""] = cycle;
    const edge = edges.get(from)?.get(to);
    edge?.rule.home.say("charge-cycle", edge.span, { kind: from, path: arrows(cycle) });
  }
}
