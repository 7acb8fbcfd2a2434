import { type Box, caseIn, common } from "../analyse/boxes.ts";
import { type Demands, demandsOf } from "../analyse/demands.ts";
import { askedOf, firing } from "../analyse/ruleCases.ts";
import { asksTwice, Space } from "../analyse/space.ts";
import { mayMeet } from "../bind/nearest.ts";
import type { ChargeKinds } from "./chargeKinds.ts";
import type { Context, Env } from "./context.ts";
import { type Days, FIRST, LAST } from "./days.ts";
import { Encounters } from "./encounters.ts";
import type { CheckedRule } from "./rule.ts";
import { worldOf } from "./world.ts";

/** Pairs of rules of one kind whose cases are gone through; a law with more has other troubles. */
const MOST_LOOKS = 20_000;

/** A rule whose own clauses leave no case in which it fires. */
export function warnOfNever(rule: Pick<CheckedRule, "decl" | "body">, env: Env): void {
  const condition = firing(rule.body);
  const world = worldOf(env.ctx, true, daysOfRule(rule));
  if (!asksTwice(askedOf(rule.body), world)) return;
  const boxes = new Space([condition], world).boxes(condition);
  if (boxes?.length === 0) env.say("never-fires", rule.decl.name.span, { rule: rule.decl.name.text });
}

/**
 * Parts of a charge add up; the same kind twice on one subject is one tax taken twice, unless one rule lifts the other
 * or relieves what it charges.
 */
export function warnOfTwoCharges(rules: readonly CheckedRule[], kinds: ChargeKinds, ctx: Context): void {
  const charging = new Map<string, { kind: string; all: CheckedRule[] }>();
  for (const rule of rules) {
    for (const kind of new Set(rule.charges.map((charge) => charge.kind))) {
      const key = `${kind} ${rule.subject}`;
      const entry = charging.get(key) ?? { kind, all: [] };
      entry.all.push(rule);
      charging.set(key, entry);
    }
  }
  for (const [, { kind, all }] of [...charging].sort(([a], [b]) => (a < b ? -1 : 1)))
    warnOfMeetings(kind, all, kinds, ctx);
}

function warnOfMeetings(kind: string, rules: readonly CheckedRule[], kinds: ChargeKinds, ctx: Context): void {
  if (rules.length < 2) return;
  const encounters = new Encounters(rules.map((rule) => demands(rule, ctx)));
  let looks = 0;
  for (const [i, second] of rules.entries()) {
    for (const j of encounters.before(i)) {
      const first = rules[j];
      if (first === undefined || isSettled(first, second, kind, kinds)) continue;
      if (!mayMeet(first.home, second.home, ctx.symbols.groups)) continue;
      if (++looks > MOST_LOOKS) return;
      const point = meet(first, second, ctx);
      if (point === undefined) continue;
      const span = second.charges.find((charge) => charge.kind === kind)?.span ?? second.decl.name.span;
      second.home.say("charged-twice", span, { kind, first: first.id, second: second.id, point });
      break;
    }
  }
}

function demands(rule: CheckedRule, ctx: Context): Demands {
  const found = known.get(rule.body) ?? demandsOf(rule.body, worldOf(ctx, true, daysOfRule(rule)), EVER);
  known.set(rule.body, found);
  return found;
}

/** A rule is checked anew, and has another body, when something it speaks of changes. */
const known = new WeakMap<CheckedRule["body"], Demands>();
const EVER: Days = { from: FIRST, until: LAST };

/** One of them takes the place of the other, or takes its charge away. */
function isSettled(a: CheckedRule, b: CheckedRule, kind: string, kinds: ChargeKinds): boolean {
  const settles = (by: CheckedRule, of: CheckedRule) =>
    by.overrides.some(({ text }) => text === of.id) ||
    of.subjectTo.some(({ text }) => text === by.id) ||
    by.relieves.some((relieved) => kinds.within(relieved.kind).includes(kind));
  return settles(a, b) || settles(b, a);
}

/** A case in which both fire, in words; undefined where there is none. */
function meet(a: CheckedRule, b: CheckedRule, ctx: Context): string | undefined {
  const [days, others] = [daysOfRule(a), daysOfRule(b)];
  // Both read what is dated on days of their own, of which no more is known here than that they are among these.
  const world = worldOf(ctx, true, {
    from: days.from < others.from ? days.from : others.from,
    until: days.until > others.until ? days.until : others.until,
  });
  const [one, other] = [firing(a.body), firing(b.body)];
  const space = new Space([one, other], world);
  const [left, right] = [space.boxes(one), space.boxes(other)];
  // Too many cases to follow: nothing is certain.
  if (left === undefined || right === undefined) return undefined;
  const [both] = common(left, right) ?? [];
  return both && wordsOf(both, space);
}

/** From the first day a rule may be in force to the last. */
function daysOfRule({ body: { windows } }: Pick<CheckedRule, "body">): Days {
  const first = windows.map(({ from }) => (from !== undefined && "date" in from ? from.date : FIRST));
  const last = windows.map(({ until }) => (until !== undefined && "date" in until ? until.date : LAST));
  return { from: first.sort()[0] ?? FIRST, until: last.sort().at(-1) ?? LAST };
}

function wordsOf(box: Box, space: Space): string {
  const at = caseIn(box);
  const said = space.dimensions.flatMap(({ name, classes }, i) => {
    const isFree = box[i] === space.whole[i];
    const found = classes[at[i] ?? 0];
    return isFree || name === "" || name === "…" || found === undefined
      ? []
      : [found.words.replace("…", name)];
  });
  return said.length === 0 ? "…" : said.join(", ");
}
