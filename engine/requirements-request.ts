/** The JSON of a question for requirements to one that can be answered, or what is wrong with it. */
import { isObject, own, pointer } from "./facts/json.ts";
import { LIMITS } from "./limits.ts";
import { type RequestDefaults, readRequest } from "./request.ts";
import { type RequestProblem, RequestProblems } from "./request-problem.ts";
import type { RequirementsRequest } from "./requirements.ts";
import { parsePlace, placeAdvice } from "./value/place.ts";

export type RequirementsReading =
  | { readonly ok: true; readonly request: RequirementsRequest }
  | { readonly ok: false; readonly problems: readonly RequestProblem[] };

/** As a request for a screening, with `markets` for a destination, and without what is about one decision. */
export function readRequirements(json: unknown, defaults: RequestDefaults): RequirementsReading {
  const problems = new RequestProblems();
  if (!isObject(json)) {
    problems.add("", "not-an-object", json, '{"facts": {…}, "markets": ["DE", …]}');
    return { ok: false, problems: problems.all };
  }
  for (const key of ["id", "horizon_days", "explain"]) {
    if (own(json, key) !== undefined)
      problems.add(pointer("", key), "unknown-key", key, "facts | markets | …");
  }
  const markets = readMarkets(own(json, "markets"), problems);
  const { markets: _, ...screening } = json;
  const read = readRequest(screening, defaults);
  const all = [...problems.all, ...(read.ok ? [] : read.problems)];
  if (!read.ok || all.length > 0) return { ok: false, problems: all };
  const { as_of, acts, domains, settings, facts } = read.request;
  const items = own(facts, "items");
  const cells = markets.length * Math.max(1, Array.isArray(items) ? items.length : 1);
  if (cells > LIMITS.requirementCells) {
    problems.addLimit("/markets", "too-many-cells", "requirementCells", cells);
    return { ok: false, problems: problems.all };
  }
  return { ok: true, request: { as_of, acts, domains, settings, facts, markets } };
}

/** Each once, by its own code. */
function readMarkets(given: unknown, problems: RequestProblems): readonly string[] {
  if (!Array.isArray(given) || given.length === 0) {
    const code = given === undefined ? "missing" : "not-a-list";
    problems.add("/markets", code, given, '["DE", …]');
    return [];
  }
  if (given.length > LIMITS.requirementCells) {
    problems.addLimit("/markets", "too-many-cells", "requirementCells", given.length);
    return [];
  }
  const markets = given.map((each: unknown, i) => {
    const place = typeof each === "string" ? parsePlace(each) : undefined;
    if (place !== undefined) return place;
    const [meant] = typeof each === "string" ? placeAdvice(each.slice(0, LIMITS.wordLength)) : [];
    const path = pointer("/markets", i);
    problems.add(
      path,
      "unknown-place",
      each,
      meant ?? '"DE" | "FR-RE" | "XI"',
      meant && { did_you_mean: meant },
    );
    return "";
  });
  return [...new Set(markets)];
}
