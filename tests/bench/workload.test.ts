import { readFileSync } from "node:fs";
import { join } from "node:path";
import jsonLogic, { type RulesLogic } from "json-logic-js";
import { describe, expect, it } from "vitest";
import { tidegate } from "../../bench/engines/tidegate.ts";
import { FACTS } from "../../bench/workload/facts.ts";
import { irOf } from "../../bench/workload/ir.ts";
import { listing, listings, REFERENCE_SEED } from "../../bench/workload/listing.ts";
import { plainRecord, plainRules } from "../../bench/workload/plain.ts";
import { applies, rules } from "../../bench/workload/rules.ts";
import { packBundle } from "../../engine/index.ts";

const REFERENCE = join(import.meta.dirname, "../../bench/reference.ndjson");

describe("the workload of the bench", () => {
  it("gives the same for the same seed, and something else for another", () => {
    expect(listing(5)).toEqual(listing(5));
    expect(listing(5)).not.toEqual(listing(6));
    expect(rules(200)).toEqual(rules(200));
    expect(rules(200, 8)).not.toEqual(rules(200, 9));
  });

  it("has the reference shipment in a file: one item, 46 facts, 100 to 400 words, 3 kB ± 5 %", () => {
    const text = readFileSync(REFERENCE, "utf8").trimEnd();
    const { json, values } = listing(REFERENCE_SEED);
    expect(text).toBe(JSON.stringify(json));
    expect(Buffer.byteLength(text)).toBeGreaterThanOrEqual(2_850);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(3_150);
    expect(FACTS).toHaveLength(46);
    // The legal date is no fact of the sender's.
    expect(values.size).toBe(46 + 1);
    const words = String(values.get("item.description")).split(" ").length;
    expect(words).toBeGreaterThanOrEqual(100);
    expect(words).toBeLessThanOrEqual(400);
  });

  it.each([100, 1_000, 10_000])("has about ten of %i rules apply to a listing", (count) => {
    const all = rules(count);
    const some = listings(100);
    const total = some.reduce(
      (sum, { values }) => sum + all.filter((rule) => applies(rule, values)).length,
      0,
    );
    expect(total / some.length).toBeGreaterThan(8);
    expect(total / some.length).toBeLessThan(12);
  });

  it("leaves facts out where it is asked to, and no other", () => {
    const [whole, partial] = [listing(3).values, listing(3, 0.3).values];
    expect(partial.size).toBeLessThan(whole.size);
    for (const [name, value] of partial) expect(value).toEqual(whole.get(name));
  });
});

describe("every form of the workload's rules", () => {
  const all = rules(500);
  const some = listings(30);
  const wanted = some.map(({ values }) => all.filter((rule) => applies(rule, values)).map(({ id }) => id));

  it("says in Tide's terms which of them apply, and that of a listing that leaves things out some are open", async () => {
    const engine = await tidegate(await packBundle(irOf(all)));
    for (const [i, { json }] of some.entries())
      expect(engine.judge(engine.normalise(engine.read(json)))).toEqual({ applies: wanted[i], open: [] });
    for (const [i, { json }] of listings(30, 0.3).entries()) {
      const { applies: certain, open } = engine.judge(engine.normalise(engine.read(json)));
      const may = [...certain, ...open];
      // However the facts left out are answered, nothing else can apply.
      expect(wanted[i]?.filter((id) => !may.includes(id))).toEqual([]);
      expect(certain.filter((id) => !wanted[i]?.includes(id))).toEqual([]);
    }
  });

  it("says the same in JSON Logic", () => {
    const logic: { id: string; is: RulesLogic }[] = JSON.parse(JSON.stringify(plainRules(all, "json-logic")));
    for (const [i, { values }] of some.entries()) {
      const record = plainRecord(values);
      expect(logic.filter(({ is }) => jsonLogic.apply(is, record)).map(({ id }) => id)).toEqual(wanted[i]);
    }
  });
});
