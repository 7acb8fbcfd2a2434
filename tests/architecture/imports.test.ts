import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { breaches, type SourceFile } from "./imports.ts";

const root = join(import.meta.dirname, "../..");

/** Every .ts file of ours, save what is installed, generated or built. */
function sources(folder = root): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (/^(\..*|node_modules|generated|dist|coverage)$/.test(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    if (!/\.tsx?$/.test(entry.name)) return [];
    return [{ path: relative(root, path).split(sep).join("/"), source: readFileSync(path, "utf8") }];
  });
}

describe("imports", () => {
  it("point one way", () => {
    expect(breaches(sources())).toEqual([]);
  });

  const allowed: [path: string, source: string][] = [
    ["engine/judge.ts", 'import { and } from "./value/truth.ts";'],
    ["engine/bundle/sign.ts", 'import canonicalize from "canonicalize";'],
    ["dsl/lower.ts", 'import type { Ir } from "../engine/ir.ts";'],
    ["dsl/examples.ts", 'import { decide } from "../engine/index.ts";'],
    ["dsl/grammar.ts", 'import { CstParser } from "chevrotain";'],
    ["worker/routes/rulesets.ts", 'const { compile } = await import("../../dsl/index.ts");'],
    [
      "cli/check.ts",
      'import { readFile } from "node:fs/promises";\nimport { check } from "../dsl/index.ts";',
    ],
    ["engine/text.ts", '// import { x } from "../dsl/index.ts";\nconst s = "http://import";'],
    ["tests/any.ts", 'import app from "../worker/index.ts";'],
  ];
  it.each(allowed)("%s may: %s", (path, source) => {
    expect(breaches([{ path, source }])).toEqual([]);
  });

  const planted: [path: string, source: string][] = [
    ["engine/judge.ts", 'import { parse } from "../dsl/index.ts";'],
    ["engine/judge.ts", 'import type { Cst } from "../dsl/ast.ts";'],
    ["engine/judge.ts", 'import { readFileSync } from "node:fs";'],
    ["engine/judge.ts", 'import { CstParser } from "chevrotain";'],
    ["engine/index.ts", 'export * from "../worker/index.ts";'],
    ["engine/index.ts", 'import {\n  a,\n  b,\n} from "../cli/main.ts";'],
    ["engine/value/date.ts", 'import "../../worker/clock.ts";'],
    ["dsl/check.ts", 'import { judge } from "../engine/judge.ts";'],
    ["dsl/check.ts", 'import { readFileSync } from "node:fs";'],
    ["dsl/check.ts", "const rules = await import(name);"],
    ["worker/index.ts", 'import { parse } from "../dsl/index.ts";'],
    ["worker/index.ts", 'type Parse = typeof import("../cli/main.ts");'],
    ["worker/index.ts", 'const studio = import("../studio/main.ts");'],
    ["cli/serve.ts", 'import app from "../worker/index.ts";'],
  ];
  it.each(planted)("%s may not: %s", (path, source) => {
    expect(breaches([{ path, source }])).toHaveLength(1);
  });
});
