import { Command, Option } from "commander";
import { type Bundle, LIMITS, readRequest, screen } from "../engine/index.ts";
import type { Language } from "../engine/render.ts";
import { CommandError, EXIT, type ExitCode } from "./exit.ts";
import { readMapping } from "./mapping.ts";
import { commonOptions, listOf } from "./options.ts";
import type { Io } from "./output.ts";
import { openInput } from "./records.ts";
import { Progress, Report } from "./report.ts";
import { factSetting, type Overrides, screeningsOf } from "./requests.ts";
import { loadBundle } from "./ruleset.ts";
import { Tally } from "./tally.ts";
import { type Words, wordsIn } from "./words.ts";

interface ScreenOptions {
  readonly to: readonly string[];
  readonly facts: readonly string[];
  readonly asOf?: string;
  readonly domains?: readonly string[];
  readonly acts?: readonly string[];
  readonly map?: string;
  readonly rulesets?: string;
  readonly bundle?: string;
  readonly horizon?: string;
  readonly explain?: boolean;
  readonly summary?: boolean;
  readonly json?: boolean;
  readonly lang: Language;
}

const HELP = `
INPUT is a JSON file, an NDJSON file (.ndjson, .jsonl: one record a line), or - for
standard input. A record is a request ({"facts": {...}, "as_of": ...}), the bare
facts of a shipment, or, with --map, a row of any table.

Exit codes: 0 everything passes or only warns · 1 something is blocked ·
3 something is held · 4 something is incomplete · 65 a record could not be read.

Examples:
  tidegate screen shipment.json --as-of 2026-07-01
  tidegate screen --facts destination=DE --facts intrinsic_value="140.00 EUR"
  tidegate screen listings.ndjson --to DE,GB --map mapping.json --summary`;

/** `tidegate screen`: judges shipments, one or a stream of them. */
export function screenCommand(io: Io, end: (code: ExitCode) => void): Command {
  const command = new Command("screen")
    .description("judge shipments by the rules: one, or a stream of them")
    .argument("[input]", "a file, or - for standard input; left out, the facts come from --facts alone")
    .option("--to <places>", "screen every record to each of these destinations: DE,GB", listOf, [])
    .option("--facts <name=value...>", "state a fact, or with nothing after = take it away; may be repeated")
    .option("--as-of <date>", "the legal date, YYYY-MM-DD (default: today, UTC)")
    .option("--domains <names>", "only rules of these domains: tax,product", listOf)
    .option("--acts <names>", "what is asked about: offer,sell,import,store,pack,ship", listOf)
    .option("--map <file>", "how the columns of a table become facts (docs/cli.md)")
    .option("--horizon <days>", "also say what will change within so many days")
    .option("--explain", "show sentence by sentence why each finding came")
    .option("--summary", "only the table at the end");
  return commonOptions(command)
    .addOption(new Option("--rulesets <folder>", "the rules (default: rulesets)").conflicts("bundle"))
    .option("--bundle <file>", "compiled rules, instead of a folder")
    .addHelpText("after", HELP)
    .action(async (input: string | undefined, options: ScreenOptions) => {
      end(await screenAll(input, { ...options, facts: options.facts ?? [] }, io));
    });
}

async function screenAll(input: string | undefined, options: ScreenOptions, io: Io): Promise<ExitCode> {
  if (input === undefined && options.facts.length === 0) {
    throw new CommandError(
      EXIT.usage,
      "Name a file, - for standard input, or state facts with --facts. See tidegate screen --help.",
    );
  }
  const bundle = await loadBundle({ rulesets: options.rulesets, bundle: options.bundle }, io, options.lang);
  const overrides = await overridesOf(options, bundle, io);
  refuseBadOptions(overrides, bundle, wordsIn(options.lang));
  const { shape, records } =
    input === undefined
      ? { shape: "one" as const, records: [{ line: 1, value: {} }] }
      : await openInput(input, io, LIMITS.bodyBytes);

  const many = shape === "lines";
  const quiet = options.summary === true;
  const progress = new Progress(io, many, quiet, options.lang);
  const report = new Report(options, bundle, io, many || overrides.to.length > 1);
  const tally = new Tally();
  const started = io.now();
  for await (const record of records) {
    tally.records++;
    if ("problem" in record) {
      tally.unreadable++;
      progress.clear();
      await report.unread(record.line, record.problem);
      continue;
    }
    for (const screening of screeningsOf(record.value, overrides)) {
      if ("problems" in screening) {
        tally.unreadable++;
        progress.clear();
        await report.refused(record.line, screening.to, screening.problems);
        continue;
      }
      const decision = screen(bundle, screening.request);
      tally.add(screening.to, decision);
      await report.decided(record.line, screening.to, decision, screening.request.id);
    }
    progress.show(tally.records, io.now() - started);
  }
  progress.clear();
  if (tally.records === 0)
    throw new CommandError(
      EXIT.data,
      `${input ?? "-"} holds no records: nothing was screened, so nothing passes.`,
    );
  await report.end(tally, io.now() - started);
  return tally.unreadable > 0 ? EXIT.data : exitOf(tally);
}

/** By the worst outcome there was. */
function exitOf(tally: Tally): ExitCode {
  if (tally.has("block")) return EXIT.findings;
  if (tally.has("hold")) return EXIT.hold;
  return tally.has("incomplete") ? EXIT.incomplete : EXIT.ok;
}

async function overridesOf(options: ScreenOptions, bundle: Bundle, io: Io): Promise<Overrides> {
  const vocabulary = bundle.ir;
  const { asOf, domains, acts, horizon, explain } = options;
  if (horizon !== undefined && !/^\d+$/.test(horizon))
    throw new CommandError(EXIT.usage, `--horizon ${horizon}: write a number of days.`);
  return {
    mapping: options.map === undefined ? undefined : await readMapping(options.map, io.cwd, vocabulary),
    settings: options.facts.map((text) => factSetting(text, vocabulary)),
    to: options.to,
    options: {
      ...(asOf === undefined ? {} : { as_of: asOf }),
      ...(domains === undefined ? {} : { domains }),
      ...(acts === undefined ? {} : { acts }),
      ...(horizon === undefined ? {} : { horizon_days: Number(horizon) }),
      ...(explain ? { explain } : {}),
    },
    today: io.today(),
  };
}

/** What is wrong with the options is said once, before the first record, and not of every record. */
function refuseBadOptions({ options, to, today }: Overrides, bundle: Bundle, words: Words): void {
  const read = readRequest({ ...options, facts: {} }, { today });
  const [problem] = read.ok ? [] : read.problems;
  if (problem !== undefined) throw new CommandError(EXIT.usage, words.refused(problem));
  if (!read.ok) return;
  for (const destination of to) {
    const { invalid } = screen(bundle, { ...read.request, facts: { destination } });
    const wrong = invalid.find(({ fact }) => fact === "destination");
    if (wrong !== undefined) throw new CommandError(EXIT.usage, words.badMarket(wrong.given, wrong.wanted));
  }
}
