import { describe, expect, it } from "vitest";
import { compile, type SourceText } from "../../dsl/compile.ts";
import { LOAD } from "../../dsl/diagnostics/load.ts";
import { runExamples } from "../../dsl/examples.ts";
import { rowsOf } from "../../dsl/load/csv.ts";
import { wordsOf } from "../../dsl/render.ts";
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
    ['from "brands.csv" sha256 "00"', "source-changed"],
    ['from "brands.csv"', "source-unpinned"],
    ['from "none.csv" sha256 "00"', "source-unread"],
    [`from "latin.csv" sha256 "${"HASH"}"`, "source-unread"],
  ])("%s: %s", async (source, code) => {
    const hash = (await digest(Uint8Array.of(0xe9))).replace("sha256:", "");
    const tide = `list new-brands is terms in en\n  ${source.replace("HASH", hash)}`;
    expect(await codesOf([...GOOD, beside(tide)], files)).toEqual([code]);
  });

  it("is refused where nobody can read it", async () => {
    expect(await codesOf([...GOOD, beside('list l is values from "x" sha256 "0"')], {})).toEqual([
      "source-unread",
    ]);
  });
});

describe("a parameter kept in a file of its own", () => {
  const RATES = `destination,item.tax_class,value,from,until
DE,standard,19%,2021-01-01,
DE,standard,16%,2024-01-01,2024-06-30
PT,standard,23%,before 2026-01-01,
FR,books,none,2021-01-01
`;
  const VOCABULARY = 'fact item.tax_class is one of standard, books, "9610" "Class" named zh "类"';
  const from = async (csv: string, head: string) => {
    const source = `from "x.csv" sha256 "${await hashOf(csv)}"`;
    return compile([...GOOD, beside(`${VOCABULARY}\n${head}\n  ${source}`)], {
      list: async () => bytes(csv),
    });
  };
  const KEYED = "parameter rate by destination, item.tax_class is percent";

  it("has the lines that stand there", async () => {
    const { ir } = await from(RATES, KEYED);
    const written = await compile([
      ...GOOD,
      beside(`${VOCABULARY}\n${KEYED}
  from 2021-01-01: DE, standard 19%
  from 2024-01-01 until 2024-06-30: DE, standard 16%
  from before 2026-01-01: PT, standard 23%
  from 2021-01-01: FR, books none`),
    ]);
    const named = (each: typeof ir) => each?.parameters.find(({ name }) => name === "rate");
    expect(named(ir)).toBeDefined();
    expect(named(ir)).toEqual(named(written.ir));
  });

  it.each([
    ["without names of columns", "DE,standard,19%,2021-01-01", KEYED],
    ["columns in another order", "value,from,item.tax_class,destination\n19%,2021-01-01,standard,DE", KEYED],
    ["HS codes", "item.hs,value,from\n8507.60,25%,2018-07-06", "parameter rate by item.hs is percent"],
    ["words that are digits", "DE,9610,5%,2021-01-01", KEYED],
    ["amounts", '"EUR 150",2021-01-01', "parameter rate is money in EUR"],
    ["text", "Declare it,2021-01-01", "parameter rate is text"],
    ["languages", "BE,nl and fr,2021-01-01", "parameter rate by destination is list of language"],
    ["yes or no", "yes,2021-01-01", "parameter rate is yes or no adjustable by tenant"],
  ])("reads %s", async (_, csv, head) => {
    const { ir, diagnostics } = await from(csv, head);
    expect(diagnostics).toEqual([]);
    expect(ir?.parameters.find(({ name }) => name === "rate")?.lines).toHaveLength(1);
  });

  it.each([
    [
      "a column nobody knows",
      "destination,item.tax_class,rate,from\nDE,standard,19%,2021-01-01",
      "source-columns",
      undefined,
    ],
    ["a column too few", "destination,value,from\nDE,19%,2021-01-01", "source-columns", undefined],
    ["no day", "DE,standard,19%", "source-row", undefined],
    ["a cell too many", "DE,standard,19%,2021-01-01,2022-01-01,x", "source-row", undefined],
    [
      "two keys in a cell",
      'FR,standard,20%,2021-01-01\n"DE, standard",standard,19%,2021-01-01',
      "quoted-word",
      "2",
    ],
    [
      "a clause in a cell",
      '"DE, standard 19% cite ""x"" from 2021-01-01: FR",standard,19%,2021-01-01',
      "quoted-word",
      "1",
    ],
    ["a remark in a cell", "DE,standard,19% # no,2021-01-01", "wrong-literal", "1"],
    [
      "a value of another type",
      "FR,standard,20%,2021-01-01\nDE,standard,EUR 3,2021-01-01",
      "wrong-literal",
      "2",
    ],
    ["no such day", "\nDE,standard,19%,2021-02-30", "no-such-day", "2"],
    ["a key nobody has", "DE,standrd,19%,2021-01-01", "not-one-of", "1"],
    ["days out of order", "DE,standard,19%,2021-01-01\nDE,standard,16%,2020-01-01", "line-out-of-order", "2"],
    [
      "days that overlap",
      "DE,standard,19%,2021-01-01,2024-01-01\nDE,standard,16%,2023-01-01",
      "lines-overlap",
      "2",
    ],
  ])("refuses %s", async (_, csv, code, row) => {
    const { diagnostics } = await from(csv, KEYED);
    for (const each of diagnostics) said.add(each.code);
    expect(diagnostics.map((each) => [each.code, each.params.row])).toEqual([[code, row]]);
    const line = diagnostics[0]?.params.line ?? row;
    if (line !== undefined) {
      const [only] = diagnostics;
      expect(only && wordsOf(only, "en").what).toContain(`ine ${line} of “x.csv”`);
      expect(only && wordsOf(only, "zh").what).toContain(`“x.csv”第${line}行`);
    }
  });

  it.each([
    ['from "x.csv" sha256 "00"', "source-changed"],
    ['from "x.csv"', "source-unpinned"],
    ['from "none.csv" sha256 "00"', "source-unread"],
  ])("%s: %s, and nothing else", async (source, code) => {
    const files: Resolver = {
      list: async (path) => (path === "x.csv" ? bytes("DE,19%,2021-01-01") : undefined),
    };
    const tide = `parameter rate by destination is percent\n  ${source}`;
    expect(await codesOf([...GOOD, beside(tide)], files)).toEqual([code]);
  });
});

