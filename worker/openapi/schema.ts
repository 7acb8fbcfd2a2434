/** Small words for writing JSON Schema 2020-12 by hand. */
import type { JsonSchema } from "../../engine/fact-schema.ts";

export type { JsonSchema };

type Fields = Readonly<Record<string, JsonSchema>>;

/** An object: every field is there, save those under `optional`. */
export const object = (fields: Fields, optional: Fields = {}, more: JsonSchema = {}): JsonSchema => ({
  type: "object",
  required: Object.keys(fields),
  properties: { ...fields, ...optional },
  ...more,
});

export const list = (items: JsonSchema, description?: string): JsonSchema => ({
  type: "array",
  items,
  ...(description !== undefined && { description }),
});

export const oneOf = (values: readonly string[], description?: string): JsonSchema => ({
  enum: values,
  ...(description !== undefined && { description }),
});

export const text = (description?: string): JsonSchema => ({
  type: "string",
  ...(description !== undefined && { description }),
});

export const day = (description?: string): JsonSchema => ({ ...text(description), format: "date" });

export const ref = (name: string, description?: string): JsonSchema => ({
  $ref: `#/components/schemas/${name}`,
  ...(description !== undefined && { description }),
});

export const flag = (description?: string): JsonSchema => ({
  type: "boolean",
  ...(description !== undefined && { description }),
});
