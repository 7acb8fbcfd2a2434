import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RuleDecl } from "../../dsl/ast.ts";
import { format, formatDeclaration, formatExpr } from "../../dsl/format.ts";
import { parse } from "../../dsl/parse.ts";

const formatted = (source: string) => format({ path: "x.tide", source }).text;

/** A text without the margin it has in this file. */
function text(strings: TemplateStringsArray): string {
  return strings.join("").replace(/^\n/, "").replace(/^ {6}/gm, "").replace(/\n *$/, "\n");
}

describe("the canonical layout", () => {
  const forms = join(import.meta.dirname, "good/forms");
  it.each(readdirSync(forms))("is that of %s", (file) => {
    const source = readFileSync(join(forms, file), "utf8");
    expect(formatted(source)).toBe(source);
  });

  it("puts clauses into one order, and words in the place of signs", () => {
    expect(
      formatted(text`
      rule r "R" force law then hold for review
      when a <= EUR 150 and d < 2026-07-01 and b != c
            unless proven x is road
          unless y is yes cite "X" article 5
      for each item where destination is in EU
      `),
    ).toBe(text`
      rule r "R"
        cite "X" article 5
        for each item where destination is in EU
        when a is at most EUR 150 and d is before 2026-07-01 and b is not c
        unless y is yes
        unless proven x is road
        then hold
        force law
      `);
  });

  it("breaks what does not fit within a hundred columns, a limb of a condition a line", () => {
    expect(
      formatted(
        'rule r when buyer.kind is consumer and excise is no and stock_country is not in EU and intrinsic_value is at most eu-ioss-limit then charge import-vat vat-rate of (item.customs_value + charged duty) rounded half-up to EUR 0.01 payable by buyer collected by carrier message en "A text is never broken, however long it may become: what people read is left as its author wrote it."',
      ),
    ).toBe(text`
      rule r
        when buyer.kind is consumer
          and excise is no
          and stock_country is not in EU
          and intrinsic_value is at most eu-ioss-limit
        then charge import-vat vat-rate of (item.customs_value + charged duty) rounded half-up to EUR 0.01
          payable by buyer collected by carrier
        message en "A text is never broken, however long it may become: what people read is left as its author wrote it."
      `);
  });

  it("breaks a limb that is too long itself after commas and before signs, and never a text", () => {
    const long = "a-very-long-name-of-a-value-that-somebody-chose";
    expect(
      formatted(
        `rule r when x is one of ${long}, ${long}, ${long} then hold\nlist l is values - "${"x - ".repeat(30)}"`,
      ),
    ).toBe(text`
      rule r
        when x is one of a-very-long-name-of-a-value-that-somebody-chose,
            a-very-long-name-of-a-value-that-somebody-chose,
            a-very-long-name-of-a-value-that-somebody-chose
        then hold

      list l is values
        - "x - x - x - x - x - x - x - x - x - x - x - x - x - x - x - x - x - x - x - x - x - x - x - x - x - x - x - x - x - x - "
      `);
  });

  it("keeps the columns of a table under one another, Chinese characters being two wide", () => {
    expect(
      formatted(text`
      table t
      | place | value => out |
      | "上海" | over EUR 3 up to EUR 5 => a |
      | x | any => none |
      | otherwise => b |
      `),
    ).toBe(text`
      table t
        | place  | value                  => out  |
        | "上海" | over EUR 3 up to EUR 5 => a    |
        | x      | any                    => none |
        | otherwise                       => b    |
      `);
  });

  it("leaves facts together that stand together, and every other declaration apart", () => {
    expect(
      formatted(
        'fact a is text\nfact b is text\n\n\n\nfact c is text\nrecord x "X"\nrecord y "Y"\ndefine d as a is b\nrule r then hold\nrule s then hold\n',
      ),
    ).toBe(text`
      fact a is text
      fact b is text

      fact c is text

      record x "X"
      record y "Y"

      define d as a is b

      rule r
        then hold

      rule s
        then hold
      `);
  });

  it("says nothing of a file it cannot read", () => {
    const { text: none, diagnostics } = format({ path: "x.tide", source: "rul x" });
    expect(none).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["unknown-declaration"]);
  });

  it.each([
    ["", ""],
    ["\n\n", ""],
    ["# only a comment", "# only a comment\n"],
    ["\ufefffact a is text\r\nfact b is text\r\n", "fact a is text\nfact b is text\n"],
    ["fact\ta is text", "fact a is text\n"],
  ])("of %j is %j", (source, layout) => {
    expect(formatted(source)).toBe(layout);
  });
});

