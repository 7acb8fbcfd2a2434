import { describe, expect, it } from "vitest";
import { irOf, judged, ruleIn } from "./ruleset.ts";

const rule = (effective: string) => `
rule xx-label "Label"
  title zh "标签"
  cite "An act" no public link
  effective ${effective}
  when item.category is toy
  then hold
  message en "A." message zh "甲。" remedy en "B." remedy zh "乙。"
  confidence verified
`;

describe("dates that hang on an act", () => {
  const acts = `
act unknown-yet "Not adopted" named zh "尚未通过" cite "An act" no public link
act adopted "Adopted" on 2024-08-31
`;

  it.each([
    ["from adopted", { date: "2024-08-31" }],
    ["from 18 months after adopted rounded down", undefined],
    ["from 6 months rounded down after adopted", { date: "2025-02-28" }],
    ["from 6 months rounded up after adopted", { date: "2025-03-01" }],
    ["from 2 months after adopted", { date: "2024-10-31" }],
    ["from 4 months after adopted", { date: "2024-12-31" }],
    ["from 1 year after adopted", { date: "2025-08-31" }],
    ["from 10 days after adopted", { date: "2024-09-10" }],
    ["from later of 2026-08-18, adopted", { date: "2026-08-18" }],
    ["from earlier of 2026-08-18, adopted", { date: "2024-08-31" }],
    ["from unknown-yet", { awaits: "unknown-yet" }],
    ["from later of 2026-08-18, 20 days after unknown-yet", { awaits: "unknown-yet" }],
    ["from earlier of 2026-08-18, unknown-yet", { date: "2026-08-18" }],
    ["from later of adopted, earlier of 2026-08-18, unknown-yet", { date: "2026-08-18" }],
    ["from 18 months after unknown-yet", undefined],
  ])("%s", async (effective, from) => {
    const ir = await irOf(acts + rule(effective)).catch(() => undefined);
    expect(ir && ruleIn(ir, "xx-label").windows[0]?.from).toEqual(from);
  });

  it("are pending until the act has one, and in force from then on", async () => {
    expect(
      await judged(`${acts}${rule("from later of 2026-08-18, 20 days after unknown-yet")}
example "waits" given item.category toy on 2030-01-01 expect pending xx-label and no finding by xx-label`),
    ).toEqual(["ok"]);
    expect(
      await judged(`${acts}${rule("from 10 days after adopted")}
example "the day before" given item.category toy on 2024-09-09 expect pending xx-label
example "the day" given item.category toy on 2024-09-10 expect hold by xx-label`),
    ).toEqual(["ok", "ok"]);
  });

  it("end nothing before the act has one", async () => {
    expect(
      await judged(`${acts}${rule("from 2021-01-01 until unknown-yet")}
example "goes on" given item.category toy on 2030-01-01 expect hold by xx-label`),
    ).toEqual(["ok"]);
  });
});

describe("months that come to a day there is not", () => {
  it.each([
    ["rounded down", "2026-02-28", true],
    ["rounded down", "2026-03-01", false],
    ["rounded up", "2026-03-01", true],
    ["rounded up", "2026-02-28", false],
  ])("%s: %s is the last day, %s", async (rounded, date, isLast) => {
    const [said] = await judged(`
define last-day as item.made_on + 6 months ${rounded}
define is-last as last-day is date
example "a" given item.made_on 2025-08-31 on ${date} expect is-last ${isLast ? "yes" : "no"}`);
    expect(said).toBe("ok");
  });
});
