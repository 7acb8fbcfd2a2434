import type { SourceFile } from "../ast.ts";
import type { DiagnosticCode, DiagnosticParams } from "../diagnostics.ts";
import type { Report, Say } from "../report.ts";

/** What the files the parser stumbled over seem to declare. */
export interface Unread {
  readonly names: ReadonlySet<string>;
  /** The words these declarations begin with. */
  readonly kinds: ReadonlySet<string>;
  /** The words with which those begin whose very name is missing. */
  readonly nameless: ReadonlySet<string>;
}

const DECLARATION =
  /^[ \t]*(ruleset|fact|define|parameter|group|list|record|rule|table|exchange|act|use|charge|scene|document|label|marking|registration|role)[ \t]+([^\s"]*)/gm;

/** Names of declarations that were read are bound; only the others stay unknown, and only these matter. */
export function unreadIn(files: readonly SourceFile[], broken: ReadonlySet<string>): Unread {
  const names = new Set<string>();
  const kinds = new Set<string>();
  const nameless = new Set<string>();
  for (const { path, source, declarations } of files) {
    if (!broken.has(path)) continue;
    const read = new Set(declarations.flatMap((one) => ("name" in one ? [one.name.text] : [])));
    for (const [, kind = "", name = ""] of source.matchAll(DECLARATION)) {
      if (read.has(name)) continue;
      kinds.add(kind);
      (name === "" ? nameless : names).add(name === "" ? kind : name);
      // Outputs of a table stand in its first row, behind the arrow.
      if (kind !== "table") continue;
      for (const [, row = ""] of source.matchAll(/=>([^\n]*)\|[ \t]*$/gm))
        for (const cell of row.split("|")) names.add(cell.trim());
    }
  }
  return { names, kinds, nameless };
}

/** What follows from a declaration that is not there, by the kind of declaration. */
const FOLLOWS: Readonly<Record<string, readonly DiagnosticCode[]>> = {
  ruleset: ["no-header"],
  record: [
    "not-linked",
    "nothing-to-share",
    "two-subjects",
    "unknown-list",
    "papers-out-of-reach",
    "given-elsewhere",
  ],
  exchange: ["no-exchange"],
  parameter: ["no-languages"],
  fact: ["no-attribute", "no-paper-record", "fact-without-record"],
};

/** What is said of a name that a nameless declaration would have declared. */
const UNKNOWN: Readonly<Record<string, readonly DiagnosticCode[]>> = {
  record: ["unknown-record", "unknown-value", "unknown-fact"],
  fact: ["unknown-value", "unknown-fact"],
  define: ["unknown-value"],
  parameter: ["unknown-value", "unknown-date-parameter"],
  table: ["unknown-value", "unknown-party"],
  group: ["unknown-set", "unknown-member", "unknown-jurisdiction"],
  list: ["unknown-set"],
  charge: ["unknown-charge"],
  exchange: ["unknown-exchange"],
  scene: ["unknown-scene"],
  rule: ["unknown-rule"],
};

/**
 * Whoever uses what a broken declaration would have declared has made no second mistake. Nothing is said about it: the
 * ruleset does not compile until the declaration can be read, and then it is looked at again.
 */
export function discreet(report: Report, { names, kinds, nameless }: Unread): (file: string) => Say {
  const followed = new Set([
    ...[...kinds].flatMap((kind) => FOLLOWS[kind] ?? []),
    ...[...nameless].flatMap((kind) => UNKNOWN[kind] ?? ["unknown-catalogue" as const]),
  ]);
  return (file) => {
    const say = report.in(file);
    if (kinds.size === 0) return say;
    return (code, span, params) =>
      followed.has(code) || mentions(params, names) ? undefined : say(code, span, params);
  };
}

function mentions(params: DiagnosticParams = {}, names: ReadonlySet<string>): boolean {
  return Object.values(params).some(
    (value) => typeof value === "string" && (names.has(value) || names.has(value.split(".")[0] ?? "")),
  );
}
