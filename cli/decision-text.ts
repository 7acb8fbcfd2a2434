import type { Outcome } from "../engine/decision.ts";
import type { Severity } from "../engine/ir.ts";
import type { Block, DecisionWords } from "../engine/render.ts";
import { columns, fits, padEnd, table, wrap } from "./layout.ts";
import type { Paint } from "./output.ts";

type Of<K extends Block["kind"]> = Extract<Block, { kind: K }>;

const STYLE = {
  block: "red",
  hold: "yellow",
  incomplete: "yellow",
  warn: "yellow",
  pass: "green",
  inform: "cyan",
} as const satisfies Record<Outcome | Severity, Parameters<Paint>[0]>;

export function paintOutcome(paint: Paint, outcome: Outcome | Severity, text: string): string {
  return paint(STYLE[outcome], text);
}

/** A decision for a terminal: the answer first, then why, then what is still wanted, then the money. */
export function decisionText(words: DecisionWords, paint: Paint, width: number): string {
  const lines = [
    paint("bold", paintOutcome(paint, words.outcome, wrap(words.headline, width))),
    wrap(words.advice, width),
    ...(words.range === undefined ? [] : [wrap(words.range, width)]),
  ];
  for (const block of words.blocks) {
    lines.push("", paint("bold", block.heading), ...blockLines(block, paint, width));
  }
  return `${[...lines, "", paint("dim", wrap(words.notice, width))].join("\n")}\n`;
}

function blockLines(block: Block, paint: Paint, width: number): string[] {
  switch (block.kind) {
    case "findings":
      return block.findings.flatMap((finding) => findingLines(finding, paint, width));
    case "questions":
      return block.questions.flatMap((question) => questionLines(question, paint, width));
    case "obligations":
      return block.obligations.flatMap((obligation) => obligationLines(obligation, paint, width));
    case "charges":
      return chargeLines(block, paint, width);
    case "because":
      return becauseLines(block, paint, width);
    default:
      return block.notes.map((note) => wrap(note, width, "    ", "  "));
  }
}

function findingLines(finding: Of<"findings">["findings"][number], paint: Paint, width: number): string[] {
  const head = `${paintOutcome(paint, finding.severity, finding.label)} · ${finding.subject} · ${paint("bold", finding.rule)}`;
  return [
    wrap(head, width, "    ", "  "),
    wrap(finding.title, width, "    "),
    ...optional(finding.message, (text) => wrap(text, width, "    ")),
    ...optional(finding.remedy, (text) => wrap(text, width, "      ", "    → ")),
    ...finding.citations.flatMap((citation) => citationLines(citation, paint, width)),
    ...[finding.standing, finding.values.join(" · "), ...finding.notes]
      .filter((text) => text !== "")
      .map((text) => paint("dim", wrap(text, width, "      ", "    "))),
  ];
}

function citationLines(
  { text, link }: { text: string; link?: string },
  paint: Paint,
  width: number,
): string[] {
  // A link is never broken: a terminal makes it clickable only whole.
  return [
    wrap(text, width, "      ", "    § "),
    ...optional(link ?? "", (url) => `      ${paint("cyan", url)}`),
  ];
}

function questionLines(
  question: Of<"questions">["questions"][number],
  paint: Paint,
  width: number,
): string[] {
  const detail = [question.stakes, question.reason, question.example]
    .filter((text) => text !== "")
    .join(" · ");
  const name = question.label === question.fact ? "" : ` — ${question.label}`;
  return [
    wrap(`${paint("bold", question.fact)}${name} (${question.subject})`, width, "    ", "  ? "),
    wrap(detail, width, "    "),
  ];
}

function obligationLines(
  obligation: Of<"obligations">["obligations"][number],
  paint: Paint,
  width: number,
): string[] {
  const style = obligation.state === "met" ? "green" : obligation.state === "unmet" ? "red" : "yellow";
  return [
    wrap(
      `${paint(style, obligation.label)} · ${obligation.subject} · ${obligation.rule}`,
      width,
      "    ",
      "  ",
    ),
    wrap(obligation.what, width, "    "),
    ...optional(obligation.detail, (text) => wrap(text, width, "    ")),
  ];
}

