/** By what rules are found: the values of a fact as integers that are looked up in a hash table. */

/** Digits a code of the Harmonized System may have, as far as rules are told apart by them. */
const CODE_LENGTHS = [2, 4, 6, 8, 10] as const;
const CODE_DIGITS = 10;

/** Set apart what a number means. */
const EXACT = 1;
const BELOW = 2;

/** A word, or the country of a place. */
export function keyOfString(fact: number, string: number): number {
  return mixed(mixed(fact, EXACT), string);
}

export function keyOfYes(fact: number): number {
  return mixed(fact, BELOW);
}

/** A group a place may belong to. */
export function keyOfGroup(fact: number, group: number): number {
  return mixed(mixed(fact, BELOW), group);
}

/** What rules about `code` stand under: the code, and that one begins with each of its beginnings. */
export function keysOfRuleCode(fact: number, low: number, end: number): readonly number[] {
  const own = lengthOf(low, end);
  return CODE_LENGTHS.filter((length) => length <= own).map((length) =>
    keyOfCode(fact, low, length, length === own ? EXACT : BELOW),
  );
}

/** Where goods of a code look: under each of its beginnings, and under what begins with it. */
export function keysOfGoodsCode(fact: number, low: number, end: number): readonly number[] {
  const own = lengthOf(low, end);
  const above = CODE_LENGTHS.filter((length) => length <= own);
  const longest = above.at(-1) ?? 2;
  return [
    ...above.map((length) => keyOfCode(fact, low, length, EXACT)),
    keyOfCode(fact, low, longest, BELOW),
  ];
}

/** Two keys of a rule, and which two facts they are of, as one. */
export function keyOfBoth(signature: number, first: number, second: number): number {
  return mixed(mixed(mixed(0, signature), first), second) | 0;
}

function keyOfCode(fact: number, low: number, length: number, kind: number): number {
  const digits = Math.floor(low / 10 ** (CODE_DIGITS - length));
  return mixed(mixed(mixed(fact, kind), length), digits);
}

function lengthOf(low: number, end: number): number {
  const digits = CODE_DIGITS - Math.round(Math.log10(end - low));
  // Nine digits are looked up by eight: what is found is judged anyway.
  return digits % 2 === 1 ? digits - 1 : digits;
}

/** MurmurHash3's mixing of another word into a hash. */
function mixed(hash: number, word: number): number {
  let mixing = Math.imul((word % 0x100000000) | 0, 0xcc9e2d51);
  mixing = (mixing << 15) | (mixing >>> 17);
  let result = hash ^ Math.imul(mixing, 0x1b873593);
  result = (result << 13) | (result >>> 19);
  return (Math.imul(result, 5) + 0xe6546b64) | 0;
}
