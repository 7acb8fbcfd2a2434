/** The integers that rules are sifted by, as sections. */

import { GUARD_COLUMNS } from "../sieve/guards.ts";
import type { Program } from "../sieve/program.ts";
import type { Section, Sections } from "./format.ts";
import { BundleError } from "./refusal.ts";

export function programSections({ strings, index, guards, ...program }: Program): readonly Section[] {
  return [
    { name: "rules", content: program.starts },
    { name: "code", content: program.code },
    { name: "tests", content: program.tests },
    { name: "sets", content: program.words },
    { name: "numbers", content: program.numbers },
    { name: "index", content: index.signatures },
    { name: "index-pairs", content: index.pairs },
    { name: "index-starts", content: index.starts },
    { name: "index-rules", content: index.postings },
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
  const starts = sections.integers("rules");
  const ends = sections.integers("string-ends");
  const ofRules = sections.halves("guards");
  if (starts.length !== count + 1 || ofRules.length !== count * GUARD_COLUMNS)
    throw new BundleError("malformed");
  return {
    starts,
    code: sections.integers("code"),
    tests: sections.integers("tests"),
    words: sections.integers("sets"),
    numbers: sections.doubles("numbers"),
    strings: {
      units: sections.halves("strings"),
      ends: ends.subarray(1),
      slots: sections.integers("string-slots"),
      longest: ends[0] ?? 0,
    },
    conditions,
    index: {
      signatures: sections.integers("index"),
      pairs: sections.integers("index-pairs"),
      starts: sections.integers("index-starts"),
      postings: sections.integers("index-rules"),
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
