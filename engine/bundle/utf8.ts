import { BundleError } from "./refusal.ts";

/** One for all that is read of bundles: to make one takes longer than to read a text by it. */
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export function textIn(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new BundleError("malformed");
  }
}
