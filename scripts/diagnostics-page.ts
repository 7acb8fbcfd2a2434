import { BIND } from "../dsl/diagnostics/bind.ts";
import { CHECK } from "../dsl/diagnostics/check.ts";
import { LOAD } from "../dsl/diagnostics/load.ts";
import { SYNTAX } from "../dsl/diagnostics/syntax.ts";
import type { DiagnosticTable, Wording } from "../dsl/diagnostics/table.ts";

const PARTS: readonly (readonly [heading: string, table: DiagnosticTable])[] = [
  ["How a file is written · 书写", SYNTAX],
  ["Names · 名称", BIND],
  ["What stands elsewhere · 其他文件", LOAD],
  ["What is said · 内容", CHECK],
];

const HEAD = `<!-- Made by \`npm run generate\` from dsl/diagnostics; do not edit. -->

# Mistakes · 错误

Every mistake the checker knows: what is wrong, why that matters, what to write instead. Words in braces are the author's own.
[The language](language.md) says what is right.

检查器认识的每个错误：错在哪里、为何要紧、应怎样写。花括号里是作者自己的词。正确写法见[规则语言](language.zh.md)。
`;

/** `docs/diagnostics.md`: all codes with their words, in the order of their names. */
export function diagnosticsPage(): string {
  const parts = PARTS.map(([heading, table]) => {
    const codes = Object.keys(table).sort();
    return `## ${heading}\n\n${codes.map((code) => entryOf(code, table)).join("\n")}`;
  });
  return `${[HEAD, ...parts].join("\n")}`;
}

function entryOf(code: string, table: DiagnosticTable): string {
  const entry = table[code];
  if (entry === undefined) return "";
  const { severity, en, zh } = entry;
  const kind = severity === "error" ? "" : " (warning · 警告)";
  return `### ${code}${kind}\n\n${listOf(en)}\n\n${listOf(zh)}\n`;
}

function listOf({ what, why, instead }: Wording): string {
  return [what, why, instead].map((sentence) => `- ${sentence}`).join("\n");
}
