import { Command } from "commander";
import { readMoment } from "../engine/json-logic/certlogic/moments.ts";
import type { OpaqueLogic, OpaqueRule } from "../engine/json-logic/index.ts";
import type { Language } from "../engine/render.ts";
import { CommandError, EXIT, type ExitCode } from "./exit.ts";
import {
  certLogicRules,
  type Imported,
  jsonLogicRules,
  type Refused,
  readSource,
  readSources,
} from "./import-rules.ts";
import { certLogicVerdict, jsonLogicVerdict, type Verdict } from "./import-verdicts.ts";
import type { JsonObject } from "./json.ts";
import { lined, writeNamed } from "./json-file.ts";
import { wrap } from "./layout.ts";
import { commonOptions, inLanguage } from "./options.ts";
import { type Io, type Paint, painter, widthOf, write } from "./output.ts";
import { refusalText } from "./refusal-text.ts";
import { type TransferWords, transferWords } from "./transfer-words.ts";

/** Raised whenever the form of the file of imported rules changes. */
const IMPORT_FORMAT = 1;

interface ImportOptions {
  readonly out?: string;
  readonly facts?: string;
  readonly on?: string;
  readonly json?: boolean;
  readonly lang: Language;
}

/** `tidegate import`: rules from elsewhere, run as they came and never taken for more than that. */
export function importCommand(io: Io, end: (code: ExitCode) => void, language: Language): Command {
  const { help } = transferWords(language);
  const common = (command: Command) =>
    commonOptions(
      command
        .argument("<paths...>", help.importPaths)
        .option("--out <file>", help.importOut)
        .option("--facts <file>", help.importFacts),
      help,
    );
  const jsonLogic = common(new Command("jsonlogic").description(help.importJsonLogic))
    .addHelpText("after", help.importLogicAfter)
    .action(async (paths: string[], options: ImportOptions) => {
      const { lang } = options;
      const say = transferWords(lang);
      const imported = jsonLogicRules(await readSources(paths, io, lang, say), lang, say);
      const judge = (rule: OpaqueLogic, data: unknown) => jsonLogicVerdict(rule, data, lang);
      end(await finish("json-logic", imported, logicJson, judge, options, io));
    });
  const certLogic = common(new Command("certlogic").description(help.importCertLogic))
    .option("--on <moment>", help.importOn)
    .addHelpText("after", help.importCertAfter)
    .action(async (paths: string[], options: ImportOptions) => {
      const { lang, on = io.today() } = options;
      const say = transferWords(lang);
      if (!/^\d{4}-\d{2}-\d{2}/.test(on) || readMoment(on) === undefined)
        throw new CommandError(EXIT.usage, say.badMoment(on));
      const imported = certLogicRules(await readSources(paths, io, lang, say), lang, say);
      const judge = (rule: OpaqueRule, data: unknown) => certLogicVerdict(rule, data, on, lang, say);
      end(await finish("certlogic", imported, certJson, judge, options, io));
    });
  const all = new Command("import").description(help.import).addCommand(jsonLogic).addCommand(certLogic);
  return inLanguage(all, help);
}

type Origin = OpaqueRule["language"] | OpaqueLogic["language"];

const OPAQUE = { opaque: true, two_valued: true } as const;

function certJson({ affectedFields, twoValued: _, language, logic, ...rest }: OpaqueRule): JsonObject {
  return { ...OPAQUE, language, ...rest, affected_fields: affectedFields, logic };
}

function logicJson({ twoValued: _, language, logic, ...rest }: OpaqueLogic): JsonObject {
  return { ...OPAQUE, language, ...rest, logic };
}

