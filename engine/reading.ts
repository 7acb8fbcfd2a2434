/** What a fact is at the subject in view: stated, taken from its absence, computed from others, or not known. */
import { evaluate, type Frame, LEGAL_DATE, nearest, recall } from "./context.ts";
import type { FactState, Instance } from "./facts/instance.ts";
import { present } from "./failure.ts";
import type { IrFact, IrSum } from "./ir.ts";
import { literalValue } from "./literal.ts";
import { isSenderNeed, type Need } from "./need.ts";
import { absentRoot } from "./subjects.ts";
import { Read } from "./trace.ts";
import { ZERO } from "./value/exact.ts";
import type { Value } from "./value/value.ts";
import { type Found, known, unknown } from "./verdict.ts";

const ACTS_FACT = "operation";

/**
 * A fact as it was first read at an instance. Hundreds of conditions read the same one: each gets the same answer, and
 * what is missing is the same need, so that needs are told apart without a look inside.
 */
export interface Reading extends Computed {
  readonly state: FactState;
}

/** What a fact comes to, stated or computed from others. */
export interface Computed {
  readonly found: Found;
  /** What a judgement takes down that reads it; nothing of what is not known. */
  readonly read: Read | undefined;
}

export function readFact(name: string, frame: Frame): Found {
  const fact = present(frame.screening.directory.facts.get(name));
  const at = placeOf(fact, frame);
  const { state, found, read } = readingOf(fact, at, frame);
  if (read !== undefined) return seen(fact, found, read, frame);
  if (fact.computed === undefined || state.is === "invalid") return found;
  return computed(fact, fact.computed, at, frame);
}

/** What is said of it, by the request or by its absence, and where. */
export function statementOf(
  name: string,
  frame: Frame,
): { readonly at: Instance; readonly state: FactState } {
  const fact = present(frame.screening.directory.facts.get(name));
  const at = placeOf(fact, frame);
  return { at, state: readingOf(fact, at, frame).state };
}

function placeOf({ record }: IrFact, frame: Frame): Instance {
  return nearest(frame, record) ?? absentRoot(frame.screening, record);
}

function readingOf(fact: IrFact, at: Instance, frame: Frame): Reading {
  const { name } = fact;
  // The legal date differs from one look at the request to the next.
  const readings = isOfRequest(name) ? frame.screening.readings : at.readings;
  const kept = readings.get(name);
  if (kept !== undefined) return kept;
  const stated = isOfRequest(name) ? ofRequest(name, frame) : at.facts.get(name);
  const made = reading(fact, at, stated ?? absence(fact, at));
  readings.set(name, made);
  return made;
}

/** More than the sender's word or silence goes into it, where he does not state it. */
export function isWorkedOut({ name, computed }: IrFact): boolean {
  return computed !== undefined || isOfRequest(name);
}

function isOfRequest(name: string): boolean {
  return name === LEGAL_DATE || name === ACTS_FACT;
}

/** The legal date and the acts stand in the request itself. */
function ofRequest(name: string, { screening }: Frame): FactState {
  if (name === LEGAL_DATE)
    return { is: "known", value: { t: "date", v: screening.asOf }, provenance: "given" };
  const acts = screening.acts.map((act): Value => ({ t: "enum", v: act }));
  return { is: "known", value: { t: "list", v: acts, complete: true }, provenance: "given" };
}

const MISSING: FactState = { is: "missing" };

function absence(fact: IrFact, at: Instance): FactState {
  const value = saidByAbsence(fact, at);
  return value === undefined ? MISSING : { is: "known", value, provenance: "default" };
}

/** What absence means holds of things that are there; of an element nobody listed nothing is known. */
export function saidByAbsence({ absent }: IrFact, at: Instance | undefined): Value | undefined {
  return absent === undefined || at?.unlisted !== undefined ? undefined : literalValue(absent);
}

function reading(fact: IrFact, at: Instance, state: FactState): Reading {
  if (state.is === "known") {
    const read = new Read(fact.name, at, state.value, state.provenance);
    return { state, found: known(read.value, read), read };
  }
  const need: Need =
    state.is === "invalid" ? { kind: "fact", fact: fact.name, at, reason: "invalid" } : missing(fact, at);
  return { state, found: unknown([need], leastOf(fact)), read: undefined };
}

/** Money is not negative: what is added to a sum that is over a limit cannot bring it back below. None can: it ends the sum. */
function leastOf({ type, orNone }: IrFact): Value | undefined {
  return type.t === "money" && !orNone ? { t: "number", v: ZERO } : undefined;
}

function missing({ name }: IrFact, at: Instance): Need {
  return { kind: "fact", fact: name, at, reason: at.unlisted === "open-list" ? "open-list" : "missing" };
}

function seen(fact: IrFact, found: Found, read: Read, { proof, trace }: Frame): Found {
  // Who must prove something does not prove it by having it computed, guessed or taken from silence.
  if (proof && read.provenance !== "given" && read.provenance !== "verified")
    return unknown([missing(fact, read.at)]);
  trace.read(read);
  return found;
}

/**
 * Computed once for everyone who reads it, on the legal date. Where it cannot be computed, what the sum lacks is asked
 * for; if the sender could not supply that, the fact itself, which may be stated instead.
 */
function computed(fact: IrFact, sum: IrSum, at: Instance, frame: Frame): Found {
  const { result, trace } = recall(frame.screening.computed, fact, at, frame, APART, (inner) =>
    computedAs(fact, at, evaluate(sum, inner)),
  );
  frame.trace.absorbAllButFacts(trace);
  const { found, read } = result;
  if (read !== undefined) return seen(fact, found, read, frame);
  return frame.proof ? unknown([missing(fact, at)]) : found;
}

/** Whatever dates the rule that reads it, and whether it is to prove something. */
const APART = { datedBy: LEGAL_DATE, proof: false };

function computedAs(fact: IrFact, at: Instance, found: Found): Computed {
  if (found.is === "known") {
    const read = new Read(fact.name, at, inDeclaredUnit(found.value, fact), "computed");
    return { found: known(read.value, read), read };
  }
  const senders = found.needs.filter(isSenderNeed);
  return {
    found: unknown(senders.length === 0 ? [missing(fact, at)] : senders, found.atLeast),
    read: undefined,
  };
}

/** Volts times ampere-hours are said in watt-hours where the vocabulary says watt-hours. */
function inDeclaredUnit(value: Value, { type }: IrFact): Value {
  return value.t === "quantity" && type.t === "quantity" ? { ...value, unit: type.unit } : value;
}
