import type { Declaration, SourceFile } from "./ast.ts";
import type { Diagnostic } from "./diagnostics.ts";
import { attach, type PlacedComment, placed } from "./format/comments.ts";
import { exampleUnits, sceneUnits } from "./format/examples.ts";
import { INDENT, linesOf, type Unit } from "./format/layout.ts";
import { ruleUnits, tableUnits } from "./format/rules.ts";
import {
  actUnits,
  catalogueUnits,
  chargeKindUnits,
  defineUnits,
  exchangeUnits,
  factUnits,
  groupUnits,
  listUnits,
  parameterUnits,
  recordUnits,
  rulesetUnits,
  useUnits,
} from "./format/vocabulary.ts";
import type { Comment } from "./lexer.ts";
import { parse } from "./parse.ts";

export { formatExpr } from "./format/expression.ts";

export interface Formatted {
  /** Absent where the file does not parse: what cannot be read is not rewritten. */
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file in the one canonical layout, with all its comments. */
export function format({ path, source }: { readonly path: string; readonly source: string }): Formatted {
  const { file, diagnostics, comments } = parse(path, source);
  if (diagnostics.some(({ severity }) => severity === "error")) return { diagnostics };
  return { text: formatSource(file, comments), diagnostics };
}

/** A declaration in canonical layout without comments; equal for declarations that say the same. */
export function formatDeclaration(decl: Declaration): string {
  return unitsOf(decl)
    .flatMap((unit) => linesOf(unit, () => undefined))
    .join("\n");
}

function unitsOf(decl: Declaration): Unit[] {
  switch (decl.kind) {
    case "ruleset":
      return rulesetUnits(decl);
    case "record":
      return recordUnits(decl);
    case "fact":
      return factUnits(decl);
    case "catalogue":
      return catalogueUnits(decl);
    case "charge-kind":
      return chargeKindUnits(decl);
    case "group":
      return groupUnits(decl);
    case "list":
      return listUnits(decl);
    case "parameter":
      return parameterUnits(decl);
    case "exchange":
      return exchangeUnits(decl);
    case "use":
      return useUnits(decl);
    case "act":
      return actUnits(decl);
    case "define":
      return defineUnits(decl);
    case "rule":
      return ruleUnits(decl);
    case "table":
      return tableUnits(decl);
    case "scene":
      return sceneUnits(decl);
    case "example":
      return exampleUnits(decl);
  }
}

/** A declaration with the comments that belong to it. */
interface Block {
  readonly decl: Declaration;
  readonly above: readonly PlacedComment[];
  readonly lines: readonly string[];
}

function formatSource(file: SourceFile, comments: readonly Comment[]): string {
  const all = placed(comments, file.source);
  const blocks: Block[] = [];
  let waiting: readonly PlacedComment[] = [];
  let next = 0;
  file.declarations.forEach((decl, index) => {
    const until = file.declarations[index + 1]?.span.start ?? file.source.length;
    const from = next;
    while (next < all.length && (all[next]?.start ?? until) < decl.span.start) next++;
    const above = [...waiting, ...all.slice(from, next)];
    const inside = next;
    while (next < all.length && (all[next]?.start ?? until) < until) next++;
    const own = all.slice(inside, next).findIndex((comment) => startsNext(comment, decl));
    const end = own === -1 ? next : inside + own;
    const units = unitsOf(decl);
    const { notes, rest } = attach(all.slice(inside, end), units);
    const lines = units.flatMap((unit) => linesOf(unit, (piece) => notes.get(piece)));
    const below = rest.map(({ text }) => " ".repeat(INDENT) + text);
    blocks.push({ decl, above, lines: [...lines, ...below] });
    waiting = all.slice(end, next);
  });
  const parts = blocks.map((block, index) => {
    const previous = blocks[index - 1];
    const gap = previous === undefined ? "" : isApart(previous, block, file.source) ? "\n\n" : "\n";
    return gap + aboveText(block, file.source) + block.lines.join("\n");
  });
  const tail = [...(blocks.length === 0 ? all : waiting)];
  const body = parts.join("");
  const ending = tail.map(({ text, apart }, index) => (index > 0 && apart ? `\n${text}` : text)).join("\n");
  if (ending === "") return body === "" ? "" : `${body}\n`;
  return body === "" ? `${ending}\n` : `${body}\n\n${ending}\n`;
}

/** A comment at the margin after a declaration speaks of what follows. */
function startsNext({ trailing, indented, start }: PlacedComment, decl: Declaration): boolean {
  return start >= decl.span.end && !trailing && !indented;
}

/** Comments above a declaration keep the blank lines between them. */
function aboveText({ above, decl }: Block, source: string): string {
  return above
    .map(({ text, start }, index) => {
      const after = above[index + 1]?.start ?? decl.span.start;
      return `${text}\n${hasBlankLine(source.slice(start + text.length, after)) ? "\n" : ""}`;
    })
    .join("");
}

/** One blank line between declarations; facts and their like may stand together as their author had them. */
function isApart(previous: Block, block: Block, source: string): boolean {
  const single = previous.lines.length === 1 && block.lines.length === 1;
  if (!single || previous.decl.kind !== block.decl.kind) return true;
  const from = previous.decl.span.end;
  const to = block.above[0]?.start ?? block.decl.span.start;
  return hasBlankLine(source.slice(from, to).replace(/#[^\n]*/g, ""));
}

function hasBlankLine(between: string): boolean {
  return /\n[^\S\n]*\n/.test(between);
}
