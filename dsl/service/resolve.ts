import { CATALOGUE_KINDS, isCurrency, parseLanguage, parsePlace, parseUnit } from "../../engine/index.ts";
import type { Span } from "../ast.ts";
import { SHIPMENT } from "../bind/records.ts";
import type { Home } from "../bind/symbols.ts";
import type { Context } from "../check/context.ts";
import { alike, type Type } from "../check/type.ts";
import type { Mention, Role } from "./mention.ts";
import type { Target } from "./target.ts";
import { typeOf, wordTypeOf } from "./types.ts";

/** What a word stands for, and the part of it that does: `destination` of `destination.country`. */
export interface Resolved {
  readonly target: Target;
  readonly span: Span;
}

/** Undefined: it stands for nothing that is known. */
export function resolve(mention: Mention, ctx: Context, home: Home | undefined): Resolved | undefined {
  const { span, text } = mention.name;
  const target = targetOf(mention, ctx, home);
  if (target === undefined) return undefined;
  // A word in quotes, or one that names more than it stands for.
  const part = text.startsWith(target.name) && text.length > target.name.length;
  return { target, span: part ? { start: span.start, end: span.start + target.name.length } : span };
}

/** Roles that say by themselves what kind of thing the word is the name of. */
const NAMED: Partial<
  Record<Role, "ruleset" | "table" | "rule" | "scene" | "exchange" | "act" | "charge" | "record">
> = {
  "ruleset-name": "ruleset",
  ruleset: "ruleset",
  "table-name": "table",
  "rule-name": "rule",
  "scene-name": "scene",
  "exchange-name": "exchange",
  "act-name": "act",
  "charge-name": "charge",
  "record-name": "record",
};

function targetOf(mention: Mention, ctx: Context, home: Home | undefined): Target | undefined {
  const { role, name, beside } = mention;
  const { symbols } = ctx;
  const word = name.text;
  const kind = NAMED[role];
  if (kind !== undefined) return { kind, name: word };
  switch (role) {
    case "fact-name":
      return { kind: "fact", name: word };
    case "define-name":
      return { kind: "define", name: word };
    case "parameter-name":
      return { kind: "parameter", name: word };
    case "output-name":
      return { kind: symbols.facts.has(word) ? "fact" : "output", name: word };
    case "set-name":
    case "set":
      return setNamed(word, ctx) ?? declaredValue(word, ctx) ?? placeNamed(word);
    case "list-name":
      return recordsNamed(beside === SHIPMENT ? word : `${beside}.${word}`, ctx);
    case "catalogue-name":
    case "paper":
      return catalogueNamed(word, beside, ctx);
    case "enum-value":
      return { kind: "enum-value", name: word, of: beside ?? "" };
    case "value":
      return valueNamed(word, beside, ctx, home);
    case "party":
      return (
        declaredValue(word, ctx) ??
        catalogueNamed(word, "role", ctx) ?? { kind: "word", name: word, of: "payable by" }
      );
    case "fact":
      return declaredValue(word, ctx) ?? recordsNamed(word, ctx);
    case "key":
      return declaredValue(beside === SHIPMENT ? word : `${beside}.${word}`, ctx);
    case "placeholder":
      return declaredValue(word, ctx);
    case "record":
    case "paper-kind":
      return symbols.records.names.has(word) ? { kind: "record", name: word } : recordsNamed(word, ctx);
    case "list":
      return recordsNamed(word, ctx) ?? declaredValue(word, ctx);
    case "member":
    case "jurisdiction":
      return setNamed(word, ctx) ?? placeNamed(word);
    case "charge":
      return symbols.chargeKinds.has(word) ? { kind: "charge", name: word } : undefined;
    case "exchange":
      return symbols.exchanges.has(word) ? { kind: "exchange", name: word } : undefined;
    case "act":
      return symbols.acts.has(word) ? { kind: "act", name: word } : declaredValue(word, ctx);
    case "rule":
    case "law":
      return ruleNamed(word, ctx);
    case "scene":
      return symbols.scenes.has(word) ? { kind: "scene", name: word } : undefined;
    case "language":
      return parseLanguage(word) === word ? { kind: "language", name: word } : undefined;
    case "currency":
      return isCurrency(word) ? { kind: "currency", name: word } : undefined;
    case "unit":
      return parseUnit(word) === undefined ? undefined : { kind: "unit", name: word };
    case "type":
    case "scheme":
    case "domain":
    case "word":
      return { kind: "word", name: word, of: beside ?? role };
    case "any":
      return anything(word, beside, ctx, home);
    default:
      return undefined;
  }
}

