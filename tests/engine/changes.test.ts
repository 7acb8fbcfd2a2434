import { describe, expect, it } from "vitest";
import { changesOf } from "../../engine/changes.ts";
import { type Ir, readWindow, tellChanges } from "../../engine/index.ts";
import { compare, finding, inGroup, of, param, place, type RuleSketch, ruleset, TO_FRANCE } from "./build.ts";

const YEAR = { from: "2026-01-01", until: "2026-12-31" };

/** `day change what`, and of a value what it was and becomes. */
function said(ir: Ir, query = YEAR as Parameters<typeof changesOf>[1]): string[] {
  return changesOf(ir, query).changes.map(({ on, change, of: what, keys, was, becomes, joins, leaves }) =>
    [
      on,
      change,
      [what.name, ...(keys ?? [])].join("/"),
      ...(was === undefined ? [] : [`${was} -> ${becomes}`]),
      ...(joins === undefined ? [] : [`+${joins.join()} -${leaves?.join()}`]),
    ].join(" "),
  );
}

const rules = (...all: RuleSketch[]) => ruleset({ rules: all });
const from = (date: string) => ({ from: { date } });

describe("a rule", () => {
  it.each<[string, Partial<RuleSketch>, string[]]>([
    ["begins", { windows: [from("2026-07-01")] }, ["2026-07-01 begins r"]],
    [
      "ends on the day after its last",
      { windows: [{ until: { date: "2026-06-30" } }] },
      ["2026-07-01 ends r"],
    ],
    [
      "goes on where one window follows the other",
      { windows: [{ ...from("2020-01-01"), until: { date: "2026-06-30" } }, from("2026-07-01")] },
      [],
    ],
    [
      "ends and begins again where a day lies between",
      { windows: [{ until: { date: "2026-06-30" } }, from("2026-07-02")] },
      ["2026-07-01 ends r", "2026-07-02 begins r"],
    ],
    [
      "does not begin on a day it stands since before",
      { windows: [{ ...from("2026-07-01"), sinceBefore: true }] },
      [],
    ],
    [
      "rests and resumes",
      { suspended: [{ from: "2026-03-01", until: "2026-03-31" }] },
      ["2026-03-01 suspended r", "2026-04-01 resumes r"],
    ],
    [
      "is enforced, and in doubt",
      { enforcedFrom: "2026-02-01", unverified: { from: "2026-10-01", note: { en: "?" } } },
      ["2026-02-01 enforced r", "2026-10-01 unverified r"],
    ],
    ["is not told of outside the window", { windows: [from("2025-12-31"), from("2027-01-01")] }, []],
    [
      "begins on the later of two days",
      { windows: [{ from: { op: "later", of: [{ date: "2026-02-01" }, { date: "2026-05-01" }] } }] },
      ["2026-05-01 begins r"],
    ],
  ])("%s", (_, sketch, expected) => {
    expect(said(rules({ id: "r", ...sketch }))).toEqual(expected);
  });

  it("looks at the first and the last day", () => {
    const ir = rules({ id: "a", windows: [from("2026-01-01")] }, { id: "b", windows: [from("2026-12-31")] });
    expect(said(ir)).toEqual(["2026-01-01 begins a", "2026-12-31 begins b"]);
  });

  it("names the fact whose day decides", () => {
    const window = { ...from("2026-07-01"), by: "item.placed_on" };
    const { changes } = changesOf(rules({ id: "r", windows: [window] }), YEAR);
    expect(changes).toMatchObject([{ dated_by: "item.placed_on" }]);
  });

  it("that waits for an act has no day, and is told apart", () => {
    const ir = { ...rules({ id: "r", windows: [{ from: { awaits: "reform" } }] }) };
    const acts = [{ name: "reform", label: { en: "The reform" }, cites: [] }];
    const told = tellChanges({ ...ir, acts }, { from: YEAR.from, to: YEAR.until });
    expect(told.changes).toEqual([]);
    expect(told.awaiting).toMatchObject([
      { rule: { id: "r" }, change: "begins", awaits: "reform", label: { en: "The reform" } },
    ]);
  });
});

