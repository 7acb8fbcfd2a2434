import { Hono } from "hono";
import type { RulesetSource } from "../bundle.ts";
import type { Env } from "../language.ts";

/** `GET /healthz`: whether this isolate can judge at all. */
export const health = (ruleset: RulesetSource): Hono<Env> =>
  new Hono<Env>().get("/healthz", async (c) => {
    const { name, version, digest } = (await ruleset()).ruleset;
    c.header("Cache-Control", "no-store");
    return c.json({ status: "ok", ruleset: { name, version, digest } });
  });
