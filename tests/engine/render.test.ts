import { describe, expect, it } from "vitest";
import type { Decision, FindingNote, Localised } from "../../engine/index.ts";
import { type Block, LANGUAGES, renderDecision } from "../../engine/render.ts";
import { charge, decision, finding, ITEM, missing, obligation } from "./sample-decision.ts";

/** Blocks of one shape share a type; this is the one that has the kind among its own. */
type Of<K extends Block["kind"]> = Block extends infer B
  ? B extends { readonly kind: infer Own }
    ? K extends Own
      ? B
      : never
    : never
  : never;

function block<K extends Block["kind"]>(kind: K, from: Decision, language: "en" | "zh" = "en"): Of<K> {
  const is = (each: Block): each is Of<K> => each.kind === kind;
  const found = renderDecision(from, language).blocks.find(is);
  if (found === undefined) throw new Error(`no block ${kind}`);
  return found;
}

const HOLES = [
  { jurisdiction: "FR", domain: "product" },
  { jurisdiction: "FR", domain: "safety" },
  { jurisdiction: "EU", domain: "ip" },
] as const;

describe("the headline", () => {
  it.each<[string, Partial<Decision>, string, string]>([
    ["a block", { outcome: "block" }, "Block: it must not go ahead as it stands", "禁止：按现状不得放行"],
    ["a hold", { outcome: "hold" }, "Hold: a person must decide", "暂扣：须由人工决定"],
    [
      "what could block",
      { outcome: "incomplete", could_be: "block" },
      "Incomplete: it could still be blocked",
      "待补充：仍有可能被禁止",
    ],
    [
      "what could hold",
      { outcome: "incomplete", could_be: "hold" },
      "Incomplete: it could still be held",
      "待补充：仍有可能被暂扣",
    ],
    ["a warning", { outcome: "warn" }, "Warn: it may go ahead", "警告：可以放行"],
    ["a pass", {}, "Pass", "通过"],
    [
      "a pass that does not reach everywhere",
      { coverage: "partial", not_covered: HOLES },
      "Pass, except for product rules and safety in FR, and intellectual property in EU, which nobody has looked at",
      "通过，但以下方面尚无人审查：FR（产品、安全）、EU（知识产权）",
    ],
  ])("says %s", (_, changes, en, zh) => {
    expect(renderDecision(decision(changes), "en").headline).toBe(en);
    expect(renderDecision(decision(changes), "zh").headline).toBe(zh);
  });
});

describe("the advice", () => {
  it.each<[string, Partial<Decision>, RegExp]>([
    ["of a block papers can cure", { outcome: "block", fixable: true }, /Supply it, then screen again/],
    ["of a block they cannot", { outcome: "block", fixable: false }, /Do not go ahead/],
    ["of a hold", { outcome: "hold" }, /somebody responsible/],
    ["of an open question", { outcome: "incomplete", could_be: "hold" }, /Answer the questions/],
    ["of a pass with findings", { findings: [finding({ outcome: "inform" })] }, /for information/],
  ])("%s", (_, changes, en) => {
    expect(renderDecision(decision(changes), "en").advice).toMatch(en);
  });
});

describe("the range", () => {
  it("is said where something is open, and only there", () => {
    const open = { outcome: "incomplete", could_be: "hold", at_best: "pass", at_worst: "hold" } as const;
    expect(renderDecision(decision(open), "en").range).toBe(
      "If every open question goes its way: pass. If none does: hold.",
    );
    expect(renderDecision(decision(), "en").range).toBeUndefined();
  });

  it("says so where the answers cannot change it", () => {
    const settled = {
      outcome: "incomplete",
      could_be: "block",
      at_best: "block",
      at_worst: "block",
    } as const;
    expect(renderDecision(decision(settled), "en").range).toBe(
      "Whatever the open questions bring, it stays: block.",
    );
  });
});

it("puts the questions first where everything waits on them", () => {
  const order = (changes: Partial<Decision>) =>
    renderDecision(decision({ findings: [finding()], missing: [missing()], ...changes }), "en").blocks.map(
      ({ kind }) => kind,
    );
  expect(order({ outcome: "incomplete" }).slice(0, 2)).toEqual(["questions", "findings"]);
  expect(order({ outcome: "hold" }).slice(0, 2)).toEqual(["findings", "questions"]);
});

