import { countryOf } from "../../engine/index.ts";
import type { IrCond, IrSum } from "../../engine/ir.ts";
import { isOrdered, type Type } from "../check/type.ts";
import { keyOf } from "./dimension.ts";
import { NONE, wordOf } from "./names.ts";
import { firing, type RuleConditions, windowFacts } from "./ruleCases.ts";
import { atomsOf, subjectOf } from "./space.ts";
import type { World } from "./world.ts";

/** First and last day, as full dates. */
interface Span {
  readonly from: string;
  readonly until: string;
}

/**
 * What must be so at the least for a rule to fire: a few words that some of its facts must be among, and the days it is
 * in force on. Two rules whose demands cannot both be met never fire together, which is told without going through
 * cases; of others nothing is said.
 */
export interface Demands {
  /** By the key of what is asked about. */
  readonly words: ReadonlyMap<string, Words>;
  /** By the fact that decides. */
  readonly days: ReadonlyMap<string, Span>;
}

export interface Words {
  readonly words: ReadonlySet<string>;
  /** A longer word is one case of a shorter one it begins with. */
  readonly isHs: boolean;
}

/** So many sets asked about one thing by two rules are still followed exactly: half of them each. */
const MOST_SETS = 2;

export function demandsOf(rule: RuleConditions, world: World, ever: Span): Demands {
  const condition = firing({ ...rule, windows: [], suspended: [] });
  const { usable, asked } = questionsIn(condition, world);
  const words = new Map([...wordsIn(condition, true, world)].filter(([key]) => usable.has(key)));
  const days = new Map<string, Span>();
  const facts = windowFacts(rule);
  const [fact] = facts;
  // A day that other clauses ask about as well may be divided in ways that cannot be followed.
  if (fact !== undefined && facts.size === 1 && !asked.has(keyOf({ sum: { k: "fact", fact } })))
    days.set(fact, daysIn(rule, ever));
  return { words, days };
}

/** Whether both may be met at once, as far as can be told. */
export function mayBothBeMet(a: Demands, b: Demands): boolean {
  for (const [fact, { from, until }] of a.days) {
    const other = b.days.get(fact);
    if (other !== undefined && (from > other.until || other.from > until)) return false;
  }
  for (const [key, mine] of a.words) {
    const other = b.words.get(key);
    if (other !== undefined && !haveCommon(mine, other)) return false;
  }
  return true;
}

function haveCommon(a: Words, b: Words): boolean {
  const [few, many] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  for (const word of few) {
    if (many.has(word)) return true;
    if (a.isHs) for (const other of many) if (word.startsWith(other) || other.startsWith(word)) return true;
  }
  return false;
}

function daysIn({ windows }: RuleConditions, ever: Span): Span {
  const from = windows.map((window) => (window.from && "date" in window.from ? window.from.date : ever.from));
  const until = windows.map((window) =>
    window.until && "date" in window.until ? window.until.date : ever.until,
  );
  return { from: from.sort()[0] ?? ever.from, until: until.sort().at(-1) ?? ever.until };
}

/** What is asked about, and of that what can be told apart word by word. */
function questionsIn(condition: IrCond, world: World) {
  const asked = new Set<string>();
  const odd = new Set<string>();
  const sets = new Map<string, Set<string>>();
  for (const atom of atomsOf(condition, world)) {
    const subject = subjectOf(atom);
    if (subject === undefined || !("sum" in subject)) continue;
    const key = keyOf(subject);
    asked.add(key);
    if (!isPlain(atom, subject.sum, world)) odd.add(key);
    if (atom.k !== "in-group" && atom.k !== "in-list") continue;
    const among = (sets.get(key) ?? new Set()).add(keyOf(atom));
    sets.set(key, among);
    if (among.size > MOST_SETS) odd.add(key);
  }
  return { asked, usable: new Set([...asked].filter((key) => !odd.has(key))) };
}

/** Asks for certain words, in a way that every word answers. */
function isPlain(atom: IrCond, sum: IrSum, world: World): boolean {
  const kind = world.kindOf(sum);
  if (kind === undefined || isOrdered(kind.type)) return false;
  switch (atom.k) {
    case "compare":
      return (atom.op === "eq" || atom.op === "ne") && atom.b.k === "lit" && wordOf(atom.b.v) !== undefined;
    case "among":
      return atom.values.every((value) => wordOf(value) !== undefined);
    case "in-group":
      return membersOf(atom.group, world) !== undefined;
    case "in-list":
      return world.list(atom.list) !== undefined;
    case "truth":
    case "is-none":
      return true;
    default:
      return false;
  }
}

