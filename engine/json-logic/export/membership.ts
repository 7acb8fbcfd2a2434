/** `is in EU`, `is in recalled-codes`: dated groups of places, dated lists of codes and words. */
import { dayOf } from "../../dates.ts";
import type { IrGroup, IrList, IrSpan, IrSum } from "../../ir.ts";
import { chosenCond } from "./choice.ts";
import { type Day, dayNode } from "./facts.ts";
import { and, isIn, type Logic, not, or, ordered } from "./logic.ts";
import { isWithinAny } from "./nested.ts";
import { all, any, type Cond, NO, type Node, ofKnown, opposite, there, UNKNOWN, type Word } from "./node.ts";
import type { Scope } from "./scope.ts";

type Evaluate = (sum: IrSum, scope: Scope, path: string) => Node;

export function isOn({ from, until }: IrSpan, day: Logic): Logic {
  return and(
    from === undefined ? true : ordered(">=", day, dayOf(from)),
    until === undefined ? true : ordered("<=", day, dayOf(until)),
  );
}

export function judgeInGroup(node: Node, name: string, scope: Scope, path: string, evaluate: Evaluate): Cond {
  const group = scope.draft.directory.groups.get(name);
  if (node.kind === "none") return ofKnown(node, NO);
  if (group === undefined || node.kind !== "word" || node.of !== "place") {
    scope.draft.refuse(path, group === undefined ? "unknown-name" : "unlike-kinds", name);
    return UNKNOWN;
  }
  const day = dayNode(group.datedBy ?? scope.datedBy, scope, path, evaluate);
  const member = memberOn(group, node, day.whole, scope, path);
  const isThere = there(node);
  return {
    yes: and(isThere, day.known, member.yes),
    no: or(and(node.known, node.none), and(isThere, day.known, member.no)),
  };
}

/** On a day nobody wrote down who belonged, nobody knows. */
function memberOn(group: IrGroup, place: Word, day: Logic, scope: Scope, path: string): Cond {
  const { draft } = scope;
  const found = draft.within(`group ${group.name}`, () =>
    chosenCond(
      group.versions.map((version) => {
        const belongs = (names: readonly string[]) => belongsTo(names, place, day, scope, path);
        return [
          isOn(version, day),
          all([belongs(version.members), opposite(belongs(version.except))]),
        ] as const;
      }),
      UNKNOWN,
    ),
  );
  if (found === undefined) draft.refuse(path, "going-in-circles", group.name);
  return found ?? UNKNOWN;
}

function belongsTo(names: readonly string[], place: Word, day: Logic, scope: Scope, path: string): Cond {
  const { groups } = scope.draft.directory;
  const places = names.filter((name) => !groups.has(name));
  const { yes, maybe } = isWithinAny(place, places);
  const within = names.flatMap((name) => groups.get(name) ?? []);
  return any([
    { yes, no: and(not(yes), not(maybe)) },
    ...within.map((group) => memberOn(group, place, day, scope, path)),
  ]);
}

/** Entries of one span, and whether the value is among them. */
interface Stretch {
  readonly span: IrSpan;
  readonly yes: Logic;
  readonly maybe: Logic;
}

export function judgeInList(node: Node, name: string, scope: Scope, path: string, evaluate: Evaluate): Cond {
  const list = scope.draft.directory.lists.get(name);
  if (list === undefined || node.kind === "list") {
    scope.draft.refuse(path, list === undefined ? "unknown-name" : "unlike-kinds", name);
    return UNKNOWN;
  }
  if (node.kind === "none") return ofKnown(node, NO);
  if (node.kind !== "word" || (list.of === "codes" && node.of !== "hs")) {
    // No code, and no word: it stands in no list.
    return ofKnown(node, NO);
  }
  const stretches = stretchesOf(list, node);
  const isTimeless = ({ span }: Stretch) => span.from === undefined && span.until === undefined;
  const [timeless, dated] = [stretches.filter(isTimeless), stretches.filter((each) => !isTimeless(each))];
  const day =
    dated.length === 0 ? NEVER_ASKED : dayNode(list.datedBy ?? scope.datedBy, scope, path, evaluate);
  const always = or(...timeless.map(({ yes }) => yes));
  const perhaps = or(...timeless.map(({ maybe }) => maybe));
  const stands = any(dated.map((each) => standsOn(each, day.whole)));
  const isDated = or(...dated.map(({ yes, maybe }) => or(yes, maybe)));
  return ofKnown(node, {
    yes: and(not(node.none), or(always, and(day.known, stands.yes))),
    no: or(node.none, and(not(always), not(perhaps), or(not(isDated), and(day.known, stands.no)))),
  });
}

const NEVER_ASKED: Day = { whole: 0, known: false, none: false };

/** Before the first day on which an entry is known to have stood, nobody can say. */
function standsOn({ span, yes, maybe }: Stretch, day: Logic): Cond {
  const isEarly =
    span.sinceBefore === true && span.from !== undefined ? ordered("<", day, dayOf(span.from)) : false;
  const on = isOn(span, day);
  return {
    yes: and(on, not(isEarly), yes),
    no: or(not(or(yes, maybe)), and(not(isEarly), not(on))),
  };
}

function stretchesOf(list: IrList, word: Word): readonly Stretch[] {
  const bySpan = new Map<string, { readonly span: IrSpan; readonly values: string[] }>();
  const add = ({ from, until, sinceBefore }: IrSpan, value: string) => {
    const key = JSON.stringify([from, until, sinceBefore]);
    const span: IrSpan = {
      ...(from !== undefined && { from }),
      ...(until !== undefined && { until }),
      ...(sinceBefore !== undefined && { sinceBefore }),
    };
    const found = bySpan.get(key) ?? { span, values: [] };
    found.values.push(value);
    bySpan.set(key, found);
  };
  switch (list.of) {
    case "codes":
      for (const entry of list.entries) add(entry, entry.hs);
      break;
    case "terms":
      for (const entry of list.entries) add(entry, entry.term);
      break;
    case "values":
      for (const entry of list.entries) add(entry, entry.value);
      break;
  }
  return [...bySpan.values()].map(({ span, values }) => {
    const { yes, maybe } =
      list.of === "codes" ? isWithinAny(word, values) : { yes: isIn(word.code, values), maybe: false };
    return { span, yes, maybe };
  });
}