describe("a finding", () => {
  const from = decision({ outcome: "hold", findings: [finding()] });

  it("says what, why, what to do and by which law", () => {
    const [said] = block("findings", from).findings;
    expect(said).toMatchObject({
      label: "Holds",
      subject: "Shipment",
      title: "No IOSS number",
      message: "The parcel names no IOSS number.",
      remedy: "Give the number.",
      standing: "in force from 2021-07-01",
      values: ["item.hs: 6206.10"],
      citations: [
        {
          text: "Directive 2006/112/EC, article 143(1)(ca); Annex III",
          link: "https://eur-lex.europa.eu/eli/dir/2006/112/oj",
        },
      ],
    });
    expect(block("findings", from, "zh").findings[0]).toMatchObject({
      label: "暂扣",
      title: "没有 IOSS 号码",
      citations: [{ text: "Directive 2006/112/EC 第 143(1)(ca) 条、Annex III" }],
    });
  });

  it("says which words stand where", () => {
    const mentions = [
      { term: "Nike", list: "brands", fact: "item.title", text: "Nіkе", start: 8, end: 12 },
      { term: "TPO", fact: "item.ingredients", entry: 2, text: "tpo", start: 0, end: 3 },
    ];
    const found = decision({ findings: [finding({ mentions })] });
    expect(block("findings", found).findings[0]?.notes).toEqual([
      "item.title, from character 9: “Nіkе” (“Nike”, of brands).",
      "item.ingredients 3, from character 1: “tpo” (“TPO”).",
    ]);
    expect(block("findings", found, "zh").findings[0]?.notes).toEqual([
      "item.title第 9 个字符起：“Nіkе”（“Nike”，见词表 brands）。",
      "item.ingredients 3 第 1 个字符起：“tpo”（“TPO”）。",
    ]);
  });

  it("falls back to English, then to whatever there is", () => {
    const said = (title: Record<string, string>) =>
      block("findings", decision({ findings: [finding({ title })] }), "zh").findings[0]?.title;
    expect([said({ en: "A", de: "B" }), said({ de: "B" }), said({})]).toEqual(["A", "B", ""]);
  });

  it("that says the same of several subjects is said once", () => {
    const of = (count: number, rule = "r") =>
      Array.from({ length: count }, (_, i) =>
        finding({
          rule,
          subject: { kind: "item", key: `items[${i}]` },
          values: [{ fact: "item.hs", value: `${i % 2}`, provenance: "given" }],
        }),
      );
    const { findings } = block("findings", decision({ findings: [...of(7), ...of(2, "s")] }));
    expect(findings.map(({ rule, subject, values }) => [rule, subject, values])).toEqual([
      ["r", "Item 1, Item 2, Item 3, Item 4, Item 5 and 2 more", ["item.hs: 0", "item.hs: 1"]],
      ["s", "Item 1, Item 2", ["item.hs: 0", "item.hs: 1"]],
    ]);
  });

  it("that says something else of another subject stands apart", () => {
    const findings = ["A", "B"].map((en) => finding({ message: { en } }));
    expect(block("findings", decision({ findings })).findings).toHaveLength(2);
  });

  it("links to web pages only", () => {
    const citations = ["javascript:alert(1)", "data:text/html,x", null].map((link) => ({
      text: "T",
      articles: [],
      link,
    }));
    const [said] = block("findings", decision({ findings: [finding({ citations })] })).findings;
    expect(said?.citations).toEqual([{ text: "T" }, { text: "T" }, { text: "T (no public link)" }]);
  });

  it.each<[FindingNote, RegExp]>([
    [{ note: "not-proven", facts: ["item.hs"] }, /HS code would show it/],
    [{ note: "not-enforced-yet", on: "2027-04-12", becomes: "block" }, /from 2027-04-12 it blocks/],
    [
      { note: "unverified", from: "2026-10-01", text: { en: "status not found" } },
      /2026-10-01.*status not found/,
    ],
    [{ note: "setting", name: "eur3-all", value: "yes" }, /eur3-all is yes/],
    [{ note: "relieves", charges: ["duty", "vat"] }, /duty and vat/],
    [{ note: "no-value", parameter: "vat-rate", on: "2026-07-01" }, /vat-rate for 2026-07-01/],
    [{ note: "failed", code: "judge" }, /\(judge\)/],
  ])("says its note %j in both languages", (note, en) => {
    const labels = { facts: { "item.hs": { label: { en: "HS code" } } }, records: {} };
    const from = decision({ findings: [finding({ notes: [note] })] });
    const notes = LANGUAGES.map((language) =>
      renderDecision(from, language, labels).blocks.flatMap((each) =>
        each.kind === "findings" ? each.findings.flatMap((one) => one.notes) : [],
      ),
    );
    expect(notes[0]?.[0]).toMatch(en);
    expect(notes[1]?.[0]).toMatch(/\p{Script=Han}/u);
  });

  it.each<[string, Localised, string]>([
    [
      "in Chinese",
      { en: "Status not found.", zh: "现状未查到。" },
      "2026-10-01 之后的法律尚未核实：现状未查到。",
    ],
    [
      "in English for want of it",
      { en: "Status not found." },
      "2026-10-01 之后的法律尚未核实：Status not found。",
    ],
  ])("says an author's note %s", (_, text, zh) => {
    const notes = [{ note: "unverified", from: "2026-10-01", text } as const];
    const [said] = block("findings", decision({ findings: [finding({ notes })] }), "zh").findings;
    expect(said?.notes).toContain(zh);
  });
});

