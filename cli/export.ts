import { Command } from "commander";
import type { Compiled } from "../dsl/index.ts";
import { closest, type Ir, LIMITS, openBundle, packBundle, parseDate, readRequest } from "../engine/index.ts";
import {
  describeExportRefusal,
  exportRuleset,
  portableFacts,
  type RulesetExport,
} from "../engine/json-logic/export.ts";
import type { Language } from "../engine/render.ts";
import { CommandError, EXIT, type ExitCode } from "./exit.ts";
import { explainWords } from "./explain-words.ts";
import type { JsonObject } from "./json.ts";
import { beside, lined, writeNamed } from "./json-file.ts";
import { commonOptions, inLanguage, listOf } from "./options.ts";
import { type Io, painter, widthOf, write } from "./output.ts";
import { openInput } from "./records.ts";
import { refusalText, worded } from "./refusal-text.ts";
import { bodyOf } from "./requests.ts";
import { refuse } from "./ruleset.ts";
import { compileSelection, type Selection } from "./selection.ts";
import { type TransferWords, transferWords } from "./transfer-words.ts";
import { wordsIn } from "./words.ts";

interface ExportOptions {
  readonly rule?: readonly string[];
  readonly out?: string;
  readonly words?: string;
  readonly facts?: string;
  readonly records?: string;
  readonly on?: string;
  readonly json?: boolean;
  readonly lang: Language;
}

/** `tidegate export`: rules for programs that know nothing of ours. */
export function exportCommand(io: Io, end: (code: ExitCode) => void, language: Language): Command {
  const { help } = transferWords(language);
  const jsonLogic = commonOptions(
    new Command("jsonlogic")
      .description(help.exportJsonLogic)
      .argument("[paths...]", help.exportPaths)
      .option("--rule <ids>", help.rule, listOf)
      .option("--out <file>", help.out)
      .option("--words <file>", help.wordsFile)
      .option("--facts <file>", help.facts)
      .option("--records <file>", help.recordsFile)
      .option("--on <date>", help.exportOn),
    help,
  )
    .addHelpText("after", help.exportAfter)
    .action(async (paths: string[], options: ExportOptions) => {
      end(await exportJsonLogic(paths, options, io));
    });
  return inLanguage(new Command("export").description(help.export).addCommand(jsonLogic), help);
}

async function exportJsonLogic(paths: readonly string[], options: ExportOptions, io: Io): Promise<ExitCode> {
  const say = transferWords(options.lang);
  const files = filesOf(options, say);
  const selection = await compileSelection(paths, io.cwd);
  const { ir, compiled } = await rulesetOf(selection, paths, options, io);
  const chosen = chosenRules(ir, compiled, selection, options);
  const { ruleset } = await openBundle(await packBundle(ir));
  const { format, rules, refused, words } = exportRuleset(ir);
  const head = { format, ruleset };
  const isChosen = ({ id }: { readonly id: string }) => chosen.has(id);
  const crossing = rules.filter(isChosen);
  const staying = refused.filter(isChosen).map((each) => refusalOf(each, options.lang));
  const main: JsonObject = { ...head, rules: crossing, refused: staying };
  const side = Object.fromEntries(Object.entries(words).filter(([id]) => chosen.has(id)));
  const subjects = new Set(crossing.map(({ subject }) => subject));
  const recorded =
    options.facts === undefined ? undefined : await recordsOf(options.facts, options, ir, subjects, io);

  const paint = painter(io.stderr);
  for (const { id, reasons } of staying) {
    await write(io.stderr, refusalText(say.cannotCross(id), reasons, paint, widthOf(io.stderr)));
  }
  if (files.words !== undefined) await writeNamed(files.words, lined({ ...head, words: side }), io.cwd);
  if (files.records !== undefined && recorded !== undefined)
    await writeNamed(files.records, lined({ ...head, ...recorded }), io.cwd);
  if (files.out === undefined) {
    const whole = {
      ...main,
      ...(files.words === undefined ? { words: side } : {}),
      ...(files.records === undefined ? recorded : {}),
    };
    await write(io.stdout, lined(whole));
  } else {
    await writeNamed(files.out, lined(main), io.cwd);
    const counts = { rules: crossing.length, refused: staying.length };
    await write(io.stdout, summary({ ...files, out: files.out }, counts, recorded?.records.length, options));
  }
  return staying.length > 0 ? EXIT.findings : EXIT.ok;
}

interface Files {
  readonly out: string | undefined;
  readonly words: string | undefined;
  readonly records: string | undefined;
}

