import { factSchemas } from "../../engine/fact-schema.ts";
import { ACTS, type Bundle, DOMAINS, LIMITS, readRequirements, requirementsOf } from "../../engine/index.ts";
import first from "../examples/first.json";
import forRequirements from "../examples/requirements.json";
import { PROBLEMS, type ProblemCode } from "../problems.ts";
import { CHANGES_SCHEMAS } from "./changes.ts";
import { DECISION_SCHEMAS } from "./decision.ts";
import { REQUIREMENTS_SCHEMAS } from "./requirements.ts";
import { day, flag, type JsonSchema, list, object, oneOf, ref, text } from "./schema.ts";

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
    paths: { ...PATHS, "/v1/requirements": { post: requirementsPath(bundle) } },
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
        ScreeningRequest: REQUEST,
        Screening: SCREENING,
        BadLine: BAD_LINE,
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

const REQUEST: JsonSchema = object(
  { facts: ref("Facts") },
  {
    id: { ...text("Your own name for it, echoed."), maxLength: LIMITS.idLength },
    as_of: day("The legal date. Left out: today, UTC; the answer says which day that was."),
    domains: list(oneOf(DOMAINS), "What to look at; left out: everything but `warehouse`."),
    acts: list(oneOf(ACTS), "What you are about to do."),
    horizon_days: {
      type: "integer",
      minimum: 0,
      maximum: LIMITS.horizonDays,
      default: 0,
      description: "How many days ahead `turns_on` looks.",
    },
    explain: flag("Adds `because` and `held_back`."),
    settings: { type: "object", description: "Settings of adjustable parameters, by name." },
  },
);

const SCREENING: JsonSchema = object(
  {
    decision_id: { type: "string", format: "uuid" },
    decided_at: { type: "string", format: "date-time" },
    took_ms: { type: "number" },
    digest: text(
      "SHA-256 over the canonical bytes (RFC 8785) of `decision`. Equal requests under equal rules have equal digests.",
    ),
    decision: ref("Decision"),
  },
  { id: text("What the request calls itself.") },
);

const BAD_LINE: JsonSchema = object({
  line: { type: "integer", description: "Counted from one, blank lines too." },
  error: ref("Problem", "Why nothing was judged for this line."),
});

