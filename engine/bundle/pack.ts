import type { Ir, IrList } from "../ir.ts";
import { outlineOf } from "../outline.ts";
import { canonicalBytes, sha256 } from "../record.ts";
import { byId } from "../rule-source.ts";
import { assemble } from "../sieve/assemble.ts";
import { packStrings } from "../sieve/strings.ts";
import { termListsOf } from "../term-lists.ts";
import { packTerms } from "../terms/index.ts";
import { HASHED_FROM, layOut, type Section, setDigest } from "./format.ts";
import { CONDITION_COLUMNS, HEADS } from "./layout.ts";
import { packTexts } from "./texts.ts";
import { TreeWriter } from "./tree.ts";
import { splitWords } from "./words.ts";

/** A compiled ruleset as bytes to publish: the same ruleset, the same bytes. docs/bundle.md tells what stands where. */
export async function packBundle(ir: Ir): Promise<Uint8Array> {
  const { records, facts, catalogue } = ir;
  const bytes = layOut(await sha256(canonicalBytes({ records, facts, catalogue })), sectionsOf(ir));
  setDigest(bytes, await sha256(bytes.subarray(HASHED_FROM)));
  return bytes;
}

function sectionsOf(ir: Ir): readonly Section[] {
  const { words, rules: written, format, ruleset, acts = [], ...lists } = ir;
  const rules = byId(written);
  const { program, conditions, strings } = assemble(ir, rules);
  const tree = new TreeWriter({ numberOf: (text) => strings.numberOf(text) });
  const heads = {
    about: { format, ruleset },
    outline: outlineOf(rules, ir.parts.length),
    acts,
    ...lists,
    lists: lists.lists.map(withoutTerms),
  };
  const headOffsets = HEADS.map((name) => tree.write(heads[name]));
  // Whom a rule cites is a word too.
  const ruleOffsets = rules.map(({ cites: _, ...rule }) => tree.write(rule));
  const conditionRows = conditions.flatMap(({ cond, datedBy, ofShipment }) => {
    const row = [tree.write(cond), strings.numberOf(datedBy), Number(ofShipment)];
    if (row.length !== CONDITION_COLUMNS) throw new RangeError("a condition has other columns");
    return row;
  });
  const shapes = tree.write(tree.shapes.map((keys) => [...keys]));
  const table = packStrings(strings.all);
  return [
    { name: "heads", content: Int32Array.of(shapes, ...headOffsets) },
    { name: "rules", content: program.rules },
    { name: "code", content: program.code },
    { name: "tests", content: program.tests },
    { name: "sets", content: program.words },
    { name: "numbers", content: program.numbers },
    { name: "index", content: program.index.signatures },
    { name: "index-slots", content: program.index.slots },
    { name: "index-rules", content: program.index.postings },
    { name: "conditions", content: Int32Array.from(conditionRows) },
    { name: "strings", content: table.units },
    { name: "string-ends", content: table.ends },
    { name: "string-slots", content: table.slots },
    { name: "rule-trees", content: Int32Array.from(ruleOffsets) },
    { name: "tree", content: tree.bytes() },
    { name: "terms", content: packTerms(termListsOf(ir)) },
    ...wordSections(ir, rules),
  ];
}

/** The terms of a list stand in `terms`, where they are looked for. */
function withoutTerms(list: IrList): object {
  if (list.of !== "terms") return list;
  const { entries: _, ...head } = list;
  return head;
}

/** Everything for people, each language apart; `text:` without one holds what is not translated. */
function wordSections({ words }: Ir, rules: Ir["rules"]): readonly Section[] {
  const { skeleton, rules: ofRules, languages } = splitWords(words, rules);
  const plain = [...words.sentences];
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => {
    const number = numbers.get(text) ?? plain.push(text) - 1;
    numbers.set(text, number);
    return number;
  };
  const tree = new TreeWriter({ numberOf });
  const whole = tree.write(skeleton);
  const offsets = rules.map(({ cites }, number) => {
    const own = ofRules[number];
    return own === undefined ? ~tree.write(cites) : tree.write(own);
  });
  const shapes = tree.write(tree.shapes.map((keys) => [...keys]));
  return [
    { name: "word-heads", content: Int32Array.of(shapes, whole, words.sentences.length) },
    { name: "word-rules", content: Int32Array.from(offsets) },
    { name: "word-tree", content: tree.bytes() },
    { name: "text:", content: packTexts(plain) },
    ...[...languages].map(([tag, texts]) => ({ name: `text:${tag}`, content: packTexts(texts) })),
  ];
}
