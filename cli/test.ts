import { Command } from "commander";
import type { CompiledExample, ExampleResult } from "../dsl/index.ts";
import { lineIndex, positionOf } from "../dsl/source.ts";
import type { Language } from "../engine/render.ts";
import { pairs } from "./decision-text.ts";
import { CommandError, EXIT, type ExitCode } from "./exit.ts";
import { wrap } from "./layout.ts";
import { commonOptions } from "./options.ts";
import { type Io, type Paint, painter, widthOf, write } from "./output.ts";
import { refuse } from "./ruleset.ts";
import { compileSelection, type Selection } from "./selection.ts";
import { words } from "./sentence.ts";
import { examplesFor } from "./standing.ts";
import { type Words, wordsIn } from "./words.ts";

interface TestOptions {
  readonly filter?: string;
  readonly json?: boolean;
  readonly lang: Language;
}

const HELP = `
An example is judged by the rules of its own file, with the tables, defines and
parameters of the whole ruleset.

--filter takes the id of a rule, for the examples that stand for it: those that
name it or its law, those between it and the next rule, and, below rules that
follow each other without one, those that name no rule. Any other text is looked
for in titles, file names and expectations.

Exit codes: 0 all pass · 1 at least one failed · 65 the rules do not compile`;

/** `tidegate test`: runs the examples that stand beside the rules. */
export function testCommand(io: Io, end: (code: ExitCode) => void): Command {
  return commonOptions(
    new Command("test")
      .description("run the examples that stand beside the rules")
      .argument("[paths...]", "files or folders (default: rulesets)")
      .option("--filter <text>", "a rule, for all of its examples; or text of a title, file or expectation"),
  )
    .addHelpText("after", HELP)
    .action(async (paths: string[], options: TestOptions) => {
      end(await test(paths, options, io));
    });
}

async function test(
  paths: readonly string[],
  { filter, json, lang }: TestOptions,
  io: Io,
): Promise<ExitCode> {
  const selection = await compileSelection(paths, io.cwd);
  if (selection.compiled.some(({ ir }) => ir === undefined)) {
    return refuse(selection.diagnostics, selection.files, paths.join(", ") || "rulesets", io, lang);
  }
  const { runExamples } = await import("../dsl/index.ts");
  const standing = filter === undefined ? new Set<string>() : placesOf(filter, selection);
  const only = (example: CompiledExample) =>
    selection.selected.has(example.file) &&
    (standing.has(placeOf(example)) || isMeant(example, filter, selection));
  const results = (
    await Promise.all(selection.compiled.map((compiled) => runExamples(compiled, { only })))
  ).flat();
  const failed = results.filter(({ ok }) => !ok);
  if (json) {
    const failures = failed.map((result) => failureJson(result, selection));
    await write(
      io.stdout,
      `${JSON.stringify({ passed: results.length - failed.length, failed: failed.length, failures })}\n`,
    );
  } else {
    const say = wordsIn(lang);
    const paint = painter(io.stdout);
    for (const result of failed) {
      await write(
        io.stdout,
        `${failureLines(result, selection, say, paint, widthOf(io.stdout)).join("\n")}\n\n`,
      );
    }
    const summary =
      results.length === 0 ? say.noExamples : say.passed(results.length - failed.length, failed.length);
    await write(io.stdout, `${paint(failed.length > 0 ? "red" : "green", summary)}\n`);
  }
  if (results.length === 0 && filter !== undefined)
    throw new CommandError(EXIT.usage, `no example contains "${filter}".`);
  return failed.length > 0 ? EXIT.findings : EXIT.ok;
}

/** Where the examples of a rule stand, or of all the rules of a law. */
function placesOf(name: string, { compiled }: Selection): ReadonlySet<string> {
  const places = compiled
    .flatMap(({ files }) => files)
    .flatMap((file) =>
      file.declarations
        .filter((each) => each.kind === "rule")
        .filter(({ name: { text } }) => text === name || text.startsWith(`${name}.`))
        .flatMap((rule) => examplesFor(rule, file))
        .map(({ span }) => placeOf({ file: file.path, span })),
    );
  return new Set(places);
}

function placeOf({ file, span }: Pick<CompiledExample, "file" | "span">): string {
  return `${file}:${span.start}`;
}

function isMeant(example: CompiledExample, filter: string | undefined, selection: Selection): boolean {
  if (filter === undefined) return true;
  const said = example.expectations.map(({ span }) => words(span, sourceOf(example, selection)));
  return [example.title, example.file, ...said].some((text) =>
    text.toLowerCase().includes(filter.toLowerCase()),
  );
}

function failureJson({ example, failures }: ExampleResult, selection: Selection) {
  const { title, file, request } = example;
  return {
    title,
    file,
    line: lineOf(example, selection),
    as_of: request.as_of,
    facts: request.facts,
    failures: failures.map(({ expectation, got }) => ({
      expected: words(expectation.span, sourceOf(example, selection)),
      got,
    })),
  };
}

/** What was expected, what came instead, and the facts it came from. */
function failureLines(
  { example, failures }: ExampleResult,
  selection: Selection,
  say: Words,
  paint: Paint,
  width: number,
): string[] {
  const { title, file, request } = example;
  const expected = failures.flatMap(({ expectation, got }) => [
    ...pairs([[say.expected, words(expectation.span, sourceOf(example, selection))]], "  ", width).map(
      (line) => paint("green", line),
    ),
    ...pairs(
      (got.length > 0 ? got : [say.nothing]).map((text, i) => [i === 0 ? say.came : "", text] as const),
      "  ",
      width,
    ).map((line) => paint("red", line)),
  ]);
  return [
    wrap(`${paint("red", "✗")} ${paint("bold", title)}`, width, "  ", ""),
    `  ${paint("dim", `${file}:${lineOf(example, selection)} · ${say.onDate(request.as_of)}`)}`,
    ...expected,
    ...pairs([[say.facts, factsText(request.facts)]], "  ", width).map((line) => paint("dim", line)),
  ];
}

/** Facts on one line, by their dotted names: `destination DE, items[0].hs "6109.10"`. */
function factsText(facts: unknown): string {
  const leaves: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      if (value.length === 0) leaves.push(`${path} ()`);
      value.forEach((each, i) => {
        walk(each, `${path}[${i}]`);
      });
    } else if (typeof value === "object" && value !== null) {
      for (const [key, each] of Object.entries(value)) walk(each, path === "" ? key : `${path}.${key}`);
    } else
      leaves.push(
        `${path} ${value === true ? "yes" : value === false ? "no" : value === null ? "none" : String(value)}`,
      );
  };
  walk(facts, "");
  return leaves.join(", ");
}

function sourceOf({ file }: CompiledExample, { files }: Selection): string {
  return files.find(({ path }) => path === file)?.source ?? "";
}

function lineOf(example: CompiledExample, selection: Selection): number {
  return positionOf(lineIndex(sourceOf(example, selection)), example.span.start).line;
}
