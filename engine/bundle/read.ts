import { isObject } from "../facts/json.ts";
import { IR_FORMAT, type Ir, type IrWords } from "../ir.ts";
import { sha256, toHex } from "../record.ts";
import {
  BundleError,
  checkHeader,
  digestOf,
  HASHED_FROM,
  readSections,
  vocabularyDigestOf,
} from "./format.ts";
import { isSkeleton, isTexts, joinWords } from "./words.ts";

/** A ruleset to judge by. */
export interface Bundle {
  readonly ruleset: {
    readonly name: string;
    readonly version: string;
    /** Of the bundle's content: two bundles of one digest say the same in the same words. */
    readonly digest: string;
  };
  /** Facts, records and catalogue alone: what a request is read against. */
  readonly vocabularyDigest: string;
  /** One object for as long as the bundle is held. Its words are only read when they are asked for. */
  readonly ir: Ir;
}

/** Throws {@link BundleError} for anything that is not, byte for byte, what {@link packBundle} wrote. */
export async function openBundle(bytes: Uint8Array): Promise<Bundle> {
  checkHeader(bytes);
  const digest = toHex(await sha256(bytes.subarray(HASHED_FROM)));
  if (digest !== toHex(digestOf(bytes))) throw new BundleError("damaged");
  const sections = readSections(bytes);
  const unknown = [...sections.keys()].some((name) => !/^(?:ir|words(?::[A-Za-z0-9-]+)?)$/.test(name));
  const judged = readJson(sections.get("ir"));
  if (unknown || !isJudged(judged)) throw new BundleError("malformed");
  let words: IrWords | undefined;
  return {
    ruleset: {
      name: judged.ruleset.name,
      version: judged.ruleset.version,
      digest: `sha256:${digest}`,
    },
    vocabularyDigest: `sha256:${toHex(vocabularyDigestOf(bytes))}`,
    ir: {
      ...judged,
      get words() {
        words ??= readWords(sections);
        return words;
      },
    },
  };
}

function readWords(sections: ReadonlyMap<string, Uint8Array>): IrWords {
  const skeleton = readJson(sections.get("words"));
  if (!isSkeleton(skeleton)) throw new BundleError("malformed");
  const languages = [...sections].flatMap(([name, content]) => {
    const tag = /^words:(.+)$/.exec(name)?.[1];
    if (tag === undefined) return [];
    const texts = readJson(content);
    if (!isTexts(texts)) throw new BundleError("malformed");
    return [[tag, texts] as const];
  });
  return joinWords(skeleton, new Map(languages));
}

function readJson(content: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    throw new BundleError("malformed");
  }
}

const LISTS = [
  "parts",
  "records",
  "facts",
  "catalogue",
  "chargeKinds",
  "groups",
  "lists",
  "parameters",
  "exchanges",
  "defines",
  "tables",
  "rules",
] as const satisfies readonly (keyof Ir)[];

/** The digest vouches for the bytes, and the format for what a compiler puts in them; this is for a stranger's bundle. */
function isJudged(json: unknown): json is Omit<Ir, "words"> {
  return (
    isObject(json) &&
    json.format === IR_FORMAT &&
    isObject(json.ruleset) &&
    typeof json.ruleset.name === "string" &&
    typeof json.ruleset.version === "string" &&
    LISTS.every((name) => Array.isArray(json[name]))
  );
}
