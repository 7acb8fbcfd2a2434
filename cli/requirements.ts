import { basename } from "node:path";
import { Command, Option } from "commander";
import {
  type Bundle,
  LIMITS,
  type RequestProblem,
  type Requirements,
  readRequirements,
  requirementsOf,
} from "../engine/index.ts";
import { renderRequirements } from "../engine/render/requirements.ts";
import type { Language } from "../engine/render.ts";
import { CommandError, EXIT, type ExitCode } from "./exit.ts";
import { isRecord, type JsonObject } from "./json.ts";
import { writeNamed } from "./json-file.ts";
import { commonOptions, inLanguage, listOf } from "./options.ts";
import { type Io, painter, printable, widthOf, write } from "./output.ts";
import { openInput } from "./records.ts";
import { bodyOf, factSetting } from "./requests.ts";
import { requirementsHtml } from "./requirements-html.ts";
import { requirementsText } from "./requirements-text.ts";
import { type RequirementsTexts, requirementsTexts } from "./requirements-words.ts";
import { loadBundle } from "./ruleset.ts";
import { put } from "./vocabulary.ts";
import { wordsIn } from "./words.ts";

interface RequirementsOptions {
  readonly to?: readonly string[];
  readonly facts?: readonly string[];
  readonly asOf?: string;
  readonly domains?: readonly string[];
  readonly acts?: readonly string[];
  readonly details?: boolean;
  readonly html?: string;
  readonly rulesets?: string;
  readonly bundle?: string;
  readonly json?: boolean;
  readonly lang: Language;
}

/** `tidegate requirements`: what goods need before they go to each of some markets, as `POST /v1/requirements`. */
export function requirementsCommand(io: Io, end: (code: ExitCode) => void, language: Language): Command {
  const { help } = requirementsTexts(language);
  const command = new Command("requirements")
    .description(help.requirements)
    .argument("[input]", help.input)
    .option("--to <places>", help.to, listOf)
    .option("--facts <name=value...>", help.facts)
    .option("--as-of <date>", help.asOf)
    .option("--domains <names>", help.domains, listOf)
    .option("--acts <names>", help.acts, listOf)
    .option("--details", help.details)
    .option("--html <file>", help.html)
    .addOption(new Option("--rulesets <folder>", help.rulesets).conflicts("bundle"))
    .option("--bundle <file>", help.bundle);
  commonOptions(command, help)
    .addHelpText("after", help.after)
    .action(async (input: string | undefined, options: RequirementsOptions) => {
      end(await requirements(input, options, io));
    });
  return inLanguage(command, help);
}

async function requirements(
  input: string | undefined,
  options: RequirementsOptions,
  io: Io,
): Promise<ExitCode> {
  const { lang, html, json } = options;
  const say = requirementsTexts(lang);
  if (input === undefined && options.facts === undefined) throw new CommandError(EXIT.usage, say.noInput);
  const bundle = await loadBundle(options, io, lang);
  const { request, facts } = await asked(input, options, bundle, io, say);
  const answer = requirementsOf(bundle, request);
  const words = renderRequirements(answer, lang, bundle.ir.words);
  if (html !== undefined) {
    const page = requirementsHtml(words, {
      answer,
      facts,
      input: input === undefined ? "--facts" : basename(input),
    });
    await writeNamed(html, page, io.cwd);
    io.stderr.write(`${wordsIn(lang).written(html)}\n`);
  }
  if (json) await write(io.stdout, `${JSON.stringify(answer)}\n`);
  else if (html === undefined) {
    const layout = {
      paint: painter(io.stdout),
      width: widthOf(io.stdout),
      details: options.details === true,
    };
    await write(io.stdout, printable(requirementsText(words, say, layout)));
  }
  return failures(answer, say, io);
}

/** Where the engine could not finish nothing is known, and whoever reads only the exit code has to hear of it. */
function failures({ markets }: Requirements, say: RequirementsTexts, io: Io): ExitCode {
  const failed = markets.filter((market) => market.failed !== undefined);
  if (failed.length === 0) return EXIT.ok;
  io.stderr.write(`tidegate: ${say.failed(failed.map(({ market }) => market).join(", "))}\n`);
  return EXIT.hold;
}

/** What of a screening says nothing here: one file serves both. */
const OF_A_SCREENING = ["id", "horizon_days", "explain"];

async function asked(
  input: string | undefined,
  { to, facts: settings = [], asOf, domains, acts, lang }: RequirementsOptions,
  { ir }: Bundle,
  io: Io,
  say: RequirementsTexts,
) {
  const given = settings.map((text) => factSetting(text, ir));
  const record = input === undefined ? {} : await goods(input, io, lang, say);
  const body = Object.hasOwn(record, "markets") ? { ...record } : bodyOf(record);
  for (const key of OF_A_SCREENING) delete body[key];
  body.facts ??= {};
  const { facts } = body;
  if (isRecord(facts)) for (const { place, value } of given) put(facts, place.path, value);
  const said = {
    ...(asOf !== undefined && { as_of: asOf }),
    ...(domains !== undefined && { domains }),
    ...(acts !== undefined && { acts }),
    ...(to !== undefined && { markets: to }),
  };
  const destination = isRecord(facts) ? facts.destination : undefined;
  const markets = body.markets ?? (destination === undefined ? undefined : [destination]);
  if (to === undefined && markets === undefined) throw new CommandError(EXIT.usage, say.noMarkets);
  const read = readRequirements({ ...body, markets, ...said }, { today: io.today() });
  if (!read.ok) throw refused(read.problems, said, input, lang, say);
  return { request: read.request, facts: read.request.facts };
}

/** The one record of the input. */
async function goods(input: string, io: Io, lang: Language, say: RequirementsTexts): Promise<JsonObject> {
  const { shape, columns, records } = await openInput(input, io, LIMITS.bodyBytes);
  if (columns !== undefined) throw new CommandError(EXIT.data, say.noTable(input));
  if (shape === "lines") throw new CommandError(EXIT.data, say.oneAtATime(input));
  for await (const record of records) {
    if ("value" in record) return record.value;
    const { at } = record.problem;
    const words = wordsIn(lang);
    const where = words.atLine(at?.line ?? record.line, at?.column);
    throw new CommandError(EXIT.data, say.unread(`${input}, ${where}`, words.unread(record.problem)));
  }
  throw new CommandError(EXIT.data, say.unread(input, wordsIn(lang).problem["not-an-object"]));
}

const OPTIONS: Readonly<Record<string, string>> = {
  as_of: "--as-of",
  domains: "--domains",
  acts: "--acts",
  markets: "--to",
};

/** Every problem by where it was said: an option, or a place in the input. */
function refused(
  problems: readonly RequestProblem[],
  said: JsonObject,
  input: string | undefined,
  lang: Language,
  say: RequirementsTexts,
): CommandError {
  const words = wordsIn(lang);
  const lines = problems.map((problem) => {
    const [, field = ""] = problem.path.split("/");
    const option = Object.hasOwn(said, field) ? OPTIONS[field] : undefined;
    if (problem.code === "too-many-cells") return say.tooMuch(problem.params.at_most ?? "");
    if (option !== undefined) return words.refused({ ...problem, path: option });
    const refusal = words.refused(problem);
    return input === undefined ? refusal : say.unread(input, refusal);
  });
  const isUsage = problems.every(({ path }) => Object.hasOwn(said, path.split("/")[1] ?? ""));
  return new CommandError(isUsage ? EXIT.usage : EXIT.data, lines.join("\n"));
}
