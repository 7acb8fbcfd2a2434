import { OUTCOMES } from "../../cli/tally.ts";
import type { Decision, MissingFact, Outcome } from "../../engine/decision.ts";
import type { Severity } from "../../engine/ir.ts";
import type { Listing } from "./listings.ts";

/** Decisions of one market about the listings of one file. */
export interface Cell {
  readonly market: string;
  readonly source: string;
  decisions: number;
  readonly outcome: Record<Outcome, number>;
  readonly at_best: Record<Outcome, number>;
  readonly at_worst: Record<Outcome, number>;
}

/** What is asked in just the same words of so many decisions. */
export interface Asking {
  readonly market: string;
  /** Facts that could still block or hold; sorted. */
  readonly facts: readonly string[];
  decisions: number;
}

interface AskedFact {
  readonly fact: string;
  readonly label: string;
  worst: MissingFact["worst"];
}

export interface FindingCount {
  readonly market: string;
  readonly rule: string;
  readonly outcome: Severity;
  readonly domain: string;
  readonly title: string;
  decisions: number;
  /** The first few listings by name. */
  examples: string[];
}

/** What stops a listing as it stands, to be judged by a reader: the same rule counts once, whatever the markets. */
export interface Stopped {
  readonly id: string;
  readonly rule: string;
  readonly title: string;
  readonly outcome: "block" | "hold";
}

/** How often, by rule. */
export type Counts = Record<string, number>;

/** What a run counts; the sums of its slices, in whatever order they are added, are the same. */
export interface Summary {
  readonly ids: string[];
  readonly cells: Record<string, Cell>;
  readonly asking: Record<string, Asking>;
  readonly asked: Record<string, AskedFact>;
  readonly findings: Record<string, FindingCount>;
  readonly stopped: Record<string, Stopped>;
  /** Listings whose title sounds like a copy or has a scale: what stops them, and what is found about their brand. */
  readonly replicas: { listings: number; scales: number; decisions: number; stops: Counts; brands: Counts };
  /** Processor time, of all and of judging alone; a clock would count what else the machine does. */
  readonly processor: { seconds: number; judging: number };
}

const EXAMPLES = 3;
const WORST_FIRST: readonly MissingFact["worst"][] = ["block", "hold", "warn", "inform", "charge"];
/** Titles that sound like a copy; in this data most are models to scale. */
export const REPLICA = /replica|1:1/i;
const SCALE = /1:1\d/;

export function emptySummary(): Summary {
  return {
    ids: [],
    cells: {},
    asking: {},
    asked: {},
    findings: {},
    stopped: {},
    replicas: { listings: 0, scales: 0, decisions: 0, stops: {}, brands: {} },
    processor: { seconds: 0, judging: 0 },
  };
}

export function addListing(summary: Summary, { id, title }: Listing): void {
  summary.ids.push(id);
  if (REPLICA.test(title)) summary.replicas.listings++;
  if (SCALE.test(title)) summary.replicas.scales++;
}

export function addDecision(summary: Summary, market: string, listing: Listing, decision: Decision): void {
  const { id, source, title } = listing;
  const cell = entryOf(summary.cells, `${market} ${source}`, () => emptyCell(market, source));
  cell.decisions++;
  cell.outcome[decision.outcome]++;
  cell.at_best[decision.at_best]++;
  cell.at_worst[decision.at_worst]++;

  const open = decision.missing.filter(({ worst }) => worst === "block" || worst === "hold");
  const facts = [...new Set(open.map(({ fact }) => fact))].sort();
  const asking = entryOf(summary.asking, [market, ...facts].join(" "), () => ({
    market,
    facts,
    decisions: 0,
  }));
  asking.decisions++;
  for (const { fact, label, worst } of open) {
    const asked = entryOf(summary.asked, fact, () => ({ fact, label: label.en ?? "", worst }));
    asked.worst = worse(asked.worst, worst);
  }

  const isReplica = REPLICA.test(title);
  if (isReplica) summary.replicas.decisions++;
  const seen = new Set<string>();
  for (const { rule, outcome, domain, title: named } of decision.findings) {
    if (seen.has(rule)) continue;
    seen.add(rule);
    const entry = { market, rule, outcome, domain, title: named.en ?? "", decisions: 1, examples: [id] };
    join(summary.findings, entry);
    if (outcome === "block" || outcome === "hold") {
      summary.stopped[`${id} ${rule}`] = { id, rule, title: named.en ?? "", outcome };
      if (isReplica) count(summary.replicas.stops, rule, 1);
    }
    if (isReplica && domain === "ip") count(summary.replicas.brands, rule, 1);
  }
}

export function mergeSummaries(all: readonly Summary[]): Summary {
  const sum = emptySummary();
  for (const each of all) {
    sum.ids.push(...each.ids);
    Object.assign(sum.stopped, each.stopped);
    for (const [key, cell] of Object.entries(each.cells)) {
      const into = entryOf(sum.cells, key, () => emptyCell(cell.market, cell.source));
      into.decisions += cell.decisions;
      for (const outcome of OUTCOMES) {
        into.outcome[outcome] += cell.outcome[outcome];
        into.at_best[outcome] += cell.at_best[outcome];
        into.at_worst[outcome] += cell.at_worst[outcome];
      }
    }
    for (const [key, asking] of Object.entries(each.asking)) {
      const into = entryOf(sum.asking, key, () => ({ ...asking, decisions: 0 }));
      into.decisions += asking.decisions;
    }
    for (const [key, asked] of Object.entries(each.asked)) {
      const into = entryOf(sum.asked, key, () => ({ ...asked }));
      into.worst = worse(into.worst, asked.worst);
    }
    for (const finding of Object.values(each.findings)) join(sum.findings, finding);
    sum.replicas.listings += each.replicas.listings;
    sum.replicas.scales += each.replicas.scales;
    sum.replicas.decisions += each.replicas.decisions;
    for (const [rule, times] of Object.entries(each.replicas.stops)) count(sum.replicas.stops, rule, times);
    for (const [rule, times] of Object.entries(each.replicas.brands)) count(sum.replicas.brands, rule, times);
    sum.processor.seconds += each.processor.seconds;
    sum.processor.judging += each.processor.judging;
  }
  return sum;
}

function join(into: Record<string, FindingCount>, finding: FindingCount): void {
  const key = `${finding.market} ${finding.outcome} ${finding.rule}`;
  const sum = entryOf(into, key, () => ({ ...finding, decisions: 0, examples: [] }));
  sum.decisions += finding.decisions;
  sum.examples = [...sum.examples, ...finding.examples].sort().slice(0, EXAMPLES);
}

function entryOf<T>(record: Record<string, T>, key: string, first: () => T): T {
  const found = record[key];
  if (found !== undefined) return found;
  const made = first();
  record[key] = made;
  return made;
}

function count(counts: Counts, rule: string, times: number): void {
  counts[rule] = (counts[rule] ?? 0) + times;
}

function worse(a: MissingFact["worst"], b: MissingFact["worst"]): MissingFact["worst"] {
  return WORST_FIRST.indexOf(a) <= WORST_FIRST.indexOf(b) ? a : b;
}

function emptyCell(market: string, source: string): Cell {
  const none = () => ({ block: 0, hold: 0, incomplete: 0, warn: 0, pass: 0 });
  return { market, source, decisions: 0, outcome: none(), at_best: none(), at_worst: none() };
}
