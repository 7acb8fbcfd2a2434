import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Declaration, Expr } from "../../dsl/ast.ts";
import { formatExpr } from "../../dsl/format.ts";
import { cstTypes, TideGrammar } from "../../dsl/grammar.ts";
import { parse } from "../../dsl/parse.ts";
import { renderJson } from "../../dsl/render.ts";
import { meaningOf } from "./arbitrary.ts";

/** The declarations of a text without a mistake. */
function read(source: string): readonly Declaration[] {
  const { file, diagnostics } = parse("x.tide", source);
  expect(diagnostics).toEqual([]);
  return file.declarations;
}

/** The tree of a condition or value. */
function expr(text: string): Expr {
  const [decl] = read(`define it as ${text}`);
  if (decl?.kind !== "define") throw new Error("no define");
  return decl.body;
}

const codes = (source: string) => parse("x.tide", source).diagnostics.map(({ code }) => code);
const namesOf = (source: string) =>
  parse("x.tide", source).file.declarations.map((decl) =>
    "name" in decl ? decl.name.text : decl.title.value,
  );

describe("the grammar", () => {
  it("passes Chevrotain's own examination: nothing ambiguous, nothing left-recursive", () => {
    expect(() => new TideGrammar(false)).not.toThrow();
  });

  it("has its tree's types as they are generated (npx tsx scripts/generate-cst.ts)", () => {
    const written = readFileSync(join(import.meta.dirname, "../../dsl/generated/cst.ts"), "utf8");
    expect(cstTypes()).toBe(written);
  });

  const forms = join(import.meta.dirname, "good/forms");
  it.each(readdirSync(forms))("reads every form in %s", (file) => {
    expect(read(readFileSync(join(forms, file), "utf8")).length).toBeGreaterThan(0);
  });
});

describe("an expression", () => {
  // Left as it is written, right with every part in brackets.
  it.each([
    ["a + b - c", "[[a + b] - c]"],
    ["a + b * c", "[a + [b * c]]"],
    ["20% of a * b", "[[20% of a] * b]"],
    ["60% of a - EUR 20", "[[60% of a] - EUR 20]"],
    ["r of (a + charged ii) / (100% - r)", "[[r of [a + charged ii]] / [100% - r]]"],
    ["charged duty shared by a + b shared by c", "[[charged duty shared by a] + [b shared by c]]"],
    ["a converted to EUR is at most b", "[[a converted to EUR] is at most b]"],
    ["a is b and c is d and e", "[[a is b] and [c is d] and e]"],
    ["(a or b) and not c", "[[a or b] and [not c]]"],
    ["a is one of x, y and b is z", "[[a is one of x, y] and [b is z]]"],
    ["a is between 1 kg and 2 kg and b", "[[a is between 1 kg and 2 kg] and b]"],
    ["count of p in ps where (p.x is 1) is over 2", "[[count of p in ps where ([p.x is 1])] is over 2]"],
    ["sum of s.x in ss where s.y is one of l, m", "[sum of s.x in ss where ([s.y is one of l, m])]"],
    ["any i in is-list has (i.a) and b", "[[any i in is-list has (i.a)] and b]"],
    ["a is not over 5", "[not [a is over 5]]"],
    ["a is at least 10 tonnes and b", "[[a is at least 10 tonnes] and b]"],
    ["a is 10000 or b", "[[a is 10000] or b]"],
    ["a is at least 27 in and b", "[[a is at least 27 in] and b]"],
    ["a < EUR 5", "[a is under EUR 5]"],
    ["d <= 2026-07-01", "[d is on or before 2026-07-01]"],
    ["a - -5 is b", "[[a - -5] is b]"],
    ["date is missing and known is known", "[[date is missing] and [known is known]]"],
    ["sum is one of one, sum", "[sum is one of one, sum]"],
    ["((a))", "a"],
  ])("%s means %s", (written, meant) => {
    expect(bracketed(expr(written))).toBe(meant);
  });

  it("keeps no parentheses twice", () => {
    expect(formatExpr(expr("((a + b)) * c"))).toBe("(a + b) * c");
  });

  it.each(["a and b or c", "a or b and c", "(a) and not b or c"])("%s is not guessed at", (written) => {
    expect(codes(`define it as ${written}`)).toEqual(["and-or-mixed"]);
  });

  it("stops at a depth nobody could read, in every way of nesting", () => {
    const deep = (open: string, close: string) => `define it as ${open.repeat(5000)}a${close.repeat(5000)}`;
    expect(codes(deep("(", ")"))).toEqual(["nested-too-deep"]);
    expect(codes(deep("not ", ""))).toEqual(["nested-too-deep"]);
    expect(codes(deep("b of ", ""))).toEqual(["nested-too-deep"]);
    expect(codes(deep("larger of (", ")"))).toEqual(["nested-too-deep"]);
    expect(codes(deep("any x in xs has ", ""))).toEqual(["nested-too-deep"]);
    expect(codes(deep("x shared by ", ""))).toEqual(["nested-too-deep"]);
    expect(codes(`fact a is ${"list of ".repeat(5000)}text`)).toEqual(["nested-too-deep"]);
    expect(codes(`define it as a${" + a".repeat(5000)}`)).toEqual(["too-many-terms"]);
    expect(codes(`define it as a${" and a".repeat(5000)}`)).toEqual([]);
  });
});

