import { Hono } from "hono";
import { canonicalBytes, digest, screen } from "../../engine/index.ts";
import type { RulesetSource } from "../bundle.ts";
import type { Screening } from "../envelope.ts";
import { refuse } from "../errors.ts";
import type { Env } from "../language.ts";
import { readScreening } from "../request.ts";

/** `POST /v1/screenings`: one shipment in, one decision out. Nothing is kept. */
export const screenings = (ruleset: RulesetSource): Hono<Env> =>
  new Hono<Env>().post("/v1/screenings", async (c) => {
    const from = performance.now();
    const now = new Date();
    const read = await readScreening(c.req.raw, now.toISOString().slice(0, 10));
    if ("problem" in read) return refuse(c, read.problem);
    const decision = screen(await ruleset(), read.request);
    const { id } = read.request;
    const answer: Screening = {
      ...(id !== undefined && { id }),
      decision_id: crypto.randomUUID(),
      decided_at: now.toISOString(),
      took_ms: Math.round((performance.now() - from) * 100) / 100,
      digest: await digest(canonicalBytes(decision)),
      decision,
    };
    reportFailures(answer);
    c.header("Cache-Control", "no-store");
    return c.json(answer);
  });

/** A failure inside the engine is a `hold` to the sender; to whoever runs the service it is a line in the log, without facts. */
function reportFailures({ decision_id, decision }: Screening): void {
  for (const { rule, notes } of decision.findings) {
    for (const note of notes) {
      if (note.note === "failed") console.error(JSON.stringify({ decision_id, rule, failed: note.code }));
    }
  }
}
