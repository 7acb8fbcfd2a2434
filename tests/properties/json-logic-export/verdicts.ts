/** One rule at one subject, judged by the engine from memory and from a bundle, and by json-logic-js. */
import jsonLogic from "json-logic-js";
import type { ScreenRequest } from "../../../engine/decision.ts";
import { directoryOf } from "../../../engine/directory.ts";
import type { Ir } from "../../../engine/ir.ts";
import { planOf } from "../../../engine/json-logic/export/plan.ts";
import { screeningOf } from "../../../engine/json-logic/export/screening.ts";
import { type PortableRecord, portableFacts } from "../../../engine/json-logic/export.ts";
import { judgeRule } from "../../../engine/rule.ts";
import { subjectsOf } from "../../../engine/subjects.ts";
import type { Truth } from "../../../engine/value/truth.ts";
import type { Packed } from "./packed.ts";

// Its types know only well-formed logic.
export const apply: (logic: unknown, data: unknown) => unknown = jsonLogic.apply as never;

export interface Compared {
  readonly rule: string;
  /** Of the subject, as a JSON Pointer. */
  readonly at: string;
  readonly engine: Truth;
  /** The same from the bundle, by index and sieve. */
  readonly packed: Truth;
  readonly portable: Truth;
  readonly record: PortableRecord;
  /** The rule computes with something finer or larger than whole numbers carry. */
  readonly isDoubtful: boolean;
}

/** Every rule that can be exported, at every subject; `only` these rules, where that is said. `bundle`: of the same ruleset. */
export function* compared(
  ir: Ir,
  bundle: Packed,
  request: ScreenRequest,
  only?: ReadonlySet<string>,
): Generator<Compared> {
  const screening = screeningOf(directoryOf(ir), request);
  const records = new Map(
    portableFacts({ ir }, request).map((record) => [`${record.subject} ${record.pointer}`, record]),
  );
  const packed = bundle.judge(request);
  for (const rule of ir.rules) {
    const found = planOf(ir).write(rule);
    if ("refused" in found || only?.has(rule.id) === false) continue;
    const { must, may, doubt } = found.pair;
    for (const subject of subjectsOf(screening, rule.subject)) {
      const record = records.get(`${rule.subject} ${subject.pointer}`);
      if (record === undefined) throw new Error(`no record of ${rule.subject} ${subject.pointer}`);
      yield {
        rule: rule.id,
        at: subject.pointer,
        engine: judgeRule(rule, subject, screening).verdict.is,
        packed: packed(rule.id, rule.subject, subject.pointer),
        portable: verdictOf(apply(must, record.facts), apply(may, record.facts)),
        record,
        isDoubtful: apply(doubt, record.facts) === true,
      };
    }
  }
}

function verdictOf(must: unknown, may: unknown): Truth {
  if (typeof must !== "boolean" || typeof may !== "boolean") throw new Error("neither true nor false");
  if (must) return "yes";
  return may ? "unknown" : "no";
}
