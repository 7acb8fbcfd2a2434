/**
 * The meeting point of compiler and engine: a compiled ruleset as plain, versioned data.
 *
 * Everything here survives `JSON.stringify`. Exact numbers are strings in the form `"n"` or `"n/d"` (lowest terms),
 * civil dates are `YYYY-MM-DD`, references between entities are names. Words for people live in {@link IrWords} only.
 */

/** Raised whenever the shape below changes; a reader refuses any other number. */
export const IR_FORMAT = 1;

export interface Ir {
  readonly format: typeof IR_FORMAT;
  readonly ruleset: { readonly name: string; readonly version: string };
  /** The destinations it was cut to, if it was: rules that only speak of others are left out. Places. */
  readonly only?: readonly string[];
  /** One per `ruleset` header: which law the files below it speak of. */
  readonly parts: readonly IrPart[];
  readonly records: readonly IrRecord[];
  readonly facts: readonly IrFact[];
  readonly catalogue: readonly IrCatalogueEntry[];
  readonly chargeKinds: readonly IrChargeKind[];
  readonly groups: readonly IrGroup[];
  readonly lists: readonly IrList[];
  readonly parameters: readonly IrParameter[];
  readonly exchanges: readonly IrExchange[];
  /** Acts rules hang on, adopted or not. */
  readonly acts?: readonly IrAct[];
  readonly defines: readonly IrDefine[];
  readonly tables: readonly IrTable[];
  readonly rules: readonly IrRule[];
  readonly words: IrWords;
}

/** An exact rational, `"149.9"` is written `"1499/10"`. */
export type Exact = string;
/** `YYYY-MM-DD`. */
export type CivilDate = string;
/** Text by BCP 47 language; `en` is always there where the author wrote any. */
export type Localised = Readonly<Record<string, string>>;

export const DOMAINS = ["product", "tax", "labelling", "ip", "safety", "transport", "warehouse"] as const;
export type Domain = (typeof DOMAINS)[number];

export interface IrPart {
  readonly name: string;
  readonly jurisdiction: string;
  readonly domain: Domain;
}

// ---------------------------------------------------------------------------------------------- vocabulary

/**
 * A kind of thing facts are about. `shipment` is the request itself; a record with `parents` is a list inside each of
 * them; a record without (`seller`, `site`) is one object of its own name at the root of the facts.
 */
export interface IrRecord {
  readonly name: string;
  readonly parents: readonly {
    readonly record: string;
    readonly list: string;
    readonly max: number;
    readonly complete: boolean;
  }[];
  /** Facts (last segment) that name one of them; a list index stands in when they are not given. */
  readonly knownBy: readonly string[];
}

export type IrType =
  | {
      readonly t:
        | "text"
        | "bool"
        | "number"
        | "percent"
        | "share"
        | "date"
        | "moment"
        | "duration"
        | "language"
        | "hs";
    }
  /** ISO 3166-1 alpha-2 with an optional ISO 3166-2 subdivision, or `XI`; `country` refuses the subdivision. */
  | { readonly t: "place" | "country" }
  | { readonly t: "quantity"; readonly unit: string }
  | { readonly t: "money"; readonly currency?: string }
  | { readonly t: "enum"; readonly values: readonly string[] }
  /** A code with a form that can be checked: `ioss`, `eori`, `vat` … */
  | { readonly t: "code"; readonly scheme: string }
  /** The name of a catalogue entry of one kind. */
  | { readonly t: "catalogue"; readonly kind: CatalogueKind }
  | { readonly t: "list"; readonly of: IrType; readonly max: number; readonly complete: boolean };

/** How a value came to be stated, weakest first: guessed from others, told by who knows, confirmed by who keeps the register. */
export const STATED_PROVENANCES = ["derived", "given", "verified"] as const;
export type StatedProvenance = (typeof STATED_PROVENANCES)[number];