/**
 * As the checker reads it: a word of the type wanted, unless it is also the name of a value of such a type; else the
 * name of a value.
 */
function valueNamed(
  word: string,
  beside: string | undefined,
  ctx: Context,
  home: Home | undefined,
): Target | undefined {
  const declared = declaredValue(word, ctx);
  const expected = beside === undefined ? undefined : wordTypeOf(beside, ctx, home);
  const literal = expected && beside !== undefined ? wordOf(word, expected, beside, ctx) : undefined;
  if (literal === undefined) return declared ?? recordsNamed(word, ctx) ?? placeNamed(word);
  if (declared === undefined || expected === undefined) return literal;
  const type = typeOf(declared.name, ctx, home);
  return type !== undefined && alike(type, expected) ? declared : literal;
}

function wordOf(word: string, type: Type, beside: string, ctx: Context): Target | undefined {
  switch (type.t) {
    case "enum":
      return type.values.includes(word) ? { kind: "enum-value", name: word, of: beside } : undefined;
    case "place":
    case "country":
      return placeNamed(word);
    case "language":
      return parseLanguage(word) === word ? { kind: "language", name: word } : undefined;
    case "catalogue":
      return catalogueNamed(word, type.kind, ctx);
    default:
      return undefined;
  }
}

function declaredValue(word: string, { symbols }: Context): Target | undefined {
  if (symbols.facts.has(word)) return { kind: "fact", name: word };
  if (symbols.outputs.has(word)) return { kind: "output", name: word };
  if (symbols.parameters.has(word)) return { kind: "parameter", name: word };
  if (symbols.defines.has(word)) return { kind: "define", name: word };
  const place = word.endsWith(".country") ? word.slice(0, -".country".length) : undefined;
  return place !== undefined && symbols.facts.has(place) ? { kind: "fact", name: place } : undefined;
}

function setNamed(word: string, { symbols }: Context): Target | undefined {
  if (symbols.groups.has(word)) return { kind: "group", name: word };
  return symbols.lists.has(word) ? { kind: "list", name: word } : undefined;
}

function placeNamed(word: string): Target | undefined {
  return parsePlace(word) === word ? { kind: "place", name: word } : undefined;
}

function recordsNamed(word: string, { symbols }: Context): Target | undefined {
  const list = symbols.records.listNamed(word);
  return list && { kind: "records", name: word, record: list.record };
}

function catalogueNamed(word: string, of: string | undefined, { symbols }: Context): Target | undefined {
  const kind = CATALOGUE_KINDS.find((one) => one === of);
  return kind !== undefined && symbols.catalogue.has(`${kind} ${word}`)
    ? { kind: "catalogue", name: word, of: kind }
    : undefined;
}

function ruleNamed(word: string, { symbols }: Context): Target | undefined {
  // The rules of a table with outcomes are called after it, and are declared nowhere else.
  const table = symbols.rules.get(word)?.decl.rowsOf ?? ofTable(word, symbols.rules);
  if (table !== undefined) return { kind: "table", name: table.name.text };
  if (symbols.rules.has(word)) return { kind: "rule", name: word };
  const isLaw = [...symbols.rules.keys()].some((id) => id.startsWith(`${word}.`));
  return isLaw ? { kind: "law", name: word } : undefined;
}

function ofTable(word: string, rules: Context["symbols"]["rules"]) {
  const tables = [...rules].map(([id, { decl }]) => (id.startsWith(`${word}.`) ? decl.rowsOf : undefined));
  return tables.find((table) => table?.name.text === word);
}

/** Of a word in what could not be read: whatever has that name. */
function anything(
  word: string,
  beside: string | undefined,
  ctx: Context,
  home: Home | undefined,
): Target | undefined {
  const { symbols } = ctx;
  const paper = CATALOGUE_KINDS.map((kind) => catalogueNamed(word, kind, ctx)).find(
    (one) => one !== undefined,
  );
  return (
    valueNamed(word, beside, ctx, home) ??
    setNamed(word, ctx) ??
    (symbols.records.names.has(word) ? { kind: "record", name: word } : undefined) ??
    (symbols.chargeKinds.has(word) ? { kind: "charge", name: word } : undefined) ??
    (symbols.exchanges.has(word) ? { kind: "exchange", name: word } : undefined) ??
    (symbols.scenes.has(word) ? { kind: "scene", name: word } : undefined) ??
    (symbols.tables.has(word) ? { kind: "table", name: word } : undefined) ??
    ruleNamed(word, ctx) ??
    paper
  );
}
