/**
 * The typed syntax tree of a `*.tide` file. `fromCst` builds it, `bind` and `check` read it, `format` prints it.
 * Nothing in it has been looked up: a {@link Name} is still just the author's word and where it stands.
 */

/** Offsets into the source, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Name {
  readonly text: string;
  readonly span: Span;
}

export interface Text {
  readonly value: string;
  readonly span: Span;
}

/** `message en "…"`, `named zh "…"`. */
export interface LocalText {
  readonly language: Name;
  readonly text: Text;
}

/** A text whose language is said, or left out where it is English: `carried by zh "…"`, `carried by "…"`. */
export interface Told {
  /** Never `en`. */
  readonly language?: Name;
  readonly text: Text;
}

/** An English text, and the same in other languages: `"…" zh "…"`. */
export interface Remark {
  readonly text: Text;
  readonly others: readonly LocalText[];
}

export interface SourceFile {
  readonly path: string;
  readonly source: string;
  readonly declarations: readonly Declaration[];
}

export type Declaration =
  | RulesetDecl
  | RecordDecl
  | FactDecl
  | CatalogueDecl
  | ChargeKindDecl
  | GroupDecl
  | ListDecl
  | ParameterDecl
  | ExchangeDecl
  | ActDecl
  | UseDecl
  | DefineDecl
  | RuleDecl
  | TableDecl
  | SceneDecl
  | ExampleDecl;

interface Node {
  readonly span: Span;
}

/** `ruleset eu-tax jurisdiction EU domain tax version "2026.11.1" "European Union: tax" named zh "…"`. */
export interface RulesetDecl extends Node {
  readonly kind: "ruleset";
  readonly name: Name;
  readonly jurisdiction?: Name;
  readonly domain?: Name;
  readonly version?: Text;
  readonly title?: Text;
  readonly named: readonly LocalText[];
}

/** `record item "Item" named zh "商品" known by sku in shipment as items up to 1000 complete`. */
export interface RecordDecl extends Node {
  readonly kind: "record";
  readonly name: Name;
  readonly label?: Text;
  readonly named: readonly LocalText[];
  readonly knownBy: readonly Name[];
  readonly parents: readonly {
    readonly record: Name;
    readonly list: Name;
    readonly max: NumberLit;
    readonly complete: boolean;
  }[];
}

/** `fact item.lead is share or none "Lead" named zh "铅" meaning en "…" such as "90 ppm" carried by "…" provenance given verified by "…" absent means none if not stated …`. */
export interface FactDecl extends Node {
  readonly kind: "fact";
  readonly name: Name;
  readonly type: TypeExpr;
  readonly orNone: boolean;
  readonly label?: Text;
  readonly named: readonly LocalText[];
  readonly meaning: readonly LocalText[];
  readonly suchAs?: Text;
  /** Where the sender finds it; one for each language. */
  readonly carriedBy: readonly Told[];
  /** The least a value of it must be to count: `derived`, `given`, `verified`, or an unknown word for the checker to refuse. */
  readonly provenance?: Name;
  /** Who can confirm it; one for each language. */
  readonly verifiedBy: readonly Told[];
  readonly absent?: Expr;
  readonly computed?: Expr;
  /** What people call its values; any number of them. */
  readonly valueLabels: readonly ValueLabel[];
}

/** `value toy "Toy" named zh "玩具"`. */
export interface ValueLabel extends Node {
  readonly value: Name | Text;
  readonly label: Text;
  readonly named: readonly LocalText[];
}

export type TypeExpr = Node &
  (
    | {
        readonly t:
          | "text"
          | "yes-or-no"
          | "number"
          | "percent"
          | "share"
          | "date"
          | "moment"
          | "duration"
          | "country"
          | "place"
          | "language"
          | "codes";
      }
    | { readonly t: "quantity"; readonly unit: Name }
    | { readonly t: "money"; readonly currency?: Name }
    /** `one of air, sea, "9610"`. */
    | { readonly t: "one-of"; readonly values: readonly (Name | Text)[] }
    | { readonly t: "code"; readonly scheme: Name }
    /** `document`, `label`, `marking`, `registration`, `role`, or an unknown word for the binder to refuse. */
    | { readonly t: "named"; readonly name: Name }
    | { readonly t: "list"; readonly of: TypeExpr; readonly max?: NumberLit; readonly complete: boolean }
  );