function chargeLines(block: Of<"charges">, paint: Paint, width: number): string[] {
  const { columns: heads } = block;
  const rows = block.rows.map((row) => [row.charge, row.subject, row.rate, row.base, row.amount]);
  const aligned = table(
    [[heads.charge, heads.subject, heads.rate, heads.base, heads.amount], ...rows, ...totalRows(block)],
    new Set([2, 3, 4]),
  );
  const rules = block.rules.flatMap((rule) => chargingRuleLines(rule, paint, width));
  if (!fits(aligned, width, 2)) return [...stackedCharges(block, paint, width), ...rules];
  const [head = "", ...body] = aligned;
  const lines = [paint("dim", `  ${head}`)];
  block.rows.forEach((row, i) => {
    lines.push(`  ${body[i] ?? ""}`, ...chargeDetail(row, paint, width));
  });
  block.totals.forEach(({ note }, i) => {
    const total = `  ${body[block.rows.length + i] ?? ""}`;
    const whole = note === "" ? total : `${total} (${note})`;
    lines.push(
      ...(fits([whole], width)
        ? [paint("bold", whole)]
        : [paint("bold", total), wrap(`(${note})`, width, "    ")]),
    );
  });
  return [...lines, ...rules];
}

/** Where the terminal is too narrow for the table: each charge by itself, with the headings before its cells. */
function stackedCharges(block: Of<"charges">, paint: Paint, width: number): string[] {
  const { columns: heads } = block;
  return [
    ...block.rows.flatMap((row) => {
      const [rate, base, amount] = [
        [heads.rate, row.rate],
        [heads.base, row.base],
        [heads.amount, row.amount],
      ].map(([name, cell]) => (cell === "" ? "" : `${name} ${cell}`));
      const from = [rate, base].filter((text) => text !== "").join(" · ");
      return [
        wrap(`${row.charge} · ${row.subject}`, width, "    ", "  "),
        ...[from, amount ?? ""].flatMap((text) => optional(text, () => wrap(text, width, "      ", "    "))),
        ...chargeDetail(row, paint, width),
      ];
    }),
    ...block.totals.map(({ label, amount, note }) =>
      paint("bold", wrap(`${label}: ${amount}${note === "" ? "" : ` (${note})`}`, width, "    ", "  ")),
    ),
  ];
}

function chargeDetail(row: Of<"charges">["rows"][number], paint: Paint, width: number): string[] {
  const detail = [row.stateLabel, row.parties, row.rule].filter((text) => text !== "").join(" · ");
  return [paint("dim", wrap(detail, width, "      ", "    "))];
}

function chargingRuleLines(said: Of<"charges">["rules"][number], paint: Paint, width: number): string[] {
  return [
    wrap(`${paint("bold", said.rule)} · ${said.title}`, width, "    ", "  "),
    ...optional(said.message, (text) => wrap(text, width, "    ")),
    ...optional(said.remedy, (text) => wrap(text, width, "      ", "    → ")),
    ...said.citations.flatMap((citation) => citationLines(citation, paint, width)),
  ];
}

function totalRows({ totals }: Of<"charges">): string[][] {
  return totals.map(({ label, amount }) => [label, "", "", "", amount]);
}

/** Rule by rule, sentence by sentence. */
export function becauseLines(block: Of<"because">, paint: Paint, width: number): string[] {
  return [
    ...block.rules.flatMap(({ rule, subject, lines }) => [
      wrap(`${paint("bold", rule)} · ${subject}`, width, "    ", "  "),
      ...lines.map((line) => truthLine(line, paint, width)),
    ]),
    ...optional(block.more, (more) => wrap(more, width, "  ", "  ")),
  ];
}

/** One sentence of a rule and whether it holds. */
function truthLine(
  { depth, sentence, is, detail }: Of<"because">["rules"][number]["lines"][number],
  paint: Paint,
  width: number,
): string {
  const mark = is === "yes" ? paint("green", "✓") : is === "no" ? paint("red", "✗") : paint("yellow", "?");
  const indent = " ".repeat(Math.min(4 + depth * 2, Math.floor(width / 4)));
  return wrap(`${sentence}${paint("dim", `  ${detail}`)}`, width, `${indent}  `, `${indent}${mark} `);
}

function optional(text: string, line: (text: string) => string): string[] {
  return text === "" ? [] : [line(text)];
}

/**
 * Two columns, the first as wide as its widest cell: for legends and short lists. Where that leaves too little for the
 * second, it stands below.
 */
export function pairs(rows: readonly (readonly [string, string])[], indent: string, width: number): string[] {
  const left = Math.max(0, ...rows.map(([name]) => columns(name)));
  if (left > MOST_OF_LINE * width) {
    return rows.flatMap(([name, text]) => [
      wrap(name, width, indent),
      ...optional(text, () => wrap(text, width, `${indent}  `)),
    ]);
  }
  const rest = `${indent}${" ".repeat(left + 2)}`;
  return rows.map(([name, text]) => wrap(text, width, rest, `${indent}${padEnd(name, left)}  `));
}

const MOST_OF_LINE = 0.5;
