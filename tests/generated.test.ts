import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { withFreshAnswers } from "../scripts/console-blocks.ts";
import { diagnosticsPage } from "../scripts/diagnostics-page.ts";
import { type GeneratedFile, vocabularyFiles } from "../scripts/vocabulary/files.ts";

const root = join(import.meta.dirname, "..");

describe("what is made from the vocabulary", () => {
  let files: readonly GeneratedFile[];
  beforeAll(async () => {
    files = await vocabularyFiles(root);
  });

  it.each([
    "rulesets/generated/vocabulary.schema.json",
    "rulesets/generated/vocabulary.ts",
    "docs/vocabulary.md",
  ])("%s is as `npm run generate` makes it", async (path) => {
    const made = files.find((file) => file.path === path);
    expect(await readFile(join(root, path), "utf8")).toBe(made?.text);
  });
});

describe.each(["README.md", "docs/cli.md"])("%s", (path) => {
  it("shows the answers there are; `npm run generate` writes them", async () => {
    const page = await readFile(join(root, path), "utf8");
    expect(await withFreshAnswers(page, root)).toBe(page);
  });
});

describe("docs/diagnostics.md", () => {
  it("says the mistakes there are; `npm run generate` writes them", async () => {
    expect(await readFile(join(root, "docs/diagnostics.md"), "utf8")).toBe(diagnosticsPage());
  });
});
