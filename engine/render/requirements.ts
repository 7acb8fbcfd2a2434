/**
 * Requirements in words, market beside market, in one language: for terminals and pages alike. Nothing here is markup.
 */
import type { ChargeTotal } from "../decision.ts";
import type { Labels } from "../render.ts";
import type { MarketRequirements, Requirements } from "../requirements.ts";
import {
  type Cell,
  type CellState,
  matrixOf,
  ROW_KINDS,
  type Row,
  type RowKind,
} from "../requirements-matrix.ts";
import { en } from "./en.ts";
import { type NotesBlock, unreadBlocks } from "./notes.ts";
import type { Language } from "./phrases.ts";
import { type EntryWords, entryWords, type Telling } from "./requirements-entries.ts";
import { AskedQuestions, type RequirementsQuestion } from "./requirements-questions.ts";
import { REQUIREMENTS_PHRASES } from "./requirements-words.ts";
import { Speaker } from "./speaker.ts";
import { zh } from "./zh.ts";

export type { EntryWords } from "./requirements-entries.ts";
export type { RequirementsQuestion } from "./requirements-questions.ts";

export interface RequirementsWords {
  readonly language: Language;
  /** `4 markets, by the law of 2026-11-20`. */
  readonly heading: string;
  readonly markets: readonly MarketWords[];
  /** What each state that occurs is called. */
  readonly states: readonly { readonly state: CellState; readonly label: string }[];
  /** Kinds nothing is asked of are left out. */
  readonly groups: readonly GroupWords[];
  /** Where there are no groups: what that means. */
  readonly nothing: string;
  /** Most consequential first. */
  readonly questions: readonly RequirementsQuestion[];
  /** What of the facts could not be read, or is not in the vocabulary. */
  readonly notes: readonly NotesBlock[];
  /** That this is not legal advice. */
  readonly notice: string;
}

export interface MarketWords {
  readonly market: string;
  /** `Germany`; empty where its name is not known. */
  readonly place: string;
  /** Where nobody has written rules, or it could not be judged; else empty. */
  readonly note: string;
}

export interface GroupWords {
  readonly kind: RowKind;
  readonly heading: string;
  readonly rows: readonly RowWords[];
  /** Of charges: what they come to, market by market; empty where nothing is known of it. */
  readonly totals: readonly { readonly label: string; readonly amounts: readonly string[] }[];
}

export interface RowWords {
  /** `Instructions or Safety information`. */
  readonly label: string;
  /** One for each market, in their order. */
  readonly cells: readonly CellWords[];
}

export interface CellWords {
  readonly market: string;
  readonly state: CellState;
  /** The state as a word. */
  readonly label: string;
  /** A charge by its amount where that is known; what hangs on something by the first thing it hangs on. */
  readonly short: string;
  readonly amount: string;
  /** Numbers of the questions that decide it where it depends on any, or its amount where that is open. */
  readonly asks: readonly number[];
  readonly entries: readonly EntryWords[];
}

export function renderRequirements(
  answer: Requirements,
  language: Language,
  labels?: Labels,
): RequirementsWords {
  const speaker = new Speaker(language, { en, zh }[language], labels);
  const words = REQUIREMENTS_PHRASES[language];
  const { markets, rules, as_of, notice } = answer;
  const questions = new AskedQuestions(markets, speaker);
  const telling: Telling = { speaker, words, rules, questions };
  const rows = matrixOf(answer);
  const present = new Set(rows.flatMap(({ cells }) => cells.map(({ state }) => state)));
  return {
    language,
    heading: words.heading(markets.length, as_of),
    markets: markets.map((market) => marketWords(market, telling)),
    states: STATES.filter((state) => present.has(state)).map((state) => ({
      state,
      label: words.states[state],
    })),
    groups: ROW_KINDS.flatMap((kind) => {
      const own = rows.filter((row) => row.kind === kind);
      return own.length === 0 ? [] : [groupWords(kind, own, markets, telling)];
    }),
    nothing: words.nothing,
    questions: questions.all,
    notes: unreadBlocks(answer, speaker),
    notice: speaker.say(notice),
  };
}

/** In the order of a legend. */
const STATES: readonly CellState[] = ["needed", "depends", "forbidden", "held", "not-needed", "not-covered"];

function marketWords(
  { market, failed, coverage, not_covered }: MarketRequirements,
  { speaker, words }: Telling,
): MarketWords {
  const { language, phrases } = speaker;
  const holes = [...new Set(not_covered.map(({ domain }) => words.domains[domain]))];
  const reach = coverage === "none" ? words.states["not-covered"] : "";
  const without = holes.length > 0 ? words.without(phrases.enumerate(holes)) : "";
  return {
    market,
    place: words.places[market] ?? placeName(market, language),
    note: failed === undefined ? reach || without : words.failed,
  };
}

/** Parts of countries have no names here. */
function placeName(market: string, language: Language): string {
  const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  return /^[A-Z]{2}$/.test(market) ? (names.of(market) ?? "") : "";
}

function groupWords(
  kind: RowKind,
  rows: readonly Row[],
  markets: readonly MarketRequirements[],
  telling: Telling,
): GroupWords {
  const { speaker, words } = telling;
  return {
    kind,
    heading: words.kinds[kind],
    rows: rows.map(({ labels, cells }) => ({
      label: labels.map((each) => speaker.say(each)).join(words.or),
      cells: cells.map((cell) => cellWords(cell, telling)),
    })),
    totals: kind === "charge" ? totalsOf(markets, speaker) : [],
  };
}

function totalsOf(markets: readonly MarketRequirements[], speaker: Speaker): GroupWords["totals"] {
  const { phrases } = speaker;
  const of = markets.map(({ charge_totals }) => charge_totals);
  const kinds = new Map(of.flat().map(({ kind, label }) => [kind, label]));
  const said = ({ amount, currency, final }: ChargeTotal) =>
    `${amount} ${currency}${final ? "" : phrases.inBrackets(phrases.notFinal)}`;
  return [...kinds].map(([kind, label]) => ({
    label: phrases.total(speaker.say(label) || kind),
    amounts: of.map((totals) => phrases.enumerate(totals.filter((total) => total.kind === kind).map(said))),
  }));
}

function cellWords({ market, state, entries }: Cell, telling: Telling): CellWords {
  const { words, questions } = telling;
  const [only, ...others] = entries;
  const amount =
    only !== undefined && others.length === 0 && "charge" in only && only.amount !== undefined
      ? `${only.amount.amount} ${only.amount.currency}`
      : "";
  const deciding = entries.flatMap(({ depends_on }) => depends_on);
  const [first, ...more] = questions.of(deciding);
  const hangsOn =
    state !== "depends" || first === undefined
      ? ""
      : `${first.label}${more.length > 0 ? words.more(more.length) : ""}`;
  const label = words.states[state];
  const open = entries.flatMap((entry) => ("charge" in entry ? entry.needs : []));
  return {
    market,
    state,
    label,
    short: amount || hangsOn || label,
    amount,
    asks: questions.of(state === "depends" ? [...deciding, ...open] : open).map(({ number }) => number),
    entries: entries.map((entry) => entryWords(entry, telling)),
  };
}
