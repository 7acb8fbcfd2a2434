import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BIND } from "../../dsl/diagnostics/bind.ts";
import { CHECK } from "../../dsl/diagnostics/check.ts";
import { LOAD } from "../../dsl/diagnostics/load.ts";
import { SYNTAX } from "../../dsl/diagnostics/syntax.ts";
import { DIAGNOSTICS, type Diagnostic, diagnostic, diagnosticEntry } from "../../dsl/diagnostics.ts";
import { parse } from "../../dsl/parse.ts";
import { render, renderJson, wordsOf } from "../../dsl/render.ts";

const folder = join(import.meta.dirname, "bad/syntax");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".tide"))
  .map((file) => file.replace(/\.tide$/, ""));

/** One mistake each. What is said of it stands beside it; `vitest -u` writes it anew. */
describe("a mistake", () => {
  it.each(names)("%s is told once, in words to act on", async (name) => {
    const file = `${name}.tide`;
    const source = readFileSync(join(folder, file), "utf8");
    const { diagnostics } = parse(file, source);
    const sources = new Map([[file, source]]);
    expect(diagnostics).toHaveLength(1);
    const said = `${render(diagnostics, sources, "en")}\n${render(diagnostics, sources, "zh")}`;
    expect(said).not.toMatch(/\{\w+\}/);
    await expect(said).toMatchFileSnapshot(join(folder, `${name}.expected`));
  });

  it.each(names.filter((name) => name !== "file-ends-early"))(
    "%s spares the declaration after it",
    (name) => {
      const { file } = parse("x.tide", readFileSync(join(folder, `${name}.tide`), "utf8"));
      const kept = file.declarations.map((decl) => ("name" in decl ? decl.name.text : decl.kind));
      expect(kept).toContain("item.neighbour");
    },
  );
});

describe("the table of diagnostics", () => {
  it("has no code twice", () => {
    const all = [SYNTAX, BIND, CHECK, LOAD].flatMap((table) => Object.keys(table));
    expect(all.length).toBe(Object.keys(DIAGNOSTICS).length);
  });

  it.each(Object.keys(SYNTAX))("%s says the same things in both languages", (code) => {
    const { en, zh } = diagnosticEntry(code as keyof typeof SYNTAX);
    const params = (wording: object) =>
      new Set(
        Object.values(wording)
          .join()
          .match(/\{\w+\}/g),
      );
    expect(params(zh)).toEqual(params(en));
    for (const sentence of Object.values(en)) expect(sentence).toMatch(/[.?]$/);
    for (const sentence of Object.values(zh)) expect(sentence).toMatch(/[。？]$/);
  });
});

describe("a rendered diagnostic", () => {
  const at = (source: string, words: string): Diagnostic => {
    const start = source.indexOf(words);
    return diagnostic("clause-twice", "a.tide", { start, end: start + words.length }, { clause: "owner" });
  };
  const marked = (source: string, words: string) =>
    render([at(source, words)], new Map([["a.tide", source]]), "en")
      .split("\n")
      .slice(1, 3);

  it("marks the words meant, where Chinese characters are two columns wide", () => {
    expect(marked('label 品牌 "品牌" owner', "owner")).toEqual([
      '1 | label 品牌 "品牌" owner',
      "  |                   ^^^^^",
    ]);
    expect(marked("x 品牌 y", "品牌")).toEqual(["1 | x 品牌 y", "  |   ^^^^"]);
  });

  it("shows a stretch of a line that is very long", () => {
    const [line = "", mark = ""] = marked(`${"a ".repeat(2000)}owner${" b".repeat(2000)}`, "owner");
    expect(line.length).toBeLessThan(160);
    expect(line.slice(mark.indexOf("^"), mark.lastIndexOf("^") + 1)).toBe("owner");
  });

  it("keeps to the first line of what spans several", () => {
    expect(marked("a\nowner\n  x", "owner\n  x")).toEqual(["2 | owner", "  | ^^^^^"]);
  });

  it("is data for machines", () => {
    const source = 'rule x\n  owner "a"';
    expect(renderJson([at(source, "owner")], new Map([["a.tide", source]]), "en")).toEqual([
      {
        code: "clause-twice",
        severity: "error",
        file: "a.tide",
        start: { line: 2, column: 3 },
        end: { line: 2, column: 8 },
        params: { clause: "owner" },
        what: "`owner` is said a second time.",
        why: "Which of the two holds would be a guess.",
        instead: "Keep one of them.",
      },
    ]);
  });

  it("asks whether a near word was meant", () => {
    const span = { start: 0, end: 3 };
    const params = { word: "wen", declaration: "rule", words: ["when"], shape: "when …", suggestion: "when" };
    const unknown = diagnostic("unknown-clause", "a.tide", span, params);
    expect(wordsOf(unknown, "en").instead).toBe("Did you mean `when`? For example `when …`.");
    expect(wordsOf(unknown, "zh").instead).toBe("是否想写 `when`？例如 `when …`。");
  });
});