describe("subjects", () => {
  const subject = (kind: string, key: string, language: "en" | "zh" = "en") =>
    block("findings", decision({ findings: [finding({ subject: { kind, key } })] }), language).findings[0]
      ?.subject;

  it.each([
    ["shipment", "shipment", "Shipment"],
    ["item", "items[0]", "Item 1"],
    ["item", "SKU-7", "Item SKU-7"],
    ["substance", "items[1].materials[0].substances[2]", "Substance 3"],
    ["epr_stream", "epr_streams[0]", "epr_stream 1"],
    ["constructor", "constructor", "constructor"],
  ])("%s %s is %s", (kind, key, words) => expect(subject(kind, key)).toBe(words));

  it("have names in Chinese", () => expect(subject("item", "items[0]", "zh")).toBe("商品 1"));
});

describe("questions", () => {
  it("say what hangs on them", () => {
    const from = decision({
      outcome: "incomplete",
      could_be: "hold",
      missing: [missing(), missing({ reason: "open-list", rules: ["r"], worst: "charge" })],
    });
    expect(block("questions", from).questions).toMatchObject([
      {
        label: "HS code",
        subject: "Item 1",
        stakes: "could hold · 2 rules wait on it",
        reason: "",
        example: "such as 6206.10",
        openList: false,
      },
      {
        stakes: "only leaves an amount open · 1 rule waits on it",
        reason: "the list may not be complete",
        openList: true,
      },
    ]);
    expect(block("questions", from, "zh").questions[0]).toMatchObject({
      label: "HS 编码",
      stakes: "可能导致暂扣 · 2 条规则等待此答案",
    });
  });
});

describe("obligations", () => {
  it("stand unmet first, with what failed", () => {
    const from = decision({
      obligations: [
        obligation({ state: "met" }),
        obligation({ state: "unknown", otherwise: "block" }),
        obligation({ failed: { reason: "expired", candidate: "eu-doc" }, languages: ["de", "fr"] }),
      ],
    });
    expect(block("obligations", from).obligations).toMatchObject([
      {
        state: "unmet",
        what: "Document: EU declaration of conformity, in de or fr",
        detail: "eu-doc: it is not valid on the day.",
      },
      { state: "unknown", detail: "Without it: block." },
      { state: "met", detail: "" },
    ]);
  });
});

describe("charges", () => {
  it("are rows of words and totals", () => {
    const { amount: _, ...unknown } = charge({
      state: "unknown",
      needs: ["item.hs"],
      rate: "3 EUR",
      count: "2",
    });
    const relieved = { state: "relieved", relieved_by: "eu-tax-001" } as const;
    const from = decision({
      charges: [charge(), charge({ ...relieved, amount: { amount: "0.00", currency: "EUR" } }), unknown],
      charge_totals: [{ kind: "vat", label: { en: "VAT" }, currency: "EUR", amount: "8.00", final: false }],
    });
    expect(block("charges", from)).toMatchObject({
      rows: [
        {
          charge: "VAT",
          subject: "Item 1",
          rate: "20%",
          base: "40.00 EUR",
          amount: "8.00 EUR",
          stateLabel: "due",
          parties: "paid by the buyer, collected by the seller",
        },
        { amount: "0.00 EUR", stateLabel: "relieved by eu-tax-001" },
        { rate: "3 EUR × 2", amount: "?", stateLabel: "not known: needs item.hs" },
      ],
      totals: [{ label: "VAT, in all", amount: "8.00 EUR", note: "not final" }],
    });
    expect(block("charges", from).rules).toMatchObject([
      {
        rule: "eu-tax-008",
        title: "IOSS: VAT at checkout",
        message: "VAT is charged with the price.",
        remedy: "Declare it through IOSS.",
      },
    ]);
    const doubted = charge({ state: "provisional", unverified_from: "2026-07-01" });
    expect(block("charges", decision({ charges: [doubted] })).rows[0]?.stateLabel).toBe(
      "provisional: not verified from 2026-07-01 on",
    );
    const nil = decision({ charges: [{ ...unknown, ...relieved }] });
    expect(block("charges", nil).rules).toEqual([]);
    expect(block("charges", nil).rows[0]?.amount).toBe("nil");
    expect(block("charges", from, "zh").rows[0]?.parties).toBe("由买方缴付，由卖方代收");
  });
});

