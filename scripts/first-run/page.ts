import { OUTCOMES } from "../../cli/tally.ts";
import { digits } from "../../cli/words.ts";
import { en } from "../../engine/render/en.ts";
import type { Completed } from "./completed.ts";
import { type Row, VERDICTS, verdictOf, wilson } from "./judgements.ts";
import { AS_OF, MARKETS, SOURCES } from "./listings.ts";
import { mostAsked, settledBy, settlingMost } from "./questions.ts";
import type { Cell, FindingCount, Stopped, Summary } from "./summary.ts";

export interface Told {
  readonly summary: Summary;
  readonly seconds: number;
  readonly processes: number;
  readonly machine: string;
  readonly ruleset: { readonly version: string; readonly digest: string };
  readonly completed: readonly Completed[];
  /** What was read by chance, and what came of it. */
  readonly readings: readonly Row[];
  readonly readingSeed: string;
  readonly mended: readonly Row[];
  /** Findings that stop a listing, as drawn, each with its judgement. */
  readonly judged: readonly { readonly stopped: Stopped; readonly row: Row | undefined }[];
  readonly judgedSeed: string;
}

const QUESTIONS = 10;
const FREQUENT = 6;
const WHERE = "../tests/cases/first-run";

export function page(told: Told): string {
  const { summary, ruleset } = told;
  const listings = summary.ids.length;
  const cells = Object.values(summary.cells);
  const decisions = cells.reduce((sum, cell) => sum + cell.decisions, 0);
  return `<!-- Written by scripts/first-run.ts. Do not edit. -->

# First run: ${digits(listings)} listings to Germany, France, Great Britain and the United States

Real listings of ${SOURCES.length} files, each read as a shipment of one piece to a consumer and judged for each of ${MARKETS.length} markets as the law stands
on ${AS_OF}, by every rule there is but those of warehouses (ruleset ${ruleset.version}, \`${ruleset.digest.slice(0, 23)}…\`). They are not part of this
repository: \`TIDEGATE_DATA\` names the folder that holds \`data/listings/\`. What is made of a listing stands in its mapping and nowhere
else: ${SOURCES.map((source) => `[\`${source}\`](../cli/mappings/${source}.json)`).join(", ")}. A listing says little: a title, a category or none, a brand, a price;
some have a description, a material, a list of ingredients. Nothing is added.

\`\`\`sh
npm exec -- tsx scripts/first-run.ts           # writes this page: every figure in it is counted by that
npm exec -- tsx scripts/first-run.ts --every 50 --out trial.md --keep decisions.ndjson   # a trial, and what it decided
\`\`\`

## What became of them

${outcomes(cells)}

${bySource(cells)}

No listing is let through on what it does not say, and hardly one is refused for it: \`at best\` is what becomes of it when every open
question is answered its way, \`at worst\` when none is.

## The questions that would settle most

${questions(summary)}

## What was found most often

Findings about a listing as it stands, whatever is still open. Those for information are left out.

${frequent(Object.values(summary.findings))}

## How fast

${digits(listings)} listings, ${digits(decisions)} decisions in ${told.seconds.toFixed(0)} s: **${(listings / told.seconds).toFixed(0)} listings/s, ${(decisions / told.seconds).toFixed(0)} decisions/s**,
in ${told.processes} processes on ${told.machine}. Starting the processes, reading, mapping, judging and counting are in it; compiling the rules is not.
Judging alone takes ${(summary.milliseconds / decisions).toFixed(1)} ms a decision.

## Read by hand: 200 decisions

${reading(told)}

## Replicas

${replicas(summary)}

## Precision of what stops a listing

${precision(told)}
${completed(told.completed)}`;
}

function outcomes(cells: readonly Cell[]): string {
  const rows = MARKETS.flatMap((market) => {
    const mine = cells.filter((cell) => cell.market === market);
    return (["outcome", "at_best", "at_worst"] as const).map((key, i) => [
      i === 0 ? market : "",
      key.replace("_", " "),
      ...OUTCOMES.map((outcome) =>
        key !== "outcome" && outcome === "incomplete" ? "" : count(total(mine, key, outcome)),
      ),
      i === 0 ? digits(mine.reduce((sum, { decisions }) => sum + decisions, 0)) : "",
    ]);
  });
  return markdown(["to", "", ...OUTCOMES, "all"], rows, 2);
}

