import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { columns } from "../../cli/layout.ts";
import { tidegate } from "./run.ts";

const ROOT = join(import.meta.dirname, "../..");

/** What is said on a terminal of so many columns, without its colours. */
async function said(line: string, terminal: number): Promise<string> {
  const { out } = await tidegate(line.split(" "), { cwd: ROOT, terminal });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours
  return out.replace(/\u001b\[\d+m/g, "");
}

const SCREEN = "screen docs/examples/toy-to-gb.json --as-of 2026-11-21";

describe("a terminal of 40 columns", () => {
  it.each([
    SCREEN,
    `${SCREEN} --explain`,
    `${SCREEN} --lang zh`,
    `${SCREEN} --lang zh --explain`,
    `${SCREEN} --to GB,FR,ES-CN`,
    `${SCREEN} --to GB,FR,ES-CN --lang zh --summary`,
    "explain eu-tax-001",
    "explain uk-tax-001 --lang zh",
  ])("holds every line but links: %s", async (line) => {
    const lines = (await said(line, 40)).split("\n");
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((each) => columns(each) > 40 && !each.includes("https://"))).toEqual([]);
  });

  it("has the charges one below the other, with all that the table says", async () => {
    const text = await said(SCREEN, 40);
    expect(text).toContain(
      "  VAT on the sale · Item TRAIN-1\n    Rate 20% · Base 44.50 GBP\n    Amount 8.90 GBP\n",
    );
    expect(text).toContain("  VAT on the sale, in all: 8.90 GBP\n");
    expect(await said(SCREEN, 80)).toMatch(/VAT on the sale +Item TRAIN-1 +20% +44\.50 GBP +8\.90 GBP\n/);
  });

  it("has the outcomes market by market", async () => {
    const text = await said(`${SCREEN} --to GB,FR --summary`, 40);
    expect(text).toMatch(
      / {2}GB · all 1\n {4}outcome: incomplete 1\n {4}at best: pass 1\n {4}at worst: block 1\n/,
    );
  });
});