describe("a file", () => {
  it("reads the same whatever its lines and its order of clauses", () => {
    const clauses = [
      'cite "X" article 5 no public link',
      "effective from 2026-07-01 until 2028-06-30",
      "for each item where destination is in EU",
      "when item.category is one of toy, post",
      "unless proven mode is road",
      "then require document eu-doc, other",
      "otherwise hold",
      "overrides r1, r2",
      'message en "…"',
      'owner "tax"',
      "review by 2027-01-01",
    ];
    const one = read(`rule r "R" ${clauses.join("\n")}`);
    expect(meaningOf(read(`rule r "R" ${clauses.toReversed().join(" ")}`))).toEqual(meaningOf(one));
    expect(meaningOf(read(`rule\nr\n"R"\n${clauses.join("\n").replaceAll(" ", "\n")}`))).toEqual(
      meaningOf(one),
    );
  });

  it("knows where everything stands", () => {
    const source = 'fact a is text "A"\n\nrule r "R"\n  when a is "b"\n  then block\n';
    const cut = (start: number, end: number) => source.slice(start, end);
    const [fact, rule] = read(source);
    expect(fact && cut(fact.span.start, fact.span.end)).toBe('fact a is text "A"');
    expect(rule && cut(rule.span.start, rule.span.end)).toBe('rule r "R"\n  when a is "b"\n  then block');
    if (rule?.kind !== "rule") throw new Error("no rule");
    const [when] = rule.whens;
    expect(when && cut(when.cond.span.start, when.cond.span.end)).toBe('a is "b"');
    expect(rule.outcomes.map(({ span }) => cut(span.start, span.end))).toEqual(["block"]);
  });

  it("carries `item 1:` over to the facts of that item", () => {
    const [scene] = read("scene s given item 1: item.hs hs 6206.10, item.price EUR 4, destination DE");
    if (scene?.kind !== "scene") throw new Error("no scene");
    expect(scene.given.map(({ fact, element }) => [fact.text, element?.index.text])).toEqual([
      ["item.hs", "1"],
      ["item.price", "1"],
      ["destination", undefined],
    ]);
  });

  it("tells a key from a value by the comma", () => {
    const [parameter] = read(
      "parameter p by a, b is money from 2026-01-01: EE, standard EUR 5 from 2027-01-01: EUR 150",
    );
    if (parameter?.kind !== "parameter") throw new Error("no parameter");
    expect(parameter.lines.map(({ keys }) => keys.map(formatExpr))).toEqual([["EE", "standard"], []]);
  });

  it("takes a keyword for a name wherever one may stand", () => {
    expect(
      namesOf(
        'record document "D" fact date is one of other, post, document fact mode is text list list is values - note, "x" ' +
          "define rule as date is post and fact is known rule in-bis-qco when message is title then block",
      ),
    ).toEqual(["document", "date", "mode", "list", "rule", "in-bis-qco"]);
  });
});

