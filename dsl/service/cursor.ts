import { tokenMatcher } from "chevrotain";
import type { Home } from "../bind/symbols.ts";
import { spanOf } from "../lexer.ts";
import { K, UnitWord, Word } from "../tokens.ts";
import { type Document, holds } from "./document.ts";
import { type Mention, mention } from "./mention.ts";
import { type Resolved, resolve } from "./resolve.ts";
import type { Workspace } from "./workspace.ts";

/** Where somebody points: a place in a file of a snapshot, and what the word there stands for. */
export interface Cursor {
  readonly document: Document;
  readonly home: Home | undefined;
  readonly mention: Mention | undefined;
  readonly resolved: Resolved | undefined;
}

/** Undefined: there is no such file. */
export function cursorAt(workspace: Workspace, path: string, offset: number): Cursor | undefined {
  const document = workspace.documents.get(path);
  if (document === undefined) return undefined;
  const home = workspace.bound.homeOf.get(path);
  const found = document.mentionAt(offset) ?? wordAt(document, offset);
  return {
    document,
    home,
    mention: found,
    resolved: found && resolve(found, workspace.types, home),
  };
}

/** A word in what could not be read, beside the name before its `is`. */
function wordAt(document: Document, offset: number): Mention | undefined {
  if (document.declarations.some(({ span }) => offset > span.start && offset < span.end)) return undefined;
  const { tokens } = document;
  const index = tokens.findIndex((token) => tokenMatcher(token, Word) && holds(spanOf(token), offset));
  const token = tokens[index];
  if (token === undefined) return undefined;
  const name = { text: token.image, span: spanOf(token) };
  const before = tokens[index - 1];
  if (before !== undefined && tokenMatcher(token, UnitWord) && before.tokenType.name === "Numeral")
    return mention("unit", name);
  for (let i = index - 1; i > 0; i--) {
    const word = tokens[i];
    if (word === undefined || OPENS.has(word.tokenType)) break;
    const subject = tokens[i - 1];
    if (word.tokenType === K.is && subject !== undefined && tokenMatcher(subject, Word))
      return mention("any", name, subject.image);
  }
  return mention("any", name);
}

/** What parts a comparison from the one before it. */
const OPENS = new Set([K.when, K.unless, K.and, K.or, K.for, K.then, K.where, K.has]);
