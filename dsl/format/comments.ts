import type { Comment } from "../lexer.ts";
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
    const lineStart = source.lastIndexOf("\n", start - 1) + 1;
    const before = source.slice(lineStart, start).replace(/^\ufeff/, "");
    return {
      text,
      start,
      trailing: before.trim() !== "",
      indented: before !== "",
      apart: /\n[^\S\n]*\n$/.test(source.slice(0, lineStart)) || /^\s*\n$/.test(source.slice(0, lineStart)),
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
  const notes = new Map<Piece, { before: string[]; after: string[] }>();
  const rest: PlacedComment[] = [];
  for (const comment of comments) {
    const next = pieces.findIndex(({ span }) => span.start > comment.start);
    const index = comment.trailing ? (next === -1 ? pieces.length : next) - 1 : next;
    const piece = pieces[comment.trailing ? Math.max(0, index) : index];
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
