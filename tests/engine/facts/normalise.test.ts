import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instance } from "../../../engine/facts/instance.ts";
import type { JsonObject } from "../../../engine/facts/json.ts";
import { type Normalised, normalise } from "../../../engine/facts/normalise.ts";
import { canonicalBytes } from "../../../engine/record.ts";
import { toWords } from "../../../engine/value/words.ts";
import { vocabulary } from "./vocabulary.ts";

const read = (json: JsonObject): Normalised => normalise(vocabulary, json);

/** `known value`, `invalid` or `-`. */
function shown(instance: Instance | undefined, name: string): string {
  const state = instance?.facts.get(name);
  if (state === undefined) return "-";
  return state.is === "known" ? toWords(state.value) : state.is;
}

function items(normalised: Normalised): readonly Instance[] {
  return normalised.facts.shipment.lists.get("item")?.elements ?? [];
}

describe("where facts stand", () => {
  const normalised = read({
    destination: "FR",
    customs: { accepted_on: "2026-07-01", office: { name: "Le Havre" } },
    items: [{ sku: "A", battery: { energy: "148 Wh" } }, { hs: "6206.10" }],
    seller: { seller_id: "s1", country: "CN", registrations: [{ kind: "epr", country: "FR" }] },
  });
  const { shipment, roots } = normalised.facts;

  it("bare names at the root, dotted names nested", () => {
    expect(shown(shipment, "destination")).toBe("FR");
    expect(shown(shipment, "customs.accepted_on")).toBe("2026-07-01");
    expect(shown(shipment, "customs.office.name")).toBe("Le Havre");
    expect(shown(shipment, "intrinsic_value")).toBe("-");
    expect(normalised.invalid).toEqual([]);
    expect(normalised.unrecognised).toEqual([]);
  });

  it("items are known by what the vocabulary says, or by their place", () => {
    expect(items(normalised).map(({ key, pointer }) => [key, pointer])).toEqual([
      ["A", "/items/0"],
      ["items[1]", "/items/1"],
    ]);
    expect(shown(items(normalised)[0], "item.battery.energy")).toBe("148 Wh");
    expect(shown(items(normalised)[1], "item.hs")).toBe("6206.10");
    expect(items(normalised)[0]?.parent).toBe(shipment);
  });

  it("records without parents are objects at the root, with lists of their own", () => {
    const seller = roots.get("seller");
    expect([seller?.key, seller?.pointer, seller?.parent]).toEqual(["s1", "/seller", undefined]);
    const [registration] = seller?.lists.get("registration")?.elements ?? [];
    expect([registration?.key, registration?.pointer]).toEqual(["epr/FR", "/seller/registrations/0"]);
  });

  it("the legal date and the acts are not the sender's to state", () => {
    const { unrecognised, facts } = read({ date: "2026-07-01", operation: ["sell"] });
    expect(unrecognised.map(({ path }) => path)).toEqual(["/date", "/operation"]);
    expect([...facts.shipment.facts.keys()]).toEqual([]);
  });
});

describe("whether a request speaks of a shipment", () => {
  it.each<[JsonObject, boolean]>([
    [{}, true],
    [{ seller: {} }, false],
    [{ seller: {}, destination: "FR" }, true],
    [{ seller: {}, destination: 3 }, true],
    [{ seller: {}, customs: {} }, true],
    [{ seller: {}, items: [] }, true],
    [{ seller: {}, colour: "red" }, false],
    [{ seller: null }, true],
  ])("%j: %s", (json, speaks) => {
    expect(read(json).facts.hasShipment).toBe(speaks);
  });
});

describe("what is not said", () => {
  it("a key that is not there, and an empty cell, are missing", () => {
    const normalised = read({ intrinsic_value: "", items: [{ title: "  ", sku: "" }] });
    expect(shown(normalised.facts.shipment, "intrinsic_value")).toBe("-");
    expect(shown(items(normalised)[0], "item.title")).toBe("-");
    expect(items(normalised)[0]?.key).toBe("items[0]");
    expect(normalised.invalid).toEqual([]);
  });

  it("null says that there is none, where there may be none", () => {
    const normalised = read({
      seller: { ioss_number: null },
      intrinsic_value: null,
      items: [{ languages: null }],
    });
    expect(shown(normalised.facts.roots.get("seller"), "seller.ioss_number")).toBe("none");
    expect(shown(items(normalised)[0], "item.languages")).toBe("()");
    expect(shown(normalised.facts.shipment, "intrinsic_value")).toBe("invalid");
    expect(normalised.invalid).toEqual([
      {
        path: "/intrinsic_value",
        fact: "intrinsic_value",
        code: "not-none",
        given: "null",
        wanted: '"149.90 EUR"',
      },
    ]);
  });
});

