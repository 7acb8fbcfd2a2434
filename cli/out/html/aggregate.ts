import type { MissingFact, Outcome } from "../../../engine/decision.ts";
import type { Severity } from "../../../engine/ir.ts";
import type { CitationWords } from "../../../engine/render.ts";
import { OUTCOMES } from "../../tally.ts";
import { findingsOf, questionsOf } from "../blocks.ts";
import type { JudgedEntry, Unit, UnjudgedEntry } from "../entry.ts";

/** How much a page holds. Whatever is over is counted and said. */
export const PAGE_LIMITS = {
  /** Items of one outcome that are kept for their details. */
  details: 1_000,
  /** Characters of all details together: a page of some megabytes opens at once on a phone. */
  detailLength: 6_000_000,
  /** Items of one outcome that are listed in a line. */
  listed: 10_000,
  unjudged: 500,
  questions: 15,
  findings: 40,
  /** Rules whose source stands at the end because they wait for an answer. */
  asking: 400,
  examples: 3,
} as const;

/** One item in one market. */
export interface Item {
  readonly anchor: string;
  readonly entry: JudgedEntry;
}

/** As little of it as a line needs. */
export interface Line {
  readonly name: string;
  readonly market: string;
  readonly reason: string;
}

export interface Group {
  count: number;
  readonly items: Item[];
  readonly lines: Line[];
}

interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly label: string;
  readonly title: string;
  readonly remedy: string;
  readonly citations: readonly CitationWords[];
  count: number;
  readonly examples: { readonly anchor: string; readonly name: string }[];
}

export interface QuestionCount {
  readonly fact: string;
  readonly label: string;
  readonly example: string;
  worst: MissingFact["worst"];
  asked: number;
  /** Where it was stated, and not exactly enough. */
  coarse: number;
  /** Where it was stated, and nobody could read it. */
  unread: number;
  alone: number;
  /** Decisions with open questions that have none left once this one and all before it are answered. */
  settled: number;
}

export interface Aggregate {
  readonly groups: Readonly<Record<Outcome, Group>>;
  readonly unjudged: { count: number; readonly entries: UnjudgedEntry[] };
  readonly rules: readonly RuleCount[];
  readonly questions: readonly QuestionCount[];
  /** `label fibre-composition`, and in how many decisions it is wanted. */
  readonly wanted: ReadonlyMap<string, number>;
  /** Rules that wait for an answer, with the number of decisions. */
  readonly asking: ReadonlyMap<string, number>;
}

const SEVERITIES: readonly Severity[] = ["block", "hold", "warn", "inform"];
const WORST: readonly MissingFact["worst"][] = ["block", "hold", "warn", "inform", "charge"];
/** Different sets of questions that are told apart; a catalogue has a few hundred. */
const SETS = 20_000;

/** Goes through a run once; what it holds is bounded by the page, not by the run. */
export async function aggregate(units: AsyncIterable<Unit>): Promise<Aggregate> {
  const group = (): Group => ({ count: 0, items: [], lines: [] });
  const groups: Record<Outcome, Group> = {
    block: group(),
    hold: group(),
    incomplete: group(),
    warn: group(),
    pass: group(),
  };
  const unjudged: Aggregate["unjudged"] = { count: 0, entries: [] };
  const rules = new Map<string, RuleCount>();
  const questions = new Map<string, QuestionCount>();
  const sets = new Map<string, number>();
  const wanted = new Map<string, number>();
  const asking = new Map<string, number>();

  for await (const { n, entries } of units) {
    let position = 0;
    for (const entry of entries) {
      if (!("counted" in entry)) {
        unjudged.count++;
        if (unjudged.entries.length < PAGE_LIMITS.unjudged) unjudged.entries.push(entry);
        continue;
      }
      position++;
      const anchor = `i${n}-${position}`;
      countRules(entry, anchor, rules);
      countQuestions(entry, questions, sets);
      countWanted(entry, wanted, asking);
      const { items, lines } = groups[entry.counted.outcome];
      groups[entry.counted.outcome].count++;
      if (items.length < PAGE_LIMITS.details) items.push({ anchor, entry });
      else if (lines.length < PAGE_LIMITS.listed) lines.push(lineOf(entry));
    }
  }
  return {
    groups,
    unjudged,
    rules: [...rules.values()].sort(
      (a, b) => rank(a.severity) - rank(b.severity) || b.count - a.count || (a.rule < b.rule ? -1 : 1),
    ),
    questions: settled(questions, sets),
    wanted,
    asking: new Map([...asking].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))),
  };
}

