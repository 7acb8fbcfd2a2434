import type { Declaration } from "../ast.ts";
import { inDeclaration } from "./mentions/declarations.ts";

/** What a declaration gives to others and takes from them, as words: enough to know whom an edit concerns. */
export interface Footprint {
  /** Kind and name; of an example, which has none, undefined. */
  readonly key: string | undefined;
  /** Words by which others speak of it. */
  readonly gives: readonly string[];
  /** Words by which it speaks of others. */
  readonly takes: ReadonlySet<string>;
  /** Two declarations of one key and equal content mean the same to everybody else. */
  readonly content: string;
  /** What concerns everybody, whether they name it or not. */
  readonly structure: string | undefined;
}

/** Not a word anybody can write: what `in language of destination` looks for without naming it. */
const LANGUAGES_OF = "language of …";

export function footprintOf(decl: Declaration, source: string): Footprint {
  const takes = new Set<string>();
  for (const { name } of inDeclaration(decl, source)) {
    takes.add(name.text);
    // `destination.country` speaks of `destination`.
    const dot = name.text.lastIndexOf(".");
    if (dot !== -1) takes.add(name.text.slice(0, dot));
  }
  if (decl.kind === "rule" && decl.outcomes.some(asksForLanguages)) takes.add(LANGUAGES_OF);
  const gives = givenBy(decl);
  return {
    key: keyOf(decl),
    gives,
    takes,
    content: contentOf(decl, source),
    structure: structureOf(decl, source),
  };
}

function keyOf(decl: Declaration): string | undefined {
  if (decl.kind === "example") return undefined;
  return `${decl.kind === "catalogue" ? decl.of : decl.kind} ${decl.name.text}`;
}

function givenBy(decl: Declaration): readonly string[] {
  switch (decl.kind) {
    case "example":
    case "ruleset":
      return [];
    case "table":
      return [decl.name.text, ...decl.outputs.map(({ text }) => text)];
    case "parameter": {
      const languages = decl.type.t === "list" && decl.type.of.t === "language";
      return languages ? [decl.name.text, LANGUAGES_OF] : [decl.name.text];
    }
    default:
      return [decl.name.text];
  }
}

/** Nobody else reads a rule, or what a catalogue entry is called: it is enough that they are there. */
function contentOf(decl: Declaration, source: string): string {
  switch (decl.kind) {
    case "rule":
    case "example":
    case "ruleset":
    case "catalogue":
      return "";
    case "charge-kind":
      return decl.partOf?.text ?? "";
    default:
      return source.slice(decl.span.start, decl.span.end);
  }
}

/**
 * Which record stands in which, whose law a file is, what places belong together and which rates of exchange there are
 * decide the meaning of sentences that name none of them; so do the facts every paper has.
 */
function structureOf(decl: Declaration, source: string): string | undefined {
  switch (decl.kind) {
    case "record":
      return source.slice(decl.span.start, decl.span.end);
    case "ruleset":
      return `${decl.name.text} ${decl.jurisdiction?.text} ${decl.domain?.text}`;
    case "exchange":
      return `exchange ${decl.name.text} ${decl.datedBy?.text}`;
    case "group":
      return `group ${decl.name.text} ${[...new Set(decl.versions.flatMap(({ members }) => members.map(({ text }) => text)))].sort().join(" ")}`;
    case "fact":
      return /^(?:document|label|marking|registration|role)\./.test(decl.name.text)
        ? source.slice(decl.span.start, decl.span.end)
        : undefined;
    default:
      return undefined;
  }
}

function asksForLanguages(outcome: Extract<Declaration, { kind: "rule" }>["outcomes"][number]): boolean {
  return outcome.o === "require" && outcome.languages?.ofPlace !== undefined;
}
