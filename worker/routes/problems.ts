import { Hono } from "hono";
import { refuse } from "../errors.ts";
import type { Env, Language } from "../language.ts";
import { PROBLEMS } from "../problems.ts";

/** `GET /problems` and `GET /problems/{code}`: where the `type` of a problem leads. */
export const problems = (): Hono<Env> =>
  new Hono<Env>()
    .get("/problems", (c) => {
      const language = c.get("language");
      c.header("Vary", "Accept-Language");
      return c.json({ problems: Object.keys(PROBLEMS).map((code) => describe(code, language)) });
    })
    .get("/problems/:code", (c) => {
      const described = describe(c.req.param("code"), c.get("language"));
      if (described === undefined) return refuse(c, { code: "not-found", params: { given: c.req.path } });
      c.header("Vary", "Accept-Language");
      return c.json(described);
    });

function describe(code: string, language: Language): object | undefined {
  const found = Object.entries(PROBLEMS).find(([name]) => name === code)?.[1];
  if (found === undefined) return undefined;
  return {
    type: `/problems/${code}`,
    status: found.status,
    title: found.title[language],
    detail: found.detail[language],
  };
}
