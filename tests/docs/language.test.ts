import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "../../dsl/compile.ts";
import { runExamples } from "../../dsl/examples.ts";
import { format } from "../../dsl/format.ts";
import { render } from "../../dsl/render.ts";
import {
  type Block,
  blocksOf,
  filesOf,
  isTide,
  PAGES,
  resolverOf,
  vocabularyOf,
  withFreshTold,
} from "../../scripts/language-page.ts";

const pages = PAGES.map(([path, language]) => ({
  path,
  language,
  text: readFileSync(join(import.meta.dirname, "../..", path), "utf8"),
}));

function wrongCode({ info }: Block): string | undefined {
  return /^tide wrong (\S+)$/.exec(info)?.[1];
}

describe.each(pages)("$path", ({ text, language }) => {
  const vocabulary = vocabularyOf(text);
  const resolver = resolverOf(text);
  const tide = blocksOf(text).filter(isTide);
  const right = tide.filter((block) => wrongCode(block) === undefined);
  const wrong = tide.filter((block) => wrongCode(block) !== undefined);

  it.each(right)("line $line compiles, and its examples hold", async (block) => {
    const files = filesOf(block, vocabulary);
    const compiled = await compile(files, resolver);
    const sources = new Map(files.map(({ path, source }) => [path, source]));
    expect(render(compiled.diagnostics, sources, "en")).toBe("");
    const results = await runExamples(compiled);
    expect(results.filter(({ ok }) => !ok).map(({ example, failures }) => [example.title, failures])).toEqual(
      [],
    );
  });

  it.each(right.filter(({ info }) => info !== "tide clause"))(
    "line $line is laid out as `tidegate fmt` does",
    (block) => {
      expect(format({ path: "page.tide", source: block.body }).text).toBe(block.body);
    },
  );

  it.each(wrong)("line $line has the one mistake it shows", async (block) => {
    const { diagnostics } = await compile(filesOf(block, vocabulary), resolver);
    expect(diagnostics.map(({ code }) => code)).toEqual([wrongCode(block)]);
  });

  it("shows what the examples are told; `npm run generate` writes it", async () => {
    expect(await withFreshTold(text, language)).toBe(text);
  });

  it("marks every block", () => {
    const marks = /^(?:tide(?: (?:vocabulary|part|clause|used|wrong [a-z-]+))?|csv \S+|answers|ebnf|ts)$/;
    expect(blocksOf(text).filter(({ info }) => !marks.test(info))).toEqual([]);
  });
});

/** Without what is said to people: texts and comments. */
function bare(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/#.*$/gm, "#");
}

describe("both pages", () => {
  const [en, zh] = pages;
  const shapeOf = (text = "") =>
    text
      .replace(/^```[\s\S]*?^```$/gm, "")
      .split("\n")
      .flatMap((line) => /^#+(?= )/.exec(line) ?? []);
  const codeOf = (text = "") =>
    blocksOf(text)
      .filter(({ info }) => info !== "answers")
      .map(({ info, body }) => [info, bare(body)]);

  it("have the same headings", () => {
    expect(shapeOf(zh?.text)).toEqual(shapeOf(en?.text));
    expect(shapeOf(en?.text).length).toBeGreaterThan(40);
  });

  it("have the same code", () => {
    expect(codeOf(zh?.text)).toEqual(codeOf(en?.text));
  });

  it("lead to headings that are there", () => {
    for (const page of pages) {
      const headings = [...page.text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
        heading.toLowerCase().replaceAll(" ", "-"),
      );
      const anchors = [...page.text.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor = ""]) => anchor);
      expect(anchors.filter((anchor) => !headings.includes(anchor))).toEqual([]);
    }
  });
});