function bySource(cells: readonly Cell[]): string {
  const settled = OUTCOMES.filter((outcome) => outcome !== "incomplete");
  const short = (cell: Cell, key: "at_best" | "at_worst") =>
    settled
      .filter((outcome) => cell[key][outcome] > 0)
      .map((outcome) => `${outcome} ${digits(cell[key][outcome])}`)
      .join(", ");
  const rows = SOURCES.flatMap((source) =>
    MARKETS.flatMap((market) => {
      const cell = cells.find((each) => each.source === source && each.market === market);
      if (cell === undefined) return [];
      const outcome = OUTCOMES.filter((each) => cell.outcome[each] > 0)
        .map((each) => `${each} ${digits(cell.outcome[each])}`)
        .join(", ");
      return [
        [
          market === MARKETS[0] ? source : "",
          market,
          outcome,
          short(cell, "at_best"),
          short(cell, "at_worst"),
        ],
      ];
    }),
  );
  return markdown(["file", "to", "outcome", "at best", "at worst"], rows, 9);
}

function total(
  cells: readonly Cell[],
  key: "outcome" | "at_best" | "at_worst",
  outcome: (typeof OUTCOMES)[number],
): number {
  return cells.reduce((sum, cell) => sum + cell[key][outcome], 0);
}

function questions({ asking, asked }: Summary): string {
  const askings = Object.values(asking);
  const all = askings.reduce((sum, { decisions }) => sum + decisions, 0);
  const open = askings.filter(({ facts }) => facts.length > 0);
  const most = mostAsked(open, QUESTIONS);
  const settling = settlingMost(open, QUESTIONS);
  const name = (fact: string) => `\`${fact}\` ${asked[fact]?.label ?? ""}`;
  const rows = most.map(({ fact, decisions }, i) => {
    const other = settling[i];
    return [
      name(fact),
      en.worst[asked[fact]?.worst ?? "charge"],
      digits(decisions),
      other === undefined ? "" : name(other),
      other === undefined ? "" : digits(settledBy(askings, settling.slice(0, i + 1))),
    ];
  });
  const left = (chosen: readonly string[]) => share(settledBy(askings, chosen), all);
  const byMarket = MARKETS.map((market) => {
    const mine = askings.filter((each) => each.market === market);
    const whole = mine.reduce((sum, { decisions }) => sum + decisions, 0);
    return `${market} ${share(settledBy(mine, settling), whole)}`;
  });
  const average =
    askings.reduce((sum, { facts, decisions }) => sum + facts.length * decisions, 0) / Math.max(1, all);
  return `A question is a fact without which the outcome or an amount is open; a decision asks ${average.toFixed(1)} on average. On the left the ten that
most decisions ask. On the right ten chosen one after another to leave most decisions without a question: every decision has one
vote and parts it equally among what it still asks, so that a fact counts most where little else is open; "settled" is how many
decisions ask nothing but the facts down to that line. An answer may open another question; that is not counted.

${markdown(["most asked", "what it could lead to", "decisions", "chosen to settle", "settled"], rows, 9, [2, 4])}

With the ten on the left answered ${left(most.map(({ fact }) => fact))} of all decisions have no question left, with the ten on the right ${left(settling)} (${byMarket.join(", ")}).`;
}

function frequent(findings: readonly FindingCount[]): string {
  const rows = MARKETS.flatMap((market) =>
    findings
      .filter((each) => each.market === market && each.outcome !== "inform")
      .sort((a, b) => b.decisions - a.decisions || (a.rule < b.rule ? -1 : 1))
      .slice(0, FREQUENT)
      .map(({ rule, outcome, title, decisions, examples }) => [
        market,
        outcome,
        `\`${rule}\` ${title}`,
        digits(decisions),
        examples
          .slice(0, 2)
          .map((id) => `\`${id}\``)
          .join(" "),
      ]),
  );
  return markdown(["to", "", "rule", "listings", "for example"], rows, 9, [3]);
}

