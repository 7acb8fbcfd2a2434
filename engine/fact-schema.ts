/**
 * The vocabulary as JSON Schema 2020-12: the form in which each fact is taken. It describes what is understood; what a
 * request gives in another form is not refused but named `invalid` and judged as unknown.
 */
import { enoughFor } from "./facts/provenance.ts";
import type { Ir, IrFact, IrRecord, IrType, Localised, StatedProvenance } from "./ir.ts";

export type JsonSchema = { readonly [keyword: string]: unknown };

/** What of a compiled ruleset the schema is made from. */
export type VocabularySource = Pick<Ir, "records" | "facts" | "catalogue" | "words">;

const DECIMAL = "-?[0-9]+(\\.[0-9]+)?";
const UNIT = "[A-Za-z%0-9/]+";

/** One schema a form of writing; facts refer to them. */
const forms = (at: string): Readonly<Record<string, JsonSchema>> => ({
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
        properties: { value: { $ref: `${at}number` }, unit: { type: "string" } },
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
          amount: { $ref: `${at}number` },
          currency: { type: "string", pattern: "^[A-Z]{3}$" },
        },
      },
    ],
    examples: ["149.90 EUR", { amount: "149.90", currency: "EUR" }],
  },
});

/** The `facts` of a request, with one definition a record and one a form of value. */
export function factSchema(source: VocabularySource): JsonSchema {
  const { facts, definitions } = factSchemas(source, DEFS);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Facts of a shipment",
    ...facts,
    $defs: definitions,
  };
}

/** The same in parts, for a document that keeps its definitions elsewhere: `at` is what stands before their names. */
export function factSchemas(
  source: VocabularySource,
  at: string,
): { readonly facts: JsonSchema; readonly definitions: Readonly<Record<string, JsonSchema>> } {
  const writer = new SchemaWriter(source, at);
  const records = source.records.filter(({ name }) => name !== "shipment");
  return {
    facts: writer.record("shipment"),
    definitions: {
      ...Object.fromEntries(records.map(({ name }) => [name, writer.record(name)])),
      ...forms(at),
    },
  };
}

/** One fact by itself; `#/$defs/…` refers to the definitions of {@link factSchema}. */
export function oneFactSchema(fact: IrFact, source: VocabularySource): JsonSchema {
  return new SchemaWriter(source, DEFS).fact(fact);
}

const DEFS = "#/$defs/";

class SchemaWriter {
  constructor(
    private readonly source: VocabularySource,
    private readonly at: string,
  ) {}

  record(name: string): JsonSchema {
    const properties: Properties = {};
    for (const fact of this.source.facts) {
      // The engine fills in these two from the request itself.
      if (fact.record !== name || fact.name === "date" || fact.name === "operation") continue;
      place(properties, fact.path, this.fact(fact));
      if (fact.type.t === "list" && !fact.type.complete)
        place(properties, whole(fact.path), { type: "boolean" });
    }
    for (const record of this.source.records) this.#lists(properties, name, record);
    return {
      ...describe(this.source.words.records[name], undefined),
      type: "object",
      properties: toSchema(properties),
    };
  }

  fact(fact: IrFact): JsonSchema {
    const words = this.source.words.facts[fact.name];
    return {
      ...describe(words?.label, words?.meaning),
      anyOf: withProvenance(orNone(this.#type(fact.type), fact), enoughFor(fact)),
      ...(words?.values !== undefined && { "x-labels": words.values }),
      ...(words?.suchAs !== undefined && { examples: [example(fact.type, words.suchAs)] }),
    };
  }

  #lists(properties: Properties, name: string, record: IrRecord): void {
    if (name === "shipment" && record.parents.length === 0 && record.name !== "shipment")
      properties[record.name] = this.#definition(record.name);
    for (const { record: parent, list, max, complete } of record.parents) {
      if (parent !== name) continue;
      properties[list] = {
        type: ["array", "null"],
        items: this.#definition(record.name),
        maxItems: max,
        description: complete
          ? "Every one of them; null says there are none."
          : `Those known of; null says there are none, and ${list}_complete: true that there are no others.`,
      };
      if (!complete) properties[`${list}_complete`] = { type: "boolean" };
    }
  }

  #type(type: IrType): JsonSchema {
    switch (type.t) {
      case "enum":
        return { enum: type.values };
      case "catalogue":
        return among(this.source.catalogue.filter(({ kind }) => kind === type.kind).map(({ name }) => name));
      case "code":
        return { type: "string", description: `A code of the scheme ${type.scheme}.` };
      case "quantity":
        return {
          ...this.#definition("quantity"),
          description: `In ${type.unit}, or a unit of the same kind.`,
        };
      case "money":
        return type.currency === undefined
          ? this.#definition("money")
          : { ...this.#definition("money"), description: `In ${type.currency}.` };
      case "list":
        return { type: ["array", "null"], items: this.#type(type.of), maxItems: type.max };
      default:
        return this.#definition(type.t);
    }
  }

  #definition(name: string): JsonSchema {
    return { $ref: `${this.at}${name}` };
  }
}

/** The author's example as a request would hold it: he wrote `yes`, JSON says `true`. */
function example(type: IrType, words: string): unknown {
  if (type.t === "bool") return words === "yes";
  if (type.t === "list") return words.split(/, */).map((each) => example(type.of, each));
  return words;
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

const orNone = (schema: JsonSchema, { orNone }: IrFact): JsonSchema[] =>
  orNone ? [schema, { type: "null", description: "There is none." }] : [schema];

/** Any fact may come wrapped with where it comes from; what must be verified comes so only. */
function withProvenance(
  forms: readonly JsonSchema[],
  provenances: readonly StatedProvenance[],
): JsonSchema[] {
  return [
    ...(provenances.includes("given") ? forms : []),
    {
      type: "object",
      required: ["value", "provenance"],
      properties: {
        value: forms.length === 1 ? forms[0] : { anyOf: forms },
        provenance: { enum: provenances },
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

/** No value at all where there is no name to choose: an empty `enum` is no schema. */
function among(names: readonly string[]): JsonSchema {
  return names.length === 0 ? { not: {} } : { enum: names };
}
