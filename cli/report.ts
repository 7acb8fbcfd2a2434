import type { Decision } from "../engine/decision.ts";
import { type Bundle, digestOf, type RequestProblem } from "../engine/index.ts";
import { type Language, renderDecision } from "../engine/render.ts";
import { decisionText, paintOutcome } from "./decision-text.ts";
import { clip, columns, padEnd, wrap } from "./layout.ts";
import { type Io, type Paint, painter, printable, widthOf, write } from "./output.ts";
import { PHRASES } from "./phrases.ts";
import type { InputProblem } from "./records.ts";
import { summaryJson, summaryText } from "./summary-text.ts";
import type { Tally } from "./tally.ts";
import { type Columns, unreadLines } from "./unread-words.ts";
import { type Words, wordsIn } from "./words.ts";

export interface ReportOptions {
  readonly lang: Language;
  readonly json?: boolean;
  readonly summary?: boolean;
}

/** Writes what `screen` finds as it finds it: whole decisions, a line for each of many, or a JSON line for each. */
export class Report {
  readonly #options: ReportOptions;
  readonly #bundle: Bundle;
  readonly #io: Io;
  readonly #many: boolean;
  readonly #words: Words;
  readonly #paint: Paint;
  readonly #width: number;
  #said: { readonly line: number; readonly sentences: Set<string> } = { line: -1, sentences: new Set() };

  readonly #columns: Columns;

  constructor(options: ReportOptions, bundle: Bundle, io: Io, many: boolean, columns: Columns = new Map()) {
    this.#columns = columns;
    this.#options = options;
    this.#bundle = bundle;
    this.#io = io;
    this.#many = many;
    this.#words = wordsIn(options.lang);
    this.#paint = painter(io.stdout);
    this.#width = widthOf(io.stdout);
  }

  /** A line that is no record; the rest go on. */
  async unread(line: number, problem: InputProblem): Promise<void> {
    if (this.#options.json && !this.#options.summary) return this.#json({ line, problem });
    await this.#complain(problem.at?.line ?? line, this.#words.unread(problem), problem.at?.column);
  }

  /** A record that is no request. What is wrong with it for several markets is said once to people. */
  async refused(line: number, to: string, problems: readonly RequestProblem[]): Promise<void> {
    if (this.#options.json && !this.#options.summary) return this.#json({ line, to, problems });
    for (const problem of problems) {
      const sentence = this.#words.refused(problem);
      if (this.#said.line === line && this.#said.sentences.has(sentence)) continue;
      if (this.#said.line !== line) this.#said = { line, sentences: new Set() };
      this.#said.sentences.add(sentence);
      await this.#complain(line, sentence);
    }
  }

  async decided(line: number, to: string, decision: Decision, id?: string): Promise<void> {
    const { json, summary, lang } = this.#options;
    if (summary) return;
    if (json) return this.#json(await decidedJson(line, to, decision, id));
    if (this.#many) return this.#line(line, to, decision, id);
    const words = renderDecision(decision, lang, this.#bundle.ir.words);
    await write(this.#io.stdout, printable(decisionText(words, this.#paint, this.#width)));
  }

  /** The table, where there was more than one decision to count. */
  async end(tally: Tally, milliseconds: number, fresh = tally.records): Promise<void> {
    const { json, summary, lang } = this.#options;
    if (json) {
      if (summary) await this.#json(summaryJson(tally, milliseconds, fresh));
      return;
    }
    if (!summary && !this.#many) return;
    await write(
      this.#io.stdout,
      `${summary ? "" : "\n"}${summaryText(tally, milliseconds, fresh, lang, this.#paint, this.#width)}`,
    );
    const unread = unreadLines(tally, this.#bundle.ir.facts, this.#columns, lang);
    if (unread.length === 0) return;
    const [head = "", ...lines] = unread.map((line, i) =>
      wrap(line, this.#width, i === 0 ? "" : "    ", i === 0 ? "" : "  "),
    );
    await write(this.#io.stdout, printable(`\n${[this.#paint("red", head), ...lines].join("\n")}\n`));
  }

  async #line(line: number, to: string, decision: Decision, name: string | undefined): Promise<void> {
    const outcome = paintOutcome(
      this.#paint,
      decision.outcome,
      padEnd(PHRASES[this.#options.lang].outcome[decision.outcome], 10),
    );
    const [first] = decision.findings;
    const asked = [...new Set(decision.missing.map(({ fact }) => fact))];
    const why =
      decision.outcome === "incomplete"
        ? this.#words.asks(asked.slice(0, 2).join(", "), Math.max(0, asked.length - 2))
        : first === undefined
          ? ""
          : `${first.rule} ${first.title[this.#options.lang] ?? first.title.en ?? ""}`;
    const id = shortened(name ?? this.#words.atLine(line), 26);
    const head = `${padEnd(to, 5)} ${outcome} ${padEnd(id, 26)}`;
    // A name may hold a line break: one record, one line.
    const text = `${head} ${why}`.trimEnd().replaceAll("\n", " ");
    await write(this.#io.stdout, printable(`${clip(text, this.#width)}\n`));
  }

  async #complain(line: number, sentence: string, column?: number): Promise<void> {
    await write(
      this.#io.stderr,
      `${painter(this.#io.stderr)("red", this.#words.atLine(line, column))}: ${sentence}\n`,
    );
  }

  async #json(value: unknown): Promise<void> {
    await write(this.#io.stdout, `${JSON.stringify(value)}\n`);
  }
}

/** A decision as a line for machines. */
export async function decidedJson(line: number, to: string, decision: Decision, id?: string) {
  const named = id === undefined ? {} : { id };
  return { line, to, ...named, digest: await digestOf(decision), decision };
}

/** Both ends of a long id: catalogues tell their rows apart by the end, and their sources by the beginning. */
function shortened(id: string, width: number): string {
  if (columns(id) <= width) return id;
  const half = Math.floor((width - 1) / 2);
  return `${id.slice(0, half)}…${id.slice(-half)}`;
}
