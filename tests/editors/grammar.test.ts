import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { IGrammar } from "vscode-textmate";
import { clausesOf } from "../../dsl/grammar/shapes.ts";
import { DECLARATION_WORDS, isDeclarationWord, K } from "../../dsl/tokens.ts";
import { type Piece, piecesOf, tideGrammar } from "./tokens.ts";

const DECLARATION = "storage.type.declaration";
const NAME = "entity.name.declaration";
const CLAUSE = "keyword.control.clause";
const WORD = "variable.other";
const OPERATOR = "keyword.operator";
const OTHER = "keyword.other";
const NUMBER = "constant.numeric";
const UNIT = "keyword.other.unit";

describe("the TextMate grammar", () => {
  let grammar: IGrammar;
  beforeAll(async () => {
    grammar = await tideGrammar();
  });

  const lines: [line: string, pieces: readonly Piece[]][] = [
    ["# a comment", [["# a comment", "comment.line.number-sign"]]],
    [
      'rule eu-tax-003.h7 "H7"',
      [
        ["rule", DECLARATION],
        ["eu-tax-003.h7", NAME],
        ['"', "punctuation.definition.string.begin"],
        ["H7", "string.quoted.double"],
        ['"', "punctuation.definition.string.end"],
      ],
    ],
    [
      "  then hold for review",
      [
        ["then", CLAUSE],
        ["hold for review", "markup.bold.outcome"],
      ],
    ],
    [
      "  when intrinsic_value is at most EUR 150.00",
      [
        ["when", CLAUSE],
        ["intrinsic_value", WORD],
        ["is", OPERATOR],
        ["at", OPERATOR],
        ["most", OPERATOR],
        ["EUR", "keyword.other.unit.currency"],
        ["150.00", NUMBER],
      ],
    ],
    [
      "  when battery.energy is over 100 Wh and item.lead is under 0.1%",
      [
        ["when", CLAUSE],
        ["battery.energy", WORD],
        ["is", OPERATOR],
        ["over", OPERATOR],
        ["100", NUMBER],
        ["Wh", UNIT],
        ["and", OPERATOR],
        ["item.lead", WORD],
        ["is", OPERATOR],
        ["under", OPERATOR],
        ["0.1", NUMBER],
        ["%", UNIT],
      ],
    ],
    [
      "  for each item where destination is in EU-VAT",
      [
        ["for", CLAUSE],
        ["each", OTHER],
        ["item", OTHER],
        ["where", OPERATOR],
        ["destination", WORD],
        ["is", OPERATOR],
        ["in", OPERATOR],
        ["EU-VAT", "support.constant.code"],
      ],
    ],
    [
      "  when destination is NO",
      [
        ["when", CLAUSE],
        ["destination", WORD],
        ["is", OPERATOR],
        ["NO", "support.constant.code"],
      ],
    ],
    [
      "  effective from 2026-07-01",
      [
        ["effective", CLAUSE],
        ["from", OPERATOR],
        ["2026-07-01", "constant.other.date"],
      ],
    ],
    [
      "  - hs 8507.60",
      [
        ["-", "punctuation.definition.entry"],
        ["hs 8507.60", "constant.other.code"],
      ],
    ],
    [
      "  when gift is yes",
      [
        ["when", CLAUSE],
        ["gift", WORD],
        ["is", OPERATOR],
        ["yes", "constant.language"],
      ],
    ],
    [
      '  message en "Worth {intrinsic_value}."',
      [
        ["message", CLAUSE],
        ["en", "constant.language.tag"],
        ['"', "punctuation.definition.string.begin"],
        ["Worth", "string.quoted.double"],
        ["{", "punctuation.definition.placeholder"],
        ["intrinsic_value", "variable.other.placeholder"],
        ["}", "punctuation.definition.placeholder"],
        [".", "string.quoted.double"],
        ['"', "punctuation.definition.string.end"],
      ],
    ],
    [
      '  carried by zh "发票"',
      [
        ["carried", CLAUSE],
        ["by", OPERATOR],
        ["zh", "constant.language.tag"],
        ['"', "punctuation.definition.string.begin"],
        ["发票", "string.quoted.double"],
        ['"', "punctuation.definition.string.end"],
      ],
    ],
    [
      '  unverified from 2026-10-01 "?" zh "未查到"',
      [
        ["unverified", CLAUSE],
        ["from", OPERATOR],
        ["2026-10-01", "constant.other.date"],
        ['"', "punctuation.definition.string.begin"],
        ["?", "string.quoted.double"],
        ['"', "punctuation.definition.string.end"],
        ["zh", "constant.language.tag"],
        ['"', "punctuation.definition.string.begin"],
        ["未查到", "string.quoted.double"],
        ['"', "punctuation.definition.string.end"],
      ],
    ],
    [
      '    zh "未查到"',
      [
        ["zh", "constant.language.tag"],
        ['"', "punctuation.definition.string.begin"],
        ["未查到", "string.quoted.double"],
        ['"', "punctuation.definition.string.end"],
      ],
    ],
    [
      "  provenance given",
      [
        ["provenance", CLAUSE],
        ["given", "constant.language"],
      ],
    ],
    [
      "  | yes | over EUR 150 => importer |",
      [
        ["|", "punctuation.separator.column"],
        ["yes", "constant.language"],
        ["|", "punctuation.separator.column"],
        ["over", OPERATOR],
        ["EUR", "keyword.other.unit.currency"],
        ["150", NUMBER],
        ["=>", "punctuation.separator.column"],
        ["importer", WORD],
        ["|", "punctuation.separator.column"],
      ],
    ],
    [
      "  given note.of-hand 3",
      [
        ["given", CLAUSE],
        ["note.of-hand", WORD],
        ["3", NUMBER],
      ],
    ],
    [
      "  overrides in-bis-qco",
      [
        ["overrides", CLAUSE],
        ["in-bis-qco", WORD],
      ],
    ],
    [
      "  when item.hs to 6 digits is hs 8507.60",
      [
        ["when", CLAUSE],
        ["item.hs", WORD],
        ["to", OPERATOR],
        ["6", NUMBER],
        ["digits", OTHER],
        ["is", OPERATOR],
        ["hs 8507.60", "constant.other.code"],
      ],
    ],
  ];
  it.each(lines)("colours %s", (line, pieces) => {
    expect(piecesOf(grammar, line)).toEqual(pieces);
  });

  it.each(Object.keys(DECLARATION_WORDS))("knows the declaration %s", (word) => {
    const line = word === "example" ? `${word} "x"` : `${word} some-name`;
    expect(piecesOf(grammar, line)[0]).toEqual([word, DECLARATION]);
    expect(piecesOf(grammar, `  given ${word} 3`)[1]?.[1]).not.toBe(DECLARATION);
  });

  const kinds = [
    ...new Set(
      Object.keys(DECLARATION_WORDS).flatMap((word) =>
        isDeclarationWord(word) ? [DECLARATION_WORDS[word]] : [],
      ),
    ),
  ];
  const clauses = [...new Set(kinds.flatMap((kind) => clausesOf(kind)))].filter((word) =>
    /^[a-z]/.test(word),
  );
  it.each(clauses)("knows the clause %s", (word) => {
    expect(piecesOf(grammar, `  ${word} x`)[0]).toEqual([word, CLAUSE]);
  });

  it.each(Object.keys(K))("has a colour for the keyword %s", (word) => {
    const [, piece] = piecesOf(grammar, `x ${word} y`);
    const begins = [...clauses, ...Object.keys(DECLARATION_WORDS)].includes(word);
    if (!begins) expect(piece?.[1]).not.toBe(WORD);
  });

  it("leaves no text open at the end of a line", () => {
    const { ruleStack } = grammar.tokenizeLine('  note "not closed', null);
    expect(grammar.tokenizeLine("rule next", ruleStack).tokens[0]?.scopes).toContain(
      "storage.type.declaration.tide",
    );
  });

  it("names every piece of the good rules", () => {
    const source = readFileSync(join(import.meta.dirname, "../dsl/good/tax.tide"), "utf8");
    const unnamed = source
      .split("\n")
      .flatMap((line) => piecesOf(grammar, line).filter(([, scope]) => scope === ""));
    expect(unnamed).toEqual([]);
  });
});
