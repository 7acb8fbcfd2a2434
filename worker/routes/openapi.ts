import { Hono } from "hono";
import { etag } from "hono/etag";
import type { RulesetSource } from "../bundle.ts";
import { derived } from "../derived.ts";
import type { Env } from "../language.ts";
import { openapiDocument } from "../openapi/document.ts";

/** `GET /openapi.json`: this service, described for machines; `/docs/` shows it to people. */
export const openapi = (ruleset: RulesetSource): Hono<Env> =>
  new Hono<Env>().get("/openapi.json", etag(), async (c) => {
    c.header("Cache-Control", "no-cache");
    return c.body(text(await ruleset()), 200, { "Content-Type": "application/json" });
  });

const text = derived((bundle) => JSON.stringify(openapiDocument(bundle)));
