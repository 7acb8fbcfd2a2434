import { Command, Option } from "commander";
import { LANGUAGES, type Language } from "../engine/render.ts";
import type { ExitCode } from "./exit.ts";
import type { Io } from "./output.ts";

const HELP = `
Editors start it; there is nothing to type. A file is checked together with the
ruleset it belongs to: everything below the nearest folder at or above it that
holds vocabulary.tide. editors/vscode has the extension for VS Code.`;

/** `tidegate lsp`: speaks the Language Server Protocol until the editor hangs up. */
export function lspCommand(io: Io, _end: (code: ExitCode) => void): Command {
  return new Command("lsp")
    .description("answer an editor over stdin and stdout (Language Server Protocol)")
    .option("--stdio", "what editors pass; there is no other way")
    .addOption(
      new Option("--lang <language>", "the language of messages (default: the editor's)").choices(LANGUAGES),
    )
    .addHelpText("after", HELP)
    .action(async ({ lang }: { readonly lang?: Language }) => {
      // Nobody else pays for loading the protocol.
      const { serve } = await import("./lsp/server.ts");
      await serve(io, lang);
    });
}