describe("comments", () => {
  it.each<[string, string, string]>([
    [
      "above the file, and apart from it",
      "# Licence\n\n# About a\nfact a is text\n",
      "# Licence\n\n# About a\nfact a is text\n",
    ],
    [
      "at the end of a line",
      "fact a is text    # why\nrule r  # how\n  then hold # what\n",
      "fact a is text  # why\n\nrule r  # how\n  then hold  # what\n",
    ],
    [
      "above a clause, wherever the clause goes",
      "rule r\n  # last\n  force law # trailing\n  # first\n  then hold\n",
      "rule r\n  # first\n  then hold\n  # last\n  force law  # trailing\n",
    ],
    [
      "within a condition",
      "rule r\n  when a is b # one\n    # two\n    and c is d\n  then hold\n",
      "rule r\n  when a is b  # one\n    # two\n    and c is d\n  then hold\n",
    ],
    ["within a list", "group EU is AT, # the first\n  BE, BG\n", "group EU is AT,  # the first\n  BE, BG\n"],
    [
      "between rows",
      "table t\n  | a => b | # head\n  # half\n  | x => y |\n",
      "table t\n  | a => b |  # head\n  # half\n  | x => y |\n",
    ],
    [
      "after the last clause, as far as they are indented",
      "rule r\n  then hold\n  # of r\n\n# of s\nrule s\n  then hold\n",
      "rule r\n  then hold\n  # of r\n\n# of s\nrule s\n  then hold\n",
    ],
    ["at the end of the file", "fact a is text\n# the end\n", "fact a is text\n\n# the end\n"],
    [
      "in the middle of what is one line",
      "fact a # 1\n  is # 2\n  text # 3\n",
      "# 1\n# 2\nfact a is text  # 3\n",
    ],
  ])("stay %s", (_, source, layout) => {
    expect(formatted(source)).toBe(layout);
    expect(formatted(layout)).toBe(layout);
  });
});

describe("a sentence", () => {
  const sentence = (condition: string) => {
    const [decl] = parse("x.tide", `define it as ${condition}`).file.declarations;
    return decl?.kind === "define" ? formatExpr(decl.body) : undefined;
  };
  it.each([
    ["a is one of (x, y)", "a is one of x, y"],
    ["a includes none of x, y", "a includes none of (x, y)"],
    ["t mentions brands", "t mentions any of brands"],
    ['t mentions any of "x"', 't mentions "x"'],
    ["any i in xs has i.a is b", "any i in xs has (i.a is b)"],
    ["sum of s.x in ss where s.y is z", "sum of s.x in ss where (s.y is z)"],
    ["not a is over 5", "a is not over 5"],
    ["not (a is over 5)", "not (a is over 5)"],
    ["24 % of x", "24% of x"],
    ["a are b", "a is b"],
    ["hs   8507.60", "hs 8507.60"],
    ["EUR\n5", "EUR 5"],
  ])("%s is written %s", (written, canonical) => {
    expect(sentence(written)).toBe(canonical);
  });
});

describe("a declaration in canonical layout", () => {
  const rule = (source: string): RuleDecl => {
    const [decl] = parse("x.tide", source).file.declarations;
    if (decl?.kind !== "rule") throw new Error("no rule");
    return decl;
  };
  it("is the same however it was laid out, and has no comments", () => {
    const one = formatDeclaration(rule('rule r "R"\n  when a is b # why\n  then hold\n  force law\n'));
    expect(formatDeclaration(rule('rule r "R" force law then hold when a = b'))).toBe(one);
    expect(one).toBe('rule r "R"\n  when a is b\n  then hold\n  force law');
  });
});
