import { isWithin, isWithinHs } from "../../engine/index.ts";
import type { IrCond, IrGroup, IrLiteral } from "../../engine/ir.ts";
import type { Type } from "../check/type.ts";
import { literalsOf } from "./amounts.ts";
import { type CaseClass, classesWhere, type Dimension, type Question } from "./dimension.ts";
import { literalWords } from "./words.ts";
import type { World } from "./world.ts";

/** Whether a word answers a question, as far as that does not hang on the day. */
type Answer = "yes" | "no" | "varies";

/** Sets whose members change: each of them doubles the cases. */
const MOST_VARYING = 4;

/** Stands for every word nobody has written. */
const OTHER = "";
export const NONE = " none";

/**
 * What words, places and codes divide into: those named, the members of the sets asked about, and all the rest.
 * Undefined where that cannot be said.
 */
export function names(
  name: string,
  type: Type,
  orNone: boolean,
  questions: readonly Question[],
  world: World,
): Dimension | undefined {
  const literals = new Map(
    questions
      .flatMap(({ cond }) => literalsOf(cond))
      .flatMap((one): [string, IrLiteral][] => (wordOf(one) === undefined ? [] : [[wordOf(one) ?? "", one]])),
  );
  const words = [...wordsOf(type, literals, questions, world), ...(orNone ? [NONE] : [])];
  const found = new Map<string, { readonly yes: boolean[]; readonly case: CaseClass }>();
  for (const word of words) {
    const answers = questions.map(({ cond }) => answerOf(cond, word, type, world));
    if (answers.includes(undefined)) return undefined;
    const settled = settledOf(answers.flatMap((answer) => answer ?? []));
    if (settled === undefined) return undefined;
    for (const yes of settled) {
      const key = yes.map(Number).join("");
      if (!found.has(key)) found.set(key, { yes, case: described(word, yes, questions, literals) });
    }
  }
  const classes = [...found.values()];
  const answers = new Map(
    questions.map(({ key }, i) => [key, classesWhere(classes, ({ yes }) => yes[i] === true)]),
  );
  return { name, classes: classes.map((one) => one.case), answers, isCertain: true };
}

function wordsOf(
  type: Type,
  literals: ReadonlyMap<string, IrLiteral>,
  questions: readonly Question[],
  world: World,
): readonly string[] {
  if (type.t === "bool") return ["yes", "no"];
  if (type.t === "enum") return type.values;
  const members = questions.flatMap(({ cond }) => {
    if (cond.k === "in-group") return membersOf(cond.group, world);
    const list = cond.k === "in-list" ? world.list(cond.list) : undefined;
    if (list === undefined) return [];
    if (list.of === "codes") return list.entries.map(({ hs }) => hs);
    return list.of === "terms"
      ? list.entries.map(({ term }) => term)
      : list.entries.map(({ value }) => value);
  });
  // A word that was written describes its class better than one that stands in a set.
  return [...new Set([...literals.keys(), ...members, OTHER])];
}

/** The places a group is made of, through the groups it is made of. */
function membersOf(name: string, world: World, begun: readonly string[] = []): readonly string[] {
  const group = begun.includes(name) ? undefined : world.group(name);
  if (group === undefined) return begun.length === 0 || begun.includes(name) ? [] : [name];
  return group.versions
    .flatMap(({ members, except }) => [...members, ...except])
    .flatMap((member) => membersOf(member, world, [...begun, name]));
}

function answerOf(cond: IrCond, word: string, type: Type, world: World): Answer | undefined {
  switch (cond.k) {
    case "compare": {
      const value = cond.b.k === "lit" ? wordOf(cond.b.v) : undefined;
      if (value === undefined || (cond.op !== "eq" && cond.op !== "ne")) return undefined;
      return settled(isWord(word, value, type) === (cond.op === "eq"));
    }
    case "among":
      return settled(cond.values.some((value) => isWord(word, wordOf(value) ?? "?", type)));
    case "truth":
      return settled(word === "yes");
    case "is-none":
      return settled(word === NONE);
    case "in-group":
      return word === NONE || word === OTHER ? "no" : isMember(cond.group, word, world, 0);
    case "in-list":
      return isListed(cond.list, word, world);
    default:
      return undefined;
  }
}

