import type { MiddlewareHandler } from "hono";

/** The page at `/` may load its own files and call its own API, and nothing else; no inline script or style runs. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

/** What a browser may do with an answer that is not a page: nothing. */
const NOTHING = ["default-src 'none'", "frame-ancestors 'none'"];

const ALWAYS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": NOTHING.join("; "),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
  "Referrer-Policy": "no-referrer",
  "Strict-Transport-Security": "max-age=31536000",
  "X-Content-Type-Options": "nosniff",
};

/** Security headers on every answer; a route that set one itself keeps its own. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(ALWAYS)) {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  }
};
