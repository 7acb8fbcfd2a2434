import { OUTCOMES } from "../../cli/tally.ts";
import { digits } from "../../cli/words.ts";
import { en } from "../../engine/render/en.ts";
import type { Completed } from "./completed.ts";
import { type Row, VERDICTS, verdictOf, wilson } from "./judgements.ts";
import { AS_OF, MARKETS, SOURCES } from "./listings.ts";
import { JUDGED_PER_RULE, type Judged, type Precision, together } from "./precision.ts";
import { asQuestions, mostAsked, settledBy, settlingMost } from "./questions.ts";
import { type Asking, type Cell, type Counts, type FindingCount, REPLICA, type Summary } from "./summary.ts";

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
  readonly judged: Judged;
}

const QUESTIONS = 10;
const FREQUENT = 6;
const WHERE = "../tests/cases/first-run";
/** It holds what the law it cites does not settle: that, and how much, is a choice of ours. */
const HOUSE_HOLD = "eu-tax-013.other";
/** So few findings tell little of a share. */
const FEW = 10;
/** So many facts are named that the common questions leave out. */
const BESIDE = 3;

export function page(told: Told): string {
  const { summary, ruleset } = told;
  const { processor } = summary;
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
npm exec -- tsx scripts/first-run.ts           # writes this page
npm exec -- tsx scripts/first-run.ts --every 50 --out trial.md --keep decisions.ndjson   # a trial, and what it decided
\`\`\`

Its figures are counted by that, those of a reader's verdicts too: each of them stands in a [table](${WHERE}). Only what was wrong and
what changed because of it, under Read by hand, is told in the reader's own words, and nothing in that is counted.

## What became of them

${outcomes(cells)}

${bySource(cells)}

No listing is let through on what it does not say: \`at best\` is what becomes of it when every open question is answered its way,
\`at worst\` when none is. Few are stopped on what they do say; by which rules, and whether rightly, is told under Precision.

## The questions that would settle most

${questions(summary)}

## What was found most often

Findings about a listing as it stands, whatever is still open. Those for information are left out; where a market has no row, there are no others.

${frequent(Object.values(summary.findings))}

## How fast

${digits(listings)} listings, ${digits(decisions)} decisions in ${told.seconds.toFixed(0)} s by the clock, in ${told.processes} processes on ${told.machine}:
**${(listings / told.seconds).toFixed(0)} listings/s, ${(decisions / told.seconds).toFixed(0)} decisions/s**. Starting the processes, reading, mapping, judging and counting are in it; compiling the rules is not.
The clock counts what else the machine did. By processor time one process makes ${(decisions / processor.seconds).toFixed(0)} decisions/s (${(listings / processor.seconds).toFixed(0)} listings/s), and judging
alone takes ${((1000 * processor.judging) / decisions).toFixed(1)} ms a decision.

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
  const askings = asQuestions(Object.values(asking), (fact) => asked[fact]?.label);
  const all = askings.reduce((sum, { decisions }) => sum + decisions, 0);
  const most = mostAsked(askings, QUESTIONS);
  const settling = settlingMost(askings, QUESTIONS);
  const label = (fact: string) => asked[fact]?.label;
  const kept = Object.keys(asked).sort();
  const name = (fact: string) => {
    const within = kept.filter((each) => each.endsWith(`.${fact}`) && label(each) === label(fact));
    return `${[fact, ...within].map((each) => `\`${each}\``).join(", ")} ${label(fact) ?? ""}`;
  };
  const settledAt = (i: number) => settledBy(askings, settling.slice(0, i + 1));
  const rows = most.map(({ fact, decisions }, i) => {
    const other = settling[i];
    return [
      name(fact),
      en.worst[asked[fact]?.worst ?? "hold"],
      digits(decisions),
      other === undefined ? "" : name(other),
      other === undefined ? "" : settledAt(i) > settledAt(i - 1) ? digits(settledAt(i)) : "↓",
    ];
  });
  const left = (chosen: readonly string[]) => share(settledBy(askings, chosen), all);
  const ofMarket = (market: string) => askings.filter((each) => each.market === market);
  const shareOf = (mine: readonly Asking[], chosen: readonly string[]) =>
    share(
      settledBy(mine, chosen),
      mine.reduce((sum, { decisions }) => sum + decisions, 0),
    );
  const byMarket = MARKETS.map((market) => `${market} ${shareOf(ofMarket(market), settling)}`);
  const ownTen = MARKETS.map((market) => {
    const mine = ofMarket(market);
    return `${market} ${shareOf(mine, settlingMost(mine, QUESTIONS))}`;
  });
  const average =
    askings.reduce((sum, { facts, decisions }) => sum + facts.length * decisions, 0) / Math.max(1, all);
  const unmoved = MARKETS.filter((market) => settledBy(ofMarket(market), settling) === 0);
  return `A question is a fact that could still block or hold; a decision asks ${average.toFixed(1)} on average. A list kept with the shipment and
with its items, as papers are, is one question. (What only leaves an amount open, above all
\`transport\`, \`item.duty_rate\` and \`item.vat_class\`, is not counted here.) On the left the ten that most decisions ask. On the right the ten that,
answered together, leave most decisions without a question: a fact alone settles hardly any, so at each step all that some decision still asks
is taken at once, of those that fit into ten the one that settles most decisions a fact; "settled" is how many decisions ask nothing
but the facts down to that line, and "↓" a fact that settles nothing until those below it are answered too. An answer may open another
question; that is not counted.

${markdown(["most asked", "what it could lead to", "decisions", "chosen to settle", "settled"], rows, 9, [2, 4])}

${left([])} of all decisions ask nothing. With the ten on the left answered it is ${left(most.map(({ fact }) => fact))}, with the ten on the right ${left(settling)} (${byMarket.join(", ")}).
With ten of its own, each market comes to: ${ownTen.join(", ")}.${unmoved.map((market) => `\n${whyUnmoved(market, ofMarket(market), settling)}`).join("")}`;
}

/** Why the common questions settle no decision of a market. */
function whyUnmoved(market: string, askings: readonly Asking[], chosen: readonly string[]): string {
  const all = askings.reduce((sum, { decisions }) => sum + decisions, 0);
  const left = askings.map((each) => ({
    ...each,
    facts: each.facts.filter((fact) => !chosen.includes(fact)),
  }));
  const beside = mostAsked(left, BESIDE).map(
    ({ fact, decisions }) => `\`${fact}\` (${share(decisions, all)})`,
  );
  const fewest = Math.min(...askings.map(({ facts }) => facts.length));
  return `Of ${market} the common ten settle nothing: no decision there asks fewer than ${fewest}, and beside the ten they ask ${beside.join(", ")};
ten go further in markets that ask less.`;
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
  const columns = ["kind", "kind_now", "questions", "questions_now", "findings"] as const;
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
word why, are in [\`read.csv\`](${WHERE}/read.csv). A row was judged when it was drawn; what was wrong was then mended, and kinds and questions were looked at again.

${markdown(["to", "read", "kind: right / wrong / doubtful", "after mending", "questions", "after mending", "findings"], rows, 1)}

What was wrong, and what changed because of it. The reader wrote this table by hand ([\`mended.csv\`](${WHERE}/mended.csv)); nothing in it is counted.

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

function replicas({ replicas: { listings, scales, decisions, stops, brands } }: Summary): string {
  const list = (counts: Counts) =>
    Object.entries(counts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([rule, times]) => `\`${rule}\` ${times}`)
      .join(", ") || "none";
  return `${digits(listings)} titles match \`${REPLICA}\`, wherever in the title and capitals aside; in ${digits(scales)} it is the beginning of a scale
such as 1:18, not a word for a copy. What holds or blocks any of their
${digits(decisions)} decisions: ${list(stops)}. What is found about their brands: ${list(brands)}.`;
}

function precision({ judged }: Told): string {
  const { rules } = judged;
  const all = together(rules);
  const house = rules.find(({ rule }) => rule === HOUSE_HOLD);
  const blocks = together(rules.filter(({ outcome }) => outcome === "block"));
  const gone = VERDICTS.filter((verdict) => judged.gone[verdict] > 0).map(
    (verdict) => `${judged.gone[verdict]} ${verdict}`,
  );
  const holds = together(rules.filter(({ outcome }) => outcome === "hold"));
  return `${digits(all.findings)} findings block or hold a listing as it stands, on its own words and on what its mapping makes of them (what an open
question could lead to is not among them). A rule that speaks of one listing in several markets counts once. Of each rule all findings were judged
against title, description and ingredients, or ${JUDGED_PER_RULE} drawn by chance where there are more ([\`judged.csv\`](${WHERE}/judged.csv), which also keeps
what was judged and is no longer found). Only "right" counts as right. Intervals are Wilson's at 95 %; where a part was drawn, each rule weighs
by how often it stops a listing. Doubtful are parcels of which the listing does not tell whether a private person or a dealer sends them.

${markdown(
  ["", "rule", "findings", "judged", "right", "wrong", "doubtful", "precision", "interval"],
  [
    ...rules.map((rule) => precisionRow(rule.outcome, rule, `\`${rule.rule}\` ${rule.title}`)),
    precisionRow("**block**", blocks),
    precisionRow("**hold**", holds),
    precisionRow("**both**", all),
    ...(house === undefined
      ? []
      : [
          precisionRow(
            "**both**",
            together(rules.filter((rule) => rule !== house)),
            `without \`${house.rule}\``,
          ),
        ]),
  ],
  2,
)}

