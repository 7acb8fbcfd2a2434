import type { ScreenRequest } from "../engine/decision.ts";
import { type RequestProblem, readRequest } from "../engine/index.ts";
import { CommandError, EXIT } from "./exit.ts";
import { isRecord, type JsonObject } from "./json.ts";
import { joinRow } from "./mapping/group.ts";
import type { Mapped, Mapping } from "./mapping.ts";
import type { InputProblem, InputRecord } from "./records.ts";
import { noSuchFact, type Place, placeOf, put, typedValue, type Vocabulary } from "./vocabulary.ts";

/** What the command line says on top of each record. */
export interface Overrides {
  readonly settings: readonly FactSetting[];
  /** Screened once for each; none: to the destination the record names. */
  readonly to: readonly string[];
  /** `as_of`, `domains`, `acts`, `horizon_days`, `explain`, where given. */
  readonly options: JsonObject;
  readonly today: string;
}

/** What is to be screened: one record of the input, or the rows of it that are one shipment. */
export type Shipment =
  | { readonly line: number; readonly label?: string; readonly body: JsonObject }
  | { readonly line: number; readonly problem: InputProblem };

/** The shipments of the input, in its order; of rows that are grouped only those of one shipment are held. */
export async function* shipmentsOf(
  records: AsyncIterable<InputRecord>,
  mapping: Mapping | undefined,
): AsyncGenerator<Shipment> {
  if (mapping === undefined) {
    for await (const record of records)
      yield "problem" in record ? record : { line: record.line, body: bodyOf(record.value) };
  } else if (mapping.group === undefined) {
    for await (const record of records)
      yield "problem" in record ? record : shipment(record.line, mapping.row(record.value), mapping);
  } else yield* grouped(records, mapping, mapping.group);
}

async function* grouped(
  records: AsyncIterable<InputRecord>,
  mapping: Mapping,
  { key: keyOf, into }: NonNullable<Mapping["group"]>,
): AsyncGenerator<Shipment> {
  let open: { key: string; line: number; mapped: Mapped; problem?: InputProblem } | undefined;
  const closed = new Set<string>();
  const close = (): Shipment[] => {
    if (open === undefined) return [];
    const { key, line, mapped, problem } = open;
    closed.add(key);
    open = undefined;
    return [problem === undefined ? shipment(line, mapped, mapping) : { line, problem }];
  };
  for await (const record of records) {
    if ("problem" in record) {
      // Nobody knows whose row it is: the shipment it stands in is not judged on the rest.
      if (open !== undefined) open.problem ??= record.problem;
      yield record;
      continue;
    }
    const { line, value } = record;
    const key = keyOf(value);
    if (key !== undefined && open?.key === key) {
      const clash = joinRow(open.mapped.facts, mapping.row(value).facts, into);
      if (clash !== undefined) open.problem ??= clash;
      continue;
    }
    yield* close();
    if (key === undefined) yield shipment(line, mapping.row(value), mapping);
    else {
      const apart = closed.has(key) ? { problem: { code: "apart" as const, given: nameOfGroup(key) } } : {};
      open = { key, line, mapped: mapping.row(value), ...apart };
    }
  }
  yield* close();
}

/** A key is a list of texts, written as JSON. */
function nameOfGroup(key: string): string {
  const parts: unknown = JSON.parse(key);
  return Array.isArray(parts) ? parts.join("/") : key;
}

function shipment(line: number, { id, label, facts }: Mapped, { request }: Mapping): Shipment {
  return {
    line,
    ...(label === undefined ? {} : { label }),
    body: { ...(id === undefined ? {} : { id }), ...request, facts },
  };
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
  const { settings, to, options, today } = overrides;
  const body: JsonObject = { ...record, ...options };
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

/** A record is a request with its `facts`, or the bare facts of a shipment. */
export function bodyOf(record: JsonObject): JsonObject {
  return ENVELOPE.some((key) => Object.hasOwn(record, key)) ? { ...record } : { facts: record };
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
