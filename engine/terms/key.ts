/** Keys of what terms begin with, token by token. Two beginnings may share one: whatever is found is looked at again. */
import { scattered } from "./tokens.ts";

/** The key before the first token. */
export const START = 0x7465726d;

/** The key after one more token, which a space may part from those before. Never 0. */
export function keyAfter(key: number, hash: number, isApart: boolean): number {
  return scattered(Math.imul(key, 31) + hash + (isApart ? 1 : 0)) || 1;
}

/** Where to look for a key first, among so many places. */
export function placeOf(key: number, places: number): number {
  return Math.floor(((key >>> 0) / 0x100000000) * places);
}
