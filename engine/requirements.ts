/**
 * What goods need before they go to a market: the request is judged for each of them with every paper, label, mark,
 * registration and role unknown, so that what the rules would ask for is listed, and nothing counts as there already.
 */
import { chargeOf, totalsOf } from "./charge-list.ts";
import type { Entry } from "./charges.ts";
import { evaluate } from "./context.ts";
import { type Court, ENGINE_VERSION } from "./decide.ts";
import type { Charge, ChargeTotal, Decision, MissingFact, ScreenRequest, Subject } from "./decision.ts";
import { type Directory, directoryOf, partOf } from "./directory.ts";
import type { Instance } from "./facts/instance.ts";
import { isObject, type JsonObject, own } from "./facts/json.ts";
import { EngineFailure } from "./failure.ts";
import { findingOf, outcomeOn } from "./findings.ts";
import {
  CATALOGUE_KINDS,
  type CatalogueKind,
  type CivilDate,
  type IrCitation,
  type IrRule,
  type Localised,
  type Severity,
} from "./ir.ts";
import { inquiryOf, missingFacts, needPath, type Question, worstOf } from "./missing.ts";
import { isSenderNeed, type Lift, type Need, needName } from "./need.ts";
import { judgeRequirement, type Requirement } from "./obligations.ts";
import { noValueFindings } from "./own-findings.ts";
import { NOTICE } from "./own-words.ts";
import type { Standing } from "./resolve.ts";
import type { Judgement } from "./rule.ts";
import { type Judged, sit } from "./screen.ts";
import { chainOf, compareInstances, subjectOf } from "./subjects.ts";
import { toWords } from "./value/words.ts";

export type RequirementsRequest = Pick<ScreenRequest, "as_of" | "domains" | "acts" | "settings" | "facts"> & {
  /** Where the goods may go; each stands in for `destination`. */
  readonly markets: readonly string[];
};

export interface Requirements {
  readonly as_of: CivilDate;
  readonly acts: ScreenRequest["acts"];
  readonly domains: ScreenRequest["domains"];
  /** In the order asked for. */
  readonly markets: readonly MarketRequirements[];
  /** What each rule named is called, and where it stands. */
  readonly rules: Readonly<Record<string, RuleSource>>;
  readonly invalid: Decision["invalid"];
  readonly unrecognised: Decision["unrecognised"];
  readonly ruleset: Decision["ruleset"];
  readonly engine: string;
  readonly notice: Localised;
}

export interface RuleSource {
  readonly title: Localised;
  readonly remedy: Localised;
  readonly jurisdiction: string;
  readonly domain: string;
  readonly force: string;
  readonly confidence: IrRule["confidence"];
  readonly citations: readonly IrCitation[];
}

export interface MarketRequirements {
  readonly market: string;
  readonly jurisdictions: readonly string[];
  readonly coverage: Decision["coverage"];
  readonly not_covered: Decision["not_covered"];
  /** Papers, labels, marks, registrations and roles. */
  readonly requirements: readonly Required[];
  readonly charges: readonly RequiredCharge[];
  readonly charge_totals: readonly ChargeTotal[];
  /** What stands against it, or might, whatever papers there are. */
  readonly findings: readonly RequiredFinding[];
  /** What decides the rest, most consequential first. */
  readonly questions: readonly MissingFact[];
  /** Only where the engine could not finish: then nothing above says anything. */
  readonly failed?: string;
}

interface About {
  readonly rule: string;
  readonly subject: Subject;
  /** `depends`: whether the rule applies hangs on something nobody stated. */
  readonly state: "needed" | "depends";
  /** Of the window that applies. */
  readonly effective: { readonly from: CivilDate | null; readonly until: CivilDate | null };
  /** Paths of the questions that decide it. */
  readonly depends_on: readonly string[];
  /** Facts that could show that it does not apply after all. */
  readonly could_lift: readonly string[];
}

export interface Required extends About {
  /** One of these will do. */
  readonly one_of: readonly {
    readonly kind: CatalogueKind;
    readonly name: string;
    readonly label: Localised;
  }[];
  /** BCP 47; `all`: in each of them. */
  readonly languages?: readonly string[];
  readonly on?: { readonly places: readonly string[]; readonly all: boolean };
  /** What it must say it is for. */
  readonly covering?: string;
  /** What else must hold of it, in the author's words. */
  readonly with?: string;
  /** What its lack comes to. */
  readonly otherwise: Severity;
  /** Whose it may be: where in `facts` it is stated once it is there. */
  readonly held_by: readonly { readonly record: string; readonly label: Localised; readonly path: string }[];
}

export interface RequiredCharge
  extends About,
    Pick<Charge, "kind" | "label" | "rate" | "base" | "count" | "amount" | "payer" | "collector"> {
  /** Of the amount: as in a decision. */
  readonly charge: Charge["state"];
  /** Paths of the questions that would settle the amount. */
  readonly needs: readonly string[];
}

