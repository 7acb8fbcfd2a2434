/** The integers that rules are sifted by, as sections. */
import type { Program } from "../sieve/program.ts";
import { RULE_COLUMNS } from "../sieve/program.ts";
import type { Section, Sections } from "./format.ts";
import { BundleError } from "./refusal.ts";

export function programSections({ strings, index, ...program }: Program): readonly Section[] {
  return [
    { name: "rules", content: program.rules },
    { name: "code", content: program.code },
    { name: "tests", content: program.tests },
    { name: "sets", content: program.words },
    { name: "numbers", content: program.numbers },
    { name: "index", content: index.signatures },
    { name: "index-slots", content: index.slots },
    { name: "index-rules", content: index.postings },
    { name: "strings", content: strings.units },
    { name: "string-ends", content: strings.ends },
    { name: "string-slots", content: strings.slots },
  ];
}

/** As they lie. */
export function programIn(sections: Sections, count: number, conditions: number): Program {
  const rules = sections.integers("rules");
  if (rules.length !== count * RULE_COLUMNS) throw new BundleError("malformed");
  return {
    rules,
    code: sections.integers("code"),
    tests: sections.integers("tests"),
    words: sections.integers("sets"),
    numbers: sections.doubles("numbers"),
    strings: {
      units: sections.halves("strings"),
      ends: sections.integers("string-ends"),
      slots: sections.integers("string-slots"),
    },
    conditions,
    index: {
      signatures: sections.integers("index"),
      slots: sections.integers("index-slots"),
      postings: sections.integers("index-rules"),
    },
  };
}
