import { Hono } from "hono";
import { etag } from "hono/etag";
import { factSchema } from "../../engine/fact-schema.ts";
import type { RulesetSource } from "../bundle.ts";
import type { Env } from "../language.ts";
import { vocabularyAnswer } from "../vocabulary.ts";

/** `GET /v1/vocabulary`, and the same as JSON Schema. */
export const vocabulary = (ruleset: RulesetSource): Hono<Env> =>
  new Hono<Env>()
    .get("/v1/vocabulary", etag(), async (c) => {
      const { ruleset: which, ir } = await ruleset();
      c.header("Cache-Control", "no-cache");
      return c.json(vocabularyAnswer(which, ir));
    })
    .get("/v1/vocabulary/schema", etag(), async (c) => {
      const { ir } = await ruleset();
      c.header("Cache-Control", "no-cache");
      return c.body(JSON.stringify(factSchema(ir)), 200, { "Content-Type": "application/schema+json" });
    });
