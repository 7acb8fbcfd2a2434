/** The tests of a program: every question the conditions put, written down once however many rules put it. */
import { dayOf } from "../dates.ts";
import type { Comparison, Ir, IrCond, IrFact, IrLiteral, IrSum } from "../ir.ts";
import { readExact, sign } from "../value/exact.ts";
import { countryOf } from "../value/place.ts";
import { intervalsOf } from "./codes.ts";
import { membershipOf } from "./membership.ts";
import { millionthsOf } from "./millionths.ts";
import { COMPARISONS, KIND_SHIFT, OP } from "./program.ts";
import { StringNumbers } from "./strings.ts";

/** A condition judged as it stands, and how its answer may be kept. */
export interface Condition {
  readonly cond: IrCond;
  /** The fact its parameters, groups and lists are read on. */
  readonly datedBy: string;
  /** It reads the shipment alone: one answer does for every subject. */
  readonly ofShipment: boolean;
}

/** A condition of the IR as tests. */
export type Tested =
  | { readonly test: number; readonly denied: boolean }
  | { readonly all: readonly Tested[] }
  | { readonly any: readonly Tested[] };

type Atom = Pick<Row, "op" | "fact"> & Partial<Row>;

export interface Row {
  readonly op: number;
  readonly fact: number;
  readonly first: number;
  readonly count: number;
  readonly how: number;
}

type FactSum = Extract<IrSum, { readonly k: "fact" }>;

/** Kinds of measures, above the comparison. */
export const RATIO = 0;
export const QUANTITY = 1;
export const MONEY = 2;

const MEASURES: readonly string[] = ["number", "percent", "share", "quantity", "money", "date"];
const WORDS: readonly string[] = ["text", "enum", "language", "code", "catalogue"];
const NOWHERE = -1;

export class TestTable {
  readonly rows: Row[] = [];
  readonly conditions: Condition[] = [];
  readonly words: number[] = [];
  readonly numbers: number[] = [];
  readonly strings = new StringNumbers();
  readonly #kept = new Map<string, number>();
  readonly #facts: ReadonlyMap<string, { readonly fact: IrFact; readonly number: number }>;
  readonly #ir: Ir;
  readonly #isDeferred: (condition: IrCond) => boolean;

  constructor(ir: Ir, isDeferred: (condition: IrCond) => boolean) {
    this.#ir = ir;
    this.#isDeferred = isDeferred;
    this.#facts = new Map(ir.facts.map((fact, number) => [fact.name, { fact, number }]));
  }

