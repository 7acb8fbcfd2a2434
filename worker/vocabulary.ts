import { type JsonSchema, oneFactSchema, type VocabularySource } from "../engine/fact-schema.ts";
import type { CatalogueKind, IrFact, IrLiteral, IrType, Localised, StatedProvenance } from "../engine/ir.ts";

/** The answer of `GET /v1/vocabulary`: every word a request may use, with its labels and the form it takes in JSON. */
export interface VocabularyAnswer {
  readonly ruleset: { readonly name: string; readonly version: string; readonly digest: string };
  readonly records: readonly {
    readonly name: string;
    readonly label: Localised;
    readonly known_by: readonly string[];
    /** Where lists of it stand; a record in none is one object at the root of the facts. */
    readonly in: readonly {
      readonly record: string;
      readonly list: string;
      readonly max: number;
      readonly complete: boolean;
    }[];
  }[];
  readonly facts: readonly VocabularyFact[];
  readonly catalogue: readonly {
    readonly kind: CatalogueKind;
    readonly name: string;
    readonly label: Localised;
  }[];
  readonly charge_kinds: readonly {
    readonly name: string;
    readonly part_of?: string;
    readonly label: Localised;
  }[];
}

export interface VocabularyFact {
  readonly name: string;
  readonly record: string;
  /** Where it stands in the object of its record. */
  readonly path: readonly string[];
  readonly type: FactType;
  readonly label: Localised;
  readonly meaning: Localised;
  /** JSON `null` may say that there is none. */
  readonly or_none: boolean;
  /** Worked out from other facts where it is not stated. */
  readonly computed: boolean;
  /** What not stating it means; without this it means that nobody knows. */
  readonly absent_means?: string;
  readonly such_as?: string;
  /** The least a value must be to count: `derived` (any), `given`, `verified`. */
  readonly provenance: StatedProvenance;
  /** Where the sender finds it. */
  readonly carried_by?: Localised;
  /** Who can confirm it. */
  readonly verified_by?: Localised;
  /** What people call its values; one that is not among them stands for itself. */
  readonly value_labels?: Readonly<Record<string, Localised>>;
  readonly json_schema: JsonSchema;
}

export interface FactType {
  readonly type: string;
  readonly unit?: string;
  readonly currency?: string;
  readonly values?: readonly string[];
  readonly scheme?: string;
  readonly of?: FactType;
  readonly max?: number;
  readonly complete?: boolean;
}

export function vocabularyAnswer(
  ruleset: VocabularyAnswer["ruleset"],
  source: VocabularySource & {
    readonly chargeKinds: readonly { readonly name: string; readonly partOf?: string }[];
  },
): VocabularyAnswer {
  const { words } = source;
  return {
    ruleset,
    records: source.records.map((record) => ({
      name: record.name,
      label: words.records[record.name] ?? {},
      known_by: record.knownBy,
      in: record.parents,
    })),
    facts: source.facts.map((fact) => factAnswer(fact, source)),
    catalogue: source.catalogue.map(({ kind, name }) => ({
      kind,
      name,
      label: words.catalogue[`${kind} ${name}`] ?? {},
    })),
    charge_kinds: source.chargeKinds.map(({ name, partOf }) => ({
      name,
      ...(partOf !== undefined && { part_of: partOf }),
      label: words.charges[name] ?? {},
    })),
  };
}

function factAnswer(fact: IrFact, source: VocabularySource): VocabularyFact {
  const words = source.words.facts[fact.name];
  return {
    name: fact.name,
    record: fact.record,
    path: fact.path,
    type: typeAnswer(fact.type, source),
    label: words?.label ?? {},
    meaning: words?.meaning ?? {},
    or_none: fact.orNone,
    computed: fact.computed !== undefined,
    ...(fact.absent !== undefined && { absent_means: literalWords(fact.absent) }),
    ...(words?.suchAs !== undefined && { such_as: words.suchAs }),
    provenance: fact.provenance ?? "derived",
    ...(words?.carriedBy !== undefined && { carried_by: words.carriedBy }),
    ...(words?.verifiedBy !== undefined && { verified_by: words.verifiedBy }),
    ...(words?.values !== undefined && { value_labels: words.values }),
    json_schema: oneFactSchema(fact, source),
  };
}

function typeAnswer(type: IrType, source: VocabularySource): FactType {
  switch (type.t) {
    case "bool":
      return { type: "yes-or-no" };
    case "catalogue":
      return {
        type: type.kind,
        values: source.catalogue.filter(({ kind }) => kind === type.kind).map(({ name }) => name),
      };
    case "list":
      return { type: "list", of: typeAnswer(type.of, source), max: type.max, complete: type.complete };
    default: {
      const { t, ...rest } = type;
      return { type: t, ...rest };
    }
  }
}

function literalWords(literal: IrLiteral): string {
  if (literal.l === "none") return "none";
  if (literal.l === "bool") return literal.v ? "yes" : "no";
  return "v" in literal ? String(literal.v) : "stated in the vocabulary";
}
