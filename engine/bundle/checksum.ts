/**
 * Tells quickly whether bytes are still as they were written; who wrote them it does not tell.
 *
 * A step takes one word of 32 bits in: the state is turned by 13 bits, and the word added. It maps different states, and
 * different words, to different ones; so a change within one word is certain to change the result, and hardly any other
 * goes unnoticed. The loop is run once, when an isolate starts, and most of what that takes is waiting until it is
 * compiled: so there is as little to it as there can be.
 */
export function checksum(words: Int32Array, from: number, end: number): number {
  let state = FIRST;
  for (let at = from; at < end; at++) state = (((state << 13) | (state >>> 19)) + (words[at] ?? 0)) | 0;
  return mixed(state ^ (end - from));
}

const FIRST = 0x243f6a88;

/** The end of MurmurHash3, after which every bit counts. */
function mixed(state: number): number {
  let bits = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
