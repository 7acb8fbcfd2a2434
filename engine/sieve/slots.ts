/**
 * The facts of one subject as integers and doubles, by the number of the fact: an enum is the number of its string, an
 * amount its millionths, a place its country. Each is read once, the first time anything asks for it; from then on
 * thousands of rules compare numbers, and none of them looks a name up, parses a date or takes a string apart.
 */
import { nearest } from "../context.ts";
import { present } from "../failure.ts";
import type { IrFact } from "../ir.ts";
import { isWorkedOut, readFact, saidByAbsence } from "../reading.ts";
import { countryOf, placeChain } from "../value/place.ts";
import type { Value } from "../value/value.ts";
import { endOf, lowestOf } from "./codes.ts";
import {
  cellOfFlag,
  cellOfNumber,
  cellOfString,
  EVERY_CELL,
  G_COUNT,
  G_CURRENCY,
  G_FACT,
  G_FIRST,
  G_FLAG,
  G_HELD,
  G_WORDS,
  GRID_COLUMNS,
} from "./grids.ts";
import { FIRST_DAY, LAST_DAY, type PackedGuards } from "./guards.ts";
import { millionthsOf } from "./millionths.ts";
import { findString, NO_STRING, type Strings } from "./strings.ts";
import { MONEY, QUANTITY, RATIO } from "./tests.ts";
import { isRoot, looked, type View } from "./view.ts";

/** What stands in a slot. */
export const HELD = {
  unread: 0,
  unknown: 1,
  none: 2,
  ratio: 3,
  quantity: 4,
  money: 5,
  date: 6,
  word: 7,
  place: 8,
  code: 9,
  no: 10,
  yes: 11,
  words: 12,
  /** The same, and there may be more. */
  someWords: 13,
  /** Known, and nothing a slot can hold: a list of records, a third of a gram. */
  other: 14,
  /** Not known, though what rests on it may be: a sum that is over a limit whatever is still to be added. */
  computed: 15,
} as const;

/** By {@link HELD}, of what a measure is compared with. */
export const HELD_AS = [HELD.ratio, HELD.quantity, HELD.money] as const;
if (HELD_AS[RATIO] !== HELD.ratio || HELD_AS[QUANTITY] !== HELD.quantity || HELD_AS[MONEY] !== HELD.money) {
  throw new RangeError("measures are numbered otherwise");
}

/** A place, what holds it, and its country: the last. */
export const PLACES_IN_CHAIN = 3;

/** What rules are looked up by of a fact, as places in its keys; of the first `sure` ones it is certain that the fact is that. */
export interface Values {
  readonly all: readonly number[];
  readonly sure: number;
}

/** What slots are read against. */
export interface SlotTable {
  readonly facts: readonly IrFact[];
  readonly strings: Strings;
  readonly conditions: number;
  readonly guards: Pick<PackedGuards, "grids" | "cuts">;
}

export class Slots {
  readonly held: Uint8Array;
  /** Of a number its millionths, of a date its day, of a code where it begins. */
  readonly number: Float64Array;
  /** Of a code where the next begins. */
  readonly end: Float64Array;
  /** Of a word its string, of an amount that of its currency, of a place those of its chain. */
  readonly word: Int32Array;
  /** The legal date, as far as guards go. */
  readonly day: number;
  /** By grid: in which cells a fact lies, in any of them where it is not known. */
  readonly cells: Int32Array;
  /** The same, in none where it is not known. */
  readonly sure: Int32Array;
  /** Of lists of words, those that rules name. */
  readonly words: (readonly number[] | undefined)[] = [];
  /** What rules are looked up by of each fact; see rule-index.ts. */
  readonly values: (Values | undefined)[] = [];
  /** What conditions came to that are judged as they stand, plus one. */
  readonly judged: Uint8Array;
  /** The same of conditions that read the shipment alone: one for all subjects of a screening. */
  readonly judgedOfShipment: Uint8Array;
  readonly view: View;
  readonly #table: SlotTable;

  constructor(table: SlotTable, view: View, judgedOfShipment: Uint8Array) {
    const { length } = table.facts;
    this.#table = table;
    this.view = view;
    const grids = table.guards.grids.length / GRID_COLUMNS;
    // One room for all: to be given room costs more than to be given what is needed of it.
    const doubles = 2 * length;
    const integers = PLACES_IN_CHAIN * length + 2 * grids;
    const room = new ArrayBuffer(8 * doubles + 4 * integers + length + table.conditions);
    const [atWords, atHeld] = [8 * doubles, 8 * doubles + 4 * integers];
    this.number = new Float64Array(room, 0, length);
    this.end = new Float64Array(room, 8 * length, length);
    this.word = new Int32Array(room, atWords, PLACES_IN_CHAIN * length);
    this.cells = new Int32Array(room, atWords + 4 * PLACES_IN_CHAIN * length, grids);
    this.sure = new Int32Array(room, atWords + 4 * (PLACES_IN_CHAIN * length + grids), grids);
    this.held = new Uint8Array(room, atHeld, length);
    this.judged = new Uint8Array(room, atHeld + length, table.conditions);
    this.judgedOfShipment = judgedOfShipment;
    this.day = Math.min(Math.max(view.frame.screening.asOf, FIRST_DAY), LAST_DAY);
    for (let grid = 0; grid < grids; grid++) {
      const cells = this.#cellsIn(grid);
      this.cells[grid] = cells;
      this.sure[grid] = cells === EVERY_CELL ? 0 : cells;
    }
  }

