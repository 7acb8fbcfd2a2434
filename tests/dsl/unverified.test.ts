import { describe, expect, it } from "vitest";
import { compile } from "../../dsl/compile.ts";
import { openBundle, packBundle } from "../../engine/index.ts";
import { rule } from "./bad/mistake.ts";
import { beside, GOOD } from "./ruleset.ts";

const TIDE = rule(
  `for each item
  when item.title is known
  unverified from 2026-10-01 "no notice found" zh "未查到通知" is "óvíst"
  cite "Another act" no public link
  then warn`,
  { id: "xx-doubted" },
);

describe("law nobody has followed up", () => {
  it("says so in each language, and the clause after it is the next one", async () => {
    const { ir, diagnostics } = await compile([...GOOD, beside(TIDE)]);
    if (ir === undefined) throw new Error(JSON.stringify(diagnostics));
    const bundle = await openBundle(await packBundle(ir));
    const doubted = bundle.ir.rules.find(({ id }) => id === "xx-doubted");
    expect(doubted?.unverified).toEqual({
      from: "2026-10-01",
      note: { en: "no notice found", zh: "未查到通知", is: "óvíst" },
    });
    expect(doubted?.cites.map(({ text }) => text)).toContain("Another act");
  });
});
