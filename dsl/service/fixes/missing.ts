import type { RuleDecl, SeverityWord, TableDecl } from "../../ast.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import { quote } from "../../lexer.ts";
import type { Document } from "../document.ts";
import { type Fix, lineAfter } from "./fix.ts";

const CLAUSES = { title: "titles", message: "messages", remedy: "remedies" } as const;

/** The texts a rule or table lacks, each with the one in the other language to go by. */
export function missingTexts(diagnostic: Diagnostic, document: Document): readonly Fix[] {
  const { missing } = diagnostic.params;
  const decl = document.declarationAt(diagnostic.span.start);
  if (!Array.isArray(missing) || (decl?.kind !== "rule" && decl?.kind !== "table")) return [];
  return missing.flatMap((words): Fix[] => {
    const clause = (["title", "message", "remedy"] as const).find((one) => words.startsWith(`${one} `));
    if (clause === undefined) return [];
    const other = decl.meta[CLAUSES[clause]].at(-1);
    const beside = other?.text ?? (clause === "title" ? decl.meta.title : undefined);
    // The brace is the name of nothing: a text nobody wrote is never published.
    const text = quote(`{…} ${beside?.value ?? ""}`.trimEnd());
    const after = beside?.span.end ?? lastClause(decl);
    return [
      {
        title: { en: `Add \`${words}\``, zh: `添加 \`${words}\`` },
        edits: [lineAfter(document.path, document.source, after, `  ${words} ${text}`)],
        diagnostic,
        isPreferred: true,
      },
    ];
  });
}

/** Most requirements hold the goods until the paper is there; the author chooses. */
export function missingOtherwise(diagnostic: Diagnostic, document: Document): readonly Fix[] {
  const decl = ruleAt(diagnostic, document);
  if (decl === undefined) return [];
  const { confidence, force } = decl.meta;
  const allowed = (["hold", "block", "warn", "inform"] satisfies SeverityWord[]).filter((severity) => {
    if (force?.text === "guidance") return severity === "warn" || severity === "inform";
    return severity !== "block" || confidence?.text !== "medium";
  });
  return allowed.map((severity) => ({
    title: { en: `Add \`otherwise ${severity}\``, zh: `添加 \`otherwise ${severity}\`` },
    edits: [lineAfter(document.path, document.source, lastOutcome(decl), `  otherwise ${severity}`)],
    diagnostic,
    isPreferred: false,
  }));
}

function ruleAt({ span }: Diagnostic, document: Document): RuleDecl | undefined {
  const decl = document.declarationAt(span.start);
  return decl?.kind === "rule" ? decl : undefined;
}

function lastOutcome({ name, outcomes }: RuleDecl): number {
  return Math.max(name.span.end, ...outcomes.map(({ span }) => span.end));
}

function lastClause(decl: RuleDecl | TableDecl): number {
  const texts = [...decl.meta.messages, ...decl.meta.remedies].map(({ text }) => text.span.end);
  const clauses = decl.kind === "rule" ? [...decl.outcomes, ...decl.otherwise] : decl.rows;
  return Math.max(decl.name.span.end, ...clauses.map(({ span }) => span.end), ...texts);
}
