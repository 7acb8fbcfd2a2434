/** One outcome out of many: the worst that is possible, settled before open. */
import type { Outcome, Settled } from "./decision.ts";
import type { Severity } from "./ir.ts";

export interface Weight {
  readonly severity: Severity;
  /** Something not yet known could take it away. */
  readonly isLiftable: boolean;
}

export interface RollUp {
  readonly outcome: Outcome;
  readonly could_be?: "block" | "hold";
  readonly at_best: Settled;
  readonly at_worst: Settled;
}

const RANK: readonly Settled[] = ["pass", "warn", "hold", "block"];

/** `open` are the severities that unanswered questions could lead to. What could only warn leaves nothing incomplete. */
export function rollUp(settled: readonly Weight[], open: readonly Severity[]): RollUp {
  let is: Settled = "pass";
  let certain: Settled = "pass";
  for (const { severity, isLiftable } of settled) {
    is = worse(is, asOutcome(severity));
    if (!isLiftable) certain = worse(certain, asOutcome(severity));
  }
  let couldBe: Settled = "pass";
  for (const severity of open) couldBe = worse(couldBe, asOutcome(severity));
  const range = { at_best: certain, at_worst: worse(is, couldBe) };
  const isWorse = RANK.indexOf(couldBe) > RANK.indexOf(is);
  return isWorse && (couldBe === "block" || couldBe === "hold")
    ? { outcome: "incomplete", could_be: couldBe, ...range }
    : { outcome: is, ...range };
}

function worse(a: Settled, b: Settled): Settled {
  return RANK.indexOf(a) >= RANK.indexOf(b) ? a : b;
}

/** Information stops nothing. */
function asOutcome(severity: Severity): Settled {
  return severity === "inform" ? "pass" : severity;
}
