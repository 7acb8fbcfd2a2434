/**
 * Rules by seed, of the shape law has: a scope of places, goods and ways of sale, a threshold or a mark, an exception, a
 * time in force. The more rules there are the narrower each of them, so that about ten apply to a listing whatever their
 * number is.
 */
import type { Severity } from "../../engine/index.ts";
import { CODE_LISTS, CODES_2, CODES_4, CODES_6, interval } from "./codes.ts";
import { FACTS, type Fact, factNamed } from "./facts.ts";
import { AS_OF, DATE, type Values } from "./listing.ts";
import { DESTINATIONS, GROUP_NAMES, GROUPS, type GroupName } from "./places.ts";
import { Random } from "./random.ts";

export type Order = "lt" | "le" | "gt" | "ge";

/** Something a listing that states everything settles. */
export type Condition =
  | {
      readonly k: "places";
      readonly fact: string;
      readonly places: readonly string[];
      readonly group?: GroupName;
    }
  | {
      readonly k: "codes";
      readonly fact: string;
      readonly prefixes: readonly string[];
      readonly list?: string;
    }
  | { readonly k: "words"; readonly fact: string; readonly words: readonly string[] }
  /** In steps of the fact, or days. */
  | { readonly k: "measure"; readonly fact: string; readonly op: Order; readonly than: number }
  | { readonly k: "flag"; readonly fact: string; readonly is: boolean }
  | { readonly k: "has"; readonly fact: string; readonly word: string }
  | { readonly k: "any"; readonly of: readonly Condition[] };

export interface Rule {
  readonly id: string;
  /** Whose law it is: a union, a country, or `WW`. */
  readonly jurisdiction: string;
  /** In force on these days of the legal date, both inclusive. */
  readonly from: number;
  readonly until?: number;
  readonly scope: readonly Condition[];
  readonly when: readonly Condition[];
  readonly unless?: Condition;
  readonly outcome: Outcome;
}

export type Outcome =
  | { readonly o: "finding"; readonly severity: Severity }
  | {
      readonly o: "require";
      readonly kind: "document" | "label";
      readonly name: string;
      readonly otherwise: Severity;
    }
  | { readonly o: "charge"; readonly kind: "duty" | "fee"; readonly percent: number };

export const DOCUMENTS = ["eu-doc", "test-report", "safety-sheet", "certificate-of-origin", "user-manual"];
export const LABELS = ["care", "maker", "warning", "energy", "recycling"];

/** Rules that apply to a listing. */
const APPLICABLE = 10;
const TRIES = 400;

/** A condition, and how likely it holds of a listing. */
interface Drawn<T = Condition> {
  readonly of: T;
  readonly p: number;
}

interface Sketch {
  readonly scope: readonly Condition[];
  readonly when: readonly Condition[];
  readonly unless?: Condition;
  readonly from: number;
  readonly until?: number;
}

export function rules(count: number, seed = 7): readonly Rule[] {
  const random = new Random(seed + count);
  const aim = APPLICABLE / count;
  let expected = 0;
  return Array.from({ length: count }, (_, i) => {
    // Too many so far: one that applies less often than it might; too few: more often.
    const [least, most] = expected > i * aim ? [aim / 3, aim] : [aim, aim * 3];
    const { of, p } = within(() => sketch(random), least, most);
    expected += p;
    return {
      id: `bench-${String(i + 1).padStart(5, "0")}`,
      ...of,
      jurisdiction: jurisdictionOf(of),
      outcome: outcome(random),
    };
  });
}

/** What a rule comes to for a listing that states everything: what every engine is held to. */
export function applies(rule: Rule, values: Values): boolean {
  const date = Number(values.get(DATE));
  if (date < rule.from || (rule.until !== undefined && date > rule.until)) return false;
  return (
    rule.scope.every((each) => holds(each, values)) &&
    rule.when.every((each) => holds(each, values)) &&
    (rule.unless === undefined || !holds(rule.unless, values))
  );
}