function reading({ readings, readingSeed, mended }: Told): string {
  const columns = ["kind", "questions", "findings"] as const;
  const rows = MARKETS.flatMap((market) => {
    const mine = readings.filter((row) => row.market === market);
    if (mine.length === 0) return [];
    return [
      [
        market,
        digits(mine.length),
        ...columns.map((column) =>
          VERDICTS.map((verdict) => mine.filter((row) => verdictOf(row, column) === verdict).length).join(
            " / ",
          ),
        ),
      ],
    ];
  });
  return `Fifty a market, drawn with the seed \`${readingSeed}\` (those whose SHA-256 of seed, id and market come first), each read against what the
listing says: is the kind of goods right, is what is asked to the point, is each finding true of this article? The verdicts, with a
word why, are in [\`read.csv\`](${WHERE}/read.csv); a row was judged when it was drawn, and what was wrong was then mended.

${markdown(["to", "read", "kind right / wrong / doubtful", "questions", "findings"], rows, 1)}

What was wrong, and what changed because of it ([\`mended.csv\`](${WHERE}/mended.csv)):

${markdown(
  ["what was wrong", "for example", "what changed"],
  mended.map((row) => [
    row.wrong ?? "",
    (row.example ?? "")
      .split(" ")
      .filter((id) => id !== "")
      .map((id) => `\`${id}\``)
      .join(" "),
    row.changed ?? "",
  ]),
  9,
)}`;
}

function replicas({ replicas: { listings, decisions, stopped, brands } }: Summary): string {
  const list = (entries: readonly { rule: string }[]) => {
    const by = new Map<string, number>();
    for (const { rule } of entries) by.set(rule, (by.get(rule) ?? 0) + 1);
    const told = [...by].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, n]) => `\`${rule}\` ${n}`);
    return told.length === 0 ? "none" : told.join(", ");
  };
  return `${digits(listings)} titles say "replica" or "1:1…", most of them of models to scale (1:18). Of their ${digits(decisions)} decisions ${digits(new Set(stopped.map(({ id, market }) => `${id} ${market}`)).size)} hold or block
(${list(stopped)}); findings about brands and copies: ${list(brands)}.`;
}

function precision({ judged, judgedSeed, summary }: Told): string {
  const rows = (["block", "hold"] as const).flatMap((outcome) => {
    const mine = judged.filter(({ stopped }) => stopped.outcome === outcome);
    const all = summary.stopped.filter((each) => each.outcome === outcome).length;
    return [
      precisionRow(
        outcome,
        all,
        mine.map(({ row }) => row),
      ),
    ];
  });
  const whole = precisionRow(
    "both",
    summary.stopped.length,
    judged.map(({ row }) => row),
  );
  const wrong = judged.filter(({ row }) => row !== undefined && verdictOf(row) !== "right");
  return `${digits(summary.stopped.length)} findings hold or block a listing as it stands, on nothing but its own words (what an open question could lead to is not among
them). ${judged.length === summary.stopped.length ? `All ${digits(judged.length)}` : `${digits(judged.length)}, drawn with the seed \`${judgedSeed}\`,`} were judged against title, description and ingredients, in [\`judged.csv\`](${WHERE}/judged.csv). A doubtful one counts
as wrong in the lower figure and as right in none. The interval is Wilson's at 95 %.

${markdown(["", "findings", "judged", "right", "wrong", "doubtful", "precision", "interval"], [...rows, whole], 1)}
${wrong.length === 0 ? "" : `\nNot right: ${wrong.map(({ stopped, row }) => `\`${stopped.id}\` ${stopped.market} \`${stopped.rule}\` (${row?.why ?? ""})`).join("; ")}.\n`}`;
}

function precisionRow(name: string, all: number, rows: readonly (Row | undefined)[]): string[] {
  const judged = rows.filter((row) => row !== undefined);
  const [right = 0, wrong = 0, doubtful = 0] = VERDICTS.map(
    (verdict) => judged.filter((row) => verdictOf(row) === verdict).length,
  );
  const { low, high } = wilson(right, judged.length);
  return [
    name,
    digits(all),
    digits(judged.length),
    digits(right),
    digits(wrong),
    digits(doubtful),
    judged.length === 0 ? "" : share(right, judged.length),
    judged.length === 0 ? "" : `${share(low, 1)} – ${share(high, 1)}`,
  ];
}

function completed(all: readonly Completed[]): string {
  if (all.length === 0) return "";
  const rows = all.map(({ market, listings, outcome }) => [
    `[${market}](${WHERE}/completed/${market}.ndjson)`,
    ...OUTCOMES.map((each) => count(outcome[each])),
    digits(listings),
  ]);
  return `
## Listings completed by hand

Listings drawn at random and completed by a person with every fact that was asked for: what an answered catalogue comes to. Each
decision was read and judged in the folder beside them.

${markdown(["to", ...OUTCOMES, "all"], rows, 1)}
`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}

function count(number: number): string {
  return number === 0 ? "·" : digits(number);
}

/** Columns from `right` on hold numbers, and those of `also`. */
function markdown(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: number,
  also: readonly number[] = [],
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const rule = head.map((_, i) => (i >= right || also.includes(i) ? "---:" : "---"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}
