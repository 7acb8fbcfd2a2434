import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXIT } from "../../cli/exit.ts";
import { RULES, tidegate } from "./run.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tidegate-screen-"));
});
afterAll(() => rm(folder, { recursive: true }));

const given = { destination: "DE", value: "150.00 EUR", items: [{ category: "other" }] };
const screen = (argv: string, stdin = "") =>
  tidegate(["screen", ...argv.split(" "), "--rulesets", RULES, "--domains", "tax"], { cwd: folder, stdin });
const lines = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
const outcomes = (text: string) => lines(text).map(({ decision }) => decision?.outcome);

describe("screen", () => {
  it("answers one shipment in words", async () => {
    const { code, out } = await screen(
      "- --as-of 2026-07-01",
      JSON.stringify({ ...given, value: "150.01 EUR" }),
    );
    expect(code).toBe(EXIT.findings);
    expect(out).toMatch(/^Block/);
    expect(out).toContain("The value of 150.01 EUR is over the limit.");
    expect(out).toContain("https://example.org/levy-act");
    expect(out).toContain("not legal advice");
  });

  it("answers in Chinese", async () => {
    const { out } = await screen(
      "- --as-of 2026-07-01 --lang zh",
      JSON.stringify({ ...given, value: "150.01 EUR" }),
    );
    expect(out).toContain("价值150.01 EUR超过限额。");
  });

  it.each([
    ["a pass", { ...given }, EXIT.ok],
    ["a block", { ...given, value: "150.01 EUR" }, EXIT.findings],
    ["a hold", { ...given, items: [{ category: "toy", weight: "3 kg" }] }, EXIT.hold],
    ["a fact missing", { ...given, items: [{ category: "toy" }] }, EXIT.incomplete],
  ])("ends by the outcome: %s", async (_what, facts, code) => {
    expect((await screen("- --as-of 2026-07-01 --json", JSON.stringify(facts))).code).toBe(code);
  });

  it("lets nothing pass where there is nothing: no records, one name twice, items before the one named", async () => {
    expect((await screen("- --as-of 2026-07-01", "\n\n")).code).toBe(EXIT.data);
    const twice = await screen("- --as-of 2026-07-01", '{"destination": "SE", "destination": "FR"}');
    expect(twice.code).toBe(EXIT.data);
    expect(twice.err).toContain("one name stands twice");
    const { code, out } = await screen(
      "- --as-of 2026-07-01 --facts items[2].category=toy",
      JSON.stringify(given),
    );
    expect(code).not.toBe(EXIT.ok);
    expect(out).not.toContain("engine-failure");
  });

  it("shows hostile facts on a terminal and does nothing they say", async () => {
    const hostile = { ...given, "\u001b[2J\u009b2J\u202e\nPass": 1 };
    const { out } = await screen("- --as-of 2026-07-01", JSON.stringify(hostile));
    expect(out).toContain("[2J");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]|\nPass\n/);
    expect((await screen("- --json --as-of 2026-07-01", JSON.stringify(hostile))).out).toContain("\u202e");
  });

  it("says of an option what it wants and what to do", async () => {
    const { code, err } = await screen("- --as-of tomorrow", JSON.stringify(given));
    expect(code).toBe(EXIT.usage);
    expect(err).toContain("Send a day as YYYY-MM-DD.");
  });

  it("takes the legal date from the request, from the option, or from today", async () => {
    const facts = { ...given, value: "120.00 EUR" };
    const on = async (argv: string, body: unknown) =>
      lines((await screen(`- --json ${argv}`.trim(), JSON.stringify(body))).out)[0].decision;
    expect(await on("", { facts })).toMatchObject({ as_of: "2026-11-21", outcome: "pass" });
    expect(await on("", { facts, as_of: "2026-06-30" })).toMatchObject({
      as_of: "2026-06-30",
      outcome: "block",
    });
    expect(await on("--as-of 2026-07-01", { facts, as_of: "2026-06-30" })).toMatchObject({ outcome: "pass" });
  });

  it("states, changes and takes away facts by option", async () => {
    const alone = await screen(
      "--facts destination=DE --facts value=150.01EUR --facts item.category=other --json --as-of 2026-07-01",
    );
    expect(outcomes(alone.out)).toEqual(["block"]);
    const changed = await screen(
      "- --facts gift=yes --facts items[0].category= --json --as-of 2026-07-01",
      JSON.stringify({ ...given, value: "151 EUR" }),
    );
    const [{ decision }] = lines(changed.out);
    expect(decision.findings).toEqual([]);
    expect(decision.missing.map(({ fact }: { fact: string }) => fact)).toContain("item.category");
  });

  it("declares by option that there is none of a list", async () => {
    const { out } = await screen(
      "- --facts items=none --json --as-of 2026-07-01",
      JSON.stringify({ destination: "DE", value: "1 EUR" }),
    );
    expect(lines(out)[0].decision).toMatchObject({ outcome: "pass", missing: [] });
  });

  it.each([
    ["a fact nobody knows", "--facts valeu=1EUR", "Did you mean value?"],
    ["no value", "--facts value", "name=value"],
    ["a day that is none", "--facts gift=yes --as-of 2026-02-30", "/as_of"],
    ["an unknown domain", "--facts gift=yes --acts fly", "/acts"],
    ["a destination that is no place", "--facts gift=yes --to UK", "GB"],
    ["a horizon that is no number", "--facts gift=yes --horizon soon", "--horizon"],
  ])("refuses %s before anything is read", async (_what, argv, said) => {
    const { code, out, err } = await screen(argv);
    expect(code).toBe(EXIT.usage);
    expect(out).toBe("");
    expect(err).toContain(said);
  });

  it("screens every record to every destination, in order", async () => {
    const records = [
      { id: "a", facts: given },
      { id: "b", facts: { ...given, value: "151 EUR" } },
    ];
    const { code, out } = await screen(
      "- --to DE,FR --json --as-of 2026-07-01",
      records.map((each) => JSON.stringify(each)).join("\n"),
    );
    expect(lines(out).map(({ line, to, id, decision }) => [line, to, id, decision.outcome])).toEqual([
      [1, "DE", "a", "pass"],
      [1, "FR", "a", "hold"],
      [2, "DE", "b", "block"],
      [2, "FR", "b", "hold"],
    ]);
    expect(code).toBe(EXIT.findings);
  });

  it("names bad lines, goes on, and says so in the end", async () => {
    const text = [
      JSON.stringify({ facts: given }),
      "{",
      "[]",
      JSON.stringify({ facts: given, fcats: 1 }),
      JSON.stringify({ facts: given }),
    ].join("\n");
    const json = await screen("- --json --as-of 2026-07-01", text);
    expect(
      lines(json.out).map(({ line, problem, problems, decision }) => [
        line,
        problem?.code ?? problems?.[0].code ?? decision.outcome,
      ]),
    ).toEqual([
      [1, "pass"],
      [2, "not-json"],
      [3, "not-an-object"],
      [4, "unknown-key"],
      [5, "pass"],
    ]);
    expect(json.code).toBe(EXIT.data);
    const words = await screen("- --as-of 2026-07-01", text);
    expect(words.err).toContain("line 2, column 2: this is not JSON");
    expect(words.out).toContain("3 records could not be read and were not judged");
  });

  it("counts many by market, with what is asked for most", async () => {
    const facts = [given, { ...given, value: "151 EUR" }, { ...given, items: [{ category: "toy" }] }];
    const text = facts.map((each) => JSON.stringify(each)).join("\n");
    const { out } = await screen("- --to DE,FR --summary --as-of 2026-07-01", text);
    expect(out).toMatch(/DE {2}outcome +1 +· +1 +· +1 +3\n/);
    expect(out).toMatch(/FR {2}outcome +· +3 +· +· +· +3\n/);
    expect(out).toContain("item.weight");
    const summary = JSON.parse((await screen("- --to DE,FR --summary --json --as-of 2026-07-01", text)).out);
    expect(summary).toMatchObject({ records: 3, decisions: 6, unreadable: 0 });
    expect(summary.markets[0]).toMatchObject({ market: "DE", at_worst: { block: 1, hold: 1, pass: 1 } });
    expect(summary.asked[0]).toMatchObject({ fact: "item.weight", decisions: 1, worst: "hold" });
  });

  it("maps the rows of a table", async () => {
    const mapping = {
      id: ["shop", "no"],
      facts: {
        "item.category": { field: "kind", values: { Toys: "toy" } },
        value: { field: "price", money: "EUR" },
      },
    };
    await writeFile(join(folder, "map.json"), JSON.stringify(mapping));
    const rows = [
      { shop: "s", no: 1, kind: "Toys", price: "9.99" },
      { shop: "s", no: 2, kind: "Garden", price: "9.99 - 12.99" },
      { shop: "s", no: 3, kind: "Toys", price: null },
    ];
    const text = rows.map((row) => JSON.stringify(row)).join("\n");
    const { out } = await screen("- --map map.json --to DE --json --as-of 2026-07-01", text);
    const answers = lines(out).map(({ decision }) => decision);
    expect(lines(out).map(({ id }) => id)).toEqual(["s/1", "s/2", "s/3"]);
    expect(answers.map(({ invalid }) => invalid.map(({ given: text }: { given: string }) => text))).toEqual([
      [],
      expect.arrayContaining([
        expect.stringContaining("9.99 - 12.99 EUR"),
        expect.stringContaining("Garden"),
      ]),
      [],
    ]);
    expect(answers[2].missing.map(({ fact }: { fact: string }) => fact)).toContain("value");
  });

  it("refuses a mapping that names what is not there", async () => {
    await writeFile(
      join(folder, "bad-map.json"),
      JSON.stringify({ facts: { "item.categroy": { is: "toy" } } }),
    );
    const { code, err } = await screen("- --map bad-map.json", "{}");
    expect(code).toBe(EXIT.data);
    expect(err).toContain("bad-map.json: There is no fact item.categroy. Did you mean item.category?");
  });

  it("explains on request", async () => {
    const { out } = await screen(
      "- --as-of 2026-07-01 --explain",
      JSON.stringify({ ...given, value: "150.01 EUR" }),
    );
    expect(out).toContain("✓ when value is over levy-limit");
  });
});

