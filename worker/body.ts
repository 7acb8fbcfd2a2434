import { LIMITS } from "../engine/index.ts";
import type { Problem } from "./errors.ts";

export type Body = { readonly bytes: Uint8Array } | { readonly problem: Problem };

/** The bytes of a body declared as JSON. No more of it is read than may be judged, whatever its headers promise. */
export async function readBody(request: Request): Promise<Body> {
  const problem = undeclared(request, JSON_TYPE);
  if (problem !== undefined) return { problem };
  const promised = Number(request.headers.get("Content-Length") ?? 0);
  if (promised > LIMITS.bodyBytes) {
    await request.body?.cancel();
    return tooLarge(promised);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.byteLength;
      // Leaving the loop cancels the stream.
      if (length > LIMITS.bodyBytes) return tooLarge(length);
      chunks.push(chunk);
    }
  } catch {
    // Whoever sent it has hung up: no failure of the service, and nobody is there to read the answer.
    return { problem: { code: "incomplete-body" } };
  }
  return { bytes: joined(chunks, length) };
}

interface MediaType {
  readonly form: RegExp;
  readonly name: string;
}

const JSON_TYPE: MediaType = {
  form: /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i,
  name: "application/json",
};

/** A JSON text a line. */
export const LINES_TYPE: MediaType = {
  form: /^application\/(?:x-ndjson|ndjson|jsonl|x-jsonlines)\s*(?:;|$)/i,
  name: "application/x-ndjson",
};

/** Why a body is not read: it is not declared as what is taken, or it is compressed. */
export function undeclared({ headers }: Request, { form, name }: MediaType): Problem | undefined {
  const type = headers.get("Content-Type") ?? "";
  if (!form.test(type)) {
    const given = type === "" ? "—" : JSON.stringify(type);
    return { code: "unsupported-media-type", params: { given, wanted: name } };
  }
  const encoding = headers.get("Content-Encoding") ?? "identity";
  if (encoding.toLowerCase() === "identity") return undefined;
  return { code: "unsupported-encoding", params: { given: JSON.stringify(encoding) } };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

const tooLarge = (length: number): Body => ({ problem: oversize("body-too-large", length) });

/** More bytes than one request may have. */
export function oversize(code: "body-too-large" | "line-too-large", length: number): Problem {
  const given = String(length);
  const limit = String(LIMITS.bodyBytes);
  const params = { limit: "bodyBytes", at_most: limit };
  const error = { path: "", code: "too-large", given, wanted: `≤ ${limit}`, params } as const;
  return { code, params: { given, limit }, errors: [error] };
}
