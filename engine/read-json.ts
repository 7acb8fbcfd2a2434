/** Text or bytes from outside to JSON, refused before parsing where they are larger or deeper than anybody needs. */
import { firstDuplicate, hasDuplicates } from "./json-duplicates.ts";
import { LIMITS } from "./limits.ts";
import { type RequestProblem, RequestProblems } from "./request-problem.ts";

export type JsonReading =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly problems: readonly RequestProblem[] };

/**
 * `at_most` is in bytes and may be less than {@link LIMITS.bodyBytes}. Of what is not JSON the answer says where; it
 * never repeats the text.
 */
export function readJson(source: string | Uint8Array, atMost: number = LIMITS.bodyBytes): JsonReading {
  const problems = new RequestProblems();
  const refused = (): JsonReading => ({ ok: false, problems: problems.all });
  // A text has at least as many bytes as code units, so that no more than the limit is ever encoded.
  const bytes =
    typeof source !== "string" || source.length > atMost
      ? source.length
      : new TextEncoder().encode(source).length;
  if (bytes > atMost) {
    problems.add("", "too-large", bytes, `≤ ${atMost}`, { limit: "bodyBytes", at_most: String(atMost) });
    return refused();
  }
  const text = typeof source === "string" ? source.replace(/^\uFEFF/, "") : decode(source);
  if (text === undefined) {
    problems.add("", "not-utf-8", undefined, "UTF-8");
    return refused();
  }
  const { depth, members } = shapeOf(text);
  if (depth > MOST_DEPTH) {
    problems.add("", "too-deep", depth, `≤ ${MOST_DEPTH}`, { limit: "depth", at_most: String(MOST_DEPTH) });
    return refused();
  }
  try {
    const json: unknown = JSON.parse(text);
    if (!hasDuplicates(members, json)) return { ok: true, json };
    problems.add(firstDuplicate(text) ?? "", "duplicate-key", undefined, "each name once");
    return refused();
  } catch (error) {
    const at = error instanceof SyntaxError ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
    problems.add("", "not-json", undefined, "JSON (RFC 8259)", at && { position: at });
    return refused();
  }
}

/** Facts stand one level down in a request, and in a list of requests two. */
const MOST_DEPTH = LIMITS.depth + 2;

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return undefined;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/** Brackets within each other and colons, outside strings; counted without a parser, which would have to follow them down. */
function shapeOf(text: string): { readonly depth: number; readonly members: number } {
  let depth = 0;
  let deepest = 0;
  let members = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (inString) {
      if (code === BACKSLASH) i++;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (code === COLON) members++;
    // `[` and `{` differ in one bit, and so do `]` and `}`.
    else if ((code | 0x20) === 0x7b) deepest = Math.max(deepest, ++depth);
    else if ((code | 0x20) === 0x7d) depth--;
  }
  return { depth: deepest, members };
}
