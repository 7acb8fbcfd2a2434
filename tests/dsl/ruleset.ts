import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Compiled, compile, type SourceText } from "../../dsl/compile.ts";
import { runExamples } from "../../dsl/examples.ts";
import type { Ir, IrRule } from "../../engine/ir.ts";

function goodFile(name: string): SourceText {
  const path = `good/${name}.tide`;
  return { path, source: readFileSync(join(import.meta.dirname, path), "utf8") };
}

/** A small ruleset without a mistake: a vocabulary, and tax law of a union. */
export const GOOD: readonly SourceText[] = ["vocabulary", "tax"].map(goodFile);

/** The good ruleset with one more file of the same law. */
export function compileBeside(tide: string): Promise<Compiled> {
  return compile([...GOOD, beside(tide)]);
}

export function beside(tide: string): SourceText {
  return { path: "new.tide", source: `ruleset new-tax jurisdiction EU domain tax\n${tide}\n` };
}

/** What the good ruleset and one more file compile to. */
export async function irOf(tide: string): Promise<Ir> {
  const { ir, diagnostics } = await compileBeside(tide);
  if (ir === undefined) throw new Error(`does not compile: ${JSON.stringify(diagnostics, undefined, 2)}`);
  return ir;
}

export function ruleIn(ir: Ir, id: string): IrRule {
  const found = ir.rules.find((rule) => rule.id === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
}

/** What the examples of one more file of the good ruleset come to: what was said instead where they fail. */
export async function judged(tide: string): Promise<readonly string[]> {
  const compiled = await compileBeside(tide);
  if (compiled.ir === undefined)
    return compiled.diagnostics.map(({ code, params }) => `${code} ${JSON.stringify(params)}`);
  const results = await runExamples(compiled, { only: ({ file }) => file === "new.tide" });
  return results.map(({ example, ok, failures }) =>
    ok ? "ok" : `${example.title}: ${failures.flatMap(({ got }) => got).join("; ")}`,
  );
}
