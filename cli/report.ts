import type { Decision } from "../engine/decision.ts";
import { type Bundle, canonicalBytes, digest, type RequestProblem } from "../engine/index.ts";
import { en } from "../engine/render/en.ts";
import { zh } from "../engine/render/zh.ts";
import { type Language, renderDecision } from "../engine/render.ts";
import { decisionText, paintOutcome } from "./decision-text.ts";
import { clip, columns, padEnd } from "./layout.ts";
import { type Io, type Paint, painter, widthOf, write } from "./output.ts";
import type { InputProblem } from "./records.ts";
import { rate, summaryJson, summaryText } from "./summary-text.ts";
import type { Tally } from "./tally.ts";
import { digits, type Words, wordsIn } from "./words.ts";

const PHRASES = { en, zh };

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

  constructor(options: ReportOptions, bundle: Bundle, io: Io, many: boolean) {
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
    const { code, at, at_most } = problem;
    const limit = at_most === undefined ? "" : ` (${this.#words.atMost(digits(at_most))})`;
    await this.#complain(at?.line ?? line, `${this.#words.problem[code]}${limit}`, at?.column);
  }

  /** A record that is no request. */
  async refused(line: number, to: string, problems: readonly RequestProblem[]): Promise<void> {
    if (this.#options.json && !this.#options.summary) return this.#json({ line, to, problems });
    for (const problem of problems) await this.#complain(line, this.#words.refused(problem));
  }

  async decided(line: number, to: string, decision: Decision, id?: string): Promise<void> {
    const { json, summary, lang } = this.#options;
    if (summary) return;
    if (json) {
      const named = id === undefined ? {} : { id };
      return this.#json({ line, to, ...named, digest: await digest(canonicalBytes(decision)), decision });
    }
    if (this.#many) return this.#line(line, to, decision, id);
    const words = renderDecision(decision, lang, this.#bundle.ir.words);
    await write(this.#io.stdout, decisionText(words, this.#paint, this.#width));
  }

  /** The table, where there was more than one decision to count. */
  async end(tally: Tally, milliseconds: number): Promise<void> {
    const { json, summary, lang } = this.#options;
    if (json) {
      if (summary) await this.#json(summaryJson(tally, milliseconds));
      return;
    }
    if (!summary && !this.#many) return;
    await write(
      this.#io.stdout,
      `${summary ? "" : "\n"}${summaryText(tally, milliseconds, lang, this.#paint, this.#width)}`,
    );
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
    await write(this.#io.stdout, `${clip(`${head} ${why}`.trimEnd(), this.#width)}\n`);
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

/** Both ends of a long id: catalogues tell their rows apart by the end, and their sources by the beginning. */
function shortened(id: string, width: number): string {
  if (columns(id) <= width) return id;
  const half = Math.floor((width - 1) / 2);
  return `${id.slice(0, half)}…${id.slice(-half)}`;
}

const EVERY = 200;

/** One line at the foot of the terminal that says how far a long run has come. */
export class Progress {
  readonly #io: Io;
  readonly #shown: boolean;
  readonly #words: Words;
  #last = 0;
  #visible = false;

  constructor(io: Io, many: boolean, quiet: boolean, language: Language) {
    this.#io = io;
    // Between lines of output it would only flicker.
    this.#shown = many && io.stderr.isTTY === true && (quiet || io.stdout.isTTY !== true);
    this.#words = wordsIn(language);
  }

  show(records: number, milliseconds: number): void {
    if (!this.#shown || milliseconds - this.#last < EVERY) return;
    this.#last = milliseconds;
    this.#visible = true;
    this.#io.stderr.write(`\r\u001b[K${this.#words.progress(records, rate(records, milliseconds))}`);
  }

  clear(): void {
    if (this.#visible) this.#io.stderr.write("\r\u001b[K");
    this.#visible = false;
  }
}
