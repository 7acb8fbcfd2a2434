import { describe, expect, it } from "vitest";
import {
  type Decision,
  type IrCond,
  type IrList,
  type Mention,
  openBundle,
  packBundle,
  screen,
} from "../../../engine/index.ts";
import { type Asked, of, or, type RuleSketch, request, ruleset } from "../build.ts";

const LISTS: readonly IrList[] = [
  {
    name: "brands",
    of: "terms",
    languages: ["en"],
    lookAlikes: true,
    entries: [{ term: "Nike" }, { term: "Acme", from: "2026-01-01", until: "2026-06-30" }],
  },
  { name: "plain", of: "terms", languages: ["en"], entries: [{ term: "nike" }, { term: "原装" }] },
  { name: "referring", of: "terms", languages: ["en"], entries: [{ term: "compatible with" }] },
];

const mentions = (lists: readonly string[], terms: readonly string[] = [], fact = "note"): IrCond => ({
  k: "mentions",
  of: of(fact),
  lists,
  terms,
});

/** As the compiler left the ruleset, and as it is read from a bundle. */
async function judged(rules: readonly RuleSketch[], asked: Asked): Promise<Decision> {
  const ir = ruleset({ lists: LISTS, rules });
  const made = screen({ ir, ruleset: { ...ir.ruleset, digest: "" } }, request(asked));
  const read = screen(await openBundle(await packBundle(ir)), request(asked));
  expect({ ...read, ruleset: made.ruleset }).toEqual(made);
  return read;
}

async function found(
  when: IrCond,
  note: unknown,
  as_of = "2026-09-01",
): Promise<readonly Mention[] | string> {
  const facts = { destination: "FR", note, items: [] };
  const { findings, missing } = await judged([{ id: "r", when }], { as_of, facts });
  const [finding] = findings.filter(({ rule }) => rule === "r");
  if (missing.length > 0) return `needs ${missing.map(({ fact }) => fact).join(", ")}`;
  return finding === undefined ? "nothing" : (finding.mentions ?? []);
}

describe("terms in a text", () => {
  it("are told with their list and their place, each once", async () => {
    expect(await found(mentions(["brands"]), "My ＮＩＫＥ shoes: Nike")).toEqual([
      { term: "Nike", list: "brands", fact: "note", text: "ＮＩＫＥ", start: 3, end: 7 },
    ]);
  });

  it("are told in the order of the text, whichever condition finds them", async () => {
    expect(await found(or(mentions([], ["shoes"]), mentions(["brands"])), "Nike shoes")).toEqual([
      { term: "shoes", fact: "note", text: "shoes", start: 5, end: 10 },
    ]);
    const both: IrCond = { k: "and", of: [mentions([], ["shoes"]), mentions(["brands"])] };
    expect(await found(both, "Nike shoes")).toEqual([
      { term: "Nike", list: "brands", fact: "note", text: "Nike", start: 0, end: 4 },
      { term: "shoes", fact: "note", text: "shoes", start: 5, end: 10 },
    ]);
  });

  it.each<[lists: string[], note: string, found: string]>([
    [["brands"], "Nіkе", "Nike"],
    [["brands"], "ΝΙΚΕ", "Nike"],
    [["brands"], "NlKE", "Nike"],
    [["plain"], "Nіkе", "nothing"],
    [["plain"], "ΝΙΚΕ", "nothing"],
    [["plain", "brands"], "Nіkе", "Nike"],
    [["plain"], "NIKE", "nike"],
    [["plain"], "全新原装正品", "原装"],
    [["brands"], "原装 shoes", "nothing"],
  ])("look like those of lists that ask for it: %s in %s", async (lists, note, expected) => {
    const all = await found(mentions(lists), note);
    expect(typeof all === "string" ? all : all.map(({ term }) => term).join()).toBe(expected);
  });

  it("of a condition are no terms of another", async () => {
    const rules: RuleSketch[] = [
      { id: "a", when: mentions([], ["shoes"]) },
      { id: "b", when: mentions([], ["laces"]) },
      { id: "c", when: mentions(["plain"]) },
    ];
    const asked = { facts: { destination: "FR", note: "laces", items: [] } };
    const { findings } = await judged(rules, asked);
    expect(findings.map(({ rule }) => rule)).toEqual(["b"]);
  });

  it.each([
    ["2025-12-31", "nothing"],
    ["2026-01-01", "Acme"],
    ["2026-06-30", "Acme"],
    ["2026-07-01", "nothing"],
  ])("stand in their list on the day: %s", async (day, expected) => {
    const all = await found(mentions(["brands"]), "acme", day);
    expect(typeof all === "string" ? all : all.map(({ term }) => term).join()).toBe(expected);
  });

  it("are told of each text of a list", async () => {
    const flags = ["new", "copy of nike", "nike"];
    const rules: RuleSketch[] = [{ id: "r", subject: "item", when: mentions(["plain"], [], "item.flags") }];
    const { findings } = await judged(rules, { facts: { destination: "FR", items: [{ flags }] } });
    expect(findings.map((finding) => finding.mentions)).toEqual([
      [
        { term: "nike", list: "plain", fact: "item.flags", entry: 1, text: "nike", start: 8, end: 12 },
        { term: "nike", list: "plain", fact: "item.flags", entry: 2, text: "nike", start: 0, end: 4 },
      ],
    ]);
  });

  it("count where no phrase stands before them: the place told is one that counts", async () => {
    const when: IrCond = {
      k: "mentions",
      of: of("note"),
      lists: ["plain"],
      terms: [],
      after: { not: true, lists: ["referring"], terms: ["for"] },
    };
    expect(await found(when, "compatible with Nike and for Nike")).toBe("nothing");
    expect(await found(when, "compatible with Nike: soles, laces, bags by Nike")).toEqual([
      { term: "nike", list: "plain", fact: "note", text: "Nike", start: 44, end: 48 },
    ]);
  });

  it("are not told of where nothing rests on a text", async () => {
    const { findings } = await judged([{ id: "r" }], { facts: { destination: "FR", items: [] } });
    expect(findings.filter((finding) => "mentions" in finding)).toEqual([]);
  });
});
