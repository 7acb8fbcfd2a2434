import type {
  CellWords,
  EntryWords,
  GroupWords,
  RequirementsQuestion,
  RequirementsWords,
  RowWords,
} from "../engine/render/requirements.ts";
import { clip, columns, padEnd, wrap } from "./layout.ts";
import type { Paint } from "./output.ts";
import { PHRASES } from "./phrases.ts";
import type { RequirementsTexts } from "./requirements-words.ts";

interface Layout {
  readonly paint: Paint;
  readonly width: number;
  /** Every rule behind every line, and every question. */
  readonly details: boolean;
}

export const SIGNS: Readonly<Record<CellWords["state"], string>> = {
  needed: "●",
  depends: "?",
  forbidden: "✕",
  held: "!",
  "not-needed": "–",
  "not-covered": "∅",
};

const STYLE: Readonly<Record<CellWords["state"], Parameters<Paint>[0]>> = {
  needed: "cyan",
  depends: "yellow",
  forbidden: "red",
  held: "yellow",
  "not-needed": "dim",
  "not-covered": "dim",
};

const ASKS = 2;
/** Columns that the names of things keep, however many markets there are. */
const LABEL = 26;
const NARROW_LABEL = 16;
const GAP = 2;

/** Requirements for a terminal: market beside market, then what decides the rest. */
export function requirementsText(words: RequirementsWords, say: RequirementsTexts, layout: Layout): string {
  const { paint, width } = layout;
  const { heading, markets, groups, nothing, notes, notice } = words;
  const lines = [paint("bold", heading)];
  for (const { market, place, note } of markets) {
    if (note === "") continue;
    const name = [market, place].filter((text) => text !== "").join(" ");
    lines.push(paint("yellow", wrap(`${name}: ${note}`, width, "    ", "  ")));
  }
  for (const { heading: about, notes: all } of notes) {
    lines.push("", paint("bold", about), ...all.map((note) => wrap(note, width, "    ", "  ")));
  }
  if (groups.length === 0) lines.push("", wrap(nothing, width));
  else lines.push(...tables(words, layout), "", ...legend(words, say, layout));
  if (words.questions.length > 0) lines.push("", ...questionLines(words, say, layout));
  if (layout.details) for (const group of groups) lines.push(...detailLines(group, layout));
  return `${[...lines, "", paint("dim", wrap(notice, width))].join("\n")}\n`;
}

/** One table, or several with as many markets as there is room for. */
function tables({ markets, groups }: RequirementsWords, layout: Layout): string[] {
  const { width } = layout;
  const texts = groups.flatMap(({ rows, totals }) => [
    ...rows.flatMap(({ cells }) => cells.map(cellText)),
    ...totals.flatMap(({ amounts }) => amounts),
  ]);
  const cell = Math.max(...markets.map(({ market }) => columns(market)), ...texts.map(columns));
  const longest = Math.max(
    ...groups.flatMap(({ rows, totals }) => [...rows, ...totals].map(({ label }) => columns(label))),
  );
  const label = width < 2 * LABEL + GAP ? NARROW_LABEL : LABEL;
  const most = Math.max(1, Math.floor((width - GAP - label) / (cell + GAP)));
  const lines: string[] = [];
  for (let from = 0; from < markets.length; from += most) {
    const until = Math.min(from + most, markets.length);
    const room = Math.min(longest, width - GAP - (until - from) * (cell + GAP));
    const row = (name: string, cells: readonly string[]) => tableRow(name, cells, room, cell);
    lines.push(
      "",
      layout.paint(
        "dim",
        row(
          "",
          markets.slice(from, until).map(({ market }) => market),
        ).join("\n"),
      ),
      ...groups.flatMap((group) => [
        layout.paint("bold", group.heading),
        ...group.rows
          .filter(({ cells }) => most >= markets.length || cells.slice(from, until).some(isAsked))
          .flatMap((each) => rowLines(each, from, until, row, layout.paint)),
        ...group.totals.flatMap(({ label: total, amounts }) => row(total, amounts.slice(from, until))),
      ]),
    );
  }
  return lines;
}

/** Where there are several tables, each has only what is asked for in one of its markets. */
const isAsked = ({ state }: CellWords): boolean => state !== "not-needed" && state !== "not-covered";

type Row = (name: string, cells: readonly string[]) => string[];

function rowLines({ label, cells }: RowWords, from: number, until: number, row: Row, paint: Paint): string[] {
  return row(
    label,
    cells.slice(from, until).map((cell) => paint(STYLE[cell.state], cellText(cell))),
  );
}

