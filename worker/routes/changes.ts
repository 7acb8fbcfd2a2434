import { Hono } from "hono";
import { etag } from "hono/etag";
import { type Decision, readWindow, type ToldChanges, tellChanges } from "../../engine/index.ts";
import type { RulesetSource } from "../bundle.ts";
import { refuse } from "../errors.ts";
import type { Env } from "../language.ts";
import { refusal } from "../request.ts";
import { today } from "../today.ts";

/** The answer of `GET /v1/changes`. */
export interface ChangesAnswer extends ToldChanges {
  readonly ruleset: Decision["ruleset"];
}

/** `GET /v1/changes`: what law already written down begins, ends or turns in a window of days. */
export const changes = (ruleset: RulesetSource): Hono<Env> =>
  new Hono<Env>().get("/v1/changes", etag(), async (c) => {
    const { lang: _, ...asked } = c.req.query();
    const read = readWindow(asked, today());
    if (!read.ok) {
      return refuse(c, refusal(read.problems.map((each) => ({ ...each, path: `?${each.path}` }))));
    }
    const bundle = await ruleset();
    const answer: ChangesAnswer = { ruleset: bundle.ruleset, ...tellChanges(bundle.ir, read.window) };
    c.header("Cache-Control", "no-cache");
    return c.json(answer);
  });
