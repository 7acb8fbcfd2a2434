import { beforeAll, describe, expect, it } from "vitest";
import { compile } from "../../dsl/compile.ts";
import { oneFactSchema } from "../../engine/fact-schema.ts";
import { type Bundle, openBundle, packBundle, readRequest, screen } from "../../engine/index.ts";
import { renderDecision } from "../../engine/render.ts";
import { rule } from "./bad/mistake.ts";
import { beside, GOOD } from "./ruleset.ts";

const TIDE = `fact item.make is one of wooden-toy, book, "9610" "Make" named zh "做法"
  value wooden-toy "Wooden toy" named zh "木制玩具"
  value "9610" "Cross-border retail export" named zh "跨境电商出口"
fact item.uses is list of one of play, show up to 3 "Uses" named zh "用途"
  value play "To play with"
${rule(`for each item where item.make is one of wooden-toy, book, "9610"
  when item.uses includes play
  then hold`)
  .replace('"A message."', '"A {item.make}: {item.uses}."')
  .replace('"消息。"', '"{item.make}：{item.uses}。"')}`;

describe("labels of values", () => {
  let bundle: Bundle;

  beforeAll(async () => {
    const { ir, diagnostics } = await compile([...GOOD, beside(TIDE)]);
    if (ir === undefined) throw new Error(JSON.stringify(diagnostics));
    bundle = await openBundle(await packBundle(ir));
  });

  function decisionOn(make: string) {
    const read = readRequest(
      { facts: { destination: "FR", items: [{ make, uses: ["play", "show"], uses_complete: true }] } },
      { today: "2026-07-01", acts: ["sell"] },
    );
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return screen(bundle, read.request);
  }

  it("come through the bundle, each in its languages", () => {
    expect(bundle.ir.words.facts["item.make"]?.values).toEqual({
      "9610": { en: "Cross-border retail export", zh: "跨境电商出口" },
      "wooden-toy": { en: "Wooden toy", zh: "木制玩具" },
    });
    expect(bundle.ir.words.facts["item.uses"]?.values).toEqual({ play: { en: "To play with" } });
  });

  it.each([
    ["wooden-toy", "A Wooden toy: To play with, show.", "木制玩具：To play with, show。"],
    ["9610", "A Cross-border retail export: To play with, show.", "跨境电商出口：To play with, show。"],
    ["book", "A book: To play with, show.", "book：To play with, show。"],
  ])("stand in the message: %s", (make, en, zh) => {
    const finding = decisionOn(make).findings.find(({ rule }) => rule === "xx-new");
    expect(finding?.message).toEqual({ en, zh });
  });

  it("stand in the words of the decision, while its data keeps the words of the vocabulary", () => {
    const decision = decisionOn("wooden-toy");
    expect(decision.findings[0]?.values).toContainEqual({
      fact: "item.make",
      value: "wooden-toy",
      provenance: "given",
    });
    const words = renderDecision(decision, "zh", bundle.ir.words).blocks.find(
      ({ kind }) => kind === "findings",
    );
    expect(JSON.stringify(words)).toContain("做法：木制玩具");
    expect(JSON.stringify(words)).toContain("用途：(To play with, show)");
  });

  it("stand in the schema beside the values", () => {
    const fact = bundle.ir.facts.find(({ name }) => name === "item.make");
    if (fact === undefined) throw new Error("no fact");
    expect(oneFactSchema(fact, bundle.ir)).toMatchObject({
      "x-labels": { "wooden-toy": { en: "Wooden toy", zh: "木制玩具" } },
    });
  });
});
