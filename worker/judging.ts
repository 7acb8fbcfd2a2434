import { type Bundle, digestOf, type ScreenRequest, screen } from "../engine/index.ts";
import type { Screening } from "./envelope.ts";

/** One request judged, in its envelope. `from` is when reading it began, by `performance.now()`. */
export async function judge(bundle: Bundle, request: ScreenRequest, from: number): Promise<Screening> {
  const decision = screen(bundle, request);
  const { id } = request;
  const answer: Screening = {
    ...(id !== undefined && { id }),
    decision_id: crypto.randomUUID(),
    decided_at: new Date().toISOString(),
    took_ms: Math.round((performance.now() - from) * 100) / 100,
    digest: await digestOf(decision),
    decision,
  };
  reportFailures(answer);
  return answer;
}

/** A failure inside the engine is a `hold` to the sender; to whoever runs the service it is a line in the log, without facts. */
function reportFailures({ decision_id, decision }: Screening): void {
  for (const { rule, notes } of decision.findings) {
    for (const note of notes) {
      if (note.note === "failed") console.error(JSON.stringify({ decision_id, rule, failed: note.code }));
    }
  }
}
