import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACTS } from "../../../engine/decision.ts";
import { LIMITS } from "../../../engine/limits.ts";
import { type RequestReading, readRequest } from "../../../engine/request.ts";

const TODAY = { today: "2026-11-21" };

function read(json: unknown): RequestReading {
  return readRequest(json, TODAY);
}

function problems(json: unknown): readonly (readonly [path: string, code: string])[] {
  const reading = read(json);
  return reading.ok ? [] : reading.problems.map(({ path, code }) => [path, code] as const);
}

function nested(levels: number): unknown {
  let json: unknown = 1;
  for (let i = 0; i < levels; i++) json = i % 2 === 0 ? [json] : { a: json };
  return json;
}

describe("a request that says little", () => {
  it("is filled in", () => {
    expect(read({ facts: { destination: "FR" } })).toEqual({
      ok: true,
      request: {
        as_of: "2026-11-21",
        domains: ["product", "tax", "labelling", "ip", "safety", "transport"],
        acts: ["offer", "sell", "import", "ship"],
        horizon_days: 0,
        explain: false,
        settings: {},
        facts: { destination: "FR" },
      },
    });
  });

  it("asks about the acts of the endpoint", () => {
    const reading = readRequest({ facts: {} }, { ...TODAY, acts: ["offer"] });
    expect(reading.ok && reading.request.acts).toEqual(["offer"]);
  });
});

describe("a request that says everything", () => {
  it("is taken at its word", () => {
    const json = {
      id: "order 7",
      as_of: "2026-07-01",
      domains: ["warehouse", "tax"],
      acts: ["ship", "sell", "ship"],
      horizon_days: 30,
      explain: true,
      settings: { "eur3-all": false },
      facts: { items: [] },
    };
    expect(read(json)).toEqual({
      ok: true,
      request: { ...json, domains: ["tax", "warehouse"], acts: ["sell", "ship"] },
    });
  });
});

describe("a request of another shape", () => {
  it.each<[unknown, path: string, code: string]>([
    [undefined, "", "not-an-object"],
    [null, "", "not-an-object"],
    [[], "", "not-an-object"],
    ["{}", "", "not-an-object"],
    [{}, "/facts", "missing"],
    [{ facts: [] }, "/facts", "not-an-object"],
    [{ facts: null }, "/facts", "not-an-object"],
    [{ facts: {}, asof: "2026-07-01" }, "/asof", "unknown-key"],
    [{ facts: {}, destination: "FR" }, "/destination", "unknown-key"],
    [JSON.parse('{"facts": {}, "__proto__": {}}'), "/__proto__", "unknown-key"],
    [{ facts: {}, constructor: 1 }, "/constructor", "unknown-key"],
    [{ facts: {}, as_of: "01/07/2026" }, "/as_of", "not-a-date"],
    [{ facts: {}, as_of: "2026-02-29" }, "/as_of", "not-a-date"],
    [{ facts: {}, as_of: null }, "/as_of", "not-a-date"],
    [{ facts: {}, domains: "tax" }, "/domains", "not-a-list"],
    [{ facts: {}, domains: [] }, "/domains", "not-a-list"],
    [{ facts: {}, domains: ["tax", "taxes"] }, "/domains/1", "unknown-domain"],
    [{ facts: {}, acts: ["sale"] }, "/acts/0", "unknown-act"],
    [{ facts: {}, acts: [["sell"]] }, "/acts/0", "unknown-act"],
    [{ facts: {}, acts: Array(1001).fill("sell") }, "/acts", "too-many-elements"],
    [{ facts: {}, horizon_days: -1 }, "/horizon_days", "not-a-number-of-days"],
    [{ facts: {}, horizon_days: 1.5 }, "/horizon_days", "not-a-number-of-days"],
    [{ facts: {}, horizon_days: "30" }, "/horizon_days", "not-a-number-of-days"],
    [{ facts: {}, horizon_days: LIMITS.horizonDays + 1 }, "/horizon_days", "not-a-number-of-days"],
    [{ facts: {}, explain: "full" }, "/explain", "not-true-or-false"],
    [{ facts: {}, settings: [] }, "/settings", "not-an-object"],
    [{ facts: {}, id: 7 }, "/id", "not-a-text"],
    [{ facts: {}, id: "\ud800" }, "/id", "not-a-text"],
    [{ facts: {}, id: "x".repeat(LIMITS.idLength + 1) }, "/id", "too-long"],
  ])("%j", (json, path, code) => {
    expect(problems(json)).toEqual([[path, code]]);
  });

  it("says everything that is wrong with it", () => {
    expect(problems({ as_of: 1, acts: ["x"], explain: 1 })).toEqual([
      ["/as_of", "not-a-date"],
      ["/acts/0", "unknown-act"],
      ["/explain", "not-true-or-false"],
      ["/facts", "missing"],
    ]);
  });

  it("names what was given, what is wanted and what may have been meant", () => {
    expect(read({ facts: {}, domains: ["taxs"], horizon: 3 })).toEqual({
      ok: false,
      problems: [
        {
          path: "/horizon",
          code: "unknown-key",
          given: '"horizon"',
          wanted: '"id" | "as_of" | "domains" | "acts" | "horizon_days" | "explain" | "settings" | "facts"',
          params: {},
        },
        {
          path: "/domains/0",
          code: "unknown-domain",
          given: '"taxs"',
          wanted: '"product" | "tax" | "labelling" | "ip" | "safety" | "transport" | "warehouse"',
          params: { did_you_mean: "tax" },
        },
      ],
    });
  });

  it("is not repeated at length", () => {
    const reading = read({
      facts: {},
      ...Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`k${i}`, 1])),
    });
    expect(reading.ok ? 0 : reading.problems.length).toBeLessThanOrEqual(50);
  });
});

