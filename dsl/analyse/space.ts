import type { Comparison, IrCond, IrSum } from "../../engine/ir.ts";
import { isOrdered } from "../check/type.ts";
import { amounts } from "./amounts.ts";
import { allClasses, type Box, type Classes, common, remainder } from "./boxes.ts";
import { type Dimension, keyOf, type Question, questionOf, yesOrNo } from "./dimension.ts";
import { names } from "./names.ts";
import type { World } from "./world.ts";

/** What a table or a group of rules asks about: a value, or a define that is true or false. */
export type Subject =
  | { readonly sum: IrSum }
  | { readonly define: string }
  /** How one value stands to another. */
  | { readonly pair: readonly [IrSum, IrSum] };

/**
 * The cases a set of conditions can tell apart. What is computed from several facts, gone through in a list or held
 * against another fact is one thing of its own here, so there may be fewer cases than the space has, never more: what
 * has no case in it can never be.
 */
export class Space {
  readonly dimensions: readonly Dimension[];
  readonly #answers = new Map<string, { readonly at: number; readonly classes: Classes }>();
  readonly #world: World;

  /** Dimensions of `first` come first, in their order, asked about or not. */
  constructor(conditions: readonly IrCond[], world: World, first: readonly Subject[] = []) {
    this.#world = world;
    const asked = new Map<string, Asked>();
    for (const subject of first) asked.set(keyOf(plain(subject)), { subject, questions: [], key: "" });
    const seen = new Set<string>();
    for (const atom of conditions.flatMap((cond) => atomsOf(cond, world))) {
      const question = questionOf(atom);
      if (seen.has(question.key)) continue;
      seen.add(question.key);
      const subject = subjectOf(atom);
      const key = subject === undefined ? question.key : keyOf(subject);
      // A column of money is asked about in a currency; in two, it is two things.
      const column = subject && asked.get(keyOf(plain(subject)));
      const isColumn = column !== undefined && (column.key === "" || column.key === key);
      const entry = (isColumn ? column : asked.get(key)) ?? { subject, questions: [], key };
      entry.key = key;
      if (subject !== undefined) entry.subject = subject;
      if (!isColumn) asked.set(key, entry);
      entry.questions.push(question);
    }
    const dimensions: Dimension[] = [];
    for (const { subject, questions } of asked.values()) {
      for (const dimension of dimensionsOf(subject, questions, world)) {
        for (const [key, classes] of dimension.answers)
          this.#answers.set(key, { at: dimensions.length, classes });
        dimensions.push(dimension);
      }
    }
    this.dimensions = dimensions;
  }

  get whole(): Box {
    return this.dimensions.map(({ classes }) => allClasses(classes.length));
  }

  /** The cases in which a condition is true; undefined where there are too many to follow. */
  boxes(cond: IrCond): readonly Box[] | undefined {
    switch (cond.k) {
      case "and":
        return cond.of.reduce<readonly Box[] | undefined>(
          (all, part) => {
            const boxes = all && this.boxes(part);
            return all && boxes && common(all, boxes);
          },
          [this.whole],
        );
      case "or": {
        const all: Box[] = [];
        for (const part of cond.of) {
          const boxes = this.boxes(part);
          if (boxes === undefined) return undefined;
          all.push(...boxes);
        }
        return all;
      }
      case "not": {
        const boxes = this.boxes(cond.of);
        return boxes && remainder([this.whole], boxes);
      }
      case "const":
        return cond.v ? [this.whole] : [];
      case "named": {
        const meaning = this.#world.meaning(cond.define);
        return meaning === undefined ? this.#atom(cond) : this.boxes(meaning);
      }
      case "no":
        return this.boxes({ k: "not", of: { ...cond, k: "any" } });
      default:
        return this.#atom(turned(cond));
    }
  }

  #atom(cond: IrCond): readonly Box[] | undefined {
    const answer = this.#answers.get(keyOf(cond));
    if (answer === undefined) return undefined;
    if (answer.classes === 0n) return [];
    return [this.whole.map((side, i) => (i === answer.at ? answer.classes : side))];
  }
}

interface Asked {
  subject: Subject | undefined;
  key: string;
  readonly questions: Question[];
}

/** The amount whatever it is converted to. */
function plain(subject: Subject): Subject {
  return "sum" in subject && subject.sum.k === "convert" ? plain({ sum: subject.sum.of }) : subject;
}

