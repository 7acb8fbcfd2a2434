import { type IrFact, STATED_PROVENANCES, type StatedProvenance } from "../ir.ts";

const FROM = {
  derived: STATED_PROVENANCES,
  given: ["given", "verified"],
  verified: ["verified"],
} as const satisfies Readonly<Record<StatedProvenance, readonly StatedProvenance[]>>;

/** Where a value may come from for the fact to count. */
export function enoughFor({ provenance = "derived" }: IrFact): readonly StatedProvenance[] {
  return FROM[provenance];
}
