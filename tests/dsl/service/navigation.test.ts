import { describe, expect, it } from "vitest";
import {
  applied,
  definition,
  foldings,
  formatting,
  outline,
  type Refusal,
  type Renaming,
  references,
  refusalWords,
  rename,
  renameable,
  Workspace,
} from "../../../dsl/service/index.ts";
import { edited, SOUND } from "./fixture.ts";

/** The offset of the first letter of `word` in the first place where `context` stands. */
function at(workspace: Workspace, path: string, context: string, word = context): number {
  const source = workspace.documents.get(path)?.source ?? "";
  const start = source.indexOf(context);
  if (start === -1) throw new Error(`${path} holds no ${context}`);
  return start + context.indexOf(word);
}

function textAt(
  workspace: Workspace,
  { path, span }: { path: string; span: { start: number; end: number } },
): string {
  return workspace.documents.get(path)?.source.slice(span.start, span.end) ?? "";
}

function lineAt(workspace: Workspace, path: string, offset: number): string {
  const source = workspace.documents.get(path)?.source ?? "";
  return source.slice(source.lastIndexOf("\n", offset - 1) + 1).split("\n", 1)[0] ?? "";
}

describe("go to definition", () => {
  const cases: [what: string, path: string, context: string, word: string, line: string | RegExp][] = [
    ["a fact", "tax/duty.tide", "mode is post", "mode", /^fact mode is/],
    ["a value of a fact", "tax/duty.tide", "mode is post", "post", /^fact mode is/],
    ["a define", "tax/duty.tide", "low-value and", "low-value", /^define low-value/],
    ["a parameter", "tax/defines.tide", "at most limit", "limit", /^parameter limit/],
    ["a group", "tax/duty.tide", "destination is in EU", "EU", /^group EU from/],
    ["a group within a group", "tax/sets.tide", "group EU-VAT is EU", "is EU", "nothing"],
    ["a list of records", "tax/duty.tide", "digits in items", "items", /^record item/],
    ["a record", "tax/duty.tide", "for each item", "item", /^record item/],
    ["a charge", "tax/duty.tide", "exempt from tariff-duty", "tariff-duty", /^charge tariff-duty/],
    ["a catalogue entry", "tax/vat.tide", "require document eu-doc", "eu-doc", /^document eu-doc/],
    [
      "what a table concludes",
      "tax/vat.tide",
      "collected by vat.collector",
      "vat.collector",
      /sold_on_marketplace/,
    ],
    ["a scene", "tax/vat.tide", "starting from parcel", "parcel", /^scene parcel/],
    ["a rule", "tax/vat.tide", "hold by xx-tax-004", "xx-tax-004", /^rule xx-tax-004/],
    ["a fact in a text", "tax/duty.tide", "{intrinsic_value}", "intrinsic", /^fact intrinsic_value/],
    ["a fact of a candidate", "tax/vat.tide", "document.covers", "covers", /^fact document.covers/],
    ["the key of a record", "vocabulary.tide", "known by sku", "sku", /^fact item\.sku/],
    ["a currency, which nobody declares", "tax/duty.tide", "EUR 3", "EUR", "nothing"],
    ["a country, which nobody declares", "tax/vat.tide", "destination DE", "DE", "nothing"],
  ];
  it.each(cases)("%s", (_, path, context, word, line) => {
    const places = definition(SOUND, path, at(SOUND, path, context, word));
    const lines = places.map(({ path: file, name }) => lineAt(SOUND, file, name.start));
    if (line === "nothing") expect(lines).toEqual([]);
    else expect(lines[0]).toMatch(line);
  });
});

