import { Hono } from "hono";
import type { RulesetSource } from "../bundle.ts";
import { refuse } from "../errors.ts";
import { judge } from "../judging.ts";
import type { Env } from "../language.ts";
import { readScreening } from "../request.ts";
import { today } from "../today.ts";

/** `POST /v1/screenings`: one shipment in, one decision out. Nothing is kept. */
export const screenings = (ruleset: RulesetSource): Hono<Env> =>
  new Hono<Env>().post("/v1/screenings", async (c) => {
    const from = performance.now();
    const read = await readScreening(c.req.raw, today());
    if ("problem" in read) return refuse(c, read.problem);
    const answer = await judge(await ruleset(), read.request, from);
    c.header("Cache-Control", "no-store");
    return c.json(answer);
  });
