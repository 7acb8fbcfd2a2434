import type { Diagnostic } from "../dsl/diagnostics.ts";
import { render } from "../dsl/render.ts";
import type { Language } from "../engine/render.ts";
import type { TideFile } from "./files.ts";
import { wrap } from "./layout.ts";
import type { Paint } from "./output.ts";

/** Mistakes for a terminal: the line, a mark under the words meant, then what, why and what to write instead. */
export function diagnosticsText(
  diagnostics: readonly Diagnostic[],
  files: readonly TideFile[],
  language: Language,
  paint: Paint,
  width: number,
): string {
  const text = render(diagnostics, sourcesOf(files), language, {
    width,
    paint,
    sentences: ({ what, why, instead }) => [
      wrap(what, width, "  "),
      wrap(why, width, "  "),
      wrap(instead, width, "    ", "  → "),
    ],
  });
  return text === "" ? "" : `${text}\n`;
}

/** The texts by the names mistakes know them by. */
export function sourcesOf(files: readonly TideFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, source }) => [path, source]));
}
