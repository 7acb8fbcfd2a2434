import type { Comment } from "../lexer.ts";
import { countBefore, followsBlankLine, indentOf } from "../source.ts";
import type { Notes, Piece, Unit } from "./layout.ts";

/** A comment, and what stands around it. */
export interface PlacedComment {
  readonly text: string;
  readonly start: number;
  /** Something else stands before it on its line. */
  readonly trailing: boolean;
  readonly indented: boolean;
  /** A blank line stands before it. */
  readonly apart: boolean;
}

export function placed(comments: readonly Comment[], source: string): PlacedComment[] {
  return comments.map(({ text, span: { start } }) => {
    const indent = indentOf(source, start);
    return {
      text,
      start,
      trailing: indent === undefined,
      indented: indent !== 0,
      apart: followsBlankLine(source, start),
    };
  });
}

/**
 * Gives each comment of a declaration to the piece it stands beside: a trailing one to the last piece that begins before
 * it, any other to the next. What no piece follows is returned.
 */
export function attach(
  comments: readonly PlacedComment[],
  units: readonly Unit[],
): { readonly notes: ReadonlyMap<Piece, Notes>; readonly rest: readonly PlacedComment[] } {
  const pieces = units.flatMap((unit) => unit.pieces).sort((a, b) => a.span.start - b.span.start);
  const starts = pieces.map(({ span }) => span);
  const notes = new Map<Piece, { before: string[]; after: string[] }>();
  const rest: PlacedComment[] = [];
  for (const comment of comments) {
    const next = countBefore(starts, comment.start);
    const piece = pieces[comment.trailing ? Math.max(0, next - 1) : next];
    if (piece === undefined) {
      rest.push(comment);
      continue;
    }
    const of = notes.get(piece) ?? { before: [], after: [] };
    of[comment.trailing ? "after" : "before"].push(comment.text);
    notes.set(piece, of);
  }
  return { notes, rest };
}
