import { Hono } from "hono";
import { BundleError } from "../../engine/index.ts";
import type { RulesetSource } from "../bundle.ts";
import { PAGE_POLICY } from "../headers.ts";
import type { Env } from "../language.ts";
import { homePage, type PageRuleset } from "../page/home.ts";

/** `GET /`: what this is, and a form to try it with. */
export const home = (ruleset: RulesetSource): Hono<Env> =>
  new Hono<Env>().get("/", async (c) => {
    const language = c.get("language");
    c.header("Content-Security-Policy", PAGE_POLICY);
    c.header("Content-Language", language);
    c.header("Cache-Control", "no-cache");
    c.header("Vary", "Accept-Language");
    return c.html(homePage(language, await describe(ruleset)));
  });

/** The page stays up without rules, and says so. */
async function describe(ruleset: RulesetSource): Promise<PageRuleset | undefined> {
  try {
    const { ruleset: which, ir } = await ruleset();
    const jurisdictions = new Set(ir.parts.map(({ jurisdiction }) => jurisdiction)).size;
    return { version: which.version, rules: ir.rules.length, jurisdictions };
  } catch (error) {
    if (error instanceof BundleError) return undefined;
    throw error;
  }
}
