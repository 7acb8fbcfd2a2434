import { Command } from "commander";
import { readWindow, tellChanges } from "../engine/index.ts";
import { type Language, requestFix } from "../engine/render.ts";
import { changesText } from "./changes-text.ts";
import { CommandError, EXIT, type ExitCode } from "./exit.ts";
import { commonOptions, listOf } from "./options.ts";
import { type Io, painter, widthOf, write } from "./output.ts";
import { loadBundle } from "./ruleset.ts";

interface ChangesOptions {
  readonly from?: string;
  readonly to?: string;
  readonly market?: readonly string[];
  readonly rulesets?: string;
  readonly bundle?: string;
  readonly json?: boolean;
  readonly lang: Language;
}

const HELP = `
Told are days that rules already written down name: what comes into force, ends,
rests, is enforced, or takes another value.

Exit codes: 0 · 2 a day or a place that is none · 65 the rules do not compile

Example:
  tidegate changes --from 2026-11-21 --to 2027-12-31 --market DE,FR`;

/** `tidegate changes`: what law already written down begins, ends or turns in a window of days. */
export function changesCommand(io: Io, end: (code: ExitCode) => void): Command {
  return commonOptions(
    new Command("changes")
      .description("show what begins, ends or turns in a window of days, with its source")
      .option("--from <date>", "the first day, YYYY-MM-DD (default: today, UTC)")
      .option("--to <date>", "the last day (default: a year after the first)")
      .option("--market <places>", "only what bears on goods that go there: DE,FR", listOf)
      .option("--rulesets <folder>", "the rules (default: rulesets)")
      .option("--bundle <file>", "compiled rules instead"),
  )
    .addHelpText("after", HELP)
    .action(async (options: ChangesOptions) => {
      end(await changes(options, io));
    });
}

async function changes(
  { from, to, market, json, lang, ...choice }: ChangesOptions,
  io: Io,
): Promise<ExitCode> {
  const days = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const windows = (market ?? [undefined]).map((place) => {
    const read = readWindow({ ...days, ...(place !== undefined && { market: place }) }, io.today());
    if (read.ok) return read.window;
    const [problem] = read.problems;
    const why =
      problem && `--${problem.path} ${problem.given}: ${requestFix(problem, lang)} (${problem.wanted})`;
    throw new CommandError(EXIT.usage, why ?? "");
  });
  const { ir } = await loadBundle(choice, io, lang);
  const paint = painter(io.stdout);
  for (const [i, window] of windows.entries()) {
    const told = tellChanges(ir, window);
    const text = { language: lang, paint, width: widthOf(io.stdout) };
    await write(
      io.stdout,
      json ? `${JSON.stringify(told)}\n` : `${i > 0 ? "\n" : ""}${changesText(told, text)}`,
    );
  }
  return EXIT.ok;
}