describe("what rules read", () => {
  const rate = (more: object): Ir["parameters"][number] => ({
    name: "rate",
    type: { t: "percent" },
    by: ["destination"],
    lines: [
      { keys: [place("FR")], from: "2020-01-01", value: { l: "percent", v: "1/5" } },
      { keys: [place("FR")], from: "2026-07-01", value: { l: "percent", v: "1/4" } },
      { keys: [place("DE")], from: "2026-07-01", until: "2026-09-30", value: { l: "percent", v: "1/10" } },
      { keys: [place("ES")], from: "2026-07-01", value: { l: "none" } },
    ],
    cites: [],
    ...more,
  });
  const reader: RuleSketch = { id: "r", when: compare(param("rate"), "gt", param("rate")) };

  it("turns from one value to the next, and to none", () => {
    expect(said(ruleset({ parameters: [rate({})], rules: [reader] }))).toEqual([
      "2026-07-01 changes rate/DE null -> 10%",
      "2026-07-01 changes rate/ES null -> none",
      "2026-07-01 changes rate/FR 20% -> 25%",
      "2026-10-01 changes rate/DE 10% -> null",
    ]);
  });

  it("is told of for one market, and only where a rule reads it", () => {
    const ir = ruleset({ parameters: [rate({})], rules: [reader] });
    expect(said(ir, { ...YEAR, market: "FR-RE" })).toEqual(["2026-07-01 changes rate/FR 20% -> 25%"]);
    expect(said(ruleset({ parameters: [rate({})], rules: [{ id: "r" }] }))).toEqual([]);
  });

  it("gains and loses members", () => {
    const groups: Ir["groups"] = [
      {
        name: "EU",
        versions: [
          { from: "2020-01-01", until: "2026-06-30", members: ["FR", "GB"], except: [] },
          { from: "2026-07-01", members: ["FR", "HR"], except: [] },
        ],
      },
    ];
    const ir = ruleset({ groups, rules: [{ id: "r", scope: inGroup("destination", "EU") }] });
    expect(said(ir)).toEqual(["2026-07-01 changes EU +HR -GB"]);
    expect(changesOf(ir, YEAR).changes[0]?.rules).toContain("r");
  });

  it("is codes and terms too", () => {
    const lists: Ir["lists"] = [
      { name: "bikes", of: "codes", entries: [{ hs: "8711" }, { hs: "8712", from: "2026-05-05" }] },
    ];
    const scope = { k: "in-list", of: of("item.hs"), list: "bikes" } as const;
    expect(said(ruleset({ lists, rules: [{ id: "r", subject: "item", scope }] }))).toEqual([
      "2026-05-05 changes bikes +8712 -",
    ]);
  });
});

it("a market sees its own law, that of its unions and of the world, and no other", () => {
  const parts: Ir["parts"] = ["FR", "DE", "EU", "WW"].map((jurisdiction) => ({
    name: jurisdiction,
    jurisdiction,
    domain: "tax",
  }));
  const ir = ruleset({
    parts,
    rules: parts.map(({ name }, part) => ({ id: name, part, windows: [from("2026-07-01")] })),
  });
  const markets = (market: string) => said(ir, { ...YEAR, market }).map((line) => line.split(" ")[2]);
  expect(markets("FR")).toEqual(["EU", "FR", "WW"]);
  expect(markets("DE")).toEqual(["DE", "EU", "WW"]);
  expect(markets("US")).toEqual(["WW"]);
});

it("is told by title, with what it rests on", () => {
  const cites = [{ text: "Act", articles: ["1"], link: null }];
  const ir = rules({
    id: "r",
    scope: TO_FRANCE,
    outcomes: [finding("warn")],
    windows: [from("2026-07-01")],
    cites,
  });
  const words = {
    ...ir.words,
    rules: { r: { title: { en: "R", zh: "规" }, message: {}, remedy: {}, notes: [] } },
  };
  expect(tellChanges({ ...ir, words }, { from: YEAR.from, to: YEAR.until }).changes).toMatchObject([
    { rules: [{ id: "r", title: { zh: "规" } }], citations: cites, jurisdictions: ["EU"], domains: ["tax"] },
  ]);
});

describe("the window asked about", () => {
  const TODAY = "2026-11-21";

  it("is a year from today where nothing is said", () => {
    expect(readWindow({}, TODAY)).toEqual({ ok: true, window: { from: TODAY, to: "2027-11-21" } });
    expect(readWindow({ from: "9999-12-01" }, TODAY)).toMatchObject({ window: { to: "9999-12-31" } });
    expect(readWindow({ market: "RE" }, TODAY)).toMatchObject({ window: { market: "FR-RE" } });
  });

  it.each<[Record<string, string>, string, string]>([
    [{ from: "yesterday" }, "from", "not-a-date"],
    [{ to: "2026-02-30" }, "to", "not-a-date"],
    [{ from: "2026-02-02", to: "2026-02-01" }, "to", "before-from"],
    [{ from: "2000-01-01", to: "2026-01-01" }, "to", "too-many-days"],
    [{ market: "UK" }, "market", "unknown-place"],
    [{ form: "2026-01-01" }, "form", "unknown-key"],
  ])("is refused: %j", (asked, path, code) => {
    const read = readWindow(asked, TODAY);
    expect(read.ok ? [] : read.problems.map((each) => [each.path, each.code])).toEqual([[path, code]]);
  });
});