const RULESET: JsonSchema = object({
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

const PROBLEM: JsonSchema = object(
  {
    type: { type: "string", format: "uri-reference", examples: ["/problems/invalid-request"] },
    title: text(),
    status: { type: "integer" },
    detail: text("What happened, why it is refused, what to do."),
    instance: text("Names this one occurrence."),
  },
  {
    errors: list(
      object({
        path: text("JSON Pointer into the body; empty for the body itself."),
        code: text(),
        given: text(),
        wanted: text(),
        fix: text("What to do about it."),
      }),
    ),
  },
  { description: "RFC 9457." },
);

const problems = (...codes: readonly ProblemCode[]): JsonSchema => {
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

const json = (schema: JsonSchema, description: string): JsonSchema => ({
  description,
  content: { "application/json": { schema } },
});

const commaSeparated = (name: string, values: readonly string[], description: string): JsonSchema => ({
  name,
  in: "query",
  description: `${description} Several with commas.`,
  style: "form",
  explode: false,
  schema: list(oneOf(values)),
});

/** The example is answered by the rules it is served with. One market of one domain: it is long as it is. */
function requirementsPath(bundle: Bundle): JsonSchema {
  const asked = { ...forRequirements, markets: ["DE"], domains: ["safety"] };
  const read = readRequirements(asked, { today: asked.as_of });
  return {
    tags: ["screenings"],
    operationId: "requirements",
    summary: "What goods need before they go to each of some markets",
    description:
      "Judges the same facts for each market with papers, labels, marks, registrations and roles unknown, whatever is stated of them: what the rules ask for is listed, and what decides the rest is asked. Nothing is kept.",
    parameters: [{ $ref: "#/components/parameters/AcceptLanguage" }],
    requestBody: {
      required: true,
      description: `At most ${LIMITS.requirementCells} markets times items (\`requirementCells\`), in ${LIMITS.bodyBytes} bytes (\`bodyBytes\`).`,
      content: {
        "application/json": {
          schema: ref("RequirementsRequest"),
          examples: {
            toy: { summary: "A toy for four markets", value: forRequirements },
            safety: { summary: "The same, its safety in Germany alone", value: asked },
          },
        },
      },
    },
    responses: {
      "200": {
        description: "By market, in the order asked for.",
        content: {
          "application/json": {
            schema: ref("Requirements"),
            ...(read.ok && {
              examples: {
                safety: {
                  summary: "For a toy, its safety in Germany alone",
                  value: requirementsOf(bundle, read.request),
                },
              },
            }),
          },
        },
      },
      ...problems(
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
      ),
    },
  };
}

const NOT_MODIFIED = { "304": { description: "Unchanged since the ETag you have." } };
const CONDITIONAL = [{ $ref: "#/components/parameters/IfNoneMatch" }];

const PATHS: JsonSchema = {
  "/v1/screenings": {
    post: {
      tags: ["screenings"],
      operationId: "screen",
      summary: "Judge one shipment",
      description:
        "A fact in a form that says nothing (a bare number for a weight, a currency nobody issues) is not refused: it is named in `invalid` and counts as unknown. " +
        "Nothing is kept, so repeating a request is always safe: the same request on the same legal date under the same ruleset gives the same decision with the same digest. Name `as_of` to repeat one on a later day; an `Idempotency-Key` is accepted and changes nothing.",
      parameters: [
        {
          name: "explain",
          in: "query",
          description: "`full` adds `because` and `held_back`.",
          schema: { enum: ["full"] },
        },
        { $ref: "#/components/parameters/AcceptLanguage" },
        { name: "Idempotency-Key", in: "header", schema: { type: "string" } },
      ],
      requestBody: {
        required: true,
        description: `At most ${LIMITS.bodyBytes} bytes of UTF-8 JSON, ${LIMITS.depth} levels deep.`,
        content: {
          "application/json": {
            schema: ref("ScreeningRequest"),
            examples: { first: { summary: "Two things sold to a consumer in France", value: first } },
          },
        },
      },
      responses: {
        "200": json(ref("Screening"), "The decision, whatever it is."),
        ...problems(
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
        ),
      },
    },
  },
  "/v1/screenings/batch": {
    post: {
      tags: ["screenings"],
      operationId: "screenBatch",
      summary: "Judge many shipments, one a line",
      description:
        "A `ScreeningRequest` a line in; a `Screening` or a `BadLine` a line out, in the same order. Lines are judged as answers are taken, however many there are: read while you send. " +
        "Blank lines are skipped; lines may end in CRLF, and the last in nothing. A line that cannot be read is answered in its place and keeps no other from being judged. What the query says holds for lines that do not say otherwise.",
      parameters: [
        {
          name: "as_of",
          in: "query",
          description: "The legal date. Left out: the day it is in UTC when the batch begins.",
          schema: { type: "string", format: "date" },
        },
        commaSeparated("acts", ACTS, "What you are about to do."),
        commaSeparated("domains", DOMAINS, "What to look at."),
        {
          name: "explain",
          in: "query",
          description: "`full` adds `because` and `held_back` to every decision.",
          schema: { enum: ["full"] },
        },
        { $ref: "#/components/parameters/AcceptLanguage" },
      ],
      requestBody: {
        required: true,
        description: `UTF-8 lines of at most ${LIMITS.bodyBytes} bytes (\`bodyBytes\`), each JSON of at most ${LIMITS.depth} levels (\`depth\`).`,
        content: {
          "application/x-ndjson": {
            schema: ref("ScreeningRequest"),
            examples: {
              first: {
                summary: "The same shipment on two legal dates",
                value: [first, { ...first, as_of: "2026-06-30" }]
                  .map((line) => `${JSON.stringify(line)}\n`)
                  .join(""),
              },
            },
          },
        },
      },
      responses: {
        "200": {
          description: "As many lines as were sent, blank ones apart.",
          content: {
            "application/x-ndjson": { schema: { anyOf: [ref("Screening"), ref("BadLine")] } },
          },
        },
        ...problems("unsupported-media-type", "unsupported-encoding", "invalid-request", "no-ruleset"),
      },
    },
  },
  "/v1/changes": {
    get: {
      tags: ["rules"],
      operationId: "changes",
      summary: "What begins, ends or turns in a window of days",
      description:
        "Of law already written down: rules that come into force, go out of it, rest or are enforced; dated values that become others; members that join or leave. Rules that wait for an act nobody has dated stand apart in `awaiting`.",
      parameters: [
        {
          name: "from",
          in: "query",
          description: "The first day. Left out: today, UTC.",
          schema: { type: "string", format: "date" },
        },
        {
          name: "to",
          in: "query",
          description: `The last day, at most ${LIMITS.windowDays} days later (\`windowDays\`). Left out: 365 days after the first.`,
          schema: { type: "string", format: "date" },
        },
        {
          name: "market",
          in: "query",
          description: "Only what bears on goods that go there: a country, `FR-RE`, `XI`.",
          schema: { type: "string" },
        },
        { $ref: "#/components/parameters/AcceptLanguage" },
        ...CONDITIONAL,
      ],
      responses: {
        "200": json(ref("Changes"), "By day."),
        ...NOT_MODIFIED,
        ...problems("over-limit", "invalid-request", "no-ruleset"),
      },
    },
  },
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
  "/problems": {
    get: {
      tags: ["service"],
      operationId: "problems",
      summary: "Every kind of problem this service answers with",
      responses: { "200": json({ type: "object" }, "By code.") },
    },
  },
  "/healthz": {
    get: {
      tags: ["service"],
      operationId: "health",
      summary: "Whether it can judge",
      responses: { "200": json({ type: "object" }, "It can."), ...problems("no-ruleset") },
    },
  },
};