export interface IrFact {
  /** `destination`, `seller.country`, `item.hs`. */
  readonly name: string;
  readonly record: string;
  /** Where it stands inside its record's JSON object: `item.battery.energy` is `["battery","energy"]`. */
  readonly path: readonly string[];
  readonly type: IrType;
  readonly orNone: boolean;
  /** The least a stated value must be to count, where the vocabulary says; a weaker one is invalid. Absent: any counts. */
  readonly provenance?: StatedProvenance;
  /** What absence means, where the vocabulary says it may mean anything at all. */
  readonly absent?: IrLiteral;
  /** `if not stated`: computed from other facts when not given. */
  readonly computed?: IrSum;
}

export const CATALOGUE_KINDS = ["document", "label", "marking", "registration", "role"] as const;
export type CatalogueKind = (typeof CATALOGUE_KINDS)[number];

export interface IrCatalogueEntry {
  readonly kind: CatalogueKind;
  readonly name: string;
}

export interface IrChargeKind {
  readonly name: string;
  readonly partOf?: string;
}

// ---------------------------------------------------------------------------------------------- dated data

/** First and last day, both inclusive; absent = open. `sinceBefore`: in force on `from`, true beginning not known. */
export interface IrSpan {
  readonly from?: CivilDate;
  readonly until?: CivilDate;
  readonly sinceBefore?: boolean;
}

/** Members are places, or names of other groups; `except` is taken away last. Later spans do not inherit earlier ones. */
export interface IrGroup {
  readonly name: string;
  readonly datedBy?: string;
  readonly versions: readonly (IrSpan & {
    readonly members: readonly string[];
    readonly except: readonly string[];
  })[];
}

export type IrList = {
  readonly name: string;
  readonly datedBy?: string;
} & (
  | { readonly of: "codes"; readonly entries: readonly (IrSpan & { readonly hs: string })[] }
  | {
      readonly of: "terms";
      readonly languages: readonly string[];
      /** What looks like one of the terms (Unicode UTS #39) counts as the term. */
      readonly lookAlikes?: true;
      readonly entries: readonly (IrSpan & { readonly term: string })[];
    }
  | { readonly of: "values"; readonly entries: readonly (IrSpan & { readonly value: string })[] }
);

/**
 * Keys are the values of `by` facts at the subject that asks; places and HS codes match the longest prefix.
 * A line holds until the next line with the same keys begins, or its own `until`. Outside the timeline the value is
 * unknown; `value` of kind `none` says the thing was abolished.
 */
export interface IrParameter {
  readonly name: string;
  readonly type: IrType;
  readonly by: readonly string[];
  readonly datedBy?: string;
  readonly lines: readonly (IrSpan & {
    readonly keys: readonly IrLiteral[];
    readonly value: IrLiteral;
    readonly cite?: number;
  })[];
  readonly otherwise?: IrLiteral;
  /** A yes-or-no (or other) setting a tenant may change; findings it changed say so. */
  readonly adjustable?: { readonly by: string; readonly direction?: "lower" | "higher" };
  readonly unverified?: { readonly from: CivilDate; readonly note: Localised };
  readonly cites: readonly IrCitation[];
}

/** A named list of dated rates; rates a request states in `exchange_rates` under this name are used where none is listed. */
export interface IrExchange {
  readonly name: string;
  readonly datedBy?: string;
  /** One unit of `from` is `rate` units of `to`. */
  readonly rates: readonly {
    readonly span: IrSpan;
    readonly from: string;
    readonly to: string;
    readonly rate: Exact;
  }[];
}

// ---------------------------------------------------------------------------------------------- expressions

export type IrLiteral =
  | { readonly l: "none" }
  | { readonly l: "bool"; readonly v: boolean }
  | { readonly l: "number" | "percent" | "share"; readonly v: Exact }
  | { readonly l: "text" | "enum" | "place" | "language" | "code" | "catalogue"; readonly v: string }
  /** Digits only, 2 to 10 of them. */
  | { readonly l: "hs"; readonly v: string }
  | { readonly l: "date"; readonly v: CivilDate }
  | { readonly l: "moment"; readonly v: string }
  /** In the dimension's base unit, with the unit as written kept for words. */
  | { readonly l: "quantity"; readonly v: Exact; readonly unit: string; readonly written: Exact }
  | { readonly l: "money"; readonly v: Exact; readonly currency: string }
  /** Months and days never mix. */
  | {
      readonly l: "duration";
      readonly months?: number;
      readonly days?: number;
      readonly seconds?: number;
      /** Where the month come to has no such day: the first of the next; else (and where nothing is said) its last. */
      readonly rounded?: "up" | "down";
    }
  | { readonly l: "list"; readonly v: readonly IrLiteral[]; readonly all?: boolean };

