/**
 * `title mentions any of brands`, also after a phrase, and `every match in matches has (…)`. The normaliser says which
 * terms a text holds, and which phrases stand before them; which of both count may hang on the day.
 */
import type { IrCond, IrMentions, IrSpan, IrSum } from "../../ir.ts";
import { dayNode, factNode, refused, refusedCond } from "./facts.ts";
import { and, isIn, type Logic, not, or, read, some } from "./logic.ts";
import { isOn } from "./membership.ts";
import { any, type Cond, type Node, opposite } from "./node.ts";
import { readKey, type Scope } from "./scope.ts";
import { periodsOf } from "./spans.ts";

export interface Within {
  readonly judge: (condition: IrCond, scope: Scope, path: string) => Cond;
  readonly evaluate: (sum: IrSum, scope: Scope, path: string) => Node;
}

/** Terms that count at one time; of a list without dates, always. */
interface Terms {
  readonly when: Logic;
  readonly terms: readonly string[];
}

interface TermList {
  /** One at a time; together for ever. */
  readonly periods: readonly Terms[];
  /** Whether it is known which of them it is. */
  readonly day: Logic;
}

/** What a text is found to hold. */
interface Mentioned {
  readonly known: Logic;
  readonly none: Logic;
  /** Any of the terms, or this one. */
  readonly holds: (term?: string) => Logic;
  /** Nothing could still turn up another, or take one away. */
  readonly settled: Logic;
  /** All that it may ever be found to hold. */
  readonly terms: readonly string[];
}

export function judgeMentions(condition: IrMentions, scope: Scope, path: string, within: Within): Cond {
  const found = mentioned(condition, scope, path, within);
  if (found === undefined) return refusedCond(scope, path, "mentions");
  const { known, none, settled } = found;
  const holds = found.holds();
  return {
    yes: and(known, not(none), holds),
    no: and(known, or(none, and(not(holds), settled))),
  };
}

type Matches = Extract<IrCond, { k: "matches" }>;

/** Terms one rule may look at one by one: each is written out. */
const MOST_TERMS = 300;

export function judgeMatches(condition: Matches, scope: Scope, path: string, within: Within): Cond {
  const texts = condition.of.map((each, i) => mentioned(each, scope, `${path}/of/${i}`, within));
  const found = texts.flatMap((text) => text ?? []);
  const terms = [...new Set(found.flatMap((text) => text.terms))].sort();
  if (found.length < texts.length || terms.length > MOST_TERMS) return refusedCond(scope, path, "matches");
  const isSettled = and(...found.map(({ known, none, settled }) => and(known, or(none, settled))));
  const each = terms.map((match): Cond => {
    const holds = or(...found.map((text) => and(text.known, not(text.none), text.holds(match))));
    const has = within.judge(condition.has, { ...scope, match }, `${path}/has`);
    const wanted = condition.q === "every" ? opposite(has) : has;
    return { yes: and(holds, wanted.yes), no: or(not(holds), wanted.no) };
  });
  const anyOf = any([...each, { yes: false, no: isSettled }]);
  return condition.q === "any" ? anyOf : opposite(anyOf);
}

function mentioned(condition: IrMentions, scope: Scope, path: string, within: Within): Mentioned | undefined {
  const { of, after } = condition;
  const { evaluate } = within;
  if (of.k !== "fact") return undefined;
  const node = factNode(of.fact, scope, path, evaluate);
  if (node.kind === "none") return { ...node, holds: () => false, settled: true, terms: [] };
  const isText = node.kind === "word" || (node.kind === "list" && node.of === "word");
  if (!isText || scope.draft.directory.facts.get(of.fact)?.computed !== undefined) return undefined;
  const sought = listsOf(condition, scope, path, evaluate);
  const phrases = after === undefined ? [] : listsOf(after, scope, path, evaluate);
  const settled = and(
    not(node.kind === "list" ? node.open : false),
    ...[...sought, ...phrases].map(({ day }) => day),
  );
  const base = { known: node.known, none: node.none, settled, terms: termsIn(sought) };
  if (after === undefined) {
    const found = readKey(scope, scope.shape.readTerms(of.fact, termsIn(sought)));
    return {
      ...base,
      holds: (only) => holdsOne(sought, only, (terms) => some(found, isIn(read(""), terms))),
    };
  }
  const found = readKey(scope, scope.shape.readPhrases(of.fact, termsIn(sought), termsIn(phrases)));
  const readable = after.not ? and(...phrases.map(({ day }) => day)) : true;
  const holds = (only?: string) =>
    holdsOne(sought, only, (terms) =>
      or(
        ...together(phrases).map((before) => {
          const follows = some(read("after"), isIn(read(""), before.terms));
          const counts = after.not ? not(follows) : follows;
          return and(before.when, some(found, and(isIn(read("term"), terms), counts)));
        }),
      ),
    );
  return { ...base, holds: (only) => and(readable, holds(only)) };
}

function holdsOne(
  lists: readonly TermList[],
  only: string | undefined,
  holds: (terms: readonly string[]) => Logic,
): Logic {
  return or(
    ...lists.flatMap(({ periods }) =>
      periods.map(({ when, terms }) => {
        const wanted = only === undefined ? terms : terms.filter((term) => term === only);
        return wanted.length === 0 ? false : and(when, holds(wanted));
      }),
    ),
  );
}

/** What counts of all lists at once, at each time. */
function together(lists: readonly TermList[]): readonly Terms[] {
  return lists.reduce(
    (times: readonly Terms[], { periods, day }) => {
      // Of a list nobody can read, nothing counts.
      const all = day === true ? periods : [...periods, { when: not(day), terms: [] }];
      return times.flatMap((time) =>
        all.map(({ when, terms }) => ({ when: and(time.when, when), terms: [...time.terms, ...terms] })),
      );
    },
    [{ when: true, terms: [] }],
  );
}

function listsOf(
  { lists, terms }: Pick<IrMentions, "lists" | "terms">,
  scope: Scope,
  path: string,
  evaluate: Within["evaluate"],
): readonly TermList[] {
  return [
    { periods: [{ when: true, terms }], day: true },
    ...lists.flatMap((name) => listOf(name, scope, path, evaluate)),
  ];
}

function listOf(name: string, scope: Scope, path: string, evaluate: Within["evaluate"]): readonly TermList[] {
  const list = scope.draft.directory.lists.get(name);
  if (list?.of !== "terms") {
    if (list === undefined) refused(scope, path, "unknown-name", name);
    return [];
  }
  if (list.lookAlikes) {
    refused(scope, path, "look-alikes", name);
    return [];
  }
  const isTimeless = ({ from, until }: IrSpan) => from === undefined && until === undefined;
  if (list.entries.every(isTimeless)) {
    return [{ periods: [{ when: true, terms: list.entries.map(({ term }) => term) }], day: true }];
  }
  const day = dayNode(list.datedBy ?? scope.datedBy, scope, path, evaluate);
  const periods = periodsOf(list.entries).map(({ span, entries }) => ({
    when: and(day.known, isOn(span, day.whole)),
    terms: entries.map(({ term }) => term),
  }));
  return [{ periods, day: day.known }];
}

function termsIn(lists: readonly TermList[]): readonly string[] {
  return [...new Set(lists.flatMap(({ periods }) => periods.flatMap(({ terms }) => terms)))].sort();
}