/** The name as wide as there is room, over several lines where it is longer; the cells beside the first. */
function tableRow(name: string, cells: readonly string[], room: number, cell: number): string[] {
  const [first = "", ...more] = wrap(name, room + GAP, "    ", "  ")
    .split("\n")
    .map((line) => clip(line, room + GAP));
  const beside = cells.map((text) => `${" ".repeat(GAP)}${padEnd(text, cell)}`).join("");
  return [`${padEnd(first, room + GAP)}${beside}`.trimEnd(), ...more];
}

/** A sign, with the questions it hangs on, or an amount. */
function cellText({ state, amount, asks, entries }: CellWords): string {
  if (amount !== "") return amount;
  const isOpen = asks.length > 0 && entries.length > 0 && (state === "depends" || state === "needed");
  const numbers = asks.slice(0, ASKS).join(",");
  const rest = asks.length > ASKS ? "…" : "";
  return isOpen ? `${SIGNS[state]} ${numbers}${rest}` : SIGNS[state];
}

function legend(
  { states, questions }: RequirementsWords,
  say: RequirementsTexts,
  { paint, width }: Layout,
): string[] {
  const said = states.map(({ state, label }) => {
    const hangsOn = state === "depends" && questions.length > 0;
    return hangsOn ? `${SIGNS[state]} 1 ${say.asksLegend}` : `${SIGNS[state]} ${label}`;
  });
  return [paint("dim", wrap(said.join("   "), width, "  "))];
}

/** Worst first, under what they could lead to. */
function questionLines(
  { questions, language }: RequirementsWords,
  say: RequirementsTexts,
  layout: Layout,
): string[] {
  const { paint, width } = layout;
  const wide = String(questions.length).length;
  const lines = [paint("bold", say.questions), wrap(say.questionsLead, width, "  ")];
  questions.forEach((question, i) => {
    const { worst } = question;
    if (worst !== questions[i - 1]?.worst) lines.push(`  ${paint("dim", PHRASES[language].worst[worst])}`);
    lines.push(...oneQuestion(question, wide, say, layout));
  });
  return lines;
}

function oneQuestion(
  { number, fact, label, subject, stakes, reason, example, markets, path }: RequirementsQuestion,
  wide: number,
  say: RequirementsTexts,
  { paint, width, details }: Layout,
): string[] {
  const indent = " ".repeat(wide + 4);
  const name = label === fact ? "" : ` — ${label}`;
  // The destination is the market itself: what is wanted is a nearer one.
  const hint = path === "/destination" ? [say.region] : [reason, example];
  const all = [`${paint("bold", fact)}${name} (${subject})`, ...hint]
    .filter((text) => text !== "")
    .join(" · ");
  return [
    wrap(all, width, indent, `  ${String(number).padStart(wide)}  `),
    ...(details ? [wrap(`${say.in(markets.join(", "))} · ${stakes}`, width, indent)] : []),
  ];
}

function detailLines({ heading, rows }: GroupWords, { paint, width }: Layout): string[] {
  return [
    "",
    paint("bold", heading),
    ...rows.flatMap(({ label, cells }) => [
      wrap(paint("bold", label), width, "    ", "  "),
      ...alike(cells).flatMap(({ markets, entry }) => entryLines(markets, entry, paint, width)),
    ]),
  ];
}

function entryLines(markets: readonly string[], entry: EntryWords, paint: Paint, width: number): string[] {
  const { rule, title, message, remedy, about, citations } = entry;
  const optional = (text: string, line: (text: string) => string) => (text === "" ? [] : [line(text)]);
  return [
    wrap(`${paint("cyan", markets.join(", "))} · ${title} · ${rule}`, width, "      ", "    "),
    ...optional(message, (text) => wrap(text, width, "      ")),
    ...optional(about.map(({ name, text }) => `${name}: ${text}`).join(" · "), (text) =>
      paint("dim", wrap(text, width, "      ")),
    ),
    ...optional(remedy, (text) => wrap(text, width, "        ", "      → ")),
    ...citations.flatMap(({ text, link }) => [
      wrap(text, width, "        ", "      § "),
      ...(link === undefined ? [] : [`        ${paint("cyan", link)}`]),
    ]),
  ];
}

/** What one rule says in the same words of several markets is said once. */
export function alike(
  cells: readonly CellWords[],
): readonly { readonly markets: readonly string[]; readonly entry: EntryWords }[] {
  const all = new Map<string, { readonly markets: string[]; readonly entry: EntryWords }>();
  for (const { market, entries } of cells) {
    for (const entry of entries) {
      const key = JSON.stringify(entry);
      const known = all.get(key) ?? { markets: [], entry };
      all.set(key, known);
      if (!known.markets.includes(market)) known.markets.push(market);
    }
  }
  return [...all.values()];
}
