import { PassThrough, Readable } from "node:stream";
import { run } from "../cli/program.ts";

const BLOCK = /```console\n([\s\S]*?)```/g;
const PROMPT = "$ bin/tidegate ";

/**
 * A page with the answers in its console blocks as they are now: every `$ bin/tidegate …` is run in `root`, and what
 * stands below it, up to the next prompt, replaced. A block with any other command is left alone.
 */
export async function withFreshAnswers(page: string, root: string): Promise<string> {
  let fresh = "";
  let at = 0;
  for (const { 0: whole, 1: body = "", index } of page.matchAll(BLOCK)) {
    const commands = body.split("\n").filter((line) => line.startsWith("$ "));
    fresh += page.slice(at, index);
    fresh += commands.every((line) => line.startsWith(PROMPT)) ? await answered(commands, root) : whole;
    at = index + whole.length;
  }
  return fresh + page.slice(at);
}

async function answered(commands: readonly string[], root: string): Promise<string> {
  const parts: string[] = [];
  for (const line of commands) parts.push(`${line}\n${await answer(line.slice(PROMPT.length), root)}`);
  return `\`\`\`console\n${parts.join("\n")}\`\`\``;
}

/** Runs a command line; `| head -9` at its end keeps so many lines. */
async function answer(line: string, root: string): Promise<string> {
  const [, command = line, lines] = /^(.*?) \| head -(\d+)$/.exec(line) ?? [];
  const output = new PassThrough();
  await run(wordsOf(command), {
    stdin: Readable.from([]),
    stdout: output,
    stderr: output,
    cwd: root,
    // A command that does not say the day shows this one: it must, for its answer to stay the same.
    today: () => "1970-01-01",
    now: () => 0,
  });
  const text = String(output.read() ?? "");
  return lines === undefined ? text : `${text.split("\n").slice(0, Number(lines)).join("\n")}\n`;
}

/** Words as a shell would split them; quotes keep blanks together. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)].map(([word]) => word.replace(/["']/g, ""));
}