describe("a mistake", () => {
  const neighbours = (broken: string) => namesOf(`fact a is text\n${broken}\nfact z is text`);

  it.each([
    'rule r "R"\n  wen a is b\n  then block',
    'rule r "R"\n  when a is is\n  then block',
    'rule r "R"\n  then\n',
    "rule in",
    "fact",
    "fact b is",
    "x y z",
    "€ ; ?",
    "table t | a => b | then",
    "define d as a is b and",
    "list l is values - x,",
    "example",
    ")))",
  ])("in %j leaves its neighbours", (broken) => {
    expect(neighbours(broken)).toEqual(["a", "z"]);
  });

  it("leaves neighbours on its own line", () => {
    expect(namesOf('fact a is text "A"  fact b is is "B"  fact c is text "C"')).toEqual(["a", "c"]);
  });

  it("does not hide another one in the same rule", () => {
    const source = 'rule r "R"\n  wen a is b\n  unless c is is\n  then blok\n  owner tax\n';
    expect(codes(source)).toEqual([
      "unknown-clause",
      "clause-unreadable",
      "unknown-outcome",
      "text-expected",
    ]);
  });

  it("is refused, never read around", () => {
    expect(namesOf("parameter p is money\n  from 2026-01-01: €150")).toEqual([]);
    expect(namesOf('rule r "R"\n  when a is “b”\n  then block')).toEqual([]);
  });

  it("is told a hundred times at most", () => {
    expect(codes("x;\n".repeat(500))).toHaveLength(101);
    expect(codes("x;\n".repeat(500)).at(-1)).toBe("too-many-mistakes");
  });

  it("that is the size of the file is told without reading it", () => {
    expect(codes(`# ${"x".repeat(16 * 1024 * 1024)}`)).toEqual(["file-too-long"]);
    const limits = { length: 10, mistakes: 100 };
    expect(parse("x.tide", "fact a is text", limits).diagnostics.map(({ code }) => code)).toEqual([
      "file-too-long",
    ]);
  });

  const word = fc.constantFrom(
    ..."rule fact when unless then for each item is not one of a, b, and or ( ) | => : - + 5 kg EUR 3 2026-07-01".split(
      " ",
    ),
    ...'"text" hs 8507.60 20% given expect table list from until by to in any has no yes none € “ wen # \n \t'.split(
      " ",
    ),
    ..."require document charge message en named record parameter sum count where digits shared converted".split(
      " ",
    ),
  );
  it("of any kind is answered in the words of the language", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const source = words.join(" ");
        const { diagnostics } = parse("x.tide", source);
        for (const each of renderJson(diagnostics, new Map([["x.tide", source]]), "en")) {
          const { what, why, instead } = each;
          expect(`${what} ${why} ${instead}`).not.toMatch(
            /undefined|\{\w+\}|Expecting|token|EOF|NoViable|-->/,
          );
          expect(each.start.line).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** An expression with every part in brackets. */
function bracketed(of: Expr): string {
  const inner = new Map<string, string>();
  const hide = (part: Expr): Expr => {
    const key = `hidden${inner.size}`;
    inner.set(key, bracketed(part));
    return { x: "name", name: { text: key, span: part.span }, span: part.span };
  };
  const shown = (part: Expr): string =>
    formatExpr(part).replace(/hidden\d+/g, (key) => inner.get(key) ?? key);
  switch (of.x) {
    case "parens":
      return bracketed(of.of);
    case "and":
    case "or":
      return `[${shown({ ...of, of: of.of.map(hide) })}]`;
    case "arith":
    case "compare":
      return `[${shown({ ...of, a: hide(of.a), b: hide(of.b) })}]`;
    case "share-of":
      return `[${shown({ ...of, rate: hide(of.rate), base: hide(of.base) })}]`;
    case "shared":
      return `[${shown({ ...of, of: hide(of.of), by: hide(of.by) })}]`;
    case "aggregate":
      return `[${shown(of.where ? { ...of, where: hide(of.where) } : of)}]`;
    case "quantifier":
      return `[${shown({ ...of, has: hide(of.has) })}]`;
    case "not":
    case "converted":
    case "one-of":
    case "in":
    case "state":
      return `[${shown({ ...of, of: hide(of.of) })}]`;
    case "between":
      return `[${shown({ ...of, of: hide(of.of), low: hide(of.low), high: hide(of.high) })}]`;
    case "charged":
      return of.by ? `[${shown({ ...of, by: hide(of.by) })}]` : shown(of);
    default:
      return shown(of);
  }
}
