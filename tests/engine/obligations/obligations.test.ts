import { describe, expect, it } from "vitest";
import type { Decision, IrOutcome, IrParameter } from "../../../engine/index.ts";
import {
  type Asked,
  finding,
  findings,
  inGroup,
  is,
  judge,
  missing,
  of,
  place,
  type RuleSketch,
  ruleset,
  text,
  yes,
} from "../build.ts";

type Requirement = Extract<IrOutcome, { o: "require" }>;

function require(
  kind: Requirement["oneOf"][number]["kind"],
  name: string,
  more: Partial<Requirement> = {},
): RuleSketch {
  return {
    id: "r",
    subject: "item",
    outcomes: [{ o: "require", oneOf: [{ kind, name }], ...more }],
    otherwise: "hold",
  };
}

const decide = (
  sketch: RuleSketch,
  facts: NonNullable<Asked["facts"]>,
  parameters: readonly IrParameter[] = [],
): Decision => judge(ruleset({ rules: [sketch], parameters }), { facts });

/** `met`, `unknown …what for`, or `unmet why`. */
function stateOf(decision: Decision): string {
  const [obligation] = decision.obligations;
  if (obligation === undefined) return decision.findings[0]?.rule ?? "none";
  const { state, failed } = obligation;
  if (state === "unknown")
    return `unknown: ${decision.missing.map(({ fact, reason }) => `${fact} ${reason}`).join(", ")}`;
  return failed === undefined
    ? state
    : `${state}: ${failed.reason} ${failed.candidate ?? ""} ${failed.fact ?? ""}`.trimEnd();
}

type Papers = readonly Readonly<Record<string, unknown>>[];
const papers = (documents: Papers, complete = true) => ({
  items: [{ documents, documents_complete: complete, model: "M1" }],
});
const report = require("document", "test-report");

describe("a requirement", () => {
  it.each([
    ["nobody said what papers there are", { items: [{}] }, "unknown: item.documents missing"],
    ["there is none", papers([]), "unmet: absent"],
    ["declared none", { items: [{ documents: null }] }, "unmet: absent"],
    ["there may be more", papers([{ id: "declaration" }], false), "unknown: item.documents open-list"],
    ["it is there", papers([{ id: "test-report" }], false), "met"],
    ["another paper is", papers([{ id: "declaration" }]), "unmet: absent"],
    ["a paper of unknown kind", papers([{}]), "unknown: document.id missing"],
    ["the kind could not be read", papers([{ id: "napkin" }]), "unknown: document.id invalid"],
  ])("%s", (_, facts, expected) => {
    expect(stateOf(decide(report, facts))).toBe(expected);
  });

  it("unmet is a finding at its otherwise, which points to it", () => {
    const decision = decide({ ...report, otherwise: "block" }, papers([]));
    expect(findings(decision)).toEqual(["r block items[0]"]);
    expect([decision.findings[0]?.obligation, decision.obligations[0]?.otherwise]).toEqual([0, "block"]);
    expect([decision.outcome, decision.fixable]).toEqual(["block", true]);
  });

  it("unknown makes the decision incomplete", () => {
    const decision = decide({ ...report, otherwise: "block" }, { items: [{}] });
    expect([decision.outcome, decision.could_be, missing(decision)]).toEqual([
      "incomplete",
      "block",
      ["item.documents /items/0/documents block"],
    ]);
  });

  it("that could only warn does not", () => {
    const decision = decide({ ...report, otherwise: "warn" }, { items: [{}] });
    expect([decision.outcome, decision.at_worst, missing(decision)]).toEqual([
      "pass",
      "warn",
      ["item.documents /items/0/documents warn"],
    ]);
  });

  it("of a rule that does not fire is not owed, of one undecided waits for whether it is owed", () => {
    const gift = { ...report, when: yes("gift") };
    expect(decide(gift, papers([]))).toMatchObject({ obligations: [], outcome: "pass" });
    const maybe = { ...report, when: is("note", text("x")) };
    expect(missing(decide(maybe, papers([])))).toEqual(["note /note hold"]);
    expect(missing(decide(maybe, { items: [{}] }))).toEqual(["note /note hold"]);
    expect(missing(decide(maybe, { note: "x", items: [{}] }))).toEqual([
      "item.documents /items/0/documents hold",
    ]);
  });

  it("that is met already is nobody's question", () => {
    const maybe = { ...report, when: is("note", text("x")) };
    const decision = decide(maybe, papers([{ id: "test-report" }]));
    expect([stateOf(decision), decision.outcome, missing(decision)]).toEqual(["met", "pass", []]);
  });

  it("before enforcement only warns", () => {
    const decision = decide({ ...report, otherwise: "block", enforcedFrom: "2027-01-01" }, papers([]));
    expect([findings(decision), decision.obligations[0]?.otherwise]).toEqual([["r warn items[0]"], "warn"]);
  });

  it("beside a verdict of the rule's own gives a finding each", () => {
    const both = { ...report, outcomes: [finding("warn"), ...(report.outcomes ?? [])] };
    expect(findings(decide(both, papers([])))).toEqual(["r hold items[0]", "r warn items[0]"]);
  });
});

