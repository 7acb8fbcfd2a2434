/** The integers that rules are sifted by, as sections. */

import { GUARD_COLUMNS } from "../sieve/guards.ts";
import type { Narrow, Rising } from "../sieve/narrow.ts";
import type { Program } from "../sieve/program.ts";
import type { Section, Sections } from "./format.ts";
import { BundleError } from "./refusal.ts";

export function programSections({ strings, index, guards, ...program }: Program): readonly Section[] {
  return [
    ...risingSections("rules", program.starts),
    ...narrowSections("code", program.code),
    { name: "tests", content: program.tests },
    { name: "sets", content: program.words },
    { name: "numbers", content: program.numbers.different },
    ...narrowSections("places", program.numbers.places),
    { name: "index", content: index.signatures },
    { name: "index-facts", content: index.facts },
    { name: "index-keys", content: index.keys },
    ...risingSections("index-begins", index.begins),
    { name: "index-seconds", content: index.seconds },
    ...risingSections("index-starts", index.starts),
    ...narrowSections("index-rules", index.postings),
    { name: "index-groups", content: index.groups },
    { name: "guards", content: guards.ofRules },
    { name: "guard-sets", content: guards.sets },
    { name: "guard-grids", content: guards.grids },
    { name: "guard-cuts", content: guards.cuts },
    { name: "strings", content: strings.units },
    // The length of the longest stands before where they end.
    { name: "string-ends", content: Int32Array.from([strings.longest, ...strings.ends]) },
    { name: "string-slots", content: strings.slots },
  ];
}

/** As they lie. */
export function programIn(sections: Sections, count: number, conditions: number): Program {
  const starts = risingIn(sections, "rules");
  const ends = sections.integers("string-ends");
  const ofRules = sections.halves("guards");
  if (starts.above.length !== count + 1 || ofRules.length !== count * GUARD_COLUMNS)
    throw new BundleError("malformed");
  return {
    starts,
    code: narrowIn(sections, "code"),
    tests: sections.integers("tests"),
    words: sections.integers("sets"),
    numbers: { different: sections.doubles("numbers"), places: narrowIn(sections, "places") },
    strings: {
      units: sections.halves("strings"),
      ends: ends.subarray(1),
      slots: sections.integers("string-slots"),
      longest: ends[0] ?? 0,
    },
    conditions,
    index: {
      signatures: sections.integers("index"),
      facts: sections.integers("index-facts"),
      keys: sections.halves("index-keys"),
      begins: risingIn(sections, "index-begins"),
      seconds: sections.halves("index-seconds"),
      starts: risingIn(sections, "index-starts"),
      postings: narrowIn(sections, "index-rules"),
      groups: sections.integers("index-groups"),
    },
    guards: {
      ofRules,
      sets: sections.integers("guard-sets"),
      grids: sections.integers("guard-grids"),
      cuts: sections.doubles("guard-cuts"),
    },
  };
}

function narrowSections(name: string, { low, high }: Narrow): readonly Section[] {
  return [
    { name, content: low },
    { name: `${name}+`, content: high },
  ];
}

function narrowIn(sections: Sections, name: string): Narrow {
  const narrow = { low: sections.halves(name), high: sections.judged(`${name}+`) };
  if (narrow.low.length !== narrow.high.length) throw new BundleError("malformed");
  return narrow;
}

/** Before the bases stands the shift. */
function risingSections(name: string, { above, bases, shift }: Rising): readonly Section[] {
  return [
    { name, content: above },
    { name: `${name}+`, content: Int32Array.from([shift, ...bases]) },
  ];
}

function risingIn(sections: Sections, name: string): Rising {
  const bases = sections.integers(`${name}+`);
  return { above: sections.halves(name), bases: bases.subarray(1), shift: bases[0] ?? 0 };
}