  /** What the slot of a fact holds, read now if it was not. */
  read(fact: number): number {
    const held = this.held[fact] ?? HELD.unknown;
    return held === HELD.unread ? this.#readNow(fact) : held;
  }

  countryIn(fact: number): number {
    return this.word[fact * PLACES_IN_CHAIN + PLACES_IN_CHAIN - 1] ?? NO_STRING;
  }

  #cellsIn(grid: number): number {
    const { grids, cuts } = this.#table.guards;
    const row = grid * GRID_COLUMNS;
    const wanted = grids[row + G_HELD];
    // Nobody asks it anything, and nothing is unknown in it.
    if (wanted === HELD.unread) return 1;
    const fact = grids[row + G_FACT] ?? 0;
    const held = this.read(fact);
    const chain = fact * PLACES_IN_CHAIN;
    if (wanted === G_FLAG)
      return held === HELD.yes || held === HELD.no ? cellOfFlag(held === HELD.yes) : EVERY_CELL;
    const [first, count] = [grids[row + G_FIRST] ?? 0, grids[row + G_COUNT] ?? 0];
    if (wanted === G_WORDS)
      return this.#cellsOfWords(fact, held, (word) => cellOfString(cuts, first, count, word));
    if (held !== wanted || (held === HELD.money && this.word[chain] !== grids[row + G_CURRENCY]))
      return EVERY_CELL;
    return cellOfNumber(cuts, first, count, this.number[fact] ?? 0);
  }

  #cellsOfWords(fact: number, held: number, cellOf: (word: number) => number): number {
    switch (held) {
      case HELD.word:
        return cellOf(this.word[fact * PLACES_IN_CHAIN] ?? NO_STRING);
      case HELD.place:
        return cellOf(this.countryIn(fact));
      case HELD.words:
        return (this.words[fact] ?? []).reduce((cells, word) => cells | cellOf(word), 0);
      default:
        return EVERY_CELL;
    }
  }

  #readNow(fact: number): number {
    const declared = present(this.#table.facts[fact]);
    const value = look(declared, this.view);
    const unknown = declared.computed === undefined ? HELD.unknown : HELD.computed;
    const held = value === undefined ? unknown : this.#hold(fact, value);
    this.held[fact] = held;
    return held;
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
        this.word[fact * PLACES_IN_CHAIN] = this.#string(value.currency);
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
      case "list":
        return this.#list(fact, value);
      default:
        return this.#word(fact, value);
    }
  }

  #word(fact: number, value: Value): number {
    const word = wordIn(value);
    if (word === undefined) return HELD.other;
    this.word[fact * PLACES_IN_CHAIN] = this.#string(word);
    return HELD.word;
  }

  #list(fact: number, { v, complete }: Extract<Value, { readonly t: "list" }>): number {
    const words = v.flatMap((each) => wordIn(each) ?? []);
    if (words.length < v.length) return HELD.other;
    this.words[fact] = words.map((word) => this.#string(word)).filter((word) => word !== NO_STRING);
    return complete ? HELD.words : HELD.someWords;
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
      this.word[first + i] = at === undefined ? NO_STRING : this.#string(at);
    }
    this.word[first + PLACES_IN_CHAIN - 1] = this.#string(countryOf(place));
    return HELD.place;
  }

  #string(text: string): number {
    return findString(this.#table.strings, text);
  }
}

/** Undefined where it is not known, or cannot be seen from the subject: a day of the item where the shipment is looked at. */
function look(fact: IrFact, { frame }: View): Value | undefined {
  const { name, record } = fact;
  const at = nearest(frame, record);
  const stated = at?.facts.get(name);
  if (stated !== undefined) return stated.is === "known" ? stated.value : undefined;
  if (at === undefined && !isRoot(record, frame)) return undefined;
  if (!isWorkedOut(fact)) return saidByAbsence(fact, at);
  const { found, presumes } = looked(frame, (each) => readFact(name, each));
  return found.is === "known" && !presumes ? found.value : undefined;
}

function wordIn(value: Value): string | undefined {
  switch (value.t) {
    case "text":
    case "enum":
    case "language":
    case "code":
    case "catalogue":
      return value.v;
    default:
      return undefined;
  }
}
