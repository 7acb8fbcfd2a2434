import { expect, it } from "vitest";
import { type Ir, readRequirements, requirementsOf } from "../../../engine/index.ts";
import { matrixOf } from "../../../engine/requirements-matrix.ts";
import { charge, eur, finding, flat, is, place, type RuleSketch, ruleset, word, yes } from "../build.ts";

const parts: Ir["parts"] = [
  { name: "fr", jurisdiction: "FR", domain: "tax" },
  { name: "de", jurisdiction: "DE", domain: "tax" },
  { name: "de-product", jurisdiction: "DE", domain: "product" },
];
const paper: RuleSketch["outcomes"] = [{ o: "require", oneOf: [{ kind: "document", name: "declaration" }] }];
const rules: RuleSketch[] = [
  { id: "paper", outcomes: paper, otherwise: "hold", scope: is("destination", place("FR")) },
  {
    id: "paper-de",
    part: 1,
    subject: "item",
    outcomes: paper,
    otherwise: "hold",
    when: is("item.category", word("toy")),
    scope: is("destination", place("DE")),
  },
  { id: "ban", outcomes: [finding("block")], scope: is("destination", place("FR")) },
  { id: "look", part: 2, outcomes: [finding("warn")], scope: is("destination", place("DE")) },
  { id: "note", outcomes: [finding("inform")] },
  {
    id: "levy",
    part: 1,
    outcomes: [charge("fee", flat(eur(3)))],
    scope: is("destination", place("DE")),
    when: yes("gift"),
  },
];

it("sets what is asked for side by side, and tells silence from nobody having looked", () => {
  const ir = ruleset({ parts, rules });
  const read = readRequirements(
    {
      markets: ["FR", "DE", "KE"],
      domains: ["tax", "product"],
      facts: { gift: true, items: [{ sku: "A" }] },
    },
    { today: "2026-09-01" },
  );
  if (!read.ok) throw new Error("refused");
  const rows = matrixOf(
    requirementsOf({ ir, ruleset: { name: "t", version: "1", digest: "" } }, read.request),
  );
  expect(rows.map(({ kind, key, cells }) => [kind, key, ...cells.map(({ state }) => state)])).toEqual([
    ["finding", "ban", "forbidden", "not-needed", "not-covered"],
    ["finding", "look", "not-covered", "held", "not-covered"],
    ["document", "document declaration", "needed", "depends", "not-covered"],
    ["charge", "fee", "not-needed", "needed", "not-covered"],
  ]);
});
