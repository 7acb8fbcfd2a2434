/**
 * What a fact may be, divided into at most 32 cells, so that a set of values is an integer of 32 bits: a number lies
 * between two of the lines that rules draw, a word in a cell of its own or of several.
 */
import { HELD } from "./slots.ts";

/** Columns of a grid: a fact, as what it is held, of money in which currency, and its stretch of cuts: lines, or strings. */
export const GRID_COLUMNS = 5;
export const G_FACT = 0;
export const G_HELD = 1;
export const G_CURRENCY = 2;
export const G_FIRST = 3;
export const G_COUNT = 4;

/** Held as any kind of words, or as places, by their countries. */
export const G_WORDS = HELD.word;
/** Held as yes or no. */
export const G_FLAG = HELD.yes;

const CELLS = 32;
export const MOST_CUTS = CELLS - 1;

/** Of what is not known: all cells. */
export const EVERY_CELL = -1;

/**
 * Where few words are named each has a cell of its own, and the first is for all others. Where many are, several share
 * one, and who lies in it has to be asked.
 */
export function cellOfString(cuts: ArrayLike<number>, first: number, count: number, string: number): number {
  if (count === 0) return 1 << (string & (CELLS - 1));
  for (let i = 0; i < count && i < MOST_CUTS; i++) if (cuts[first + i] === string) return 2 << i;
  return 1;
}

export function cellOfFlag(isYes: boolean): number {
  return isYes ? 2 : 1;
}

/** The cell of a number is how many cuts it has reached. */
export function cellOfNumber(cuts: ArrayLike<number>, first: number, count: number, value: number): number {
  let reached = 0;
  while (reached < count && reached < MOST_CUTS && (cuts[first + reached] ?? 0) <= value) reached++;
  return 1 << reached;
}