type Found = ReadonlyMap<string, Words>;
const NOTHING: Found = new Map();

/** What a condition demands where it comes out as `isTrue` says. */
function wordsIn(cond: IrCond, isTrue: boolean, world: World): Found {
  switch (cond.k) {
    case "and":
    case "or": {
      const all = cond.of.map((part) => wordsIn(part, isTrue, world));
      return (cond.k === "and") === isTrue ? each(all) : either(all);
    }
    case "not":
      return wordsIn(cond.of, !isTrue, world);
    case "named": {
      const meaning = world.meaning(cond.define);
      return meaning === undefined ? NOTHING : wordsIn(meaning, isTrue, world);
    }
    default:
      return wordsOfAtom(cond, isTrue, world);
  }
}

/** All of them hold: of two demands on one thing the narrower one. */
function each(all: readonly Found[]): Found {
  const found = new Map<string, Words>();
  for (const [key, demand] of all.flatMap((one) => [...one])) {
    const before = found.get(key);
    if (before === undefined || demand.words.size < before.words.size) found.set(key, demand);
  }
  return found;
}

/** One of them holds: what each demands something of. */
function either([first = NOTHING, ...others]: readonly Found[]): Found {
  const found = new Map<string, Words>();
  for (const [key, { isHs, words }] of first) {
    const all = new Set(words);
    const isShared = others.every((other) => {
      const more = other.get(key);
      for (const word of more?.words ?? []) all.add(word);
      return more !== undefined;
    });
    if (isShared) found.set(key, { words: all, isHs });
  }
  return found;
}

function wordsOfAtom(atom: IrCond, isTrue: boolean, world: World): Found {
  const subject = subjectOf(atom);
  if (subject === undefined || !("sum" in subject)) return NOTHING;
  const kind = world.kindOf(subject.sum);
  const named = namedBy(atom, world);
  if (kind === undefined || named === undefined || isOrdered(kind.type)) return NOTHING;
  const isNegated = atom.k === "compare" && atom.op === "ne";
  const isAmong = isNegated !== isTrue;
  const all = wholeOf(kind.type);
  if (!isAmong && all === undefined) return NOTHING;
  const words = isAmong
    ? named.map((word) => coarse(word, kind.type))
    : [...(all ?? []), ...(kind.orNone ? [NONE] : [])].filter((word) => !named.includes(word));
  return new Map([[keyOf(subject), { words: new Set(words), isHs: kind.type.t === "hs" }]]);
}

/** The words for which the answer is yes. */
function namedBy(atom: IrCond, world: World): readonly string[] | undefined {
  switch (atom.k) {
    case "compare": {
      const word = atom.b.k === "lit" ? wordOf(atom.b.v) : undefined;
      return word === undefined || (atom.op !== "eq" && atom.op !== "ne") ? undefined : [word];
    }
    case "among": {
      const words = atom.values.flatMap((value) => wordOf(value) ?? []);
      return words.length === atom.values.length ? words : undefined;
    }
    case "truth":
      return ["yes"];
    case "is-none":
      return [NONE];
    case "in-group":
      return membersOf(atom.group, world);
    case "in-list": {
      const list = world.list(atom.list);
      if (list === undefined) return undefined;
      if (list.of === "codes") return list.entries.map(({ hs }) => hs);
      return list.of === "terms"
        ? list.entries.map(({ term }) => term)
        : list.entries.map(({ value }) => value);
    }
    default:
      return undefined;
  }
}

function wholeOf(type: Type): readonly string[] | undefined {
  if (type.t === "bool") return ["yes", "no"];
  return type.t === "enum" ? type.values : undefined;
}

/** Places in different countries never meet; parts of one may. */
function coarse(word: string, { t }: Type): string {
  return (t === "place" || t === "country") && word !== NONE ? countryOf(word) : word;
}

/** Places that are or were in a group; undefined where it has no members on the days looked at, or is not known. */
function membersOf(name: string, world: World, begun: readonly string[] = []): readonly string[] | undefined {
  const group = world.group(name);
  if (group === undefined) return begun.length === 0 ? undefined : [name];
  if (begun.includes(name) || group.versions.length === 0) return undefined;
  const all: string[] = [];
  for (const member of group.versions.flatMap(({ members }) => members)) {
    const inner = membersOf(member, world, [...begun, name]);
    if (inner === undefined) return undefined;
    all.push(...inner);
  }
  return all;
}
