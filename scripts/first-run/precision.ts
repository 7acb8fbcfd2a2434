import { draw } from "./draw.ts";
import { type Row, VERDICTS, type Verdict, verdictOf, wilson } from "./judgements.ts";
import type { Stopped } from "./summary.ts";

/** Rules that stop no more listings than this are judged whole; of others as many are drawn. */
export const JUDGED_PER_RULE = 40;
const SEED = "stops-1";

/** What a reader made of the findings of one rule, or of several. */
export interface Precision {
  readonly findings: number;
  readonly judged: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface RulePrecision extends Precision {
  readonly rule: string;
  readonly title: string;
  readonly outcome: "block" | "hold";
}

export interface Judged {
  readonly rules: readonly RulePrecision[];
  /** Drawn, and not judged yet. */
  readonly open: readonly Stopped[];
  /** Judged once and no longer found. */
  readonly gone: Readonly<Record<Verdict, number>>;
}

/** Holds what stops listings against what a reader wrote of it, rule by rule. */
export function judgedBy(stopped: readonly Stopped[], rows: readonly Row[]): Judged {
  const row = new Map(rows.map((each) => [`${each.id} ${each.rule}`, each]));
  const names = [...new Set(stopped.map(({ rule }) => rule))].sort();
  const open: Stopped[] = [];
  const rules = names.flatMap((rule) => {
    const mine = stopped.filter((each) => each.rule === rule);
    const [first] = mine;
    if (first === undefined) return [];
    const drawn = draw(mine, JUDGED_PER_RULE, SEED, ({ id }) => `${id} ${rule}`);
    const verdicts = drawn.flatMap((each) => {
      const found = row.get(`${each.id} ${rule}`);
      if (found === undefined) open.push(each);
      return found === undefined ? [] : [verdictOf(found)];
    });
    const { title, outcome } = first;
    const right = verdicts.filter((verdict) => verdict === "right").length;
    return [
      {
        rule,
        title,
        outcome,
        findings: mine.length,
        judged: verdicts.length,
        verdicts: tally(verdicts),
        share: verdicts.length === 0 ? 0 : right / verdicts.length,
        ...wilson(right, verdicts.length),
      },
    ];
  });
  const found = new Set(stopped.map(({ id, rule }) => `${id} ${rule}`));
  const gone = rows.filter(({ id, rule }) => !found.has(`${id} ${rule}`)).map((each) => verdictOf(each));
  return { rules, open, gone: tally(gone) };
}

/**
 * Several rules as one. Where all findings were judged, Wilson's interval of them; where some were drawn, each rule
 * weighs by how often it stops a listing, and so do its bounds, which makes the interval wider than it need be.
 */
export function together(rules: readonly RulePrecision[]): Precision {
  const sum = (of: (each: RulePrecision) => number) => rules.reduce((total, each) => total + of(each), 0);
  const findings = sum((each) => each.findings);
  const judged = sum((each) => each.judged);
  const right = sum(({ verdicts }) => verdicts.right);
  const verdicts = {
    right,
    wrong: sum((each) => each.verdicts.wrong),
    doubtful: sum((each) => each.verdicts.doubtful),
  };
  if (judged === findings)
    return { findings, judged, verdicts, share: judged === 0 ? 0 : right / judged, ...wilson(right, judged) };
  const weighted = (of: (each: RulePrecision) => number) =>
    sum((each) => each.findings * of(each)) / Math.max(1, findings);
  return {
    findings,
    judged,
    verdicts,
    share: weighted(({ share }) => share),
    low: weighted(({ low }) => low),
    high: weighted(({ high }) => high),
  };
}

function tally(verdicts: readonly Verdict[]): Record<Verdict, number> {
  const count = (each: Verdict) => verdicts.filter((verdict) => verdict === each).length;
  const [right, wrong, doubtful] = VERDICTS;
  return { right: count(right), wrong: count(wrong), doubtful: count(doubtful) };
}
