/** What a golden case expects, read off a decision. Each check answers with what is wrong, or nothing. */
import {
  add,
  type Charge,
  type Decision,
  type ExactNumber,
  type Finding,
  multiply,
  parseExact,
  subtract,
  toFixed,
} from "../../../engine/index.ts";
import { ASKED_FOR, type Expected, type ExpectedFinding } from "./mapping.ts";

/**
 * VAT rates are a fact of their own there; here they are a parameter, shown as the rate of the VAT that is charged: of
 * all of it, for a case that says 20 % says it of the whole parcel.
 */
const RATE_LAWS: Readonly<Record<string, string>> = { "UK-TAX-011": "20%" };

export function complaints(decision: Decision, expected: Expected): string[] {
  return [
    ...expected.findings.flatMap((finding) => complaintAbout(decision, finding)),
    ...overallComplaint(decision, expected),
    ...unexpected(decision, expected),
    ...(expected.must_not_fire ?? [])
      .filter((fact) => fires(decision, law(fact)))
      .map((fact) => `${fact} fires`),
    ...Object.entries(expected.amounts ?? {}).flatMap(([name, wanted]) => {
      if (PROBED.includes(name)) return [];
      const read = AMOUNTS[name];
      if (read === undefined) return [`nobody reads the amount ${name}`];
      const came = read(decision);
      const want =
        typeof wanted === "number"
          ? toFixed(exact(String(wanted)), came.includes(".") ? 2 : 0)
          : String(wanted);
      return came === want ? [] : [`${name} is ${came}, not ${want}`];
    }),
  ];
}

/** Whether a finding or a charge, settled or not, is of this fact sheet. */
export function speaks(decision: Decision, fact: string): boolean {
  return fires(decision, law(fact));
}

function complaintAbout(decision: Decision, { fact, action, reason, attribute }: ExpectedFinding): string[] {
  const { findings } = decision;
  const of = findings.filter((finding) => says(finding, law(fact)));
  const outcomes = of.map((finding) => finding.outcome);
  if (reason === "data_missing") {
    const wanted = ASKED_FOR[attribute ?? ""] ?? attribute ?? "";
    const asked = decision.missing.map((missing) => missing.fact);
    return asked.includes(wanted) ? [] : [`${wanted} is not asked for, only ${asked.join(", ")}`];
  }
  if (action.startsWith("CHARGE")) {
    const rate = RATE_LAWS[fact];
    const charged = rate === undefined ? levied(decision, law(fact)) : vat(decision);
    if (charged.length === 0) return [`${fact} charges nothing`];
    const other = rate === undefined ? [] : charged.filter((one) => one.rate !== rate);
    return other.map((one) => `${one.rule} charges ${one.rate}, not ${rate}`);
  }
  const outcome = { EXEMPT: "inform", INFO: "inform", HOLD: "hold", BLOCK: "block", WARN: "warn" }[action];
  return outcomes.some((one) => one === outcome)
    ? []
    : [`${fact} is ${outcomes.join(", ") || "silent"}, not ${outcome}`];
}

function overallComplaint(decision: Decision, { overall, findings }: Expected): string[] {
  const wanted = overallOf(overall, findings);
  const due = decision.charges.filter((charge) => isLevied(charge) && !isNil(charge));
  return [
    ...(decision.outcome === wanted ? [] : [`the outcome is ${decision.outcome}, not ${wanted}`]),
    ...(overall === "PASS" ? due.map(({ rule }) => `${rule} charges, where nothing is due`) : []),
    ...(overall === "CHARGE" && due.length === 0 ? ["nothing is due, where something is charged"] : []),
  ];
}

/**
 * The list of a case is complete "within the listed domains", but for INFO: what else holds, warns, charges or might
 * charge is one too many. Where a case expects that data are missing, what they leave open is
 * no surprise. A charge of nil is none, nor is what a law says besides that the case lists.
 */
function unexpected(decision: Decision, { findings, may_fire = [] }: Expected): string[] {
  const listed = [...findings.map(({ fact }) => fact), ...may_fire].map(law);
  const spoken = decision.findings.filter(({ outcome }) => outcome !== "inform");
  const isOpen = findings.some(({ reason }) => reason === "data_missing");
  const charged = decision.charges.filter(
    (charge) => (charge.state === "unknown" && !isOpen) || (isLevied(charge) && !isNil(charge)),
  );
  return [
    ...spoken
      .filter((each) => !listed.some((name) => says(each, name)))
      .map(({ rule, outcome }) => `${rule}: ${outcome}, not listed`),
    ...charged.filter((each) => !listed.includes(each.law)).map(({ rule }) => `${rule} charges, not listed`),
    ...(isOpen ? [] : questions(decision)),
  ];
}

/** A case says everything that decides it, so nothing that could hold or block is left to ask. */
function questions({ missing }: Decision): string[] {
  return missing
    .filter(({ worst }) => worst === "block" || worst === "hold" || worst === "warn")
    .map(({ fact, rules }) => `${fact} is asked for by ${rules.join(", ")}`);
}

