import type { IrRecord } from "../../engine/ir.ts";

/** Stands at the top of everything made from the vocabulary. */
export const HEADER = "Generated from the vocabulary in rulesets/ by `npm run generate`. Do not edit.";

/** The shipment, its items, what else has a name of its own, and last what hangs on them; each by name. */
export function inReadingOrder(records: readonly IrRecord[]): IrRecord[] {
  const rank = ({ name, knownBy }: IrRecord) =>
    name === "shipment" ? 0 : name === "item" ? 1 : knownBy.length > 0 ? 2 : 3;
  return records.toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}
