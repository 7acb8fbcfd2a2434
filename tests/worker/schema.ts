/** JSON Schema as far as the service writes it; keys a schema does not name are complaints too. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly pattern?: string;
}

export function complaints(
  value: unknown,
  schema: Schema,
  schemas: Readonly<Record<string, Schema>>,
  at = "",
): string[] {
  if (schema.$ref !== undefined) {
    const found = schemas[schema.$ref.replace("#/components/schemas/", "")];
    return found === undefined ? [`${at}: no schema ${schema.$ref}`] : complaints(value, found, schemas, at);
  }
  if (schema.anyOf !== undefined) {
    const tries = schema.anyOf.map((each) => complaints(value, each, schemas, at));
    return tries.some((each) => each.length === 0) ? [] : tries.flat();
  }
  if (schema.enum !== undefined && !schema.enum.includes(value))
    return [`${at}: ${JSON.stringify(value)} is not in the list`];
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOf(type, value)))
    return [`${at}: ${JSON.stringify(value)} is not ${schema.type}`];
  if (schema.pattern !== undefined && typeof value === "string" && !new RegExp(schema.pattern).test(value))
    return [`${at}: ${value} does not match ${schema.pattern}`];
  if (Array.isArray(value))
    return value.flatMap((each, i) => complaints(each, schema.items ?? {}, schemas, `${at}/${i}`));
  if (typeof value !== "object" || value === null || schema.properties === undefined) return [];
  const keys = Object.keys(value);
  return [
    ...(schema.required ?? []).filter((key) => !keys.includes(key)).map((key) => `${at}/${key} is missing`),
    ...keys.flatMap((key) => {
      const known = schema.properties?.[key];
      if (known !== undefined) return complaints(Reflect.get(value, key), known, schemas, `${at}/${key}`);
      return schema.additionalProperties === undefined ? [`${at}/${key} is not described`] : [];
    }),
  ];
}

function isOf(type: string, value: unknown): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}
