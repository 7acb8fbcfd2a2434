import { Hono } from "hono";
import { etag } from "hono/etag";
import type { Bundle } from "../../engine/index.ts";
import type { RulesetSource } from "../bundle.ts";
import type { Env } from "../language.ts";

/** `GET /v1/rulesets/current`: which rules judge now. */
export const rulesets = (ruleset: RulesetSource): Hono<Env> =>
  new Hono<Env>().get("/v1/rulesets/current", etag(), async (c) => {
    c.header("Cache-Control", "no-cache");
    return c.json(describeRuleset(await ruleset()));
  });

interface RulesetAnswer {
  readonly name: string;
  readonly version: string;
  /** Of the bundle's bytes; a decision names the same one. */
  readonly digest: string;
  readonly rules: number;
  readonly jurisdictions: readonly string[];
  readonly domains: readonly string[];
  readonly parts: readonly {
    readonly name: string;
    readonly jurisdiction: string;
    readonly domain: string;
    readonly label: Readonly<Record<string, string>>;
    readonly rules: number;
  }[];
}

function describeRuleset({ ruleset, ir }: Bundle): RulesetAnswer {
  const counts = new Map<number, number>();
  for (const { part } of ir.rules) counts.set(part, (counts.get(part) ?? 0) + 1);
  return {
    name: ruleset.name,
    version: ruleset.version,
    digest: ruleset.digest,
    rules: ir.rules.length,
    jurisdictions: [...new Set(ir.parts.map(({ jurisdiction }) => jurisdiction))].sort(),
    domains: [...new Set(ir.parts.map(({ domain }) => domain))].sort(),
    parts: ir.parts.map(({ name, jurisdiction, domain }, i) => ({
      name,
      jurisdiction,
      domain,
      label: ir.words.parts[i] ?? {},
      rules: counts.get(i) ?? 0,
    })),
  };
}
