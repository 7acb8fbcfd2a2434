/**
 * The judge: what a condition comes to, and what a sum is worth, at the subject in view.
 *
 * One case a kind of node; what an operator does with the values stands in `operators/`. Truth has three values, and
 * what is unknown carries what would settle it (see verdict.ts).
 */
import { type Frame, type Judge, nearest, nearestInView, presume, remember, withInView } from "./context.ts";
import { convert } from "./exchange.ts";
import type { Instance } from "./facts/instance.ts";
import { EngineFailure, present } from "./failure.ts";
import { judgeInGroup } from "./groups.ts";
import type { IrCond, IrDefine, IrSum } from "./ir.ts";
import { judgeInList } from "./lists.ts";
import { literalValue, literalValues } from "./literal.ts";
import { judgeMatches, judgeMentions } from "./mentions.ts";
import { joinNeeds, type Need, NO_NEEDS } from "./need.ts";
import { aggregate, type Element } from "./operators/aggregate.ts";
import { calculate, furthest, isNegative, type Operation } from "./operators/arithmetic.ts";
import { isRatio, judgeComparison, tooCoarse } from "./operators/compare.ts";
import { judgeIncludes, judgeSameMembers } from "./operators/includes.ts";
import { needsOfUnlisted, quantify } from "./operators/quantify.ts";
import { readParameter } from "./parameters.ts";
import { readFact, statementOf } from "./reading.ts";
import { shareOut } from "./sharing.ts";
import { absentRoot, elementsOf, listNeed } from "./subjects.ts";
import { concludeTable } from "./tables.ts";
import { isWellFormed } from "./value/code.ts";
import { countryOf } from "./value/place.ts";
import { NONE, type Value } from "./value/value.ts";
import {
  allOf,
  anyOf,
  both,
  type Found,
  known,
  NO,
  notVerdict,
  open,
  settled,
  unknown,
  type Verdict,
  YES,
} from "./verdict.ts";

export const JUDGE: Judge = { judge, evaluate };

function judge(condition: IrCond, frame: Frame): Verdict {
  const { unlike } = frame.screening;
  switch (condition.k) {
    case "and":
      return allOf(condition.of, judge, frame);
    case "or":
      return anyOf(condition.of, judge, frame);
    case "not":
      return notVerdict(judge(condition.of, frame));
    case "const":
      return settled(condition.v);
    case "truth":
      return judgeTruth(evaluate(condition.of, frame));
    case "named":
      return judgeNamed(condition.define, frame);
    case "compare": {
      // Two facts are alike or not; a fact is held against a standard.
      const against = condition.a.k === "fact" && condition.b.k === "fact" ? "peer" : "standard";
      const a = evaluate(condition.a, frame);
      return judgeComparison(condition.op, a, evaluate(condition.b, frame), against, unlike);
    }
    case "between":
      return judgeBetween(condition, frame);
    case "among":
      return judgeAmong(condition, frame);
    case "in-group": {
      const of = evaluate(condition.of, frame);
      return of.is === "known" ? judgeInGroup(of, condition.group, frame) : open(of.needs);
    }
    case "in-list": {
      const of = evaluate(condition.of, frame);
      return of.is === "known" ? judgeInList(of, condition.list, frame) : open(of.needs);
    }
    case "is-none": {
      const of = evaluate(condition.of, frame);
      return of.is === "known" ? settled(of.value.t === "none") : open(of.needs);
    }
    case "is-missing":
      return judgeMissing(condition.of, frame);
    case "well-formed":
      return judgeWellFormed(condition.of, condition.scheme, frame);
    case "is-verified":
      return judgeVerified(condition.of, frame);
    case "mentions": {
      const of = evaluate(condition.of, frame);
      return of.is === "known" ? judgeMentions(of, condition, frame) : open(of.needs);
    }
    case "matches":
      return judgeMatches(condition, frame, JUDGE);
    case "includes": {
      const list = evaluate(condition.list, frame);
      return judgeIncludes(list, condition.mode, evaluateAll(condition.values, frame), unlike);
    }
    case "same-members":
      return judgeSameMembers(evaluate(condition.a, frame), evaluate(condition.b, frame), unlike);
    case "any":
    case "every":
    case "no":
      return quantify(
        condition.k,
        elementsInReach(condition, frame).map((element) => ({
          verdict: judge(condition.has, withInView(frame, element)),
          ...(element.unlisted && { unlisted: listNeed(frame.screening, element) }),
        })),
      );
  }
}

