import { describe, expect, it } from "vitest";
import { compile, type Resolver } from "../../../dsl/index.ts";
import {
  applied,
  definition,
  fixes,
  hover,
  references,
  rename,
  Workspace,
} from "../../../dsl/service/index.ts";
import { digest } from "../../../engine/index.ts";
import { FILES, SOUND } from "./fixture.ts";

const CSV = "term\nacme\nglobex\n";
const PATH = "tax/new.tide";
const bytes = (text: string) => new TextEncoder().encode(text);

function resolverWith(csv = CSV, version = "1.2"): Resolver & { asked: number } {
  return {
    asked: 0,
    async list(path) {
      this.asked++;
      return path === "brands.csv" ? bytes(csv) : undefined;
    },
    async ruleset(name) {
      this.asked++;
      const source = `ruleset common version "${version}" "Common"\ndefine cheap as intrinsic_value is at most EUR 22\n`;
      return name === "common" ? [{ path: "../common/all.tide", source }] : undefined;
    },
  };
}

async function source(): Promise<string> {
  const hash = (await digest(bytes(CSV))).replace("sha256:", "");
  return `ruleset xx-tax jurisdiction EU domain tax version "2026.11.1" "Tax" named zh "税"
use common version "1.2"
list new-brands is terms in en
  from "brands.csv" sha256 "${hash}"
define small as cheap or gift is yes
`;
}

describe("what a ruleset takes from outside", () => {
  it("is what compiling takes", async () => {
    const file = { path: PATH, source: await source() };
    for (const resolver of [resolverWith(), resolverWith("other"), resolverWith(CSV, "1.3"), {}]) {
      const { diagnostics } = await compile([...FILES, file], resolver);
      const workspace = await SOUND.with(file).load(resolver);
      const said = [...workspace.documents.keys()].flatMap((path) => workspace.diagnostics(path));
      const sorted = (list: readonly { code: string; span: unknown }[]) =>
        list.map(({ code, span }) => JSON.stringify([code, span])).sort();
      expect(sorted(said)).toEqual(sorted(diagnostics));
    }
  });

  it("is not asked for where there is nothing to ask", async () => {
    const resolver = resolverWith();
    expect(await SOUND.load(resolver)).toBe(SOUND);
    expect(resolver.asked).toBe(0);
  });

  it("is asked for once a snapshot, and again when somebody says so", async () => {
    const resolver = resolverWith();
    const workspace = await SOUND.with({ path: PATH, source: await source() }).load(resolver);
    const { asked } = resolver;
    expect(await workspace.load(resolver)).toBe(workspace);
    expect(resolver.asked).toBe(asked);
    const changed = await workspace.afresh.load(resolverWith("acme\n"));
    expect(changed.diagnostics(PATH).map(({ code }) => code)).toEqual(["source-changed"]);
  });

  it("stands in until it is loaded again", async () => {
    const workspace = await SOUND.with({ path: PATH, source: await source() }).load(resolverWith());
    expect(workspace.diagnostics(PATH)).toEqual([]);
    const next = workspace.with({ path: PATH, source: `# a line above\n${await source()}` });
    expect(next.diagnostics(PATH)).toEqual([]);
    expect((await next.load(resolverWith())).diagnostics(PATH)).toEqual([]);
  });

  it("is found, told of, and left as it is", async () => {
    const text = await source();
    const workspace = await SOUND.with({ path: PATH, source: text }).load(resolverWith());
    const at = text.indexOf("cheap or") + 1;
    expect(definition(workspace, PATH, at).map(({ path }) => path)).toEqual(["../common/all.tide"]);
    expect(workspace.source("../common/all.tide")).toContain("define cheap");
    expect(references(workspace, PATH, at)).toHaveLength(1);
    expect(rename(workspace, PATH, at, "low")).toEqual({ refused: { why: "not-ours", name: "cheap" } });
    expect(definition(workspace, PATH, text.indexOf("use common") + 5).map(({ path }) => path)).toEqual([
      "../common/all.tide",
    ]);
    const list = hover(workspace, PATH, text.indexOf("new-brands") + 1, "2026-11-21");
    expect(list?.parts).toContainEqual({
      part: "entries",
      date: "2026-11-21",
      entries: ['"acme"', '"globex"'],
    });
  });

  it("is pinned by a click", async () => {
    const unpinned = (await source()).replace(/ sha256 "\w+"/, "");
    const workspace = await SOUND.with({ path: PATH, source: unpinned }).load(resolverWith());
    const [fix] = fixes(workspace, PATH, { start: 0, end: unpinned.length });
    expect(applied(unpinned, fix?.edits ?? [])).toBe(await source());
  });

  it("costs an edit nothing that it does not concern", async () => {
    const workspace = await SOUND.with({ path: PATH, source: await source() }).load(resolverWith());
    expect(workspace.diagnostics(PATH)).toEqual([]);
    const vat = workspace.source("tax/vat.tide") ?? "";
    const next = await workspace
      .with({ path: "tax/vat.tide", source: vat.replace("EUR 8.17", "EUR 8.18") })
      .load(resolverWith());
    expect(next.diagnostics("tax/vat.tide")).toEqual([]);
    expect(next.work.checked).toEqual(["tax/vat.tide"]);
  });
});

it("a workspace of nothing is sound", () => {
  expect(Workspace.empty.diagnostics("a.tide")).toEqual([]);
});
