import type { Expr, Name } from "../ast.ts";

/**
 * What an author's word is there for, as far as the sentence alone tells. What it stands for needs the names of the
 * ruleset: see `resolve`.
 */
export type Role =
  /** The name a declaration gives. */
  | "ruleset-name"
  | "record-name"
  | "list-name"
  | "fact-name"
  | "catalogue-name"
  | "charge-name"
  | "set-name"
  | "parameter-name"
  | "exchange-name"
  | "act-name"
  | "define-name"
  | "rule-name"
  | "table-name"
  | "output-name"
  | "scene-name"
  | "enum-value"
  /** What has a value, or a word of the type of what it stands beside: `toy`, `FR`, `eu-doc`. */
  | "value"
  /** A fact, or a list of records (`needs items`), or a parameter a tenant may set. */
  | "fact"
  /** A fact of the record it stands beside, by what follows the record's name: `known by sku`. */
  | "key"
  /** `{item.hs}` in a text. */
  | "placeholder"
  | "ruleset"
  | "record"
  | "list"
  /** A group, a list, or a fact that is a list. */
  | "set"
  | "member"
  | "charge"
  | "exchange"
  /** An act of law that something hangs on. */
  | "act"
  | "rule"
  | "law"
  | "scene"
  | "paper"
  | "paper-kind"
  | "party"
  | "language"
  | "currency"
  | "unit"
  | "type"
  | "scheme"
  | "jurisdiction"
  | "domain"
  /** One of a few fixed words: `confidence verified`, `hit unique`, `adjustable by tenant`. */
  | "word"
  /** In what could not be read: nobody knows. */
  | "any";

/** A word somebody wrote, and what it is there for. */
export interface Mention {
  readonly role: Role;
  readonly name: Name;
  /** The name it stands beside: `toy` beside `item.category`, `eu-doc` beside `document`. */
  readonly beside?: string;
}

/** The name whose type tells what a word beside it means, looking through what does not change it. */
export function nameOf(expr: Expr | undefined): string | undefined {
  if (expr === undefined) return undefined;
  if (expr.x === "parens" || expr.x === "digits") return nameOf(expr.of);
  return expr.x === "name" ? expr.name.text : undefined;
}

export function mention(role: Role, name: Name, beside?: string): Mention {
  return beside === undefined ? { role, name } : { role, name, beside };
}

/** For the end of a `switch` that has a case for everything there is. */
export function nothingElse(_: never): never {
  throw new Error("the tree has come to hold something new");
}

export function mentions(role: Role, names: readonly Name[], beside?: string): Mention[] {
  return names.map((name) => mention(role, name, beside));
}