/** Where each part goes; what has no file of its own stands in the one object on standard output. */
function filesOf({ out = "-", words, records, facts }: ExportOptions, say: TransferWords): Files {
  const isOut = out === "-";
  const found = {
    out: isOut ? undefined : out,
    words: words ?? (isOut ? undefined : beside(out, "words")),
    records: facts === undefined ? undefined : (records ?? (isOut ? undefined : beside(out, "records"))),
  };
  const named = Object.values(found).filter((path) => path !== undefined);
  const twice = named.find((path, i) => named.indexOf(path) !== i);
  if (twice !== undefined) throw new CommandError(EXIT.usage, say.sameFile(twice));
  return found;
}

async function rulesetOf(
  { compiled, diagnostics, files }: Selection,
  paths: readonly string[],
  { lang }: ExportOptions,
  io: Io,
): Promise<{ readonly ir: Ir; readonly compiled: Compiled }> {
  const named = paths.join(", ") || "rulesets";
  const [only, another] = compiled;
  if (another !== undefined) throw new CommandError(EXIT.usage, transferWords(lang).oneRuleset(named));
  if (only?.ir === undefined) return refuse(diagnostics, files, named, io, lang);
  return { ir: only.ir, compiled: only };
}

/** Ids of the rules that stand in the files named, and of those the ones asked for. */
function chosenRules(
  ir: Ir,
  { files }: Compiled,
  { selected }: Selection,
  { rule: asked, lang }: ExportOptions,
): ReadonlySet<string> {
  const here = files
    .filter(({ path }) => selected.has(path))
    .flatMap(({ declarations }) => declarations)
    .flatMap((each) => (each.kind === "rule" ? [each.name.text] : []));
  if (asked === undefined) return new Set(here);
  const among = ir.rules.filter(({ id }) => here.includes(id));
  const found = asked.map((name) => {
    const exact = among.filter(({ id }) => id === name);
    const called =
      exact.length > 0 ? exact : among.filter(({ law, also }) => law === name || also.includes(name));
    if (called.length > 0) return called.map(({ id }) => id);
    const near = closest(
      name,
      among.flatMap(({ id, law }) => [id, law]),
    );
    throw new CommandError(EXIT.noInput, explainWords(lang).noSuchRule(name, near));
  });
  return new Set(found.flat());
}

function refusalOf({ id, refusals }: RulesetExport["refused"][number], language: Language) {
  const reasons = refusals.map((each) => worded(each.path, each.code, describeExportRefusal(each, language)));
  return { id, reasons };
}

/** What the rules are applied to: the facts of the one request, as whole numbers, texts and lists. */
async function recordsOf(
  input: string,
  { on, lang }: ExportOptions,
  ir: Ir,
  subjects: ReadonlySet<string>,
  io: Io,
) {
  const say = transferWords(lang);
  const words = wordsIn(lang);
  const today = on ?? io.today();
  if (parseDate(today) === undefined) throw new CommandError(EXIT.usage, say.badDay(today));
  const { shape, records } = await openInput(input, io, LIMITS.bodyBytes);
  if (shape === "lines") throw new CommandError(EXIT.data, say.oneRequest(input));
  for await (const record of records) {
    if ("problem" in record) {
      throw new CommandError(EXIT.data, `${input}: ${words.problem[record.problem.code]}`);
    }
    const read = readRequest(bodyOf(record.value), { today });
    if (!read.ok) {
      const [problem] = read.problems;
      throw new CommandError(EXIT.data, problem === undefined ? input : words.refused(problem));
    }
    const { as_of } = read.request;
    const all = portableFacts({ ir }, read.request);
    return { as_of, records: all.filter(({ subject }) => subjects.has(subject)) };
  }
  throw new CommandError(EXIT.data, `${input} is empty.`);
}

function summary(
  { out, words, records }: Files & { readonly out: string },
  counts: { readonly rules: number; readonly refused: number },
  recordCount: number | undefined,
  { json, lang }: ExportOptions,
): string {
  const written = {
    out,
    ...(words === undefined ? {} : { words }),
    ...(records === undefined ? {} : { records }),
  };
  if (json) return `${JSON.stringify({ ...written, ...counts })}\n`;
  const say = transferWords(lang);
  const lines = [
    say.written(say.rules(counts.rules), out),
    ...(words === undefined ? [] : [say.written(say.wordsOf, words)]),
    ...(records === undefined ? [] : [say.written(say.records(recordCount ?? 0), records)]),
    ...(counts.refused === 0 ? [] : [say.crossed(counts.rules, counts.refused)]),
  ];
  return `${lines.join("\n")}\n`;
}
