import { describe, expect, it } from "vitest";
import {
  CERTLOGIC_WORDS,
  type CertRuleProblem,
  describeCertLogicProblem,
  evaluateOpaque,
  importCertLogic,
  type OpaqueRule,
  type OpaqueVerdict,
} from "../../../engine/json-logic/index.ts";

const RULE = {
  Identifier: "VR-AT-0107",
  Type: "Acceptance",
  Country: "AT",
  Region: "W",
  Version: "1.2.0",
  SchemaVersion: "1.0.0",
  Engine: "CERTLOGIC",
  EngineVersion: "1.0.1",
  CertificateType: "Vaccination",
  Description: [
    { lang: "en", desc: "All doses of the series must have been given." },
    { lang: "de", desc: "Alle Dosen der Serie müssen verabreicht sein." },
  ],
  ValidFrom: "2022-01-01T00:00:00Z",
  ValidTo: "2023-01-01T00:00:00+01:00",
  AffectedFields: ["v.0", "v.0.dn", "v.0.sd"],
  Logic: {
    if: [{ var: "payload.v.0" }, { ">=": [{ var: "payload.v.0.dn" }, { var: "payload.v.0.sd" }] }, true],
  },
};

function read(changes: Readonly<Record<string, unknown>> = {}): OpaqueRule {
  const imported = importCertLogic({ ...RULE, ...changes });
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  return imported.rule;
}

function problems(json: unknown): readonly CertRuleProblem[] {
  const imported = importCertLogic(json);
  return imported.ok ? [] : imported.problems;
}

describe("a CertLogic rule", () => {
  it("becomes an opaque one that says so", () => {
    expect(read()).toEqual({
      id: "VR-AT-0107",
      version: "1.2.0",
      country: "AT",
      region: "W",
      valid: { from: "2022-01-01T00:00:00Z", to: "2023-01-01T00:00:00+01:00" },
      description: { en: RULE.Description[0]?.desc, de: RULE.Description[1]?.desc },
      affectedFields: ["v.0", "v.0.dn", "v.0.sd"],
      type: "Acceptance",
      certificate: "Vaccination",
      language: "certlogic",
      twoValued: true,
      logic: RULE.Logic,
    });
  });

  it("may do without a region", () => {
    const { Region, ...rest } = RULE;
    const imported = importCertLogic(rest);
    expect(Region).toBe("W");
    expect(imported).toMatchObject({ ok: true });
    expect(imported.ok && "region" in imported.rule).toBe(false);
  });

  it("of invalidation has an identifier of its own", () => {
    expect(read({ Type: "Invalidation", Identifier: "IR-AT-7" })).toMatchObject({ type: "Invalidation" });
  });
});

/** What is changed in a good rule, and what is then wrong with it. */
const WRONG: [changes: Readonly<Record<string, unknown>>, ...problems: [path: string, code: string][]][] = [
  [{ Identifier: undefined }, ["/Identifier", "missing-field"]],
  [{ Identifier: "VR-AT" }, ["/Identifier", "not-an-identifier"]],
  [{ Identifier: 7 }, ["/Identifier", "not-text"]],
  [{ Identifier: "VR-CH-0107" }, ["/Identifier", "another-country"]],
  [{ Identifier: "TR-AT-0107" }, ["/Identifier", "another-kind"]],
  [{ Identifier: "IR-AT-0107" }, ["/Identifier", "another-kind"]],
  [{ Type: "Invalidation" }, ["/Identifier", "another-kind"]],
  [{ Type: "Advice" }, ["/Type", "not-one-of"]],
  [{ Country: "Austria" }, ["/Country", "not-a-country"]],
  [{ Region: "" }, ["/Region", "not-text"]],
  [{ Version: "1" }, ["/Version", "not-a-version"]],
  [{ SchemaVersion: "2.0.0" }, ["/SchemaVersion", "too-new"]],
  [{ Engine: "CQL" }, ["/Engine", "another-engine"]],
  [{ EngineVersion: "2.0.0" }, ["/EngineVersion", "too-new"]],
  [{ CertificateType: "Passport" }, ["/CertificateType", "not-one-of"]],
  [{ Description: [] }, ["/Description", "empty-list"]],
  [{ Description: "text" }, ["/Description", "not-a-list"]],
  [{ Description: [{ lang: "de", desc: "Text" }] }, ["/Description", "no-english"]],
  [
    { Description: [{ lang: "EN", desc: "Text" }] },
    ["/Description/0/lang", "not-a-language"],
    ["/Description", "no-english"],
  ],
  [{ Description: [{ lang: "en", desc: "" }] }, ["/Description/0/desc", "not-text"]],
  [
    {
      Description: [
        { lang: "en", desc: "One" },
        { lang: "en", desc: "Two" },
      ],
    },
    ["/Description/1/lang", "language-twice"],
  ],
  [{ ValidFrom: "2022-01-01" }, ["/ValidFrom", "not-a-moment"]],
  [{ ValidTo: "2022-02-30T00:00:00Z" }, ["/ValidTo", "not-a-moment"]],
  [{ ValidTo: "2022-01-01T00:00:00Z" }, ["/ValidTo", "validity-reversed"]],
  [{ AffectedFields: [] }, ["/AffectedFields", "empty-list"]],
  [{ AffectedFields: ["v.0", 1] }, ["/AffectedFields/1", "not-text"]],
  [{ Logic: undefined }, ["/Logic", "missing-field"]],
  [{ Logic: { or: [true, false] } }, ["/Logic", "unknown-operator"]],
  [{ Logic: { if: [true, true, null] } }, ["/Logic/if/2", "not-an-expression"]],
  [{ Priority: 1 }, ["/Priority", "unknown-field"]],
  [{ "a/b": 1 }, ["/a~1b", "unknown-field"]],
  [
    { Engine: "X", Country: 1, Logic: [1.5] },
    ["/Country", "not-text"],
    ["/Engine", "another-engine"],
    ["/Logic/0", "not-a-whole-number"],
  ],
];