describe("lists", () => {
  const listOf = (json: JsonObject) => {
    const list = read(json).facts.shipment.lists.get("document");
    return list && [list.stated, list.complete, list.elements.length];
  };

  it.each<[JsonObject, unknown]>([
    [{}, undefined],
    [{ documents: [] }, [true, false, 0]],
    [{ documents: [{}] }, [true, false, 1]],
    [{ documents: [{}], documents_complete: true }, [true, true, 1]],
    [{ documents: null }, [true, true, 0]],
    [{ documents_complete: true }, undefined],
    [{ documents: "eu-doc" }, undefined],
    [{ documents: [{}], documents_complete: "yes" }, [true, false, 1]],
  ])("%j", (json, expected) => {
    expect(listOf(json)).toEqual(expected);
  });

  it("the vocabulary's complete list is open if the sender says so", () => {
    const list = read({ items: [{}], items_complete: false }).facts.shipment.lists.get("item");
    expect(list?.complete).toBe(false);
    expect(read({ items: [{}] }).facts.shipment.lists.get("item")?.complete).toBe(true);
  });

  it("more elements than the vocabulary allows are refused, not cut off", () => {
    const { facts, invalid } = read({ items: [{}, {}, {}, {}] });
    expect(facts.shipment.lists.get("item")).toBeUndefined();
    expect(invalid).toEqual([
      { path: "/items", fact: "items", code: "too-many", given: "[…]", wanted: "≤ 3" },
    ]);
  });

  it("an element that is no object is there, and nothing is known of it", () => {
    const normalised = read({ items: [7, { sku: "A" }] });
    expect(items(normalised).map(({ key }) => key)).toEqual(["items[0]", "A"]);
    expect(normalised.invalid).toEqual([
      { path: "/items/0", fact: "items", code: "wrong-type", given: "7", wanted: "{…}" },
    ]);
  });

  it("of values: one that cannot be read leaves the list open", () => {
    const normalised = read({
      items: [{ colours: ["red", 3], languages: ["de", "xx"], languages_complete: true }],
    });
    expect(shown(items(normalised)[0], "item.colours")).toBe("(red, …)");
    expect(shown(items(normalised)[0], "item.languages")).toBe("(de, …)");
    expect(normalised.invalid.map(({ path, code }) => [path, code])).toEqual([
      ["/items/0/colours/1", "wrong-type"],
      ["/items/0/languages/1", "unknown-language"],
    ]);
  });

  it("of values: open unless somebody says complete", () => {
    const [item] = items(read({ items: [{ colours: ["red"], languages: ["de"] }] }));
    expect(shown(item, "item.colours")).toBe("(red)");
    expect(shown(item, "item.languages")).toBe("(de, …)");
    const [said] = items(read({ items: [{ languages: ["de"], languages_complete: true }] }));
    expect(shown(said, "item.languages")).toBe("(de)");
  });

  it("keys stay unique when two items share one", () => {
    const keys = items(read({ items: [{ sku: "A" }, { sku: "A" }, { sku: "A[1]" }] })).map(({ key }) => key);
    expect(keys).toEqual(["A", "A[1]", "A[1][2]"]);
  });

  it("records in records are placed within their parents", () => {
    const normalised = read({ documents: [{}], items: [{ sku: "A", documents: [{}] }, { documents: [{}] }] });
    const keys = items(normalised).map(({ lists }) => lists.get("document")?.elements[0]?.key);
    expect(keys).toEqual(["A.documents[0]", "items[1].documents[0]"]);
    expect(normalised.facts.shipment.lists.get("document")?.elements[0]?.key).toBe("documents[0]");
  });
});

