import { json, problems } from "./answers.ts";
import { type JsonSchema, list, object, text } from "./schema.ts";

export const PROBLEM: JsonSchema = object(
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

export const SERVICE_PATHS: JsonSchema = {
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
