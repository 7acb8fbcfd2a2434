/**
 * The facts of one subject in columns, by the number of the fact. A fact is read the first time a test asks for it and
 * then stands there as an integer or a double: an enum is the number of its string, an amount its millionths. Nothing is
 * cleared between subjects: a column counts only if it bears the stamp of the subject at hand.
 */
import { nearest } from "../context.ts";
import { present } from "../failure.ts";
import type { IrFact } from "../ir.ts";
import { readFact } from "../reading.ts";
import { countryOf, placeChain } from "../value/place.ts";
import type { Value } from "../value/value.ts";
import { millionthsOf } from "./millionths.ts";
import { findString, NO_STRING, type Strings } from "./strings.ts";
import { endOf, lowestOf, MONEY, QUANTITY, RATIO } from "./tests.ts";
import { isRoot, unpresumed, type View } from "./view.ts";

/** What stands in a column. */
export const HELD = {
  unknown: 0,
  none: 1,
  ratio: 2,
  quantity: 3,
  money: 4,
  date: 5,
  word: 6,
  place: 7,
  code: 8,
  no: 9,
  yes: 10,
  /** Known, and nothing a column can hold: a list, a third of a gram. */
  other: 11,
} as const;

/** By {@link HELD}, of what a measure is compared with. */
export const HELD_AS = [HELD.ratio, HELD.quantity, HELD.money] as const;
if (HELD_AS[RATIO] !== HELD.ratio || HELD_AS[QUANTITY] !== HELD.quantity || HELD_AS[MONEY] !== HELD.money) {
  throw new RangeError("measures are numbered otherwise");
}

/** Undefined where it is not known, or cannot be seen from the subject: a day of the item where the shipment is looked at. */
function look({ name, record }: IrFact, { frame }: View): Value | undefined {
  const at = nearest(frame, record);
  const stated = at?.facts.get(name);
  if (stated?.is === "known") return stated.value;
  if (at === undefined && !isRoot(record, frame)) return undefined;
  const found = unpresumed(frame, (each) => readFact(name, each));
  return found.is === "known" ? found.value : undefined;
}

/** A place, what holds it, and its country: the last. */
export const PLACES_IN_CHAIN = 3;

export class Columns {
  readonly held: Uint8Array;
  /** Of a number its millionths, of a date its day, of a code where it begins. */
  readonly number: Float64Array;
  /** Of a code where the next begins. */
  readonly end: Float64Array;
  /** Of a word its string, of an amount that of its currency, of a place those of its chain. */
  readonly word: Int32Array;
  readonly #stamp: Int32Array;
  readonly #facts: readonly IrFact[];
  readonly #strings: Strings;

  constructor(facts: readonly IrFact[], strings: Strings) {
    this.#facts = facts;
    this.#strings = strings;
    this.held = new Uint8Array(facts.length);
    this.number = new Float64Array(facts.length);
    this.end = new Float64Array(facts.length);
    this.word = new Int32Array(facts.length * PLACES_IN_CHAIN);
    this.#stamp = new Int32Array(facts.length);
  }

  /** What the column of a fact holds, read now if it was not. */
  read(fact: number, stamp: number, view: View): number {
    if (this.#stamp[fact] !== stamp) {
      const value = look(present(this.#facts[fact]), view);
      this.held[fact] = value === undefined ? HELD.unknown : this.#hold(fact, value);
      this.#stamp[fact] = stamp;
    }
    return this.held[fact] ?? HELD.unknown;
  }

  #hold(fact: number, value: Value): number {
    switch (value.t) {
      case "none":
        return HELD.none;
      case "bool":
        return value.v ? HELD.yes : HELD.no;
      case "number":
      case "percent":
      case "share":
        return this.#measure(fact, value.v, HELD.ratio);
      case "quantity":
        return this.#measure(fact, value.v, HELD.quantity);
      case "money":
        this.word[fact * PLACES_IN_CHAIN] = findString(this.#strings, value.currency);
        return this.#measure(fact, value.v, HELD.money);
      case "date":
        this.number[fact] = value.v;
        return HELD.date;
      case "place":
        return this.#place(fact, value.v);
      case "hs":
        this.number[fact] = lowestOf(value.v);
        this.end[fact] = endOf(value.v);
        return HELD.code;
      case "text":
      case "enum":
      case "language":
      case "code":
      case "catalogue":
        this.word[fact * PLACES_IN_CHAIN] = findString(this.#strings, value.v);
        return HELD.word;
      default:
        return HELD.other;
    }
  }

  #measure(fact: number, exact: Parameters<typeof millionthsOf>[0], held: number): number {
    const millionths = millionthsOf(exact);
    if (millionths === undefined) return HELD.other;
    this.number[fact] = millionths;
    return held;
  }

  #place(fact: number, place: string): number {
    const chain = placeChain(place);
    if (chain.length > PLACES_IN_CHAIN) return HELD.other;
    const first = fact * PLACES_IN_CHAIN;
    for (let i = 0; i < PLACES_IN_CHAIN - 1; i++) {
      const at = chain[i];
      this.word[first + i] = at === undefined ? NO_STRING : findString(this.#strings, at);
    }
    this.word[first + PLACES_IN_CHAIN - 1] = findString(this.#strings, countryOf(place));
    return HELD.place;
  }
}