function evaluate(sum: IrSum, frame: Frame): Found {
  switch (sum.k) {
    case "lit":
      return known(literalValue(sum.v));
    case "fact":
      return cut(readFact(sum.fact, frame), sum);
    case "param":
      return readParameter(sum.name, frame);
    case "define":
      return evaluateDefine(sum.name, frame);
    case "whether":
      return asValue(judge(sum.of, frame));
    case "match":
      return known({ t: "text", v: present(frame.match) });
    case "table":
      return concludeTable(sum.table, sum.output, frame);
    case "add":
    case "sub":
    case "mul":
    case "div":
    case "diff":
      return combine(sum.k, evaluate(sum.a, frame), evaluate(sum.b, frame), frame);
    case "larger":
    case "smaller":
      return pick(sum.k, evaluateAll(sum.of, frame), frame);
    case "aggregate":
      return evaluateAggregate(sum, frame);
    case "convert":
      return convert(evaluate(sum.of, frame), sum.to, sum.exchange, frame);
    case "charged":
      return frame.screening.charges.charged(sum.kind, sum.by, frame);
    case "shared":
      return shareOut(sum.of, sum.by, frame);
  }
}

function evaluateAll(sums: readonly IrSum[], frame: Frame): readonly Found[] {
  return sums.map((each) => evaluate(each, frame));
}

function judgeTruth(found: Found): Verdict {
  if (found.is === "unknown") return open(found.needs);
  const { value } = found;
  if (value.t === "none") return NO;
  if (value.t !== "bool") throw new EngineFailure("unexpected");
  return settled(value.v);
}

function judgeBetween({ of, low, high }: Extract<IrCond, { k: "between" }>, frame: Frame): Verdict {
  const { unlike } = frame.screening;
  const found = evaluate(of, frame);
  const above = judgeComparison("ge", found, evaluate(low, frame), "standard", unlike);
  if (above.is === "no") return above;
  return both(above, judgeComparison("le", found, evaluate(high, frame), "standard", unlike));
}

function judgeAmong({ of, values }: Extract<IrCond, { k: "among" }>, frame: Frame): Verdict {
  const { unlike } = frame.screening;
  const found = evaluate(of, frame);
  return anyOf(literalValues(values), (value) =>
    judgeComparison("eq", found, { is: "known", value }, "standard", unlike),
  );
}

/**
 * Two-valued of what is there: not known as finely as it is asked for, and not to be computed. Of an element nobody
 * listed, unknown.
 */
function judgeMissing(sum: IrSum, frame: Frame): Verdict {
  const found = evaluate(sum, { ...frame, proof: false });
  if (found.is === "known") return NO;
  return isUnlisted(sum, frame) ? open(found.needs) : presume(YES, found.needs, frame);
}

/** Two-valued likewise: what is missing, or none, has no form. */
function judgeWellFormed(sum: IrSum, scheme: string, frame: Frame): Verdict {
  const found = evaluate(sum, frame);
  if (found.is === "unknown") {
    return isUnlisted(sum, frame) ? open(found.needs) : presume(NO, found.needs, frame);
  }
  const { value } = found;
  if (value.t !== "code" && value.t !== "text") return NO;
  return settled(isWellFormed(scheme, value.v) ?? false);
}

function judgeVerified(sum: IrSum, frame: Frame): Verdict {
  if (sum.k !== "fact") return NO;
  const { at, state } = statementOf(sum.fact, frame);
  const needs: readonly Need[] = [{ kind: "fact", fact: sum.fact, at, reason: "missing" }];
  if (at.unlisted !== undefined) return open(needs);
  if (state.is !== "known") return presume(NO, needs, frame);
  return settled(state.provenance === "verified");
}

function isUnlisted(sum: IrSum, frame: Frame): boolean {
  return sum.k === "fact" && statementOf(sum.fact, frame).at.unlisted !== undefined;
}

/** A code cut to so many digits, a place to its country. */
function cut(found: Found, { digits, country }: Extract<IrSum, { k: "fact" }>): Found {
  if (found.is === "unknown") return found;
  const { value, from } = found;
  if (country && value.t === "place") return known({ t: "place", v: countryOf(value.v) }, from);
  if (digits === undefined || value.t !== "hs") return found;
  if (value.v.length >= digits) return known({ t: "hs", v: value.v.slice(0, digits) }, from);
  return unknown([tooCoarse(found)].filter((need) => need !== undefined));
}

