import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineChanges } from "../../cli/line-diff.ts";

describe("lineChanges", () => {
  it.each([
    ["nothing", "a\nb", "a\nb", []],
    ["a changed line", "a\nb\nc", "a\nB\nc", [{ line: 2, removed: ["b"], added: ["B"] }]],
    ["an added line", "a\nc", "a\nb\nc", [{ line: 2, removed: [], added: ["b"] }]],
    ["a removed line", "a\nb\nc", "a\nc", [{ line: 2, removed: ["b"], added: [] }]],
    [
      "two places",
      "a\nb\nc\nd",
      "A\nb\nc\nD",
      [
        { line: 1, removed: ["a"], added: ["A"] },
        { line: 4, removed: ["d"], added: ["D"] },
      ],
    ],
  ])("%s", (_what, before, after, changes) => {
    expect(lineChanges(before, after)).toEqual(changes);
  });

  it("turns the old text into the new one", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", ""), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines: string[] = [...before];
        for (const change of lineChanges(before.join("\n"), after.join("\n")).reverse()) {
          const removed = lines.splice(change.line - 1, change.removed.length, ...change.added);
          expect(removed).toEqual(change.removed);
        }
        expect(lines).toEqual(after);
      }),
    );
  });
});