/** FR-RE is in FR; `FR` as a case of its own is the rest of it. */
function isWord(word: string, asked: string, type: Type): boolean {
  if (word === OTHER || word === NONE || word === asked) return word === asked;
  if (type.t === "hs") return isWithinHs(word, asked) === "yes";
  if (type.t === "place" || type.t === "country") return isWithin(word, asked) === "yes";
  return false;
}

const DEEPEST = 16;

function isMember(name: string, place: string, world: World, depth: number): Answer {
  const group = world.group(name);
  if (group === undefined || depth > DEEPEST) return "varies";
  const belongs = (member: string): Answer =>
    world.group(member) === undefined
      ? settled(isWithin(place, member) === "yes")
      : isMember(member, place, world, depth + 1);
  const answers = group.versions.map((version) => inVersion(version, belongs));
  const [first] = answers;
  return first !== undefined && answers.every((answer) => answer === first) ? first : "varies";
}

function inVersion(
  { members, except }: IrGroup["versions"][number],
  belongs: (member: string) => Answer,
): Answer {
  const out = anyOf(except.map(belongs));
  if (out === "yes") return "no";
  const inside = anyOf(members.map(belongs));
  return inside === "no" || out === "no" ? inside : "varies";
}

function isListed(name: string, word: string, world: World): Answer {
  const list = world.list(name);
  if (list === undefined) return "varies";
  const dated = (span: { readonly from?: string; readonly until?: string }): Answer =>
    span.from === undefined && span.until === undefined ? "yes" : "varies";
  if (list.of === "codes")
    return anyOf(list.entries.map((one) => (isWithinHs(word, one.hs) === "yes" ? dated(one) : "no")));
  if (list.of === "terms") return anyOf(list.entries.map((one) => (one.term === word ? dated(one) : "no")));
  return anyOf(list.entries.map((one) => (one.value === word ? dated(one) : "no")));
}

function anyOf(answers: readonly Answer[]): Answer {
  if (answers.includes("yes")) return "yes";
  return answers.includes("varies") ? "varies" : "no";
}

function settled(yes: boolean): Answer {
  return yes ? "yes" : "no";
}

/** Every way the answers that hang on the day may come out. */
function settledOf(answers: readonly Answer[]): readonly boolean[][] | undefined {
  if (answers.filter((answer) => answer === "varies").length > MOST_VARYING) return undefined;
  return answers.reduce<boolean[][]>(
    (all, answer) =>
      all.flatMap((before) =>
        answer === "varies"
          ? [
              [...before, true],
              [...before, false],
            ]
          : [[...before, answer === "yes"]],
      ),
    [[]],
  );
}

function described(
  word: string,
  yes: readonly boolean[],
  questions: readonly Question[],
  literals: ReadonlyMap<string, IrLiteral>,
): CaseClass {
  if (word === NONE) return { words: "… = none", cell: "none" };
  const literal = literals.get(word);
  const sets = questions.flatMap(({ cond }, i) =>
    cond.k === "in-group"
      ? [{ set: cond.group, is: yes[i] === true }]
      : cond.k === "in-list"
        ? [{ set: cond.list, is: yes[i] === true }]
        : [],
  );
  if (literal !== undefined) return { words: `… = ${literalWords(literal)}`, cell: literalWords(literal) };
  const inside = sets.find(({ is }) => is);
  if (inside !== undefined) return { words: `… in ${inside.set}`, cell: `in ${inside.set}` };
  const [outside] = sets;
  if (outside !== undefined) return { words: `… not in ${outside.set}`, cell: `not in ${outside.set}` };
  if (word !== OTHER) return { words: `… = ${word}`, cell: word };
  const named = [...literals.values()].map(literalWords);
  return { words: "… = …", cell: named.length === 0 ? "any" : `not ${named.join(", ")}` };
}

/** The word a value is; undefined where it is none. */
export function wordOf(literal: IrLiteral): string | undefined {
  if (literal.l === "none") return NONE;
  if (literal.l === "bool") return literal.v ? "yes" : "no";
  return "v" in literal && typeof literal.v === "string" ? literal.v : undefined;
}