describe("references", () => {
  it("are found in all files, with the declaration, in order", () => {
    const found = references(
      SOUND,
      "tax/defines.tide",
      at(SOUND, "tax/defines.tide", "define low-value", "low-value"),
    );
    expect(found.map(({ path, declares }) => [path, declares])).toEqual([
      ["tax/defines.tide", true],
      ["tax/duty.tide", false],
      ["tax/vat.tide", false],
    ]);
    for (const reference of found) expect(textAt(SOUND, reference)).toBe("low-value");
  });

  it("are the same from wherever one asks", () => {
    const here = references(
      SOUND,
      "tax/defines.tide",
      at(SOUND, "tax/defines.tide", "define low-value", "low-value"),
    );
    const there = references(SOUND, "tax/vat.tide", at(SOUND, "tax/vat.tide", "not low-value", "low-value"));
    expect(there).toEqual(here);
  });

  it("of a fact stand in texts and behind `.country` too", () => {
    const workspace = edited(
      SOUND,
      "tax/vat.tide",
      "when ioss_number is not none",
      "when destination.country is FR and ioss_number is not none",
    );
    const found = references(
      workspace,
      "vocabulary.tide",
      at(workspace, "vocabulary.tide", "fact destination", "destination"),
    );
    expect(new Set(found.map((each) => textAt(workspace, each)))).toEqual(new Set(["destination"]));
    const worth = references(
      SOUND,
      "vocabulary.tide",
      at(SOUND, "vocabulary.tide", "fact intrinsic_value", "intrinsic"),
    );
    expect(worth.filter(({ path }) => path === "tax/duty.tide")).toHaveLength(2);
  });

  it("of a value are those of its own fact", () => {
    const found = references(
      SOUND,
      "vocabulary.tide",
      at(SOUND, "vocabulary.tide", "textile, electronics", "electronics"),
    );
    expect(found.every((each) => textAt(SOUND, each) === "electronics")).toBe(true);
    expect(found.length).toBeGreaterThan(3);
  });
});

