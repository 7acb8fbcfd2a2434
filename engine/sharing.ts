/** `transport shared by item.line_price`: what a larger subject has, spread over the smaller ones in it. */
import { apportion } from "./apportion.ts";
import { evaluate, type Frame, lookFrom, nearestInView, type Parts } from "./context.ts";
import type { Directory } from "./directory.ts";
import type { Instance } from "./facts/instance.ts";
import { EngineFailure, present } from "./failure.ts";
import type { IrSum } from "./ir.ts";
import { joinNeeds, type Need, NO_NEEDS } from "./need.ts";
import { listNeed, standsIn, subjectsOf } from "./subjects.ts";
import { Trace } from "./trace.ts";
import { minorUnit } from "./value/currencies.ts";
import { type Exact, isZero, ONE, writeExact } from "./value/exact.ts";
import type { Value } from "./value/value.ts";
import { type Found, known, type Unknown, unknown } from "./verdict.ts";

export function shareOut(of: IrSum, by: IrSum, frame: Frame): Found {
  return shareOf(evaluate(of, frame), homeOf(of, frame), by, frame);
}

/** The part of `whole`, an amount of `larger`, that falls to the subject in view. */
export function shareOf(whole: Found, larger: Instance, by: IrSum, frame: Frame): Found {
  if (whole.is === "unknown") return unknown(whole.needs);
  const { value } = whole;
  const subject = present(frame.inView[0]);
  // Of nothing everyone has the same share, and one has all of it: no weight needs to be known.
  if (value.t === "none" || larger.pointer === subject.pointer) return whole;
  if (!isAmount(value)) throw new EngineFailure("unexpected");
  if (isZero(value.v)) return whole;
  const parts = partsOf(value, larger, by, frame);
  if (parts.is === "unknown") return parts;
  return known({ ...value, v: present(parts.parts.get(subject.pointer), "out-of-reach") });
}

/** What falls to each by pointer: worked out once, for every part of it is asked for. */
function partsOf(value: Amount, larger: Instance, by: IrSum, frame: Frame): Parts {
  const { shares } = frame.screening;
  const subject = present(frame.inView[0]);
  const { record } = subject;
  const dated = `${frame.datedBy} ${lookFrom(subject, frame).datedFrom?.pointer ?? ""}`;
  const key = `${writeExact(value.v)} ${measureOf(value)} ${larger.pointer} ${record} ${dated} ${frame.strict}`;
  const byAmount = shares.get(by) ?? new Map<string, Parts>();
  shares.set(by, byAmount);
  const kept = byAmount.get(key);
  if (kept !== undefined) {
    frame.trace.absorbDoubts(kept.trace);
    return kept;
  }
  const trace = new Trace();
  const parts = { ...workOut(value, larger, by, record, { ...frame, trace }), trace };
  frame.trace.absorb(trace);
  byAmount.set(key, parts);
  return parts;
}

function workOut(
  value: Amount,
  larger: Instance,
  by: IrSum,
  record: string,
  frame: Frame,
): { readonly is: "known"; readonly parts: ReadonlyMap<string, Exact> } | Unknown {
  const siblings = subjectsOf(frame.screening, record).filter((each) => standsIn(each, larger));
  const weights = siblings.length === 1 ? ALONE : weightsOf(siblings, by, frame);
  if (weights.is === "unknown") return weights;
  const step = value.t === "money" ? minorUnit(value.currency) : undefined;
  const parts = apportion(value.v, weights.weights, step);
  return {
    is: "known",
    parts: new Map(siblings.map(({ pointer }, i) => [pointer, present(parts[i])])),
  };
}

const ALONE = { is: "known", weights: [ONE] } as const;

function measureOf(amount: Amount): string {
  return amount.t === "money" ? amount.currency : amount.t;
}

type Amount = Extract<Value, { t: "money" | "quantity" | "number" | "percent" | "share" }>;

function isAmount(value: Value): value is Amount {
  return ["money", "quantity", "number", "percent", "share"].includes(value.t);
}

/** Weighed in one measure; somebody nobody listed leaves every share open. */
function weightsOf(
  siblings: readonly Instance[],
  by: IrSum,
  frame: Frame,
): { readonly is: "known"; readonly weights: readonly Exact[] } | Unknown {
  let needs: readonly Need[] = NO_NEEDS;
  const weights: Exact[] = [];
  const measures = new Set<string>();
  for (const sibling of siblings) {
    if (sibling.unlisted !== undefined) needs = joinNeeds(needs, [listNeed(frame.screening, sibling)]);
    const weight = evaluate(by, lookFrom(sibling, frame));
    if (weight.is === "unknown") needs = joinNeeds(needs, weight.needs);
    else if (weight.value.t !== "none") {
      if (!isAmount(weight.value)) throw new EngineFailure("unexpected");
      weights.push(weight.value.v);
      measures.add(measureOf(weight.value));
    }
  }
  if (needs.length > 0) return unknown(needs);
  if (measures.size > 1 || weights.length < siblings.length) return unknown([frame.screening.unlike]);
  return { is: "known", weights };
}

/** Whose value it is: the smallest of the subjects in view that it reads from. */
function homeOf(of: IrSum, frame: Frame): Instance {
  const homes = recordsRead(of, frame.screening.directory).flatMap(
    (record) => nearestInView(frame, record) ?? [],
  );
  return homes.reduce(
    (smallest, home) => (home.pointer.length > smallest.pointer.length ? home : smallest),
    frame.screening.facts.shipment,
  );
}

function recordsRead(sum: IrSum, directory: Directory): readonly string[] {
  switch (sum.k) {
    case "lit":
      return [];
    case "fact":
      return [present(directory.facts.get(sum.fact)).record];
    case "param":
      return present(directory.parameters.get(sum.name)).by.map(
        (fact) => present(directory.facts.get(fact)).record,
      );
    case "define":
      return [present(directory.defines.get(sum.name)).subject];
    case "table":
      return [present(directory.tables.get(sum.table)).subject];
    case "add":
    case "sub":
    case "mul":
    case "div":
    case "diff":
      return [...recordsRead(sum.a, directory), ...recordsRead(sum.b, directory)];
    case "larger":
    case "smaller":
      return sum.of.flatMap((each) => recordsRead(each, directory));
    case "convert":
      return recordsRead(sum.of, directory);
    // A list belongs to what holds it, a share and a charge to the subject itself.
    case "aggregate":
      return present(directory.records.get(sum.record)).parents.map(({ record }) => record);
    case "charged":
    case "shared":
    case "match":
    case "whether":
      return [];
  }
}
