import { describe, expect, it } from "vitest";
import { compile } from "../../dsl/compile.ts";
import { openBundle, packBundle, readRequest, screen } from "../../engine/index.ts";
import { rule } from "./bad/mistake.ts";
import { beside, GOOD, judged } from "./ruleset.ts";

const FACTS = `record cell "Cell" named zh "电芯" in item as cells up to 20
fact cell.energy is quantity in Wh "Energy" named zh "能量"
fact item.kind is one of toy, ride-on-toy, lamp, shirt "Kind" named zh "种类"
fact item.playful is yes or no "For play" named zh "供玩耍"
  if not stated item.kind is one of toy, ride-on-toy
fact item.powered is yes or no "Powered" named zh "带电"
  if not stated item.kind is lamp or any cell in item.cells has (cell.energy is over 0 Wh)
fact item.playful_powered is yes or no "Powered and for play" named zh "带电且供玩耍"
  if not stated item.playful is yes and item.powered is yes
fact strong is yes or no "Strong" named zh "强"
  if not stated any item in items has (item.playful_powered is yes)
`;

const RULE = `${rule("for each item where item.playful_powered is yes\n  then hold")}\n`;

const onItem = (given: string, expected: string) =>
  `example "x"\n  given destination FR\n  given item 1: ${given}\n  on 2026-07-01\n  expect ${expected}\n`;

describe("yes-or-no facts that follow from others", () => {
  it.each([
    ["what it follows from holds", "item.playful yes, item.kind lamp", "hold by xx-new"],
    ["several levels deep", "item.kind toy, item.cells only (), item.powered yes", "hold by xx-new"],
    ["one level says no", "item.kind shirt, item.cells only ()", "no finding by xx-new"],
    ["what it follows from is not known: that is asked for", "item.cells only ()", "needs item.kind"],
    ["nothing is known of the list it looks through", "item.kind toy", "needs item.cells"],
    ["stated, nothing is worked out", "item.kind toy, item.playful no", "no finding by xx-new"],
    ["stated, nothing else is asked for", "item.playful_powered yes", "hold by xx-new"],
  ])("%s", async (_, given, expected) => {
    expect(await judged(FACTS + RULE + onItem(given, expected))).toEqual(["ok"]);
  });

  it("look through a list", async () => {
    const cells = `example "x"
  given destination FR
  given item 1: item.kind ride-on-toy
  given cell 1: cell.energy 5 Wh
  on 2026-07-01
  expect hold by xx-new
`;
    expect(await judged(FACTS + RULE + cells)).toEqual(["ok"]);
  });

  it("of the shipment follow from its items", async () => {
    const shipment = `${rule("when strong is yes\n  then warn", { id: "xx-strong" })}
example "x"
  given destination FR
  given item 1: item.kind shirt, item.powered no
  given item 2: item.kind toy, item.powered yes
  on 2026-07-01
  expect warn by xx-strong
example "y"
  given destination FR
  given item 1: item.kind shirt, item.powered no
  given item 2: item.powered yes
  on 2026-07-01
  expect needs item.kind
`;
    expect(await judged(FACTS + shipment)).toEqual(["ok", "ok"]);
  });

  it("are no proof", async () => {
    const proven = rule(
      "for each item where destination is FR\n  unless proven item.playful is yes\n  then hold",
    );
    expect(await judged(`${FACTS}${proven}\n${onItem("item.kind toy", "hold by xx-new")}`)).toEqual(["ok"]);
    expect(await judged(`${FACTS}${proven}\n${onItem("item.playful yes", "no finding by xx-new")}`)).toEqual([
      "ok",
    ]);
  });

  it("may be a define, and stand in a table", async () => {
    const table = `define is-toy as item.kind is one of toy, ride-on-toy
fact item.amusing is yes or no "Amusing" named zh "有趣" if not stated is-toy
table desk "Who looks at it"
  title zh "由谁查看"
  cite "An act" no public link
  effective from 2021-07-01
  hit unique
  | item.amusing => desk.name |
  | yes          => toys      |
  | no           => others    |
${onItem("item.kind lamp", "desk.name others")}`;
    expect(await judged(FACTS + table)).toEqual(["ok"]);
  });

  it("say what they follow from when asked why", async () => {
    const { ir, diagnostics } = await compile([...GOOD, beside(FACTS + RULE)]);
    if (ir === undefined) throw new Error(JSON.stringify(diagnostics));
    const read = readRequest(
      { explain: true, facts: { destination: "FR", items: [{ kind: "toy", powered: true }] } },
      { today: "2026-07-01", acts: ["sell"] },
    );
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const decision = screen(await openBundle(await packBundle(ir)), read.request);
    const finding = decision.findings.find(({ rule }) => rule === "xx-new");
    expect(finding?.values).toEqual([{ fact: "item.playful_powered", value: "yes", provenance: "computed" }]);
    const because = decision.because?.find(({ rule }) => rule === "xx-new");
    expect(because?.clauses.find(({ clause }) => clause === "for")?.reason).toMatchObject({
      sentence: "item.playful_powered is yes",
      of: [
        {
          sentence: "item.playful is yes and item.powered is yes",
          of: [
            {
              values: [{ fact: "item.playful", value: "yes", provenance: "computed" }],
              of: [
                {
                  sentence: "item.kind is one of toy, ride-on-toy",
                  values: [{ fact: "item.kind", value: "toy", provenance: "given" }],
                },
              ],
            },
            { values: [{ fact: "item.powered", value: "yes", provenance: "given" }] },
          ],
        },
      ],
    });
  });
});
