import type { SourceFile } from "../ast.ts";
import type { Home } from "../bind/symbols.ts";
import { type Bound, bind } from "../bind.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { Document } from "./document.ts";
import { Switchboard } from "./switchboard.ts";

/** The stage Bound: every name of every file that could be read. Made anew for each snapshot; it looks into nothing. */
export interface BoundStage extends Bound {
  readonly diagnostics: readonly Diagnostic[];
  readonly board: Switchboard;
  /** By path. */
  readonly homeOf: ReadonlyMap<string, Home>;
}

export function boundStage(documents: Iterable<Document>): BoundStage {
  const files: SourceFile[] = [];
  const broken = new Set<string>();
  for (const { parsed, path, isBroken } of documents) {
    files.push(parsed.file);
    if (isBroken) broken.add(path);
  }
  const board = new Switchboard();
  let bound: Bound | undefined;
  const diagnostics = board.during(() => {
    bound = bind(files, broken, board);
  });
  if (bound === undefined) throw new Error("nothing was bound");
  return {
    ...bound,
    diagnostics,
    board,
    homeOf: new Map(bound.homes.map((home) => [home.file.path, home])),
  };
}
