import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { format, formatDeclaration } from "../../dsl/format.ts";
import { lex } from "../../dsl/lexer.ts";
import { parse } from "../../dsl/parse.ts";
import { declaration, meaningOf } from "./arbitrary.ts";

/** What may stand between two tokens: newlines, blanks and comments mean nothing. */
const gap = fc.oneof(
  { weight: 12, arbitrary: fc.constant(" ") },
  { weight: 3, arbitrary: fc.constantFrom("\n", "\n    ", "\n\n  ") },
  { weight: 1, arbitrary: fc.constantFrom("  # %\n", "\n# %\n", "\n\n  # %\n", "#%\n\n") },
);

function scattered(text: string, gaps: readonly string[]): string {
  let comments = 0;
  const { tokens } = lex(text, () => undefined);
  return tokens
    .map(
      ({ image }, index) =>
        image + (gaps[index % gaps.length] ?? " ").replace("%", () => `note ${comments++}`),
    )
    .join("");
}

const program = fc
  .tuple(
    fc.array(declaration, { minLength: 1, maxLength: 3 }),
    fc.array(gap, { minLength: 50, maxLength: 50 }),
  )
  .map(([declarations, gaps]) => ({
    declarations,
    text: scattered(declarations.map(formatDeclaration).join("\n\n"), gaps),
  }));

function comments(text: string): string[] {
  return parse("x.tide", text)
    .comments.map((comment) => comment.text)
    .sort();
}

describe("any file", () => {
  it("is read as what it was written from", () => {
    fc.assert(
      fc.property(program, ({ declarations, text }) => {
        const { file, diagnostics } = parse("x.tide", text);
        expect(diagnostics).toEqual([]);
        expect(meaningOf(file.declarations)).toEqual(meaningOf(declarations));
      }),
      { numRuns: 400 },
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
      { numRuns: 400 },
    );
  });
});
