/** `any`, `every` and `no item in items has (…)`, over lists of which more or less is known. */
import type { Instance } from "../facts/instance.ts";
import { joinNeeds, type ListNeed, type Need } from "../need.ts";
import { chainOf } from "../subjects.ts";
import { allOf, anyOf, notVerdict, open, type Verdict } from "../verdict.ts";

export interface Member {
  readonly verdict: Verdict;
  /** It stands for those nobody listed; this would say whether there are any. */
  readonly unlisted?: ListNeed;
}

export function quantify(quantifier: "any" | "every" | "no", members: readonly Member[]): Verdict {
  if (quantifier === "every") return allOf(members, (member) => supposed(member, "yes"));
  const any = anyOf(members, (member) => supposed(member, "no"));
  return quantifier === "any" ? any : notVerdict(any);
}

/** One that may not be there can only leave things as they are, or make them unknown. */
function supposed({ verdict, unlisted }: Member, neutral: "yes" | "no"): Verdict {
  if (unlisted === undefined || verdict.is === neutral) return verdict;
  return open(needsOfUnlisted(unlisted, verdict.needs));
}

/** Who lists what nobody listed says of it what there is to say: its facts are not asked for beside the list. */
export function needsOfUnlisted(unlisted: ListNeed, needs: readonly Need[]): readonly Need[] {
  return joinNeeds(
    [unlisted],
    needs.filter((need) => need.kind === "value" || !isWithin(need.at, unlisted)),
  );
}

function isWithin(instance: Instance, { record, at }: ListNeed): boolean {
  return chainOf(instance).some(
    (each) => each.unlisted !== undefined && each.record === record && each.parent?.pointer === at.pointer,
  );
}
