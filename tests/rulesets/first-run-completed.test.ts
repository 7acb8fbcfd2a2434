import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { isRecord, type JsonObject } from "../../cli/json.ts";
import { type Bundle, type Decision, readRequest, screen } from "../../engine/index.ts";
import { drawListings, EACH, MARKETS } from "../../scripts/draw-listings.ts";
import { describeWithData } from "../shared-data.ts";
import { rulesetBundle } from "./compiled.ts";

const FOLDER = join(import.meta.dirname, "../cases/first-run/completed");
const AS_OF = "2026-11-21";
const OUTCOMES = ["block", "hold", "incomplete", "warn", "pass"];
const VERDICTS = ["right", "wrong", "doubtful"];
/** So many of a market may end with a question nobody who reads the listing can answer. */
const UNANSWERED = 4;

interface Completed {
  readonly market: string;
  readonly id: string;
  /** The line as it is written. */
  readonly line: JsonObject;
}

interface Judged {
  readonly id: string;
  readonly outcome: string;
  readonly verdict: string;
  readonly why: string;
}

/** Real listings whose every question was answered by hand; the answers are made up to suit the product. */
const completed: readonly Completed[] = MARKETS.flatMap((market) =>
  readFileSync(join(FOLDER, `${market}.ndjson`), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((text) => {
      const line: unknown = JSON.parse(text);
      if (!isRecord(line) || typeof line.id !== "string")
        throw new Error(`${market}.ndjson: a line has no id.`);
      return { market, id: line.id, line };
    }),
);

/** What a person who read the decision thinks of it. */
const judged: ReadonlyMap<string, readonly Judged[]> = new Map(
  MARKETS.map((market) => [
    market,
    parse(readFileSync(join(FOLDER, `judged-${market}.csv`)), { columns: true }),
  ]),
);

const of = (market: string) => completed.filter((each) => each.market === market);

let bundle: Bundle;
beforeAll(async () => {
  bundle = await rulesetBundle();
});

describe("a hundred listings completed by hand", () => {
  const decided = (line: JsonObject): Decision => {
    const read = readRequest({ ...line, as_of: AS_OF }, { today: AS_OF });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return screen(bundle, read.request);
  };

  test.each(MARKETS)("%s: so many, each once and judged once, in the same order", (market) => {
    const ids = of(market).map(({ id }) => id);
    expect(ids).toHaveLength(EACH);
    expect(new Set(ids).size).toBe(EACH);
    expect(judged.get(market)?.map(({ id }) => id)).toEqual(ids);
  });

  test.each(completed.map((each) => [each.market, each.id, each] as const))(
    "%s %s is read as it is written and decided as it was judged",
    (market, id, { line }) => {
      expect(Object.keys(line)).toEqual(["id", "facts"]);
      const { facts } = line;
      expect(
        isRecord(facts) && typeof facts.destination === "string" && facts.destination.split("-")[0],
      ).toBe(market);
      const decision = decided(line);
      const { outcome, invalid, unrecognised, missing } = decision;
      expect({ invalid, unrecognised }).toEqual({ invalid: [], unrecognised: [] });
      if (outcome !== "incomplete") expect(missing.map(({ fact }) => fact)).toEqual([]);

      const judgement = judged.get(market)?.find((each) => each.id === id);
      expect(judgement?.outcome).toBe(outcome);
      expect(VERDICTS).toContain(judgement?.verdict);
      expect(judgement?.why).toMatch(/\w+ .*\w+/);
    },
  );

  test("between them they reach every outcome, and few of a market stay open", () => {
    const outcomes = new Map(
      MARKETS.map((market) => [market, judged.get(market)?.map((each) => each.outcome) ?? []]),
    );
    expect(new Set([...outcomes.values()].flat())).toEqual(new Set(OUTCOMES));
    for (const [market, each] of outcomes)
      expect(each.filter((outcome) => outcome === "incomplete").length, market).toBeLessThanOrEqual(
        UNANSWERED,
      );
  });
});

describeWithData("the draw behind them", () => {
  test("these are the listings it draws", async () => {
    const drawn = await drawListings(bundle.ir);
    for (const market of MARKETS)
      expect(
        of(market)
          .map(({ id }) => id)
          .sort(),
        market,
      ).toEqual(
        drawn
          .get(market)
          ?.map(({ id }) => id)
          .sort(),
      );
  });
});
