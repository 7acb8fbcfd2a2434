import type { CivilDate } from "../../engine/index.ts";
import { CLAUSE_TOKENS, shapeOf } from "../grammar/shapes.ts";
import { spanOf } from "../lexer.ts";
import { cursorAt } from "./cursor.ts";
import { type Document, holds } from "./document.ts";
import type { Hover } from "./hover/part.ts";
import { partsFor } from "./hover/parts.ts";
import { labelFor } from "./label.ts";
import { headsOf } from "./outline.ts";
import type { Workspace } from "./workspace.ts";

/** What is known of the word at an offset; what hangs on a day is told for `date`. */
export function hover(
  workspace: Workspace,
  path: string,
  offset: number,
  date: CivilDate,
): Hover | undefined {
  const cursor = cursorAt(workspace, path, offset);
  if (cursor === undefined) return undefined;
  const { document, resolved } = cursor;
  if (resolved === undefined) return clauseAt(document, offset);
  const { target, span } = resolved;
  return {
    span,
    target,
    label: labelFor(target, workspace.bound.symbols),
    parts: partsFor(target, path, workspace, date),
  };
}

/** A word that begins a declaration or a clause: how such a one is written. */
function clauseAt(document: Document, offset: number): Hover | undefined {
  const head = headsOf(document).findLast(({ word }) => word.startOffset <= offset);
  const token = head?.tokens.find((one) => holds(spanOf(one), offset));
  if (head === undefined || token === undefined) return undefined;
  const begins = token === head.word || CLAUSE_TOKENS[head.kind].has(token.tokenType);
  if (!begins) return undefined;
  const shape = shapeOf(head.kind, token === head.word ? undefined : token.image);
  return {
    span: spanOf(token),
    target: { kind: "keyword", name: token.image },
    label: {},
    parts: [{ part: "tide", lines: [shape] }],
  };
}
