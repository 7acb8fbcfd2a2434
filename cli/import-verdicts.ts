/** What rules from elsewhere come to on some data, and which of what they read is not in it. */
import type { Localised } from "../engine/ir.ts";
import {
  describeCertLogicProblem,
  evaluateOpaque,
  evaluateOpaqueLogic,
  type OpaqueLogic,
  type OpaqueRule,
} from "../engine/json-logic/index.ts";
import type { Language } from "../engine/render.ts";
import { isRecord } from "./json.ts";
import { type WordedRefusal, worded } from "./refusal-text.ts";
import type { TransferWords } from "./transfer-words.ts";

export interface Verdict {
  readonly id: string;
  readonly opaque: true;
  readonly two_valued: true;
  readonly verdict: keyof TransferWords["state"];
  /** Of a JSON Logic rule that chooses between texts or numbers. */
  readonly outcome?: string | number;
  /** Why it could not be judged. */
  readonly problem?: WordedRefusal;
  /** Facts or fields the rule is about that are null in the data, or not there. */
  readonly not_in_data: readonly string[];
  readonly description: Localised;
  /** What else tells rules apart, for a line of text. */
  readonly about: readonly string[];
}

const OPAQUE = { opaque: true, two_valued: true } as const;

export function certLogicVerdict(
  rule: OpaqueRule,
  data: unknown,
  at: string,
  language: Language,
  say: TransferWords,
): Verdict {
  const { id, description, country, region, version, type, certificate, valid } = rule;
  const place = region === undefined ? country : `${country}-${region}`;
  const common = {
    id,
    ...OPAQUE,
    not_in_data: absentFrom(own(data, "payload"), rule.affectedFields.map(payloadField)),
    description,
    about: [place, type, certificate, version, say.valid(valid.from, valid.to)],
  };
  const verdict = evaluateOpaque(rule, data, at);
  switch (verdict.state) {
    case "not-in-force":
      return { ...common, verdict: verdict.because };
    case "judged":
      return { ...common, verdict: verdict.holds ? "holds" : "does-not-hold" };
    case "failed":
      return { ...common, verdict: "failed", problem: problemOf(verdict.problem, language) };
  }
}

export function jsonLogicVerdict(rule: OpaqueLogic, data: unknown, language: Language): Verdict {
  const { id, description, reads } = rule;
  const common = { id, ...OPAQUE, not_in_data: absentFrom(data, reads), description, about: [] };
  const verdict = evaluateOpaqueLogic(rule, data);
  if (verdict.state === "failed") {
    return { ...common, verdict: "failed", problem: problemOf(verdict.problem, language) };
  }
  const { outcome } = verdict;
  return typeof outcome === "boolean"
    ? { ...common, verdict: outcome ? "true" : "false" }
    : { ...common, verdict: "chosen", outcome };
}

function problemOf(
  problem: Parameters<typeof describeCertLogicProblem>[0],
  language: Language,
): WordedRefusal {
  return worded(problem.path, problem.code, describeCertLogicProblem(problem, language));
}

/** Affected fields are paths into the payload; some authors write that out. */
function payloadField(field: string): string {
  return field.replace(/^payload\./, "");
}

/** Of these paths, those that lead to nothing; `items[].hs` to nothing in some element of a list. */
function absentFrom(data: unknown, paths: readonly string[]): string[] {
  return paths.filter((path) => !isThere(data, path.replaceAll("[]", ".[]").split(".")));
}

function isThere(data: unknown, [step, ...rest]: readonly string[]): boolean {
  if (data === null || data === undefined) return false;
  if (step === undefined) return true;
  if (step === "") return isThere(data, rest);
  if (step === "[]") return Array.isArray(data) && data.every((element) => isThere(element, rest));
  return isThere(own(data, step), rest);
}

function own(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return /^\d+$/.test(key) ? value[Number(key)] : undefined;
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
