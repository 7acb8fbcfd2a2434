/**
 * The facts of a request, read against a vocabulary. What does not fit is never an error here: a value in a wrong form
 * is reported as invalid and judged as unknown, a key nobody declared is reported and takes no part.
 *
 * The walk goes no deeper than the vocabulary, and takes what it finds in the vocabulary's order.
 */
import type { Decision, InvalidFact } from "../decision.ts";
import { type IrFact, type IrRecord, type IrType, STATED_PROVENANCES, type StatedProvenance } from "../ir.ts";
import { LIMITS } from "../limits.ts";
import { NONE, type Value } from "../value/value.ts";
import { toWords } from "../value/words.ts";
import {
  type FactState,
  type Facts,
  type Instance,
  type InstanceList,
  instanceOf,
  type Provenance,
} from "./instance.ts";
import { isObject, type JsonObject, own, pointer } from "./json.ts";
import { enoughFor } from "./provenance.ts";
import { measuredKeys, readValue } from "./read-value.ts";
import { Report } from "./report.ts";
import {
  type Branch,
  COMPLETE,
  type Field,
  type RecordShape,
  type Shapes,
  shapesOf,
  type Vocabulary,
} from "./shape.ts";
import { oneOf, wantedForm } from "./wanted.ts";

export interface Normalised {
  readonly facts: Facts;
  readonly invalid: readonly InvalidFact[];
  readonly unrecognised: Decision["unrecognised"];
}

/** `json` is the `facts` of a request. The legal date and the acts are no facts of the sender's, and not read here. */
export function normalise(vocabulary: Vocabulary, json: JsonObject): Normalised {
  const shapes = shapesOf(vocabulary);
  const reader = new Reader(shapes);
  const facts = reader.read(json);
  return { facts, invalid: reader.report.invalid, unrecognised: reader.report.unrecognised };
}

class Reader {
  readonly report = new Report();
  readonly #shapes: Shapes;
  /** By record: a key names one instance. */
  readonly #keys = new Map<string, Set<string>>();

  constructor(shapes: Shapes) {
    this.#shapes = shapes;
  }

  read(json: JsonObject): Facts {
    const roots = new Map<string, Instance>();
    const given = givenIn(json, this.#shapes.shipment.keys);
    const shipment = this.#instance(this.#shapes.shipment, json, given, { pointer: "", place: "shipment" });
    let speaksOfShipment = false;
    for (const { key, field, value } of given.known) {
      if (field.is !== "root") {
        speaksOfShipment = true;
        continue;
      }
      const { shape } = field;
      const root = this.#object(() => shape.record.name, value, field.step);
      if (root === undefined) continue;
      roots.set(
        key,
        this.#instance(shape, root, givenIn(root, shape.keys), { pointer: field.step, place: key }),
      );
    }
    return { shipment, hasShipment: speaksOfShipment || roots.size === 0, roots };
  }

  #instance(
    shape: RecordShape,
    json: JsonObject,
    given: Given,
    at: {
      readonly pointer: string;
      readonly place: string;
      readonly index?: number;
      readonly parent?: Instance;
    },
  ): Instance {
    const facts = new Map<string, FactState>();
    const lists = new Map<string, InstanceList>();
    this.#facts(shape, shape.keys, json, given, at.pointer, facts);
    const record = shape.record.name;
    const key = this.#key(shape.record, facts, at.place, at.index ?? 0);
    const instance = instanceOf({ record, key, pointer: at.pointer, parent: at.parent }, facts, lists);
    for (const { key, field, value } of given.known) {
      if (field.is === "records") {
        const list = this.#list(field, key, value, json, instance);
        if (list !== undefined) lists.set(list.record, list);
      } else if (field.is === "completes" && field.of === "records" && own(json, field.list) === undefined) {
        // It says nothing about a list that is not there, but it may say it wrongly.
        this.#saysComplete(json, key, false, pointer(at.pointer, field.list));
      }
    }
    return instance;
  }