/** `document eu-doc "EU declaration of conformity" named zh "欧盟符合性声明"`. */
export interface CatalogueDecl extends Node {
  readonly kind: "catalogue";
  readonly of: "document" | "label" | "marking" | "registration" | "role";
  readonly name: Name;
  readonly label: Text;
  readonly named: readonly LocalText[];
}

/** `charge flat-duty "EUR 3 duty" part of duty`. */
export interface ChargeKindDecl extends Node {
  readonly kind: "charge-kind";
  readonly name: Name;
  readonly label: Text;
  readonly named: readonly LocalText[];
  readonly partOf?: Name;
}

/** `group EU-VAT is EU except ES-CN` (undated) or lines `from 2020-02-01: AT, BE except …`. */
export interface GroupDecl extends Node {
  readonly kind: "group";
  readonly name: Name;
  readonly datedBy?: Name;
  readonly versions: readonly {
    readonly span: Span;
    readonly dates?: DateSpan;
    readonly members: readonly Name[];
    readonly except: readonly Name[];
  }[];
  readonly cites: readonly Cite[];
}

/** `from "rates.csv" sha256 "…"`: entries or lines that stand in a file of their own, pinned by what is in it. */
export interface FromFile extends Node {
  readonly path: Text;
  readonly sha256?: Text;
}

/** Where something was read that does not stand in the file it belongs to. */
export interface Row {
  readonly file: string;
  readonly line: number;
}

/** `list lithium-batteries is codes` followed by `- hs 8507.60, hs 8506.50 from 2026-01-01`. */
export interface ListDecl extends Node {
  readonly kind: "list";
  readonly name: Name;
  readonly of: "codes" | "terms" | "values";
  readonly languages: readonly Name[];
  readonly datedBy?: Name;
  /** Where it says `with look-alikes`. */
  readonly lookAlikes?: Node;
  readonly entries: readonly {
    readonly value: Expr;
    readonly dates?: DateSpan;
    readonly span: Span;
    readonly row?: Row;
  }[];
  readonly source?: FromFile;
  readonly cites: readonly Cite[];
}

/** `from 2025-07-01: EE, standard 24%`; `from before 2026-01-01: …`. */
export interface ParameterDecl extends Node {
  readonly kind: "parameter";
  readonly name: Name;
  readonly label?: Text;
  readonly by: readonly Name[];
  readonly type: TypeExpr;
  readonly adjustable?: { readonly by?: Name; readonly direction?: "lower" | "higher"; readonly span: Span };
  readonly datedBy?: Name;
  readonly lines: readonly ParameterLine[];
  readonly source?: FromFile;
  readonly otherwise?: Expr;
  readonly unverified?: Unverified;
}

export interface ParameterLine extends Node {
  readonly dates: DateSpan;
  readonly keys: readonly Expr[];
  readonly value: ParameterValue;
  readonly cite?: Cite;
  readonly checked?: Checked;
  readonly row?: Row;
}

/** `nl and fr` (all of them), `fr or de` (one of them), a literal or `none`. */
export type ParameterValue = Node &
  ({ readonly v: "expr"; readonly expr: Expr } | { readonly v: "all" | "any"; readonly of: readonly Name[] });

/** `exchange eu-customs-rate "…" dated by customs.accepted_on` and lines `from 2026-09-01 until 2026-09-30: GBP to EUR 1.15`. */
export interface ExchangeDecl extends Node {
  readonly kind: "exchange";
  readonly name: Name;
  readonly label?: Text;
  readonly datedBy?: Name;
  readonly lines: readonly {
    readonly span: Span;
    readonly dates: DateSpan;
    readonly from: Name;
    readonly to: Name;
    readonly rate: NumberLit;
    readonly row?: Row;
  }[];
  readonly source?: FromFile;
}

/** `act battery-label-act "…" on 2026-08-18`; without a day it has not been adopted, and what hangs on it is pending. */
export interface ActDecl extends Node {
  readonly kind: "act";
  readonly name: Name;
  readonly label: Text;
  readonly named: readonly LocalText[];
  readonly on?: Expr;
  readonly cites: readonly Cite[];
}

/** `use eu-customs version "2026.11.1"`: what another ruleset declares may be named here. */
export interface UseDecl extends Node {
  readonly kind: "use";
  readonly name: Name;
  readonly version?: Text;
}

