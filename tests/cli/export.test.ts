import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import jsonLogic from "json-logic-js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EXIT } from "../../cli/exit.ts";
import { RULES, tidegate } from "./run.ts";

// Its types know only well-formed logic.
const apply: (logic: unknown, data: unknown) => unknown = jsonLogic.apply as never;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tidegate-export-"));
  await cp(RULES, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const here = (...argv: string[]) => tidegate(argv, { cwd: folder });
const json = async (name: string) => JSON.parse(await readFile(join(folder, name), "utf8"));
async function exported(...argv: string[]) {
  const { code, out, err } = await here("export", "jsonlogic", ".", ...argv);
  expect([code, err]).toEqual([EXIT.ok, ""]);
  return JSON.parse(out);
}

const CHARGED = `
exchange levy-rate "Levy rate"

rule de-levy-3 "Three euros"
  title zh "三欧元"
  cite "Levy Act" article 4 no public link
  effective from 2020-01-01
  for destination is DE
  then charge levy EUR 3
  message en "Three euros."
  message zh "三欧元。"
  remedy en "Pay."
  remedy zh "请支付。"
  confidence verified

rule de-levy-4 "Nothing with a levy"
  title zh "不得有征费"
  cite "Levy Act" article 5 no public link
  effective from 2020-01-01
  for destination is DE
  when charged levy is over EUR 1
  then hold
  message en "There is a levy."
  message zh "存在征费。"
  remedy en "Ask."
  remedy zh "请咨询。"
  confidence verified
`;
const withCharged = () =>
  writeFile(
    join(folder, "de/charged.tide"),
    `ruleset de-more jurisdiction DE domain tax version "1.0" "Germany: more" named zh "德国：更多"\n${CHARGED}`,
  );

const SHIPMENTS: [what: string, facts: unknown, on: string][] = [
  ["over the limit", { destination: "DE", value: "150.01 EUR", items: [] }, "2026-07-01"],
  ["at the limit", { destination: "DE", value: "150.00 EUR", items: [] }, "2026-07-01"],
  ["over the limit of the day before", { destination: "DE", value: "150.00 EUR", items: [] }, "2026-06-30"],
  ["a gift over the limit", { destination: "DE", value: "900 EUR", gift: true, items: [] }, "2026-07-01"],
  ["elsewhere", { destination: "FR", value: "900 EUR", items: [] }, "2026-07-01"],
  ["nothing known", {}, "2026-07-01"],
  ["a value of the wrong form", { destination: "DE", value: 900, items: [] }, "2026-07-01"],
  [
    "toys light, heavy and unweighed, and something else",
    {
      destination: "DE",
      value: "1 EUR",
      items: [
        { category: "toy", weight: "2 kg" },
        { category: "toy", weight: "2001 g" },
        { category: "toy" },
        { category: "other" },
        {},
      ],
    },
    "2026-07-01",
  ],
];

describe("export jsonlogic", () => {
  it.each(SHIPMENTS)("gives json-logic-js the verdict of screen: %s", async (_what, facts, on) => {
    await writeFile(join(folder, "facts.json"), JSON.stringify(facts));
    const { rules, records, as_of } = await exported("--facts", "facts.json", "--on", on);
    const fires: string[] = [];
    const needs = new Set<string>();
    for (const { id, subject, must, may } of rules) {
      for (const record of records) {
        if (record.subject !== subject) continue;
        if (apply(must, record.facts) === true) fires.push(`${id} ${record.key}`);
        else if (apply(may, record.facts) === true) needs.add(id);
      }
    }
    const screened = await here("screen", "facts.json", "--rulesets", ".", "--as-of", on, "--json");
    const { decision } = JSON.parse(screened.out);
    type Found = { rule: string; subject: { key: string } };
    expect(as_of).toBe(on);
    expect(fires.sort()).toEqual(
      decision.findings
        .filter(({ rule }: Found) => rule.startsWith("de-levy"))
        .map(({ rule, subject }: Found) => `${rule} ${subject.key}`)
        .sort(),
    );
    expect([...needs].sort()).toEqual(
      [...new Set<string>(decision.missing.flatMap(({ rules }: { rules: string[] }) => rules))]
        .filter((rule) => rule.startsWith("de-levy"))
        .sort(),
    );
  });

  it("names the rules, the ruleset they are of, and what they say, the same bytes each time", async () => {
    const whole = await exported();
    const screened = await here("screen", "--facts", "destination=DE", "--rulesets", ".", "--json");
    expect(whole.ruleset).toEqual(JSON.parse(screened.out).decision.ruleset);
    expect(whole).toMatchObject({ format: 1, refused: [] });
    expect(whole.rules.map(({ id, subject }: { id: string; subject: string }) => [id, subject])).toEqual([
      ["de-levy-1", "shipment"],
      ["de-levy-2", "item"],
    ]);
    expect(whole.words["de-levy-1"]).toMatchObject({
      title: { en: "Nothing over the limit", zh: "不得超过限额" },
      citations: [{ text: "Levy Act", link: "https://example.org/levy-act", articles: ["2"] }],
      outcomes: ["block"],
    });
    expect(whole).not.toHaveProperty("records");
    expect(await exported()).toEqual(whole);
    expect((await here("export", "jsonlogic", ".")).out).toBe(
      (await here("export", "jsonlogic", "de", "vocabulary.tide")).out,
    );
  });

  it("writes the words and the records beside the rules", async () => {
    await writeFile(
      join(folder, "facts.json"),
      JSON.stringify({ facts: { destination: "DE" }, as_of: "2026-07-01" }),
    );
    const { code, out } = await here(
      ..."export jsonlogic de/tax.tide --out to/rules.json --facts facts.json".split(" "),
    );
    expect(code).toBe(EXIT.ok);
    expect(out).toBe(
      "2 rules → to/rules.json\nwords and citations → to/rules.words.json\n2 records → to/rules.records.json\n",
    );
    const whole = await exported("--facts", "facts.json");
    const { words, records, as_of, ...rest } = whole;
    const { format, ruleset } = rest;
    expect(await json("to/rules.json")).toEqual(rest);
    expect(await json("to/rules.words.json")).toEqual({ format, ruleset, words });
    expect(await json("to/rules.records.json")).toEqual({ format, ruleset, as_of, records });
    const machines = await here(..."export jsonlogic . --out a.json --words b.json --json".split(" "));
    expect(JSON.parse(machines.out)).toEqual({ out: "a.json", words: "b.json", rules: 2, refused: 0 });
  });

  it("exports only the rules asked for, with records of what they are about; a record does not hang on that", async () => {
    await writeFile(join(folder, "facts.json"), JSON.stringify({ destination: "DE", items: [{}] }));
    const all = await exported("--facts", "facts.json");
    const one = await exported("--rule", "de-levy-2", "--facts", "facts.json");
    expect(one.rules.map(({ id }: { id: string }) => id)).toEqual(["de-levy-2"]);
    expect(Object.keys(one.words)).toEqual(["de-levy-2"]);
    expect(one.records).toEqual(all.records.filter(({ subject }: { subject: string }) => subject === "item"));
  });

  it("says which rule cannot cross and why, in both languages, and writes the others", async () => {
    await withCharged();
    const { code, out, err } = await here("export", "jsonlogic", ".");
    const { rules, refused } = JSON.parse(out);
    expect(code).toBe(EXIT.findings);
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(["de-levy-1", "de-levy-2", "de-levy-3"]);
    expect(refused).toMatchObject([
      {
        id: "de-levy-4",
        reasons: [{ code: "charged", what: "The condition reads what is charged (levy)." }],
      },
    ]);
    expect(err).toContain("de-levy-4 cannot cross.");
    expect(err).toContain("Judge this rule with the engine.");
    const chinese = await here("export", "jsonlogic", ".", "--lang", "zh");
    expect(chinese.err).toContain("de-levy-4 无法导出。");
    expect(JSON.parse(chinese.out).refused[0].reasons[0].what).toMatch(/\p{Script=Han}/u);
    expect((await here("export", "jsonlogic", ".", "--rule", "de-levy-1")).code).toBe(EXIT.ok);
    expect((await here("export", "jsonlogic", "de/tax.tide")).code).toBe(EXIT.ok);
  });

  it.each([
    ["a rule nobody wrote", "--rule de-levy-11", EXIT.noInput, "Did you mean de-levy-1?"],
    ["one file for two things", "--out a.json --words a.json", EXIT.usage, "a.json"],
    ["facts that are not there", "--facts nowhere.json", EXIT.noInput, "nowhere.json"],
    ["facts that are no shipment", "--facts list.json", EXIT.data, "JSON object"],
    ["more shipments than one", "--facts many.ndjson", EXIT.data, "more than one"],
    ["a day that is none", "--facts facts.json --on tomorrow", EXIT.usage, "YYYY-MM-DD"],
    ["a place nobody can write to", "--out vocabulary.tide/a.json", EXIT.output, "could not be written"],
  ])("refuses %s and writes nothing", async (_what, argv, code, said) => {
    await writeFile(join(folder, "facts.json"), "{}");
    await writeFile(join(folder, "list.json"), "[]");
    await writeFile(join(folder, "many.ndjson"), "{}\n{}\n");
    const answer = await here("export", "jsonlogic", ".", ...argv.split(" "));
    expect([answer.code, answer.out]).toEqual([code, ""]);
    expect(answer.err).toContain(said);
  });

  it("exports nothing of rules that do not compile", async () => {
    await writeFile(join(folder, "de/more.tide"), "nonsense\n");
    const { code, out } = await here("export", "jsonlogic", ".");
    expect([code, out]).toEqual([EXIT.data, ""]);
  });

  it("has its help in both languages", async () => {
    expect((await here("export", "jsonlogic", "--help")).out).toContain("Exit codes:");
    expect((await here("export", "jsonlogic", "--help", "--lang", "zh")).out).toMatch(/用法：[\s\S]*退出码/);
    expect((await here("export", "jsonlgic")).err).toContain("Did you mean jsonlogic?");
  });
});
