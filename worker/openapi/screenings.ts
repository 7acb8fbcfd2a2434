import { ACTS, DOMAINS, LIMITS } from "../../engine/index.ts";
import first from "../examples/first.json";
import { ACCEPT_LANGUAGE, BODY_PROBLEMS, commaSeparated, EXPLAIN, json, problems } from "./answers.ts";
import { day, type JsonSchema, list, object, oneOf, ref, text } from "./schema.ts";

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
    explain: {
      enum: [true, false, "fired"],
      default: false,
      description: "`true` adds `because` and `why_not`, `fired` the former alone.",
    },
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

const BAD_LINE: JsonSchema = object(
  {
    line: { type: "integer", description: "Counted from one, blank lines too." },
    error: ref("Problem", "Why nothing was judged for this line."),
  },
  {
    id: {
      ...text("What the request calls itself. Left out where the line is no JSON that says so."),
      maxLength: LIMITS.idLength,
    },
  },
);

export const SCREENING_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  ScreeningRequest: REQUEST,
  Screening: SCREENING,
  BadLine: BAD_LINE,
};

export const SCREENING_PATHS: JsonSchema = {
  "/v1/screenings": {
    post: {
      tags: ["screenings"],
      operationId: "screen",
      summary: "Judge one shipment",
      description:
        "A fact in a form that says nothing (a bare number for a weight, a currency nobody issues) is not refused: it is named in `invalid` and counts as unknown. " +
        "Nothing is kept, so repeating a request is always safe: the same request on the same legal date under the same ruleset gives the same decision with the same digest. Name `as_of` to repeat one on a later day; an `Idempotency-Key` is accepted and changes nothing.",
      parameters: [
        EXPLAIN,
        ACCEPT_LANGUAGE,
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
        ...problems(...BODY_PROBLEMS),
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
        "Blank lines are skipped; lines may end in CRLF, and the last in nothing. A line that cannot be read is answered in its place, by its number and, where it could be read, its `id`, and keeps no other from being judged. What the query says holds for lines that do not say otherwise.",
      parameters: [
        {
          name: "as_of",
          in: "query",
          description: "The legal date. Left out: the day it is in UTC when the batch begins.",
          schema: { type: "string", format: "date" },
        },
        commaSeparated("acts", ACTS, "What you are about to do."),
        commaSeparated("domains", DOMAINS, "What to look at."),
        EXPLAIN,
        ACCEPT_LANGUAGE,
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
};
