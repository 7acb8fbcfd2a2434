import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withTables } from "../../bench/page.ts";
import { ratios, recordOf, regressions } from "../../bench/report.ts";
import { type Row, row } from "../../bench/rows.ts";

const N = 10_000;
const judged = (engine: string, us: number | null, more: Partial<Row> = {}) =>
  row({ suite: "judge", engine, n: N, us, xParse: us === null ? null : us / 10, ...more });
const ROWS = [
  judged("JSON.parse", 10),
  judged("tidegate", 5, { loadMs: 2.5 }),
  judged("json-logic-js", 15_000, { loadMs: 64 }),
  judged("json-rules-engine", null, { note: "not run" }),
];

describe("what a run of the bench says", () => {
  it("tells which targets are met, of those that were measured", () => {
    expect(ratios(ROWS)).toEqual([
      { what: "judge, 10,000 rules: x parse", target: "≤ 0.7", reached: "0.50", isMet: true },
      {
        what: "judge, 10,000 rules: faster than json-logic-js",
        target: "≥ 2,000",
        reached: "3,000",
        isMet: true,
      },
    ]);
  });

  it("names what has become slower than was recorded, and nothing else", () => {
    const recorded = recordOf(ROWS);
    expect(recorded).toEqual({ "judge tidegate node 10000": 0.5 });
    expect(regressions(ROWS, recorded)).toEqual([]);
    expect(regressions([judged("tidegate", 6)], recorded)).toEqual([]);
    expect(regressions([judged("tidegate", 7)], recorded)).toEqual([
      "judge tidegate node 10000: 0.70 x parse, recorded were 0.50",
    ]);
  });

  it("writes its tables into docs/performance.md, between their marks and nowhere else", () => {
    const page = readFileSync(join(import.meta.dirname, "../../docs/performance.md"), "utf8");
    const written = withTables(page, ROWS, "a machine.");
    expect(written).toContain("Measured on a machine.");
    expect(written).toContain("| **tidegate** | 0.50 | 2.50 ms |");
    expect(written).toContain("| json-rules-engine | not run |  |");
    expect(written).toContain("| judge, 10,000 rules: x parse | ≤ 0.7 | 0.50 | met |");
    const around = (text: string) => text.replace(/<!-- bench (\w+) -->[\s\S]*?<!-- \/bench \1 -->/g, "");
    expect(around(written)).toBe(around(page));
    expect(withTables(written, ROWS, "a machine.")).toBe(written);
  });
});
