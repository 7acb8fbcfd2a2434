import { Command, InvalidArgumentError, Option } from "commander";
import { type Bundle, LIMITS, parsePlace, readRequest, screen } from "../engine/index.ts";
import type { Language } from "../engine/render.ts";
import { CommandError, EXIT, type ExitCode } from "./exit.ts";
import type { JsonObject } from "./json.ts";
import { missingColumns, wrongConstants } from "./mapping/check.ts";
import { refuseAll } from "./mapping/refuse.ts";
import { type Mapping, mappingByHeadings, readDraft } from "./mapping.ts";
import { commonOptions, listOf } from "./options.ts";
import { identityOfRun, type Output, openOutput } from "./out/output.ts";
import type { Io } from "./output.ts";
import { type Input, openInput } from "./records.ts";
import { factSetting, type Overrides } from "./requests.ts";
import { loadBundle } from "./ruleset.ts";
import { runScreening } from "./screening.ts";
import { FORMATS, type Format } from "./table/format.ts";
import { type Words, wordsIn } from "./words.ts";

export interface ScreenOptions {
  readonly to: readonly string[];
  readonly facts: readonly string[];
  readonly asOf?: string;
  readonly domains?: readonly string[];
  readonly acts?: readonly string[];
  readonly map?: string;
  readonly format?: Format;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly headings?: number;
  readonly out?: string;
  readonly resume?: boolean;
  readonly quiet?: boolean;
  readonly rulesets?: string;
  readonly bundle?: string;
  readonly horizon?: string;
  readonly explain?: boolean;
  readonly summary?: boolean;
  readonly json?: boolean;
  readonly lang: Language;
}

const HELP = `
INPUT is JSON, NDJSON (a record a line), CSV or XLSX, or - for standard input. A
record is a request ({"facts": {...}, "as_of": ...}), the bare facts of a
shipment, or, with --map, a row of any table. Without --map the headings of a
table are facts: destination, item.category, item.line_price ...

Exit codes: 0 everything passes or only warns · 1 something is blocked ·
3 something is held · 4 something is incomplete · 65 a record could not be read ·
130 stopped with Ctrl-C.

Examples:
  tidegate screen shipment.json --as-of 2026-07-01
  tidegate screen --facts destination=DE --facts intrinsic_value="140.00 EUR"
  tidegate screen catalogue.csv --map mapping.json --to DE,GB --out report.html
  tidegate screen catalogue.xlsx --sheet Products --map mapping.json --to FR --out findings.xlsx`;

/** `tidegate screen`: judges shipments, one or a stream of them. */
export function screenCommand(io: Io, end: (code: ExitCode) => void): Command {
  const command = new Command("screen")
    .description("judge shipments by the rules: one, or a catalogue of them")
    .argument("[input]", "a file, or - for standard input; left out, the facts come from --facts alone")
    .option("--to <places>", "screen every record to each of these destinations: DE,GB", marketsOf, [])
    .option("--facts <name=value...>", "state a fact, or with nothing after = take it away; may be repeated")
    .option("--as-of <date>", "the legal date, YYYY-MM-DD (default: today, UTC)")
    .option("--domains <names>", "only rules of these domains: tax,product", listOf)
    .option("--acts <names>", "what is asked about: offer,sell,import,store,pack,ship", listOf)
    .option("--map <file>", "how the columns of a table become facts (docs/cli.md)")
    .addOption(
      new Option("--format <format>", "what the input is (default: by its name and first bytes)").choices(
        FORMATS,
      ),
    )
    .option("--encoding <name>", "of CSV that is not UTF-8 or UTF-16: windows-1252, gb18030 ...")
    .option(
      "--delimiter <sign>",
      "between the cells of CSV: one character, or tab (default: by the headings)",
    )
    .option("--sheet <name>", "of XLSX with several")
    .option(
      "--headings <row>",
      "the row with the headings (default: the first with anything in it)",
      rowNumber,
    )
    .option("--out <file>", "write a report: .html, .xlsx, .csv (a row a finding) or .ndjson")
    .option("--resume", "go on with a run that was stopped, by the journal beside --out")
    .option("--quiet", "no progress and no summary; only what is wrong")
    .option("--horizon <days>", "also say what will change within so many days")
    .option("--explain", "show sentence by sentence why each rule fired, and why others came close")
    .option("--summary", "only the table at the end");
  return commonOptions(command)
    .addOption(new Option("--rulesets <folder>", "the rules (default: rulesets)").conflicts("bundle"))
    .option("--bundle <file>", "compiled rules, instead of a folder")
    .addHelpText("after", HELP)
    .action(async (input: string | undefined, options: ScreenOptions, self: Command) => {
      end(await screenAll(input, { ...options, facts: options.facts ?? [] }, io, self));
    });
}

