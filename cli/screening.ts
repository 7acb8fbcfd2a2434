import { type Bundle, screen } from "../engine/index.ts";
import { CommandError, EXIT, type ExitCode } from "./exit.ts";
import type { Mapping } from "./mapping.ts";
import type { Entry } from "./out/entry.ts";
import type { Output } from "./out/output.ts";
import type { Io } from "./output.ts";
import { Progress } from "./progress.ts";
import type { Input } from "./records.ts";
import { decidedJson, Report } from "./report.ts";
import { type Overrides, type Shipment, screeningsOf, shipmentsOf } from "./requests.ts";
import type { ScreenOptions } from "./screen.ts";
import { Tally } from "./tally.ts";
import { wordsIn } from "./words.ts";

export interface Run {
  readonly input: string | undefined;
  readonly opened: Input;
  readonly mapping: Mapping | undefined;
  readonly overrides: Overrides;
  readonly bundle: Bundle;
  readonly options: ScreenOptions;
  readonly io: Io;
  /** Where `--out` goes. */
  readonly output: Output | undefined;
}

/** So often the event loop has its turn, in which a Ctrl-C is heard. */
const BREATHE_MS = 50;

/** Judges every record that is not done yet, tells of each, and counts them all. */
export async function runScreening(run: Run): Promise<ExitCode> {
  const { opened, mapping, overrides, options, io, output } = run;
  const words = wordsIn(options.lang);
  const many = opened.shape === "lines";
  const summaryOnly = options.summary === true || output !== undefined || options.quiet === true;
  const seen = summaryOnly || io.stdout.isTTY !== true;
  const progress = new Progress(io, many && seen && options.quiet !== true, options.lang);
  const report = new Report(
    { ...options, summary: summaryOnly },
    run.bundle,
    io,
    many || overrides.to.length > 1,
    run.mapping?.origins,
  );
  const tally = output?.tally ?? new Tally();
  const before = tally.records;
  if (before > 0 && !options.quiet) io.stderr.write(`${words.resumed(before)}\n`);
  if (output?.missed !== undefined && !options.quiet) io.stderr.write(`${words.notResumed(output.missed)}\n`);

  let stopped = false;
  const heard = io.onStop?.(() => {
    stopped = true;
  });
  const started = io.now();
  let breathed = started;
  let passed = 0;
  try {
    for await (const shipment of shipmentsOf(opened.records, mapping)) {
      if (stopped) break;
      passed++;
      if (passed <= before) continue;
      await one(shipment, run, tally, report, progress);
      const now = io.now();
      progress.show(tally.records, tally.records - before, now - started, opened.done());
      if (now - breathed > BREATHE_MS) {
        await new Promise((resolve) => setImmediate(resolve));
        breathed = io.now();
      }
    }
  } catch (error) {
    // What the input needs is another way of reading it, and what was found so far was read the old way.
    if (error instanceof CommandError && error.exit === EXIT.data) await output?.discard();
    throw error;
  } finally {
    heard?.();
    progress.clear();
  }
  if (tally.records === 0 && !stopped) {
    await output?.discard();
    throw new CommandError(
      EXIT.data,
      `${run.input ?? "-"} holds no records: nothing was screened, so nothing passes.`,
    );
  }
  if (output !== undefined) await output.finish(!stopped);
  if (!options.quiet) await report.end(tally, io.now() - started, tally.records - before);
  if (output !== undefined && !options.quiet) io.stderr.write(`${words.written(output.path)}\n`);
  if (stopped) {
    const sentence =
      output === undefined ? words.stoppedHere(tally.records) : words.stopped(tally.records, output.again());
    io.stderr.write(`${sentence}\n`);
    return EXIT.stopped;
  }
  return tally.unreadable > 0 ? EXIT.data : exitOf(tally);
}

/** Judges one shipment in every market it is meant for. */
async function one(
  shipment: Shipment,
  { overrides, bundle, options, output }: Run,
  tally: Tally,
  report: Report,
  progress: Progress,
): Promise<void> {
  const words = wordsIn(options.lang);
  const { line } = shipment;
  const entries: Entry[] = [];
  tally.records++;
  if ("problem" in shipment) {
    tally.unreadable++;
    progress.clear();
    const { problem } = shipment;
    await report.unread(line, problem);
    entries.push({ line, problem: words.unread(problem), json: { line, problem } });
  } else {
    let refused = false;
    for (const screening of screeningsOf(shipment.body, overrides)) {
      const { to } = screening;
      if ("problems" in screening) {
        const { problems } = screening;
        refused = true;
        progress.clear();
        await report.refused(line, to, problems);
        const problem = problems.map((each) => words.refused(each)).join(" ");
        entries.push({ line, to, problem, json: { line, to, problems } });
        continue;
      }
      const { request } = screening;
      const decision = screen(bundle, request);
      tally.add(to, decision);
      await report.decided(line, to, decision, request.id);
      if (output === undefined) continue;
      const named = {
        ...(request.id === undefined ? {} : { id: request.id }),
        ...(shipment.label === undefined ? {} : { label: shipment.label }),
      };
      entries.push({
        line,
        to,
        ...named,
        ...(output.wants === "json"
          ? { ...output.counted(decision), json: await decidedJson(line, to, decision, request.id) }
          : output.told(decision)),
      });
    }
    if (refused) tally.unreadable++;
  }
  await output?.add(entries);
}

/** By the worst outcome there was. */
function exitOf(tally: Tally): ExitCode {
  if (tally.has("block")) return EXIT.findings;
  if (tally.has("hold")) return EXIT.hold;
  return tally.has("incomplete") ? EXIT.incomplete : EXIT.ok;
}