describe("a request beyond the limits", () => {
  it.each<[string, facts: unknown, path: string | RegExp, code: string, limit: keyof typeof LIMITS]>([
    ["deep", { a: nested(LIMITS.depth) }, /^\/facts\/a\//, "too-deep", "depth"],
    ["very deep", { a: nested(10_000) }, /^\/facts\/a\//, "too-deep", "depth"],
    ["long list", { a: Array(LIMITS.listLength + 1).fill(0) }, "/facts/a", "too-many-elements", "listLength"],
    [
      "many keys",
      { a: Object.fromEntries(Array.from({ length: LIMITS.keys + 1 }, (_, i) => [i, 0])) },
      "/facts/a",
      "too-many-keys",
      "keys",
    ],
    ["long key", { ["k".repeat(LIMITS.keyLength + 1)]: 0 }, "/facts", "too-long", "keyLength"],
    [
      "many values",
      Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`l${i}`, Array(LIMITS.listLength).fill(0)])),
      /^\/facts\/l/,
      "too-many-values",
      "nodes",
    ],
  ])("%s", (_, facts, path, code, limit) => {
    const reading = read({ facts });
    expect(reading.ok).toBe(false);
    const [problem] = reading.ok ? [] : reading.problems;
    expect(problem).toMatchObject({ code, params: { limit, at_most: String(LIMITS[limit]) } });
    expect(problem?.path).toMatch(typeof path === "string" ? new RegExp(`^${path}$`) : path);
  });

  it("stands for settings too", () => {
    expect(problems({ facts: {}, settings: { a: nested(100) } })[0]?.[1]).toBe("too-deep");
    const many = Object.fromEntries(Array.from({ length: LIMITS.settings + 1 }, (_, i) => [`s${i}`, true]));
    expect(problems({ facts: {}, settings: many })).toEqual([["/settings", "too-many-keys"]]);
  });

  it("is within them up to the last", () => {
    expect(problems({ facts: { a: nested(LIMITS.depth - 1) } })).toEqual([]);
    expect(problems({ facts: { a: Array(LIMITS.listLength).fill(0) } })).toEqual([]);
  });

  it("a circle is only deep", () => {
    const circle: Record<string, unknown> = {};
    circle.a = circle;
    expect(problems({ facts: circle }).map(([, code]) => code)).toEqual(["too-deep"]);
  });

  it("half a character is refused wherever it stands", () => {
    expect(problems({ facts: { a: ["\udc00"] } })).toEqual([["/facts/a/0", "ill-formed-text"]]);
    expect(problems({ facts: { "\ud800": 1 } })).toEqual([["/facts", "ill-formed-text"]]);
  });
});

describe("any JSON at all", () => {
  it("is answered without throwing", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.anything(), (facts, acts) => {
        readRequest(facts, TODAY);
        readRequest({ facts, acts, settings: acts }, TODAY);
      }),
      { numRuns: 500 },
    );
  });

  it("asks the same whatever the order of acts", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTS), { minLength: 1 }), (acts) => {
        expect(read({ facts: {}, acts })).toEqual(read({ facts: {}, acts: [...acts].reverse() }));
      }),
    );
  });
});