/** A define is worked out once for each instance of the record it is about. */
function judgeNamed(name: string, frame: Frame): Verdict {
  const define = present(frame.screening.directory.defines.get(name));
  const { body } = define;
  if ("sum" in body) return judgeTruth(evaluateDefine(name, frame));
  const { verdicts } = frame.screening;
  return remember(verdicts, define, home(define, frame), frame, (inner) => judge(body.cond, inner));
}

function evaluateDefine(name: string, frame: Frame): Found {
  const define = present(frame.screening.directory.defines.get(name));
  const { body } = define;
  if ("cond" in body) return asValue(judgeNamed(name, frame));
  const { founds } = frame.screening;
  return remember(founds, define, home(define, frame), frame, (inner) => evaluate(body.sum, inner));
}

function asValue(verdict: Verdict): Found {
  return verdict.is === "unknown" ? unknown(verdict.needs) : known({ t: "bool", v: verdict.is === "yes" });
}

function home({ subject }: IrDefine, frame: Frame): Instance {
  return nearest(frame, subject) ?? frame.screening.facts.shipment;
}

/** With none in it the rest does not matter; otherwise each part must be known. */
function combine(operation: Operation, a: Found, b: Found, { screening }: Frame): Found {
  if (isNone(a) || isNone(b)) return known(NONE);
  if (a.is === "known" && b.is === "known") {
    const result = calculate(operation, a.value, b.value);
    return result === undefined ? unknown([screening.unlike]) : known(result);
  }
  return unknown(needsOf([a, b]), boundOf(operation, a, b));
}

/** What neither part being negative allows to be said already: enough for "is over the limit". */
function boundOf(operation: Operation, a: Found, b: Found): Value | undefined {
  if (operation !== "add" && operation !== "mul") return undefined;
  const [least, other] = [leastOf(a), leastOf(b)];
  if (least === undefined || other === undefined) return undefined;
  if (operation === "mul" && !isRatio(least) && !isRatio(other)) return undefined;
  return calculate(operation, least, other);
}

function leastOf(found: Found): Value | undefined {
  const least = found.is === "known" ? found.value : found.atLeast;
  return least === undefined || isNegative(least) ? undefined : least;
}

function pick(direction: "larger" | "smaller", parts: readonly Found[], { screening }: Frame): Found {
  const values = parts.flatMap((part) => (part.is === "known" ? [part.value] : []));
  if (values.length < parts.length) return unknown(needsOf(parts));
  const result = furthest(values, direction);
  return result === undefined ? unknown([screening.unlike]) : known(result);
}

function evaluateAggregate(sum: Extract<IrSum, { k: "aggregate" }>, frame: Frame): Found {
  const elements: Element[] = [];
  for (const element of elementsInReach(sum, frame)) {
    const inner = withInView(frame, element);
    const chosen = sum.where === undefined ? YES : judge(sum.where, inner);
    if (chosen.is === "no") continue;
    const value = sum.of && evaluate(sum.of, inner);
    if (element.unlisted === undefined) {
      elements.push({ belongs: chosen, value });
      continue;
    }
    const needs = needsOfUnlisted(listNeed(frame.screening, element), joinNeeds(chosen.needs, unmet(value)));
    elements.push({ belongs: open(needs), value: value?.is === "unknown" ? { ...value, needs } : value });
  }
  return aggregate(sum.op, elements, frame.screening.unlike);
}

/** The elements of the list named, or of the nearest in view; of lists within lists, all of them together. */
export function elementsInReach(
  { record, parent }: { readonly record: string; readonly parent?: string },
  frame: Frame,
): readonly Instance[] {
  const { screening } = frame;
  if (parent !== undefined) {
    return elementsOf(screening, nearest(frame, parent) ?? absentRoot(screening, parent), record);
  }
  const { parents } = present(screening.directory.records.get(record));
  for (const find of [nearestInView, nearest]) {
    for (const { record: above } of parents) {
      const holder = find(frame, above);
      if (holder !== undefined) return elementsOf(screening, holder, record);
    }
  }
  return parents.flatMap(({ record: above }) =>
    elementsInReach({ record: above }, frame).flatMap((holder) => elementsOf(screening, holder, record)),
  );
}

function needsOf(parts: readonly Found[]): readonly Need[] {
  return parts.reduce((needs: readonly Need[], part) => joinNeeds(needs, unmet(part)), NO_NEEDS);
}

function unmet(found: Found | undefined): readonly Need[] {
  return found?.is === "unknown" ? found.needs : NO_NEEDS;
}

function isNone(found: Found): boolean {
  return found.is === "known" && found.value.t === "none";
}