/** Questions that are no combination of others, as often as they are asked. */
export function atomsOf(cond: IrCond, world: World): readonly IrCond[] {
  switch (cond.k) {
    case "and":
    case "or":
      return cond.of.flatMap((part) => atomsOf(part, world));
    case "not":
      return atomsOf(cond.of, world);
    case "const":
      return [];
    case "named": {
      const meaning = world.meaning(cond.define);
      return meaning === undefined ? [cond] : atomsOf(meaning, world);
    }
    case "no":
      return [{ ...cond, k: "any" }];
    default:
      return [turned(cond)];
  }
}

/**
 * Whether a condition asks about something more than once. One that does not cannot contradict itself, and most do
 * not: that is told without going through cases.
 */
export function asksTwice(cond: IrCond, world: World): boolean {
  const asked = new Set<string>();
  return atomsOf(cond, world).some((atom) => {
    const subject = subjectOf(atom);
    const key = subject === undefined ? keyOf(atom) : keyOf(plain(subject));
    if (asked.has(key)) return true;
    asked.add(key);
    return false;
  });
}

/** `EUR 150 is over x` asks about x. */
function turned(cond: IrCond): IrCond {
  if (cond.k !== "compare" || cond.b.k === "lit") return cond;
  // Of two values the one that comes first by name is held against the other.
  if (cond.a.k !== "lit" && keyOf(cond.a) <= keyOf(cond.b)) return cond;
  return { ...cond, op: TURNED[cond.op], a: cond.b, b: cond.a };
}

const TURNED: Readonly<Record<Comparison, Comparison>> = {
  lt: "gt",
  le: "ge",
  gt: "lt",
  ge: "le",
  eq: "eq",
  ne: "ne",
};

/** What a question is about; undefined where it is a thing of its own. */
export function subjectOf(cond: IrCond): Subject | undefined {
  switch (cond.k) {
    case "compare":
      return cond.b.k === "lit" ? { sum: cond.a } : { pair: [cond.a, cond.b] };
    case "between":
      return cond.low.k === "lit" && cond.high.k === "lit" ? { sum: cond.of } : undefined;
    case "among":
    case "truth":
    case "is-none":
    case "in-group":
    case "in-list":
      return { sum: cond.of };
    case "named":
      return { define: cond.define };
    default:
      return undefined;
  }
}

function dimensionsOf(
  subject: Subject | undefined,
  questions: readonly Question[],
  world: World,
): readonly Dimension[] {
  if (subject === undefined) return questions.map((question) => yesOrNo("", question, false));
  if ("pair" in subject) return [howTheyStand(subject.pair, questions)];
  if ("define" in subject) {
    const [question] = questions;
    return [yesOrNo(subject.define, question ?? { key: "", cond: { k: "const", v: true } }, true)];
  }
  const name = nameOf(subject.sum);
  if (questions.length === 0)
    return [{ name, classes: [{ words: "… = …", cell: "any" }], answers: new Map(), isCertain: true }];
  const kind = world.kindOf(subject.sum);
  const whole =
    kind === undefined || isOrdered(kind.type)
      ? amounts(name, kind?.orNone ?? true, questions)
      : names(name, kind.type, kind.orNone, questions, world);
  return whole === undefined ? questions.map((question) => yesOrNo(name, question, false)) : [whole];
}

const BELOW = 1n;
const LIKE = 2n;
const ABOVE = 4n;
const STANDING: Readonly<Record<Comparison, Classes>> = {
  lt: BELOW,
  le: BELOW | LIKE,
  gt: ABOVE,
  ge: ABOVE | LIKE,
  eq: LIKE,
  ne: BELOW | ABOVE,
};

/** Below, alike or above; where the one has no order, apart or alike. */
function howTheyStand([a, b]: readonly [IrSum, IrSum], questions: readonly Question[]): Dimension {
  const other = nameOf(b);
  return {
    name: nameOf(a),
    classes: ["<", "=", ">"].map((sign) => ({ words: `… ${sign} ${other}`, cell: "any" })),
    answers: new Map(
      questions.flatMap(({ key, cond }) => (cond.k === "compare" ? [[key, STANDING[cond.op]] as const] : [])),
    ),
    // Each of the two is also asked about by itself.
    isCertain: false,
  };
}

/** What an author calls it. */
function nameOf(sum: IrSum): string {
  switch (sum.k) {
    case "fact":
      return `${sum.fact}${sum.country ? ".country" : ""}${sum.digits === undefined ? "" : ` to ${sum.digits} digits`}`;
    case "param":
      return sum.name;
    case "define":
      return sum.name;
    case "table":
      return sum.output;
    case "convert":
      return nameOf(sum.of);
    default:
      return "…";
  }
}
