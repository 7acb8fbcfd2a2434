import {
  type CivilDate,
  type RequestProblem,
  readJson,
  readRequest,
  type ScreenRequest,
} from "../engine/index.ts";
import { jsonStop } from "../engine/json-stop.ts";
import { readBody } from "./body.ts";
import type { Problem } from "./errors.ts";

type Reading = { readonly request: ScreenRequest } | { readonly problem: Problem };

/** An HTTP request to one that can be judged, or why it cannot be. */
export async function readScreening(request: Request, today: CivilDate): Promise<Reading> {
  const explain = new URL(request.url).searchParams.get("explain");
  if (explain !== null && explain !== "full") return { problem: invalid([explainProblem(explain)]) };
  const body = await readBody(request);
  if ("problem" in body) return body;
  const read = readJson(body.bytes);
  if (!read.ok) return { problem: unreadable(read.problems, body.bytes) };
  const reading = readRequest(read.json, { today });
  if (!reading.ok)
    return {
      problem: reading.problems.some(isLimit) ? overLimit(reading.problems) : invalid(reading.problems),
    };
  return { request: explain === "full" ? { ...reading.request, explain: true } : reading.request };
}

function unreadable(problems: readonly RequestProblem[], bytes: Uint8Array): Problem {
  const codes = new Set(problems.map(({ code }) => code));
  if (codes.has("not-utf-8")) return { code: "not-utf-8" };
  if (codes.has("duplicate-key")) return invalid(problems);
  return codes.has("not-json") ? malformed(new TextDecoder().decode(bytes)) : overLimit(problems);
}

/** Line and column are counted from one, the column in characters. */
function malformed(text: string): Problem {
  const stop = jsonStop(text);
  const before = text.slice(0, stop).split("\n");
  const found = String.fromCodePoint(text.codePointAt(stop) ?? 0);
  return {
    code: stop < text.length ? "malformed-json" : "truncated-json",
    params: {
      line: String(before.length),
      column: String([...(before.at(-1) ?? "")].length + 1),
      found: JSON.stringify(found),
    },
  };
}

const isLimit = ({ code }: RequestProblem): boolean => /^too-/.test(code);
const overLimit = (errors: readonly RequestProblem[]): Problem => ({ code: "over-limit", errors });
const invalid = (errors: readonly RequestProblem[]): Problem => ({ code: "invalid-request", errors });

const explainProblem = (given: string): RequestProblem => ({
  path: "?explain",
  code: "unknown-key",
  given: JSON.stringify(given.slice(0, 60)),
  wanted: '"full"',
  params: {},
});
