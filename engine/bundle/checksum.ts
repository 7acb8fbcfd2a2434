/**
 * Tells quickly whether bytes are still as they were written; who wrote them it does not tell.
 *
 * A step takes one word of 32 bits in: `xor`, a product with an odd number, a turn of the bits. Each of them maps different
 * states, and different words, to different ones; so a change within one word is certain to change the result, and any
 * other goes unnoticed once in 2^32. Four lanes take turns, because a step has to wait for the one before it.
 */
export function checksum(words: Int32Array, from: number, end: number): number {
  let [a, b, c, d] = [0x243f6a88, 0x85a308d3 | 0, 0x13198a2e, 0x03707344];
  const fours = from + ((end - from) & ~3);
  let at = from;
  for (; at < fours; at += 4) {
    a = Math.imul(a ^ (words[at] ?? 0), ODD);
    b = Math.imul(b ^ (words[at + 1] ?? 0), ODD);
    c = Math.imul(c ^ (words[at + 2] ?? 0), ODD);
    d = Math.imul(d ^ (words[at + 3] ?? 0), ODD);
    a = (a << 13) | (a >>> 19);
    b = (b << 13) | (b >>> 19);
    c = (c << 13) | (c >>> 19);
    d = (d << 13) | (d >>> 19);
  }
  for (; at < end; at++) a = step(a, words[at] ?? 0);
  return step(step(step(step(a, b), c), d), end - from) >>> 0;
}

const ODD = 0x9e3779b1 | 0;

function step(state: number, word: number): number {
  const mixed = Math.imul(state ^ word, ODD);
  return (mixed << 13) | (mixed >>> 19);
}
