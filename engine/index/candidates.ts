import type { Directory } from "../directory.ts";
import type { Facts } from "../facts/instance.ts";
import type { IrRule } from "../ir.ts";

/**
 * The rules that can matter for a request, by id. It may name a rule that does not, and must not leave out one that
 * does; for now it leaves out those nobody asked for, and those about things the request does not speak of.
 */
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
