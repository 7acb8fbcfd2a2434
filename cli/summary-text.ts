import type { Language } from "../engine/render.ts";
import { paintOutcome } from "./decision-text.ts";
import { clip, columns, fits, table, wrap } from "./layout.ts";
import type { Paint } from "./output.ts";
import { PHRASES } from "./phrases.ts";
import { rate } from "./progress.ts";
import { type AskedFact, type MarketTally, OUTCOMES, type Tally } from "./tally.ts";
import { digits, wordsIn } from "./words.ts";

const ASKED = 10;

/**
 * What a run came to: a table of outcomes by market, and what would have to be known to say more. `fresh` of its records
 * were done in these milliseconds, the others in a run before.
 */
export function summaryText(
  tally: Tally,
  milliseconds: number,
  fresh: number,
  language: Language,
  paint: Paint,
  width: number,
): string {
  const words = wordsIn(language);
  const lines: string[] = [];
  if (tally.decisions > 0)
    lines.push(paint("bold", words.outcomes), ...outcomeLines(tally.markets(), language, paint, width), "");
  const asked = tally.asked(ASKED);
  if (asked.length > 0) lines.push(paint("bold", words.asked), ...askedLines(tally, language, width), "");
  const seconds = milliseconds / 1000;
  lines.push(
    wrap(words.rate(tally.records, tally.decisions, seconds.toFixed(1), rate(fresh, milliseconds)), width),
  );
  if (tally.unreadable > 0) lines.push(paint("red", wrap(words.unreadable(tally.unreadable), width)));
  return `${lines.join("\n")}\n`;
}

/** The same for machines. */
export function summaryJson(tally: Tally, milliseconds: number, fresh: number) {
  return {
    records: tally.records,
    decisions: tally.decisions,
    unreadable: tally.unreadable,
    seconds: milliseconds / 1000,
    records_per_second: Math.round(fresh / (milliseconds / 1000)),
    markets: tally.markets(),
    asked: tally.asked(ASKED),
    unread: tally.unread(),
  };
}

function outcomeLines(
  markets: readonly MarketTally[],
  language: Language,
  paint: Paint,
  width: number,
): string[] {
  const words = wordsIn(language);
  const phrases = PHRASES[language];
  const row = (market: string, what: string, counts: Partial<MarketTally["outcome"]>, all: string) => [
    market,
    what,
    ...OUTCOMES.map((outcome) => (counts[outcome] ? digits(counts[outcome]) : "·")),
    all,
  ];
  const rows = markets.flatMap(({ market, decisions, outcome, at_best, at_worst }) => [
    row(market, words.outcome, outcome, digits(decisions)),
    row("", words.atBest, at_best, ""),
    row("", words.atWorst, at_worst, ""),
  ]);
  const head = [
    "",
    "",
    ...OUTCOMES.map((outcome) => paintOutcome(paint, outcome, phrases.outcome[outcome])),
    words.all,
  ];
  const lines = table([head, ...rows], new Set([2, 3, 4, 5, 6, 7]));
  return fits(lines, width, 2)
    ? lines.map((line) => `  ${line}`)
    : markets.flatMap((market) => stackedOutcomes(market, language, paint, width));
}

/** Where the terminal is too narrow for the table: each market by itself, and only what came. */
function stackedOutcomes(
  { market, decisions, outcome, at_best, at_worst }: MarketTally,
  language: Language,
  paint: Paint,
  width: number,
): string[] {
  const words = wordsIn(language);
  const counted = (label: string, counts: Partial<MarketTally["outcome"]>) => {
    const came = OUTCOMES.flatMap((each) =>
      counts[each]
        ? [`${paintOutcome(paint, each, PHRASES[language].outcome[each])} ${digits(counts[each])}`]
        : [],
    );
    return wrap(`${label}: ${came.join(" · ")}`, width, "      ", "    ");
  };
  return [
    wrap(`${market} · ${words.all} ${digits(decisions)}`, width, "    ", "  "),
    counted(words.outcome, outcome),
    counted(words.atBest, at_best),
    counted(words.atWorst, at_worst),
  ];
}

function askedLines(tally: Tally, language: Language, width: number): string[] {
  const phrases = PHRASES[language];
  const asked = tally.asked(ASKED);
  const widest = (texts: readonly string[]) => Math.max(...texts.map(columns));
  const counts = asked.map(({ decisions }) => digits(decisions));
  const worst = asked.map((each) => phrases.worst[each.worst]);
  // The label gives way where the line is too short: the name says the same.
  const room = width - 8 - widest(counts) - widest(asked.map(({ fact }) => fact)) - widest(worst);
  const label = (text: AskedFact["label"]) => (room < 8 ? "" : clip(text[language] ?? text.en ?? "", room));
  const rows = asked.map((each, i) => [
    counts[i] ?? "",
    each.fact,
    ...(room < 8 ? [] : [label(each.label)]),
    worst[i] ?? "",
  ]);
  const lines = table(rows, new Set([0]));
  return fits(lines, width, 2)
    ? lines.map((line) => `  ${line}`)
    : rows.map(([count = "", ...rest]) => wrap(`${count}  ${rest.join(" · ")}`, width, "      ", "  "));
}
