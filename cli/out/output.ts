import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Bundle, Decision } from "../../engine/index.ts";
import { renderDecision } from "../../engine/render.ts";
import pkg from "../../package.json" with { type: "json" };
import { CommandError, EXIT } from "../exit.ts";
import type { Io } from "../output.ts";
import type { ScreenOptions } from "../screen.ts";
import { Tally } from "../tally.ts";
import type { Columns } from "../unread-words.ts";
import { csvReport } from "./csv.ts";
import type { Entry, JudgedEntry, Unit } from "./entry.ts";
import { outFormat } from "./format.ts";
import { htmlReport } from "./html.ts";
import { identityOf, Journal, type RunIdentity } from "./journal.ts";
import type { RunInfo, Sink } from "./report.ts";
import { xlsxReport } from "./xlsx.ts";

const journalPath = (out: string): string => `${out}.journal`;

interface Source {
  readonly input: string | undefined;
  /** The text of the mapping. */
  readonly mapping: string | undefined;
  readonly bundle: Bundle;
  readonly options: ScreenOptions;
}

const OPTIONS = [
  "to",
  "facts",
  "asOf",
  "domains",
  "acts",
  "format",
  "encoding",
  "delimiter",
  "sheet",
  "headings",
  "horizon",
  "explain",
  "lang",
] as const;

/** All that what a run finds depends on, but for the day. */
export async function identityOfRun(
  { input, mapping, bundle, options }: Source,
  cwd: string,
): Promise<RunIdentity> {
  const said = OPTIONS.flatMap((name) => {
    const value = options[name];
    return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[name, value]];
  });
  return {
    "the input":
      input === undefined || input === "-" ? "-" : await digestOf(createReadStream(resolve(cwd, input))),
    "the mapping": mapping === undefined ? "none" : digestOfText(mapping),
    "the rules": bundle.ruleset.digest,
    "the options": JSON.stringify(Object.fromEntries(said)),
    "the version": pkg.version,
  };
}

const digestOfText = (text: string): string => short(createHash("sha256").update(text).digest("hex"));

async function digestOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of stream) hash.update(chunk);
  return short(hash.digest("hex"));
}

const short = (hex: string): string => `sha256:${hex}`;

/** Where the findings of a run go: a journal while it runs, and the report when it ends. */
export interface Output {
  readonly path: string;
  /** The legal day of records that name none. */
  readonly today: string;
  /** The journal that was to be gone on with, where there is none. */
  readonly missed: string | undefined;
  /** What an earlier run has found, and all that is added. */
  readonly tally: Tally;
  readonly wants: "json" | "words";
  counted(decision: Decision): Pick<JudgedEntry, "counted">;
  told(decision: Decision): Pick<JudgedEntry, "counted" | "words">;
  add(entries: readonly Entry[]): Promise<void>;
  /** Writes the report. What is only partly done keeps its journal. */
  finish(whole: boolean): Promise<void>;
  /** There was nothing to report. */
  discard(): Promise<void>;
  /** The command that goes on with it. */
  again(): string;
}

interface Names {
  readonly input: string;
  readonly mapping?: string;
  /** The columns facts were read from. */
  readonly columns: Columns;
  readonly again: () => string;
}

export async function openOutput(
  out: string,
  { resume = false, lang, asOf }: Pick<ScreenOptions, "resume" | "lang" | "asOf">,
  identity: RunIdentity,
  bundle: Bundle,
  io: Io,
  names: Names,
): Promise<Output> {
  const format = outFormat(out);
  const path = resolve(io.cwd, out);
  if ((await stat(path).catch(() => undefined))?.isDirectory())
    throw new CommandError(EXIT.usage, `--out ${out} is a folder; name a file in it.`);
  await mkdir(dirname(path), { recursive: true });
  const journalAt = journalPath(path);
  const tally = new Tally();
  const begun = resume ? await identityOf(journalAt) : undefined;
  const today = begun?.["the day"] ?? io.today();
  const whole = { ...identity, "the day": today };
  const resumed = resume
    ? await Journal.resume(journalAt, whole, io.now, (unit) => recount(tally, unit))
    : undefined;
  const journal = resumed ?? (await Journal.begin(journalAt, whole, io.now));
  const sink = SINKS[format];
  return {
    path: out,
    today,
    missed: resume && resumed === undefined ? journalPath(out) : undefined,
    tally,
    wants: format === "ndjson" ? "json" : "words",
    counted,
    told: (decision) => ({
      ...counted(decision),
      words: renderDecision(decision, lang, bundle.ir.words),
    }),
    add: (entries) => journal.add(entries),
    async finish(isWhole) {
      const day = asOf ?? today;
      const info: RunInfo = {
        input: names.input,
        ...(names.mapping === undefined ? {} : { mapping: names.mapping }),
        language: lang,
        ruleset: bundle.ruleset,
        ir: bundle.ir,
        columns: names.columns,
        days: tally.days ?? { first: day, last: day },
        tally,
        whole: isWhole,
      };
      await written(
        path,
        out,
        sink(() => journal.read(), info),
      );
      if (isWhole) await journal.remove();
      else await journal.close();
    },
    discard: () => journal.remove(),
    again: names.again,
  };
}

const SINKS: Readonly<Record<ReturnType<typeof outFormat>, Sink>> = {
  ndjson: ndjsonReport,
  csv: csvReport,
  xlsx: xlsxReport,
  html: htmlReport,
};

async function* ndjsonReport(units: () => AsyncGenerator<Unit>): AsyncGenerator<string> {
  for await (const { entries } of units()) {
    for (const { json } of entries) yield `${JSON.stringify(json)}\n`;
  }
}

function counted(decision: Decision): Pick<JudgedEntry, "counted"> {
  const { as_of, outcome, could_be, at_best, at_worst, missing, invalid, obligations } = decision;
  return {
    counted: {
      as_of,
      outcome,
      ...(could_be === undefined ? {} : { could_be }),
      at_best,
      at_worst,
      missing: missing.map(({ fact, label, worst, reason, rules }) => ({
        fact,
        label,
        worst,
        reason,
        rules,
      })),
      invalid: invalid.map(({ fact, code, given, wanted }) => ({ fact, code, given, wanted })),
      obligations: obligations
        .filter(({ state }) => state !== "met")
        .map(({ rule, one_of, state }) => ({ rule, one_of, state })),
    },
  };
}

function recount(tally: Tally, { entries }: Unit): void {
  tally.records++;
  if (entries.some((entry) => "problem" in entry)) tally.unreadable++;
  for (const entry of entries) if ("counted" in entry) tally.add(entry.to, entry.counted);
}

/** Whole or not at all: a reader never sees half a report, and a full disk leaves the last one alone. */
async function written(
  path: string,
  name: string,
  pieces: AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  try {
    const file = await open(part, "w");
    try {
      let waiting: Uint8Array[] = [];
      let size = 0;
      for await (const piece of pieces) {
        const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
        waiting.push(bytes);
        size += bytes.length;
        if (size < 256 * 1024) continue;
        await file.writeFile(Buffer.concat(waiting));
        waiting = [];
        size = 0;
      }
      await file.writeFile(Buffer.concat(waiting));
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof Error && "code" in error && "syscall" in error)
      throw new CommandError(
        EXIT.output,
        `${name} cannot be written (${String(error.code)}). What was found is kept in ${journalPath(name)}: make room, then run again with --resume.`,
      );
    throw error;
  }
}
