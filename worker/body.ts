import { LIMITS } from "../engine/index.ts";
import type { Problem } from "./errors.ts";

export type Body = { readonly bytes: Uint8Array } | { readonly problem: Problem };

/** The bytes of a body declared as JSON. No more of it is read than may be judged, whatever its headers promise. */
export async function readBody(request: Request): Promise<Body> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type))
    return refused("unsupported-media-type", { given: type === "" ? "—" : JSON.stringify(type) });
  const encoding = request.headers.get("Content-Encoding") ?? "identity";
  if (encoding.toLowerCase() !== "identity")
    return refused("unsupported-encoding", { given: JSON.stringify(encoding) });

  const promised = Number(request.headers.get("Content-Length") ?? 0);
  if (promised > LIMITS.bodyBytes) {
    await request.body?.cancel();
    return tooLarge(promised);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    // Leaving the loop cancels the stream.
    if (length > LIMITS.bodyBytes) return tooLarge(length);
    chunks.push(chunk);
  }
  return { bytes: joined(chunks, length) };
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

function tooLarge(length: number): Body {
  const given = String(length);
  const limit = String(LIMITS.bodyBytes);
  const params = { limit: "bodyBytes", at_most: limit };
  const error = { path: "", code: "too-large", given, wanted: `≤ ${limit}`, params } as const;
  return { problem: { code: "body-too-large", params: { given, limit }, errors: [error] } };
}

const refused = (code: Problem["code"], params: Problem["params"] = {}): Body => ({
  problem: { code, params },
});