describe("rename", () => {
  function renamed(workspace: Workspace, result: Renaming): Workspace {
    if ("refused" in result) throw new Error(refusalWords(result.refused, "en"));
    return workspace.with(
      ...[...Map.groupBy(result.edits, ({ path }) => path)].map(([path, edits]) => ({
        path,
        source: applied(workspace.documents.get(path)?.source ?? "", edits),
      })),
    );
  }

  const good: [
    what: string,
    path: string,
    context: string,
    word: string,
    name: string,
    stands: [string, string][],
  ][] = [
    [
      "a define",
      "tax/defines.tide",
      "define low-value",
      "low-value",
      "small-parcel",
      [["tax/duty.tide", "when small-parcel and"]],
    ],
    [
      "a fact, in texts too",
      "vocabulary.tide",
      "fact intrinsic_value",
      "intrinsic",
      "goods_value",
      [["tax/duty.tide", "worth {goods_value}"]],
    ],
    [
      "a fact from where it is used",
      "tax/duty.tide",
      "item.duty_rate of",
      "duty_rate",
      "item.tariff",
      [["vocabulary.tide", "fact item.tariff is"]],
    ],
    [
      "a parameter",
      "tax/sets.tide",
      "parameter limit",
      "limit",
      "ceiling",
      [["tax/defines.tide", "at most ceiling"]],
    ],
    [
      "a group",
      "tax/sets.tide",
      "group EU from",
      "EU",
      "UNION",
      [
        ["tax/sets.tide", "EU-VAT is UNION except"],
        ["tax/vat.tide", "jurisdiction UNION"],
      ],
    ],
    [
      "a rule",
      "tax/vat.tide",
      "rule xx-tax-004",
      "xx-tax-004",
      "xx-ioss",
      [["tax/vat.tide", "hold by xx-ioss"]],
    ],
    ["a scene", "tax/vat.tide", "scene parcel", "parcel", "box", [["tax/vat.tide", "starting from box"]]],
    [
      "a charge",
      "vocabulary.tide",
      "charge duty",
      "duty",
      "customs-duty",
      [
        ["vocabulary.tide", "part of customs-duty"],
        ["tax/vat.tide", "charged customs-duty"],
      ],
    ],
    [
      "a catalogue entry",
      "vocabulary.tide",
      "document eu-doc",
      "eu-doc",
      "eu-conformity",
      [["tax/vat.tide", "require document eu-conformity"]],
    ],
    [
      "what a table concludes",
      "tax/defines.tide",
      "=> vat.collector",
      "vat.collector",
      "vat.taker",
      [["tax/vat.tide", "collected by vat.taker"]],
    ],
    [
      "a value of a fact",
      "vocabulary.tide",
      "textile, electronics",
      "electronics",
      "electric",
      [["tax/vat.tide", "item.category electric,"]],
    ],
    [
      "a list of records",
      "vocabulary.tide",
      "in shipment as items",
      "items",
      "articles",
      [["tax/duty.tide", "digits in articles"]],
    ],
    [
      "a list within a record",
      "tax/vat.tide",
      "item.documents only",
      "item.documents",
      "papers",
      [["vocabulary.tide", "in item as papers"]],
    ],
    [
      "a record, with all its facts",
      "vocabulary.tide",
      "record battery",
      "battery",
      "cell",
      [
        [
          "vocabulary.tide",
          'fact cell.energy is quantity in Wh "Energy" named zh "能量" if not stated cell.voltage * cell.capacity',
        ],
      ],
    ],
    [
      "the key of a record",
      "vocabulary.tide",
      "known by sku",
      "sku",
      "item.code",
      [
        ["vocabulary.tide", "known by code"],
        ["vocabulary.tide", "fact item.code"],
      ],
    ],
  ];
  it.each(good)("%s", (_, path, context, word, name, stands) => {
    const offset = at(SOUND, path, context, word);
    const result = renamed(SOUND, rename(SOUND, path, offset, name));
    for (const [file, text] of stands) expect(result.documents.get(file)?.source).toContain(text);
    expect([...result.documents.keys()].flatMap((file) => result.diagnostics(file))).toEqual([]);
  });

  type Bad = [what: string, path: string, context: string, word: string, name: string, why: Refusal["why"]];
  const bad: Bad[] = [
    ["to a keyword", "tax/defines.tide", "define low-value", "low-value", "when", "keyword"],
    ["to what is no name", "tax/defines.tide", "define low-value", "low-value", "low value", "not-a-name"],
    ["to a number", "tax/defines.tide", "define low-value", "low-value", "150", "not-a-name"],
    ["to a name that is taken", "tax/defines.tide", "define low-value", "low-value", "limit", "taken"],
    ["to the name of another fact", "vocabulary.tide", "fact gift", "gift", "mode", "taken"],
    ["of a place", "tax/vat.tide", "destination DE", "DE", "XX", "not-ours"],
    ["of a currency", "tax/sets.tide", "EUR 150", "EUR", "XYZ", "nothing-here"],
    ["of the legal date", "tax/vat.tide", "valid on date", "date", "legal_date", "fixed"],
    ["of a kind of paper", "vocabulary.tide", "record document", "document", "paper", "fixed"],
    ["of an act", "vocabulary.tide", "one of offer, sell", "sell", "vend", "fixed"],
    [
      "of a fact into another record",
      "vocabulary.tide",
      "fact item.weight",
      "item.weight",
      "weight",
      "other-record",
    ],
    ["of a group so that it needs itself", "tax/sets.tide", "group EU from", "EU", "FR", "breaks"],
    ["where there is no word", "tax/vat.tide", "\n\nrule", "\n\nrule", "x", "nothing-here"],
    [
      "of a rule to a form rules do not have",
      "tax/vat.tide",
      "rule xx-tax-004",
      "xx-tax-004",
      "XX_Rule",
      "breaks",
    ],
  ];
  it.each(bad)("is refused %s", (_, path, context, word, name, why) => {
    const result = rename(SOUND, path, at(SOUND, path, context, word), name);
    expect("refused" in result && result.refused.why).toBe(why);
    if (!("refused" in result)) return;
    expect(refusalWords(result.refused, "en")).toMatch(/\.$/);
    expect(refusalWords(result.refused, "zh")).toMatch(/。$/);
  });

  it("is refused where the name means something already", () => {
    const workspace = edited(SOUND, "tax/sets.tide", "group EU-VAT", "group NEAR is FR\ngroup EU-VAT");
    const offset = at(workspace, "tax/sets.tide", "group NEAR", "NEAR");
    // Belgium, a member of the union, would be this group.
    expect(rename(workspace, "tax/sets.tide", offset, "BE")).toEqual({
      refused: { why: "caught", name: "BE" },
    });
  });

  it("takes a table with outcomes along, wherever its rules are spoken of", () => {
    const [header = ""] = (SOUND.documents.get("tax/duty.tide")?.source ?? "").split("\n", 1);
    const source = `${header}
table t-strict "Strict"
  title zh "严"
  cite "An act" no public link
  effective from 2021-07-01
  message en "A message."
  message zh "消息。"
  remedy en "A remedy."
  remedy zh "办法。"
  confidence verified
  hit strictest
  | gift      => outcome |
  | yes       => hold    |
  | otherwise => none    |
example "a gift"
  given gift yes
  on 2026-01-01
  expect hold by t-strict and no hold by t-strict.hold
`;
    const workspace = SOUND.with({ path: "strict.tide", source });
    for (const context of ["table t-strict", "hold by t-strict", "hold by t-strict.hold"]) {
      const offset = at(workspace, "strict.tide", context, "t-strict");
      const result = renamed(workspace, rename(workspace, "strict.tide", offset, "t-hard"));
      expect(result.documents.get("strict.tide")?.source).toBe(source.replaceAll("t-strict", "t-hard"));
    }
  });

  it("is refused while a part that speaks of the name cannot be read", () => {
    const workspace = edited(SOUND, "tax/duty.tide", "when low-value and (", "when when low-value and (");
    const result = rename(
      workspace,
      "tax/defines.tide",
      at(workspace, "tax/defines.tide", "define low-value", "low-value"),
      "small",
    );
    expect(result).toMatchObject({ refused: { why: "unread", file: "tax/duty.tide" } });
  });

  it("says which word it would change", () => {
    const offset = at(SOUND, "tax/vat.tide", "item.documents only", "item.documents");
    expect(renameable(SOUND, "tax/vat.tide", offset)).toMatchObject({ name: "documents" });
    expect(
      renameable(SOUND, "tax/vat.tide", at(SOUND, "tax/vat.tide", "valid on date", "date")),
    ).toMatchObject({
      refused: { why: "fixed" },
    });
  });
});

