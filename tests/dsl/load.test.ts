import { describe, expect, it } from "vitest";
import { compile, type SourceText } from "../../dsl/compile.ts";
import { LOAD } from "../../dsl/diagnostics/load.ts";
import { runExamples } from "../../dsl/examples.ts";
import { rowsOf } from "../../dsl/load/csv.ts";
import type { Resolver } from "../../dsl/resolver.ts";
import { digest } from "../../engine/index.ts";
import { beside, GOOD } from "./ruleset.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const hashOf = async (text: string) => (await digest(bytes(text))).replace("sha256:", "");

const said = new Set<string>();

async function codesOf(texts: readonly SourceText[], resolver: Resolver): Promise<readonly string[]> {
  const { diagnostics, ir } = await compile(texts, resolver);
  expect(ir === undefined).toBe(diagnostics.length > 0);
  for (const { code } of diagnostics) said.add(code);
  return diagnostics.map(({ code }) => code);
}

describe("a list kept in a file of its own", () => {
  const CSV = 'term,from,until\r\n"Acme, Inc.",,\r\n globex ,2024-01-01,2025-12-31\r\n\r\n"say ""hi"""\r\n';
  const files: Resolver = {
    list: async (path) =>
      ({
        "brands.csv": bytes(CSV),
        "codes.csv": bytes("8507.60\n8506,2026-01-01\n"),
        "latin.csv": Uint8Array.of(0xe9),
      })[path],
  };

  it("has the entries that stand there, with their dates", async () => {
    const list = `list new-brands is terms in en\n  from "brands.csv" sha256 "${await hashOf(CSV)}"\n  - "more"`;
    const codes = `list new-codes is codes\n  from "codes.csv" sha256 "${await hashOf("8507.60\n8506,2026-01-01\n")}"`;
    const { ir } = await compile([...GOOD, beside(`${list}\n${codes}`)], files);
    expect(ir?.lists.find(({ name }) => name === "new-brands")?.entries).toEqual([
      { term: "more" },
      { term: "Acme, Inc." },
      { term: "globex", from: "2024-01-01", until: "2025-12-31" },
      { term: 'say "hi"' },
    ]);
    expect(ir?.lists.find(({ name }) => name === "new-codes")?.entries).toEqual([
      { hs: "850760" },
      { hs: "8506", from: "2026-01-01" },
    ]);
  });

  it.each([
    ['from "brands.csv" sha256 "00"', "list-changed"],
    ['from "brands.csv"', "list-unpinned"],
    ['from "none.csv" sha256 "00"', "list-unread"],
    [`from "latin.csv" sha256 "${"HASH"}"`, "list-unread"],
  ])("%s: %s", async (source, code) => {
    const hash = (await digest(Uint8Array.of(0xe9))).replace("sha256:", "");
    const tide = `list new-brands is terms in en\n  ${source.replace("HASH", hash)}`;
    expect(await codesOf([...GOOD, beside(tide)], files)).toEqual([code]);
  });

  it("is refused where nobody can read it", async () => {
    expect(await codesOf([...GOOD, beside('list l is values from "x" sha256 "0"')], {})).toEqual([
      "list-unread",
    ]);
  });
});

describe("a ruleset that uses another", () => {
  const COMMON = `ruleset common version "1.2" "Common"
define cheap as intrinsic_value is at most EUR 22
example "not ours" given intrinsic_value EUR 5 on 2026-01-01 expect cheap no`;
  const rulesets: Readonly<Record<string, string>> = {
    common: COMMON,
    left: 'ruleset left version "1" "L"\nuse right version "1"',
    right: 'ruleset right version "1" "R"\nuse left version "1"',
    back: 'ruleset back version "1" "B"\nuse new-tax version "1"',
  };
  const resolver: Resolver = {
    ruleset: async (name) => {
      const source = rulesets[name];
      return source === undefined ? undefined : [{ path: `../${name}/all.tide`, source }];
    },
  };
  const using = (use: string, rest = "") => [...GOOD, beside(`${use}\n${rest}`)];

  it("names what the other declares, and does not judge its examples", async () => {
    const compiled = await compile(
      using(
        'use common version "1.2"',
        'example "ours" given intrinsic_value EUR 5 on 2026-01-01 expect cheap yes',
      ),
      resolver,
    );
    const results = await runExamples(compiled, { only: ({ file }) => file !== "good/tax.tide" });
    expect(results.map(({ example, ok }) => [example.title, ok])).toEqual([["ours", true]]);
  });

  it("may be one of those compiled together, in the version that is there", async () => {
    const common = { path: "common.tide", source: 'ruleset common version "1.2"' };
    expect(await codesOf([common, ...using('use common version "1.2"')], resolver)).toEqual([]);
    expect(await codesOf([common, ...using('use common version "1.3"')], resolver)).toEqual([
      "use-other-version",
    ]);
  });

  it.each([
    ['use new-tax version "1"', "use-cycle"],
    ["use common", "use-unpinned"],
    ['use common version "1.1"', "use-other-version"],
    ['use comon version "1.2"', "unknown-ruleset"],
    ['use left version "1"', "use-cycle"],
    ['use back version "1"', "use-cycle"],
  ])("%s: %s", async (use, code) => {
    expect(await codesOf(using(use), resolver)).toEqual([code]);
  });
});

it("has a case for every diagnostic of what stands elsewhere", () => {
  expect(Object.keys(LOAD).filter((code) => !said.has(code))).toEqual([]);
});

describe("rows of a CSV file", () => {
  it.each([
    ["a,b\nc", [["a", "b"], ["c"]]],
    [' a , "b, c" \r\n', [["a", "b, c"]]],
    ['"a\nb"', [["a\nb"]]],
    ["\n\n", []],
    [",x", [["", "x"]]],
  ])("%j", (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });
});