export interface DefineDecl extends Node {
  readonly kind: "define";
  readonly name: Name;
  readonly body: Expr;
}

/** `from 2026-07-01 until 2028-06-30`, `since before 2026-01-01`, `from eudr-start`. */
export interface DateSpan extends Node {
  readonly from?: Expr;
  readonly until?: Expr;
  readonly sinceBefore: boolean;
}

export interface Window extends Node {
  readonly dates: DateSpan;
  readonly by?: Name;
}

export interface Cite extends Node {
  readonly text: Text;
  readonly articles: readonly Text[];
  /** `"none"`: written `no public link`. Absent: nothing was said, which is an error on a rule. */
  readonly link?: Text | "none";
}

/** `checked 2026-11-21 by "A. Reader"`. */
export interface Checked extends Node {
  readonly on: Expr;
  readonly by?: Text;
}

/** `unverified from 2026-10-01 "no notice found" zh "未查到通知"`. */
export interface Unverified extends Node {
  readonly from: Expr;
  readonly note: Remark;
}

/** What rules and tables share: everything about them that is not a condition or an outcome. */
export interface Meta {
  readonly title?: Text;
  readonly cites: readonly Cite[];
  readonly effective: readonly Window[];
  readonly suspended: readonly DateSpan[];
  readonly datedBy?: Name;
  readonly enforcedFrom?: Expr;
  readonly unverified?: Unverified;
  readonly also: readonly Name[];
  readonly overrides: readonly Name[];
  readonly subjectTo: readonly Name[];
  readonly messages: readonly LocalText[];
  readonly titles: readonly LocalText[];
  readonly remedies: readonly LocalText[];
  readonly notes: readonly Text[];
  readonly owner?: Text;
  readonly reviewBy?: Expr;
  readonly checked?: Checked;
  readonly confidence?: Name;
  readonly force?: Name;
}

/** `for each item where …`, `for destination is GB`. */
export interface Scope extends Node {
  readonly each?: Name;
  readonly where?: Expr;
}

export interface RuleDecl extends Node {
  readonly kind: "rule";
  readonly name: Name;
  readonly meta: Meta;
  readonly scopes: readonly Scope[];
  readonly whens: readonly { readonly span: Span; readonly shown: boolean; readonly cond: Expr }[];
  readonly unless: readonly { readonly span: Span; readonly proven: boolean; readonly cond: Expr }[];
  readonly outcomes: readonly Outcome[];
  readonly otherwise: readonly { readonly span: Span; readonly severity: SeverityWord }[];
  /** Nobody wrote it: it holds where a row of this table with its outcome does. */
  readonly rowsOf?: TableDecl;
}

export type SeverityWord = "block" | "hold" | "warn" | "inform";

export type Outcome = Node &
  (
    | { readonly o: "finding"; readonly severity: SeverityWord }
    | {
        readonly o: "require";
        /** `require document a, b` is two requires of one alternative each; `require one of (…)` is one require of several. */
        readonly anyOf: boolean;
        readonly papers: readonly { readonly kind: Name; readonly name: Name }[];
        readonly languages?: {
          readonly span: Span;
          readonly all: boolean;
          readonly of: readonly Name[];
          readonly ofPlace?: Expr;
        };
        readonly on?: { readonly span: Span; readonly all: boolean; readonly places: readonly Name[] };
        readonly covering?: Expr;
        readonly validOn?: Expr;
        readonly with?: Expr;
      }
    | {
        readonly o: "charge";
        readonly chargeKind: Name;
        /** `20% of base`, `EUR 3`, `item.duty_rate of item.customs_value`. */
        readonly amount: Expr;
        readonly per?: Per;
        readonly rounded?: {
          readonly span: Span;
          readonly each: boolean;
          readonly mode: "half-up" | "up" | "down";
          readonly to?: Expr;
        };
        readonly payer?: Expr;
        readonly collector?: Expr;
        readonly waivedWhen?: Expr;
      }
    | { readonly o: "exempt"; readonly kinds: readonly Name[] }
  );