async function finish<Rule extends OpaqueLogic | OpaqueRule>(
  language: Origin,
  { rules, refused }: Imported<Rule>,
  asJson: (rule: Rule) => JsonObject,
  judge: (rule: Rule, data: unknown) => Verdict,
  options: ImportOptions,
  io: Io,
): Promise<ExitCode> {
  const { out, facts, lang, json } = options;
  const say = transferWords(lang);
  const errors = painter(io.stderr);
  for (const each of refused) {
    await write(
      io.stderr,
      refusalText(say.refusedRule(nameOf(each)), each.reasons, errors, widthOf(io.stderr)),
    );
  }
  const artefact = lined({
    format: IMPORT_FORMAT,
    ...OPAQUE,
    language,
    about: { en: transferWords("en").opaque[language], zh: transferWords("zh").opaque[language] },
    rules: rules.map((rule) => asJson(rule)),
    refused,
  });
  const toFile = out !== undefined && out !== "-";
  if (toFile) await writeNamed(out, artefact, io.cwd);
  else if (facts === undefined) await write(io.stdout, artefact);
  if (toFile && facts === undefined) {
    const counts = { out, rules: rules.length, refused: refused.length };
    await write(
      io.stdout,
      json
        ? `${JSON.stringify(counts)}\n`
        : `${say.written(say.rules(rules.length), out)}\n${wrap(say.opaque[language], widthOf(io.stdout))}\n`,
    );
  }
  const verdicts = facts === undefined ? [] : await judged(rules, judge, facts, language, options, io);
  if (verdicts.some(({ verdict }) => verdict === "failed")) return EXIT.hold;
  const isBad = refused.length > 0 || verdicts.some(({ verdict }) => verdict === "does-not-hold");
  return isBad ? EXIT.findings : EXIT.ok;
}

function nameOf({ file, index, id }: Refused): string {
  const place = index === undefined ? file : `${file}[${index}]`;
  return id === undefined ? place : `${id} (${place})`;
}

async function judged<Rule extends OpaqueLogic | OpaqueRule>(
  rules: readonly Rule[],
  judge: (rule: Rule, data: unknown) => Verdict,
  facts: string,
  language: Origin,
  { lang, json }: ImportOptions,
  io: Io,
): Promise<readonly Verdict[]> {
  const say = transferWords(lang);
  const { json: data } = await readSource(facts, io, lang, say);
  const verdicts = rules.map((rule) => judge(rule, data));
  const paint = painter(io.stdout);
  const width = widthOf(io.stdout);
  for (const verdict of verdicts) {
    const { about: _, ...line } = verdict;
    await write(
      io.stdout,
      json ? `${JSON.stringify(line)}\n` : `${verdictLines(verdict, lang, say, paint, width).join("\n")}\n`,
    );
  }
  if (!json) await write(io.stdout, `\n${paint("dim", wrap(say.opaque[language], width))}\n`);
  return verdicts;
}

const STYLE = {
  holds: "green",
  "does-not-hold": "red",
  true: "green",
  false: "red",
  chosen: "cyan",
  "not-yet": "dim",
  "no-longer": "dim",
  failed: "yellow",
} as const satisfies Record<Verdict["verdict"], Parameters<Paint>[0]>;

function verdictLines(
  { id, verdict, outcome, problem, description, about, not_in_data }: Verdict,
  language: Language,
  say: TransferWords,
  paint: Paint,
  width: number,
): string[] {
  const state = paint(STYLE[verdict], say.state[verdict]);
  const head = `${paint("bold", id)} · ${state}${outcome === undefined ? "" : ` ${outcome}`}`;
  const said = description[language] ?? description.en ?? "";
  const shownNames = not_in_data.slice(0, SHOWN);
  const hidden = not_in_data.length - shownNames.length;
  const names = [...shownNames, ...(hidden > 0 ? [say.more(hidden)] : [])].join(", ");
  const details = [
    said,
    about.join(" · "),
    ...(problem === undefined ? [] : [`${problem.what} ${problem.why} ${problem.instead}`]),
    names === "" ? "" : say.notThere(names),
  ];
  return [
    wrap(head, width, "  ", ""),
    ...details.filter((text) => text !== "").map((text) => wrap(text, width, "    ", "  ")),
  ];
}

/** Names of absent facts shown in words; `--json` has all of them. */
const SHOWN = 8;
