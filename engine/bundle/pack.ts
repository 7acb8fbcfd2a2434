import type { Ir } from "../ir.ts";
import { canonicalBytes, sha256 } from "../record.ts";
import { HASHED_FROM, layOut, type Section, setDigest } from "./format.ts";
import { splitWords } from "./words.ts";

/** A compiled ruleset as bytes to publish: the same ruleset, the same bytes. */
export async function packBundle(ir: Ir): Promise<Uint8Array> {
  const { words, ...judged } = ir;
  const { skeleton, languages } = splitWords(words);
  const sections: Section[] = [
    { name: "ir", content: canonicalBytes(judged) },
    { name: "words", content: canonicalBytes(skeleton) },
    ...[...languages].map(([tag, texts]) => ({ name: `words:${tag}`, content: canonicalBytes(texts) })),
  ];
  const { records, facts, catalogue } = ir;
  const bytes = layOut(await sha256(canonicalBytes({ records, facts, catalogue })), sections);
  setDigest(bytes, await sha256(bytes.subarray(HASHED_FROM)));
  return bytes;
}