  #facts(
    shape: RecordShape,
    keys: Branch,
    json: JsonObject,
    { known, unknown }: Given,
    base: string,
    into: Map<string, FactState>,
  ): void {
    for (const { field, value } of known) {
      if (field.is === "fact") {
        const state = this.#fact(field.fact, value, base + field.step, json, field.completedBy);
        if (state !== undefined) into.set(field.fact.name, state);
      } else if (field.is === "branch") {
        const path = base + field.step;
        const inner = this.#object(() => nameOf(shape, path), value, path);
        if (inner === undefined) continue;
        this.#facts(shape, field.keys, inner, givenIn(inner, field.keys), path, into);
      }
    }
    for (const key of unknown) {
      this.report.unknownKey(nameOf(shape, base), pointer(base, key), key, () => writable(keys));
    }
  }

  #fact(
    fact: IrFact,
    json: unknown,
    path: string,
    holder: JsonObject,
    completedBy: string,
  ): FactState | undefined {
    const { value, provenance, path: at } = this.#unwrap(fact, json, path);
    if (provenance === undefined) return INVALID;
    // An empty cell of a spreadsheet says nothing.
    if (value === undefined || (typeof value === "string" && value.trim() === "")) return undefined;
    if (!this.#counts(fact, provenance, json, path)) return INVALID;
    if (value === null) return this.#none(fact, at, provenance);
    const { type } = fact;
    const read =
      type.t === "list"
        ? this.#values(fact, type, value, at, this.#saysComplete(holder, completedBy, type.complete, path))
        : this.#value(fact, type, value, at);
    return read === undefined ? INVALID : { is: "known", value: read, provenance };
  }

  /** `null`: there is none, where the vocabulary says that there may be none; of a list: it is empty. */
  #none(fact: IrFact, path: string, provenance: Provenance): FactState {
    if (fact.type.t === "list")
      return { is: "known", value: { t: "list", v: [], complete: true }, provenance };
    if (fact.orNone) return { is: "known", value: NONE, provenance };
    this.report.refuse(fact.name, path, "not-none", null, wantedForm(fact.type, this.#shapes.catalogue));
    return INVALID;
  }

  /** `{"value": …, "provenance": "derived"}`; without provenance in the answer it was refused. */
  #unwrap(
    fact: IrFact,
    json: unknown,
    path: string,
  ): { readonly value?: unknown; readonly provenance?: StatedProvenance; readonly path: string } {
    if (!isObject(json) || !Object.hasOwn(json, "provenance"))
      return { value: json, provenance: "given", path };
    const given = own(json, "provenance");
    const provenance = STATED_PROVENANCES.find((word) => word === given);
    if (provenance === undefined) {
      const wanted = oneOf(STATED_PROVENANCES);
      this.report.refuse(fact.name, pointer(path, "provenance"), "not-one-of", given, wanted);
      return { path };
    }
    const confidence = own(json, "confidence");
    const isShare = typeof confidence === "number" && confidence >= 0 && confidence <= 1;
    if (confidence !== undefined && !isShare) {
      this.report.refuse(fact.name, pointer(path, "confidence"), "number-out-of-range", confidence, "0 … 1");
      return { path };
    }
    this.#onlyKeys(json, ["value", "provenance", "confidence"], path);
    return { value: own(json, "value"), provenance, path: pointer(path, "value") };
  }

  /** Whether the vocabulary takes the fact from such a source; a guess at what only its holder can know says nothing. */
  #counts(fact: IrFact, provenance: StatedProvenance, json: unknown, path: string): boolean {
    const enough = enoughFor(fact);
    if (enough.includes(provenance)) return true;
    const isWrapped = isObject(json) && Object.hasOwn(json, "provenance");
    const at = isWrapped ? pointer(path, "provenance") : path;
    const wanted = isWrapped ? oneOf(enough) : `{"value": …, "provenance": ${oneOf(enough)}}`;
    this.report.refuse(fact.name, at, "weak-provenance", isWrapped ? provenance : json, wanted);
    return false;
  }

  #value(fact: IrFact, type: IrType, json: unknown, path: string): Value | undefined {
    const reading = readValue(type, json, this.#shapes.catalogue);
    if (!reading.ok) {
      this.report.refuse(fact.name, path, reading.code, json, reading.wanted);
      return undefined;
    }
    if (isObject(json)) this.#onlyKeys(json, measuredKeys(type), path);
    return reading.value;
  }

  /** An element that could not be read is one the list does not name: the others stand, and the list is open. */
  #values(
    fact: IrFact,
    type: Extract<IrType, { readonly t: "list" }>,
    json: unknown,
    path: string,
    complete: boolean,
  ): Value | undefined {
    if (!Array.isArray(json)) {
      this.report.refuse(fact.name, path, "wrong-type", json, wantedForm(type, this.#shapes.catalogue));
      return undefined;
    }
    if (json.length > type.max) {
      this.report.refuse(fact.name, path, "too-many", json, `≤ ${type.max}`);
      return undefined;
    }
    // A list made in memory may have holes, and they say nothing.
    const values: Value[] = [];
    for (let i = 0; i < json.length; i++) {
      const value = i in json ? this.#value(fact, type.of, json[i], pointer(path, i)) : undefined;
      if (value !== undefined) values.push(value);
    }
    return { t: "list", v: values, complete: complete && values.length === json.length };
  }

  #list(
    { shape, max, complete, completedBy }: Extract<Field, { readonly is: "records" }>,
    key: string,
    value: unknown,
    json: JsonObject,
    parent: Instance,
  ): InstanceList | undefined {
    const path = pointer(parent.pointer, key);
    const record = shape.record.name;
    const name = () => nameOf(undefined, path);
    const all = this.#saysComplete(json, completedBy, complete, path);
    if (value === null) return { record, elements: [], complete: true, stated: true };
    if (!Array.isArray(value)) {
      this.report.refuse(name(), path, "wrong-type", value, "[{…}, …]");
      return undefined;
    }
    if (value.length > max) {
      this.report.refuse(name(), path, "too-many", value, `≤ ${max}`);
      return undefined;
    }
    const above = parent.record === "shipment" ? "" : `${parent.key}.`;
    // The holes of a list made in memory are elements of nothing.
    const elements: Instance[] = [];
    for (let index = 0; index < value.length; index++) {
      const at = pointer(path, index);
      const object = this.#object(name, value[index], at) ?? {};
      const given = givenIn(object, shape.keys);
      const place = `${above}${key}[${index}]`;
      elements.push(this.#instance(shape, object, given, { pointer: at, place, index, parent }));
    }
    return { record, elements, complete: all, stated: true };
  }

  /** What the sender says of a list goes before what the vocabulary says. */
  #saysComplete(holder: JsonObject, completedBy: string, declared: boolean, path: string): boolean {
    const said = own(holder, completedBy);
    if (said === undefined) return declared;
    if (typeof said === "boolean") return said;
    this.report.refuse(nameOf(undefined, path), `${path}${COMPLETE}`, "wrong-type", said, "true | false");
    return false;
  }

  #object(name: () => string, json: unknown, path: string): JsonObject | undefined {
    if (isObject(json)) return json;
    this.report.refuse(name(), path, json === null ? "not-none" : "wrong-type", json, "{…}");
    return undefined;
  }

  #onlyKeys(json: JsonObject, keys: readonly string[], path: string): void {
    const unknown: string[] = [];
    for (const key of Object.keys(json)) if (!keys.includes(key)) unknown.push(key);
    for (const key of unknown.sort())
      this.report.unknownKey(keys.join(), pointer(path, key), key, () => keys);
  }

  /** What the record is known by, if all of it is given, else its place. Of two alike the later one says its place too. */
  #key(record: IrRecord, facts: ReadonlyMap<string, FactState>, place: string, index: number): string {
    const taken = this.#keys.get(record.name) ?? new Set();
    this.#keys.set(record.name, taken);
    let key = knownAs(record, facts) ?? place;
    while (taken.has(key)) key = `${key}[${index}]`;
    taken.add(key);
    return key;
  }
}

