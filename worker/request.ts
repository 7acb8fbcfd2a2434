import {
  type CivilDate,
  LIMITS,
  type RequestDefaults,
  type RequestProblem,
  readJson,
  readRequest,
  type ScreenRequest,
} from "../engine/index.ts";
import { jsonStop } from "../engine/json-stop.ts";
import { readBody } from "./body.ts";
import type { Problem } from "./errors.ts";

type Reading =
  | { readonly request: ScreenRequest }
  /** `id`: what it calls itself, where it is JSON that says so. */
  | { readonly problem: Problem; readonly id?: string };

/** An HTTP request to one that can be judged, or why it cannot be. */
export async function readScreening(request: Request, today: CivilDate): Promise<Reading> {
  const options = readOptions(new URL(request.url).searchParams, today, ["explain"]);
  if ("problem" in options) return options;
  const body = await readBody(request);
  return "problem" in body ? body : readText(body.bytes, options);
}

/** What holds for a request that does not say otherwise itself. */
export interface Options extends RequestDefaults {
  /** Stated outside the request, it explains whatever the request says. */
  readonly explain: ScreenRequest["explain"];
}

/** The JSON text of one request. `line`: where it stands among others. */
export function readText(bytes: Uint8Array, { explain, ...defaults }: Options, line = 1): Reading {
  const read = readJson(bytes);
  if (!read.ok) return { problem: unreadable(read.problems, bytes, line) };
  const reading = readRequest(read.json, defaults);
  if (!reading.ok) {
    const id = idOf(read.json);
    return { problem: refusal(reading.problems), ...(id !== undefined && { id }) };
  }
  return { request: explain === false ? reading.request : { ...reading.request, explain } };
}

/** Only an id that a request may have. */
function idOf(json: unknown): string | undefined {
  if (typeof json !== "object" || json === null || !Object.hasOwn(json, "id") || !("id" in json))
    return undefined;
  const { id } = json;
  return typeof id === "string" && id.isWellFormed() && id.length <= LIMITS.idLength ? id : undefined;
}

type Option = "explain" | "as_of" | "acts" | "domains";

/** Options stated in the query: those of `taken`, in the form they have in a request, lists with commas. */
export function readOptions(
  query: URLSearchParams,
  today: CivilDate,
  taken: readonly Option[],
): Options | { readonly problem: Problem } {
  const given = (option: Option) => (taken.includes(option) ? query.get(option) : null) ?? undefined;
  const explain = given("explain");
  if (explain !== undefined && explain !== "full" && explain !== "fired")
    return { problem: refusal([explainProblem(explain)]) };
  const [asOf, acts, domains] = [given("as_of"), given("acts"), given("domains")];
  const reading = readRequest(
    {
      ...(asOf !== undefined && { as_of: asOf }),
      ...(acts !== undefined && { acts: acts.split(",") }),
      ...(domains !== undefined && { domains: domains.split(",") }),
      facts: {},
    },
    { today },
  );
  if (!reading.ok) {
    const problems = reading.problems.map((each) => ({ ...each, path: each.path.replace(/^\//, "?") }));
    return { problem: refusal(problems) };
  }
  const { as_of, ...asked } = reading.request;
  const reasons = explain === "full" ? true : (explain ?? false);
  return { today: as_of, acts: asked.acts, domains: asked.domains, explain: reasons };
}

/** Why a text is no JSON that could be read. */
export function unreadable(problems: readonly RequestProblem[], bytes: Uint8Array, line = 1): Problem {
  const codes = new Set(problems.map(({ code }) => code));
  if (codes.has("not-utf-8")) return { code: "not-utf-8" };
  if (codes.has("not-json")) return malformed(new TextDecoder().decode(bytes), line);
  return refusal(problems);
}

/** Line and column are counted from one, the column in characters. */
function malformed(text: string, line: number): Problem {
  const stop = jsonStop(text);
  const before = text.slice(0, stop).split("\n");
  const found = String.fromCodePoint(text.codePointAt(stop) ?? 0);
  return {
    code: stop < text.length ? "malformed-json" : "truncated-json",
    params: {
      line: String(line - 1 + before.length),
      column: String([...(before.at(-1) ?? "")].length + 1),
      found: JSON.stringify(found),
    },
  };
}

/** A request of the wrong shape, or larger than anybody needs. */
export function refusal(errors: readonly RequestProblem[]): Problem {
  return { code: errors.some(({ code }) => /^too-/.test(code)) ? "over-limit" : "invalid-request", errors };
}

const explainProblem = (given: string): RequestProblem => ({
  path: "?explain",
  code: "unknown-key",
  given: JSON.stringify(given.slice(0, 60)),
  wanted: '"full" | "fired"',
  params: {},
});