export function lineOf(entry: JudgedEntry): Line {
  return { name: nameOf(entry), market: entry.to, reason: reasonOf(entry) };
}

export function nameOf({ label, id, line }: JudgedEntry): string {
  return label ?? id ?? String(line);
}

/** The first thing to say of it. */
function reasonOf({ words, counted }: JudgedEntry): string {
  const asked = [...new Set(questionsOf(words).map(({ label }) => label))];
  if (counted.outcome === "incomplete" && asked.length > 0) {
    const more = asked.length - 3;
    return `${asked.slice(0, 3).join(" · ")}${more > 0 ? ` · +${more}` : ""}`;
  }
  return findingsOf(words)[0]?.title ?? words?.headline ?? "";
}

function countRules(entry: JudgedEntry, anchor: string, rules: Map<string, RuleCount>): void {
  for (const finding of findingsOf(entry.words)) {
    const { rule, severity, label, title, remedy, citations } = finding;
    const key = `${rule}\0${severity}`;
    const known = rules.get(key) ?? {
      rule,
      severity,
      label,
      title,
      remedy,
      citations,
      count: 0,
      examples: [],
    };
    rules.set(key, known);
    known.count++;
    if (known.examples.length < PAGE_LIMITS.examples) known.examples.push({ anchor, name: nameOf(entry) });
  }
}

function countWanted(
  { counted: { missing, obligations } }: JudgedEntry,
  wanted: Map<string, number>,
  asking: Map<string, number>,
): void {
  const count = (counts: Map<string, number>, names: readonly string[]) => {
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  const open = obligations.filter(({ state }) => state === "unknown");
  count(
    wanted,
    open.flatMap(({ one_of }) => one_of.map(({ kind, name }) => `${kind} ${name}`)),
  );
  count(asking, [...missing.flatMap(({ rules }) => rules), ...open.map(({ rule }) => rule)]);
}

function countQuestions(
  entry: JudgedEntry,
  questions: Map<string, QuestionCount>,
  sets: Map<string, number>,
): void {
  const asked = new Map<string, { label: string; example: string; worst: MissingFact["worst"] }>();
  for (const { fact, label, example, worst } of questionsOf(entry.words)) {
    const before = asked.get(fact);
    asked.set(fact, {
      label,
      example,
      worst:
        before === undefined || WORST.indexOf(worst) < WORST.indexOf(before.worst) ? worst : before.worst,
    });
  }
  for (const [fact, { label, example, worst }] of asked) {
    const known = questions.get(fact) ?? {
      fact,
      label,
      example,
      worst,
      asked: 0,
      alone: 0,
      settled: 0,
      coarse: 0,
      unread: 0,
    };
    questions.set(fact, known);
    known.asked++;
    const reasons = entry.counted.missing.filter((each) => each.fact === fact).map(({ reason }) => reason);
    if (reasons.includes("too-coarse")) known.coarse++;
    if (reasons.includes("invalid")) known.unread++;
    if (asked.size === 1) known.alone++;
    if (WORST.indexOf(worst) < WORST.indexOf(known.worst)) known.worst = worst;
  }
  if (asked.size === 0) return;
  const key = [...asked.keys()].sort().join("\0");
  const count = sets.get(key);
  if (count !== undefined || sets.size < SETS) sets.set(key, (count ?? 0) + 1);
}

/** The most asked first; beside each how many decisions it settles together with those above it. */
function settled(
  questions: ReadonlyMap<string, QuestionCount>,
  sets: ReadonlyMap<string, number>,
): QuestionCount[] {
  const top = [...questions.values()]
    .sort(
      (a, b) =>
        b.asked - a.asked || WORST.indexOf(a.worst) - WORST.indexOf(b.worst) || (a.fact < b.fact ? -1 : 1),
    )
    .slice(0, PAGE_LIMITS.questions);
  const place = new Map(top.map(({ fact }, i) => [fact, i]));
  for (const [key, count] of sets) {
    const last = Math.max(...key.split("\0").map((fact) => place.get(fact) ?? Number.POSITIVE_INFINITY));
    for (const each of top.slice(last === Number.POSITIVE_INFINITY ? top.length : last))
      each.settled += count;
  }
  return top;
}

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** Worst first. */
export const ORDER: readonly Outcome[] = OUTCOMES;
