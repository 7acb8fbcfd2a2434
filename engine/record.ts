/** What is signed, compared and kept: JSON in the one form of RFC 8785, and its SHA-256. */
import { CanonicalWriter } from "./canonical.ts";

const WRITER = new CanonicalWriter();

/** Throws on what JSON cannot hold (undefined, NaN, half a surrogate pair): a record of that is nobody's. */
export function canonicalBytes(value: unknown): Uint8Array {
  return WRITER.write(value).slice();
}

/** `sha256:` and 64 hex digits. */
export async function digest(bytes: Uint8Array): Promise<string> {
  return `sha256:${toHex(await sha256(bytes))}`;
}

/** Of the canonical bytes of a value, without keeping them: many decisions in a row need one room, not one each. */
export async function digestOf(value: unknown): Promise<string> {
  // The bytes hashed are those at the time of the call: the room is free again when it returns.
  return digest(WRITER.write(value));
}

export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
