/**
 * The vocabulary as JSON Schema 2020-12: the form in which each fact is taken. It describes what is understood; what a
 * request gives in another form is not refused but named `invalid` and judged as unknown.
 */
import type { Ir, IrFact, IrRecord, IrType, Localised } from "./ir.ts";

export type JsonSchema = { readonly [keyword: string]: unknown };

/** What of a compiled ruleset the schema is made from. */
export type VocabularySource = Pick<Ir, "records" | "facts" | "catalogue" | "words">;

const DECIMAL = "-?[0-9]+(\\.[0-9]+)?";
const UNIT = "[A-Za-z%0-9/]+";

/** One schema a form of writing; facts refer to them. */
const FORMS: Readonly<Record<string, JsonSchema>> = {
  text: { type: "string" },
  bool: { type: "boolean" },
  number: { anyOf: [{ type: "number" }, { type: "string", pattern: `^${DECIMAL}$` }], examples: [3, "3.5"] },
  percent: { type: "string", pattern: `^${DECIMAL} ?%$`, examples: ["4.7%"] },
  share: {
    type: "string",
    pattern: `^${DECIMAL} ?(%|ppm|ppb|[a-z]+/[a-z]+)$`,
    examples: ["0.1%", "90 mg/kg", "25 ppb"],
  },
  date: { type: "string", format: "date", examples: ["2026-07-01"] },
  moment: { type: "string", format: "date-time", examples: ["2026-07-01T09:30:00Z"] },
  duration: {
    type: "string",
    pattern: "^[0-9]+ (years?|months?|weeks?|days?|hours?|minutes?|seconds?)$",
    examples: ["18 months"],
  },
  language: {
    type: "string",
    description: "A BCP 47 language.",
    pattern: "^[a-z]{2,3}(-[A-Za-z0-9]+)*$",
    examples: ["de"],
  },
  hs: {
    type: "string",
    description: "A customs tariff code: 2 to 10 digits, dots allowed.",
    pattern: "^[0-9](\\.?[0-9]){1,9}$",
    examples: ["6206.10"],
  },
  place: {
    type: "string",
    description:
      "ISO 3166-1 alpha-2, with an ISO 3166-2 subdivision where it matters; XI is Northern Ireland.",
    pattern: "^[A-Z]{2}(-[A-Z0-9]{1,3})?$",
    examples: ["FR", "ES-CN", "XI"],
  },
  country: { type: "string", pattern: "^[A-Z]{2}$", examples: ["CN"] },
  quantity: {
    anyOf: [
      { type: "string", pattern: `^${DECIMAL} ?${UNIT}$` },
      {
        type: "object",
        required: ["value", "unit"],
        properties: { value: { $ref: "#/$defs/number" }, unit: { type: "string" } },
      },
    ],
    examples: ["1.2 kg", { value: 1.2, unit: "kg" }],
  },
  money: {
    anyOf: [
      { type: "string", pattern: `^${DECIMAL} ?[A-Z]{3}$` },
      {
        type: "object",
        required: ["amount", "currency"],
        properties: {
          amount: { $ref: "#/$defs/number" },
          currency: { type: "string", pattern: "^[A-Z]{3}$" },
        },
      },
    ],
    examples: ["149.90 EUR", { amount: "149.90", currency: "EUR" }],
  },
};

/** The `facts` of a request, with one definition a record and one a form of value. */
export function factSchema(source: VocabularySource): JsonSchema {
  const records = source.records.filter(({ name }) => name !== "shipment");
  const definitions = records.map(({ name }) => [name, recordSchema(name, source)] as const);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Facts of a shipment",
    ...recordSchema("shipment", source),
    $defs: { ...Object.fromEntries(definitions), ...FORMS },
  };
}

/** One fact by itself; `#/$defs/…` refers to the definitions of {@link factSchema}. */
export function oneFactSchema(fact: IrFact, source: VocabularySource): JsonSchema {
  const words = source.words.facts[fact.name];
  return {
    ...describe(words?.label, words?.meaning),
    anyOf: withProvenance(orNone(typeSchema(fact.type, source), fact)),
    ...(words?.suchAs !== undefined && { examples: [words.suchAs] }),
  };
}

