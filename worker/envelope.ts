import type { Decision } from "../engine/decision.ts";

/** The answer of `POST /v1/screenings`: the decision, and what is true of this one screening only. */
export interface Screening {
  /** What the request calls itself. */
  readonly id?: string;
  readonly decision_id: string;
  /** RFC 3339, UTC. */
  readonly decided_at: string;
  /** 0 where the platform stops its clock while a request computes. */
  readonly took_ms: number;
  /** SHA-256 over the canonical bytes (RFC 8785) of `decision`: equal requests under equal rules have equal digests. */
  readonly digest: string;
  readonly decision: Decision;
}
