import { beforeAll, describe, expect, it } from "vitest";
import { type Compiled, compile } from "../../dsl/compile.ts";
import { runExamples } from "../../dsl/examples.ts";
import { type Bundle, openBundle, packBundle, readRequest, screen } from "../../engine/index.ts";
import { renderDecision } from "../../engine/render.ts";
import { rule } from "./bad/mistake.ts";
import { beside, GOOD } from "./ruleset.ts";

const TIDE = `fact item.genuine is yes or no "Genuine" named zh "正品"
  carried by "the owner's invoice" carried by zh "权利人发票" carried by de "Rechnung des Inhabers"
  provenance given verified by "the owner of the mark" verified by zh "商标权利人"
fact item.approved is yes or no "Approved" named zh "已批准" provenance verified
fact item.kind is text "Kind" named zh "种类" provenance derived
${rule("for each item where item.kind is known\n  when item.genuine is no\n  then hold")}
${rule("for each item\n  when item.approved is verified and item.approved is yes\n  then warn", { id: "xx-approved" })}
example "an approved one"
  given item 1: item.kind "watch", item.genuine yes, item.approved yes
  on 2026-07-01
  expect warn by xx-approved`;

describe("provenance", () => {
  let compiled: Compiled;
  let bundle: Bundle;

  beforeAll(async () => {
    compiled = await compile([...GOOD, beside(TIDE)]);
    if (compiled.ir === undefined) throw new Error(JSON.stringify(compiled.diagnostics));
    bundle = await openBundle(await packBundle(compiled.ir));
  });

  function decisionOn(item: object) {
    const read = readRequest(
      { facts: { destination: "FR", items: [{ kind: "watch", ...item }] } },
      { today: "2026-07-01", acts: ["sell"] },
    );
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return screen(bundle, read.request);
  }

  it("and where a fact is found come through the bundle, each in its languages", () => {
    const { facts, words } = bundle.ir;
    expect(facts.find(({ name }) => name === "item.genuine")?.provenance).toBe("given");
    expect(facts.find(({ name }) => name === "item.kind")?.provenance).toBe("derived");
    expect(facts.find(({ name }) => name === "item.title")).not.toHaveProperty("provenance");
    expect(words.facts["item.genuine"]).toMatchObject({
      carriedBy: { en: "the owner's invoice", zh: "权利人发票", de: "Rechnung des Inhabers" },
      verifiedBy: { en: "the owner of the mark", zh: "商标权利人" },
    });
  });

  it("a guess at what only its holder knows is asked for again, and the answer says why", () => {
    const decision = decisionOn({ genuine: { value: false, provenance: "derived", confidence: 0.9 } });
    expect(decision.invalid).toEqual([
      {
        path: "/items/0/genuine/provenance",
        fact: "item.genuine",
        code: "weak-provenance",
        given: '"derived"',
        wanted: '"given" | "verified"',
      },
    ]);
    expect(decision.missing).toContainEqual(
      expect.objectContaining({ fact: "item.genuine", reason: "invalid" }),
    );
    expect(JSON.stringify(renderDecision(decision, "en", bundle.ir.words))).toContain(
      "what it comes from is not enough for this fact to count",
    );
    expect(JSON.stringify(renderDecision(decision, "zh", bundle.ir.words))).toContain("来源不足");
  });

  it("what was told or confirmed counts", () => {
    const found = (item: object) => decisionOn(item).findings.map(({ rule }) => rule);
    expect(found({ genuine: false })).toContain("xx-new");
    expect(found({ genuine: { value: false, provenance: "verified" } })).toContain("xx-new");
    expect(found({ kind: { value: "watch", provenance: "derived" }, genuine: false })).toContain("xx-new");
  });

  it("what counts only as verified is so in an example, and in no request that does not say so", async () => {
    const results = await runExamples(compiled, { only: ({ title }) => title === "an approved one" });
    expect(results.map(({ ok }) => ok)).toEqual([true]);
    expect(decisionOn({ genuine: true, approved: true }).invalid).toMatchObject([
      { path: "/items/0/approved", code: "weak-provenance" },
    ]);
  });
});