describe("the outline", () => {
  const source = `ruleset xx-tax jurisdiction EU domain tax

rule xx-a "The first"
  then hold

rule xx-b "With a mistake"
  wen gift is yes
  then hold
# A comment
# of two lines
example "An example"
  on 2026-01-01
`;
  const workspace = Workspace.empty.with({ path: "a.tide", source });

  it("names every declaration, those that cannot be read too", () => {
    expect(
      outline(workspace, "a.tide").map(({ kind, name, detail, isReadable }) => [
        kind,
        name,
        detail,
        isReadable,
      ]),
    ).toEqual([
      ["ruleset", "xx-tax", undefined, true],
      ["rule", "xx-a", "The first", true],
      ["rule", "xx-b", "With a mistake", false],
      ["example", "An example", undefined, true],
    ]);
  });

  it("reaches over each of them, its name inside", () => {
    for (const { span, nameSpan, name } of outline(workspace, "a.tide")) {
      expect(source.slice(nameSpan.start, nameSpan.end)).toContain(name);
      expect(span.start).toBeLessThanOrEqual(nameSpan.start);
      expect(span.end).toBeGreaterThanOrEqual(nameSpan.end);
    }
  });

  it("says what can be folded away", () => {
    expect(
      foldings(workspace, "a.tide").map(({ start, end }) => source.slice(start, end).split("\n")[0]),
    ).toEqual(['rule xx-a "The first"', 'rule xx-b "With a mistake"', "# A comment", 'example "An example"']);
  });

  it("has all declarations of a sound file", () => {
    for (const [path, { declarations }] of SOUND.documents)
      expect(outline(SOUND, path)).toHaveLength(declarations.length);
  });
});

describe("formatting", () => {
  it("changes one stretch, and nothing where nothing is to change", () => {
    const messy = edited(SOUND, "tax/vat.tide", "  then hold\n", "    then    hold\n");
    const once = formatting(messy, "tax/vat.tide");
    const source = applied(messy.documents.get("tax/vat.tide")?.source ?? "", once);
    expect(source).toContain("\n  then hold\n");
    expect(formatting(messy.with({ path: "tax/vat.tide", source }), "tax/vat.tide")).toEqual([]);
  });

  it("leaves alone what cannot be read", () => {
    expect(formatting(edited(SOUND, "tax/vat.tide", "  then hold\n", "    then\n"), "tax/vat.tide")).toEqual(
      [],
    );
  });
});

describe("a file with mistakes", () => {
  const workspace = edited(SOUND, "tax/duty.tide", "when low-value and", "when low-value and and");

  it("still tells of the words in what cannot be read", () => {
    const offset = at(workspace, "tax/duty.tide", "when low-value", "low-value");
    expect(definition(workspace, "tax/duty.tide", offset).map(({ path }) => path)).toEqual([
      "tax/defines.tide",
    ]);
    const post = definition(
      workspace,
      "tax/duty.tide",
      at(workspace, "tax/duty.tide", "mode is post", "post"),
    );
    expect(post.map(({ path, name }) => lineAt(workspace, path, name.start))[0]).toMatch(/^fact mode/);
  });

  it("still answers for its other declarations", () => {
    const offset = at(workspace, "tax/duty.tide", "item.duty_rate of", "duty_rate");
    expect(references(workspace, "tax/duty.tide", offset).length).toBeGreaterThan(2);
    expect(outline(workspace, "tax/duty.tide").map(({ name }) => name)).toEqual([
      "xx-tax",
      "xx-tax-001",
      "xx-tax-002",
    ]);
  });
});
