/** `markings includes all of (ce, weee)`: values in a list that may go on. */
import type { IrCond } from "../ir.ts";
import type { Need } from "../need.ts";
import { allOf, anyOf, type Found, type Known, notVerdict, open, type Verdict } from "../verdict.ts";
import { judgeComparison } from "./compare.ts";

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