describe("a rule that is not one", () => {
  it.each(WRONG.map(([changes, ...expected]) => ({ text: JSON.stringify(changes), changes, expected })))(
    "$text",
    ({ changes, expected }) => {
      expect(problems({ ...RULE, ...changes }).map(({ path, code }) => [path, code])).toEqual(expected);
    },
  );

  it.each([null, "rule", [RULE], 5])("%j", (json) => {
    expect(problems(json)).toEqual([expect.objectContaining({ path: "", code: "not-an-object" })]);
  });

  it("lacks every field that is not there, and nothing inherited stands in", () => {
    expect(problems(Object.create(RULE)).every(({ code }) => code === "missing-field")).toBe(true);
    expect(problems({})).toHaveLength(Object.keys(RULE).length - 1);
  });

  it("says what stands there and what may", () => {
    expect(problems({ ...RULE, Country: "at" })).toEqual([
      { path: "/Country", code: "not-a-country", given: '"at"', wanted: "AT" },
    ]);
  });
});

describe("an opaque rule", () => {
  const at = "2022-06-01T12:00:00Z";
  const series = (dn: unknown, sd: unknown) => ({ payload: { v: [{ dn, sd }] } });
  const first = { Logic: { var: "payload.v.0" } };

  const verdicts: [
    name: string,
    changes: Readonly<Record<string, unknown>>,
    data: unknown,
    at: string,
    verdict: unknown,
  ][] = [
    ["holds", {}, series(2, 2), at, { state: "judged", holds: true, twoValued: true }],
    ["does not hold", {}, series(1, 2), at, { state: "judged", holds: false, twoValued: true }],
    ["takes absence as its author does", {}, {}, at, { state: "judged", holds: true, twoValued: true }],
    ["fails where it cannot be evaluated", {}, series("2", 2), at, failed("not-whole-numbers", "/if/1/>=")],
    ["fails where it gives no verdict", first, { payload: { v: ["x"] } }, at, failed("not-a-verdict", "")],
    ["fails on null, which is no verdict either", first, {}, at, failed("not-a-verdict", "")],
    ["is not in force before it begins", {}, series(1, 2), "2021-12-31T23:59:59.999Z", notInForce("not-yet")],
    [
      "is in force when it begins",
      {},
      series(2, 2),
      "2022-01-01",
      { state: "judged", holds: true, twoValued: true },
    ],
    [
      "is in force when it ends",
      {},
      series(2, 2),
      "2022-12-31T23:00:00Z",
      { state: "judged", holds: true, twoValued: true },
    ],
    ["is not in force after it ends", {}, series(2, 2), "2022-12-31T23:00:00.001Z", notInForce("no-longer")],
    ["fails at a time that is none", {}, series(2, 2), "now", failed("not-a-moment", "")],
    ["fails at a time that is a whole year", {}, series(2, 2), "2022", failed("not-a-moment", "")],
  ];

  it.each(verdicts)("%s", (_name, changes, data, moment, verdict) => {
    const given: OpaqueVerdict = evaluateOpaque(read(changes), data, moment);
    expect(given).toEqual(verdict);
  });

  function failed(code: string, path: string) {
    return { state: "failed", problem: expect.objectContaining({ code, path }) };
  }

  function notInForce(because: string) {
    return { state: "not-in-force", because };
  }
});

it.each(["en", "zh"] as const)("every problem has words in %s", (language) => {
  for (const code of Object.keys(CERTLOGIC_WORDS) as (keyof typeof CERTLOGIC_WORDS)[]) {
    const words = describeCertLogicProblem({ path: "", code, given: "GIVEN", wanted: "WANTED" }, language);
    for (const text of Object.values(words)) {
      expect(text).toMatch(language === "en" ? /^[A-Zp].*\.$/ : /\p{Script=Han}.*。$/u);
      expect(text).not.toMatch(/\{(given|wanted)\}/);
    }
  }
});
