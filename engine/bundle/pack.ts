import type { Ir, IrList } from "../ir.ts";
import { outlineOf } from "../outline.ts";
import { canonicalBytes, sha256 } from "../record.ts";
import { byId } from "../rule-source.ts";
import { assemble } from "../sieve/assemble.ts";
import { packStrings } from "../sieve/strings.ts";
import { termListsOf } from "../term-lists.ts";
import { packTerms } from "../terms/index.ts";
import { layOut, type Section, seal } from "./format.ts";
import { type About, CONDITION_COLUMNS, LISTS, OUTLINE } from "./layout.ts";
import { programSections } from "./program.ts";
import { packTexts } from "./texts.ts";
import { TreeWriter } from "./tree.ts";
import { splitWords } from "./words.ts";

/** A compiled ruleset as bytes to publish: the same ruleset, the same bytes. docs/bundle.md tells what stands where. */
export async function packBundle(ir: Ir): Promise<Uint8Array> {
  const { records, facts, catalogue } = ir;
  const vocabulary = await sha256(canonicalBytes({ records, facts, catalogue }));
  const rules = byId(ir.rules);
  const judged = [...headSections(ir, rules), ...ruleSections(ir, rules)];
  const bytes = layOut(vocabulary, judged, wordSections(ir, rules));
  await seal(bytes);
  return bytes;
}

/** What there is as much of as law has lists and tables: JSON, which is parsed when somebody looks at it. */
function headSections(ir: Ir, rules: Ir["rules"]): readonly Section[] {
  const about: About = { format: ir.format, ruleset: ir.ruleset, has: ir.acts === undefined ? [] : ["acts"] };
  const outline = outlineOf(rules, ir.parts.length);
  const lists = { ...ir, acts: ir.acts ?? [], lists: ir.lists.map(withoutTerms) };
  return [
    { name: "about", content: canonicalBytes(about) },
    ...LISTS.map((name) => ({ name, content: canonicalBytes(lists[name]) })),
    { name: OUTLINE.subjects, content: canonicalBytes(outline.subjects) },
    { name: OUTLINE.speaking, content: canonicalBytes(outline.speaking) },
    { name: OUTLINE.charging, content: canonicalBytes(outline.charging) },
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
  const { program, conditions, strings } = assemble(ir, rules);
  const tree = new TreeWriter({ numberOf: (text) => strings.numberOf(text) });
  // Whom a rule cites is a word too.
  const ruleOffsets = rules.map(({ cites: _, ...rule }) => tree.write(rule));
  const conditionRows = conditions.flatMap(({ cond, datedBy, ofShipment }) => {
    const row = [tree.write(cond), strings.numberOf(datedBy), Number(ofShipment)];
    if (row.length !== CONDITION_COLUMNS) throw new RangeError("a condition has other columns");
    return row;
  });
  const shapes = tree.write(tree.shapes.map((keys) => [...keys]));
  return [
    ...programSections({ ...program, strings: packStrings(strings.all) }),
    { name: "conditions", content: Int32Array.from(conditionRows) },
    { name: "heads", content: Int32Array.of(shapes) },
    { name: "rule-trees", content: Int32Array.from(ruleOffsets) },
    { name: "tree", content: tree.bytes() },
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
  const ruleOffsets = rules.map(({ cites }, number) => {
    const own = ofRules[number];
    return own === undefined ? ~tree.write(cites) : tree.write(own);
  });
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
