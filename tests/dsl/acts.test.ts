import { describe, expect, it } from "vitest";
import { exportRuleset } from "../../engine/json-logic/export.ts";
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

describe("the later or earlier of days a parameter tells", () => {
  const days = `
act unknown-yet "Not adopted" named zh "尚未通过" cite "An act" no public link
fact item.from_where is country "From" named zh "产地"
parameter start by item.from_where is date
  from 2000-01-01: CN 2026-03-01
  from 2000-01-01: VN none
`;

  it("is settled as far as it can be", async () => {
    const from = async (effective: string) =>
      ruleIn(await irOf(days + rule(effective)), "xx-label").windows[0]?.from;
    expect(await from("from later of 2026-01-01, start, 2026-02-01")).toEqual({
      op: "later",
      of: [{ date: "2026-02-01" }, { param: "start" }],
    });
    expect(await from("from later of unknown-yet, start")).toEqual({ awaits: "unknown-yet" });
    expect(await from("from earlier of unknown-yet, later of start, 2026-01-01")).toEqual({
      op: "earlier",
      of: [{ awaits: "unknown-yet" }, { op: "later", of: [{ date: "2026-01-01" }, { param: "start" }] }],
    });
  });

  it.each([
    ["from later of 2026-01-01, start", "CN", "2026-02-28", "pending xx-label"],
    ["from later of 2026-01-01, start", "CN", "2026-03-01", "hold by xx-label"],
    ["from later of 2026-06-01, start", "CN", "2026-03-01", "pending xx-label"],
    ["from later of 2026-01-01, start", "VN", "2027-01-01", "no finding by xx-label"],
    ["from earlier of 2026-06-01, start", "CN", "2026-03-01", "hold by xx-label"],
    ["from earlier of 2026-06-01, start", "VN", "2026-05-31", "pending xx-label"],
    ["from earlier of 2026-06-01, start", "VN", "2026-06-01", "hold by xx-label"],
    ["from 2025-01-01 until later of 2026-01-01, start", "CN", "2026-03-01", "hold by xx-label"],
    ["from 2025-01-01 until later of 2026-01-01, start", "CN", "2026-03-02", "no finding by xx-label"],
    ["from 2025-01-01 until earlier of 2026-06-01, start", "CN", "2026-03-02", "no finding by xx-label"],
    ["from 2025-01-01 until earlier of 2026-06-01, start", "VN", "2026-06-01", "hold by xx-label"],
  ])("%s, from %s on %s: %s", async (effective, origin, on, expected) => {
    expect(
      await judged(`${days}${rule(effective)}
example "a" given item.category toy, item.from_where ${origin} on ${on} expect ${expected}`),
    ).toEqual(["ok"]);
  });

  it("asks for what the parameter hangs on only where that decides", async () => {
    expect(
      await judged(`${days}${rule("from later of 2026-01-01, start")}
example "open" given item.category toy on 2026-02-01 expect needs item.from_where
example "too early anyway" given destination FR, item.category toy on 2025-12-31 expect no finding by xx-label and pass`),
    ).toEqual(["ok", "ok"]);
  });

  it("exports as it is judged", async () => {
    const exported = exportRuleset(await irOf(days + rule("from later of 2026-01-01, start")));
    expect(exported.refused).toEqual([]);
    expect(JSON.stringify(exported.rules.find(({ id }) => id === "xx-label")?.must)).toContain("CN");
  });

  it("is a mistake where the parameter is no date", async () => {
    const said = await judged(`parameter cap is money in EUR from 2000-01-01: EUR 1
${rule("from later of 2026-01-01, cap")}`);
    expect(said.map((each) => each.split(" ")[0])).toEqual(["wrong-type"]);
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
