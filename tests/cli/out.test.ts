import { access, appendFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { EXIT } from "../../cli/exit.ts";
import type { JsonObject } from "../../cli/json.ts";
import { run } from "../../cli/program.ts";
import { openInput } from "../../cli/records.ts";
import { testIo } from "./io.ts";
import { RULES, tidegate } from "./run.ts";

const folders: string[] = [];
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tidegate-out-"));
  folders.push(folder);
});
afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true }))));

const ARGS = ["--rulesets", RULES, "--domains", "tax", "--as-of", "2026-07-01"];
const screen = (argv: string, more: readonly string[] = []) =>
  tidegate(["screen", ...argv.split(" "), ...ARGS, ...more], { cwd: folder });
const put = (name: string, text: string) => writeFile(join(folder, name), text);
const take = (name: string) => readFile(join(folder, name), "utf8");
const jsonLines = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

const HOSTILE = "<script>alert(1)</script>\"'&\u202e";
/** A block, a hold, an open question, a pass and a row nobody can read. */
const TABLE = [
  "id,destination,value,item.category,item.weight",
  "B-1,DE,150.01 EUR,other,",
  "H-2,DE,10 EUR,toy,3 kg",
  "Q-3,DE,10 EUR,toy,",
  "P-4,DE,10 EUR,other,",
  "X-5,DE",
  "",
].join("\n");
const MAP = JSON.stringify({
  id: "id",
  label: "name",
  facts: { value: { field: "price", money: "EUR" }, "item.category": { is: "other" } },
});

