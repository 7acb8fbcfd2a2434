import { Command } from "commander";
import type { Because } from "../engine/decision.ts";
import {
  closest,
  explainRule,
  type Ir,
  type IrRule,
  LIMITS,
  parseDate,
  readRequest,
} from "../engine/index.ts";
import type { Language } from "../engine/render.ts";
import { CommandError, EXIT, type ExitCode } from "./exit.ts";
import { explainWords } from "./explain-words.ts";
import { commonOptions } from "./options.ts";
import { type Io, painter, widthOf, write } from "./output.ts";
import { openInput } from "./records.ts";
import { bodyOf } from "./requests.ts";
import { resolverIn } from "./resolver.ts";
import { reasonsText, ruleText } from "./rule-text.ts";
import { ruleView } from "./rule-view.ts";
import { refuse, rulesetFiles } from "./ruleset.ts";
import { wordsIn } from "./words.ts";

interface ExplainOptions {
  readonly rulesets?: string;
  readonly facts?: string;
  readonly on?: string;
  readonly all?: boolean;
  readonly json?: boolean;
  readonly lang: Language;
}

const HELP = `
With --facts, every sentence of the rule is shown with what it comes to on those
facts: yes, no, or not known, and the values it was found in.

Exit codes: 0 · 65 the rules do not compile, or the facts cannot be read · 66 no
such rule

Example:
  tidegate explain eu-tax-002 --on 2026-07-01`;

/** `tidegate explain`: one rule in words, with its source, its dated numbers and its examples. */
export function explainCommand(io: Io, end: (code: ExitCode) => void): Command {
  return commonOptions(
    new Command("explain")
      .description("show a rule in words, with its source, its numbers and its examples")
      .argument("<rule>", "the id of a rule, such as eu-tax-002; or a law, for all of its rules")
      .option("--facts <file>", "a request or a shipment: show what each sentence comes to")
      .option("--on <date>", "the day whose law and numbers are shown, YYYY-MM-DD (default: today, UTC)")
      .option("--all", "every number of every day, and every example whole")
      .option("--rulesets <folder>", "the rules (default: rulesets)"),
  )
    .addHelpText("after", HELP)
    .action(async (rule: string, options: ExplainOptions) => {
      end(await explain(rule, options, io));
    });
}

async function explain(id: string, options: ExplainOptions, io: Io): Promise<ExitCode> {
  const on = options.on ?? io.today();
  if (parseDate(on) === undefined)
    throw new CommandError(EXIT.usage, `--on ${on}: write a day as YYYY-MM-DD.`);
  const { compile } = await import("../dsl/index.ts");
  const { files, folder } = await rulesetFiles(options.rulesets, io.cwd);
  const { ir, diagnostics, files: trees } = await compile(files, resolverIn(files, io.cwd));
  if (ir === undefined) return refuse(diagnostics, files, folder, io, options.lang);
  const rules = rulesCalled(id, ir);
  if (rules.length === 0) {
    const near = closest(
      id,
      ir.rules.flatMap((rule) => [rule.id, rule.law]),
    );
    throw new CommandError(EXIT.noInput, explainWords(options.lang).noSuchRule(id, near));
  }
  const reasons =
    options.facts === undefined ? undefined : await reasonsOn(options.facts, on, ir, options.lang, io);
  const views = rules.flatMap((rule) => ruleView(rule, ir, trees, on) ?? []);

  if (options.json) {
    for (const view of views) {
      const because = reasons?.(view.rule);
      const line = {
        ...view,
        words: ir.words.rules[view.rule.id],
        ...(because === undefined ? {} : { because }),
      };
      await write(io.stdout, `${JSON.stringify(line)}\n`);
    }
    return EXIT.ok;
  }
  const paint = painter(io.stdout);
  const text = { language: options.lang, on, all: options.all === true, paint, width: widthOf(io.stdout) };
  const bodies = views.map((view) => {
    const body = ruleText(view, ir.words, text);
    return reasons === undefined ? body : `${body}\n${reasonsText(reasons(view.rule), ir.words, text)}`;
  });
  await write(io.stdout, bodies.join(`\n${paint("dim", "─".repeat(text.width))}\n\n`));
  return EXIT.ok;
}

/** The rule of that id, else every rule of the law of that id. */
function rulesCalled(id: string, { rules }: Ir): readonly IrRule[] {
  const exact = rules.filter((rule) => rule.id === id);
  return exact.length > 0 ? exact : rules.filter((rule) => rule.law === id || rule.also.includes(id));
}

/** Reads the facts once and gives what any rule comes to on them. */
async function reasonsOn(
  input: string,
  on: string,
  ir: Ir,
  language: Language,
  io: Io,
): Promise<(rule: IrRule) => readonly Because[]> {
  const words = wordsIn(language);
  const { records } = await openInput(input, io, LIMITS.bodyBytes);
  for await (const record of records) {
    if ("problem" in record) {
      throw new CommandError(EXIT.data, `${input}: ${words.problem[record.problem.code]}`);
    }
    const read = readRequest(bodyOf(record.value), { today: on });
    if (read.ok)
      return (rule) => explainRule({ ir, ruleset: { ...ir.ruleset, digest: "" } }, read.request, rule);
    const [problem] = read.problems;
    throw new CommandError(EXIT.data, problem === undefined ? input : words.refused(problem));
  }
  throw new CommandError(EXIT.data, `${input} is empty.`);
}
