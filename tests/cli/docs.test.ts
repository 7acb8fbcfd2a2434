import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { EXIT } from "../../cli/exit.ts";
import { wrongConstants } from "../../cli/mapping/check.ts";
import { mappingOf } from "../../cli/mapping.ts";
import { openBundle, packBundle } from "../../engine/index.ts";
import type { Ir } from "../../engine/ir.ts";
import { compiledRulesets } from "../../scripts/build-bundle.ts";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/cli.md"), "utf8");

describe("docs/cli.md", () => {
  it("lists every exit code", () => {
    const table = page.slice(page.indexOf("## Exit codes"), page.indexOf("## check"));
    const listed = [...table.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
    expect(listed).toEqual(Object.values(EXIT).sort((a, b) => a - b));
  });
});

describe("a mapping", () => {
  let ir: Ir;
  beforeAll(async () => {
    ir = await compiledRulesets(root);
    // The whole of the rules, on a machine that may be busy.
  }, 120_000);
  const folder = join(root, "cli/mappings");
  const shown = /```json\n(\{\n {2}"about"[\s\S]*?)```/.exec(page)?.[1] ?? "";
  const mappings: [string, string][] = [
    ["docs/cli.md", shown],
    ...readdirSync(folder).map((name): [string, string] => [name, readFileSync(join(folder, name), "utf8")]),
  ];

  it.each(mappings)("of %s names facts there are", (_name, text) => {
    const refuse = (message: string): never => {
      throw new Error(message);
    };
    expect(mappingOf(JSON.parse(text), ir, refuse).row({}).facts).toBeTypeOf("object");
  });

  it.each(["Net prices", "Constants and lists"])("says in “%s” what facts take", async (heading) => {
    const section = page.slice(page.indexOf(`#### ${heading}`));
    const facts: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(section)?.[1] ?? "");
    const mapping = mappingOf({ facts }, ir, (message) => {
      throw new Error(message);
    });
    expect(wrongConstants(mapping, await openBundle(await packBundle(ir)))).toEqual([]);
  });

  it("to begin with finds its schema once it is copied to the root", () => {
    const example: unknown = JSON.parse(
      readFileSync(join(root, "docs/examples/catalogue.mapping.json"), "utf8"),
    );
    expect(example).toMatchObject({ $schema: "./docs/mapping.schema.json" });
    expect(readdirSync(join(root, "docs"))).toContain("mapping.schema.json");
  });
});