describe("explain", () => {
  const explain = (...argv: string[]) => tidegate(["explain", ...argv, "--rulesets", RULES], { cwd: folder });

  it("shows a rule with its source, its number of the day and its examples", async () => {
    const { code, out } = await explain("de-levy-1", "--on", "2026-06-30");
    expect(code).toBe(EXIT.ok);
    expect(out).toContain("de-levy-1  Nothing over the limit");
    expect(out).toContain("https://example.org/levy-act");
    expect(out).toMatch(/When +value is over levy-limit\nUnless +gift is yes\nThen +block\n/);
    expect(out).toContain("100.00 EUR  from 2020-01-01");
    expect(out).not.toContain("from 2026-07-01");
    expect(out).toContain("150.01 is over the limit of July");
    expect((await explain("de-levy-1", "--on", "2026-06-30", "--all")).out).toContain(
      "150.00 EUR  from 2026-07-01",
    );
  });

  it("says what the author's words stand for", async () => {
    expect((await explain("de-levy-2")).out).toMatch(/heavy {2}item\.weight is over 2 kg/);
  });

  it("speaks Chinese", async () => {
    const { out } = await explain("de-levy-1", "--lang", "zh");
    expect(out).toContain("不得超过限额");
    expect(out).toContain("价值‹价值›超过限额。");
  });

  it("shows what each sentence comes to, whether the rule fires or not", async () => {
    await writeFile(join(folder, "facts.json"), JSON.stringify({ ...given, gift: true }));
    const { out } = await explain("de-levy-1", "--facts", "facts.json", "--on", "2026-07-01");
    expect(out).toMatch(/✗ when value is over levy-limit {2}no: Value: 150\.00 EUR/);
    expect(out).toMatch(/✓ unless gift is yes {2}yes: Gift: yes/);
  });

  it("says which rule was meant, and shows all rules of a law", async () => {
    const { code, err } = await explain("de-levy-3");
    expect(code).toBe(EXIT.noInput);
    expect(err).toContain("Did you mean de-levy-1?");
  });

  it("gives machines the same", async () => {
    const view = JSON.parse((await explain("de-levy-2", "--json")).out);
    expect(view).toMatchObject({
      rule: { id: "de-levy-2" },
      file: expect.stringContaining("de/tax.tide"),
      reads: { facts: ["destination", "item.category", "item.weight"] },
      words: { title: { en: "Heavy toys are looked at" } },
    });
  });
});
