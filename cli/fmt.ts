import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Command, Option } from "commander";
import type { Language } from "../engine/render.ts";
import { diagnosticsText } from "./diagnostics-text.ts";
import { CommandError, EXIT, type ExitCode } from "./exit.ts";
import { defaultRulesets, findTideFiles, type TideFile } from "./files.ts";
import { lineChanges } from "./line-diff.ts";
import { commonOptions } from "./options.ts";
import { type Io, type Paint, painter, widthOf, write } from "./output.ts";
import { wordsIn } from "./words.ts";

interface FmtOptions {
  readonly check?: boolean;
  readonly stdout?: boolean;
  readonly json?: boolean;
  readonly lang: Language;
}

const HELP = `
Layout never changes meaning, and comments stay. A file that does not parse is
left as it is and its mistakes are shown.

Exit codes: 0 done, or with --check nothing to do · 1 a file differs (--check),
or does not parse`;

const SHOWN_CHANGES = 5;
const SHOWN_LINES = 6;

/** `tidegate fmt`: writes rules in the one canonical layout. */
export function fmtCommand(io: Io, end: (code: ExitCode) => void): Command {
  return commonOptions(
    new Command("fmt")
      .description("write rules in the one canonical layout")
      .argument("[paths...]", "files or folders (default: rulesets)")
      .option("--check", "change nothing; show what would change")
      .addOption(
        new Option("--stdout", "write the result to standard output instead of the files").conflicts("check"),
      ),
  )
    .addHelpText("after", HELP)
    .action(async (paths: string[], options: FmtOptions) => {
      end(await fmt(paths, options, io));
    });
}

async function fmt(paths: readonly string[], options: FmtOptions, io: Io): Promise<ExitCode> {
  const { format } = await import("../dsl/index.ts");
  const named = paths.length > 0 ? paths : [await defaultRulesets(io.cwd)];
  const files = await findTideFiles(named, io.cwd);
  if (files.length === 0)
    throw new CommandError(EXIT.noInput, `There are no *.tide files in ${named.join(", ")}.`);
  const words = wordsIn(options.lang);
  const paint = painter(io.stdout);
  const changed: string[] = [];
  const unreadable: string[] = [];
  for (const file of files) {
    const result = format(file);
    if (result.text === undefined) {
      unreadable.push(file.path);
      const text = diagnosticsText(
        result.diagnostics,
        [file],
        options.lang,
        painter(io.stderr),
        widthOf(io.stderr),
      );
      await write(io.stderr, `${text}${words.fmtUnreadable(file.path)}\n`);
      continue;
    }
    const differs = result.text !== file.source;
    if (differs) changed.push(file.path);
    if (options.stdout) await write(io.stdout, result.text);
    else if (differs && options.check) {
      if (!options.json) await write(io.stdout, changesText(file, result.text, paint));
    } else if (differs) {
      await writeFile(resolve(io.cwd, file.path), result.text);
      if (!options.json) await write(io.stdout, `${file.path}\n`);
    }
  }
  if (options.json)
    await write(io.stdout, `${JSON.stringify({ files: files.length, changed, unreadable })}\n`);
  else if (!options.stdout) {
    const clean = files.length - changed.length - unreadable.length;
    if (changed.length === 0) await write(io.stdout, `${words.fmtClean(clean)}\n`);
    else if (options.check) await write(io.stdout, `${paint("yellow", words.fmtDiffers(changed.length))}\n`);
    else await write(io.stdout, `${words.fmtChanged(changed.length)}\n`);
  }
  return unreadable.length > 0 || (options.check && changed.length > 0) ? EXIT.findings : EXIT.ok;
}

/** A short diff: enough to see what kind of thing differs. */
function changesText(file: TideFile, formatted: string, paint: Paint): string {
  const changes = lineChanges(file.source, formatted);
  const lines = changes
    .slice(0, SHOWN_CHANGES)
    .flatMap(({ line, removed, added }) => [
      paint("bold", `${file.path}:${line}`),
      ...some(removed).map((text) => paint("red", `  - ${visible(text)}`)),
      ...some(added).map((text) => paint("green", `  + ${visible(text)}`)),
    ]);
  if (changes.length > SHOWN_CHANGES) lines.push(paint("dim", `  … ${changes.length - SHOWN_CHANGES} more`));
  return `${lines.join("\n")}\n`;
}

function some(lines: readonly string[]): string[] {
  return lines.length <= SHOWN_LINES ? [...lines] : [...lines.slice(0, SHOWN_LINES), "…"];
}

/** Blanks at the end of a line are a difference nobody sees. */
function visible(line: string): string {
  return line.replace(/[ \t\r]+$/, (blanks) => "·".repeat(blanks.length)).replaceAll("\t", "→");
}
