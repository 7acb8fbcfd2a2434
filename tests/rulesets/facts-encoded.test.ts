import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import type { Ir, IrRule } from "../../engine/index.ts";
import { describeWithData } from "../shared-data.ts";
import { compiledRulesets } from "./compiled.ts";

interface FactSheet {
  readonly id: string;
  readonly domain: string;
  readonly from?: string;
  readonly until?: string | null;
  readonly confidence: string;
}

const JURISDICTIONS = ["eu", "gb", "xi", "de", "fr", "it", "es", "ro"];

/** What is surer than what. A rule never claims to be surer than the fact it was written from. */
const CERTAINTY = ["medium", "high", "verified"];

/** Windows that say the same otherwise than the fact sheet does. */
const OTHER_WINDOW: Readonly<Record<string, string>> = {
  "EU-TAX-019": "suspended from 2026-07-01, which the sheet writes as its last day",
  "UK-TAX-013": "split at 2026-04-01: the rate from then on was not seen",
};

describeWithData("the facts the rules are written from", (folder) => {
  const sheets = JURISDICTIONS.flatMap((jurisdiction) => taxFacts(folder, jurisdiction));
  let ir: Ir | undefined;
  beforeAll(async () => {
    ({ ir } = await compiledRulesets());
  });

  test.each(sheets.map((sheet) => [sheet.id, sheet] as const))("%s stands in a rule", (id, sheet) => {
    const rules = (ir?.rules ?? []).filter(({ law, also }) => [law, ...also].includes(id.toLowerCase()));
    expect(rules).not.toEqual([]);
    if (OTHER_WINDOW[id] === undefined) {
      const written = [sheet.from ?? null, sheet.until ?? null];
      expect(rules.map(windowOf)).toContainEqual(written);
    }
    const surest = Math.max(...rules.map(({ confidence }) => CERTAINTY.indexOf(confidence)));
    expect(surest).toBeLessThanOrEqual(CERTAINTY.indexOf(sheet.confidence));
  });
});

function windowOf({ windows: [window] }: IrRule): readonly (string | null)[] {
  return [window?.from, window?.until].map((end) => (end !== undefined && "date" in end ? end.date : null));
}

function taxFacts(folder: string, jurisdiction: string): readonly FactSheet[] {
  const sheets: readonly FactSheet[] = parse(
    readFileSync(join(folder, "facts", `${jurisdiction}.yaml`), "utf8"),
  );
  return sheets.filter(({ domain }) => domain === "tax");
}