/** Undefined unless all of it is given. */
function knownAs(record: IrRecord, facts: ReadonlyMap<string, FactState>): string | undefined {
  const words: string[] = [];
  for (const last of record.knownBy) {
    const state = facts.get(record.name === "shipment" ? last : `${record.name}.${last}`);
    const word = state?.is === "known" && state.value.t !== "none" ? toWords(state.value) : "";
    if (word === "" || word.length > LIMITS.wordLength) return undefined;
    words.push(word);
  }
  return words.length === 0 ? undefined : words.join("/");
}

const INVALID: FactState = { is: "invalid" };

/** An object's own keys, as far as the vocabulary knows them, in its order, and the others in theirs. */
interface Given {
  readonly known: readonly {
    readonly key: string;
    readonly field: Field;
    readonly value: unknown;
  }[];
  readonly unknown: readonly string[];
}

function givenIn(json: JsonObject, keys: Branch): Given {
  const known: Given["known"][number][] = [];
  const unknown: string[] = [];
  let isInOrder = true;
  let last = -1;
  for (const key of Object.keys(json)) {
    const field = keys.get(key);
    const value = json[key];
    if (field === undefined) unknown.push(key);
    else if (value !== undefined) {
      known.push({ key, field, value });
      isInOrder &&= last < field.place;
      last = field.place;
    }
  }
  if (!isInOrder) known.sort((a, b) => a.field.place - b.field.place);
  return { known, unknown: unknown.length < 2 ? unknown : unknown.sort() };
}

/** Every key but those that only speak of another one. */
function* writable(keys: Branch): Iterable<string> {
  for (const [key, field] of keys) {
    if (field.is !== "completes") yield key;
    // `customs.accepted_on` written as one key, or without its first part.
    if (field.is === "branch") for (const inner of writable(field.keys)) yield `${key}.${inner}`;
  }
}

/** What a place in the request is called: `item.battery`, `items`. */
function nameOf(shape: RecordShape | undefined, path: string): string {
  const keys = path.split("/").filter((key) => key !== "" && !/^\d+$/.test(key));
  const last = keys.at(-1) ?? "shipment";
  return shape === undefined || shape.record.name === "shipment" || shape.record.name === last
    ? last
    : `${shape.record.name}.${last}`;
}
