import { type Bundle, canonicalBytes, readRequest, screen } from "../engine/index.ts";
import first from "./examples/first.json";

/**
 * Decides the example shipment and throws the decision away: code is compiled when it is first run, and what every
 * decision reads of a bundle is read once. An isolate starts while the connection that woke it is still being made, so
 * that who asks first does not wait for that.
 */
export function rehearse(bundle: Bundle): void {
  const reading = readRequest(first, { today: "2026-01-01" });
  if (reading.ok) canonicalBytes(screen(bundle, reading.request));
}
