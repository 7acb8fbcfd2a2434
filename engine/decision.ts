/**
 * What a screening asks and what it answers: the JSON of the product, as TypeScript.
 *
 * A {@link Decision} holds no clock, id or language choice: the same request under the same bundle gives the same
 * canonical bytes (RFC 8785). Texts are given in every language they were written in; readers pick one.
 */
import type { CatalogueKind, CivilDate, Domain, IrCitation, Localised, Severity } from "./ir.ts";

export const ACTS = ["offer", "sell", "import", "store", "pack", "ship"] as const;
export type Act = (typeof ACTS)[number];

/** The request, checked; `facts` is still the caller's JSON. */
export interface ScreenRequest {
  /** The caller's own name for it, echoed beside the decision and never in it. */
  readonly id?: string;
  readonly as_of: CivilDate;
  /** Default: every domain but `warehouse`. */
  readonly domains: readonly Domain[];
  readonly acts: readonly Act[];
  /** How many days ahead `turns_on` looks. */
  readonly horizon_days: number;
  /** `true`: why rules fired, and why those that came close did not. `fired`: the former alone. */
  readonly explain: boolean | "fired";
  /** Settings of adjustable parameters by name. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly facts: Readonly<Record<string, unknown>>;
}

export type Outcome = "block" | "incomplete" | "hold" | "warn" | "pass";
/** An outcome nothing is open about. */
export type Settled = Exclude<Outcome, "incomplete">;

export interface Subject {
  /** A record of the vocabulary: `shipment`, `item`, `seller`, `site` … */
  readonly kind: string;
  /** `shipment`, `items[0]`, or what the record is `known by`. */
  readonly key: string;
}

/**
 * Where just the same is said of more than twenty subjects of one kind, it is said of the first of them, and these are
 * the keys of the others. Amounts that are due stand apart however many they are.
 */
export interface Shared {
  readonly also?: readonly string[];
}

export interface Decision {
  readonly outcome: Outcome;
  /** With `incomplete`: the worst the open questions could lead to. */
  readonly could_be?: "block" | "hold";
  /** With `block`: every blocking finding is an unmet obligation. */
  readonly fixable?: boolean;
  readonly at_best: Settled;
  readonly at_worst: Settled;
  readonly as_of: CivilDate;
  readonly acts: readonly Act[];
  readonly domains: readonly Domain[];
  readonly jurisdictions: readonly string[];
  readonly coverage: "full" | "partial" | "none";
  readonly not_covered: readonly { readonly jurisdiction: string; readonly domain: Domain }[];
  /** Which kinds of charge somebody has written rules for; a kind not named here is not known to be nil. */
  readonly charges_covered: readonly { readonly jurisdiction: string; readonly kind: string }[];
  readonly subjects: readonly (Subject & {
    readonly outcome: Outcome;
    readonly at_best: Settled;
    readonly at_worst: Settled;
  })[];
  readonly findings: readonly Finding[];
  readonly obligations: readonly Obligation[];
  readonly charges: readonly Charge[];
  readonly charge_totals: readonly ChargeTotal[];
  /** Most consequential first. */
  readonly missing: readonly MissingFact[];
  /** Facts not given that could only make it better: relief, preference, an exception. */
  readonly could_lift: readonly (Shared & {
    readonly fact: string;
    readonly subject: Subject;
    readonly rules: readonly string[];
  })[];
  /**
   * Facts not given that a rule took as not so, because it says that silence counts as that (`when shown`, `is well
   * formed`, `is known`); had they been asked for, the rules named would have waited.
   */
  readonly presumed: Decision["could_lift"];
  /** Rules that would apply, were the act adopted that they wait for. */
  readonly pending: readonly (Shared & {
    readonly rule: string;
    readonly subject: Subject;
    /** The act, by name and in words. */
    readonly awaits: string;
    readonly label: Localised;
  })[];
  readonly invalid: readonly InvalidFact[];
  /** Keys the vocabulary does not know; they took no part. */
  readonly unrecognised: readonly { readonly path: string; readonly did_you_mean?: string }[];
  readonly turns_on: readonly {
    readonly on: CivilDate;
    readonly rule: string;
    readonly subject: Subject;
    readonly becomes: Severity | "charge" | "ends";
  }[];
  /** The last day `turns_on` looked at, where more changes lie within the horizon than it looks at. */
  readonly turns_on_until?: CivilDate;
  /** Why rules fired; only on request. */
  readonly because?: readonly Because[];
  /** How many more fired than reasons are told of. */
  readonly because_more?: number;
  /**
   * Why rules do not apply that come close: their values do not keep the index from finding them for the subject. The
   * nearest first; only on request.
   */
  readonly why_not?: readonly WhyNot[];
  /** How many more come close and do not apply than are told of. */
  readonly why_not_more?: number;
  readonly settings_used: readonly {
    readonly name: string;
    readonly value: string;
    readonly default: boolean;
  }[];
  readonly ruleset: { readonly name: string; readonly version: string; readonly digest: string };
  readonly engine: string;
  readonly notice: Localised;
}

export interface Finding extends Shared {
  readonly rule: string;
  readonly law: string;
  readonly also: readonly string[];
  readonly revision: string;
  readonly subject: Subject;
  readonly outcome: Severity;
  readonly title: Localised;
  readonly message: Localised;
  readonly remedy: Localised;
  readonly citations: readonly IrCitation[];
  /** Of the window that applied. */
  readonly effective: { readonly from: CivilDate | null; readonly until: CivilDate | null };
  readonly jurisdiction: string;
  readonly domain: Domain | "engine";
  readonly confidence: "verified" | "high" | "medium";
  readonly force: string;
  /** The facts it read, in words of the vocabulary. */
  readonly values: readonly FactValue[];
  /** The terms it found in texts, and where. */
  readonly mentions?: readonly Mention[];
  readonly dates_used: readonly DateUsed[];
  /** For an unmet requirement: index into `obligations`. */
  readonly obligation?: number;
  readonly notes: readonly FindingNote[];
}

/** Why a finding is as it is, as data; `words` renders it. */
export type FindingNote =
  /** `unless proven` was not shown; these facts would show it. */
  | { readonly note: "not-proven"; readonly facts: readonly string[] }
  /** Before enforcement: it will be `becomes` from `on`. */
  | { readonly note: "not-enforced-yet"; readonly on: CivilDate; readonly becomes: Severity }
  | { readonly note: "unverified"; readonly from: CivilDate; readonly text: Localised }
  /** A setting of the tenant's, or its default, decided it. */
  | { readonly note: "setting"; readonly name: string; readonly value: string }
  | { readonly note: "relieves"; readonly charges: readonly string[] }
  /** Only the ruleset's owner can settle it: no value known on that date. */
  | { readonly note: "no-value"; readonly parameter: string; readonly on: CivilDate }
  | { readonly note: "failed"; readonly code: string };

export interface FactValue {
  readonly fact: string;
  /** Canonical words: `148 Wh`, `149.90 EUR`, `2026-07-01`, `yes`. */
  readonly value: string;
  readonly provenance: "given" | "derived" | "verified" | "computed" | "default";
}

/** A term found in a text: where it stands there first. */
export interface Mention {
  /** As its list, or the rule, has it. */
  readonly term: string;
  /** Absent where the rule itself names the term. */
  readonly list?: string;
  /** Whose text it is; absent where a table or the rule itself gives the text. */
  readonly fact?: string;
  /** Of a list of texts which one: 0 is the first. */
  readonly entry?: number;
  /** As it stands in the text: `ＮＩＫＥ` for the term `Nike`. */
  readonly text: string;
  /** In UTF-16 code units of the text as it was given, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface DateUsed {
  readonly fact: string;
  readonly date: CivilDate;
}

export interface Obligation extends Shared {
  readonly rule: string;
  readonly law: string;
  readonly subject: Subject;
  readonly one_of: readonly {
    readonly kind: CatalogueKind;
    readonly name: string;
    readonly label: Localised;
  }[];
  readonly state: "met" | "unmet" | "unknown";
  /** Unmet: what the nearest candidate failed on. */
  readonly failed?: {
    readonly reason: "absent" | "expired" | "not-covering" | "language" | "place" | "attribute";
    readonly fact?: string;
    readonly candidate?: string;
  };
  readonly languages?: readonly string[];
  readonly otherwise: Severity;
  readonly citations: readonly IrCitation[];
}

export interface Charge extends Shared {
  readonly kind: string;
  readonly part_of?: string;
  readonly label: Localised;
  readonly rule: string;
  readonly law: string;
  readonly subject: Subject;
  readonly state: "due" | "relieved" | "waived" | "provisional" | "unknown";
  readonly relieved_by?: string;
  /** `20%`, or `3 EUR` a piece. */
  readonly rate?: string;
  readonly base?: Money;
  readonly count?: string;
  /** Rounded; 0 where relieved or waived; absent where unknown. */
  readonly amount?: Money;
  readonly payer?: string;
  readonly collector?: string;
  /** Where unknown or provisional: the facts that would settle it. */
  readonly needs?: readonly string[];
  /** Of the rule that charges: why it is owed, and what the sender has to do about it. */
  readonly title: Localised;
  readonly message: Localised;
  readonly remedy: Localised;
  readonly citations: readonly IrCitation[];
  readonly confidence: "verified" | "high" | "medium";
  /** Provisional although the source is good: since when nobody has seen whether it still holds. */
  readonly unverified_from?: CivilDate;
  readonly dates_used: readonly DateUsed[];
}

/** Sum of what is due or provisional, by top kind and currency. */
export interface ChargeTotal {
  readonly kind: string;
  readonly label: Localised;
  readonly currency: string;
  readonly amount: string;
  /** Nothing in it is unknown or provisional, or could still be relieved. */
  readonly final: boolean;
}

/** An exact decimal with the currency's minor digits, or more where rounding says so. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

export interface MissingFact extends Shared {
  readonly fact: string;
  readonly label: Localised;
  readonly subject: Subject;
  /** JSON Pointer into `facts` where it belongs; a list index of a missing list is 0. */
  readonly path: string;
  readonly type: string;
  readonly such_as?: string;
  /** The worst it could lead to; `charge`: it only leaves an amount open. */
  readonly worst: Severity | "charge";
  /** Rules that wait on it. */
  readonly rules: readonly string[];
  readonly reason: "missing" | "invalid" | "open-list" | "too-coarse";
}

