import { Command, Option } from "commander";
import type { Compiled } from "../dsl/index.ts";
import { renderJson } from "../dsl/render.ts";
import { renderSarif } from "../dsl/sarif.ts";
import { lineIndex, positionOf } from "../dsl/source.ts";
import type { Language } from "../engine/render.ts";
import pkg from "../package.json" with { type: "json" };
import { diagnosticsText, sourcesOf } from "./diagnostics-text.ts";
import { EXIT, type ExitCode } from "./exit.ts";
import { wrap } from "./layout.ts";
import { commonOptions } from "./options.ts";
import { type Io, painter, widthOf, write } from "./output.ts";
import { compileSelection } from "./selection.ts";
import { examplesFor } from "./standing.ts";
import { wordsIn } from "./words.ts";

interface CheckOptions {
  readonly json?: boolean;
  readonly format?: "text" | "json" | "sarif";
  readonly lang: Language;
}

const HELP = `
A path is a file or a folder of *.tide files. A single file is checked together
with the ruleset it belongs to, and only what is wrong in it is shown.

A rule for which no example stands is noted; nothing fails for that.

Exit codes: 0 no errors (warnings and notes are allowed) · 1 errors`;

/** `tidegate check`: says what is wrong with rules, where, why, and what to write instead. */
export function checkCommand(io: Io, end: (code: ExitCode) => void): Command {
  return commonOptions(
    new Command("check")
      .description("find mistakes in rules")
      .argument("[paths...]", "files or folders (default: rulesets)")
      .addOption(
        new Option("--format <format>", "what to write").choices(["text", "json", "sarif"]).conflicts("json"),
      ),
  )
    .addHelpText("after", HELP)
    .action(async (paths: string[], options: CheckOptions) => {
      end(await check(paths, options, io));
    });
}

async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  const { lang } = options;
  const format = options.json ? "json" : (options.format ?? "text");
  const { files, selected, compiled, diagnostics } = await compileSelection(paths, io.cwd);
  const here = diagnostics.filter(({ file }) => selected.has(file));
  const errors = here.filter(({ severity }) => severity === "error").length;
  const warnings = here.length - errors;
  const elsewhere = diagnostics.filter(
    ({ file, severity }) => severity === "error" && !selected.has(file),
  ).length;
  const declared = compiled.flatMap((each) => each.files).filter(({ path }) => selected.has(path));
  const count = (kind: "rule" | "example") =>
    declared.flatMap(({ declarations }) => declarations).filter((each) => each.kind === kind).length;
  const untested = untestedRules(compiled, selected);
  const counts = { files: selected.size, rules: count("rule"), examples: count("example") };

  if (format === "sarif") {
    const log = await renderSarif(here, sourcesOf(files), lang, { version: pkg.version });
    await write(io.stdout, `${JSON.stringify(log, undefined, 2)}\n`);
  } else if (format === "json") {
    const list = renderJson(here, sourcesOf(files), lang);
    await write(
      io.stdout,
      `${JSON.stringify({ ...counts, errors, warnings, errors_elsewhere: elsewhere, diagnostics: list, without_example: untested })}\n`,
    );
  } else {
    const words = wordsIn(lang);
    const paint = painter(io.stdout);
    await write(io.stdout, diagnosticsText(here, files, lang, paint, widthOf(io.stdout)));
    for (const { rule, file, line } of untested) {
      const note = `${paint("cyan", words.note)} ${file}:${line}`;
      await write(io.stdout, `${note}\n${wrap(words.noExample(rule), widthOf(io.stdout), "  ")}\n\n`);
    }
    const found = words.found(errors, warnings);
    const painted =
      errors > 0 ? paint("red", found) : warnings > 0 ? paint("yellow", found) : paint("green", found);
    await write(io.stdout, `${words.checked(counts.files, counts.rules, counts.examples, painted)}\n`);
    if (elsewhere > 0) await write(io.stdout, `${paint("red", words.elsewhere(elsewhere))}\n`);
  }
  return errors > 0 ? EXIT.findings : EXIT.ok;
}

interface UntestedRule {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
}

/** Rules for which no example stands. */
function untestedRules(compiled: readonly Compiled[], selected: ReadonlySet<string>): UntestedRule[] {
  return compiled
    .flatMap(({ files }) => files)
    .filter(({ path }) => selected.has(path))
    .flatMap((file) =>
      file.declarations
        .filter((each) => each.kind === "rule")
        .filter((rule) => examplesFor(rule, file).length === 0)
        .map(({ name, span }) => ({
          rule: name.text,
          file: file.path,
          line: positionOf(lineIndex(file.source), span.start).line,
        })),
    );
}