export interface RequiredFinding extends About {
  readonly outcome: Severity;
  /** Only where it holds already. */
  readonly message?: Localised;
}

/** Pure and deterministic; never throws. */
export function requirementsOf(bundle: Judged, request: RequirementsRequest): Requirements {
  const directory = directoryOf(bundle.ir);
  const facts = withoutEvidence(request.facts, "shipment", directory);
  const heard = request.markets.map((market) =>
    inMarket(bundle, request, { ...facts, destination: market }, market),
  );
  const named = new Set(heard.flatMap(({ rules }) => rules));
  const [first] = heard;
  return {
    as_of: request.as_of,
    acts: request.acts,
    domains: request.domains,
    markets: heard.map(({ answer }) => answer),
    rules: Object.fromEntries([...named].sort().flatMap((id) => sourceOf(id, directory))),
    invalid: first?.invalid ?? [],
    unrecognised: first?.unrecognised ?? [],
    ruleset: bundle.ruleset,
    engine: ENGINE_VERSION,
    notice: NOTICE,
  };
}

interface Heard extends Pick<Decision, "invalid" | "unrecognised"> {
  readonly answer: MarketRequirements;
  readonly rules: readonly string[];
}

function inMarket(bundle: Judged, request: RequirementsRequest, facts: JsonObject, market: string): Heard {
  try {
    const { as_of, acts, domains, settings } = request;
    const asked = { as_of, acts, domains, settings, facts, horizon_days: 0, explain: false };
    const { court, invalid, unrecognised } = sit(bundle, asked);
    const { answer, rules } = new Market(court, market);
    return { answer, rules, invalid, unrecognised };
  } catch (error) {
    const failed = error instanceof EngineFailure ? error.code : "unexpected";
    const nothing = { jurisdictions: [], coverage: "none", not_covered: [], requirements: [] } as const;
    const answer = {
      market,
      ...nothing,
      charges: [],
      charge_totals: [],
      findings: [],
      questions: [],
      failed,
    };
    return { answer, rules: [], invalid: [], unrecognised: [] };
  }
}

/** One market's court, told by what it comes to for goods that are not there yet. */
class Market {
  readonly answer: MarketRequirements;
  readonly #court: Court;
  readonly #directory: Directory;
  readonly #rules = new Set<string>();
  readonly #questions: Question[] = [];

