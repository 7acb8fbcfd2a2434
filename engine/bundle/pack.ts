import type { Ir, IrList } from "../ir.ts";
import { outlineOf } from "../outline.ts";
import { canonicalBytes, sha256 } from "../record.ts";
import { byId } from "../rule-source.ts";
import { assemble } from "../sieve/assemble.ts";
import { termListsOf } from "../term-lists.ts";
import { packTerms } from "../terms/index.ts";
import { turningDays } from "../turning-days.ts";
import { type Cut, cutRuleset } from "./cut.ts";
import { layOut, type Section, seal } from "./format.ts";
import { type About, LISTS, OUTLINE, TURNING } from "./layout.ts";
import { packLiterals } from "./literals.ts";
import { programSections } from "./program.ts";
import { TableWriter } from "./table-writer.ts";
import { packTexts } from "./texts.ts";
import { TreeWriter } from "./tree.ts";
import { splitWords } from "./words.ts";

/**
 * A compiled ruleset as bytes to publish, or what is asked for of it: the same ruleset, the same bytes. docs/bundle.md
 * tells what stands where.
 */
export async function packBundle(whole: Ir, cut: Cut = {}): Promise<Uint8Array> {
  const ir = cutRuleset(whole, cut);
  const { records, facts, catalogue } = ir;
  const vocabulary = await sha256(canonicalBytes({ records, facts, catalogue }));
  const rules = byId(ir.rules);
  const judged = [...headSections(ir, rules, whole), ...ruleSections(ir, rules)];
  const bytes = layOut(vocabulary, judged, wordSections(ir, rules));
  await seal(bytes);
  return bytes;
}

/** What there is as much of as law has lists and tables: JSON, which is parsed when somebody looks at it. */
function headSections(ir: Ir, rules: Ir["rules"], whole: Ir): readonly Section[] {
  const { format, ruleset, only } = ir;
  const has: About["has"] = ir.acts === undefined ? [] : ["acts"];
  const about: About = { format, ruleset, has, ...(only !== undefined && { only }) };
  const outline = outlineOf(rules, ir.parts.length);
  // Who is judged, on which days, and what is covered besides destinations does not depend on what was cut away.
  const { subjects, speaking } = outlineOf(byId(whole.rules), ir.parts.length);
  const lists = { ...ir, acts: ir.acts ?? [], lists: ir.lists.map(withoutTerms) };
  return [
    { name: "about", content: canonicalBytes(about) },
    ...LISTS.map((name) => ({ name, content: canonicalBytes(lists[name]) })),
    { name: OUTLINE.subjects, content: canonicalBytes(subjects) },
    { name: OUTLINE.speaking, content: canonicalBytes(speaking) },
    { name: OUTLINE.charging, content: canonicalBytes(outline.charging) },
    { name: TURNING, content: canonicalBytes(turningDays(whole)) },
    { name: OUTLINE.overriding, content: canonicalBytes(outline.overriding) },
  ];
}

/** The terms of a list stand in `terms`, where they are looked for. */
function withoutTerms(list: IrList): object {
  if (list.of !== "terms") return list;
  const { entries: _, ...head } = list;
  return head;
}

function ruleSections(ir: Ir, rules: Ir["rules"]): readonly Section[] {
  const { program, conditions } = assemble(ir, rules);
  const writer = new TableWriter();
  // Whom a rule cites, and which text of it this is, are words too.
  writer.give(rules.map(({ cites: _, revision: __, ...judged }) => judged));
  writer.give(conditions);
  const { tables, columns, planes, texts } = writer.finish();
  const { lengths, blocks, bytes } = packLiterals(texts);
  return [
    ...programSections(program),
    { name: "row-tables", content: tables },
    { name: "row-columns", content: columns },
    { name: "row-planes", content: planes },
    { name: "literal-lengths", content: lengths },
    { name: "literal-blocks", content: blocks },
    { name: "literals", content: bytes },
    { name: "terms", content: packTerms(termListsOf(ir)) },
  ];
}

/** Everything for people, each language apart; `text:` without one holds what is not translated. */
function wordSections(ir: Ir, rules: Ir["rules"]): readonly Section[] {
  const { names, facts, others, rules: ofRules, languages } = splitWords(ir, rules);
  const plain = [...ir.words.sentences];
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => {
    const number = numbers.get(text) ?? plain.push(text) - 1;
    numbers.set(text, number);
    return number;
  };
  const tree = new TreeWriter({ numberOf });
  const rest = tree.write(others);
  const ruleOffsets = ofRules.map((rule) => tree.write(rule));
  const factOffsets = facts.map((fact) => (fact === undefined ? -1 : tree.write(fact)));
  const shapes = tree.write(tree.shapes.map((keys) => [...keys]));
  return [
    { name: "word-heads", content: Int32Array.of(shapes, rest, ir.words.sentences.length) },
    { name: "word-names", content: Int32Array.from(names) },
    { name: "word-facts", content: Int32Array.from(factOffsets) },
    { name: "word-rules", content: Int32Array.from(ruleOffsets) },
    { name: "word-tree", content: tree.bytes() },
    { name: "text:", content: packTexts(plain) },
    ...[...languages].map(([tag, texts]) => ({ name: `text:${tag}`, content: packTexts(texts) })),
  ];
}
