import { Hono } from "hono";
import { etag } from "hono/etag";
import { factSchema } from "../../engine/fact-schema.ts";
import type { RulesetSource } from "../bundle.ts";
import { derived } from "../derived.ts";
import type { Env } from "../language.ts";
import { vocabularyAnswer } from "../vocabulary.ts";

/** `GET /v1/vocabulary`, and the same as JSON Schema. */
export const vocabulary = (ruleset: RulesetSource): Hono<Env> =>
  new Hono<Env>()
    .get("/v1/vocabulary", etag(), async (c) => {
      c.header("Cache-Control", "no-cache");
      return c.body(words(await ruleset()), 200, { "Content-Type": "application/json" });
    })
    .get("/v1/vocabulary/schema", etag(), async (c) => {
      c.header("Cache-Control", "no-cache");
      return c.body(schema(await ruleset()), 200, { "Content-Type": "application/schema+json" });
    });

const words = derived(({ ruleset, ir }) => JSON.stringify(vocabularyAnswer(ruleset, ir)));
const schema = derived(({ ir }) => JSON.stringify(factSchema(ir)));
