import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { findTerms } from "./find-terms.ts";

interface Case {
  readonly case: string;
  readonly text: string;
  readonly terms: readonly string[];
  readonly look_alikes?: boolean;
  readonly found: readonly (readonly [term: string, matched: string])[];
}

const cases: readonly Case[] = parse(
  readFileSync(join(import.meta.dirname, "../../cases/terms.yaml"), "utf8"),
);

it.each(cases)("$case", ({ text, terms, look_alikes: lookAlikes = false, found }) => {
  expect(
    findTerms([{ name: "", terms, lookAlikes }], text).map(({ term, span }) => [
      term,
      text.slice(span.start, span.end),
    ]),
  ).toEqual(found);
});
