/**
 * Tells quickly whether bytes are still as they were written; who wrote them it does not tell.
 *
 * A step takes one word of 32 bits in: the state is turned by 13 bits, and the word added. It maps different states, and
 * different words, to different ones; so a change within one word is certain to change the result, and hardly any other
 * goes unnoticed. Two lanes take turns, because a step has to wait for the one before it. There is nothing in the loop that
 * is slow before it is compiled: it is run once, when an isolate starts.
 */
export function checksum(words: Int32Array, from: number, end: number): number {
  let a = FIRST;
  let b = SECOND;
  const pairs = from + ((end - from) & ~1);
  for (let at = from; at < pairs; at += 2) {
    a = (((a << 13) | (a >>> 19)) + (words[at] ?? 0)) | 0;
    b = (((b << 13) | (b >>> 19)) + (words[at + 1] ?? 0)) | 0;
  }
  if (pairs < end) a = step(a, words[pairs] ?? 0);
  return mixed(step(step(a, mixed(b)), end - from)) >>> 0;
}

const FIRST = 0x243f6a88;
const SECOND = 0x85a308d3 | 0;

function step(state: number, word: number): number {
  return (((state << 13) | (state >>> 19)) + word) | 0;
}

/** The end of MurmurHash3, after which every bit counts: of lanes that changed alike, not alike. */
function mixed(state: number): number {
  let bits = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
