import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { resolverIn } from "../../cli/resolver.ts";
import { type Compiled, compile, type Resolver, type SourceText } from "../../dsl/index.ts";
import { type Bundle, openBundle, packBundle } from "../../engine/index.ts";

const root = join(import.meta.dirname, "../..");

/** The rules that come with the product, as they are written. */
export const RULESET_TEXTS: readonly SourceText[] = readdirSync(join(root, "rulesets"), {
  recursive: true,
  encoding: "utf8",
})
  .filter((name) => name.endsWith(".tide"))
  .sort()
  .map((name) => {
    const path = join(root, "rulesets", name);
    return { path: relative(root, path), source: readFileSync(path, "utf8") };
  });

/** Where the lists lie that the rules name. */
export const RULESET_RESOLVER: Resolver = resolverIn(RULESET_TEXTS, root);

export async function compiledRulesets(): Promise<Compiled> {
  return compile(RULESET_TEXTS, RULESET_RESOLVER);
}

/** Packed and opened again, as a service would hold it. */
export async function rulesetBundle(): Promise<Bundle> {
  const { ir, diagnostics } = await compiledRulesets();
  if (ir === undefined)
    throw new Error(`the rulesets do not compile: ${diagnostics[0]?.file} ${diagnostics[0]?.code}`);
  return openBundle(await packBundle(ir));
}