export function holds(condition: Condition, values: Values): boolean {
  if (condition.k === "any") return condition.of.some((each) => holds(each, values));
  const value = values.get(condition.fact);
  switch (condition.k) {
    case "places":
      return condition.places.some((each) => each === value);
    case "words":
      return condition.words.some((each) => each === value);
    case "codes":
      return condition.prefixes
        .map(interval)
        .some(({ low, high }) => low <= Number(value) && Number(value) < high);
    case "measure":
      return inOrder(Number(value), condition.op, condition.than);
    case "flag":
      return value === condition.is;
    case "has":
      return Array.isArray(value) && value.includes(condition.word);
  }
}

export function inOrder(value: number, op: Order, than: number): boolean {
  if (op === "lt") return value < than;
  if (op === "le") return value <= than;
  return op === "gt" ? value > than : value >= than;
}

/** The first that is likely enough and not too likely, or the nearest of many. */
function within<T>(draw: () => Drawn<T>, least: number, most: number): Drawn<T> {
  const middle = Math.log((least + most) / 2);
  let best = draw();
  for (let i = 0; i < TRIES && (best.p < least || best.p > most); i++) {
    const next = draw();
    if (Math.abs(Math.log(next.p) - middle) < Math.abs(Math.log(best.p) - middle)) best = next;
  }
  return best;
}

function sketch(random: Random): Drawn<Sketch> {
  const scope = [
    ...(random.chance(0.85) ? [destination(random)] : []),
    ...(random.chance(0.75) ? [goods(random)] : []),
    ...(random.chance(0.3) ? [words(random, factNamed("item.category"), 2)] : []),
    ...(random.chance(0.15) ? [from(random)] : []),
    ...(random.chance(0.15) ? [words(random, factNamed("mode"), 2)] : []),
    ...(random.chance(0.2) ? [words(random, factNamed("buyer.kind"), 1)] : []),
  ];
  const when = Array.from({ length: 1 + random.below(3) }, () =>
    random.chance(0.15) ? either(anyTest(random), test(random)) : test(random),
  );
  const unless = random.chance(0.15) ? rarely(random) : undefined;
  const time = inForce(random);
  const p = [...scope, ...when, time].reduce((product, each) => product * each.p, 1 - (unless?.p ?? 0));
  return {
    p,
    of: {
      ...time.of,
      scope: scope.map(({ of }) => of),
      when: when.map(({ of }) => of),
      ...(unless && { unless: unless.of }),
    },
  };
}

function destination(random: Random): Drawn {
  const fact = "destination";
  const lot = random.next();
  if (lot < 0.4) {
    const group = random.pick(GROUP_NAMES);
    const places = GROUPS[group];
    return { of: { k: "places", fact, places, group }, p: places.length / DESTINATIONS.length };
  }
  const places = random.some(DESTINATIONS, lot < 0.75 ? 1 : 2 + random.below(8));
  return { of: { k: "places", fact, places }, p: places.length / DESTINATIONS.length };
}

function goods(random: Random): Drawn {
  const fact = "item.hs";
  if (random.chance(0.2)) {
    const { name, prefixes } = random.pick(CODE_LISTS);
    return { of: { k: "codes", fact, prefixes, list: name }, p: new Set(prefixes).size / CODES_4.length };
  }
  const [codes, most] = random.pick<readonly [readonly string[], number]>([
    [CODES_2, 12],
    [CODES_4, 8],
    [CODES_4, 3],
    [CODES_6, 4],
  ]);
  const prefixes = random.some(codes, 1 + random.below(most));
  return { of: { k: "codes", fact, prefixes }, p: prefixes.length / codes.length };
}

function from(random: Random): Drawn {
  const { name, words: places = [] } = factNamed(random.pick(["item.origin", "ship_from", "seller_country"]));
  const some = random.some(places, 1 + random.below(5));
  return { of: { k: "places", fact: name, places: some }, p: some.length / places.length };
}

function words(random: Random, { name, words: all = [] }: Fact, most: number): Drawn {
  const some = random.some(all, 1 + random.below(most));
  return { of: { k: "words", fact: name, words: some }, p: some.length / all.length };
}

