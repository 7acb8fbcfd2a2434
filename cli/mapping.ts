import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { CommandError, EXIT } from "./exit.ts";
import { isRecord, type JsonObject } from "./json.ts";
import { entryOf } from "./mapping/entry.ts";
import { type Field, fieldOf, isStated, pathText, valueAt } from "./mapping/field.ts";
import { type Group, groupOf } from "./mapping/group.ts";
import { attempt, only, type Refuse, refuseAll } from "./mapping/refuse.ts";
import { noSuchFact, type Place, placeOf, put, typedValue, type Vocabulary } from "./vocabulary.ts";

/** Turns rows of somebody else's data into the bodies of screenings. */
export interface Mapping {
  readonly row: (row: JsonObject) => Mapped;
  /** Where several rows are one shipment. */
  readonly group?: Group;
  /** `acts`, `domains` and the like, the same for every row. */
  readonly request: JsonObject;
  /** Every value of a fact that stands in the mapping itself. */
  readonly constants: readonly { readonly name: string; readonly place: Place; readonly value: unknown }[];
  /** The columns it reads that a table must have. */
  readonly columns: readonly string[];
  /** From which column each fact is read, where it is one. */
  readonly origins: ReadonlyMap<string, string>;
}

export interface Mapped {
  readonly id?: string;
  /** What a person calls it. */
  readonly label?: string;
  readonly facts: JsonObject;
}

const KEYS = ["$schema", "about", "id", "label", "group", "optional", "request", "facts"];
const LABEL_LENGTH = 200;

/** A mapping, and the bytes it was read from. */
export interface MappingFile {
  readonly mapping: Mapping;
  readonly source: string;
}

/** A mapping without the facts it is wrong about, and what is wrong with them. */
export interface MappingDraft {
  readonly mapping: Mapping;
  readonly problems: readonly string[];
}

/**
 * Reads a mapping file (docs/cli.md, "Mapping"). A field that is absent, `null` or empty leaves its fact unstated; a
 * value of a form it was not told about is handed on as it stands, so that the engine reports it as invalid instead of
 * somebody guessing what it means. What it does guess, it marks as derived.
 */
export async function readMapping(path: string, cwd: string, vocabulary: Vocabulary): Promise<MappingFile> {
  const { mapping, problems, source, refuse } = await readDraft(path, cwd, vocabulary);
  refuseAll(problems, refuse);
  return { mapping, source };
}

/** As {@link readMapping}, for a caller that finds more wrong with it, and tells all at once by `refuse`. */
export async function readDraft(
  path: string,
  cwd: string,
  vocabulary: Vocabulary,
): Promise<MappingDraft & { readonly source: string; readonly refuse: Refuse }> {
  const refuse = (message: string): never => {
    throw new CommandError(EXIT.data, `${path}: ${message}`);
  };
  const source = await readFile(resolve(cwd, path), "utf8").catch(() => {
    throw new CommandError(EXIT.noInput, `There is no file ${path}.`);
  });
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (error) {
    refuse(`this is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { ...draftOf(json, vocabulary, refuse), source, refuse };
}

/** A mapping from its JSON; `refuse` is told what is wrong with it, and must not return. */
export function mappingOf(json: unknown, vocabulary: Vocabulary, refuse: Refuse): Mapping {
  const { mapping, problems } = draftOf(json, vocabulary, refuse);
  refuseAll(problems, refuse);
  return mapping;
}

function draftOf(json: unknown, vocabulary: Vocabulary, refuse: Refuse): MappingDraft {
  if (!isRecord(json)) return refuse("a mapping is a JSON object.");
  only(json, KEYS, "the mapping", refuse);
  const { id = [], request = {}, facts, optional = [] } = json;
  const idFields = (Array.isArray(id) ? id : [id]).map(
    (field: unknown) => fieldOf(field) ?? refuse("id is a field, or a list of fields."),
  );
  const label = json.label === undefined ? undefined : fieldOf(json.label);
  if (json.label !== undefined && label === undefined)
    return refuse("label is the field with what a person calls it.");
  if (!isRecord(request)) return refuse("request is an object: acts, domains, horizon_days, settings.");
  if (!Array.isArray(optional) || !optional.every((name) => typeof name === "string"))
    return refuse("optional is a list of columns a table may lack.");
  if (!isRecord(facts))
    return refuse("facts is missing: an object that says, fact by fact, where its value comes from.");

  const problems: string[] = [];
  const misplaced: Field[] = [];
  const setters = Object.entries(facts).flatMap(([name, entry]) => {
    const place = placeOf(vocabulary, name);
    const read = attempt((wrong) => entryOf(entry, wrong));
    if (place === undefined) {
      problems.push(noSuchFact(vocabulary, name));
      misplaced.push(...(read.made?.fields ?? []));
    }
    if (read.wrong !== undefined) problems.push(`facts.${name}: ${read.wrong}`);
    return place === undefined || read.made === undefined ? [] : [{ name, place, ...read.made }];
  });
  const lists = vocabulary.records.flatMap(({ parents }) =>
    parents.filter(({ record }) => record === "shipment").map(({ list }) => list),
  );
  const group = groupOf(json.group, lists, refuse);
  const fields = [
    ...idFields,
    ...(label === undefined ? [] : [label]),
    ...setters.flatMap((each) => each.fields),
    ...misplaced,
    ...(group?.fields ?? []),
  ];
  const mapping: Mapping = {
    row(row) {
      const body: JsonObject = {};
      for (const { place, read } of setters) {
        const value = read(row);
        if (value !== undefined) put(body, place.path, value);
      }
      const ids = idFields.map((field) => pathText(valueAt(row, field)));
      const known = ids.filter((part) => isStated(part));
      const called = label === undefined ? undefined : pathText(valueAt(row, label));
      return {
        ...(known.length > 0 ? { id: known.join("/") } : {}),
        ...(called === undefined || called === "" ? {} : { label: called.slice(0, LABEL_LENGTH) }),
        facts: body,
      };
    },
    ...(group === undefined ? {} : { group }),
    request,
    constants: setters.flatMap(({ name, place, constants }) =>
      constants.map((value) => ({ name, place, value })),
    ),
    columns: [...new Set(fields.flatMap(([first]) => first ?? []))].filter(
      (name) => !optional.includes(name),
    ),
    origins: new Map(
      setters.flatMap(({ name, fields: [field] }) =>
        field === undefined ? [] : [[name, field.join(".")] as const],
      ),
    ),
  };
  return { mapping, problems };
}

/** The mapping of a table whose headings are facts: `destination`, `item.category`, and `id`. */
export function mappingByHeadings(
  columns: readonly string[],
  vocabulary: Vocabulary,
  refuse: Refuse,
): Mapping {
  const places = columns
    .filter((column) => column !== "id")
    .map((column) => {
      const place =
        placeOf(vocabulary, column) ??
        refuse(`${noSuchFact(vocabulary, column)} Name a mapping with --map, or head each column by a fact.`);
      return { column, place };
    });
  return {
    row(row) {
      const facts: JsonObject = {};
      for (const { column, place } of places) {
        const value = valueAt(row, [column]);
        if (isStated(value))
          put(facts, place.path, typeof value === "string" ? typedValue(place, value.trim()) : value);
      }
      const id = pathText(valueAt(row, ["id"]));
      return { ...(id === undefined ? {} : { id }), facts };
    },
    request: {},
    constants: [],
    columns: [],
    origins: new Map(),
  };
}
