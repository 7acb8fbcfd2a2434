import { Command, CommanderError, type OutputConfiguration } from "commander";
import pkg from "../package.json" with { type: "json" };
import { buildCommand } from "./build.ts";
import { changesCommand } from "./changes.ts";
import { checkCommand } from "./check.ts";
import { CommandError, EXIT, type ExitCode } from "./exit.ts";
import { explainCommand } from "./explain.ts";
import { exportCommand } from "./export.ts";
import { fmtCommand } from "./fmt.ts";
import { importCommand } from "./import.ts";
import { lspCommand } from "./lsp.ts";
import { askedLanguage } from "./options.ts";
import type { Io } from "./output.ts";
import { requirementsCommand } from "./requirements.ts";
import { screenCommand } from "./screen.ts";
import { testCommand } from "./test.ts";

const HELP = `
Exit codes are the same for every command: 0 fine, 1 something found,
2 wrong usage, 65 unreadable data, 66 no such file, 69 something is not
installed, 70 a mistake of ours. docs/cli.md has the rest.

Tidegate reports what its rules say; it is not legal advice.`;

/** Runs one command line and says what to exit with. Nothing is thrown: a mistake of ours is 70 and says so. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const end = (exit: ExitCode) => {
    code = exit;
  };
  const program = new Command("tidegate")
    .description("Rules for goods that cross borders: written to be read, judged with their sources.")
    .version(pkg.version, "-v, --version")
    .addHelpText("after", HELP);
  const output: OutputConfiguration = {
    writeOut: (text) => io.stdout.write(text),
    writeErr: (text) => io.stderr.write(text),
  };
  const language = askedLanguage(argv);
  for (const command of [
    checkCommand,
    fmtCommand,
    testCommand,
    screenCommand,
    requirementsCommand,
    explainCommand,
    changesCommand,
    buildCommand,
    exportCommand,
    importCommand,
    lspCommand,
  ]) {
    program.addCommand(command(io, end, language));
  }
  settle(program, output);

  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (error instanceof CommandError) {
      io.stderr.write(`tidegate: ${error.message}\n`);
      return error.exit;
    }
    io.stderr.write(
      `tidegate: this is a mistake of ours, please report it.\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return EXIT.internal;
  }
}

/** What holds for every command, those within commands too. */
function settle(command: Command, output: OutputConfiguration): void {
  command.configureOutput(output).exitOverride().showSuggestionAfterError();
  for (const inner of command.commands) settle(inner, output);
}
