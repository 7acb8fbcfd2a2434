import { describe, expect, it } from "vitest";
import { clip, columns, padEnd, table, wrap } from "../../cli/layout.ts";

describe("columns", () => {
  it.each([
    ["Toy", 3],
    ["玩具", 4],
    ["EUR 3 关税", 10],
    ["\u001b[31mred\u001b[39m", 3],
    ["e\u0301", 1],
  ])("%j takes %i", (text, width) => {
    expect(columns(text)).toBe(width);
  });
});

describe("clip", () => {
  it.each([
    ["short", 10, "short"],
    ["exactly10!", 10, "exactly10!"],
    ["a longer title", 10, "a longer …"],
    ["欧盟关税配额", 7, "欧盟关…"],
  ])("%j to %i", (text, width, clipped) => {
    expect(clip(text, width)).toBe(clipped);
    expect(columns(clip(text, width))).toBeLessThanOrEqual(width);
  });
});

describe("wrap", () => {
  it("breaks at spaces and indents what follows", () => {
    expect(wrap("one two three four", 11, "  ", "- ")).toBe("- one two\n  three\n  four");
  });

  it("leaves a word that is too long whole, so that links stay links", () => {
    expect(wrap("see https://example.org/a/very/long/path now", 12)).toBe(
      "see\nhttps://example.org/a/very/long/path\nnow",
    );
  });

  it("breaks Chinese between characters, never before a full stop", () => {
    const lines = wrap("低价值货件按税目逐项收取三欧元。", 10).split("\n");
    expect(lines.join("")).toBe("低价值货件按税目逐项收取三欧元。");
    expect(lines.every((line) => columns(line) <= 12)).toBe(true);
    expect(lines.some((line) => line.startsWith("。"))).toBe(false);
  });
});

describe("table", () => {
  it("aligns by the columns characters take", () => {
    const rows = [
      ["关税", "3.00 EUR"],
      ["VAT", "12.50 EUR"],
    ];
    expect(table(rows, new Set([1]))).toEqual(["关税   3.00 EUR", "VAT   12.50 EUR"]);
  });

  it("leaves no blanks at the end of a line", () => {
    expect(
      table([
        ["a", ""],
        ["b", "c"],
      ]),
    ).toEqual(["a", "b  c"]);
    expect(padEnd("a", 3)).toBe("a  ");
  });
});
