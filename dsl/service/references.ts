import type { Span } from "../ast.ts";
import { cursorAt } from "./cursor.ts";
import type { Document } from "./document.ts";
import type { Mention, Role } from "./mention.ts";
import { resolve } from "./resolve.ts";
import { identityOf, type Target } from "./target.ts";
import type { Workspace } from "./workspace.ts";

/** A place where something is spoken of. */
export interface Reference {
  readonly path: string;
  readonly span: Span;
  /** It stands where it is declared. */
  readonly declares: boolean;
}

const DECLARING: ReadonlySet<Role> = new Set([
  "ruleset-name",
  "record-name",
  "list-name",
  "fact-name",
  "catalogue-name",
  "charge-name",
  "set-name",
  "parameter-name",
  "exchange-name",
  "act-name",
  "define-name",
  "rule-name",
  "table-name",
  "output-name",
  "scene-name",
  "enum-value",
]);

/** Every place of the ruleset where what stands at an offset is spoken of, by file and in the order of its text. */
export function references(workspace: Workspace, path: string, offset: number): readonly Reference[] {
  const target = cursorAt(workspace, path, offset)?.resolved?.target;
  return target === undefined ? [] : referencesTo(workspace, target);
}

export function referencesTo(workspace: Workspace, target: Target): readonly Reference[] {
  const identity = identityOf(target);
  const ctx = workspace.types;
  return inOrder(workspace).flatMap((document) => {
    const home = workspace.bound.homeOf.get(document.path);
    return document.mentions.flatMap((mention): Reference[] => {
      if (!couldBe(mention, target)) return [];
      const found = resolve(mention, ctx, home);
      if (found === undefined || identityOf(found.target) !== identity) return [];
      return [{ path: document.path, span: found.span, declares: DECLARING.has(mention.role) }];
    });
  });
}

export function inOrder({ documents }: Workspace): readonly Document[] {
  return [...documents.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Asked before the costly question. */
function couldBe({ name }: Mention, { name: wanted }: Target): boolean {
  return name.text.startsWith(wanted) || wanted.endsWith(`.${name.text}`);
}
