import type { SourceFile } from "../ast.ts";
import type { Home } from "../bind/symbols.ts";
import { discreet, unreadIn } from "../bind/unread.ts";
import { type Bound, bind } from "../bind.ts";
import type { Diagnostic } from "../diagnostics.ts";
import { Report } from "../report.ts";
import type { Document } from "./document.ts";
import type { Outside } from "./outside.ts";
import { Switchboard } from "./switchboard.ts";

/** The stage Bound: every name of every file that could be read. Made anew for each snapshot; it looks into nothing. */
export interface BoundStage extends Bound {
  readonly diagnostics: readonly Diagnostic[];
  readonly board: Switchboard;
  /** By path. */
  readonly homeOf: ReadonlyMap<string, Home>;
  /**
   * Without what only follows from declarations that cannot be read. Stages keep everything: what follows from what
   * changes with files that are not looked at again.
   */
  readonly own: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];
}

export function boundStage(documents: Iterable<Document>, outside: Outside): BoundStage {
  const files: SourceFile[] = [];
  const broken = new Set<string>();
  for (const document of documents) {
    files.push(outside.files.get(document) ?? document.parsed.file);
    if (document.isBroken) broken.add(document.path);
  }
  const unread = unreadIn(files, broken);
  const board = new Switchboard();
  let bound: Bound | undefined;
  const diagnostics = board.during(() => {
    bound = bind(files, new Set(), board);
  });
  if (bound === undefined) throw new Error("nothing was bound");
  return {
    ...bound,
    diagnostics,
    board,
    own: (said) => {
      const report = new Report();
      const sayIn = discreet(report, unread);
      for (const { file, code, span, params } of said) sayIn(file)(code, span, params);
      return report.diagnostics;
    },
    homeOf: new Map(bound.homes.map((home) => [home.file.path, home])),
  };
}
