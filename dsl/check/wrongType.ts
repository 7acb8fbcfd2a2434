import type { Span } from "../ast.ts";
import type { Env } from "./context.ts";
import { sampleOf, type Type, typeWords } from "./type.ts";

/** Says that a clause or operator takes something else than what stands there. */
export function wrongType(clause: string, found: Type, wanted: Type, span: Span, env: Env): undefined {
  return env.say("wrong-type", span, {
    clause,
    found: typeWords(found),
    wanted: typeWords(wanted),
    sample: sampleOf(wanted),
  });
}
