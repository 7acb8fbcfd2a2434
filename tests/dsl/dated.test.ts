import { describe, expect, it } from "vitest";
import { openBundle, packBundle, readRequest, screen } from "../../engine/index.ts";
import { irOf, judged } from "./ruleset.ts";

const LAW = `
parameter threshold is money in EUR
  from 2020-01-01: EUR 5
  from 2026-01-01: EUR 100
define is-cheap as intrinsic_value is under threshold
table ceilings "Ceilings"
  hit first
  | destination => ceiling   |
  | FR          => threshold |
  | otherwise   => EUR 1     |

rule xx-new "New"
  title zh "新"
  cite "An act" no public link
  effective from 2020-01-01 by item.made_on
  for each item where CONDITION
  then hold
  message en "A." message zh "甲。" remedy en "B." remedy zh "乙。"
  confidence verified
`;

const example = (expected: string) => `example "x"
  given destination FR, intrinsic_value EUR 50
  given item 1: item.made_on 2025-12-31
  given item 2: item.made_on 2026-01-01
  on 2026-07-01
  expect ${expected}
`;

describe("what is worked out for the shipment, read by rules dated by an item", () => {
  it.each([
    ["a define", "is-cheap"],
    ["a table", "intrinsic_value is under ceiling"],
  ])("%s is read on the day of each item that asks", async (_, condition) => {
    const law = LAW.replace("CONDITION", condition);
    expect(
      await judged(law + example("hold by xx-new for item 2 and no finding by xx-new for item 1")),
    ).toEqual(["ok"]);
  });

  it.each(["is-cheap", "intrinsic_value is under ceiling"])(
    "%s asks for that day where the item has none",
    async (condition) => {
      const asked = example("needs item.made_on for item 1 and hold by xx-new for item 2").replace(
        "item 1: item.made_on 2025-12-31",
        'item 1: item.sku "a"',
      );
      expect(await judged(LAW.replace("CONDITION", condition) + asked)).toEqual(["ok"]);
    },
  );

  it.each(["for each item where is-cheap", "for each item where destination is FR unless not is-cheap"])(
    "so it is where reasons are told: %s",
    async (scope) => {
      const bundle = await openBundle(
        await packBundle(await irOf(LAW.replace("for each item where CONDITION", scope))),
      );
      const facts = {
        destination: "FR",
        intrinsic_value: "50 EUR",
        items: [{ made_on: "2025-12-31" }, { made_on: "2026-01-01" }],
      };
      for (const explain of [false, "fired", true]) {
        const read = readRequest({ explain, facts }, { today: "2026-07-01" });
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        const { findings } = screen(bundle, read.request);
        const found = findings.filter(({ rule }) => rule === "xx-new" || rule === "engine-failure");
        expect(found.map(({ rule, subject }) => [rule, subject.key])).toEqual([["xx-new", "items[1]"]]);
      }
    },
  );
});