export type Per = Node &
  /** `per distinct item.hs to 6 digits in items`. */
  (
    | { readonly p: "distinct"; readonly of: Name; readonly digits?: NumberLit; readonly list: Name }
    /** `per package`. */
    | { readonly p: "each"; readonly record: Name }
    /** `per kg of x`, `per 10 mL of x`, `per started 10 mL of x`. */
    | {
        readonly p: "portions";
        readonly started: boolean;
        readonly size?: NumberLit;
        readonly unit: Name;
        readonly of: Expr;
      }
  );

export interface TableDecl extends Node {
  readonly kind: "table";
  readonly name: Name;
  readonly meta: Meta;
  readonly scopes: readonly Scope[];
  readonly hit?: Name;
  /** Facts or defines. */
  readonly inputs: readonly Name[];
  readonly outputs: readonly Name[];
  readonly rows: readonly TableRow[];
}

export interface TableRow extends Node {
  /** `"otherwise"` is a row of its own. */
  readonly cells: readonly Cell[] | "otherwise";
  readonly results: readonly Expr[];
}

export type Cell = Node &
  (
    | { readonly c: "any" }
    /** `over a up to b`, `at least a under b`, and each half alone. */
    | {
        readonly c: "range";
        readonly low?: { readonly inclusive: boolean; readonly value: Expr };
        readonly high?: { readonly inclusive: boolean; readonly value: Expr };
      }
    | { readonly c: "values"; readonly not: boolean; readonly values: readonly Expr[] }
    | { readonly c: "in"; readonly not: boolean; readonly name: Name }
    | { readonly c: "none" | "known" | "missing" }
  );

/** `scene eu-b2c "…"` with `given …` lines, and `starting from` another. */
export interface SceneDecl extends Node {
  readonly kind: "scene";
  readonly name: Name;
  readonly title?: Text;
  readonly startingFrom: readonly Name[];
  readonly given: readonly Given[];
}

export interface ExampleDecl extends Node {
  readonly kind: "example";
  readonly title: Text;
  readonly startingFrom: readonly Name[];
  readonly given: readonly Given[];
  readonly on?: Expr;
  readonly expect: readonly Expectation[];
}

/** `given destination DE, intrinsic_value EUR 140`; `given item 1: item.hs hs 6109.10`; `given item.markings only ()`. */
export interface Given extends Node {
  readonly element?: { readonly record: Name; readonly index: NumberLit };
  readonly fact: Name;
  readonly value:
    | { readonly g: "value"; readonly expr: Expr }
    | { readonly g: "missing" | "none" }
    /** `only` closes the list. */
    | { readonly g: "list"; readonly only: boolean; readonly values: readonly Expr[] };
}

export type Expectation = Node & {
  /** `for item 2`: only what is said of that one counts. */
  readonly of?: { readonly record: Name; readonly index: NumberLit };
} & (
    | { readonly e: "pass" }
    | { readonly e: "needs"; readonly facts: readonly Name[]; readonly by: readonly Name[] }
    | { readonly e: "finding"; readonly severity: SeverityWord; readonly by: readonly Name[] }
    | { readonly e: "no-finding"; readonly severity?: SeverityWord; readonly by: readonly Name[] }
    /** The total of a kind and its parts; without an amount, that there is one that is due. */
    | {
        readonly e: "charge";
        readonly chargeKind: Name;
        readonly amount?: Expr;
        readonly by: readonly Name[];
      }
    | { readonly e: "no-charge"; readonly chargeKind: Name; readonly by: readonly Name[] }
    /** The requirement is met / unmet / unknown: `expect met document eu-doc`. */
    | {
        readonly e: "paper";
        readonly state: "met" | "unmet" | "unknown";
        readonly paperKind: Name;
        readonly name: Name;
        readonly by: readonly Name[];
      }
    /** `expect pending eu-battery-label`: rules that hold back, and why. */
    | {
        readonly e: "state";
        readonly state: "pending" | "overridden" | "suspended";
        readonly rules: readonly Name[];
      }
    /** `expect vat.collector seller`: what a table concludes. */
    | { readonly e: "value"; readonly output: Name; readonly value: Expr }
  );

// ---------------------------------------------------------------------------------------------- expressions