const SCOPES: readonly string[] = ["item.category", "mode", "buyer.kind"];
const TESTED = FACTS.filter(
  ({ name, type, steps, days, yes, words: all }) =>
    !SCOPES.includes(name) && type.t !== "place" && (steps ?? days ?? yes ?? all) !== undefined,
);

/** What is in a rule's scope fulfils it more often than not. */
function test(random: Random): Drawn {
  let drawn = anyTest(random);
  while (drawn.p < 0.4) drawn = anyTest(random);
  return drawn;
}

function anyTest(random: Random): Drawn {
  const fact = random.pick(TESTED);
  const { name, type, steps, days, yes = 0 } = fact;
  if (steps !== undefined) return compared(random, name, 1, steps.steps);
  if (days !== undefined) return compared(random, name, days.from, days.until);
  if (type.t === "list") return { of: { k: "has", fact: name, word: random.pick(fact.words ?? []) }, p: yes };
  if (type.t === "bool") {
    const is = random.chance(0.5);
    return { of: { k: "flag", fact: name, is }, p: is ? yes : 1 - yes };
  }
  return words(random, fact, 3);
}

/** Against one of a dozen limits: law has round numbers. */
function compared(random: Random, fact: string, low: number, high: number): Drawn {
  const op = random.pick<Order>(["lt", "le", "gt", "ge"]);
  const than = low + Math.round(((1 + random.below(12)) / 13) * (high - low));
  const count = high - low + 1;
  const below = (than - low + (op === "le" || op === "gt" ? 1 : 0)) / count;
  return { of: { k: "measure", fact, op, than }, p: op === "lt" || op === "le" ? below : 1 - below };
}

function rarely(random: Random): Drawn {
  let drawn = anyTest(random);
  while (drawn.p > 0.4) drawn = anyTest(random);
  return drawn;
}

function either(a: Drawn, b: Drawn): Drawn {
  return {
    of: { k: "any", of: [a.of, b.of] },
    p: alike(a.of, b.of) ? Math.max(a.p, b.p) : 1 - (1 - a.p) * (1 - b.p),
  };
}

function alike(a: Condition, b: Condition): boolean {
  return a.k !== "any" && b.k !== "any" && a.fact === b.fact;
}

/** Most law has been in force for years and is for good; some begins or ends while listings are judged. */
function inForce(random: Random): Drawn<Pick<Rule, "from" | "until">> {
  const length = AS_OF.until - AS_OF.from + 1;
  const isSettled = random.chance(0.85);
  const begins = isSettled ? AS_OF.from - 30 * (1 + random.below(200)) : AS_OF.from + 30 * random.below(6);
  if (!random.chance(0.1))
    return { of: { from: begins }, p: (AS_OF.until - Math.max(begins, AS_OF.from) + 1) / length };
  const until = begins + 30 * (1 + random.below(60)) - 1;
  const days = Math.min(until, AS_OF.until) - Math.max(begins, AS_OF.from) + 1;
  return { of: { from: begins, until }, p: Math.max(days, 0) / length };
}

function jurisdictionOf({ scope }: Sketch): string {
  for (const each of scope) {
    if (each.k !== "places" || each.fact !== "destination") continue;
    return each.group ?? (each.places.length === 1 ? (each.places[0] ?? "WW") : "WW");
  }
  return "WW";
}

function outcome(random: Random): Outcome {
  const lot = random.next();
  if (lot < 0.22) {
    const kind = random.pick(["document", "label"] as const);
    const name = random.pick(kind === "document" ? DOCUMENTS : LABELS);
    return { o: "require", kind, name, otherwise: random.pick(["block", "hold", "warn"] as const) };
  }
  if (lot < 0.27)
    return { o: "charge", kind: random.pick(["duty", "fee"] as const), percent: 1 + random.below(20) };
  return {
    o: "finding",
    severity: random.pick(["block", "hold", "hold", "warn", "warn", "inform"] as const),
  };
}