describe("alternatives", () => {
  it("say their kind once where it is the same", () => {
    const entry = (kind: "role" | "document", name: string) => ({ kind, name, label: { en: name } });
    const what = (...one_of: ReturnType<typeof entry>[]) =>
      block("obligations", decision({ obligations: [obligation({ one_of })] })).obligations[0]?.what;
    expect(what(entry("role", "a"), entry("role", "b"))).toBe("Role: a or b");
    expect(what(entry("role", "a"), entry("document", "b"))).toBe("Role: a or Document: b");
  });
});

describe("how far it reaches", () => {
  it("names the rules, the day, and what nobody looked at", () => {
    const from = decision({
      coverage: "partial",
      domains: ["product", "tax"],
      not_covered: [{ jurisdiction: "FR", domain: "product" }],
    });
    expect(block("coverage", from).notes).toEqual([
      "Judged by the ruleset tidegate 2026.11.1 as the law stands on 2026-11-21, for selling and importing.",
      "Rules looked at: tax; jurisdictions: FR and EU.",
      "Nobody has written rules for product rules in FR.",
      "Charges looked at: vat (FR). Any other charge is not known to be nil.",
    ]);
  });

  it("calls charges and the world by their names", () => {
    const labels = { facts: {}, records: {}, charges: { vat: { en: "VAT on the sale" } } };
    const words = renderDecision(decision({ jurisdictions: ["FR", "WW"] }), "en", labels);
    const notes = words.blocks.flatMap((each) => (each.kind === "coverage" ? each.notes : []));
    expect(notes).toContain("Rules looked at: tax; jurisdictions: FR and worldwide.");
    expect(notes).toContain(
      "Charges looked at: VAT on the sale (FR). Any other charge is not known to be nil.",
    );
  });

  it("never lets silence pass for consent", () => {
    const from = decision({ outcome: "hold", coverage: "none", charges_covered: [] });
    expect(block("coverage", from).notes).toContain(
      "No rules have been written for this destination. Silence is not consent.",
    );
  });
});

describe("notes", () => {
  it("name what could not be read and what was not recognised", () => {
    const from = decision({
      invalid: [{ path: "/weight", fact: "weight", code: "bare-number", given: "3", wanted: '"1.2 kg"' }],
      unrecognised: [{ path: "/__proto__" }, { path: "/desination", did_you_mean: "destination" }],
    });
    expect(block("invalid", from).notes).toEqual([
      '/weight: 3 — a number without its unit or currency says nothing. Wanted: "1.2 kg"',
    ]);
    expect(block("unrecognised", from).notes).toEqual([
      "/__proto__",
      "/desination — did you mean destination?",
    ]);
  });

  it("say of what came close why it does not apply, and how much more there is", () => {
    const why_not: Decision["why_not"] = [
      {
        rule: "r",
        subject: ITEM,
        state: "does-not-fire",
        clause: "unless",
        sentence: "gift is yes",
        values: [{ fact: "gift", value: "yes", provenance: "given" }],
      },
      {
        rule: "s",
        subject: ITEM,
        state: "pending",
        clause: "in-force",
        sentence: "effective from 2027-01-01",
      },
      { rule: "t", subject: ITEM, state: "overridden", by: "r" },
    ];
    const from = decision({ why_not, why_not_more: 7 });
    const notes = (language: "en" | "zh") =>
      renderDecision(from, language).blocks.flatMap((each) => (each.kind === "held-back" ? each.notes : []));
    expect(notes("en")).toEqual([
      "r (Item 1): does not fire — unless gift is yes (gift: yes)",
      "s (Item 1): in force later — in force from 2027-01-01",
      "t (Item 1): overridden by r",
      "And 7 more.",
    ]);
    expect(notes("zh")).toHaveLength(4);
  });

  it("explain, sentence by sentence", () => {
    const from = decision({
      because: [
        {
          rule: "r",
          subject: ITEM,
          clauses: [
            {
              clause: "when",
              reason: {
                sentence: "a and b",
                is: "yes",
                of: [
                  {
                    sentence: "a",
                    is: "yes",
                    values: [{ fact: "item.hs", value: "6206.10", provenance: "derived" }],
                  },
                ],
              },
            },
          ],
        },
      ],
    });
    expect(block("because", from).rules[0]?.lines).toEqual([
      { depth: 0, sentence: "when a and b", is: "yes", detail: "yes" },
      { depth: 1, sentence: "a", is: "yes", detail: "yes: item.hs: 6206.10 (derived)" },
    ]);
  });
});
