/** `markings includes all of (ce, weee)`: values in a list that may go on. */
import type { IrCond } from "../ir.ts";
import type { Need } from "../need.ts";
import type { Value } from "../value/value.ts";
import { allOf, anyOf, type Found, type Known, NO, notVerdict, open, type Verdict, YES } from "../verdict.ts";
import { judgeComparison, sameValue } from "./compare.ts";

type Mode = Extract<IrCond, { k: "includes" }>["mode"];

export function judgeIncludes(
  list: Found,
  mode: Mode,
  wanted: readonly Found[],
  incomparable: Need,
): Verdict {
  if (list.is === "unknown") return open(list.needs);
  const has = (value: Found) => judgeHas(list, value, incomparable);
  switch (mode) {
    case "all":
      return allOf(wanted, has);
    case "none":
      return notVerdict(anyOf(wanted, has));
    case "one":
      return anyOf(wanted, has);
  }
}

/** What is not found in an open list may still be in it. */
export function judgeHas({ value: list, from }: Known, wanted: Found, incomparable: Need): Verdict {
  const elements = list.t === "list" ? list.v : list.t === "none" ? [] : [list];
  const found = anyOf(elements, (value) =>
    judgeComparison("eq", { is: "known", value }, wanted, "standard", incomparable),
  );
  if (found.is !== "no" || list.t !== "list" || list.complete) return found;
  return open([from ? { kind: "fact", fact: from.fact, at: from.at, reason: "open-list" } : incomparable]);
}

/** Order does not matter, how often does. What is in the one and can no more be in the other settles it. */
export function judgeSameMembers(a: Found, b: Found, incomparable: Need): Verdict {
  if (a.is === "unknown" || b.is === "unknown")
    return open([a, b].flatMap((found) => (found.is === "unknown" ? found.needs : [])));
  const [left, right] = [membersOf(a), [...membersOf(b)]];
  const unmatched = left.filter((value) => {
    const at = right.findIndex((other) => sameValue(value, other));
    if (at !== -1) right.splice(at, 1);
    return at === -1;
  });
  const settles = (rest: readonly Value[], { value: other }: Known) =>
    rest.length > 0 && (other.t !== "list" || other.complete);
  if (settles(unmatched, b) || settles(right, a)) return NO;
  const isOpen = [a, b].filter(({ value }) => value.t === "list" && !value.complete);
  if (isOpen.length === 0) return YES;
  return open(
    isOpen.map(({ from }) =>
      from ? { kind: "fact", fact: from.fact, at: from.at, reason: "open-list" } : incomparable,
    ),
  );
}

function membersOf({ value }: Known): readonly Value[] {
  if (value.t === "list") return value.v;
  return value.t === "none" ? [] : [value];
}
