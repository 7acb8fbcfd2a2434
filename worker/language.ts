import type { MiddlewareHandler } from "hono";
import { LANGUAGES, type Language } from "../engine/render.ts";

export type { Language };

/** What every route may know of its caller. */
export interface Env {
  Bindings: Cloudflare.Env;
  Variables: { language: Language };
}

/** Chooses the language of texts for people: `?lang=` first, then Accept-Language, then English. */
export const language: MiddlewareHandler<Env> = async (c, next) => {
  const asked = LANGUAGES.find((each) => each === c.req.query("lang"));
  c.set("language", asked ?? negotiate(c.req.header("Accept-Language")));
  await next();
};

/**
 * RFC 9110 §12.5.4 over the languages we have: the highest weight wins, on equal weight the one named first. Every
 * `zh-…` is served by `zh`. A header nobody can read asks for nothing.
 */
export function negotiate(header = ""): Language {
  let best: { readonly language: Language; readonly weight: number } | undefined;
  for (const range of header.split(",")) {
    const match = /^\s*([A-Za-z]{1,8}|\*)(?:-[A-Za-z0-9-]*)?\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*$/.exec(
      range,
    );
    const primary = match?.[1]?.toLowerCase();
    const found = primary === "*" ? LANGUAGES[0] : LANGUAGES.find((each) => each === primary);
    const weight = Number(match?.[2] ?? "1");
    if (found !== undefined && weight > (best?.weight ?? 0)) best = { language: found, weight };
  }
  return best?.language ?? LANGUAGES[0];
}
