import { Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import type { RulesetSource } from "./bundle.ts";
import { failure, refuse } from "./errors.ts";
import { securityHeaders } from "./headers.ts";
import { type Env, language } from "./language.ts";
import { batch } from "./routes/batch.ts";
import { changes } from "./routes/changes.ts";
import { health } from "./routes/health.ts";
import { home } from "./routes/home.ts";
import { openapi } from "./routes/openapi.ts";
import { problems } from "./routes/problems.ts";
import { requirements } from "./routes/requirements.ts";
import { rulesets } from "./routes/rulesets.ts";
import { screenings } from "./routes/screenings.ts";
import { vocabulary } from "./routes/vocabulary.ts";

/** The edge service over one ruleset. */
export function createApp(ruleset: RulesetSource): Hono<Env> {
  const app = new Hono<Env>();
  app.use(securityHeaders, language);
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        refuse(c, {
          code: "method-not-allowed",
          params: { given: c.req.method, wanted: methods.join(", ") },
          headers: { Allow: methods.join(", ") },
        }),
    }),
  );
  app.notFound((c) => refuse(c, { code: "not-found", params: { given: c.req.path.slice(0, 100) } }));
  app.onError((error, c) => failure(c, error));
  for (const routes of [
    screenings,
    batch,
    requirements,
    changes,
    rulesets,
    vocabulary,
    openapi,
    problems,
    health,
    home,
  ])
    app.route("/", routes(ruleset));
  return app;
}