describe("alternatives", () => {
  const either: RuleSketch = {
    ...report,
    outcomes: [
      {
        o: "require",
        oneOf: [
          { kind: "marking", name: "ce" },
          { kind: "document", name: "declaration" },
        ],
      },
    ],
  };
  it.each([
    ["one of them is enough", { documents: [{ id: "declaration" }] }, "met"],
    ["none", { documents: null, markings: null }, "unmet: absent"],
    ["one not known", { documents: null }, "unknown: item.markings missing"],
  ])("%s", (_, item, expected) => {
    expect(stateOf(decide(either, { items: [item] }))).toBe(expected);
  });
});

describe("what a paper must say", () => {
  const onDay = require("document", "test-report", { validOn: of("customs.accepted_on") });
  const paper = (more: Record<string, unknown>) => papers([{ id: "test-report", ...more }]);
  it.each([
    [
      "expired on the legal date",
      report,
      { valid_until: "2026-08-31" },
      "unmet: expired items[0].documents[0] document.valid_until",
    ],
    ["valid on its last day", report, { valid_until: "2026-09-01" }, "met"],
    ["without an end", report, { valid_until: null }, "met"],
    ["it does not say until when, and nobody asked", report, {}, "met"],
    [
      "issued later",
      report,
      { issued: "2026-09-02" },
      "unmet: expired items[0].documents[0] document.issued",
    ],
    [
      "an end that could not be read",
      report,
      { valid_until: "next year" },
      "unknown: document.valid_until invalid",
    ],
    ["the rule names the day", onDay, { valid_until: "2026-06-30" }, "met"],
    ["and wants to know", onDay, {}, "unknown: document.valid_until missing"],
  ])("%s", (_, sketch, more, expected) => {
    expect(stateOf(decide(sketch, { customs: { accepted_on: "2026-06-30" }, ...paper(more) }))).toBe(
      expected,
    );
  });

  const covering = require("document", "test-report", { covering: of("item.model") });
  it.each([
    ["covers the model", { covers: ["M0", "M1"] }, "met"],
    ["covers another", { covers: ["M2"] }, "unmet: not-covering items[0].documents[0] document.covers"],
    ["does not say", {}, "unknown: document.covers missing"],
    [
      "says it is not complete",
      { covers: ["M2"], covers_complete: false },
      "unknown: document.covers open-list",
    ],
  ])("covering: %s", (_, more, expected) => {
    expect(stateOf(decide(covering, paper(more)))).toBe(expected);
  });

  it("attributes are conditions on the candidate", () => {
    const lab = require("document", "test-report", { with: is("document.laboratory", text("A")) });
    expect(stateOf(decide(lab, paper({ laboratory: "A" })))).toBe("met");
    expect(stateOf(decide(lab, paper({ laboratory: "B" })))).toBe("unmet: attribute items[0].documents[0]");
    expect(stateOf(decide(lab, paper({})))).toBe("unknown: document.laboratory missing");
    const two = [
      { id: "test-report", laboratory: "B" },
      { id: "test-report", laboratory: "A" },
    ];
    expect(stateOf(decide(lab, papers(two)))).toBe("met");
  });

  it("of several that fail, the nearest is named", () => {
    const both = require("document", "test-report", {
      covering: of("item.model"),
      with: is("document.laboratory", text("A")),
    });
    const failing = [
      { id: "test-report", covers: ["M2"], laboratory: "A" },
      { id: "test-report", covers: ["M1"], laboratory: "B" },
    ];
    expect(stateOf(decide(both, papers(failing)))).toBe("unmet: attribute items[0].documents[1]");
  });
});

