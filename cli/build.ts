import { Command } from "commander";
import {
  type Cut,
  closest,
  type Ir,
  openBundle,
  packBundle,
  parsePlace,
  placeAdvice,
  verifyBundle,
} from "../engine/index.ts";
import type { Language } from "../engine/render.ts";
import { type BuildWords, buildWords } from "./build-words.ts";
import { CommandError, EXIT, type ExitCode } from "./exit.ts";
import { writeNamed } from "./json-file.ts";
import { commonOptions, inLanguage, listOf } from "./options.ts";
import { type Io, write } from "./output.ts";
import { resolverIn } from "./resolver.ts";
import { refuse, rulesetFiles } from "./ruleset.ts";

interface BuildOptions extends Cut {
  readonly out: string;
  readonly json?: boolean;
  readonly lang: Language;
}

/** `tidegate build`: rules as one file, whole or as much of them as is needed somewhere. */
export function buildCommand(io: Io, end: (code: ExitCode) => void, language: Language): Command {
  const { help } = buildWords(language);
  const command = commonOptions(
    new Command("build")
      .description(help.build)
      .argument("[folder]", help.folder)
      .requiredOption("--out <file>", help.out)
      .option("--jurisdictions <names>", help.jurisdictions, listOf)
      .option("--languages <tags>", help.languages, listOf),
    help,
  )
    .addHelpText("after", help.after)
    .action(async (folder: string | undefined, options: BuildOptions) => {
      end(await build(folder, options, io));
    });
  return inLanguage(command, help);
}

async function build(chosen: string | undefined, options: BuildOptions, io: Io): Promise<ExitCode> {
  const { out, lang, json, jurisdictions, languages } = options;
  const say = buildWords(lang);
  const { files, folder } = await rulesetFiles(chosen, io.cwd);
  const { compile } = await import("../dsl/index.ts");
  const { ir: whole, diagnostics } = await compile(files, resolverIn(files, io.cwd));
  if (whole === undefined) return refuse(diagnostics, files, folder, io, lang);
  checkNames(whole, options, say);
  const cut = { ...(jurisdictions && { jurisdictions }), ...(languages && { languages }) };
  const bytes = await packBundle(whole, cut);
  await verifyBundle(bytes);
  await writeNamed(out, bytes, io.cwd);
  const { ir, ruleset } = await openBundle(bytes);
  const places = [...new Set(ir.rules.flatMap(({ part }) => ir.parts[part]?.jurisdiction ?? []))].sort();
  const built = { out, bytes: bytes.length, digest: ruleset.digest, rules: ir.rules.length, law_of: places };
  const text = `${say.built(built.rules, places, out)}\n${say.size(built.bytes, built.digest)}\n`;
  await write(io.stdout, json ? `${JSON.stringify(built)}\n` : text);
  return EXIT.ok;
}

function checkNames(ir: Ir, { jurisdictions = [], languages = [] }: Cut, say: BuildWords): void {
  const groups = ir.groups.map(({ name }) => name);
  for (const name of jurisdictions) {
    if (groups.includes(name) || parsePlace(name) === name) continue;
    const near = placeAdvice(name)[0] ?? closest(name, groups);
    throw new CommandError(EXIT.usage, say.noPlace(name, near));
  }
  const texts = [...ir.words.parts, ...Object.values(ir.words.rules).map(({ title }) => title)];
  const written = [...new Set(texts.flatMap((text) => Object.keys(text)))].sort();
  const unknown = languages.find((tag) => !written.includes(tag));
  if (unknown !== undefined) throw new CommandError(EXIT.usage, say.noLanguage(unknown, written));
}
