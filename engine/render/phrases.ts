import type {
  Act,
  Charge,
  Decision,
  Finding,
  FindingNote,
  InvalidCode,
  Mention,
  MissingFact,
  Obligation,
  RuleState,
  Settled,
} from "../decision.ts";
import type { CatalogueKind, Domain, Localised, Severity } from "../ir.ts";

/** An author's note set inside a sentence of ours, which has a stop of its own. */
export const withoutStop = (text: string): string => text.trimEnd().replace(/[.。]+$/u, "");

export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Words for what a note names. */
interface Names {
  readonly fact: (name: string) => string;
  readonly charge: (kind: string) => string;
  /** What an author wrote, in the language spoken. */
  readonly say: (text: Localised) => string;
}

/** Everything the renderer says itself, once per language; what rules and vocabulary say comes with the decision. */
export interface Phrases {
  /** `a, b and c`. */
  list(items: readonly string[]): string;
  enumerate(items: readonly string[]): string;
  /** What is left out of a list. */
  more(count: number): string;
  alternatives(items: readonly string[]): string;
  readonly comma: string;
  /** A label and what it introduces. */
  pair(label: string, text: string): string;
  inBrackets(text: string): string;

  readonly headline: Readonly<
    Record<"block" | "hold" | "warn" | "pass" | "incomplete-block" | "incomplete-hold", string>
  >;
  exceptFor(pass: string, holes: string): string;
  advice(decision: Decision): string;
  range(best: Settled, worst: Settled): string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly outcome: Readonly<Record<Decision["outcome"], string>>;

  readonly headings: Readonly<
    Record<
      | "findings"
      | "questions"
      | "obligations"
      | "charges"
      | "couldLift"
      | "presumed"
      | "pending"
      | "invalid"
      | "unrecognised"
      | "turnsOn"
      | "settings"
      | "heldBack"
      | "coverage"
      | "because",
      string
    >
  >;

  /** A record and where it stands in its list, counted from one: `Item 1`. */
  nth(record: string, position: number): string;
  keyed(record: string, key: string): string;
  readonly records: Readonly<Record<string, string>>;
  readonly acts: Readonly<Record<Act, string>>;
  readonly domains: Readonly<Record<Domain | "engine", string>>;
  /** Who pays or collects. Names not listed stand for themselves. */
  readonly parties: Readonly<Record<string, string>>;

  articles(articles: readonly string[]): string;
  readonly noLink: string;
  effective(from: string | null, until: string | null): string;
  readonly confidence: Readonly<Record<Finding["confidence"], string>>;
  /** What a rule is when it is not law. */
  readonly force: Readonly<Record<string, string>>;
  readonly provenance: Readonly<Record<Finding["values"][number]["provenance"], string>>;
  mention(mention: Mention, names: Names): string;
  dateUsed(fact: string, date: string): string;
  note(note: FindingNote, names: Names): string;

  readonly worst: Readonly<Record<MissingFact["worst"], string>>;
  waiting(rules: number): string;
  readonly reason: Readonly<Record<MissingFact["reason"], string>>;
  suchAs(example: string): string;

  readonly obligationState: Readonly<Record<Obligation["state"], string>>;
  readonly catalogue: Readonly<Record<CatalogueKind, string>>;
  failed(failed: NonNullable<Obligation["failed"]>, name: (fact: string) => string): string;
  inLanguages(languages: readonly string[]): string;
  unless(otherwise: Severity): string;

  readonly chargeColumns: Readonly<
    Record<"charge" | "subject" | "rate" | "base" | "amount" | "state" | "parties", string>
  >;
  readonly chargeState: Readonly<Record<Charge["state"], string>>;
  readonly unverifiedCharge: (from: string) => string;
  provisionalUntil(facts: readonly string[]): string;
  relievedBy(rule: string): string;
  needs(facts: readonly string[]): string;
  times(rate: string, count: string): string;
  paidBy(payer: string): string;
  collectedBy(collector: string): string;
  total(label: string): string;
  readonly notFinal: string;
  readonly unknownAmount: string;
  readonly nothing: string;

  couldLift(fact: string, subject: string, rules: string): string;
  presumed(fact: string, subject: string, rules: string): string;
  pending(rule: string, subject: string, act: string): string;
  invalid(path: string, given: string, why: string, wanted: string): string;
  readonly invalidCode: Readonly<Record<InvalidCode, string>>;
  unrecognised(path: string, meant: string | undefined): string;
  turnsOn(on: string, rule: string, subject: string, becomes: string): string;
  turnsOnUntil(on: string): string;
  readonly becomes: Readonly<Record<Severity | "charge" | "ends", string>>;
  setting(name: string, value: string, isDefault: boolean): string;
  heldBack(rule: string, subject: string, why: string): string;
  /** The state a rule is in, the clause that keeps it there, and what that read. */
  decidedBy(state: string, clause: string, values: readonly string[]): string;
  /** How many more held back than are shown. */
  heldBackMore(count: number): string;
  /** How many more fired than are explained. */
  becauseMore(count: number): string;
  readonly ruleState: Readonly<Record<RuleState["state"], string>>;
  readonly by: (rule: string) => string;

  judged(ruleset: string, version: string, date: string, acts: string): string;
  covered(domains: string, jurisdictions: string): string;
  uncovered(holes: string): string;
  readonly coverageNone: string;
  /** The jurisdiction `WW`. */
  readonly worldwide: string;
  holes(holes: readonly { readonly jurisdiction: string; readonly domains: readonly string[] }[]): string;
  chargesCovered(kinds: string): string;
  readonly noChargesCovered: string;

  readonly truth: Readonly<Record<"yes" | "no" | "unknown", string>>;
  readonly clause: Readonly<Record<"for" | "when" | "unless" | "unless-proven" | "in-force", string>>;
}
