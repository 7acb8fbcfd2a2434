import { type Command, InvalidArgumentError, Option } from "commander";
import { LANGUAGES } from "../engine/render.ts";

/** What every command takes. */
export function commonOptions(command: Command): Command {
  return command
    .addOption(new Option("--lang <language>", "the language of the answer").choices(LANGUAGES).default("en"))
    .option("--json", "for machines (docs/cli.md says what stands in it)");
}

/** `DE,GB` as a list; repeated options add up. */
export function listOf(text: string, before: readonly string[] = []): string[] {
  const parts = text.split(",").map((part) => part.trim());
  if (parts.includes("")) throw new InvalidArgumentError("Write names with a comma between them.");
  return [...before, ...parts];
}
