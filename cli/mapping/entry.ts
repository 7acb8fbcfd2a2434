import { isRecord, type JsonObject } from "../json.ts";
import { dateForm } from "./date-form.ts";
import { type Field, fieldOf, isStated, pathText, textOf, valueAt } from "./field.ts";
import { netOf } from "./gross.ts";
import { measureOf } from "./measure.ts";
import { mentionFields, mentionTable, mentionTest } from "./mentions.ts";
import { numberForm, plainNumber } from "./number-form.ts";
import { type Lookup, prefixLookup } from "./prefixes.ts";
import { only, type Refuse, texts } from "./refuse.ts";

/** Where the value of one fact comes from. */
export interface Entry {
  /** The fact's JSON for a row, or `undefined` where the row says nothing of it. */
  readonly read: (row: JsonObject) => unknown;
  /** Every value it can give that stands in the mapping itself. */
  readonly constants: readonly unknown[];
  readonly fields: readonly Field[];
}

const FIELD_KEYS = [
  "field",
  "values",
  "prefixes",
  "separator",
  "otherwise",
  "only",
  "unless",
  "yes",
  "no",
  "money",
  "gross",
  "unit",
  "thousands",
  "decimal",
  "date",
];

export function entryOf(json: unknown, refuse: Refuse): Entry {
  if (!isRecord(json))
    return refuse(
      'write { "field": "…" }, { "is": … }, { "first": […] }, { "derive": … } or { "in": …, "table": […] }.',
    );
  if (Object.hasOwn(json, "is")) {
    if (Object.keys(json).length > 1) return refuse("what is always the same has no other keys than is.");
    return { read: () => structuredClone(json.is), constants: [json.is], fields: [] };
  }
  if (Object.hasOwn(json, "first")) return firstOf(json, refuse);
  if (Object.hasOwn(json, "derive")) return derived(json, refuse);
  if (Object.hasOwn(json, "table"))
    return {
      read: mentionTable(json, refuse),
      constants: tableConstants(json),
      fields: mentionFields(json.in),
    };
  return column(json, refuse);
}

/** The first of several that says anything. */
function firstOf(json: JsonObject, refuse: Refuse): Entry {
  only(json, ["first"], "it", refuse);
  if (!Array.isArray(json.first) || json.first.length === 0) return refuse("first is a list of entries.");
  const entries = json.first.map((each: unknown, i) =>
    entryOf(each, (message) => refuse(`first[${i}]: ${message}`)),
  );
  return {
    read: (row) => {
      for (const { read } of entries) {
        const value = read(row);
        if (value !== undefined) return value;
      }
      return undefined;
    },
    constants: entries.flatMap(({ constants }) => constants),
    fields: entries.flatMap(({ fields }) => fields),
  };
}

/** A rule of thumb: its value is marked as derived, which the engine never takes for proof. */
function derived(json: JsonObject, refuse: Refuse): Entry {
  only(json, ["derive", "confidence"], "it", refuse);
  const { confidence } = json;
  if (typeof confidence !== "number" || confidence <= 0 || confidence >= 1)
    return refuse(
      "confidence is how often the rule of thumb is right: a number between 0 and 1, such as 0.7.",
    );
  const inner = entryOf(json.derive, (message) => refuse(`derive: ${message}`));
  return {
    ...inner,
    read: (row) => {
      const value = inner.read(row);
      if (value === undefined) return undefined;
      const marked = isRecord(value) && value.provenance === "derived";
      return { value: marked ? value.value : value, provenance: "derived", confidence };
    },
  };
}

function column(json: JsonObject, refuse: Refuse): Entry {
  only(json, FIELD_KEYS, "it", refuse);
  const field =
    fieldOf(json.field) ?? refuse("field is the name of a field, or a list of names that lead to it.");
  const { values, prefixes, separator, otherwise } = json;
  if (values !== undefined && !isRecord(values))
    return refuse("values is an object: what stands there, and the fact's value for it.");
  if (json.only !== undefined && typeof json.only !== "boolean") return refuse("only is true or false.");
  if (json.only === true && values === undefined)
    return refuse("only goes with values: what is not listed then leaves the fact unstated.");
  if (separator !== undefined && prefixes === undefined) return refuse("separator goes with prefixes.");
  if (otherwise !== undefined && values === undefined && prefixes === undefined)
    return refuse("otherwise goes with values or prefixes.");
  if (otherwise !== undefined && json.only === true)
    return refuse("otherwise and only contradict each other: leave one out.");
  const saysNothing = json.unless === undefined ? () => false : mentionTest(json.unless, "unless", refuse);
  const form = numberForm(json, refuse);
  const measure = measureOf(json, form, refuse);
  const net = netOf(json, refuse);
  const date = dateForm(json.date, refuse);
  if (measure !== undefined && date !== undefined) return refuse("it is either a date or an amount.");
  const lookups = [
    ...(values === undefined ? [] : [exact(values)]),
    ...(prefixes === undefined ? [] : [prefixLookup(prefixes, separator, refuse)]),
    ...yesOrNo(json, refuse),
  ];
  // A path that no prefix fits is not a value anybody could read.
  const closed = json.only === true || prefixes !== undefined;

  const read = (row: JsonObject): unknown => {
    const given = valueAt(row, field);
    if (!isStated(given) || saysNothing(given)) return undefined;
    for (const lookup of lookups) {
      const found = lookup(given);
      if (found !== undefined) return structuredClone(found);
    }
    if (otherwise !== undefined) return structuredClone(otherwise);
    if (closed) return undefined;
    const text = textOf(given);
    if (text === undefined) return given;
    if (measure !== undefined) {
      const amount = measure(text, row);
      return net === undefined ? amount : net(amount);
    }
    const plain = date === undefined ? plainNumber(text, form) : date(text);
    return plain === text ? given : plain;
  };
  return {
    read,
    constants: [
      ...(values === undefined ? [] : Object.values(values)),
      ...(isRecord(prefixes) ? Object.values(prefixes) : []),
      ...(otherwise === undefined ? [] : [otherwise]),
    ],
    fields: [field, ...besides(json.money), ...besides(json.unit)],
  };
}

function exact(values: JsonObject): Lookup {
  return (given) => {
    const text = pathText(given);
    return text !== undefined && Object.hasOwn(values, text) ? values[text] : undefined;
  };
}

/** `"yes": ["Y", "是"], "no": ["N", "否"]`; capitals make no difference. */
function yesOrNo({ yes, no }: JsonObject, refuse: Refuse): Lookup[] {
  if (yes === undefined && no === undefined) return [];
  const plain = (text: string) => text.trim().toLowerCase();
  const words = (json: unknown, what: string) =>
    new Set(json === undefined ? [] : texts(json, what, refuse).map(plain));
  const [yeses, noes] = [words(yes, "yes"), words(no, "no")];
  const both = [...yeses].find((word) => noes.has(word));
  if (both !== undefined) return refuse(`${both} cannot mean both yes and no.`);
  return [
    (given) => {
      const word = plain(textOf(given) ?? "");
      return yeses.has(word) ? true : noes.has(word) ? false : undefined;
    },
  ];
}

function besides(json: unknown): readonly Field[] {
  const field = isRecord(json) ? fieldOf(json.field) : undefined;
  return field === undefined ? [] : [field];
}

function tableConstants({ table, otherwise }: JsonObject): unknown[] {
  const lines: unknown[] = Array.isArray(table) ? table : [];
  return [
    ...lines.flatMap((line) => (isRecord(line) ? [line.is] : [])),
    ...(otherwise === undefined ? [] : [otherwise]),
  ];
}