describe("an exchange kept in a file of its own", () => {
  const compiled = async (csv: string) => {
    const source = `exchange new-rates "New" dated by date\n  from "x.csv" sha256 "${await hashOf(csv)}"`;
    return compile([...GOOD, beside(source)], { list: async () => bytes(csv) });
  };

  it("has the rates that stand there", async () => {
    const { ir } = await compiled(
      "currency,to,rate,from,until\nGBP,EUR,1.15,2026-09-01,\nGBP,EUR,1.16,2026-10-01,2026-10-31\nUSD,EUR,0.9,2026-09-01\n",
    );
    expect(ir?.exchanges.find(({ name }) => name === "new-rates")?.rates).toEqual([
      { from: "GBP", to: "EUR", rate: "23/20", span: { from: "2026-09-01", until: "2026-09-30" } },
      { from: "GBP", to: "EUR", rate: "29/25", span: { from: "2026-10-01", until: "2026-10-31" } },
      { from: "USD", to: "EUR", rate: "9/10", span: { from: "2026-09-01" } },
    ]);
  });

  it.each([
    ["GBP,EUR,1.15", "source-row", undefined],
    ["GBP,EUR,-1 to,2026-09-01", "source-row", undefined],
    ["GBP,EUX,1.15,2026-09-01", "unknown-currency", "1"],
    ["GBP,EUR,1.15,2026-09-01\nGBP,EUR,1.16,2026-09-01", "line-out-of-order", "2"],
    ["GBP,EUR,1.15,2026-09-01,2026-10-01\nGBP,EUR,1.16,2026-10-01", "lines-overlap", "2"],
  ])("%j: %s", async (csv, code, row) => {
    const { diagnostics } = await compiled(csv);
    expect(diagnostics.map((each) => [each.code, each.params.row])).toEqual([[code, row]]);
  });
});

it("tells the row of an entry of a list that cannot be read", async () => {
  const csv = "8507.60\n85x\n";
  const list = `list new-codes is codes\n  from "x.csv" sha256 "${await hashOf(csv)}"`;
  const { diagnostics } = await compile([...GOOD, beside(list)], { list: async () => bytes(csv) });
  expect(diagnostics.map(({ code, params }) => [code, params.csv, params.row])).toEqual([
    ["not-an-hs-code", "x.csv", "2"],
  ]);
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
    expect(rowsOf(text).map(({ cells }) => cells)).toEqual(rows);
  });

  it("say on which line they begin", () => {
    expect(rowsOf('a\n\n"b\nc",d\ne').map(({ line }) => line)).toEqual([1, 3, 5]);
  });
});
