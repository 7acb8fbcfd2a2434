import type { SourceFile, TableDecl } from "../dsl/ast.ts";
import { lineIndex, positionOf } from "../dsl/source.ts";
import type { Ir, IrCitation, IrWindow } from "../engine/ir.ts";
import { type Sentence, sentencesOf, words } from "./sentence.ts";

/** A table as its author wrote it: what it looks at, and what comes of it row by row. */
export interface TableView {
  readonly name: string;
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly citations: readonly IrCitation[];
  readonly windows: readonly IrWindow[];
  readonly datedBy?: string;
  readonly for: readonly Sentence[];
  /** `first`, `all` or `unique`: what holds where several rows match. */
  readonly hit: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly rows: readonly {
    /** As many as there are inputs; none in the row for whatever is left. */
    readonly cells: readonly string[];
    readonly results: readonly string[];
  }[];
}

export function tableView(name: string, ir: Ir, files: readonly SourceFile[]): TableView | undefined {
  const compiled = ir.tables.find((each) => each.name === name);
  if (compiled === undefined) return undefined;
  for (const { declarations, source, path } of files) {
    const decl = declarations.find(
      (each): each is TableDecl => each.kind === "table" && each.name.text === name,
    );
    if (decl === undefined) continue;
    return {
      name,
      title: decl.meta.title?.value ?? "",
      file: path,
      line: positionOf(lineIndex(source), decl.span.start).line,
      citations: compiled.cites,
      windows: compiled.windows,
      ...(compiled.datedBy === undefined ? {} : { datedBy: compiled.datedBy }),
      for: decl.scopes.flatMap(({ where }) => (where === undefined ? [] : [sentencesOf(where, source)])),
      hit: compiled.hit ?? "unique",
      inputs: decl.inputs.map(({ text }) => text),
      outputs: decl.outputs.map(({ text }) => text),
      rows: decl.rows.map(({ cells, results }) => ({
        cells: cells === "otherwise" ? [] : cells.map(({ span }) => words(span, source)),
        results: results.map(({ span }) => words(span, source)),
      })),
    };
  }
  return undefined;
}
