import { join } from "node:path";
import { Readable } from "node:stream";
import { run } from "../../cli/program.ts";
import { testIo } from "./io.ts";

/** Two rules of a country's levy, with examples: enough to see what a command does with rules. */
export const RULES: string = join(import.meta.dirname, "rules");

interface Options {
  readonly cwd?: string;
  readonly stdin?: string;
  readonly terminal?: number;
}

/** Runs one command line and keeps what it said. */
export async function tidegate(
  argv: readonly string[],
  { cwd = RULES, stdin = "", terminal }: Options = {},
): Promise<{ code: number; out: string; err: string }> {
  const input = Readable.from(stdin === "" ? [] : [Buffer.from(stdin)]);
  const { io, out, err } = testIo({ cwd, stdin: input, ...(terminal === undefined ? {} : { terminal }) });
  const code = await run(argv, io);
  return { code, out: out(), err: err() };
}