What these shares do not say:

- They are measured after mending, on the same listings: what a reader found wrong was mended, and left the count. Of what was judged
  before and is no longer found, the verdicts were: ${gone.join(", ") || "none"}. On listings nobody has read, precision may well be lower.
${
  house === undefined
    ? ""
    : `- ${digits(house.findings)} of the ${digits(all.findings)} are of one rule, \`${house.rule}\`. That worn goods come from a private person is read from their file, and that
  their parcels are held is a choice of ours, where the law cited does not tell what they pay. The last line leaves it out.
`
}${
  blocks.findings > 0 && blocks.findings < FEW
    ? `- Blocks are ${digits(blocks.findings)}: so few say little, whatever the share.
`
    : ""
}`;
}

function precisionRow(name: string, precision: Precision, rule = ""): string[] {
  const { findings, judged, verdicts, low, high } = precision;
  return [
    name,
    rule,
    digits(findings),
    digits(judged),
    ...VERDICTS.map((verdict) => count(verdicts[verdict])),
    judged === 0 ? "–" : share(precision.share, 1),
    judged === 0 ? "–" : `${share(low, 1)} – ${share(high, 1)}`,
  ];
}

function completed(all: readonly Completed[]): string {
  if (all.length === 0) return "";
  const rows = all.map(({ market, listings, outcome, verdicts }) => [
    `[${market}](${WHERE}/completed/${market}.ndjson)`,
    ...OUTCOMES.map((each) => count(outcome[each])),
    digits(listings),
    `[${VERDICTS.map((verdict) => verdicts.filter((each) => each.verdict === verdict).length).join(" / ")}](${WHERE}/completed/judged-${market}.csv)`,
  ]);
  return `
## Listings completed by hand

Listings drawn at random (\`npx tsx scripts/draw-listings.ts\`, seed 20261121) and completed by a person with every fact that was asked
for: what an answered catalogue comes to, and what it takes to be refused. Each decision was read and judged.

${markdown(["to", ...OUTCOMES, "all", "right / wrong / doubtful"], rows, 1)}

${(["block", "hold"] as const).map((outcome) => stopsJudged(outcome, all)).join("\n")}
`;
}

/** Precision of the decisions of one outcome that a person completed and another look judged. */
function stopsJudged(outcome: "block" | "hold", all: readonly Completed[]): string {
  const verdicts = all.flatMap(({ verdicts }) => verdicts).filter((each) => each.outcome === outcome);
  const right = verdicts.filter(({ verdict }) => verdict === "right").length;
  const { low, high } = wilson(right, verdicts.length);
  return `- ${outcome}: ${right} of ${verdicts.length} right, ${share(right, verdicts.length)} (${share(low, 1)} – ${share(high, 1)})`;
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
