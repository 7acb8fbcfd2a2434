import { type Bundle, closest, readRequest, screen } from "../../engine/index.ts";
import type { IrFact } from "../../engine/ir.ts";
import { isRecord, type JsonObject } from "../json.ts";
import type { Mapping } from "../mapping.ts";
import { type Place, put } from "../vocabulary.ts";

/** Any day: nothing is judged, only read. */
const SOME_DAY = "2026-01-01";
/** Of a fact with more values than this, those that could be meant are named instead of all. */
const FEW_VALUES = 20;
const NAMED_VALUES = 5;

/** Every value that stands in the mapping and that no fact could take: once, and not of every record. */
export function wrongConstants({ constants }: Mapping, bundle: Bundle): string[] {
  const seen = new Set<string>();
  return constants.flatMap(({ name, place, value }) => {
    const key = `${name}\0${JSON.stringify(value)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const facts: JsonObject = {};
    put(facts, place.path, structuredClone(value));
    const read = readRequest({ facts }, { today: SOME_DAY });
    const unfit = `facts.${name}: ${JSON.stringify(value)} is not what this fact takes`;
    if (!read.ok) return [`${unfit}.`];
    const pointer = `/${place.path.join("/")}`;
    const wrong = screen(bundle, read.request).invalid.find(
      ({ path }) => path === pointer || path.startsWith(`${pointer}/`),
    );
    if (wrong !== undefined)
      return [
        `${unfit}${oneOfMany(bundle.ir, place, value, wrong.path.slice(pointer.length)) ?? `: write, for example, ${wrong.wanted}.`}`,
      ];
    if (isRecord(value) && Object.hasOwn(value, "provenance"))
      return [`facts.${name}: say { "derive": …, "confidence": … } for what is derived.`];
    return [];
  });
}

/** What to write for a value of a fact that has too many of them to list; `inside` leads to what is wrong in it. */
function oneOfMany(ir: Bundle["ir"], place: Place, value: unknown, inside: string): string | undefined {
  const steps = inside.split("/").slice(1);
  const fact = place.fact ?? factInList(ir, place, steps);
  const type = fact?.type.t === "list" ? fact.type.of : fact?.type;
  if (fact === undefined || (type?.t !== "enum" && type?.t !== "catalogue")) return undefined;
  const values =
    type.t === "enum"
      ? type.values
      : ir.catalogue.filter(({ kind }) => kind === type.kind).map(({ name }) => name);
  if (values.length <= FEW_VALUES) return undefined;
  const given = steps.reduce(
    (at: unknown, step) => (isRecord(at) || Array.isArray(at) ? Reflect.get(at, step) : at),
    value,
  );
  const near = typeof given === "string" ? nearest(given, values) : [];
  const meant = near.length === 0 ? "" : ` Nearest to ${JSON.stringify(given)}: ${near.join(", ")}.`;
  const anchor = type.t === "enum" ? fact.name.replaceAll(/[._]/g, "-") : `entry-${type.kind}`;
  return `.${meant} docs/vocabulary.md#${anchor} lists all ${values.length}, in English and Chinese.`;
}

/** The fact that stands at `/0/id` of a list of records. */
function factInList(
  { records, facts }: Bundle["ir"],
  { path }: Place,
  [, ...rest]: readonly string[],
): IrFact | undefined {
  const list = path.at(-1);
  const record = records.find(({ parents }) => parents.some((parent) => parent.list === list));
  return facts.find((fact) => fact.record === record?.name && fact.path.join("/") === rest.join("/"));
}

/** The value that was mistyped, and those that share a word with what was written. */
function nearest(written: string, values: readonly string[]): string[] {
  const wordsOf = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2)
      .map((word) => word.replace(/s$/, ""));
  const words = wordsOf(written);
  const near = closest(written, values);
  const sharing = values.filter((value) => wordsOf(value).some((word) => words.includes(word)));
  return [...new Set([...(near === undefined ? [] : [near]), ...sharing])].slice(0, NAMED_VALUES);
}

/** Columns the table lacks are headings mistyped or renamed: without them every record would lack their facts. */
export function missingColumns(mapping: Mapping, columns: readonly string[], table: string): string[] {
  const missing = mapping.columns.filter((name) => !columns.includes(name));
  if (missing.length === 0) return [];
  const named = missing.map((name) => {
    const near = closest(name, columns);
    return JSON.stringify(name) + (near === undefined ? "" : ` (did you mean ${JSON.stringify(near)}?)`);
  });
  return [
    `${table} has no column ${named.join(", ")}; it has ${columns.map((name) => JSON.stringify(name)).join(", ")}. A column that may be absent is listed under optional.`,
  ];
}
