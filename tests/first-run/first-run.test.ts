import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { draw } from "../../scripts/first-run/draw.ts";
import { readTable, VERDICTS, verdictOf, wilson } from "../../scripts/first-run/judgements.ts";
import { MARKETS } from "../../scripts/first-run/listings.ts";
import { asQuestions, mostAsked, settledBy, settlingMost } from "../../scripts/first-run/questions.ts";

const cases = join(import.meta.dirname, "../cases/first-run");

describe("drawing by chance", () => {
  const all = Array.from({ length: 500 }, (_, i) => `listing ${i}`);
  const drawn = draw(all, 50, "a seed", (name) => name);

  it("draws the same again, in whatever order the entries come", () => {
    expect(new Set(drawn).size).toBe(50);
    expect(draw([...all].reverse(), 50, "a seed", (name) => name)).toEqual(drawn);
  });

  it("draws others with another seed", () => {
    expect(draw(all, 50, "another seed", (name) => name)).not.toEqual(drawn);
  });

  it("keeps what was drawn when entries come or go", () => {
    const more = draw([...all, "one more"], 50, "a seed", (name) => name);
    expect(drawn.filter((name) => !more.includes(name)).length).toBeLessThanOrEqual(1);
    const less = draw(
      all.filter((name) => name !== drawn[7]),
      50,
      "a seed",
      (name) => name,
    );
    expect(drawn.filter((name) => !less.includes(name))).toEqual([drawn[7]]);
  });
});

describe("Wilson's interval", () => {
  it.each([
    [8, 10, 0.4902, 0.9433],
    [10, 10, 0.7225, 1],
    [0, 10, 0, 0.2775],
    [95, 100, 0.8882, 0.9785],
  ])("of %i in %i", (hits, all, low, high) => {
    const interval = wilson(hits, all);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it("says nothing of nothing", () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe("questions", () => {
  const asking = (facts: string[], decisions: number) => ({ market: "DE", facts, decisions });
  const askings = [asking([], 5), asking(["a"], 40), asking(["a", "b"], 10), asking(["b", "c", "d"], 60)];

  it("counts the decisions that ask", () => {
    expect(mostAsked(askings, 2)).toEqual([
      { fact: "b", decisions: 70 },
      { fact: "c", decisions: 60 },
    ]);
  });

  it("takes whole sets of questions, of those that fit the one that settles most decisions a fact", () => {
    expect(settlingMost(askings, 2)).toEqual(["a", "b"]);
    expect(settlingMost(askings, 4)).toEqual(["a", "b", "c", "d"]);
    expect(settlingMost([asking(["a"], 10), asking(["b", "c"], 50)], 2)).toEqual(["b", "c"]);
  });

  it("takes a list kept in two places for one question, and nothing else", () => {
    const labels = new Map([
      ["documents", "Document"],
      ["item.documents", "Document"],
      ["item.labels", "Label"],
      ["seller.country", "Country"],
      ["country", "Country of the buyer"],
    ]);
    const facts = ["country", "documents", "item.documents", "item.labels", "seller.country"];
    expect(asQuestions([asking(facts, 3)], (fact) => labels.get(fact))).toEqual([
      asking(["country", "documents", "item.labels", "seller.country"], 3),
    ]);
    // Only one of the two is ever asked.
    const asked = asQuestions([asking(["item.documents"], 3)], (fact) =>
      fact === "documents" ? undefined : labels.get(fact),
    );
    expect(asked).toEqual([asking(["item.documents"], 3)]);
  });

  it("counts what is settled", () => {
    expect(settledBy(askings, ["a", "b"])).toBe(55);
    expect(settledBy(askings, [])).toBe(5);
  });
});

describe("what a reader judged", () => {
  it("holds a verdict of each kind for each decision read, and none twice", () => {
    const rows = readTable(join(cases, "read.csv"), [
      "id",
      "market",
      "kind",
      "questions",
      "findings",
      "kind_now",
      "questions_now",
      "note",
    ]);
    for (const row of rows)
      for (const column of ["kind", "questions", "findings", "kind_now", "questions_now"])
        expect(VERDICTS).toContain(verdictOf(row, column));
    expect(new Set(rows.map(({ id, market }) => `${id} ${market}`)).size).toBe(rows.length);
    for (const market of MARKETS) expect(rows.filter((row) => row.market === market)).toHaveLength(50);
  });

  it("says why a finding is not right", () => {
    const rows = readTable(join(cases, "judged.csv"), ["id", "rule", "verdict", "why"]);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      if (verdictOf(row) !== "right") expect(row.why, `${row.id} ${row.rule}`).not.toBe("");
    expect(new Set(rows.map(({ id, rule }) => `${id} ${rule}`)).size).toBe(rows.length);
  });

  it("is linked from the page that counts it", () => {
    const page = readFileSync(join(import.meta.dirname, "../../docs/first-run.md"), "utf8");
    for (const name of ["read.csv", "judged.csv", "mended.csv"])
      expect(page).toContain(`(../tests/cases/first-run/${name})`);
  });
});