/** Something with a value. Division is exact; rounding belongs to charges. */
export type IrSum =
  | { readonly k: "lit"; readonly v: IrLiteral }
  /** `digits` cuts an HS code; fewer digits than asked is unknown. `country` cuts a place. */
  | { readonly k: "fact"; readonly fact: string; readonly digits?: number; readonly country?: boolean }
  | { readonly k: "param"; readonly name: string }
  | { readonly k: "define"; readonly name: string }
  /** Yes or no: what a condition comes to. */
  | { readonly k: "whether"; readonly of: IrCond }
  /** The term looked at, inside {@link IrCond} `matches`. */
  | { readonly k: "match" }
  | { readonly k: "table"; readonly table: string; readonly output: string }
  | { readonly k: "add" | "sub" | "mul" | "div" | "diff"; readonly a: IrSum; readonly b: IrSum }
  | { readonly k: "larger" | "smaller"; readonly of: readonly IrSum[] }
  /** Over the list of a record: `sum of item.line_price in items`. `of` is absent for a plain count. */
  | {
      readonly k: "aggregate";
      readonly op: "sum" | "count" | "count-distinct" | "largest" | "smallest" | "average";
      readonly record: string;
      /** As in quantifiers. */
      readonly parent?: string;
      readonly of?: IrSum;
      readonly where?: IrCond;
    }
  | { readonly k: "convert"; readonly of: IrSum; readonly to: string; readonly exchange: string }
  /** The kind and its parts on this subject, relief and rounding applied; `by` spreads charges of a larger subject. */
  | { readonly k: "charged"; readonly kind: string; readonly by?: IrSum }
  /** A value of a larger subject spread over the smaller ones by weight `by`, largest remainder. */
  | { readonly k: "shared"; readonly of: IrSum; readonly by: IrSum };

export type Comparison = "lt" | "le" | "gt" | "ge" | "eq" | "ne";

/** A term of the lists, or one written out, stands in a text. */
export interface IrMentions {
  readonly k: "mentions";
  readonly of: IrSum;
  readonly lists: readonly string[];
  readonly terms: readonly string[];
  /** Only where one of these stands at most three words before it; with `not`, only where none does. */
  readonly after?: {
    readonly not: boolean;
    readonly lists: readonly string[];
    readonly terms: readonly string[];
  };
}

/** Something true, false or unknown. `s` indexes {@link IrWords.sentences}: the author's own words for the node. */
export type IrCond = { readonly s?: number } & (
  | { readonly k: "and" | "or"; readonly of: readonly IrCond[] }
  | { readonly k: "not"; readonly of: IrCond }
  | { readonly k: "const"; readonly v: boolean }
  /** A yes-or-no value read as a condition. */
  | { readonly k: "truth"; readonly of: IrSum }
  /** A yes-or-no `define`, kept by name so that explanations can show it. */
  | { readonly k: "named"; readonly define: string }
  | { readonly k: "compare"; readonly op: Comparison; readonly a: IrSum; readonly b: IrSum }
  | { readonly k: "between"; readonly of: IrSum; readonly low: IrSum; readonly high: IrSum }
  /** Any of the values; places and HS codes by prefix, coarser than asked is unknown. */
  | { readonly k: "among"; readonly of: IrSum; readonly values: readonly IrLiteral[] }
  | { readonly k: "in-group"; readonly of: IrSum; readonly group: string }
  | { readonly k: "in-list"; readonly of: IrSum; readonly list: string }
  | { readonly k: "is-none"; readonly of: IrSum }
  /** Two-valued. */
  | { readonly k: "is-missing"; readonly of: IrSum }
  | { readonly k: "well-formed"; readonly of: IrSum; readonly scheme: string }
  /** Two-valued: the fact was given with the provenance `verified`. */
  | { readonly k: "is-verified"; readonly of: IrSum }
  | IrMentions
  /** Of what the conditions of the rule found: `every match in matches has (…)`, each term once. */
  | {
      readonly k: "matches";
      readonly q: "any" | "every" | "no";
      readonly of: readonly IrMentions[];
      readonly has: IrCond;
    }
  | {
      readonly k: "includes";
      readonly list: IrSum;
      readonly mode: "one" | "all" | "none";
      readonly values: readonly IrSum[];
    }
  /** The same values, each as often, in whatever order. */
  | { readonly k: "same-members"; readonly a: IrSum; readonly b: IrSum }
  /** `parent`: whose list, where the record stands in several and a particular one was named (`seller.registrations`). */
  | {
      readonly k: "any" | "every" | "no";
      readonly record: string;
      readonly parent?: string;
      readonly has: IrCond;
    }
);

