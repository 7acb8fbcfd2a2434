/** rulesets/ -> worker/generated/bundle.bin: the rules that the worker comes with. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { diagnosticsText } from "../cli/diagnostics-text.ts";
import { findTideFiles } from "../cli/files.ts";
import { resolverIn } from "../cli/resolver.ts";
import { compile } from "../dsl/index.ts";
import { type Ir, packBundle, verifyBundle } from "../engine/index.ts";

/** The built-in rules, compiled. Any mistake in them, a warning too, ends the build: what is shipped is clean. */
export async function compiledRulesets(root: string): Promise<Ir> {
  const files = await findTideFiles(["rulesets"], root);
  const { ir, diagnostics } = await compile(files, resolverIn(files, root));
  if (ir !== undefined && diagnostics.length === 0) return ir;
  throw new Error(
    `rulesets/ is not clean:\n\n${diagnosticsText(diagnostics, files, "en", (_, text) => text, 100)}`,
  );
}

/** Packs them where the worker imports them from. The worker opens them without reading every word; here that is done. */
export async function buildBundle(root: string): Promise<void> {
  const bytes = await packBundle(await compiledRulesets(root));
  await verifyBundle(bytes);
  const path = join(root, "worker/generated/bundle.bin");
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}