function recordSchema(name: string, source: VocabularySource): JsonSchema {
  const properties: Properties = {};
  for (const fact of source.facts) {
    // The engine fills in these two from the request itself.
    if (fact.record !== name || fact.name === "date" || fact.name === "operation") continue;
    place(properties, fact.path, oneFactSchema(fact, source));
    if (fact.type.t === "list" && !fact.type.complete)
      place(properties, whole(fact.path), { type: "boolean" });
  }
  for (const record of source.records) addLists(properties, name, record);
  return {
    ...describe(source.words.records[name], undefined),
    type: "object",
    properties: toSchema(properties),
  };
}

function addLists(properties: Properties, name: string, record: IrRecord): void {
  if (name === "shipment" && record.parents.length === 0 && record.name !== "shipment")
    properties[record.name] = { $ref: `#/$defs/${record.name}` };
  for (const { record: parent, list, max, complete } of record.parents) {
    if (parent !== name) continue;
    properties[list] = {
      type: ["array", "null"],
      items: { $ref: `#/$defs/${record.name}` },
      maxItems: max,
      description: complete
        ? "Every one of them; null says there are none."
        : `Those known of; null says there are none, and ${list}_complete: true that there are no others.`,
    };
    if (!complete) properties[`${list}_complete`] = { type: "boolean" };
  }
}

/** The key beside a list that says there are no others. */
const whole = (path: readonly string[]): string[] => [...path.slice(0, -1), `${path.at(-1)}_complete`];

/** Facts with dotted names nest: a tree of schemas, each a leaf or a branch. */
type Properties = { [key: string]: JsonSchema | Branch };
class Branch {
  readonly properties: Properties = {};
}

function place(properties: Properties, path: readonly string[], schema: JsonSchema): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length === 0) {
    properties[key] = schema;
    return;
  }
  const found = properties[key];
  const branch = found instanceof Branch ? found : new Branch();
  properties[key] = branch;
  place(branch.properties, rest, schema);
}

const toSchema = (properties: Properties): JsonSchema =>
  Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [
      key,
      value instanceof Branch ? { type: "object", properties: toSchema(value.properties) } : value,
    ]),
  );

function typeSchema(type: IrType, source: VocabularySource): JsonSchema {
  switch (type.t) {
    case "enum":
      return { enum: type.values };
    case "catalogue":
      return { enum: source.catalogue.filter(({ kind }) => kind === type.kind).map(({ name }) => name) };
    case "code":
      return { type: "string", description: `A code of the scheme ${type.scheme}.` };
    case "quantity":
      return { $ref: "#/$defs/quantity", description: `In ${type.unit}, or a unit of the same kind.` };
    case "money":
      return type.currency === undefined
        ? { $ref: "#/$defs/money" }
        : { $ref: "#/$defs/money", description: `In ${type.currency}.` };
    case "list":
      return { type: ["array", "null"], items: typeSchema(type.of, source), maxItems: type.max };
    default:
      return { $ref: `#/$defs/${type.t}` };
  }
}

const orNone = (schema: JsonSchema, { orNone }: IrFact): JsonSchema[] =>
  orNone ? [schema, { type: "null", description: "There is none." }] : [schema];

/** Any fact may come wrapped with where it comes from. */
function withProvenance(forms: readonly JsonSchema[]): JsonSchema[] {
  return [
    ...forms,
    {
      type: "object",
      required: ["value", "provenance"],
      properties: {
        value: forms.length === 1 ? forms[0] : { anyOf: forms },
        provenance: { enum: ["given", "derived", "verified"] },
        confidence: { type: "number", minimum: 0, maximum: 1 },
      },
    },
  ];
}

function describe(label: Localised | undefined, meaning: Localised | undefined): JsonSchema {
  return {
    ...(label?.en !== undefined && { title: label.en }),
    ...(meaning?.en !== undefined && { description: meaning.en }),
  };
}