export interface IrDefine {
  readonly name: string;
  /** The deepest record it reads: where it may be used. */
  readonly subject: string;
  readonly body: { readonly cond: IrCond } | { readonly sum: IrSum };
}

/**
 * With an unknown input, what is concluded is the value on which all rows that may hold agree. `hit unique` (left out):
 * at most one row holds. `first`: the first that holds. `all`: what all rows that hold conclude, as a list.
 */
export interface IrTable {
  readonly name: string;
  readonly hit?: "first" | "all";
  readonly part: number;
  readonly subject: string;
  readonly windows: readonly IrWindow[];
  readonly datedBy?: string;
  readonly scope?: IrCond;
  readonly outputs: readonly { readonly name: string; readonly type: IrType }[];
  readonly rows: readonly { readonly when: IrCond; readonly results: readonly IrSum[] }[];
  readonly otherwise?: readonly IrSum[];
  readonly cites: readonly IrCitation[];
}

// ---------------------------------------------------------------------------------------------- rules

export const SEVERITIES = ["block", "hold", "warn", "inform"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** `awaits`: an act that has no date yet. What begins then is pending, what ends then goes on. */
export type IrWhen =
  | { readonly date: CivilDate }
  | { readonly param: string }
  | { readonly awaits: string }
  /** The last, or the first, of several of which a parameter is one; else it is settled when the rule is compiled. */
  | { readonly op: "later" | "earlier"; readonly of: readonly IrWhen[] };

/** An act of law that rules are dated by. Its name for people stands here: it is asked for once in a while. */
export interface IrAct {
  readonly name: string;
  readonly label: Localised;
  /** Absent: nobody knows the day yet. */
  readonly on?: CivilDate;
  readonly cites: readonly IrCitation[];
}

/** In force when `from <= date <= until`, `date` being the fact `by`, or the rule's `datedBy`, or the legal date. */
export interface IrWindow {
  readonly from?: IrWhen;
  readonly until?: IrWhen;
  readonly by?: string;
  readonly sinceBefore?: boolean;
}

export interface IrCitation {
  readonly text: string;
  readonly articles: readonly string[];
  /** `null`: the author said there is no public link. */
  readonly link: string | null;
}

export interface IrRule {
  /** `eu-tax-003.h7`; what stands before the dot is the law. */
  readonly id: string;
  readonly law: string;
  /** Other fact-sheet ids that state the same law. */
  readonly also: readonly string[];
  /** First 12 hex digits of the SHA-256 of the rule in canonical layout. */
  readonly revision: string;
  readonly part: number;
  /** The table whose rows of one severity it is made of; its columns may stand in the message. */
  readonly table?: string;
  readonly subject: string;
  readonly windows: readonly IrWindow[];
  readonly suspended: readonly IrSpan[];
  readonly datedBy?: string;
  /** Before it, block and hold come out as warn. */
  readonly enforcedFrom?: CivilDate;
  readonly unverified?: { readonly from: CivilDate; readonly note: Localised };
  readonly scope?: IrCond;
  readonly when?: IrCond;
  /** `when shown`: unknown counts as no, with a note. */
  readonly shown: boolean;
  readonly unless: readonly IrCond[];
  readonly unlessProven: readonly IrCond[];
  readonly outcomes: readonly IrOutcome[];
  /** What an unmet requirement comes to. Written on every rule that requires. */
  readonly otherwise?: Severity;
  /** Rule ids this one lifts when it fires on the same subject (`subject to` is the same edge from the other end). */
  readonly overrides: readonly string[];
  readonly confidence: "verified" | "high" | "medium";
  readonly force: "law" | "carrier" | "contract" | "standard" | "guidance" | "house";
  readonly cites: readonly IrCitation[];
  readonly owner?: string;
  readonly reviewBy?: CivilDate;
}

export type IrOutcome =
  | { readonly o: "finding"; readonly severity: Severity }
  /** Met when one candidate of one alternative satisfies everything said. */
  | {
      readonly o: "require";
      readonly oneOf: readonly { readonly kind: CatalogueKind; readonly name: string }[];
      readonly languages?: {
        readonly of: readonly IrLiteral[] | { readonly param: string };
        readonly all: boolean;
      };
      readonly on?: { readonly places: readonly string[]; readonly all: boolean };
      readonly covering?: IrSum;
      readonly validOn?: IrSum;
      /** Inside it the record's own name (`role.country`) is the candidate. */
      readonly with?: IrCond;
    }
  | {
      readonly o: "charge";
      readonly kind: string;
      readonly amount: IrAmount;
      readonly rounding: IrRounding;
      /** A party by name, or a value concluded by a table. */
      readonly payer?: string | IrSum;
      readonly collector?: string | IrSum;
      readonly waivedWhen?: IrCond;
    }
  /** Charges of these kinds and their parts, on this subject or within it, are relieved. */
  | { readonly o: "exempt"; readonly kinds: readonly string[] };

export type IrAmount =
  | { readonly a: "sum"; readonly of: IrSum }
  | { readonly a: "rate"; readonly rate: IrSum; readonly base: IrSum }
  | { readonly a: "times"; readonly unit: IrSum; readonly count: IrCount };

export type IrCount =
  | { readonly c: "distinct"; readonly record: string; readonly of: IrSum }
  | { readonly c: "each"; readonly record: string }
  /** `per 10 mL of x`; `started` rounds the number of portions up. `size` is in the base unit. */
  | {
      readonly c: "portions";
      readonly size: Exact;
      readonly written: string;
      readonly of: IrSum;
      readonly started: boolean;
    };

export interface IrRounding {
  readonly mode: "half-up" | "up" | "down";
  /** In currency units: `"1/100"`. Absent: the currency's own minor unit. */
  readonly to?: Exact;
  /** `rounded each`: per subject; otherwise the total per (kind, rate, collector) is rounded and spread back. */
  readonly each: boolean;
}

// ---------------------------------------------------------------------------------------------- words

/** Everything that is only ever shown to people. Touched for findings, never while judging. */
export interface IrWords {
  /** The author's sentence for an {@link IrCond}, canonical English. */
  readonly sentences: readonly string[];
  readonly rules: Readonly<
    Record<
      string,
      {
        readonly title: Localised;
        readonly message: Localised;
        readonly remedy: Localised;
        readonly notes: readonly string[];
      }
    >
  >;
  readonly facts: Readonly<Record<string, IrFactWords>>;
  readonly records: Readonly<Record<string, Localised>>;
  /** Keyed `document eu-doc`. */
  readonly catalogue: Readonly<Record<string, Localised>>;
  readonly charges: Readonly<Record<string, Localised>>;
  readonly parts: readonly Localised[];
}

export interface IrFactWords {
  readonly label: Localised;
  readonly meaning: Localised;
  readonly suchAs?: string;
  /** Where the sender finds it. */
  readonly carriedBy?: Localised;
  /** Who can confirm it. */
  readonly verifiedBy?: Localised;
  /** What people call its values; one that is not among them stands for itself. */
  readonly values?: Readonly<Record<string, Localised>>;
}
