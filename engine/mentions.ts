/**
 * `title mentions any of generic-descriptions`: terms of the lists in force, in a text. A text is searched once, for the
 * terms of the whole ruleset; each condition then picks its own of what was found, as they stand on its day.
 */
import { evaluate, type Frame, type Judge } from "./context.ts";
import { holdsOn, readingDay } from "./dates.ts";
import type { Mention } from "./decision.ts";
import type { Facts } from "./facts/instance.ts";
import { present } from "./failure.ts";
import type { IrCond, IrMentions } from "./ir.ts";
import type { Need } from "./need.ts";
import { quantify } from "./operators/quantify.ts";
import { WRITTEN_OUT } from "./term-lists.ts";
import { isShortlyBefore, type TermFound, type TermIndex } from "./terms/index.ts";
import { type Known, NO, open, type Verdict, YES } from "./verdict.ts";

interface Mentioned {
  readonly mentions: readonly Mention[];
  /** What could still turn up another, or take one away. */
  readonly needs: readonly Need[];
}

export function judgeMentions(found: Known, condition: IrMentions, frame: Frame): Verdict {
  const { mentions, needs } = mentioned(found, condition, frame);
  for (const mention of mentions) frame.trace.mention(mention, found.from?.at);
  if (mentions.length > 0) return YES;
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
    return text.is === "known" ? mentioned(text, condition, frame) : { mentions: [], needs: text.needs };
  });
  const terms = new Set(all.flatMap(({ mentions }) => mentions.map(({ term }) => term)));
  const needs = all.flatMap((one) => one.needs);
  return quantify(q, [
    ...[...terms].map((match) => ({ verdict: judge(has, { ...frame, match }) })),
    ...(needs.length > 0 ? [{ verdict: open(needs) }] : []),
  ]);
}

/** Texts not listed yet, and lists whose day is not known, may still hold one. */
function mentioned({ value, from }: Known, condition: IrMentions, frame: Frame): Mentioned {
  if (value.t === "none") return { mentions: [], needs: [] };
  const { after } = condition;
  const index = frame.screening.directory.source.terms;
  const sought = soughtBy(condition, index, frame);
  const phrases = after && soughtBy(after, index, frame);
  const mentions: Mention[] = [];
  for (const [entry, text] of (value.t === "list" ? value.v : [value]).entries()) {
    if (text.t !== "text") continue;
    const found = foundIn(text.v, index, frame.screening.facts);
    const said = phrases === undefined ? [] : found.filter(({ id }) => phrases.has(id));
    const told = new Set<number>();
    for (const { id, span } of found) {
      if (told.has(id) || !sought.has(id)) continue;
      if (phrases !== undefined) {
        const follows = said.some((phrase) => isShortlyBefore(text.v, phrase.span, span));
        // A phrase of a list nobody can read yet may stand there too.
        if (after?.not ? follows || phrases.needs.length > 0 : !follows) continue;
      }
      told.add(id);
      const list = index.lists[index.listOf(id)];
      mentions.push({
        term: index.termOf(id),
        ...(list !== WRITTEN_OUT && { list }),
        ...(from && { fact: from.fact }),
        ...(value.t === "list" && { entry }),
        text: text.v.slice(span.start, span.end),
        ...span,
      });
    }
  }
  const needs: Need[] = [...sought.needs, ...(phrases?.needs ?? [])];
  const listGoesOn = value.t === "list" && !value.complete;
  if (listGoesOn && from) needs.push({ kind: "fact", fact: from.fact, at: from.at, reason: "open-list" });
  return { mentions, needs };
}

interface Sought {
  /** Whether it is a term asked for. Of a list whose day is not known, none is. */
  has(id: number): boolean;
  readonly needs: readonly Need[];
}

function soughtBy(
  { lists, terms }: Pick<IrMentions, "lists" | "terms">,
  index: TermIndex,
  frame: Frame,
): Sought {
  const needs: Need[] = [];
  /** By number; without a day what stands in the list stands there always. */
  const days = new Map<number, number | undefined>();
  for (const name of lists) {
    const { datedBy } = present(frame.screening.directory.lists.get(name));
    const list = index.listNamed(name);
    if (list === undefined) continue;
    const day = index.isDated(list) ? readingDay(name, datedBy, frame) : undefined;
    if (day?.is === "unknown") needs.push(...day.needs);
    else days.set(list, day?.day);
  }
  const has = (id: number) => {
    const list = index.listOf(id);
    if (index.lists[list] === WRITTEN_OUT) return terms.includes(index.termOf(id));
    const day = days.get(list);
    return day === undefined ? days.has(list) : holdsOn(index.spanOf(id), day);
  };
  return { has, needs };
}

const searched = new WeakMap<Facts, Map<string, readonly TermFound[]>>();

/** Kept for as long as the request is: its texts are asked about by many rules, on many days. */
function foundIn(text: string, index: TermIndex, facts: Facts): readonly TermFound[] {
  const texts = searched.get(facts) ?? new Map<string, readonly TermFound[]>();
  searched.set(facts, texts);
  const found = texts.get(text) ?? index.find(text);
  texts.set(text, found);
  return found;
}