  constructor(court: Court, market: string) {
    const { screening, coverage, ledger, hearing } = court;
    this.#court = court;
    this.#directory = screening.directory;
    const standings = [...hearing.standing].sort(byJudgement);
    const standing = new Map(standings.map((each) => [keyOf(each.judgement), each]));
    const requirements = standings.flatMap((each) =>
      each.judgement.rule.outcomes.flatMap((outcome) =>
        outcome.o === "require" ? [this.#required(each, outcome)] : [],
      ),
    );
    const findings = standings.flatMap((each) => this.#finding(each));
    const charges = [...ledger.all()]
      .sort(byJudgement)
      .flatMap((entry) => this.#charge(entry, standing.get(keyOf(entry.judgement))));
    const asked = inquiryOf(this.#questions);
    this.answer = {
      market,
      jurisdictions: coverage.jurisdictions,
      coverage: coverage.coverage,
      not_covered: coverage.notCovered,
      requirements,
      charges,
      charge_totals: totalsOf(ledger.presumable(), this.#directory, asked),
      findings: [...findings, ...this.#lacking()],
      questions: missingFacts(asked, this.#directory),
    };
  }

  get rules(): readonly string[] {
    return [...this.#rules];
  }

  #about(
    { judgement, is, needs, lifts }: Standing,
    worst: Question["worst"],
    more: readonly Need[] = [],
  ): About {
    const { rule, subject, inForce } = judgement;
    this.#rules.add(rule.id);
    const open = [...needs, ...more].filter(isSenderNeed);
    if (open.length > 0) this.#questions.push({ rule: rule.id, needs: open, worst });
    return {
      rule: rule.id,
      subject: subjectOf(subject),
      state: is === "open" ? "depends" : "needed",
      effective: inForce.effective,
      depends_on: this.#paths(needs),
      could_lift: liftsOf(lifts),
    };
  }

  #paths(needs: readonly Need[]): readonly string[] {
    return [...new Set(needs.filter(isSenderNeed).map((need) => needPath(need, this.#directory)))];
  }

  #required(standing: Standing, required: Requirement): Required {
    const { oneOf, on, covering, with: condition } = required;
    const { judgement } = standing;
    const { rule, subject, frame } = judgement;
    const { catalogue, sentences } = this.#directory.ir.words;
    const { languages } = judgeRequirement(required, frame);
    const of = covering && evaluate(covering, frame);
    const sentence = condition?.s === undefined ? undefined : sentences[condition.s];
    const { severity } = outcomeOn(rule.otherwise ?? "hold", judgement);
    const kinds = [...new Set(oneOf.map(({ kind }) => kind))];
    return {
      ...this.#about(standing, severity),
      one_of: oneOf.map(({ kind, name }) => ({ kind, name, label: catalogue[`${kind} ${name}`] ?? {} })),
      ...(languages !== undefined && { languages }),
      ...(on !== undefined && { on }),
      ...(of?.is === "known" && { covering: toWords(of.value) }),
      ...(sentence !== undefined && { with: sentence }),
      otherwise: severity,
      held_by: kinds.flatMap((kind) => holdersOf(kind, subject, this.#directory)),
    };
  }

  /** What a rule says whatever papers there are. */
  #finding(standing: Standing): readonly RequiredFinding[] {
    const { judgement } = standing;
    const severity = worstOf(
      judgement.rule.outcomes.flatMap((outcome) => (outcome.o === "finding" ? [outcome.severity] : [])),
    );
    if (severity === undefined) return [];
    const outcome = outcomeOn(severity, judgement);
    const holds = standing.is === "fires";
    return [
      {
        ...this.#about(standing, outcome.severity),
        outcome: outcome.severity,
        ...(holds && { message: findingOf(judgement, outcome, []).message }),
      },
    ];
  }

  /** What nobody wrote down: no answer of the sender's settles it. */
  #lacking(): readonly RequiredFinding[] {
    const { hearing, screening } = this.#court;
    return noValueFindings(hearing.open, screening).map(({ finding }) => ({
      rule: finding.rule,
      subject: finding.subject,
      state: "needed",
      effective: finding.effective,
      depends_on: [],
      could_lift: [],
      outcome: finding.outcome,
      message: finding.message,
    }));
  }

  #charge(entry: Entry, standing: Standing | undefined): readonly RequiredCharge[] {
    if (standing === undefined) return [];
    const { kind, label, state, rate, base, count, amount, payer, collector } = chargeOf(
      entry,
      this.#directory,
      new Set(),
    );
    return [
      {
        ...this.#about(standing, "charge", entry.needs),
        kind,
        label,
        charge: state,
        ...(rate !== undefined && { rate }),
        ...(base !== undefined && { base }),
        ...(count !== undefined && { count }),
        ...(amount !== undefined && { amount }),
        ...(payer !== undefined && { payer }),
        ...(collector !== undefined && { collector }),
        could_lift: liftsOf(entry.lifts),
        needs: this.#paths(entry.needs),
      },
    ];
  }
}

/** The facts as if nobody had said anything of papers, labels, marks, registrations and roles. */
function withoutEvidence(facts: JsonObject, record: string, directory: Directory): JsonObject {
  const left = new Map<string, unknown>(Object.entries(facts));
  for (const { name, parents } of directory.ir.records) {
    const isEvidence = CATALOGUE_KINDS.some((kind) => kind === name);
    for (const { list } of parents.filter((parent) => parent.record === record)) {
      if (isEvidence) {
        left.delete(list);
        left.delete(`${list}_complete`);
        continue;
      }
      const elements = own(facts, list);
      if (!Array.isArray(elements)) continue;
      left.set(
        list,
        elements.map((each: unknown) => (isObject(each) ? withoutEvidence(each, name, directory) : each)),
      );
    }
    const root =
      record === "shipment" && parents.length === 0 && name !== record ? own(facts, name) : undefined;
    if (isObject(root)) left.set(name, withoutEvidence(root, name, directory));
  }
  return Object.fromEntries(left);
}

/** Whoever a paper of the kind may stand with, of the subject and all it stands in. */
function holdersOf(kind: CatalogueKind, subject: Instance, directory: Directory): Required["held_by"] {
  const parents = directory.records.get(kind)?.parents ?? [];
  return chainOf(subject).flatMap(({ record, pointer }) =>
    parents
      .filter((parent) => parent.record === record)
      .map(({ list }) => ({
        record,
        label: directory.ir.words.records[record] ?? {},
        path: `${pointer}/${list}`,
      })),
  );
}

/** By id; what the engine says of its own has no source. */
function sourceOf(id: string, directory: Directory): readonly (readonly [string, RuleSource])[] {
  const rule = directory.ir.rules.find((each) => each.id === id);
  if (rule === undefined) return [];
  const words = directory.ir.words.rules[id];
  const { jurisdiction, domain } = partOf(directory, rule);
  const { force, confidence, cites } = rule;
  const { title = {}, remedy = {} } = words ?? {};
  return [[id, { title, remedy, jurisdiction, domain, force, confidence, citations: cites }]];
}

const liftsOf = (lifts: readonly Lift[]): readonly string[] =>
  [...new Set(lifts.flatMap(({ needs }) => needs.filter(isSenderNeed).map(needName)))].sort();

const keyOf = ({ rule, subject }: Judgement): string => `${rule.id} ${subject.pointer}`;

function byJudgement(a: { readonly judgement: Judgement }, b: { readonly judgement: Judgement }): number {
  const [left, right] = [a.judgement, b.judgement];
  return (
    compareInstances(left.subject, right.subject) ||
    (left.rule.id < right.rule.id ? -1 : left.rule.id > right.rule.id ? 1 : 0)
  );
}