describe("labels", () => {
  const german = { l: "language", v: "de" } as const;
  const french = { l: "language", v: "fr" } as const;
  const label = (languages: readonly string[], on: readonly string[] = ["product"]) => ({
    items: [{ labels: [{ id: "warning", languages, on }], labels_complete: true }],
  });
  const inLanguages = (all: boolean) =>
    require("label", "warning", { languages: { of: [german, french], all } });
  it.each([
    [true, ["de", "fr"], "met"],
    [true, ["de"], "unmet: language items[0].labels[0] label.languages"],
    [false, ["de"], "met"],
    [false, ["de-AT"], "met"],
    [false, ["it"], "unmet: language items[0].labels[0] label.languages"],
  ])("in all of the languages: %s; in %o: %s", (all, languages, expected) => {
    expect(stateOf(decide(inLanguages(all), label(languages)))).toBe(expected);
  });

  it("in the language of the destination, by parameter", () => {
    const languages: IrParameter = {
      name: "languages",
      type: { t: "list", of: { t: "language" }, max: 5, complete: true },
      by: ["destination"],
      lines: [
        { keys: [place("FR")], value: french },
        { keys: [place("DE")], value: { l: "list", v: [german, french], all: true } },
        { keys: [place("RO")], value: { l: "none" } },
      ],
      cites: [],
    };
    const rule = require("label", "warning", { languages: { of: { param: "languages" }, all: false } });
    const to = (destination: string, spoken: readonly string[]) =>
      decide(rule, { destination, ...label(spoken) }, [languages]);
    expect(stateOf(to("FR", ["fr"]))).toBe("met");
    expect(to("FR", ["fr"]).obligations[0]?.languages).toEqual(["fr"]);
    expect(stateOf(to("DE", ["fr"]))).toBe("unmet: language items[0].labels[0] label.languages");
    expect(stateOf(to("RO", []))).toBe("met");
    expect(findings(to("ES", ["es"]))).toEqual(["no-value hold items[0]"]);
  });

  it("on one place or another", () => {
    const on = (all: boolean) =>
      require("label", "warning", { on: { places: ["product", "packaging"], all } });
    expect(stateOf(decide(on(false), label([], ["packaging"])))).toBe("met");
    expect(stateOf(decide(on(true), label([], ["packaging"])))).toBe(
      "unmet: place items[0].labels[0] label.on",
    );
  });
});

describe("evidence of what the subject stands in", () => {
  const role = require("role", "importer", { with: inGroup("role.country", "EU") });
  it("is looked through too", () => {
    expect(stateOf(decide(role, { items: [{}], roles: [{ id: "importer", country: "DE" }] }))).toBe("met");
    const elsewhere = { items: [{}], roles: [{ id: "importer", country: "CN" }], roles_complete: true };
    expect(stateOf(decide(role, elsewhere))).toBe("unmet: attribute roles[0]");
  });

  it("of a root record is its own", () => {
    const seller: RuleSketch = { ...require("registration", "epr"), subject: "seller" };
    const facts = { seller: { registrations: [{ id: "epr" }] }, registrations: null };
    expect(stateOf(decide(seller, facts))).toBe("met");
    expect(stateOf(decide({ ...seller, subject: "shipment" }, facts))).toBe("unmet: absent");
  });
});
