import { CONDITIONAL, json, NOT_MODIFIED, problems } from "./answers.ts";
import { type JsonSchema, list, object, ref, text } from "./schema.ts";

export const RULESET: JsonSchema = object({
  name: text(),
  version: text(),
  digest: text("Of the bundle's bytes; a decision names the same one."),
  rules: { type: "integer" },
  jurisdictions: list(text()),
  domains: list(text()),
  parts: list(
    object({
      name: text(),
      jurisdiction: text(),
      domain: text(),
      label: ref("Localised"),
      rules: { type: "integer" },
    }),
  ),
});

/** The rules, and the words facts are given in. */
export const RULESET_PATHS: JsonSchema = {
  "/v1/rulesets/current": {
    get: {
      tags: ["rules"],
      operationId: "currentRuleset",
      summary: "Which rules judge now",
      parameters: CONDITIONAL,
      responses: { "200": json(ref("Ruleset"), "The ruleset."), ...NOT_MODIFIED, ...problems("no-ruleset") },
    },
  },
  "/v1/vocabulary": {
    get: {
      tags: ["rules"],
      operationId: "vocabulary",
      summary: "Every fact a request may state, with labels and the form it takes",
      parameters: CONDITIONAL,
      responses: {
        "200": json({ type: "object" }, "Records, facts, catalogue and kinds of charge."),
        ...NOT_MODIFIED,
        ...problems("no-ruleset"),
      },
    },
  },
  "/v1/vocabulary/schema": {
    get: {
      tags: ["rules"],
      operationId: "vocabularySchema",
      summary: "The vocabulary as JSON Schema 2020-12",
      parameters: CONDITIONAL,
      responses: {
        "200": {
          description: "The schema of `facts`.",
          content: { "application/schema+json": { schema: { type: "object" } } },
        },
        ...NOT_MODIFIED,
        ...problems("no-ruleset"),
      },
    },
  },
};
