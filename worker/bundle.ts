import { type Bundle, openBundle } from "../engine/index.ts";
import bytes from "./generated/bundle.bin";
import { rehearse } from "./rehearsal.ts";

/** Where a route finds the rules it judges by. Rejects where there are none that can be opened. */
export type RulesetSource = () => Promise<Bundle>;

let opened: Bundle | undefined;
try {
  opened = await openBundle(new Uint8Array(bytes));
  rehearse(opened);
} catch {
  // The worker starts all the same: whoever asks for rules is told why there are none.
}

/**
 * The ruleset this worker was built with, opened once an isolate, before anybody asks. The bundle is kept, not the promise
 * of it: a promise belongs to the request that made it, and would hang for all others if that one were cancelled.
 */
export const builtIn: RulesetSource = async () => {
  opened ??= await openBundle(new Uint8Array(bytes));
  return opened;
};
