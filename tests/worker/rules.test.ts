import { describe, expect, it } from "vitest";
import type { VocabularyAnswer } from "../../worker/vocabulary.ts";
import { get } from "./service.ts";

describe.each([
  "/v1/rulesets/current",
  "/v1/changes",
  "/v1/vocabulary",
  "/v1/vocabulary/schema",
  "/openapi.json",
])("%s", (path) => {
  it("is sent again only when it has changed", async () => {
    const first = await get(path);
    const tag = first.headers.get("ETag") ?? "";
    expect(tag).not.toBe("");
    const again = await get(path, { "If-None-Match": tag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect((await get(path, { "If-None-Match": '"other"' })).status).toBe(200);
  });
});

it("the ruleset says what it holds", async () => {
  expect(await (await get("/v1/rulesets/current")).json()).toMatchObject({
    name: "small",
    version: "1.0.0",
    digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    rules: 2,
    domains: ["tax"],
    jurisdictions: ["FR"],
    parts: [{ name: "fr-tax", label: { en: "France: tax", zh: "法国：税" }, rules: 2 }],
  });
});

it("the vocabulary says how each fact is written", async () => {
  const { facts, records }: VocabularyAnswer = await (await get("/v1/vocabulary")).json();
  const named = (name: string) => facts.find((fact) => fact.name === name);
  expect(named("destination")).toMatchObject({
    path: ["destination"],
    type: { type: "place" },
    label: { en: "Destination", zh: "目的地" },
    such_as: "FR",
    or_none: false,
    provenance: "derived",
  });
  expect(named("ioss_number")).toMatchObject({
    provenance: "given",
    carried_by: { en: "the pre-advice", zh: "预报信息" },
    verified_by: { en: "customs", zh: "海关" },
  });
  expect(named("buyer.kind")).toMatchObject({
    path: ["buyer", "kind"],
    type: { type: "enum", values: ["consumer", "business"] },
  });
  expect(named("item.weight")).toMatchObject({ record: "item", type: { type: "quantity", unit: "kg" } });
  expect(records.find(({ name }) => name === "item")).toMatchObject({
    known_by: ["sku"],
    in: [{ record: "shipment", list: "items", max: 100, complete: true }],
  });
});

it("the schema nests facts as a request does", async () => {
  const response = await get("/v1/vocabulary/schema");
  expect(response.headers.get("Content-Type")).toBe("application/schema+json");
  expect(await response.json()).toMatchObject({
    properties: {
      buyer: {
        properties: {
          kind: { anyOf: [{ enum: ["consumer", "business"] }, { required: ["value", "provenance"] }] },
        },
      },
      ioss_number: { anyOf: [{ type: "string" }, { type: "null" }, {}] },
      items: { items: { $ref: "#/$defs/item" }, maxItems: 100 },
    },
    $defs: { item: { properties: { line_price: {}, weight: {} } }, money: {} },
  });
});

it("health names the rules", async () => {
  expect(await (await get("/healthz")).json()).toMatchObject({ status: "ok", ruleset: { name: "small" } });
});
