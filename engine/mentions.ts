/** `title mentions any of generic-descriptions`: terms of the lists in force, in a text. */
import { evaluate, type Frame, type Judge } from "./context.ts";
import type { IrCond, IrMentions } from "./ir.ts";
import { type Terms, termsOf } from "./lists.ts";
import type { Need } from "./need.ts";
import { quantify } from "./operators/quantify.ts";
import { compileTerms, isShortlyBefore, type TermMatcher } from "./terms/index.ts";
import { type Known, NO, open, type Verdict, YES } from "./verdict.ts";

interface Mentioned {
  /** As their lists have them, each once. */
  readonly terms: readonly string[];
  /** What could still turn up another, or take one away. */
  readonly needs: readonly Need[];
}

export function judgeMentions(found: Known, condition: IrMentions, frame: Frame): Verdict {
  const { terms, needs } = mentioned(found, condition, frame);
  for (const term of terms) frame.trace.terms.add(term);
  if (terms.length > 0) return YES;
  return needs.length > 0 ? open(needs) : NO;
}

/** Of each term the conditions of the rule found, whether something holds. Texts nobody gave may hold others. */
export function judgeMatches(
  { q, of, has }: Extract<IrCond, { readonly k: "matches" }>,
  frame: Frame,
  { judge }: Judge,
): Verdict {
  const all = of.map((condition): Mentioned => {
    const text = evaluate(condition.of, frame);
    return text.is === "known" ? mentioned(text, condition, frame) : { terms: [], needs: text.needs };
  });
  const terms = new Set(all.flatMap((one) => one.terms));
  const needs = all.flatMap((one) => one.needs);
  return quantify(q, [
    ...[...terms].map((match) => ({ verdict: judge(has, { ...frame, match }) })),
    ...(needs.length > 0 ? [{ verdict: open(needs) }] : []),
  ]);
}

/** Texts not listed yet, and lists whose day is not known, may still hold one. */
function mentioned({ value, from }: Known, condition: IrMentions, frame: Frame): Mentioned {
  if (value.t === "none") return { terms: [], needs: [] };
  const { after } = condition;
  const read = condition.lists.map((list) => termsOf(list, frame));
  const before = (after?.lists ?? []).map((list) => termsOf(list, frame));
  const unread = before.flatMap((list) => list.needs ?? []);
  const matcher = matcherFor(condition, read);
  const phrases = after && matcherFor(after, before);
  const terms = new Set<string>();
  for (const text of value.t === "list" ? value.v : [value]) {
    if (text.t !== "text") continue;
    const said = phrases?.find(text.v) ?? [];
    for (const { term, span } of matcher.find(text.v)) {
      const follows = said.some((phrase) => isShortlyBefore(text.v, phrase.span, span));
      // A phrase of a list nobody can read yet may stand there too.
      const counts = after === undefined || (after.not ? !follows && unread.length === 0 : follows);
      if (counts) terms.add(term);
    }
  }
  const needs: Need[] = [...read.flatMap((list) => list.needs ?? []), ...unread];
  const listGoesOn = value.t === "list" && !value.complete;
  if (listGoesOn && from) needs.push({ kind: "fact", fact: from.fact, at: from.at, reason: "open-list" });
  return { terms: [...terms], needs };
}

type Sought = Pick<IrMentions, "lists" | "terms">;

const matchers = new WeakMap<Sought, Map<string, TermMatcher>>();

/** Of each condition: requests ask about many days, and most of them about the same few. */
const DAYS_KEPT = 16;

/** One for each condition and set of days its lists are read on: lists change with the law, not with the request. */
function matcherFor(sought: Sought, read: readonly Terms[]): TermMatcher {
  const byDays = matchers.get(sought) ?? new Map<string, TermMatcher>();
  matchers.set(sought, byDays);
  const days = read.map(({ day }) => day ?? "").join();
  const kept = byDays.get(days);
  if (kept !== undefined) return kept;
  if (byDays.size >= DAYS_KEPT) byDays.clear();
  const lists = sought.lists.map((name, i) => ({ name, terms: read[i]?.terms ?? [] }));
  const matcher = compileTerms([{ name: "", terms: sought.terms }, ...lists]);
  byDays.set(days, matcher);
  return matcher;
}
