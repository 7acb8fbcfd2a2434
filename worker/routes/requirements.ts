import { Hono } from "hono";
import { type Requirements, readJson, readRequirements, requirementsOf } from "../../engine/index.ts";
import { readBody } from "../body.ts";
import type { RulesetSource } from "../bundle.ts";
import { refuse } from "../errors.ts";
import type { Env } from "../language.ts";
import { refusal, unreadable } from "../request.ts";
import { today } from "../today.ts";

/** `POST /v1/requirements`: what goods need before they go to each of some markets. Nothing is kept. */
export const requirements = (ruleset: RulesetSource): Hono<Env> =>
  new Hono<Env>().post("/v1/requirements", async (c) => {
    const body = await readBody(c.req.raw);
    if ("problem" in body) return refuse(c, body.problem);
    const read = readJson(body.bytes);
    if (!read.ok) return refuse(c, unreadable(read.problems, body.bytes));
    const asked = readRequirements(read.json, { today: today() });
    if (!asked.ok) return refuse(c, refusal(asked.problems));
    const answer = requirementsOf(await ruleset(), asked.request);
    reportFailures(answer);
    c.header("Cache-Control", "no-store");
    return c.json(answer);
  });

/** A market the engine failed at says so to the sender; to whoever runs the service it is a line in the log. */
function reportFailures({ markets }: Requirements): void {
  for (const { market, failed } of markets) {
    if (failed !== undefined) console.error(JSON.stringify({ requirements: market, failed }));
  }
}
