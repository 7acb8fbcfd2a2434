import { type Command, InvalidArgumentError, Option } from "commander";
import { LANGUAGES, type Language } from "../engine/render.ts";

const HELP = {
  lang: "the language of the answer",
  json: "for machines (docs/cli.md says what stands in it)",
};

/** What every command takes. */
export function commonOptions(command: Command, help: typeof HELP = HELP): Command {
  return command
    .addOption(new Option("--lang <language>", help.lang).choices(LANGUAGES).default("en"))
    .option("--json", help.json);
}

/** The language a command line asks for, known before it is read: help is written in it. */
export function askedLanguage(argv: readonly string[]): Language {
  const at = argv.findLastIndex((each) => each === "--lang" || each.startsWith("--lang="));
  const asked = argv[at] === "--lang" ? argv[at + 1] : argv[at]?.slice("--lang=".length);
  return LANGUAGES.find((each) => each === asked) ?? "en";
}

/** `DE,GB` as a list; repeated options add up. */
export function listOf(text: string, before: readonly string[] = []): string[] {
  const parts = text.split(",").map((part) => part.trim());
  if (parts.includes("")) throw new InvalidArgumentError("Write names with a comma between them.");
  return [...before, ...parts];
}

/** Gives a command and those within it the headings of help in a language. */
export function inLanguage(
  command: Command,
  help: { readonly titles: Readonly<Record<string, string>>; readonly display: string },
): Command {
  for (const each of [command, ...command.commands]) {
    each
      .configureHelp({ styleTitle: (title) => help.titles[title] ?? title })
      .helpOption("-h, --help", help.display)
      .helpCommand(false);
  }
  return command;
}
