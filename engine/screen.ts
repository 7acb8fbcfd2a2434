/** The whole way: facts read, rules judged, the decision made. Pure: the same request and bundle give the same decision. */
import { type ChargeReader, newScreening } from "./context.ts";
import { type Coverage, coverageOf } from "./coverage.ts";
import { type Court, decide, ENGINE_VERSION, saidOn } from "./decide.ts";
import type { Because, Decision, RuleState, ScreenRequest } from "./decision.ts";
import { type Directory, directoryOf } from "./directory.ts";
import { becauseOf } from "./explain.ts";
import { type Facts, instanceOf } from "./facts/instance.ts";
import { normalise } from "./facts/normalise.ts";
import { EngineFailure, type FailureCode, present } from "./failure.ts";
import { ownFinding } from "./findings.ts";
import { hear } from "./hearing.ts";
import type { Ir, IrRule } from "./ir.ts";
import { JUDGE } from "./judge.ts";
import { Ledger } from "./ledger.ts";
import { ENGINE_FAILURE, NOTICE } from "./own-words.ts";
import { Docket } from "./resolve.ts";
import { judgeRule } from "./rule.ts";
import { readSettings, type Settings } from "./settings.ts";
import { subjectsOf } from "./subjects.ts";
import { changeDays, turnsOn } from "./turns-on.ts";
import { formatDate, parseDate } from "./value/civil-date.ts";
import { statesOf } from "./why-not.ts";

/** What of a bundle a screening needs. */
export interface Judged {
  readonly ir: Ir;
  readonly ruleset: Decision["ruleset"];
}

/** Never throws: whatever goes wrong inside is a `hold`, and says no more than its code. */
export function screen(bundle: Judged, request: ScreenRequest): Decision {
  try {
    return judged(bundle, request);
  } catch (error) {
    return failed(bundle, request, error instanceof EngineFailure ? error.code : "unexpected");
  }
}

/**
 * What each clause of one rule comes to, whether the rule fires or not: one answer for each subject of its kind. It is
 * for whoever reads the rule; a screening says why its own findings came.
 */
export function explainRule({ ir }: Judged, request: ScreenRequest, rule: IrRule): readonly Because[] {
  const directory = directoryOf(ir);
  const { facts } = normalise(ir, request.facts);
  const settings = readSettings(request.settings, directory);
  const { screening } = hold(
    directory,
    facts,
    settings,
    request,
    present(parseDate(request.as_of), "unexpected"),
  );
  return subjectsOf(screening, rule.subject).map((subject) => becauseOf(judgeRule(rule, subject, screening)));
}

/**
 * In which state rules are that do not apply, whether they came close or not. None where the engine fails: the decision
 * says that it did.
 */
export function rulesHeldBack(
  bundle: Judged,
  request: ScreenRequest,
  rules: readonly IrRule[],
): readonly RuleState[] {
  try {
    const { docket, ledger } = sit(bundle, request).court;
    return statesOf(docket, ledger, rules);
  } catch {
    return [];
  }
}

/** What the request comes to rule by rule on its legal date, before a decision is made of it. Throws where the engine fails. */
export function sit({ ir }: Judged, request: ScreenRequest): Sitting {
  const directory = directoryOf(ir);
  const { facts, invalid, unrecognised } = normalise(ir, request.facts);
  const settings = readSettings(request.settings, directory);
  const asOf = present(parseDate(request.as_of), "unexpected");
  return {
    court: hold(directory, facts, settings, request, asOf),
    invalid: [...invalid, ...settings.invalid],
    unrecognised: [...unrecognised, ...settings.unrecognised],
  };
}

export interface Sitting extends Pick<Decision, "invalid" | "unrecognised"> {
  readonly court: Court;
}

function judged({ ir, ruleset }: Judged, request: ScreenRequest): Decision {
  const directory = directoryOf(ir);
  const { facts, invalid, unrecognised } = normalise(ir, request.facts);
  const settings = readSettings(request.settings, directory);
  const asOf = present(parseDate(request.as_of), "unexpected");
  const courtOn = (day: number) => hold(directory, facts, settings, request, day);
  const court = courtOn(asOf);
  const { horizon_days } = request;
  const { days, until } = changeDays(directory.source.turning, asOf, horizon_days);
  const later = days.map((day) => ({
    day,
    said: saidOn(courtOn(day)),
  }));
  return decide(court, request, {
    invalid: [...invalid, ...settings.invalid],
    unrecognised: [...unrecognised, ...settings.unrecognised],
    turns_on: horizon_days === 0 ? [] : turnsOn(saidOn(court), later, until ?? asOf + horizon_days),
    ...(until !== undefined && { turns_on_until: formatDate(until) }),
    ruleset,
  });
}

/** Judges the request as if it were made on `asOf`. */
function hold(
  directory: Directory,
  facts: Facts,
  settings: Settings,
  { acts, domains }: ScreenRequest,
  asOf: number,
): Court {
  // Charges read the rules and rules read the charges: one of them has to be handed in late.
  let ledger: Ledger | undefined;
  const charges: ChargeReader = {
    charged: (kind, by, frame) => present(ledger).charged(kind, by, frame),
  };
  const judgedBy = { settings: settings.values, judge: JUDGE, charges };
  const screening = newScreening({ directory, facts, asOf, acts, ...judgedBy });
  const asked = new Set(domains);
  const { parts } = directory.ir;
  const docket = new Docket(screening, (part) => asked.has(present(parts[part]).domain));
  const coverage: Coverage = coverageOf(screening, domains);
  ledger = new Ledger(docket, new Set(coverage.jurisdictions));
  return { screening, coverage, docket, ledger, hearing: hear(docket, ledger) };
}

function failed({ ruleset }: Judged, request: ScreenRequest, code: FailureCode): Decision {
  const subject = instanceOf({ record: "shipment", key: "shipment", pointer: "" });
  const finding = ownFinding("engine-failure", ENGINE_FAILURE, { subject, jurisdiction: "" }, "hold", [
    { note: "failed", code },
  ]);
  return {
    outcome: "hold",
    at_best: "hold",
    at_worst: "block",
    as_of: request.as_of,
    acts: request.acts,
    domains: request.domains,
    jurisdictions: [],
    coverage: "none",
    not_covered: [],
    charges_covered: [],
    subjects: [{ kind: "shipment", key: "shipment", outcome: "hold", at_best: "hold", at_worst: "block" }],
    findings: [finding],
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
    ruleset,
    engine: ENGINE_VERSION,
    notice: NOTICE,
  };
}
