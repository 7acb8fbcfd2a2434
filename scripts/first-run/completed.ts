import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isRecord } from "../../cli/json.ts";
import { bodyOf, screeningsOf } from "../../cli/requests.ts";
import type { Outcome } from "../../engine/decision.ts";
import { type Bundle, screen } from "../../engine/index.ts";
import { readTable, type Verdict, verdictOf } from "./judgements.ts";
import { AS_OF, MARKETS } from "./listings.ts";

export interface Completed {
  readonly market: string;
  readonly listings: number;
  readonly outcome: Record<Outcome, number>;
  /** What a reader made of the decisions. */
  readonly verdicts: readonly { readonly outcome: string; readonly verdict: Verdict }[];
}

/** What becomes of the listings that were completed by hand, by market; of markets without any, nothing. */
export function completedByHand(folder: string, bundle: Bundle): Completed[] {
  return MARKETS.flatMap((market) => {
    const path = join(folder, `${market}.ndjson`);
    if (!existsSync(path)) return [];
    const outcome = { block: 0, hold: 0, incomplete: 0, warn: 0, pass: 0 };
    const lines = readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "");
    for (const line of lines) {
      const record: unknown = JSON.parse(line);
      if (!isRecord(record)) throw new Error(`${path}: a line is no object.`);
      const overrides = { settings: [], to: [], options: { as_of: AS_OF }, today: AS_OF };
      for (const screening of screeningsOf(bodyOf(record), overrides)) {
        if ("problems" in screening) throw new Error(`${path}: ${JSON.stringify(screening.problems)}`);
        outcome[screen(bundle, screening.request).outcome]++;
      }
    }
    const judged = readTable(join(folder, `judged-${market}.csv`), ["id", "outcome", "verdict", "why"]);
    const verdicts = judged.map((row) => ({ outcome: row.outcome ?? "", verdict: verdictOf(row) }));
    return [{ market, listings: lines.length, outcome, verdicts }];
  });
}
