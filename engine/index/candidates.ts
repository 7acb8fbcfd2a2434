/** Which rules can matter for a request. It may name one that does not, and must not leave out one that does. */
import { datedBy, frameOf, judge, LEGAL_DATE, type Screening } from "../context.ts";
import { DESTINATION } from "../coverage.ts";
import type { Directory } from "../directory.ts";
import type { Facts } from "../facts/instance.ts";
import { present } from "../failure.ts";
import type { IrCond, IrRule, IrSum } from "../ir.ts";

/** By id: those asked for, about things the request speaks of. */
export function candidateRules(
  directory: Directory,
  facts: Facts,
  isAsked: (rule: IrRule) => boolean,
): readonly IrRule[] {
  return directory.rules.filter((rule) => isAsked(rule) && isSpokenOf(rule.subject, directory, facts));
}

function isSpokenOf(record: string, directory: Directory, facts: Facts): boolean {
  if (record === "shipment") return facts.hasShipment;
  const parents = directory.records.get(record)?.parents ?? [];
  if (parents.length === 0) return facts.roots.has(record);
  return parents.some((parent) => isSpokenOf(parent.record, directory, facts));
}

/**
 * Whether the rule's scope names other destinations, by whatever it reads of the destination alone: the same for every
 * item, so that it is looked at once and not item by item.
 */
export function isElsewhere(rule: IrRule, screening: Screening): boolean {
  const { directory, facts } = screening;
  const dated = new Set(rule.windows.map(({ by }) => rule.datedBy ?? by ?? LEGAL_DATE));
  const [day = rule.datedBy ?? LEGAL_DATE] = dated;
  // On which day it is read must be the same for every subject, too.
  if (dated.size > 1 || directory.facts.get(day)?.record !== "shipment") return false;
  const frame = datedBy(frameOf(screening, facts.shipment), day);
  return clauses(rule.scope).some(
    (clause) => readsDestinationAlone(clause, directory) && judge(clause, frame).is === "no",
  );
}

function clauses(scope: IrCond | undefined): readonly IrCond[] {
  if (scope === undefined) return [];
  return scope.k === "and" ? scope.of.flatMap(clauses) : [scope];
}

function readsDestinationAlone(condition: IrCond, directory: Directory): boolean {
  const inner = (each: IrCond) => readsDestinationAlone(each, directory);
  switch (condition.k) {
    case "and":
    case "or":
      return condition.of.every(inner);
    case "not":
      return inner(condition.of);
    case "named": {
      const { body, subject } = present(directory.defines.get(condition.define));
      return "cond" in body && subject === "shipment" && inner(body.cond);
    }
    case "compare":
      return isDestination(condition.a) && condition.b.k === "lit";
    case "among":
      return isDestination(condition.of);
    case "in-group": {
      const { datedBy: day = LEGAL_DATE } = present(directory.groups.get(condition.group));
      return isDestination(condition.of) && directory.facts.get(day)?.record === "shipment";
    }
    default:
      return false;
  }
}

function isDestination(sum: IrSum): boolean {
  return sum.k === "fact" && sum.fact === DESTINATION;
}
