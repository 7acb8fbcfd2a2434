/** Findings of the engine's own: what the ruleset does not reach, cannot settle, or finds contradicted. */
import { evaluate, frameOf, type Screening } from "./context.ts";
import type { Coverage } from "./coverage.ts";
import type { FindingNote } from "./decision.ts";
import { partOf } from "./directory.ts";
import { ownFinding } from "./findings.ts";
import type { FindingAt, OpenAt } from "./hearing.ts";
import type { IrSum, Severity } from "./ir.ts";
import { type Worst, worse } from "./missing.ts";
import { isOwnerNeed, isSenderNeed, needKey, type OwnerNeed } from "./need.ts";
import { order } from "./operators/compare.ts";
import { notCovered, noValue, statedDiffers } from "./own-words.ts";
import type { Standing } from "./resolve.ts";
import type { Read, Trace } from "./trace.ts";
import { toWords } from "./value/words.ts";

export function notCoveredFindings(
  { facts: { shipment } }: Screening,
  { coverage, notCovered: holes }: Coverage,
): readonly FindingAt[] {
  const [hole] = holes;
  if (coverage !== "none" || hole === undefined) return [];
  const { jurisdiction } = hole;
  const finding = ownFinding(
    "not-covered",
    notCovered(jurisdiction),
    { subject: shipment, jurisdiction },
    "hold",
    [],
  );
  return [{ subject: shipment, finding, isLiftable: false }];
}

interface Waiting {
  readonly need: OwnerNeed;
  readonly worst: Worst;
  readonly first: OpenAt;
  readonly rules: ReadonlySet<string>;
}

/** Questions no sender can answer: one finding for each value that is lacking, at each subject that waits for it. */
export function noValueFindings(open: readonly OpenAt[], { directory }: Screening): readonly FindingAt[] {
  const waiting = new Map<string, Waiting>();
  for (const each of open) {
    if (each.needs.some(isSenderNeed)) continue;
    for (const need of each.needs.filter(isOwnerNeed)) {
      const key = `${needKey(need)} ${each.subject.pointer}`;
      const before = waiting.get(key);
      waiting.set(key, {
        need,
        worst: before === undefined ? each.worst : worse(before.worst, each.worst),
        first: before?.first ?? each,
        rules: new Set([...(before?.rules ?? []), each.rule.id]),
      });
    }
  }
  return [...waiting.values()].map(({ need, worst, first: { subject, rule }, rules }) => {
    const { jurisdiction } = partOf(directory, rule);
    const words = noValue(need.name, need.on, [...rules].sort());
    const finding = ownFinding("no-value", words, { subject, jurisdiction }, held(worst), [noteOf(need)]);
    return { subject, finding, isLiftable: false };
  });
}

/** A person decides what nobody can look up; where it could only warn, it warns. */
function held(worst: Worst): Severity {
  return worst === "warn" || worst === "inform" ? worst : "hold";
}

function noteOf({ name, on, unverified }: OwnerNeed): FindingNote {
  return unverified === undefined
    ? { note: "no-value", parameter: name, on }
    : { note: "unverified", ...unverified };
}

/** Of what was stated and used although the other facts come to something else. */
export function contradictions(standing: readonly Standing[], screening: Screening): readonly FindingAt[] {
  const { facts } = screening.directory;
  const stated: { readonly read: Read; readonly sum: IrSum }[] = [];
  const take = (read: Read) => {
    const { fact, provenance } = read;
    if (provenance === "computed" || provenance === "default") return;
    const sum = facts.get(fact)?.computed;
    if (sum !== undefined && !isFallback(sum)) stated.push({ read, sum });
  };
  const seen = new Set<Read | Trace>();
  for (const { judgement } of standing) judgement.frame.trace.visit(take, seen);
  return stated.flatMap(({ read, sum }) => contradiction(read, sum, screening) ?? []);
}

function contradiction(read: Read, sum: IrSum, screening: Screening): FindingAt | undefined {
  const { fact, at: subject, value } = read;
  const found = evaluate(sum, frameOf(screening, subject));
  if (found.is === "unknown" || (order(value, found.value) ?? 0) === 0) return undefined;
  const words = statedDiffers(fact, toWords(value), toWords(found.value));
  const finding = ownFinding("stated-differs", words, { subject, jurisdiction: "" }, "warn", [], [read.said]);
  return { subject, finding, isLiftable: false };
}

/**
 * `if not stated date` takes something else's place and computes nothing, and a condition says what is usually so: to
 * differ from either is what stating is for.
 */
function isFallback({ k }: IrSum): boolean {
  return k === "fact" || k === "lit" || k === "param" || k === "whether";
}
