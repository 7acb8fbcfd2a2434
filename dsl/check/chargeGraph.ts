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
  for (const rule of rules) refuseUnsharedCharges(rule, rules, kinds, ctx);
  refuseCycles(rules, kinds);
  warnOfTwoCharges(rules, kinds, ctx);
}

function refuseUnsharedCharges(
  rule: CheckedRule,
  rules: readonly CheckedRule[],
  kinds: ChargeKinds,
  ctx: Context,
): void {
  const { records, groups } = ctx.symbols;
  for (const { kind, shared, span, subject = rule.subject } of rule.reads.charged) {
    if (shared) continue;
    const within = new Set(kinds.within(kind));
    const larger = rules.find(
      (other) =>
        records.above(subject).has(other.subject) &&
        other.charges.some((charge) => within.has(charge.kind)) &&
        mayMeet(rule.home, other.home, groups),
    );
    if (larger !== undefined)
      rule.home.say("charged-needs-sharing", span, {
        kind,
        rule: larger.id,
        larger: larger.subject,
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
