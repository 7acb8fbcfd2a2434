import { describe, expect, it } from "vitest";
import { judged } from "./ruleset.ts";

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
});
