/** Decisions made by hand, for tests of what is said about them. */
import type { Charge, Decision, Finding, IrCitation, MissingFact, Obligation } from "../../engine/index.ts";

export const CITATION: IrCitation = {
  text: "Directive 2006/112/EC",
  articles: ["143(1)(ca)", "Annex III"],
  link: "https://eur-lex.europa.eu/eli/dir/2006/112/oj",
};

export const ITEM = { kind: "item", key: "items[0]" } as const;
const SHIPMENT = { kind: "shipment", key: "shipment" } as const;

export function decision(changes: Partial<Decision> = {}): Decision {
  return {
    outcome: "pass",
    at_best: "pass",
    at_worst: "pass",
    as_of: "2026-11-21",
    acts: ["sell", "import"],
    domains: ["tax"],
    jurisdictions: ["FR", "EU"],
    coverage: "full",
    not_covered: [],
    charges_covered: [{ jurisdiction: "FR", kind: "vat" }],
    subjects: [],
    findings: [],
    obligations: [],
    charges: [],
    charge_totals: [],
    missing: [],
    could_lift: [],
    presumed: [],
    pending: [],
    invalid: [],
    unrecognised: [],
    turns_on: [],
    settings_used: [],
    ruleset: { name: "tidegate", version: "2026.11.1", digest: "sha256:00" },
    engine: "0.1.0",
    notice: { en: "Not legal advice.", zh: "不构成法律意见。" },
    ...changes,
  };
}

export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: "eu-tax-003.h7",
    law: "eu-tax-003",
    also: [],
    revision: "0123456789ab",
    subject: SHIPMENT,
    outcome: "hold",
    title: { en: "No IOSS number", zh: "没有 IOSS 号码" },
    message: { en: "The parcel names no IOSS number.", zh: "包裹未注明 IOSS 号码。" },
    remedy: { en: "Give the number.", zh: "请提供号码。" },
    citations: [CITATION],
    effective: { from: "2021-07-01", until: null },
    jurisdiction: "EU",
    domain: "tax",
    confidence: "verified",
    force: "law",
    values: [{ fact: "item.hs", value: "6206.10", provenance: "given" }],
    dates_used: [],
    notes: [],
    ...changes,
  };
}

export function charge(changes: Partial<Charge> = {}): Charge {
  return {
    kind: "vat",
    label: { en: "VAT", zh: "增值税" },
    rule: "eu-tax-008",
    law: "eu-tax-008",
    subject: ITEM,
    state: "due",
    rate: "20%",
    base: { amount: "40.00", currency: "EUR" },
    amount: { amount: "8.00", currency: "EUR" },
    payer: "buyer",
    collector: "seller",
    title: { en: "IOSS: VAT at checkout", zh: "IOSS：结账时缴纳增值税" },
    message: { en: "VAT is charged with the price.", zh: "增值税随价格一并收取。" },
    remedy: { en: "Declare it through IOSS.", zh: "通过IOSS申报。" },
    citations: [CITATION],
    confidence: "verified",
    dates_used: [],
    ...changes,
  };
}

export function missing(changes: Partial<MissingFact> = {}): MissingFact {
  return {
    fact: "item.hs",
    label: { en: "HS code", zh: "HS 编码" },
    subject: ITEM,
    path: "/items/0/hs",
    type: "hs",
    such_as: "6206.10",
    worst: "hold",
    rules: ["eu-tax-002", "eu-tax-003.h7"],
    reason: "missing",
    ...changes,
  };
}

export function obligation(changes: Partial<Obligation> = {}): Obligation {
  return {
    rule: "eu-prd-001",
    law: "eu-prd-001",
    subject: ITEM,
    one_of: [
      {
        kind: "document",
        name: "eu-doc",
        label: { en: "EU declaration of conformity", zh: "欧盟符合性声明" },
      },
    ],
    state: "unmet",
    failed: { reason: "absent" },
    otherwise: "hold",
    citations: [],
    ...changes,
  };
}
