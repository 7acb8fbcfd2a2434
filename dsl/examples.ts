import { openBundle, packBundle, rulesHeldBack, type ScreenRequest, screen } from "../engine/index.ts";
import type { Ir } from "../engine/ir.ts";
import type { CheckedExpectation } from "./check/expectation.ts";
import type { Compiled, CompiledExample } from "./compile.ts";
import { holds, saidOf } from "./examples/answer.ts";
import { fileBundle, probeId } from "./examples/fileBundle.ts";

export interface ExampleFailure {
  readonly expectation: CheckedExpectation;
  /** What was answered instead, each in the words an example would expect it in. */
  readonly got: readonly string[];
}

export interface ExampleResult {
  readonly example: CompiledExample;
  readonly ok: boolean;
  readonly failures: readonly ExampleFailure[];
}

export interface ExampleOptions {
  /** Only these; all of them where nothing is said. */
  readonly only?: (example: CompiledExample) => boolean;
}

/**
 * Judges every example as anybody's request would be judged: packed, opened and screened. The rules of other files do
 * not fire, so an example says the same whatever else the ruleset holds. A ruleset that did not compile has no results.
 */
export async function runExamples(
  compiled: Compiled,
  options: ExampleOptions = {},
): Promise<ExampleResult[]> {
  const { ir, examples } = compiled;
  if (ir === undefined) return [];
  const wanted = examples.filter((example) => options.only?.(example) ?? true);
  const byFile = new Map<string, CompiledExample[]>();
  for (const example of wanted) byFile.set(example.file, [...(byFile.get(example.file) ?? []), example]);
  const results: ExampleResult[] = [];
  for (const group of byFile.values()) results.push(...(await judge(group, ir)));
  return results;
}

async function judge(examples: readonly CompiledExample[], ir: Ir): Promise<readonly ExampleResult[]> {
  const bundle = await openBundle(await packBundle(fileBundle(ir, examples)));
  return examples.map((example, i) => {
    const request: ScreenRequest = { ...example.request, horizon_days: 0, explain: false };
    const asksStates = example.expectations.some(({ e }) => e === "state");
    const states = asksStates ? rulesHeldBack(bundle, request, bundle.ir.rules) : [];
    const decision = { ...screen(bundle, request), states };
    const failures = example.expectations.flatMap((expectation, j): ExampleFailure[] =>
      holds(expectation, decision, probeId(i, j))
        ? []
        : [{ expectation, got: saidOf(decision, expectation) }],
    );
    return { example, ok: failures.length === 0, failures };
  });
}
