import type { IrCond, IrOutcome, IrRule, IrSpan } from "../../engine/ir.ts";
import type { Name, RuleDecl, Span } from "../ast.ts";
import { outcomeRules } from "../bind/outcomeRules.ts";
import type { Declared, Home } from "../bind/symbols.ts";
import { quietly } from "../report.ts";
import { citation } from "./citation.ts";
import { conditionOf } from "./condition.ts";
import { warnOfNever } from "./conflicts.ts";
import type { Condition, Context, Env } from "./context.ts";
import { RULE_COST } from "./cost.ts";
import { dateFact, dateOf, spanOf, windowsOf } from "./dates.ts";
import { factReads } from "./fact.ts";
import { refuseGaps } from "./gaps.ts";
import { mentionsIn } from "./membership.ts";
import { type CheckedOutcome, outcomeOf } from "./outcome.ts";
import { paperwork, refuseStrayPlaceholders } from "./paperwork.ts";
import { Reads } from "./reads.ts";
import { remarkWords } from "./remark.ts";
import { withRows } from "./rows.ts";
import { allOf, scopeOf } from "./scope.ts";
import { severityOf } from "./severity.ts";
import { refuseUnshared } from "./shares.ts";
import { subjectOf } from "./subject.ts";

/** What the revision and the numbering of parts add is not known before all rules are. */
type RuleBody = Omit<IrRule, "part" | "revision" | "overrides">;

export interface CheckedRule {
  readonly id: string;
  readonly decl: RuleDecl;
  readonly home: Home;
  readonly subject: string;
  /** Of every clause. */
  readonly reads: Reads;
  /** Kinds it charges or relieves, with the words that do. */
  readonly charges: readonly { readonly kind: string; readonly span: Span }[];
  readonly relieves: readonly { readonly kind: string; readonly span: Span }[];
  readonly overrides: readonly Name[];
  readonly subjectTo: readonly Name[];
  readonly body: RuleBody;
}

