/**
 * The JSON of a request to a request that can be judged, or what is wrong with it. Here it is refused for its shape
 * and its size; what its facts say is the normaliser's business.
 */
import { ACTS, type Act, type ScreenRequest } from "./decision.ts";
import { isObject, type JsonObject, own, pointer } from "./facts/json.ts";
import { oneOf } from "./facts/wanted.ts";
import { type CivilDate, DOMAINS, type Domain } from "./ir.ts";
import { LIMITS } from "./limits.ts";
import { type RequestProblem, type RequestProblemCode, RequestProblems } from "./request-problem.ts";
import { measure } from "./request-size.ts";
import { closest } from "./suggest.ts";
import { parseDate } from "./value/civil-date.ts";

export interface RequestDefaults {
  /** Stands in for `as_of`: the day it is where the request came in. */
  readonly today: CivilDate;
  /** What the endpoint implies. */
  readonly acts?: readonly Act[];
  readonly domains?: readonly Domain[];
}

export type RequestReading =
  | { readonly ok: true; readonly request: ScreenRequest }
  | { readonly ok: false; readonly problems: readonly RequestProblem[] };

const KEYS = ["id", "as_of", "domains", "acts", "horizon_days", "explain", "settings", "facts"];

/** What is asked where nobody says: all that goods on their way do. Keeping and packing them is a warehouse's. */
const DEFAULT_ACTS: readonly Act[] = ["offer", "sell", "import", "ship"];
const DEFAULT_DOMAINS: readonly Domain[] = DOMAINS.filter((domain) => domain !== "warehouse");

export function readRequest(json: unknown, defaults: RequestDefaults): RequestReading {
  const problems = new RequestProblems();
  if (!isObject(json)) {
    problems.add("", "not-an-object", json, '{"facts": {…}}');
    return { ok: false, problems: problems.all };
  }
  for (const key of Object.keys(json).slice(0, LIMITS.keys)) {
    if (KEYS.includes(key)) continue;
    const meant = key.length > LIMITS.keyLength ? undefined : closest(key, KEYS);
    problems.add(
      pointer("", key),
      "unknown-key",
      key,
      meant ?? oneOf(KEYS),
      meant && { did_you_mean: meant },
    );
  }
  const id = readId(json, problems);
  const request: ScreenRequest = {
    ...(id !== undefined && { id }),
    as_of: readAsOf(json, defaults.today, problems),
    domains: readWords(
      "domains",
      json,
      DOMAINS,
      defaults.domains ?? DEFAULT_DOMAINS,
      "unknown-domain",
      problems,
    ),
    acts: readWords("acts", json, ACTS, defaults.acts ?? DEFAULT_ACTS, "unknown-act", problems),
    horizon_days: readHorizon(json, problems),
    explain: readExplain(json, problems),
    settings: readObject("settings", json, {}, problems),
    facts: readObject("facts", json, undefined, problems),
  };
  if (Object.keys(request.settings).length > LIMITS.settings) {
    problems.addLimit("/settings", "too-many-keys", "settings", Object.keys(request.settings).length);
  }
  measure(request.settings, "/settings", problems);
  measure(request.facts, "/facts", problems);
  return problems.all.length === 0 ? { ok: true, request } : { ok: false, problems: problems.all };
}

function readId(json: JsonObject, problems: RequestProblems): string | undefined {
  const id = own(json, "id");
  if (id === undefined) return undefined;
  if (typeof id !== "string" || !id.isWellFormed()) {
    problems.add("/id", "not-a-text", id, '"…"');
    return undefined;
  }
  if (id.length > LIMITS.idLength) problems.addLimit("/id", "too-long", "idLength", id.length);
  return id;
}

function readAsOf(json: JsonObject, today: CivilDate, problems: RequestProblems): CivilDate {
  const given = own(json, "as_of");
  if (given === undefined) return today;
  if (typeof given === "string" && parseDate(given) !== undefined) return given;
  problems.add("/as_of", "not-a-date", given, '"2026-07-01"');
  return today;
}

function readHorizon(json: JsonObject, problems: RequestProblems): number {
  const given = own(json, "horizon_days");
  if (given === undefined) return 0;
  if (typeof given === "number" && Number.isInteger(given) && given >= 0 && given <= LIMITS.horizonDays) {
    return given;
  }
  problems.add("/horizon_days", "not-a-number-of-days", given, `0 … ${LIMITS.horizonDays}`, {
    limit: "horizonDays",
    at_most: String(LIMITS.horizonDays),
  });
  return 0;
}

function readExplain(json: JsonObject, problems: RequestProblems): ScreenRequest["explain"] {
  const given = own(json, "explain");
  if (given === undefined) return false;
  if (typeof given === "boolean" || given === "fired") return given;
  problems.add("/explain", "not-true-or-false", given, 'true | false | "fired"');
  return false;
}

function readObject(
  key: string,
  json: JsonObject,
  absent: JsonObject | undefined,
  problems: RequestProblems,
): JsonObject {
  const given = own(json, key);
  if (isObject(given)) return given;
  if (given === undefined && absent !== undefined) return absent;
  problems.add(pointer("", key), given === undefined ? "missing" : "not-an-object", given, "{…}");
  return {};
}

/** Words of a closed list, each once and in the list's order: the same question is the same request. */
function readWords<T extends string>(
  key: string,
  json: JsonObject,
  words: readonly T[],
  absent: readonly T[],
  code: RequestProblemCode,
  problems: RequestProblems,
): readonly T[] {
  const given = own(json, key);
  if (given === undefined) return absent;
  const path = pointer("", key);
  if (!Array.isArray(given) || given.length === 0) {
    problems.add(path, "not-a-list", given, `[${oneOf(words.slice(0, 1))}, …]`);
    return absent;
  }
  if (given.length > LIMITS.keys) {
    problems.addLimit(path, "too-many-elements", "keys", given.length);
    return absent;
  }
  for (const [i, each] of given.entries()) {
    if (words.some((word) => word === each)) continue;
    const near =
      typeof each === "string" && each.length <= LIMITS.keyLength ? closest(each, words) : undefined;
    problems.add(pointer(path, i), code, each, oneOf(words), near && { did_you_mean: near });
  }
  return words.filter((word) => given.includes(word));
}