describe("provenance", () => {
  const state = (json: unknown) => {
    const normalised = read({ intrinsic_value: json });
    return [normalised.facts.shipment.facts.get("intrinsic_value"), normalised.invalid[0]?.path] as const;
  };

  it.each(["given", "derived", "verified"])("%s", (provenance) => {
    const [fact] = state({ value: "5 EUR", provenance, confidence: 0.8 });
    expect(fact).toMatchObject({ is: "known", provenance });
  });

  it("without a wrapper it is given", () => {
    expect(state("5 EUR")[0]).toMatchObject({ is: "known", provenance: "given" });
  });

  it("of a measure, a list and of none", () => {
    const normalised = read({
      intrinsic_value: { value: { amount: "5", currency: "EUR" }, provenance: "derived" },
      items: [{ colours: { value: ["red"], provenance: "derived" } }],
      seller: { ioss_number: { value: null, provenance: "verified" } },
    });
    expect(normalised.invalid).toEqual([]);
    expect(shown(normalised.facts.shipment, "intrinsic_value")).toBe("5.00 EUR");
    expect(shown(items(normalised)[0], "item.colours")).toBe("(red)");
    expect(normalised.facts.roots.get("seller")?.facts.get("seller.ioss_number")).toMatchObject({
      value: { t: "none" },
      provenance: "verified",
    });
  });

  it.each([
    [{ value: "5 EUR", provenance: "computed" }, "/intrinsic_value/provenance"],
    [{ value: "5 EUR", provenance: null }, "/intrinsic_value/provenance"],
    [{ value: "5 EUR", provenance: "given", confidence: 2 }, "/intrinsic_value/confidence"],
    [{ value: "5", provenance: "given" }, "/intrinsic_value/value"],
    [{ value: { value: "5 EUR", provenance: "given" }, provenance: "given" }, "/intrinsic_value/value"],
  ])("%j is refused at %s", (json, path) => {
    expect(state(json)).toEqual([{ is: "invalid" }, path]);
  });

  describe("the least that counts", () => {
    const facts = vocabulary.facts.map((fact) =>
      fact.name === "seller.ioss_number"
        ? { ...fact, provenance: "given" as const }
        : fact.name === "seller.country"
          ? { ...fact, provenance: "verified" as const }
          : fact,
    );
    const of = (key: string, json: unknown) => {
      const { facts: read, invalid } = normalise({ ...vocabulary, facts }, { seller: { [key]: json } });
      return [read.roots.get("seller")?.facts.get(`seller.${key}`)?.is, invalid[0]] as const;
    };

    it.each([
      ["ioss_number", null],
      ["ioss_number", { value: null, provenance: "given" }],
      ["ioss_number", { value: "IM3720000012", provenance: "verified" }],
      ["country", { value: "CN", provenance: "verified" }],
    ])("%s: %j", (key, json) => {
      expect(of(key, json)).toEqual(["known", undefined]);
    });

    it.each([
      [
        "ioss_number",
        { value: null, provenance: "derived" },
        { path: "/seller/ioss_number/provenance", given: '"derived"', wanted: '"given" | "verified"' },
      ],
      [
        "country",
        { value: "CN", provenance: "given" },
        { path: "/seller/country/provenance", given: '"given"', wanted: '"verified"' },
      ],
      [
        "country",
        "CN",
        { path: "/seller/country", given: '"CN"', wanted: '{"value": …, "provenance": "verified"}' },
      ],
    ])("%s is refused: %j", (key, json, said) => {
      expect(of(key, json)).toEqual(["invalid", { fact: `seller.${key}`, code: "weak-provenance", ...said }]);
    });

    it("of nothing is missing", () => {
      expect(of("country", " ")).toEqual([undefined, undefined]);
      expect(of("ioss_number", { value: "", provenance: "derived" })).toEqual([undefined, undefined]);
    });
  });

  it("of nothing is missing", () => {
    expect(state({ provenance: "given" })).toEqual([undefined, undefined]);
  });
});

describe("what the vocabulary does not know", () => {
  it.each<[JsonObject, path: string, meant: string | undefined]>([
    [{ destinaton: "FR" }, "/destinaton", "destination"],
    [{ item: [] }, "/item", "items"],
    [{ "customs.accepted_on": "2026-07-01" }, "/customs.accepted_on", `{"customs": {"accepted_on": …}}`],
    [{ customs: { acepted_on: "x" } }, "/customs/acepted_on", "accepted_on"],
    [{ items: [{ wieght: 3 }] }, "/items/0/wieght", "weight"],
    [
      { intrinsic_value: { amount: "5", currency: "EUR", curency: "EUR" } },
      "/intrinsic_value/curency",
      "currency",
    ],
    [{ transport: { value: "5 EUR", provenance: "given", by: "x" } }, "/transport/by", undefined],
    [{ xyz: 1 }, "/xyz", undefined],
    [{ "a/b~c": 1 }, "/a~1b~0c", undefined],
    [JSON.parse('{"__proto__": {"destination": "FR"}}'), "/__proto__", undefined],
    [{ constructor: 1 }, "/constructor", undefined],
    [{ toString: null }, "/toString", undefined],
  ])("%j", (json, path, meant) => {
    const { unrecognised, facts } = read(json);
    expect(unrecognised).toEqual([{ path, ...(meant !== undefined && { did_you_mean: meant }) }]);
    expect(facts.shipment.facts.get("destination")).toBeUndefined();
  });

  it("reads nothing through prototypes", () => {
    const json: JsonObject = Object.create({ destination: "FR" });
    expect(read(json).facts.shipment.facts.size).toBe(0);
  });

  it("does not offer a suggestion for every key of a flood", () => {
    const flood = Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`destinatio${i}`, 1]));
    const { unrecognised } = read(flood);
    expect(unrecognised).toHaveLength(900);
    expect(unrecognised.filter(({ did_you_mean }) => did_you_mean !== undefined).length).toBeLessThan(900);
  });
});

