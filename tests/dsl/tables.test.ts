import { describe, expect, it } from "vitest";
import { format } from "../../dsl/format.ts";
import { ACTS, DOMAINS, openBundle, packBundle, readRequest, screen } from "../../engine/index.ts";
import { compileBeside, irOf, judged } from "./ruleset.ts";

const WORDS = `
list superlatives is terms in en
  - "best ever", "number one"
list claims is terms in en
  - "cures", "heals"
table prohibited-words "Prohibited words"
  title zh "禁用词"
  cite "An act" no public link
  effective from 2021-07-01
  message en "The title is refused: {reason}."
  message zh "标题不合规：{reason}。"
  remedy en "Change the title."
  remedy zh "修改标题。"
  confidence verified
  hit strictest
  | destination | item.title      => outcome         | reason           |
  | FR          | in superlatives => block           | "absolute claim" |
  | any         | in claims       => hold for review | "medical claim"  |
  | otherwise                     => none            | none             |
`;

describe("hit strictest", () => {
  it("gives its reasons in each language, from a column of each", async () => {
    const both = WORDS.replaceAll(/("[a-z]+ claim"|none *\|$| reason +\|$)/gm, (cell) =>
      cell.includes("reason")
        ? `${cell} reason-zh |`
        : cell.startsWith("none")
          ? "none | none |"
          : `${cell} | "用语"`,
    ).replace("{reason}。", "{reason-zh}。");
    const bundle = await openBundle(await packBundle(await irOf(both)));
    const read = readRequest(
      { facts: { destination: "FR", items: [{ title: "Best ever, cures all" }] } },
      { today: "2026-07-01" },
    );
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { findings } = screen(bundle, read.request);
    expect(findings.find(({ law }) => law === "prohibited-words")?.message).toEqual({
      en: "The title is refused: absolute claim, medical claim.",
      zh: "标题不合规：用语。",
    });
  });

  it("says what rules say: the strictest of the rows that hold, with all reasons", async () => {
    expect(
      await judged(`${WORDS}
example "one row"
  given destination DE, item.title "It cures", item.sku "a"
  on 2026-01-01
  expect hold by prohibited-words and no block by prohibited-words
example "both rows"
  given destination FR, item.title "Best ever, cures all"
  on 2026-01-01
  expect block by prohibited-words and no hold by prohibited-words and overridden prohibited-words.hold
example "neither"
  given destination FR, item.title "A shirt"
  on 2026-01-01
  expect no finding by prohibited-words
example "not told"
  given destination FR, item.title missing
  on 2026-01-01
  expect needs item.title
example "where it matters"
  given destination missing, item.title "Best ever"
  on 2026-01-01
  expect needs destination`),
    ).toEqual(["ok", "ok", "ok", "ok", "ok"]);
  });

  it("is canonical with `hold` alone, and the same written twice", () => {
    const { text } = format({ path: "a.tide", source: WORDS });
    expect(text).toContain("=> hold    | ");
    expect(format({ path: "a.tide", source: text ?? "" }).text).toBe(text);
  });
});

describe("hit first", () => {
  const table = `
table carrier "Carrier"
  hit first
  | intrinsic_value | mode => new.carrier |
  | over EUR 100    | any  => courier     |
  | any             | air  => airline     |
  | otherwise       => post               |
`;

  it("takes the first row that holds", async () => {
    expect(
      await judged(`${table}
example "the first" given intrinsic_value EUR 120, mode air on 2026-01-01 expect new.carrier courier
example "the second" given intrinsic_value EUR 90, mode air on 2026-01-01 expect new.carrier airline
example "none" given intrinsic_value EUR 90, mode sea on 2026-01-01 expect new.carrier post`),
    ).toEqual(["ok", "ok", "ok"]);
  });

  it("says nothing while a row before may hold, unless it says the same", async () => {
    expect(
      await judged(`${table}
table lane "Lane"
  hit first
  | mode      => new.lane |
  | air       => fast     |
  | sea, post => slow     |
rule xx-lane "Lane"
  title zh "通道"
  cite "An act" no public link
  effective from 2021-07-01
  for each item where item.category is toy
  when new.carrier is airline
  then hold
  message en "A." message zh "甲。" remedy en "B." remedy zh "乙。"
  confidence verified
example "open" given intrinsic_value missing, mode air, item.category toy on 2026-01-01 expect needs item.line_price`),
    ).toEqual(["ok"]);
  });
});

