/**
 * Tells quickly whether bytes are still as they were written; who wrote them it does not tell.
 *
 * A step takes one word of 32 bits in: the state is turned by 13 bits, and the word added. After 32 steps, before a word comes
 * to stand as one before it did, the state is multiplied. Each maps different states, and different words, to different
 * ones; so a change within one word is certain to change the result, and hardly any other goes unnoticed.
 */
export function checksum(words: Int32Array, from: number, end: number): number {
  return mixed(afterWords(words, from, end) ^ (end - from));
}

const FIRST = 0x243f6a88;
const LAST_OF_BLOCK = 31;
const FACTOR = 0x85ebca6b;

/**
 * Run once, when an isolate starts: most of what that takes is waiting until the loop is compiled, so there is as little to
 * it as there can be. It stands alone since what is compiled while it runs knows nothing of what would come behind the
 * loop, and would be given up there, again for each page.
 */
function afterWords(words: Int32Array, from: number, end: number): number {
  let state = FIRST;
  for (let at = from; at < end; at++) {
    state = (((state << 13) | (state >>> 19)) + (words[at] ?? 0)) | 0;
    if ((at & LAST_OF_BLOCK) === LAST_OF_BLOCK) state = Math.imul(state, FACTOR);
  }
  return state;
}

/** The end of MurmurHash3, after which every bit counts. */
function mixed(state: number): number {
  let bits = Math.imul(state ^ (state >>> 16), FACTOR);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
