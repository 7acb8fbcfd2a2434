import { describe, expect, it } from "vitest";
import type { IrRule, IrWindow } from "../../engine/index.ts";
import { outlineOf, speaksOn } from "../../engine/outline.ts";
import { charge, eur, flat, rule } from "./build.ts";

const windows = (
  ...all: readonly (readonly [from: string | undefined, until?: string])[]
): Pick<IrRule, "windows"> => ({
  windows: all.map(
    ([from, until]): IrWindow => ({
      ...(from !== undefined && { from: { date: from } }),
      ...(until !== undefined && { until: { date: until } }),
    }),
  ),
});

describe("what is told of rules without reading them", () => {
  it("on which days a part has a rule in force", () => {
    const rules = [
      rule({ id: "a", ...windows(["2026-01-01", "2026-03-31"], ["2026-03-01", "2026-04-30"]) }),
      rule({ id: "b", ...windows(["2026-06-01"]) }),
      rule({ id: "c", ...windows([undefined, "2020-01-01"]) }),
      rule({ id: "d", part: 1, windows: [{ from: { awaits: "an-act" } }] }),
    ];
    const { speaking } = outlineOf(rules, 3);
    expect(speaking).toEqual([
      [{ until: "2020-01-01" }, { from: "2026-01-01", until: "2026-04-30" }, { from: "2026-06-01" }],
      [{}],
      [],
    ]);
    const days = ["2020-01-01", "2020-01-02", "2026-04-30", "2026-05-01", "2030-01-01"];
    expect(days.map((day) => speaksOn(speaking[0] ?? [], day))).toEqual([true, false, true, false, true]);
    expect(speaksOn(speaking[2] ?? [], "2026-01-01")).toBe(false);
  });

  it("what its rules charge and when, each way of being in force once", () => {
    const duty = [charge("duty", flat(eur(3)))];
    const rules = [
      rule({ id: "a", outcomes: duty, ...windows(["2026-07-01"]) }),
      rule({ id: "b", outcomes: duty, ...windows(["2026-07-01"]), subject: "item" }),
      rule({ id: "c", outcomes: duty, ...windows(["2026-07-01"]), subject: "item" }),
      rule({ id: "d", part: 1, outcomes: duty }),
    ];
    const { charging, subjects } = outlineOf(rules, 2);
    expect(charging.duty?.map(({ part, force }) => [part, force.map(({ subject }) => subject)])).toEqual([
      [0, ["shipment", "item"]],
      [1, ["shipment"]],
    ]);
    expect(charging.vat).toBeUndefined();
    expect(subjects).toEqual([["item", "shipment"], ["shipment"]]);
  });

  it("which rules lift which", () => {
    const rules = [
      rule({ id: "a", overrides: ["b", "c"] }),
      rule({ id: "b", overrides: ["c"] }),
      rule({ id: "c" }),
    ];
    expect(outlineOf(rules, 1).overriding).toEqual({ b: [0], c: [0, 1] });
  });
});