describe("hit all", () => {
  it("concludes what every row that holds concludes", async () => {
    expect(
      await judged(`
table marks "Marks"
  hit all
  | item.category | item.weight => new.marks |
  | toy, textile  | any         => "a"       |
  | toy           | any         => "b"       |
  | any           | over 5 kg   => "c"       |
define has-b as new.marks includes "b"
define has-all as new.marks includes all of ("a", "b", "c")
example "two" given item.category toy, item.weight 1 kg on 2026-01-01 expect has-b yes and has-all no
example "three" given item.category toy, item.weight 9 kg on 2026-01-01 expect has-all yes
example "none" given item.category other, item.weight 1 kg on 2026-01-01 expect has-b no`),
    ).toEqual(["ok", "ok", "ok"]);
  });
});

describe("a gap", () => {
  const gaps: readonly (readonly [head: string, rows: string, cells: readonly string[]])[] = [
    [
      "| mode | gift => new.out |",
      "| air | any => x |\n| sea | yes => y |\n| post | any => x |",
      ["sea", "no"],
    ],
    [
      "| intrinsic_value => new.out |",
      "| up to EUR 22 => x |\n| over EUR 150 => y |",
      ["over EUR 22 under EUR 150"],
    ],
    ["| destination => new.out |", "| in EU => x |", ["not in EU"]],
    ["| destination => new.out |", "| not in EU => x |\n| FR => x |", ["in EU"]],
    ["| item.hs => new.out |", "| hs 8507 => x |\n| not in lithium, hs 8507 => x |", []],
    ["| item.brand => new.out |", '| none => x |\n| "acme" => y |', ['not "acme"']],
  ];

  it.each(gaps)("%s %s", async (head, rows, cells) => {
    const { diagnostics } = await compileBeside(`table new-table "New"\n  hit unique\n  ${head}\n  ${rows}`);
    if (cells.length > 0) expect(diagnostics.map(({ params }) => params.cells)).toEqual([cells]);
  });

  it("is none where places stand in the group that is asked about", async () => {
    const ir = await irOf(`table new-table "New"
  hit unique
  | destination => new.out |
  | FR          => x       |
  | ES-CN       => y       |
  | not in EU, GB => z     |`).catch(() => undefined);
    expect(ir).toBeUndefined();
  });
});

describe("an expectation of one item", () => {
  const rule = `
rule xx-heavy "Heavy"
  title zh "重"
  cite "An act" no public link
  effective from 2021-07-01
  when item.weight is over 5 kg
  then hold
  message en "A." message zh "甲。" remedy en "B." remedy zh "乙。"
  confidence verified
example "two items"
  given item 1: item.weight 2 kg, item.sku "a"
  given item 2: item.weight 9 kg, item.sku "a"
  given item 3: item.weight missing
  on 2026-01-01
`;

  it.each([
    ["expect hold by xx-heavy for item 2", true],
    ["expect hold for item 1", false],
    ["expect no finding by xx-heavy for item 1 and pass for item 1", true],
    ["expect no finding by xx-heavy for item 2", false],
    ["expect needs item.weight for item 3", true],
    ["expect needs item.weight for item 2", false],
    ["expect pass for item 3", false],
  ])("%s: %s", async (expectation, isMet) => {
    const [said] = await judged(`${rule}  ${expectation}`);
    expect(said === "ok").toBe(isMet);
  });
});

describe("a message", () => {
  it("names the reasons of all rows that hold, and the terms that were found", async () => {
    const tide = WORDS.replace('refused: {reason}."', 'refused: {reason}; found {matched terms}."');
    const { ir } = await compileBeside(tide);
    if (ir === undefined) throw new Error("does not compile");
    const bundle = await openBundle(await packBundle(ir));
    const { findings } = screen(bundle, {
      as_of: "2026-01-01",
      domains: DOMAINS,
      acts: ACTS,
      horizon_days: 0,
      explain: false,
      settings: {},
      facts: { destination: "FR", items: [{ title: "Best ever, cures all" }] },
    });
    const said = findings.find(({ law }) => law === "prohibited-words");
    expect(said?.rule).toBe("prohibited-words.block");
    expect(said?.message.en).toMatch(/refused: absolute claim, medical claim; found best ever/);
  });
});