/** All clauses are looked at, whatever is wrong with one of them. Undefined: the rule says nothing that can be judged. */
export function checkedRule(declared: Declared<RuleDecl>, ctx: Context): CheckedRule | undefined {
  const home = isEcho(declared.decl) ? { ...declared.home, say: quietly } : declared.home;
  const decl = withRows(declared.decl, ctx.env(home));
  const sought = [...decl.scopes.flatMap(({ where }) => where ?? []), ...decl.whens.map(({ cond }) => cond)];
  const env: Env = { ...ctx.env(home), mentions: sought.flatMap((expr) => mentionsIn(expr, ctx)) };
  const { meta } = decl;
  const { confidence, force } = paperwork(decl, env);
  const { windows, reads: windowReads } = windowsOf(meta, env);
  const suspended = meta.suspended.flatMap((dates): IrSpan[] => {
    const span = spanOf(dates, env);
    return span === undefined ? [] : [span];
  });
  const dated = meta.datedBy && dateFact(meta.datedBy, env);
  const enforcedFrom = meta.enforcedFrom && dateOf(meta.enforcedFrom, env);
  const unverifiedFrom = meta.unverified && dateOf(meta.unverified.from, env);
  const reviewBy = meta.reviewBy && dateOf(meta.reviewBy, env);
  if (meta.checked !== undefined) dateOf(meta.checked.on, env);

  const scope = scopeOf(decl.scopes, env);
  const whens = decl.whens.map(({ cond }) => conditionOf(cond, env));
  const unless = decl.unless.map(({ cond }) => conditionOf(cond, env));
  const outcomes = decl.outcomes.map((outcome) => outcomeOf(outcome, env));
  const otherwise = severityOf(decl, confidence, force, env);
  const shown = shownOf(decl, env);

  const sound = outcomes.filter((outcome) => outcome !== undefined);
  const asked = whens.filter((condition) => condition !== undefined);
  const excepted = unless.filter((condition) => condition !== undefined);
  if (scope === undefined || sound.length < outcomes.length) return undefined;
  if (asked.length < whens.length || excepted.length < unless.length) return undefined;
  const reads = Reads.of(
    windowReads,
    dated && factReads(ctx, dated, meta.datedBy?.span ?? decl.span),
    scope.reads,
    ...asked.map(({ reads }) => reads),
    ...excepted.map(({ reads }) => reads),
    ...sound.map(({ reads }) => reads),
  );
  const subject = subjectOf(scope.each, reads, decl.name.span, env);
  if (subject === undefined) return undefined;
  refuseStrayPlaceholders(decl, subject, env);
  refuseUnshared(decl, subject, reads, env);
  refuseUnreachablePapers(sound, subject, decl, env);
  refuseGaps(decl, windows, suspended, dated?.name, reads, env);
  if (reads.cost > RULE_COST)
    env.say("too-costly", decl.name.span, { cost: String(reads.cost), limit: String(RULE_COST) });

  const when = allOf(asked.map(({ cond }) => cond));
  const checked: CheckedRule = {
    id: decl.name.text,
    decl,
    home,
    subject,
    reads,
    charges: sound.flatMap(({ charges }) => charges),
    relieves: sound.flatMap(({ relieves }) => relieves),
    overrides: meta.overrides,
    subjectTo: meta.subjectTo,
    body: {
      id: decl.name.text,
      ...(decl.rowsOf === undefined ? {} : { table: decl.rowsOf.name.text }),
      law: decl.name.text.split(".")[0] ?? decl.name.text,
      also: meta.also.map(({ text }) => text),
      subject,
      windows,
      suspended,
      ...(dated === undefined ? {} : { datedBy: dated.name }),
      ...(enforcedFrom === undefined ? {} : { enforcedFrom }),
      ...(unverifiedFrom === undefined || meta.unverified === undefined
        ? {}
        : { unverified: { from: unverifiedFrom, note: remarkWords(meta.unverified.note) } }),
      ...(scope.cond === undefined ? {} : { scope: scope.cond }),
      ...(when === undefined ? {} : { when }),
      shown,
      ...exceptions(decl, excepted),
      outcomes: sound.flatMap(({ outcomes }): readonly IrOutcome[] => outcomes),
      ...(otherwise === undefined ? {} : { otherwise }),
      confidence,
      force,
      cites: meta.cites.map(citation),
      ...(meta.owner === undefined ? {} : { owner: meta.owner.value }),
      ...(reviewBy === undefined ? {} : { reviewBy }),
    },
  };
  warnOfNever(checked, env);
  return checked;
}

/** Of the rules a table is made into only the first speaks: the others would say the same again. */
function isEcho(decl: RuleDecl): boolean {
  return decl.rowsOf !== undefined && outcomeRules(decl.rowsOf)[0] !== decl;
}

function exceptions(
  decl: RuleDecl,
  unless: readonly Condition[],
): { unless: readonly IrCond[]; unlessProven: readonly IrCond[] } {
  const those = (proven: boolean) =>
    decl.unless.flatMap((clause, i) => {
      const cond = unless[i]?.cond;
      return clause.proven === proven && cond !== undefined ? [cond] : [];
    });
  return { unless: those(false), unlessProven: those(true) };
}

/** `when shown` turns the whole of `when`: a condition that must be known belongs into `for`. */
function shownOf(decl: RuleDecl, env: Env): boolean {
  const shown = decl.whens.some((when) => when.shown);
  const plain = decl.whens.find((when) => !when.shown);
  if (shown && plain !== undefined) env.say("shown-and-not", plain.span);
  return shown;
}

/** A requirement looks through the lists of its subject and of all that stands in: there must be one. */
function refuseUnreachablePapers(
  outcomes: readonly CheckedOutcome[],
  subject: string,
  decl: RuleDecl,
  env: Env,
): void {
  const { records } = env.ctx.symbols;
  for (const { requires } of outcomes) {
    for (const { kind, span } of requires) {
      const lists = records.lists.filter(({ record }) => record === kind);
      if (lists.some(({ parent }) => parent === subject || records.above(subject).has(parent))) continue;
      const parents = lists.map(({ parent }) => parent);
      env.say("papers-out-of-reach", span, {
        kind,
        subject,
        parents,
        ...(parents[0] === undefined ? {} : { suggestion: `for each ${parents[0]}` }),
        rule: decl.name.text,
      });
    }
  }
}