/** Each once, by the name it has first. */
function marketsOf(text: string, before: readonly string[]): string[] {
  const markets = new Map<string, string>();
  for (const each of listOf(text, before)) {
    const place = parsePlace(each) ?? each;
    markets.set(place, markets.get(place) ?? each);
  }
  return [...markets.values()];
}

function rowNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError("Write the number of a row, from 1.");
  return Number(text);
}

async function screenAll(
  input: string | undefined,
  options: ScreenOptions,
  io: Io,
  command: Command,
): Promise<ExitCode> {
  if (input === undefined && options.facts.length === 0) {
    throw new CommandError(
      EXIT.usage,
      "Name a file, - for standard input, or state facts with --facts. See tidegate screen --help.",
    );
  }
  if (options.resume && options.out === undefined)
    throw new CommandError(EXIT.usage, "--resume goes with --out: the journal lies beside that file.");
  if (options.resume && (input === undefined || input === "-"))
    throw new CommandError(
      EXIT.usage,
      "--resume needs a file: what came by standard input is gone. Save it to a file first.",
    );
  const words = wordsIn(options.lang);
  const bundle = await loadBundle({ rulesets: options.rulesets, bundle: options.bundle }, io, options.lang);
  const given = overridesOf(options, bundle, io);
  refuseBadOptions(given, bundle, words);
  const file = options.map === undefined ? undefined : await readDraft(options.map, io.cwd, bundle.ir);
  if (file !== undefined) refuseBadRequest(file.mapping, given, words, file.refuse);
  const opened: Input =
    input === undefined
      ? { shape: "one", records: only({ line: 1, value: {} }), done: () => undefined }
      : await openInput(input, io, LIMITS.bodyBytes, options);
  if (file !== undefined)
    refuseAll(
      [
        ...file.problems,
        ...wrongConstants(file.mapping, bundle),
        ...(opened.columns === undefined ? [] : missingColumns(file.mapping, opened.columns, input ?? "-")),
      ],
      file.refuse,
    );
  const mapping = file?.mapping ?? mappingFor(opened, input ?? "-", bundle);

  let output: Output | undefined;
  let overrides = given;
  if (options.out !== undefined) {
    const source = { input, mapping: file?.source, bundle, options };
    const identity = await identityOfRun(source, io.cwd);
    output = await openOutput(options.out, options, identity, bundle, io, {
      input: input ?? "-",
      ...(options.map === undefined ? {} : { mapping: options.map }),
      columns: mapping?.origins ?? new Map(),
      again: () => againWith(command, input),
    });
    // A run that goes on after midnight goes on by the law of the day it began.
    overrides = { ...given, today: output.today };
  }
  return runScreening({ input, opened, mapping, overrides, bundle, options, io, output });
}

function mappingFor({ columns }: Input, input: string, bundle: Bundle): Mapping | undefined {
  return columns === undefined ? undefined : mappingByHeadings(columns, bundle.ir, refuseIn(input));
}

const refuseIn =
  (path: string) =>
  (message: string): never => {
    throw new CommandError(EXIT.data, `${path}: ${message}`);
  };

async function* only<T>(value: T): AsyncGenerator<T> {
  yield value;
}

/** The command line that goes on where this one stopped. */
function againWith(command: Command, input: string | undefined): string {
  const quoted = (text: string) =>
    /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
  const parts = command.options.flatMap((option) => {
    const name = option.attributeName();
    const flag = option.long ?? "";
    if (name === "resume" || command.getOptionValueSource(name) !== "cli") return [];
    const value: unknown = command.getOptionValue(name);
    if (value === true) return [flag];
    if (name === "facts" && Array.isArray(value))
      return value.flatMap((each) => [flag, quoted(String(each))]);
    return [flag, quoted(Array.isArray(value) ? value.join(",") : String(value))];
  });
  return ["tidegate screen", quoted(input ?? "-"), ...parts, "--resume"].join(" ");
}

function overridesOf(options: ScreenOptions, bundle: Bundle, io: Io): Overrides {
  const { asOf, domains, acts, horizon, explain } = options;
  if (horizon !== undefined && !/^\d+$/.test(horizon))
    throw new CommandError(EXIT.usage, `--horizon ${horizon}: write a number of days.`);
  return {
    settings: options.facts.map((text) => factSetting(text, bundle.ir)),
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

/** The same for what a mapping asks of every record. */
function refuseBadRequest(
  { request }: Mapping,
  { options, today }: Overrides,
  words: Words,
  refuse: (message: string) => never,
): void {
  const body: JsonObject = { ...request, ...options };
  if (Object.hasOwn(body, "facts") || Object.hasOwn(body, "id"))
    refuse("request: facts and id stand beside it, not in it.");
  const read = readRequest({ ...body, facts: {} }, { today });
  const [problem] = read.ok ? [] : read.problems;
  if (problem !== undefined) refuse(`request: ${words.refused(problem)}`);
}