describe("--out", () => {
  it("takes a table whose headings are facts, and writes every line of NDJSON", async () => {
    await put("in.csv", TABLE);
    const { code, out } = await screen("in.csv --out out/new/o.ndjson");
    expect(code).toBe(EXIT.data);
    expect(out).toContain("1 record could not be read");
    const lines = jsonLines(await take("out/new/o.ndjson"));
    expect(
      lines.map(({ line, id, decision, problem }) => [line, id, decision?.outcome ?? problem.code]),
    ).toEqual([
      [2, "B-1", "block"],
      [3, "H-2", "hold"],
      [4, "Q-3", "incomplete"],
      [5, "P-4", "pass"],
      [6, undefined, "columns-differ"],
    ]);
    expect(await readdir(join(folder, "out/new"))).toEqual(["o.ndjson"]);
  });

  it("writes what --json writes", async () => {
    await put("in.csv", TABLE);
    const { out } = await screen("in.csv --json");
    await screen("in.csv --out o.ndjson");
    expect(await take("o.ndjson")).toBe(out);
  });

  it("writes a row a finding, a question and a record nobody judged", async () => {
    await put("in.csv", TABLE);
    await screen("in.csv --out o.csv");
    const text = await take("o.csv");
    expect(text.startsWith("\ufeffline,id,name,market,outcome,kind,")).toBe(true);
    const { io } = testIo({ cwd: folder });
    const rows: JsonObject[] = [];
    for await (const record of (await openInput("o.csv", io, 1_000_000)).records)
      rows.push("value" in record ? record.value : {});
    expect(rows.map(({ id, kind, rule, what }) => [id, kind, rule, what])).toEqual([
      ["B-1", "finding", "de-levy-1", "Nothing over the limit"],
      ["H-2", "finding", "de-levy-2", "Heavy toys are looked at"],
      ["Q-3", "question", undefined, "Weight"],
      ["P-4", "nothing found", undefined, "Pass"],
      [undefined, "not judged", undefined, expect.stringContaining("not as many cells")],
    ]);
    expect(rows[0]).toMatchObject({
      why: "The value of 150.01 EUR is over the limit.",
      "what to do": "Split the order.",
      citation: expect.stringContaining("Levy Act"),
      link: "https://example.org/levy-act",
    });
    await screen("in.csv --out o.csv --lang zh");
    expect(await take("o.csv")).toContain("不得超过限额");
  });

  it.each(["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", '=HYPERLINK("http://x")', "=1\n2", "|x", "＝1"])(
    "hands %j to a spreadsheet as text",
    async (name) => {
      await put("in.ndjson", `${JSON.stringify({ id: "1", name, price: "1" })}\n`);
      await put("map.json", MAP);
      await screen("in.ndjson --to DE --map map.json --out o.csv");
      await screen("in.ndjson --to DE --map map.json --out o.xlsx");
      const { io } = testIo({ cwd: folder });
      for await (const record of (await openInput("o.csv", io, 1_000_000)).records) {
        const cell = "value" in record ? String(record.value.name) : "";
        expect(cell.replace(/^'/, "").trim()).toBe(name.trim());
        expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
      }
      const book = await openInput("o.xlsx", io, 1_000_000, { sheet: "questions" });
      for await (const record of book.records) expect(record).not.toHaveProperty("problem");
    },
  );

  it("writes a workbook of four sheets", async () => {
    await put("in.csv", TABLE);
    await screen("in.csv --out o.xlsx");
    const { io } = testIo({ cwd: folder });
    const sheet = async (name: string) => {
      const rows = [];
      for await (const record of (await openInput("o.xlsx", io, 1_000_000, { sheet: name })).records)
        rows.push("value" in record ? record.value : record);
      return rows;
    };
    expect(await sheet("findings")).toEqual([
      expect.objectContaining({
        line: "2",
        id: "B-1",
        rule: "de-levy-1",
        link: "https://example.org/levy-act",
      }),
      expect.objectContaining({ line: "3", id: "H-2", rule: "de-levy-2" }),
      expect.objectContaining({ line: "6", outcome: "not judged" }),
    ]);
    expect(await sheet("questions")).toEqual([
      expect.objectContaining({ id: "Q-3", fact: "item.weight", "path in facts": "/items/0/weight" }),
    ]);
    expect(await sheet("charges")).toEqual([]);
    await expect(openInput("o.xlsx", io, 1_000_000)).rejects.toThrow(
      '"summary", "findings", "questions", "charges"',
    );
  });

  it("writes one page that needs nothing else, and nothing of a title is markup", async () => {
    await put("in.ndjson", `${JSON.stringify({ id: HOSTILE, name: HOSTILE, price: HOSTILE })}\n`);
    await put("map.json", MAP);
    await screen("in.ndjson --to DE --map map.json --out o.html");
    const page = await take("o.html");
    expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(|\u202e/i);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;\ufffd");
    expect(page).toContain("default-src 'none'");
  });

  describe.each([
    ["en", "As the law stands on", "the day of each record, from 2025-03-01 to 2026-11-21"],
    ["zh", "法律日期", "各记录的日期，从 2025-03-01 到 2026-11-21"],
  ])("says by the law of which day (%s)", (lang, label, mixed) => {
    const own = { value: "1 EUR", "item.category": "other" };
    it.each([
      ["the run's", ["--as-of", "2025-03-01"], [{}, { as_of: "2026-07-01" }], "2025-03-01"],
      ["the records' own", [], [{ as_of: "2025-03-01" }, { as_of: "2025-03-01" }], "2025-03-01"],
      ["today", [], [{}, {}], "2026-11-21"],
      ["several", [], [{}, { as_of: "2025-03-01" }], mixed],
      ["the run's, where nothing was judged", ["--as-of", "2025-03-01"], [{ acts: ["fly"] }], "2025-03-01"],
    ])("%s", async (_what, more, records, day) => {
      const lines = records.map((each) => `${JSON.stringify({ ...each, facts: own })}\n`);
      await put("in.ndjson", lines.join(""));
      const screened = (out: string) =>
        tidegate(
          ["screen", "in.ndjson", "--to", "DE", "--rulesets", RULES, "--lang", lang, "--out", out, ...more],
          { cwd: folder },
        );
      await screened("o.html");
      expect(await take("o.html")).toContain(`<dt>${label}</dt><dd>${day}</dd>`);
      await screened("o.xlsx");
      const { io } = testIo({ cwd: folder });
      const sheet = lang === "zh" ? "汇总" : "summary";
      const book = await openInput("o.xlsx", io, 1_000_000, { sheet, headings: 1 });
      const rows = [];
      for await (const record of book.records) rows.push(record);
      expect(JSON.stringify(rows)).toContain(day);
    });
  });

  it.each([
    ["a name that says nothing", "in.csv --out report", "end it in .html"],
    ["a folder", "in.csv --out .", "end it in .html"],
    ["a resume of nothing", "in.csv --resume", "--resume goes with --out"],
    ["a resume of what is gone", "- --out o.html --resume", "--resume needs a file"],
  ])("refuses %s", async (_what, argv, said) => {
    await put("in.csv", TABLE);
    const { code, err } = await screen(argv);
    expect(code).toBe(EXIT.usage);
    expect(err).toContain(said);
  });

  it("leaves no journal where nothing was screened", async () => {
    await put("in.csv", "id,value\n");
    expect((await screen("in.csv --out o.csv")).code).toBe(EXIT.data);
    expect(await readdir(folder)).toEqual(["in.csv"]);
  });

  it("leaves no journal where the input ends in what nobody can read: the way out changes what is read", async () => {
    const good = `${TABLE.split("\n").slice(0, 5).join("\n")}\n`.repeat(1).padEnd(100_000, "\n");
    await writeFile(
      join(folder, "in.csv"),
      Buffer.concat([Buffer.from(good), Buffer.from([0xf6, 0xdf, 0x0a])]),
    );
    const { code, err } = await screen("in.csv --out o.csv");
    expect(code).toBe(EXIT.data);
    expect(err).toContain("--encoding");
    expect(await readdir(folder)).toEqual(["in.csv"]);
  });

  it("is quiet where it is told to be", async () => {
    await put("in.csv", TABLE);
    const { out, err } = await screen("in.csv --out o.csv --quiet");
    expect(out).toBe("");
    expect(err).toMatch(/^line 6: /);
  });
});

describe("--resume", () => {
  const rows = 40;
  const catalogue = [
    "id,value",
    ...Array.from({ length: rows }, (_, i) => `R-${i},${i % 3 === 0 ? "200" : "10"} EUR`),
  ].join("\n");

  /** Runs until so many records are done, and is then asked to stop. */
  async function stopAfter(records: number, argv: readonly string[], today = "2026-11-21") {
    const { io, out, err } = testIo({ cwd: folder });
    let asked = () => {};
    const onStop = (stop: () => void) => {
      asked = stop;
      return () => {};
    };
    let calls = 0;
    const now = () => {
      calls++;
      // The clock is read about once a record.
      if (calls > records) asked();
      return calls;
    };
    const code = await run(["screen", ...argv], { ...io, onStop, now, today: () => today });
    return { code, out: out(), err: err() };
  }

  it.each(["ndjson", "csv", "html", "xlsx"])("goes on to the very same %s", async (format) => {
    await put("in.csv", catalogue);
    await screen(`in.csv --to DE,FR --out whole.${format}`);
    const argv = ["in.csv", "--to", "DE,FR", "--out", `part.${format}`, ...ARGS];
    const { code, err } = await stopAfter(20, argv);
    expect(code).toBe(EXIT.stopped);
    expect(err).toMatch(/Stopped after \d+ records; .*tidegate screen in\.csv .*--to DE,FR .*--resume/s);
    const partial = await readFile(join(folder, `part.${format}`));
    expect(partial.length).toBeGreaterThan(0);
    expect((await tidegate(["screen", ...argv], { cwd: folder })).err).toContain("Add --resume");
    const resumed = await tidegate(["screen", ...argv, "--resume"], { cwd: folder });
    expect(resumed.err).toMatch(/Going on after \d+ records/);
    expect(resumed.out).toContain("40 records, 80 decisions");
    expect(await readFile(join(folder, `part.${format}`))).toEqual(
      await readFile(join(folder, `whole.${format}`)),
    );
    await expect(access(join(folder, `part.${format}.journal`))).rejects.toThrow();
  });

  it("drops a line that was cut short", async () => {
    await put("in.csv", catalogue);
    await screen("in.csv --to DE --out whole.ndjson");
    const argv = ["in.csv", "--to", "DE", "--out", "part.ndjson", ...ARGS];
    await stopAfter(12, argv);
    await appendFile(join(folder, "part.ndjson.journal"), '{"n":99,"entries":[{"line":3');
    await tidegate(["screen", ...argv, "--resume"], { cwd: folder });
    expect(await take("part.ndjson")).toBe(await take("whole.ndjson"));
  });

  it("goes on by the law of the day it began", async () => {
    await put("in.csv", catalogue);
    const argv = ["in.csv", "--to", "DE", "--out", "o.ndjson", "--rulesets", RULES, "--domains", "tax"];
    await stopAfter(12, argv, "2026-06-30");
    await tidegate(["screen", ...argv, "--resume"], { cwd: folder });
    const days = jsonLines(await take("o.ndjson")).map(({ decision }) => decision.as_of);
    expect(new Set(days)).toEqual(new Set(["2026-06-30"]));
  });

  it.each([
    ["input", async () => put("in.csv", "id,price\nR-0,1"), [], "the input (then sha256:"],
    [
      "mapping",
      async () => put("map.json", JSON.stringify({ ...JSON.parse(MAP), label: "id" })),
      [],
      "the mapping (then sha256:",
    ],
    ["options", async () => {}, ["--horizon", "30"], "the options (then {"],
  ])("refuses another %s, and says which", async (_what, change, more, said) => {
    await put("in.csv", catalogue.replace("id,value", "id,price").replaceAll(" EUR", ""));
    await put("map.json", JSON.stringify({ ...JSON.parse(MAP), optional: ["name"] }));
    const argv = ["in.csv", "--to", "DE", "--map", "map.json", "--out", "o.csv", ...ARGS];
    await stopAfter(12, argv);
    await change();
    const { code, err } = await tidegate(["screen", ...argv, ...more, "--resume"], { cwd: folder });
    expect(code).toBe(EXIT.usage);
    expect(err).toContain(said);
  });

  it("begins where there is nothing to go on with", async () => {
    await put("in.csv", catalogue);
    const { out, err } = await screen("in.csv --to FR --out o.csv --resume");
    expect(out).toContain("40 records");
    expect(err).toContain("There is no o.csv.journal to go on with: this run begins anew.");
    expect((await screen("in.csv --to FR --out o.csv --resume --lang zh")).err).toContain("从头开始");
    expect((await screen("in.csv --to FR --out o.csv --resume --quiet")).err).toBe("");
    expect((await screen("in.csv --to FR --out o.csv")).err).not.toContain("anew");
  });

  it("keeps the days of what was done before it stopped", async () => {
    const days = Array.from({ length: 30 }, (_, i) => (i === 0 ? "2025-03-01" : "2026-07-01"));
    await put("in.ndjson", days.map((as_of) => `${JSON.stringify({ as_of, facts: {} })}\n`).join(""));
    const argv = ["in.ndjson", "--to", "DE", "--out", "o.html", "--rulesets", RULES];
    await stopAfter(12, argv);
    await tidegate(["screen", ...argv, "--resume"], { cwd: folder });
    expect(await take("o.html")).toContain("from 2025-03-01 to 2026-07-01");
  });

  it("leaves a plain run at the end of a record too", async () => {
    await put("in.csv", catalogue);
    const { code, out, err } = await stopAfter(12, ["in.csv", "--to", "DE", "--json", ...ARGS]);
    expect(code).toBe(EXIT.stopped);
    expect(jsonLines(out).length).toBeLessThan(rows);
    expect(err).toContain("Stopped after");
  });
});

describe("what is counted", () => {
  it.each([
    ["twice", ["--to", "DE,DE"], ["DE"]],
    ["twice, in two options", ["--to", "DE", "--to", "FR,DE"], ["DE", "FR"]],
    ["by two names", ["--to", "FR-RE,RE"], ["FR-RE"]],
  ])("is each market once, named %s", async (_what, to, markets) => {
    await put("in.ndjson", '{"value": "1 EUR"}\n{"value": "2 EUR"}\n');
    const { out } = await tidegate(["screen", "in.ndjson", ...to, ...ARGS, "--json"], { cwd: folder });
    expect(jsonLines(out).map(({ line, to }) => [line, to])).toEqual(
      [1, 2].flatMap((line) => markets.map((market) => [line, market])),
    );
  });

  it("is records, however many markets they are meant for", async () => {
    const bad = { facts: { value: "1 EUR" }, acts: ["fly"] };
    await put("in.ndjson", `${JSON.stringify({ value: "1 EUR" })}\n${JSON.stringify(bad)}\n[]\n`);
    const { out, err } = await screen("in.ndjson --to DE,FR --summary");
    expect(out).toContain("3 records, 2 decisions");
    expect(out).toContain("2 records could not be read and were not judged");
    expect(err.match(/\/acts\/0/g)).toHaveLength(1);
  });

  it.each([
    ["acts", { request: { acts: ["fly"] } }, "request: /acts/0"],
    ["days", { request: { horizon_days: "soon" } }, "request: /horizon_days"],
    ["facts in the request", { request: { facts: {} } }, "request: facts and id stand beside it"],
    [
      "a value no fact takes",
      { facts: { "item.category": { field: "k", values: { a: "toi" } } } },
      'facts.item.category: "toi" is not what this fact takes',
    ],
  ])(
    "is nothing where a mapping is wrong: it is refused once, before the first record (%s)",
    async (_what, more, said) => {
      await put("in.ndjson", '{"price": 1}\n{"price": 2}\n');
      await put("map.json", JSON.stringify({ ...JSON.parse(MAP), ...more }));
      const { code, out, err } = await screen("in.ndjson --to DE --map map.json");
      expect(code).toBe(EXIT.data);
      expect(out).toBe("");
      expect(err).toContain(`map.json: ${said}`);
      expect(err.trim().split("\n")).toHaveLength(1);
    },
  );

  it("names a column the table lacks once", async () => {
    await put("in.csv", "id,nmae,price\n1,a,2\n");
    await put("map.json", MAP);
    const { code, err } = await screen("in.csv --to DE --map map.json");
    expect(code).toBe(EXIT.data);
    expect(err).toContain('in.csv has no column "name"');
    expect(err).toContain('did you mean "nmae"?');
  });

  it("names columns, facts and values that are wrong together", async () => {
    await put("in.csv", "id,nmae,price\n1,a,2\n");
    const facts = {
      "item.categry": { field: "knd" },
      "item.category": { field: "nmae", values: { a: "toi", b: "tyo" } },
    };
    await put("map.json", JSON.stringify({ id: "id", label: "name", facts }));
    const { code, err } = await screen("in.csv --to DE --map map.json");
    expect(code).toBe(EXIT.data);
    expect(err).toContain("map.json: 4 things are wrong.");
    for (const each of [
      "There is no fact item.categry",
      '"toi" is not what',
      '"tyo" is not what',
      'no column "name" (did you mean "nmae"?), "knd"',
    ])
      expect(err).toContain(each);
  });

  it("shows what was derived as such", async () => {
    await put("in.ndjson", '{"price": 200}\n');
    await put(
      "map.json",
      JSON.stringify({ facts: { value: { derive: { field: "price", money: "EUR" }, confidence: 0.5 } } }),
    );
    const { out } = await screen("in.ndjson --to DE --map map.json --json");
    const [finding] = jsonLines(out)[0].decision.findings;
    expect(finding.values).toContainEqual({ fact: "value", value: "200.00 EUR", provenance: "derived" });
  });
});
