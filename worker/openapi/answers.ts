/** What operations have alike. */
import { PROBLEMS, type ProblemCode } from "../problems.ts";
import { type JsonSchema, list, oneOf, ref } from "./schema.ts";

/** The problems an operation answers with, by status. */
export const problems = (...codes: readonly ProblemCode[]): JsonSchema => {
  const byStatus = new Map<number, string[]>();
  for (const code of codes) {
    const { status, title } = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), title.en]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, titles]) => [
      status,
      {
        description: titles.join("; or: "),
        content: { "application/problem+json": { schema: ref("Problem") } },
      },
    ]),
  );
};

/** A body of JSON. */
export const json = (schema: JsonSchema, description: string): JsonSchema => ({
  description,
  content: { "application/json": { schema } },
});

/** A list in the query. */
export const commaSeparated = (name: string, values: readonly string[], description: string): JsonSchema => ({
  name,
  in: "query",
  description: `${description} Several with commas.`,
  style: "form",
  explode: false,
  schema: list(oneOf(values)),
});

export const ACCEPT_LANGUAGE: JsonSchema = { $ref: "#/components/parameters/AcceptLanguage" };
export const EXPLAIN: JsonSchema = {
  name: "explain",
  in: "query",
  description: "`full` adds `because` and `why_not`, `fired` the former alone.",
  schema: { enum: ["full", "fired"] },
};

/** What is wrong with one JSON body. */
export const BODY_PROBLEMS = [
  "malformed-json",
  "truncated-json",
  "not-utf-8",
  "over-limit",
  "body-too-large",
  "incomplete-body",
  "unsupported-media-type",
  "unsupported-encoding",
  "invalid-request",
  "no-ruleset",
] as const satisfies readonly ProblemCode[];

/** For answers that change only with the ruleset. */
export const CONDITIONAL = [{ $ref: "#/components/parameters/IfNoneMatch" }];
export const NOT_MODIFIED = { "304": { description: "Unchanged since the ETag you have." } };