  /** `datedBy` undefined: which day dates it depends on the request, so that what is dated stays open. */
  of(condition: IrCond, datedBy: string | undefined): Tested {
    switch (condition.k) {
      case "and":
        return { all: condition.of.map((each) => this.of(each, datedBy)) };
      case "or":
        return { any: condition.of.map((each) => this.of(each, datedBy)) };
      case "not":
        return denied(this.of(condition.of, datedBy));
      case "const":
        return { test: this.#row({ op: OP.always, fact: NOWHERE }), denied: !condition.v };
      case "between": {
        const { of: a, low, high } = condition;
        const bound = (op: Comparison, b: IrSum) => this.of({ k: "compare", op, a, b }, datedBy);
        return { all: [bound("ge", low), bound("le", high)] };
      }
      default:
        return this.#simple(condition, datedBy) ?? this.#whole(condition, datedBy);
    }
  }

  /** A day against a date of the law. */
  day(fact: string, op: "ge" | "le", date: string): Tested {
    return this.of(
      { k: "compare", op, a: { k: "fact", fact }, b: { k: "lit", v: { l: "date", v: date } } },
      fact,
    );
  }

  #simple(condition: IrCond, datedBy: string | undefined): Tested | undefined {
    switch (condition.k) {
      case "truth":
        return this.#ask(condition.of, condition, () => ({ op: OP.yes }));
      case "is-none":
        return this.#ask(condition.of, condition, () => ({ op: OP.none }));
      case "in-list":
        return this.#ask(condition.of, condition, ({ country }, { type }) =>
          country ? undefined : this.#listed(condition.list, type),
        );
      case "in-group":
        return this.#ask(condition.of, condition, () => this.#group(condition.group, datedBy));
      case "among":
        return this.#ask(condition.of, condition, (sum) => this.#among(sum, condition.values));
      case "includes":
        return this.#includes(condition);
      case "compare": {
        const { op, a, b } = condition;
        if (b.k !== "lit") return undefined;
        if (op === "ne" && !MEASURES.includes(b.v.l)) {
          const same = this.#simple({ ...condition, op: "eq" }, datedBy);
          return same && denied(same);
        }
        if (op === "eq" && b.v.l === "bool" && !b.v.v) return this.#no(a, condition);
        return this.#ask(a, condition, (sum, fact) => this.#compared(sum, fact, op, b.v));
      }
      default:
        return undefined;
    }
  }

  #ask(
    sum: IrSum,
    condition: IrCond,
    atomOf: (sum: FactSum, fact: IrFact) => Omit<Atom, "fact"> | undefined,
  ): Tested | undefined {
    if (sum.k !== "fact" || sum.digits !== undefined || this.#isDeferred(condition)) return undefined;
    const declared = this.#facts.get(sum.fact);
    const atom = declared && atomOf(sum, declared.fact);
    if (declared === undefined || atom === undefined) return undefined;
    return { test: this.#row({ ...atom, fact: declared.number }), denied: false };
  }

  /** No is the other of two values, where none is not a third. */
  #no(sum: IrSum, condition: IrCond): Tested | undefined {
    const asked = this.#ask(sum, condition, (_, { orNone }) => (orNone ? undefined : { op: OP.yes }));
    return asked && denied(asked);
  }

  /** A list of words that holds one of some; all of several are asked for one by one. */
  #includes(condition: Extract<IrCond, { readonly k: "includes" }>): Tested | undefined {
    const { list, mode, values } = condition;
    const words = values.flatMap((value) =>
      value.k === "lit" && WORDS.includes(value.v.l) && "v" in value.v && typeof value.v.v === "string"
        ? [value.v.v]
        : [],
    );
    if (words.length < values.length || values.length === 0) return undefined;
    const holds = (some: readonly string[]) =>
      this.#ask(list, condition, (_, { type }) =>
        type.t === "list" && WORDS.includes(type.of.t) ? { ...this.#words(some), op: OP.has } : undefined,
      );
    const asked = mode === "all" ? words.map((word) => holds([word])) : [holds(words)];
    const found = asked.flatMap((each) => each ?? []);
    const [first] = found;
    if (first === undefined || found.length < asked.length) return undefined;
    if (mode === "none") return denied(first);
    return found.length === 1 ? first : { all: found };
  }

  #among({ country }: FactSum, values: readonly IrLiteral[]): Omit<Atom, "fact"> | undefined {
    const words = values.flatMap((value) => ("v" in value && typeof value.v === "string" ? [value.v] : []));
    const [kind] = values.map(({ l }) => l);
    if (words.length < values.length || kind === undefined || values.some(({ l }) => l !== kind)) {
      return undefined;
    }
    if (kind === "place") return this.#places(words, country === true);
    if (kind === "hs") return this.#codes(words);
    return WORDS.includes(kind) ? this.#words(words) : undefined;
  }

  #compared(
    sum: FactSum,
    { type, orNone }: IrFact,
    op: Comparison,
    literal: IrLiteral,
  ): Omit<Atom, "fact"> | undefined {
    switch (literal.l) {
      case "none":
        return op === "eq" ? { op: OP.none } : undefined;
      case "bool":
        return op === "eq" && literal.v ? { op: OP.yes } : undefined;
      case "date":
        return { op: OP.date, first: dayOf(literal.v), how: COMPARISONS.indexOf(op) };
      case "number":
      case "percent":
      case "share":
        return this.#measure(op, RATIO, literal.v, NOWHERE);
      case "quantity":
        return this.#measure(op, QUANTITY, literal.v, NOWHERE);
      case "money": {
        // Money nobody stated is not below nothing; a slot that holds nothing does not know that.
        const isAboveNothing = sign(readExact(literal.v)) > 0;
        return isAboveNothing || (type.t === "money" && orNone)
          ? this.#measure(op, MONEY, literal.v, this.strings.numberOf(literal.currency))
          : undefined;
      }
      default:
        return op === "eq" ? this.#among(sum, [literal]) : undefined;
    }
  }

  #measure(op: Comparison, kind: number, written: string, currency: number): Omit<Atom, "fact"> | undefined {
    const millionths = millionthsOf(readExact(written));
    if (millionths === undefined) return undefined;
    return {
      op: OP.measure,
      first: this.#stretch(this.numbers, [millionths]),
      count: currency,
      how: COMPARISONS.indexOf(op) | (kind << KIND_SHIFT),
    };
  }

  #words(words: readonly string[]): Omit<Atom, "fact"> {
    const members = this.#numbersOf(words);
    return { op: OP.word, first: this.#stretch(this.words, members), count: members.length };
  }

  /** Behind the members stand the countries some of which are parts: there a coarser place is unknown. */
  #places(places: readonly string[], country: boolean): Omit<Atom, "fact"> {
    const members = this.#numbersOf(places);
    const divided = this.#numbersOf(places.filter((place) => place.includes("-")).map(countryOf));
    return {
      op: OP.place,
      first: this.#stretch(this.words, [...members, ...divided]),
      count: members.length,
      how: (divided.length << 1) | Number(country),
    };
  }

  /** A list that is the same on every day. */
  #listed(name: string, { t }: IrFact["type"]): Omit<Atom, "fact"> | undefined {
    const list = this.#ir.lists.find((each) => each.name === name);
    const isDated = list?.entries.some(({ from, until }) => from !== undefined || until !== undefined);
    if (list === undefined || isDated) return undefined;
    if (list.of === "codes") return t === "hs" ? this.#codes(list.entries.map(({ hs }) => hs)) : undefined;
    return list.of === "values" && WORDS.includes(t)
      ? this.#words(list.entries.map(({ value }) => value))
      : undefined;
  }

  #group(name: string, datedBy: string | undefined): Omit<Atom, "fact"> {
    const { countries, recorded, ...group } = membershipOf(this.#ir.groups, name, datedBy);
    const numbered = countries
      .map(({ country, ...span }) => ({ ...span, number: this.strings.numberOf(country) }))
      .sort((a, b) => a.number - b.number);
    const day = this.#facts.get(group.datedBy ?? "")?.number ?? NOWHERE;
    const stretch = [
      ...numbered.map(({ number }) => number),
      ...numbered.flatMap(({ from, until }) => [from, until]),
      ...[day, recorded.from, recorded.until],
    ];
    return { op: OP.group, first: this.#stretch(this.words, stretch), count: numbered.length };
  }

  #codes(codes: readonly string[]): Omit<Atom, "fact"> {
    const bounds = intervalsOf(codes);
    return { op: OP.code, first: this.#stretch(this.numbers, bounds), count: bounds.length / 2 };
  }

  #whole(condition: IrCond, datedBy: string | undefined): Tested {
    const number = this.#condition(condition, datedBy);
    const op = number === NOWHERE ? OP.open : OP.condition;
    return { test: this.#row({ op, fact: NOWHERE, first: number }), denied: false };
  }

  /** A number of {@link conditions}, or {@link NOWHERE} for what cannot be judged yet. */
  #condition(condition: IrCond, datedBy: string | undefined): number {
    if (datedBy === undefined || this.#isDeferred(condition)) return NOWHERE;
    const key = `condition ${datedBy} ${JSON.stringify(condition, withoutSentences)}`;
    return this.#once(key, () => {
      const ofShipment = this.#isOfShipment(datedBy) && this.#readsShipment(condition);
      return this.conditions.push({ cond: condition, datedBy, ofShipment }) - 1;
    });
  }

  #row({ op, fact, first = 0, count = 0, how = 0 }: Atom): number {
    const row = { op, fact, first, count, how };
    return this.#once(`row ${Object.values(row).join()}`, () => this.rows.push(row) - 1);
  }

  #stretch(into: number[], members: readonly number[]): number {
    const name = into === this.words ? "words" : "numbers";
    return this.#once(`${name} ${members.join()}`, () => {
      const first = into.length;
      into.push(...members);
      return first;
    });
  }

  #once(key: string, make: () => number): number {
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const made = make();
    this.#kept.set(key, made);
    return made;
  }

  #numbersOf(words: readonly string[]): readonly number[] {
    return [...new Set(words.map((word) => this.strings.numberOf(word)))].sort((a, b) => a - b);
  }

  #isOfShipment(fact: string | undefined): boolean {
    return fact === undefined || this.#facts.get(fact)?.fact.record === "shipment";
  }

  /** Whether it reads facts of the shipment and nothing else, so that who looks makes no difference. */
  #readsShipment(node: IrCond | IrSum): boolean {
    const both = (...nodes: readonly (IrCond | IrSum)[]) => nodes.every((each) => this.#readsShipment(each));
    const datedBy = (all: readonly { readonly name: string; readonly datedBy?: string }[], name: string) =>
      all.find((each) => each.name === name)?.datedBy;
    switch (node.k) {
      case "lit":
      case "const":
        return true;
      case "fact":
        return this.#isOfShipment(node.fact);
      case "and":
      case "or":
        return both(...node.of);
      case "not":
      case "truth":
      case "is-none":
      case "is-missing":
      case "among":
        return both(node.of);
      case "compare":
        return both(node.a, node.b);
      case "includes":
        return both(node.list, ...node.values);
      case "in-group":
        return both(node.of) && this.#isOfShipment(datedBy(this.#ir.groups, node.group));
      case "in-list":
        return both(node.of) && this.#isOfShipment(datedBy(this.#ir.lists, node.list));
      case "named":
        return this.#ir.defines.find(({ name }) => name === node.define)?.subject === "shipment";
      default:
        return false;
    }
  }
}

export function denied(tested: Tested): Tested {
  if ("test" in tested) return { test: tested.test, denied: !tested.denied };
  return "all" in tested ? { any: tested.all.map(denied) } : { all: tested.any.map(denied) };
}

function withoutSentences(key: string, value: unknown): unknown {
  return key === "s" ? undefined : value;
}
