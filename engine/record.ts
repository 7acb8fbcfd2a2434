/** What is signed, compared and kept: JSON in the one form of RFC 8785, and its SHA-256. */
import { canonicalText } from "./canonical.ts";

/** Throws on what JSON cannot hold (undefined, NaN, half a surrogate pair): a record of that is nobody's. */
export function canonicalBytes(value: unknown): Uint8Array {
  const text = textOf(value);
  return inRoom(text)?.slice() ?? ENCODER.encode(text);
}

function textOf(value: unknown): string {
  const text = canonicalText(value);
  if (text === undefined) throw new TypeError("not a JSON value");
  return text;
}

/** Its bytes in the room that all share, until the next text; undefined of one that is larger. */
function inRoom(text: string): Uint8Array<ArrayBuffer> | undefined {
  const { read, written } = ENCODER.encodeInto(text, ROOM);
  return read === text.length ? ROOM.subarray(0, written) : undefined;
}

/** `sha256:` and 64 hex digits. */
export async function digest(bytes: Uint8Array): Promise<string> {
  return `sha256:${toHex(await sha256(bytes))}`;
}

/** Of the canonical bytes of a value, without keeping them: many decisions in a row need one room, not one each. */
export async function digestOf(value: unknown): Promise<string> {
  return (await recordOf(value)).digest;
}

/** A value as it is kept, and what that is known by. */
interface Recorded {
  /** Its canonical bytes, not yet encoded. */
  readonly text: string;
  readonly digest: string;
}

/** For who sends or keeps the very text that the digest is of: it is written once. */
export async function recordOf(value: unknown): Promise<Recorded> {
  const text = textOf(value);
  // The bytes hashed are those at the time of the call: the room is free again when it returns.
  return { text, digest: await digest(inRoom(text) ?? ENCODER.encode(text)) };
}

const ENCODER = new TextEncoder();
const ROOM = new Uint8Array(64 * 1024);

export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
