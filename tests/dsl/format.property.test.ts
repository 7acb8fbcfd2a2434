import type { CstNode } from "chevrotain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { format, formatDeclaration } from "../../dsl/format.ts";
import { grammar } from "../../dsl/grammar.ts";
import { lex } from "../../dsl/lexer.ts";
import { parse } from "../../dsl/parse.ts";
import { declaration, meaningOf } from "./arbitrary.ts";

/** 10,000 where time is no matter: `PROGRAM_RUNS=10000 npx vitest run --project node tests/dsl/format.property.test.ts`. */
const RUNS = Number(process.env.PROGRAM_RUNS ?? 400);

const COMMENTS = [
  "  # %\n",
  "\n# %\n",
  "\n\n  # %\n",
  "#%\n\n",
  " # %\n # %\n",
  "\n# %\n\n# %\n",
  "\r\n  #%\r\n",
];
/** What may stand between two tokens: newlines, blanks and comments mean nothing. */
const gap = fc.oneof(
  { weight: 12, arbitrary: fc.constant(" ") },
  { weight: 3, arbitrary: fc.constantFrom("\n", "\n    ", "\n\n  ", "\r\n") },
  { weight: 1, arbitrary: fc.constantFrom(...COMMENTS) },
);
/** In some programs a comment stands wherever one can. */
const gaps = fc.oneof(
  { weight: 4, arbitrary: fc.array(gap, { minLength: 50, maxLength: 50 }) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...COMMENTS), { minLength: 50, maxLength: 50 }) },
);

function scattered(text: string, all: readonly string[]): string {
  let comments = 0;
  const { tokens } = lex(text, () => undefined);
  const filled = (index: number) =>
    (all[index % all.length] ?? " ").replace(/%/g, () => `note ${comments++}`);
  return filled(tokens.length) + tokens.map(({ image }, index) => image + filled(index)).join("");
}

const program = fc
  .tuple(fc.array(declaration, { minLength: 1, maxLength: 3 }), gaps)
  .map(([declarations, all]) => ({
    declarations,
    text: scattered(declarations.map(formatDeclaration).join("\n\n"), all),
  }));

function comments(text: string): string[] {
  return parse("x.tide", text)
    .comments.map((comment) => comment.text)
    .sort();
}

/** The canonical layout has words for signs. */
const NEVER_WRITTEN = ["signTest"];

describe("any file", () => {
  it("may be of every form the grammar has", () => {
    const seen = new Set<string>();
    const look = (node: CstNode) => {
      seen.add(node.name);
      for (const child of Object.values(node.children).flat()) if ("children" in child) look(child);
    };
    for (const decl of fc.sample(declaration, { numRuns: 2_000, seed: 1 })) {
      const source = formatDeclaration(decl);
      look(grammar.read(source, lex(source, () => undefined).tokens).tree);
    }
    expect(Object.keys(grammar.getGAstProductions()).filter((rule) => !seen.has(rule))).toEqual(
      NEVER_WRITTEN,
    );
  });

  it("is read as what it was written from", () => {
    fc.assert(
      fc.property(program, ({ declarations, text }) => {
        const { file, diagnostics } = parse("x.tide", text);
        expect(diagnostics).toEqual([]);
        expect(meaningOf(file.declarations)).toEqual(meaningOf(declarations));
      }),
      { numRuns: RUNS },
    );
  });

  it("says the same, and keeps every comment, when it is formatted; once is enough", () => {
    fc.assert(
      fc.property(program, ({ text }) => {
        const once = format({ path: "x.tide", source: text }).text ?? "";
        expect(meaningOf(parse("x.tide", once).file.declarations)).toEqual(
          meaningOf(parse("x.tide", text).file.declarations),
        );
        expect(comments(once)).toEqual(comments(text));
        expect(format({ path: "x.tide", source: once }).text).toBe(once);
      }),
      { numRuns: RUNS },
    );
  });
});
