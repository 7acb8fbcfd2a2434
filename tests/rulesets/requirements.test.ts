import { beforeAll, describe, expect, it } from "vitest";
import {
  type Bundle,
  type Required,
  readRequest,
  readRequirements,
  requirementsOf,
  screen,
} from "../../engine/index.ts";
import first from "../../worker/examples/first.json" with { type: "json" };
import wanted from "../../worker/examples/requirements.json" with { type: "json" };
import { rulesetBundle } from "./compiled.ts";

const LISTS = {
  document: "documents",
  label: "labels",
  marking: "markings",
  registration: "registrations",
  role: "roles",
} as const;

const goods: readonly [string, object][] = [
  ["two things for a consumer", first.facts],
  ["a toy", wanted.facts],
  ...["textile", "electronics", "cosmetics", "other"].map((category): [string, object] => [
    category,
    { ship_from: "CN", buyer: { kind: "consumer" }, items: [{ category, origin: "CN" }] },
  ]),
];

/** Everything asked for, stated for the shipment and for each item, and nothing else. */
function supplied(facts: object, required: readonly Required[]): object {
  const lists = new Map<string, Map<string, object>>();
  for (const { one_of, languages } of required) {
    for (const { kind, name } of one_of) {
      const list = lists.get(LISTS[kind]) ?? new Map<string, object>();
      list.set(name, { id: name, ...(languages !== undefined && kind === "label" && { languages }) });
      lists.set(LISTS[kind], list);
    }
  }
  const stated = (names: readonly string[]) =>
    Object.fromEntries(
      names.flatMap((name) => [
        [name, [...(lists.get(name)?.values() ?? [])]],
        [`${name}_complete`, true],
      ]),
    );
  const items = "items" in facts && Array.isArray(facts.items) ? facts.items : [];
  return {
    ...facts,
    ...stated(["documents", "registrations", "roles"]),
    items: items.map((item: object) => ({ ...item, ...stated(["documents", "labels", "markings"]) })),
  };
}

describe("what is said to be needed is all that a screening then looks for", () => {
  let bundle: Bundle;
  beforeAll(async () => {
    bundle = await rulesetBundle();
  });

  it.each(goods)("%s", (_, facts) => {
    const today = "2026-11-20";
    const read = readRequirements({ facts, markets: ["DE", "FR", "GB", "US"] }, { today });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    for (const { market, requirements } of requirementsOf(bundle, read.request).markets) {
      const asked = readRequest(
        { facts: { ...supplied(facts, requirements), destination: market } },
        { today },
      );
      if (!asked.ok) throw new Error(JSON.stringify(asked.problems));
      const lacking = screen(bundle, asked.request).obligations.filter(
        ({ failed }) => failed?.reason === "absent",
      );
      expect(lacking.map(({ rule, one_of }) => [market, rule, ...one_of.map(({ name }) => name)])).toEqual(
        [],
      );
    }
  });
});
