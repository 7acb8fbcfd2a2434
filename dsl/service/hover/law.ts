import type { RuleDecl, Span, TableDecl } from "../../ast.ts";
import type { Symbols } from "../../bind/symbols.ts";
import { checkedDefine } from "../../check/define.ts";
import { checkedTable } from "../../check/table.ts";
import { labelOf } from "../label.ts";
import type { Workspace } from "../workspace.ts";
import type { Part } from "./part.ts";

/** What a rule is about, when it holds, what it asks and what it comes to. */
export function ruleParts(decl: RuleDecl, path: string, workspace: Workspace): readonly Part[] {
  const checked = workspace.checked.files.get(path)?.rules.find(({ id }) => id === decl.name.text);
  const source = workspace.documents.get(path)?.source ?? "";
  const clauses: readonly { readonly span: Span }[] = [
    ...decl.meta.effective,
    ...decl.scopes,
    ...decl.whens,
    ...decl.unless,
  ];
  const lines = [
    ...clauses.map(({ span }) => said(source, span)),
    ...decl.outcomes.map(({ span }) => `then ${said(source, span).replace(/^then /, "")}`),
    ...decl.otherwise.map(({ span }) => said(source, span)),
  ];
  return [
    ...(checked === undefined ? [] : [subjectPart(checked.subject, workspace.bound.symbols)]),
    { part: "tide", lines },
    ...(decl.meta.cites.length === 0 ? [] : [{ part: "cite", cites: decl.meta.cites } as const]),
  ];
}

export function defineParts(name: string, workspace: Workspace): readonly Part[] {
  const declared = workspace.bound.symbols.defines.get(name);
  const subject = checkedDefine(workspace.types, name)?.subject;
  const source = workspace.documents.get(declared?.home.file.path ?? "")?.source ?? "";
  return [
    ...(declared === undefined ? [] : [{ part: "tide", lines: [said(source, declared.decl.span)] } as const]),
    ...(subject === undefined ? [] : [subjectPart(subject, workspace.bound.symbols)]),
  ];
}

export function tableParts(decl: TableDecl, workspace: Workspace): readonly Part[] {
  const subject = checkedTable(workspace.types, decl.name.text)?.ir.subject;
  const names = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text).join(" | ");
  return [
    { part: "tide", lines: [`| ${names(decl.inputs)} => ${names(decl.outputs)} |`] },
    ...(subject === undefined ? [] : [subjectPart(subject, workspace.bound.symbols)]),
    ...(decl.meta.cites.length === 0 ? [] : [{ part: "cite", cites: decl.meta.cites } as const]),
  ];
}

function subjectPart(record: string, symbols: Symbols): Part {
  return { part: "subject", record, label: labelOf(symbols.recordDecls.get(record)?.decl) };
}

/** What somebody wrote, on one line. */
function said(source: string, { start, end }: Span): string {
  return source
    .slice(start, end)
    .replace(/#[^\n"]*$/gm, "")
    .replace(/\s+/g, " ");
}
