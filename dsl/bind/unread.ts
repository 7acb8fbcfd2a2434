import type { SourceFile } from "../ast.ts";

const DECLARATION =
  /^[ \t]*(?:fact|define|parameter|group|list|record|rule|table|exchange|charge|scene|document|label|marking|registration|role)[ \t]+([^\s"]+)/gm;

/**
 * Names a file the parser stumbled over seems to declare. Whoever uses one has made no second mistake, so nothing is
 * said about it: the file does not compile until it can be read.
 */
export function unreadNames(files: readonly SourceFile[], broken: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { path, source } of files) {
    if (!broken.has(path)) continue;
    for (const [, name] of source.matchAll(DECLARATION)) if (name !== undefined) names.add(name);
    // Outputs of a table stand in its first row, behind the arrow.
    for (const [, row] of source.matchAll(/=>([^\n]*)\|[ \t]*$/gm))
      for (const cell of row?.split("|") ?? []) names.add(cell.trim());
  }
  return names;
}