/** Conditions and values are one grammar; the checker tells which is meant. */
export type Expr = Node &
  (
    | { readonly x: "or" | "and"; readonly of: readonly Expr[] }
    | { readonly x: "not"; readonly of: Expr }
    | { readonly x: "parens"; readonly of: Expr }
    | { readonly x: "compare"; readonly op: CompareWord; readonly a: Expr; readonly b: Expr }
    | {
        readonly x: "between";
        readonly not: boolean;
        readonly of: Expr;
        readonly low: Expr;
        readonly high: Expr;
      }
    | { readonly x: "one-of"; readonly not: boolean; readonly of: Expr; readonly values: readonly Expr[] }
    /** `item.codes is same members as declaration.codes`: order does not matter, how often does. */
    /** `as`: a list by its name, or the members written out. */
    | {
        readonly x: "same-members";
        readonly not: boolean;
        readonly of: Expr;
        readonly as: readonly Expr[];
      }
    | { readonly x: "in"; readonly not: boolean; readonly of: Expr; readonly name: Name }
    /** `is known`, `is missing`, `is none`, `is well formed`, `is verified`. */
    | {
        readonly x: "state";
        readonly not: boolean;
        readonly state: "known" | "missing" | "none" | "well-formed" | "verified";
        readonly of: Expr;
      }
    | {
        readonly x: "mentions";
        readonly of: Expr;
        readonly what: readonly (Name | Text)[];
        /** `not after any of referential-words`. */
        readonly after?: { readonly not: boolean; readonly what: readonly (Name | Text)[] };
      }
    | {
        readonly x: "includes";
        readonly of: Expr;
        readonly mode: "one" | "all" | "none";
        readonly values: readonly Expr[];
      }
    | {
        readonly x: "quantifier";
        readonly q: "any" | "every" | "no";
        readonly record: Name;
        readonly list: Name;
        readonly has: Expr;
      }
    | { readonly x: "arith"; readonly op: "+" | "-" | "*" | "/"; readonly a: Expr; readonly b: Expr }
    /** `20% of x`, and `difference of (a, b)` as its own word. */
    | { readonly x: "share-of"; readonly rate: Expr; readonly base: Expr }
    | { readonly x: "call"; readonly op: "larger" | "smaller" | "difference"; readonly args: readonly Expr[] }
    | {
        readonly x: "aggregate";
        readonly op: "sum" | "count" | "count-distinct" | "largest" | "smallest" | "average";
        readonly of: Name;
        readonly digits?: NumberLit;
        /** `in items`; for `count of items` the list stands in `of`. */
        readonly list?: Name;
        readonly where?: Expr;
      }
    | { readonly x: "converted"; readonly of: Expr; readonly to: Name; readonly at?: Name }
    | { readonly x: "charged"; readonly chargeKind: Name; readonly by?: Expr }
    | { readonly x: "shared"; readonly of: Expr; readonly by: Expr }
    /** `item.hs to 6 digits`. */
    | { readonly x: "digits"; readonly of: Expr; readonly digits: NumberLit }
    | { readonly x: "name"; readonly name: Name }
    /** `18 months after battery-label-act`; only as a date of `effective`. */
    | { readonly x: "after"; readonly duration: Expr; readonly act: Name }
    /** `later of 2026-08-18, battery-label-act`; only as a date of `effective`. */
    | { readonly x: "later"; readonly op: "later" | "earlier"; readonly of: readonly Expr[] }
    | { readonly x: "lit"; readonly lit: Lit }
  );

/** `is` compares for equality; dates say before and after. */
export type CompareWord =
  | "is"
  | "is-not"
  | "at-most"
  | "at-least"
  | "over"
  | "under"
  | "before"
  | "after"
  | "on-or-before"
  | "on-or-after"
  | "same-as"
  | "not-same-as";

export interface NumberLit extends Node {
  readonly n: "number";
  /** As written. */
  readonly text: string;
}

export type Lit = Node &
  (
    | { readonly v: "text"; readonly value: string }
    | { readonly v: "number"; readonly text: string }
    /** Without the sign: `4.7`. */
    | { readonly v: "percent"; readonly text: string }
    /** `rounded` goes with months: where the month it comes to has no such day. */
    | {
        readonly v: "quantity";
        readonly text: string;
        readonly unit: Name;
        readonly rounded?: "up" | "down";
      }
    | { readonly v: "money"; readonly currency: string; readonly text: string }
    | { readonly v: "date" | "moment"; readonly text: string }
    /** What follows `hs`, as written: `8507.60`. */
    | { readonly v: "hs"; readonly text: string }
    | { readonly v: "yes-or-no"; readonly value: boolean }
    | { readonly v: "none" }
  );
