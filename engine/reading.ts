/** What a fact is at the subject in view: stated, taken from its absence, computed from others, or not known. */
import { evaluate, type Frame, LEGAL_DATE, nearest, remember } from "./context.ts";
import type { FactState, Instance, Provenance } from "./facts/instance.ts";
import { present } from "./failure.ts";
import type { IrFact, IrSum } from "./ir.ts";
import { literalValue } from "./literal.ts";
import { isSenderNeed, type Need } from "./need.ts";
import { absentRoot } from "./subjects.ts";
import { Trace } from "./trace.ts";
import { ZERO } from "./value/exact.ts";
import type { Value } from "./value/value.ts";
import { type Found, known, unknown } from "./verdict.ts";

const ACTS_FACT = "operation";

export function readFact(name: string, frame: Frame): Found {
  const fact = present(frame.screening.directory.facts.get(name));
  const at = placeOf(fact, frame);
  const state = stateOf(fact, at, frame);
  if (state.is === "known") return seen(fact, at, state.value, state.provenance, frame);
  if (state.is === "invalid") {
    return unknown([{ kind: "fact", fact: name, at, reason: "invalid" }], leastOf(fact));
  }
  if (fact.computed === undefined) return unknown([missing(fact, at)], leastOf(fact));
  return computed(fact, fact.computed, at, frame);
}

/** Money is not negative: what is added to a sum that is over a limit cannot bring it back below. None can: it ends the sum. */
function leastOf({ type, orNone }: IrFact): Value | undefined {
  return type.t === "money" && !orNone ? { t: "number", v: ZERO } : undefined;
}

/** What is said of it, by the request or by its absence, and where. */
export function statementOf(
  name: string,
  frame: Frame,
): { readonly at: Instance; readonly state: FactState } {
  const fact = present(frame.screening.directory.facts.get(name));
  const at = placeOf(fact, frame);
  return { at, state: stateOf(fact, at, frame) };
}

function placeOf({ record }: IrFact, frame: Frame): Instance {
  return nearest(frame, record) ?? absentRoot(frame.screening, record);
}

function stateOf(fact: IrFact, at: Instance, frame: Frame): FactState {
  return engineFact(fact.name, frame) ?? at.facts.get(fact.name) ?? absence(fact, at);
}

/** The legal date and the acts stand in the request itself. */
function engineFact(name: string, { screening }: Frame): FactState | undefined {
  if (name === LEGAL_DATE)
    return { is: "known", value: { t: "date", v: screening.asOf }, provenance: "given" };
  if (name !== ACTS_FACT) return undefined;
  const acts = screening.acts.map((act): Value => ({ t: "enum", v: act }));
  return { is: "known", value: { t: "list", v: acts, complete: true }, provenance: "given" };
}

const MISSING: FactState = { is: "missing" };

/** What absence means holds of things that are there; of an element nobody listed nothing is known. */
function absence(fact: IrFact, at: Instance): FactState {
  if (fact.absent === undefined || at.unlisted !== undefined) return MISSING;
  return { is: "known", value: literalValue(fact.absent), provenance: "default" };
}

function missing({ name }: IrFact, at: Instance): Need {
  return { kind: "fact", fact: name, at, reason: at.unlisted === "open-list" ? "open-list" : "missing" };
}

function seen(fact: IrFact, at: Instance, value: Value, provenance: Provenance, frame: Frame): Found {
  // Who must prove something does not prove it by having it computed, guessed or taken from silence.
  if (frame.proof && provenance !== "given" && provenance !== "verified") return unknown([missing(fact, at)]);
  frame.trace.read(fact.name, at, value, provenance);
  return known(value, { fact: fact.name, at });
}

/**
 * Computed once for everyone who reads it, on the legal date. Where it cannot be computed, what the sum lacks is asked
 * for; if the sender could not supply that, the fact itself, which may be stated instead.
 */
function computed(fact: IrFact, sum: IrSum, at: Instance, frame: Frame): Found {
  const { founds } = frame.screening;
  const apart = { ...frame, datedBy: LEGAL_DATE, proof: false, trace: new Trace() };
  const found = remember(founds, fact, at, apart, (inner) => evaluate(sum, inner));
  frame.trace.absorbAllButFacts(apart.trace);
  if (found.is === "known") return seen(fact, at, inDeclaredUnit(found.value, fact), "computed", frame);
  if (frame.proof) return unknown([missing(fact, at)]);
  const senders = found.needs.filter(isSenderNeed);
  return unknown(senders.length === 0 ? [missing(fact, at)] : senders, found.atLeast);
}

/** Volts times ampere-hours are said in watt-hours where the vocabulary says watt-hours. */
function inDeclaredUnit(value: Value, { type }: IrFact): Value {
  return value.t === "quantity" && type.t === "quantity" ? { ...value, unit: type.unit } : value;
}
