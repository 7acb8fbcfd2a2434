/** `any`, `every` and `no item in items has (…)`, over lists of which more or less is known. */
import { joinNeeds, type Need } from "../need.ts";
import { allOf, anyOf, notVerdict, open, type Verdict } from "../verdict.ts";

export interface Member {
  readonly verdict: Verdict;
  /** It stands for those nobody listed; this would say whether there are any. */
  readonly unlisted?: Need;
}

export function quantify(quantifier: "any" | "every" | "no", members: readonly Member[]): Verdict {
  if (quantifier === "every") return allOf(members, (member) => supposed(member, "yes"));
  const any = anyOf(members, (member) => supposed(member, "no"));
  return quantifier === "any" ? any : notVerdict(any);
}

/** One that may not be there can only leave things as they are, or make them unknown. */
function supposed({ verdict, unlisted }: Member, neutral: "yes" | "no"): Verdict {
  if (unlisted === undefined || verdict.is === neutral) return verdict;
  return verdict.is === "unknown" ? verdict : open(joinNeeds([unlisted], verdict.needs));
}
