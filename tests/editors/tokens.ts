import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import oniguruma from "vscode-oniguruma";
import textmate, { type IGrammar } from "vscode-textmate";

const GRAMMAR = join(import.meta.dirname, "../../editors/vscode/syntaxes/tide.tmLanguage.json");

/** A piece of a line, and the innermost name the grammar has for it, without the language's. */
export type Piece = readonly [text: string, scope: string];

/** The grammar as VS Code loads it. */
export async function tideGrammar(): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm");
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(GRAMMAR, "utf8"), GRAMMAR),
  });
  const grammar = await registry.loadGrammar("source.tide");
  if (grammar === null) throw new Error("the grammar cannot be loaded");
  return grammar;
}

/** The coloured pieces of a line; blanks are left out. */
export function piecesOf(grammar: IGrammar, line: string): readonly Piece[] {
  return grammar
    .tokenizeLine(line, textmate.INITIAL)
    .tokens.flatMap(({ startIndex, endIndex, scopes }): Piece[] => {
      const text = line.slice(startIndex, endIndex).trim();
      const scope = scopes.at(-1)?.replace(/\.?(?:source)?\.tide$|^source\.tide$/, "") ?? "";
      return text === "" ? [] : [[text, scope === "source" ? "" : scope]];
    });
}