export interface InvalidFact {
  readonly path: string;
  readonly fact: string;
  readonly code: InvalidCode;
  readonly given: string;
  /** The form that would have been taken, an example of it. */
  readonly wanted: string;
}

export type InvalidCode =
  | "wrong-type"
  | "bare-number"
  | "unknown-unit"
  | "wrong-dimension"
  /** `12,50 EUR`, `1e3 kg`: the unit is there, the number is not written as a decimal. */
  | "not-a-number"
  | "unknown-currency"
  | "unknown-place"
  | "unknown-language"
  | "not-a-date"
  | "not-a-moment"
  | "not-a-code"
  | "not-one-of"
  | "not-none"
  /** Derived where the fact counts only as stated, or not verified where it counts only so. */
  | "weak-provenance"
  | "number-out-of-range"
  | "too-long"
  | "too-many";

export interface RuleState {
  readonly rule: string;
  readonly subject: Subject;
  readonly state:
    | "not-in-force"
    | "pending"
    | "suspended"
    | "overridden"
    | "relieved"
    | "does-not-fire"
    | "not-applicable";
  readonly by?: string;
  /** Of a pending rule: the act it waits for, where that has no date yet. */
  readonly awaits?: string;
}

/** The one thing that keeps a rule from applying. */
export interface WhyNot extends RuleState {
  /** Of one that no other rule holds back: the clause that does, and what of it. `unless`: it is so. */
  readonly clause?: ClauseName;
  readonly sentence?: string;
  /** The facts it read. */
  readonly values?: readonly FactValue[];
}

export type ClauseName = "for" | "when" | "unless" | "unless-proven" | "in-force";

/** The tree of sentences behind one fired rule, each with its value in three states. */
export interface Because {
  readonly rule: string;
  readonly subject: Subject;
  readonly clauses: readonly {
    readonly clause: ClauseName;
    readonly reason: BecauseNode;
  }[];
}

export interface BecauseNode {
  readonly sentence: string;
  readonly is: "yes" | "no" | "unknown";
  readonly values?: readonly FactValue[];
  readonly of?: readonly BecauseNode[];
}
