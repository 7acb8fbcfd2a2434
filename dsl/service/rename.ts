import { CATALOGUE_KINDS } from "../../engine/index.ts";
import type { Span } from "../ast.ts";
import { placeOf } from "../bind/factPlace.ts";
import { SHIPMENT } from "../bind/records.ts";
import { lex } from "../lexer.ts";
import { quietly } from "../report.ts";
import { isKeyword, Name } from "../tokens.ts";
import { type Cursor, cursorAt } from "./cursor.ts";
import { applied, type Edit } from "./edit.ts";
import { placesOf } from "./places.ts";
import { inOrder, referencesTo } from "./references.ts";
import type { Refusal } from "./refusal.ts";
import { resolve } from "./resolve.ts";
import { isDeclared, type Target } from "./target.ts";
import type { Workspace } from "./workspace.ts";

/** Names the engine fills in or looks for by themselves. */
const FIXED: ReadonlySet<string> = new Set(["date", "operation", "outcome", SHIPMENT, ...CATALOGUE_KINDS]);

export type Renaming = { readonly edits: readonly Edit[] } | { readonly refused: Refusal };

/** The word that would be given another name, or why none can be. */
export function renameable(
  workspace: Workspace,
  path: string,
  offset: number,
): { readonly span: Span; readonly name: string } | { readonly refused: Refusal } {
  const cursor = cursorAt(workspace, path, offset);
  const found = targetAt(workspace, cursor);
  if ("refused" in found) return found;
  const { document } = found.cursor;
  const span = lastPart(found.span, found.target);
  return { span, name: document.source.slice(span.start, span.end) };
}

/**
 * Gives what stands at an offset another name in all files. Refused where the rules would say something else or nothing
 * at all afterwards: that is found out by checking them.
 */
export function rename(workspace: Workspace, path: string, offset: number, name: string): Renaming {
  const found = targetAt(workspace, cursorAt(workspace, path, offset));
  if ("refused" in found) return found;
  const { target } = found;
  const refused = objection(workspace, target, name) ?? unread(workspace, target);
  if (refused !== undefined) return { refused };
  const edits = editsFor(workspace, target, name);
  const after = workspace.with(
    ...[...Map.groupBy(edits, (edit) => edit.path)].map(([file, those]) => ({
      path: file,
      source: applied(workspace.documents.get(file)?.source ?? "", those),
    })),
  );
  const broken = worse(workspace, after, name);
  if (broken !== undefined) return { refused: broken };
  const renamed: Target = { ...target, name: renamedName(target, name) };
  const before = referencesTo(workspace, target).length;
  if (referencesTo(after, renamed).length !== before) return { refused: { why: "caught", name } };
  return { edits };
}

type Found = { readonly cursor: Cursor; readonly target: Target; readonly span: Span };

function targetAt(workspace: Workspace, cursor: Cursor | undefined): Found | { readonly refused: Refusal } {
  const name = cursor?.mention?.name.text ?? "";
  if (cursor?.mention === undefined) return { refused: { why: "nothing-here", name } };
  const resolved = cursor.resolved;
  if (resolved === undefined || !isDeclared(resolved.target)) return { refused: { why: "not-ours", name } };
  const { target } = resolved;
  const owner = "of" in target ? target.of : target.name;
  const identifies = CATALOGUE_KINDS.some((kind) => target.name === `${kind}.id`);
  if (target.kind === "ruleset") return { refused: { why: "not-ours", name } };
  if (target.kind !== "catalogue" && (FIXED.has(owner) || identifies))
    return { refused: { why: "fixed", name: owner } };
  // A ruleset that is used is somebody else's to change.
  const isUsed = placesOf(target, workspace.bound, cursor.home).some(
    ({ path }) => !workspace.documents.has(path),
  );
  return isUsed ? { refused: { why: "not-ours", name } } : { cursor, target, span: resolved.span };
}

function objection(workspace: Workspace, target: Target, name: string): Refusal | undefined {
  if (isKeyword(name)) return { why: "keyword", name };
  const [token, another] = lex(name, quietly).tokens;
  const whole = token?.tokenType === Name && token.image === name && another === undefined;
  const dotless = target.kind === "record" || target.kind === "records";
  if (!whole || (dotless && name.includes("."))) return { why: "not-a-name", name };
  if (target.kind !== "fact") return undefined;
  const { records } = workspace.bound.symbols;
  const record = placeOf(name, records).record;
  return record === placeOf(target.name, records).record ? undefined : { why: "other-record", name, record };
}

/** A file may speak of it where it cannot be read, and would then speak of nothing. */
function unread(workspace: Workspace, { name }: Target): Refusal | undefined {
  for (const { path, tokens, declarations, isBroken } of inOrder(workspace)) {
    if (!isBroken) continue;
    const inVain = tokens.some(
      ({ image, startOffset }) =>
        image === name &&
        !declarations.some(({ span }) => startOffset >= span.start && startOffset < span.end),
    );
    if (inVain) return { why: "unread", name, file: path };
  }
  return undefined;
}

function editsFor(workspace: Workspace, target: Target, name: string): readonly Edit[] {
  const own = referencesTo(workspace, target).map(({ path, span: whole }): Edit => {
    const span = lastPart(whole, target);
    const written = workspace.documents.get(path)?.source.slice(span.start, span.end) ?? "";
    // `known by sku`: the record is said already.
    const short = target.kind === "fact" && target.name.endsWith(`.${written}`);
    return { path, span, text: short ? name.slice(target.name.length - written.length) : name };
  });
  return target.kind === "record" ? [...own, ...prefixes(workspace, target.name, name)] : own;
}

/** Facts and lists begin with the name of their record. */
function prefixes(workspace: Workspace, record: string, name: string): readonly Edit[] {
  return inOrder(workspace).flatMap((document) => {
    const home = workspace.bound.homeOf.get(document.path);
    return document.mentions.flatMap((mention): Edit[] => {
      const { text, span } = mention.name;
      if (!text.startsWith(`${record}.`)) return [];
      const kind = resolve(mention, workspace.types, home)?.target.kind;
      if (kind !== "fact" && kind !== "records" && kind !== "output") return [];
      return [
        { path: document.path, span: { start: span.start, end: span.start + record.length }, text: name },
      ];
    });
  });
}

/** Of `item.documents` the list is called `documents`. */
function lastPart(span: Span, target: Target): Span {
  if (target.kind !== "records") return span;
  const last = target.name.split(".").at(-1) ?? target.name;
  return { start: span.end - last.length, end: span.end };
}

function renamedName(target: Target, name: string): string {
  if (target.kind !== "records") return name;
  const dot = target.name.lastIndexOf(".");
  return dot === -1 ? name : `${target.name.slice(0, dot)}.${name}`;
}

/** The first mistake there was not before. */
function worse(before: Workspace, after: Workspace, name: string): Refusal | undefined {
  for (const path of after.documents.keys()) {
    const known = Map.groupBy(before.diagnostics(path), ({ code }) => code);
    for (const [code, found] of Map.groupBy(after.diagnostics(path), (each) => each.code)) {
      const [diagnostic] = found;
      if (diagnostic === undefined || found.length <= (known.get(code)?.length ?? 0)) continue;
      if (code === "name-taken" || code === "list-name-taken") return { why: "taken", name };
      return { why: "breaks", name, diagnostic };
    }
  }
  return undefined;
}
