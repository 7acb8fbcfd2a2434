import { describe, expect, it } from "vitest";
import { tidegate } from "./run.ts";

const ON = ["--from", "2020-01-01", "--to", "2029-12-31"];

describe("tidegate changes", () => {
  it("says by day what begins and ends, with its source", async () => {
    const { code, out } = await tidegate(["changes", ...ON]);
    expect(code).toBe(0);
    expect(out).toMatch(/^From 2020-01-01 to 2029-12-31 · \d+ changes?\n/);
    expect(out).toMatch(/\n\d{4}-\d\d-\d\d\n {2}\S/);
    expect(out).toContain("§ ");
  });

  it("says it in Chinese, and for machines", async () => {
    expect((await tidegate(["changes", ...ON, "--lang", "zh"])).out).toMatch(/^2020-01-01 至 .* 项变化\n/);
    const { out } = await tidegate(["changes", ...ON, "--json", "--market", "AQ,BV"]);
    const lines = out.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).market)).toEqual(["AQ", "BV"]);
  });

  it.each([
    [["--from", "soon"], "--from"],
    [["--from", "2026-02-02", "--to", "2026-02-01"], "--to"],
    [["--market", "UK"], "GB"],
  ])("refuses %j", async (argv, named) => {
    const { code, err } = await tidegate(["changes", ...argv]);
    expect(code).toBe(2);
    expect(err).toContain(named);
  });
});
