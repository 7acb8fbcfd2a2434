import { factSchemas } from "../../engine/fact-schema.ts";
import type { Bundle } from "../../engine/index.ts";
import { CHANGES_PATHS, CHANGES_SCHEMAS } from "./changes.ts";
import { DECISION_SCHEMAS } from "./decision.ts";
import { REQUIREMENTS_SCHEMAS, requirementsPaths } from "./requirements.ts";
import { RULESET, RULESET_PATHS } from "./rulesets.ts";
import type { JsonSchema } from "./schema.ts";
import { SCREENING_PATHS, SCREENING_SCHEMAS } from "./screenings.ts";
import { PROBLEM, SERVICE_PATHS } from "./service.ts";

/** The OpenAPI 3.1 description of this service over this ruleset. */
export function openapiDocument(bundle: Bundle): JsonSchema {
  const { facts, definitions } = factSchemas(bundle.ir, "#/components/schemas/fact.");
  return {
    openapi: "3.1.0",
    info: {
      title: "Tidegate",
      version: bundle.ruleset.version,
      summary: "Screens shipments against cited, dated law.",
      description:
        "Give the facts of a shipment; get a decision with every reason cited, every charge worked out, and every fact that is still needed named. " +
        "What is not known never counts as a yes. Decisions are returned, not kept. Tidegate reports what its rules say; it is not legal advice.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags: [
      { name: "screenings", description: "Judging" },
      { name: "rules", description: "What is judged by" },
      { name: "service", description: "The service itself" },
    ],
    paths: {
      ...SCREENING_PATHS,
      ...requirementsPaths(bundle),
      ...CHANGES_PATHS,
      ...RULESET_PATHS,
      ...SERVICE_PATHS,
    },
    components: {
      parameters: {
        AcceptLanguage: {
          name: "Accept-Language",
          in: "header",
          description:
            "`en` or `zh`: the language of problems. A decision carries its texts in every language.",
          schema: { type: "string" },
          example: "zh",
        },
        IfNoneMatch: { name: "If-None-Match", in: "header", schema: { type: "string" } },
      },
      schemas: {
        ...SCREENING_SCHEMAS,
        ...CHANGES_SCHEMAS,
        ...REQUIREMENTS_SCHEMAS,
        ...DECISION_SCHEMAS,
        Ruleset: RULESET,
        Problem: PROBLEM,
        Facts: { ...facts, description: "What is known of the shipment. A key left out says: nobody knows." },
        ...Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [`fact.${name}`, schema])),
      },
    },
  };
}
