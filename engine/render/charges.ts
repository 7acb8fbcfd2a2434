import type { Charge, Decision, Money } from "../decision.ts";
import type { Phrases } from "./phrases.ts";
import type { CitationWords, Speaker } from "./speaker.ts";

export interface ChargesBlock {
  readonly kind: "charges";
  readonly heading: string;
  readonly columns: Phrases["chargeColumns"];
  readonly rows: readonly ChargeWords[];
  readonly totals: readonly { readonly label: string; readonly amount: string; readonly note: string }[];
  /** What the rules that charge say, once each; what is relieved is told by the rule that relieves it. */
  readonly rules: readonly ChargingRule[];
}

export interface ChargingRule {
  readonly rule: string;
  readonly title: string;
  readonly message: string;
  readonly remedy: string;
  readonly citations: readonly CitationWords[];
}

/** One row of the table; a cell with nothing to say is empty. */
export interface ChargeWords {
  readonly rule: string;
  readonly state: Charge["state"];
  readonly charge: string;
  readonly subject: string;
  /** `20%`, `3 EUR × 3`. */
  readonly rate: string;
  readonly base: string;
  readonly amount: string;
  readonly stateLabel: string;
  readonly parties: string;
  readonly citations: readonly CitationWords[];
}

export function chargesBlock(decision: Decision, speaker: Speaker): ChargesBlock | undefined {
  if (decision.charges.length === 0) return undefined;
  const { phrases } = speaker;
  return {
    kind: "charges",
    heading: phrases.headings.charges,
    columns: phrases.chargeColumns,
    rows: decision.charges.map((charge) => chargeWords(charge, speaker)),
    totals: decision.charge_totals.map((total) => ({
      label: phrases.total(speaker.say(total.label) || total.kind),
      amount: money(total),
      note: total.final ? "" : phrases.notFinal,
    })),
    rules: chargingRules(decision, speaker),
  };
}

function chargingRules({ charges, findings }: Decision, speaker: Speaker): readonly ChargingRule[] {
  const told = new Set(findings.map(({ rule }) => rule));
  const first = new Map<string, Charge>();
  for (const charge of charges) {
    if (charge.state === "relieved" || charge.state === "waived" || told.has(charge.rule)) continue;
    if (!first.has(charge.rule)) first.set(charge.rule, charge);
  }
  return [...first.values()].map(({ rule, title, message, remedy, citations }) => ({
    rule,
    title: speaker.say(title),
    message: speaker.say(message),
    remedy: speaker.say(remedy),
    citations: citations.map((citation) => speaker.citation(citation)),
  }));
}

function chargeWords(charge: Charge, speaker: Speaker): ChargeWords {
  const { phrases } = speaker;
  const parties = [
    charge.payer === undefined ? "" : phrases.paidBy(speaker.party(charge.payer)),
    charge.collector === undefined ? "" : phrases.collectedBy(speaker.party(charge.collector)),
  ];
  return {
    rule: charge.rule,
    state: charge.state,
    charge: speaker.say(charge.label) || charge.kind,
    subject: speaker.about(charge),
    rate: rate(charge, phrases),
    base: charge.base === undefined ? "" : money(charge.base),
    amount: amount(charge, phrases),
    stateLabel: stateLabel(charge, speaker),
    parties: parties.filter((text) => text !== "").join(phrases.comma),
    citations: charge.citations.map((citation) => speaker.citation(citation)),
  };
}

function rate({ rate = "", count }: Charge, phrases: Phrases): string {
  return count === undefined ? rate : phrases.times(rate, count);
}

/** What is relieved or waived is nothing, also where nobody knows of how much. */
function amount({ amount, state }: Charge, phrases: Phrases): string {
  if (amount !== undefined) return money(amount);
  return state === "relieved" || state === "waived" ? phrases.nothing : phrases.unknownAmount;
}

function stateLabel(charge: Charge, speaker: Speaker): string {
  const { phrases } = speaker;
  if (charge.state === "relieved" && charge.relieved_by !== undefined)
    return phrases.relievedBy(charge.relieved_by);
  if (charge.state === "unknown" && charge.needs !== undefined && charge.needs.length > 0)
    return phrases.needs(charge.needs.map(speaker.fact));
  if (charge.state === "provisional" && charge.needs !== undefined)
    return phrases.provisionalUntil(charge.needs.map(speaker.fact));
  if (charge.unverified_from !== undefined) return phrases.unverifiedCharge(charge.unverified_from);
  return phrases.chargeState[charge.state];
}

const money = ({ amount, currency }: Money): string => `${amount} ${currency}`;
