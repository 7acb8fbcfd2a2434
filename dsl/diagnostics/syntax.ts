import type { DiagnosticTable } from "./table.ts";

/** Mistakes in how a file is written, found before any name is looked up. */
export const SYNTAX = {
  "file-too-long": {
    severity: "error",
    en: {
      what: "This file is {size} characters long; the limit is {limit}.",
      why: "A file of that size cannot be checked while someone waits.",
      instead: "Split it into several files: a folder of them is one ruleset.",
    },
    zh: {
      what: "此文件有 {size} 个字符，上限为 {limit}。",
      why: "这么大的文件无法及时检查。",
      instead: "请拆成多个文件：一个文件夹里的文件合为一个规则集。",
    },
  },
} as const satisfies DiagnosticTable;
