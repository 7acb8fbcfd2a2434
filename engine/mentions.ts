/** `title mentions any of generic-descriptions`: terms of the lists in force, in a text. */
import type { Frame } from "./context.ts";
import type { IrCond } from "./ir.ts";
import { type Terms, termsOf } from "./lists.ts";
import type { Need } from "./need.ts";
import { compileTerms, type TermMatcher } from "./terms/index.ts";
import { type Known, NO, open, type Verdict, YES } from "./verdict.ts";

type Mentions = Extract<IrCond, { readonly k: "mentions" }>;

/** Texts not listed yet, and lists whose day is not known, may still hold one. */
export function judgeMentions({ value, from }: Known, condition: Mentions, frame: Frame): Verdict {
  if (value.t === "none") return NO;
  const read = condition.lists.map((list) => termsOf(list, frame));
  const matcher = matcherFor(condition, read);
  const texts = value.t === "list" ? value.v : [value];
  if (texts.some((text) => text.t === "text" && matcher.find(text.v).length > 0)) return YES;
  const needs: Need[] = read.flatMap((list) => list.needs ?? []);
  const listGoesOn = value.t === "list" && !value.complete;
  if (listGoesOn && from) needs.push({ kind: "fact", fact: from.fact, at: from.at, reason: "open-list" });
  return needs.length > 0 ? open(needs) : NO;
}

const matchers = new WeakMap<Mentions, Map<string, TermMatcher>>();

/** Of each condition: requests ask about many days, and most of them about the same few. */
const DAYS_KEPT = 16;

/** One for each condition and set of days its lists are read on: lists change with the law, not with the request. */
function matcherFor(condition: Mentions, read: readonly Terms[]): TermMatcher {
  const byDays = matchers.get(condition) ?? new Map<string, TermMatcher>();
  matchers.set(condition, byDays);
  const days = read.map(({ day }) => day ?? "").join();
  const kept = byDays.get(days);
  if (kept !== undefined) return kept;
  if (byDays.size >= DAYS_KEPT) byDays.clear();
  const lists = condition.lists.map((name, i) => ({ name, terms: read[i]?.terms ?? [] }));
  const matcher = compileTerms([{ name: "", terms: condition.terms }, ...lists]);
  byDays.set(days, matcher);
  return matcher;
}
