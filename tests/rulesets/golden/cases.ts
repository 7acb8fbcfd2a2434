/** The golden cases as they lie in the shared folder, in one form, each with what stands corrected in it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { ACTS, type Bundle, type Decision, readRequest, screen } from "../../../engine/index.ts";
import type { Facts } from "./baselines.ts";
import { CORRECTIONS } from "./corrections.ts";
import { list, object } from "./draft.ts";
import { eastern } from "./eastern.ts";
import type { GoldenCase } from "./mapping.ts";
import { requestOf } from "./requests.ts";

/** Markets whose law is written, by how the first set calls its baselines. */
const WRITTEN = /^(?:EU|UK|US|DG)_/;

export interface GoldenCases {
  /** By the id each has in its file, variants not told apart. */
  readonly ids: readonly string[];
  /** Those that are judged; a case of several variants is several. */
  readonly judged: readonly GoldenCase[];
  /** The same before anything was corrected. */
  readonly uncorrected: readonly GoldenCase[];
  /** As written, by id. */
  readonly written: ReadonlyMap<string, Facts>;
}

export function goldenCases(folder: string): GoldenCases {
  const file = object(parse(readFileSync(join(folder, "cases", "cases.yaml"), "utf8")));
  const all = list(file.cases);
  const uncorrected = all.flatMap((each) => (each.case === undefined ? eastern(each) : western(each)));
  return {
    ids: all.map(({ id }) => String(id)),
    judged: uncorrected.map(corrected),
    uncorrected,
    written: new Map(all.map((each) => [String(each.id), each])),
  };
}

export function judge(bundle: Bundle, golden: GoldenCase, places?: Facts): Decision {
  const { as_of, domains, facts } = requestOf(golden, places);
  const reading = readRequest({ as_of, domains, facts, acts: ACTS }, { today: as_of });
  if (!reading.ok) throw new Error(`${golden.id}: ${JSON.stringify(reading.problems)}`);
  const decision = screen(bundle, reading.request);
  const { invalid, unrecognised } = decision;
  // A case whose facts are not understood would pass for the wrong reason.
  if (invalid.length + unrecognised.length > 0)
    throw new Error(`${golden.id} is not understood: ${JSON.stringify({ invalid, unrecognised })}`);
  return decision;
}

function western(written: Facts): readonly GoldenCase[] {
  return isWestern(written) && WRITTEN.test(String(written.case.baseline)) ? [written] : [];
}

function isWestern(written: Facts): written is Facts & GoldenCase {
  return typeof written.case === "object" && typeof written.expect === "object";
}

function corrected(golden: GoldenCase): GoldenCase {
  const correction = CORRECTIONS[golden.id];
  return correction === undefined
    ? golden
    : { ...golden, expect: { ...golden.expect, ...correction.expect } };
}