describe("what comes in another shape", () => {
  it.each<[JsonObject, fact: string, path: string]>([
    [{ customs: "2026-07-01" }, "customs", "/customs"],
    [{ customs: null }, "customs", "/customs"],
    [{ items: {} }, "items", "/items"],
    [{ items: [{ battery: 3 }] }, "item.battery", "/items/0/battery"],
    [{ seller: [] }, "seller", "/seller"],
    [{ destination: { country: "FR" } }, "destination", "/destination"],
    [{ destination: ["FR"] }, "destination", "/destination"],
    [{ items_complete: "yes", items: [] }, "items", "/items_complete"],
  ])("%j", (json, fact, path) => {
    const { invalid } = read(json);
    expect(invalid.map((each) => [each.fact, each.path])).toEqual([[fact, path]]);
  });

  it("is shown shortened", () => {
    const long = read({ mode: "x".repeat(1000) }).invalid[0]?.given ?? "";
    expect(long.length).toBeLessThan(100);
    expect(read({ mode: { deep: { deeper: {} } } }).invalid[0]?.given).toBe('{"deep": {…}}');
  });
});

/** Keys of the vocabulary, of measures and of prototypes, so that generated requests get far. */
const keys = fc.oneof(
  fc.constantFrom(
    ...vocabulary.facts.flatMap(({ path }) => path),
    "items",
    "items_complete",
    "documents",
    "seller",
    "value",
    "unit",
    "amount",
    "currency",
    "provenance",
    "confidence",
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "length",
  ),
  fc.string(),
);
const leaves = fc.oneof(
  fc.constantFrom("FR", "5 EUR", "1.2 kg", "given", "2026-07-01", "6206.10", "air", "", "eu-doc", null),
  fc.string({ unit: "binary" }),
  fc.double(),
  fc.boolean(),
  fc.integer(),
  fc.constant(undefined),
);
const { facts: anyFacts } = fc.letrec<{ json: unknown; facts: JsonObject }>((tie) => ({
  json: fc.oneof({ maxDepth: 5 }, leaves, fc.array(tie("json"), { maxLength: 5 }), tie("facts")),
  facts: fc
    .array(fc.tuple(keys, tie("json")), { maxLength: 8 })
    .map((entries) => Object.fromEntries(entries)),
}));

describe("any JSON at all", () => {
  it("is read without throwing, into an answer that has canonical bytes", () => {
    fc.assert(
      fc.property(anyFacts, (json) => {
        const { invalid, unrecognised } = read(json);
        expect(() => canonicalBytes({ invalid, unrecognised })).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });

  it("reads the same in whatever order its keys come", () => {
    const reversed = (json: unknown): unknown => {
      if (Array.isArray(json)) return json.map(reversed);
      if (typeof json !== "object" || json === null) return json;
      return Object.fromEntries(
        Object.entries(json)
          .reverse()
          .map(([key, value]) => [key, reversed(value)]),
      );
    };
    fc.assert(
      fc.property(anyFacts, (json) => {
        const other = reversed(json);
        if (typeof other !== "object" || other === null) return;
        expect(read({ ...other })).toEqual(read(json));
      }),
    );
  });

  it("gives every instance of a record a key of its own", () => {
    const skus = fc.array(fc.constantFrom("A", "A[1]", "A[2]", "items[0]", "items[1]", "items[2]", ""), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(skus, (all) => {
        const found = items(read({ items: all.map((sku) => ({ sku })) })).map(({ key }) => key);
        expect(new Set(found).size).toBe(all.length);
      }),
    );
  });

  it("is not walked into deeper than the vocabulary goes", () => {
    let deep: unknown = "x";
    for (let i = 0; i < 100_000; i++) deep = i % 2 === 0 ? [deep] : { value: deep, provenance: "given" };
    const { invalid } = read({ destination: deep, seller: deep, items: deep, customs: deep });
    expect(invalid.length).toBeGreaterThan(0);
  });
});
