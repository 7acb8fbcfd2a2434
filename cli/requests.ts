import type { ScreenRequest } from "../engine/decision.ts";
import { type RequestProblem, readRequest } from "../engine/index.ts";
import { CommandError, EXIT } from "./exit.ts";
import { isRecord, type JsonObject } from "./json.ts";
import type { Mapping } from "./mapping.ts";
import { noSuchFact, type Place, placeOf, put, typedValue, type Vocabulary } from "./vocabulary.ts";

/** What the command line says on top of each record. */
export interface Overrides {
  readonly mapping?: Mapping | undefined;
  readonly settings: readonly FactSetting[];
  /** Screened once for each; none: to the destination the record names. */
  readonly to: readonly string[];
  /** `as_of`, `domains`, `acts`, `horizon_days`, `explain`, where given. */
  readonly options: JsonObject;
  readonly today: string;
}

/** `--facts gift=yes`; without a value the fact is taken away. */
export interface FactSetting {
  readonly place: Place;
  readonly value: unknown;
}

export type Screening =
  | { readonly to: string; readonly request: ScreenRequest }
  | { readonly to: string; readonly problems: readonly RequestProblem[] };

const ENVELOPE = ["facts", "as_of", "domains", "acts", "horizon_days", "explain", "settings"];

/** The screenings a record asks for: one for each destination. */
export function screeningsOf(record: JsonObject, overrides: Overrides): Screening[] {
  const { settings, to, options, today, mapping } = overrides;
  const body: JsonObject = { ...bodyOf(record, mapping), ...options };
  const { facts } = body;
  if (isRecord(facts))
    for (const { place, value } of settings) put(facts, place.path, structuredClone(value));
  const markets = to.length > 0 ? to : [undefined];
  return markets.map((market) => {
    const placed = isRecord(facts) && market !== undefined ? { ...facts, destination: market } : facts;
    const read = readRequest(placed === undefined ? body : { ...body, facts: placed }, { today });
    const stated = isRecord(facts) && typeof facts.destination === "string" ? facts.destination : "-";
    return { to: market ?? stated, ...(read.ok ? { request: read.request } : { problems: read.problems }) };
  });
}

/** A record is a row to be mapped, a request with its `facts`, or the bare facts of a shipment. */
export function bodyOf(record: JsonObject, mapping?: Mapping): JsonObject {
  if (mapping !== undefined) {
    const { id, options, facts } = mapping(record);
    return { ...(id === undefined ? {} : { id }), ...options, facts };
  }
  if (ENVELOPE.some((key) => Object.hasOwn(record, key))) return { ...record };
  return { facts: record };
}

/** Reads `--facts name=value`. */
export function factSetting(text: string, vocabulary: Vocabulary): FactSetting {
  const equals = text.indexOf("=");
  if (equals < 1) throw new CommandError(EXIT.usage, `--facts ${text}: write name=value, such as gift=yes.`);
  const name = text.slice(0, equals).trim();
  const place = placeOf(vocabulary, name);
  if (place === undefined)
    throw new CommandError(EXIT.usage, `--facts ${text}: ${noSuchFact(vocabulary, name)}`);
  const value = text.slice(equals + 1).trim();
  return { place, value: value === "" ? undefined : typedValue(place, value) };
}
