import { type Bundle, digestOf, recordOf, type ScreenRequest, screen } from "../engine/index.ts";
import type { Screening } from "./envelope.ts";

/** One request judged, in its envelope. `from` is when reading it began, by `performance.now()`. */
export async function judge(bundle: Bundle, request: ScreenRequest, from: number): Promise<Screening> {
  const decision = screen(bundle, request);
  const envelope = sealed(request, from, await digestOf(decision));
  reportFailures(envelope, decision);
  return { ...envelope, decision };
}

/**
 * The same as a JSON text. The decision stands in it as it is signed, so that it is written once, and whoever keeps the
 * line keeps the bytes that the digest is of.
 */
export async function judgedText(bundle: Bundle, request: ScreenRequest, from: number): Promise<string> {
  const decision = screen(bundle, request);
  const { text, digest } = await recordOf(decision);
  const envelope = sealed(request, from, digest);
  reportFailures(envelope, decision);
  return `${JSON.stringify(envelope).slice(0, -1)},"decision":${text}}`;
}

type Envelope = Omit<Screening, "decision">;

function sealed({ id }: ScreenRequest, from: number, digest: string): Envelope {
  return {
    ...(id !== undefined && { id }),
    decision_id: crypto.randomUUID(),
    decided_at: new Date().toISOString(),
    took_ms: Math.round((performance.now() - from) * 100) / 100,
    digest,
  };
}

/** A failure inside the engine is a `hold` to the sender; to whoever runs the service it is a line in the log, without facts. */
function reportFailures({ decision_id }: Envelope, { findings }: Screening["decision"]): void {
  for (const { rule, notes } of findings) {
    for (const note of notes) {
      if (note.note === "failed") console.error(JSON.stringify({ decision_id, rule, failed: note.code }));
    }
  }
}
