import type { Span } from "../ast.ts";
import type { Env } from "./context.ts";
import type { Reads } from "./reads.ts";

/** What a rule or table is judged about: what it says after `for each`, else the deepest record it reads. */
export function subjectOf(each: string | undefined, reads: Reads, span: Span, env: Env): string | undefined {
  const { records } = env.ctx.symbols;
  if (each === undefined) {
    const deepest = reads.deepest(records);
    if ("record" in deepest) return deepest.record;
    const [left, right] = deepest.unlinked;
    return env.say("two-subjects", reads.records.get(right) ?? span, { left, right });
  }
  for (const [record, where] of reads.records)
    if (!records.canRead(each, record)) return env.say("not-linked", where, { record, subject: each });
  return each;
}