/** A hold for nothing but missing data is `incomplete` here. */
function overallOf(overall: string, findings: readonly ExpectedFinding[]): string {
  if (overall === "PASS" || overall === "CHARGE") return "pass";
  const held = findings.filter(({ action }) => action === "HOLD");
  if (overall === "HOLD" && held.every(({ reason }) => reason === "data_missing")) return "incomplete";
  return overall.toLowerCase();
}

function fires(decision: Decision, law: string): boolean {
  return (
    decision.findings.some((finding) => says(finding, law)) ||
    decision.charges.some((charge) => charge.law === law && (isLevied(charge) || charge.state === "unknown"))
  );
}

/** One rule may say what two fact sheets say; either name is its name. */
function says({ law, also }: Finding, name: string): boolean {
  return law === name || also.includes(name);
}

function law(fact: string): string {
  return fact.toLowerCase();
}

function levied(decision: Decision, law: string): readonly Charge[] {
  return decision.charges.filter((charge) => charge.law === law && isLevied(charge));
}

function isLevied({ state }: Charge): boolean {
  return state === "due" || state === "provisional";
}

function isNil({ amount }: Charge): boolean {
  return amount !== undefined && !/[1-9]/.test(amount.amount);
}

function vat(decision: Decision): readonly Charge[] {
  return decision.charges.filter((charge) => ["vat", "import-vat"].includes(charge.kind) && isLevied(charge));
}

/** Not in any answer: it only decides on which side of EUR 150, or of 20 Wh, the case is. A test probes that line. */
const PROBED: readonly string[] = ["intrinsic_value_eur", "computed_wh"];

const AMOUNTS: Readonly<Record<string, (decision: Decision) => string>> = {
  duty_eur: (decision) => total(decision, "duty", "EUR"),
  duty_usd: (decision) => total(decision, "duty", "USD"),
  mpf_usd: (decision) => total(decision, "mpf", "USD"),
  duty_gbp: (decision) => total(decision, "duty", "GBP"),
  national_fee_eur: (decision) => total(decision, "national-fee", "EUR"),
  fee_ron: (decision) => total(decision, "national-fee", "RON"),
  vat_eur: (decision) => sum(vat(decision), "EUR"),
  vat_gbp: (decision) => sum(vat(decision), "GBP"),
  vat_on_price_eur: (decision) =>
    sum(
      vat(decision).filter(({ kind }) => kind === "vat"),
      "EUR",
    ),
  vat_base_eur: (decision) => toFixed(baseOf(vat(decision)), 2),
  // What the VAT would be less, had the duty not been in its base.
  vat_on_duty_eur: (decision) => {
    const rate = multiply(exact(rateOf(decision)), exact("0.01"));
    const goods = subtract(baseOf(vat(decision)), exact(total(decision, "duty", "EUR")));
    return toFixed(subtract(exact(sum(vat(decision), "EUR")), multiply(rate, goods)), 2);
  },
  vat_rate: rateOf,
  vat_payer: (decision) => {
    const collectors = [...new Set(vat(decision).map(({ collector = "nobody" }) => collector))].join(" and ");
    // By OSS, where the same law asks for it and it is there.
    const laws = vat(decision).map((charge) => charge.law);
    const isByOss = decision.obligations.some(
      ({ law, state, one_of: [paper] }) =>
        laws.includes(law) && state === "met" && paper?.name === "union-oss",
    );
    return isByOss ? `${collectors} via Union OSS` : collectors;
  },
  distinct_items: (decision) => decision.charges.find(({ kind }) => kind === "flat-duty")?.count ?? "none",
  intrinsic_value: (decision) => intrinsicValue(decision),
};

function intrinsicValue({ findings }: Decision): string {
  const values = findings.flatMap((finding) => finding.values);
  const words = values.find(({ fact }) => fact === "intrinsic_value")?.value ?? "unknown";
  const [amount = words] = words.split(" ");
  return toFixed(exact(amount), 2);
}

function rateOf(decision: Decision): string {
  const rates = [...new Set(vat(decision).map(({ rate }) => rate))];
  return rates.map((rate) => rate?.replace("%", "") ?? "none").join(" and ");
}

function total({ charge_totals, charges }: Decision, kind: string, currency: string): string {
  const found = charge_totals.find((one) => one.kind === kind && one.currency === currency);
  if (found !== undefined) return found.amount;
  // Relieved of everything: nothing is due, and that is settled.
  const relieved = charges.filter((charge) => charge.kind === kind || charge.part_of === kind);
  return relieved.every(({ state }) => state === "relieved") ? "0.00" : "open";
}

function sum(charges: readonly Charge[], currency: string): string {
  const amounts = charges.flatMap(({ amount }) =>
    amount?.currency === currency ? [exact(amount.amount)] : [],
  );
  return toFixed(amounts.reduce(add, exact("0")), 2);
}

function baseOf(charges: readonly Charge[]): ExactNumber {
  return charges
    .flatMap(({ base }) => (base === undefined ? [] : [exact(base.amount)]))
    .reduce(add, exact("0"));
}

function exact(text: string): ExactNumber {
  const read = parseExact(text);
  if (read === undefined) throw new Error(`not a number: ${text}`);
  return read;
}
