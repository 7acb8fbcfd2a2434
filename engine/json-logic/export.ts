/**
 * Rules as plain JSON Logic: standard operators only, in the forms every engine reads alike. A rule fires where `must`
 * holds, needs information where only `may` does, and does not fire otherwise. Both are applied to the records of
 * {@link portableFacts}.
 */
import type { Ir, IrCitation, IrRule, Localised } from "../ir.ts";
import type { Logic } from "./export/logic.ts";
import { planOf } from "./export/plan.ts";
import type { ExportRefusal } from "./export/refusal.ts";

export type { Plain } from "./export/encode.ts";
export type { Logic } from "./export/logic.ts";
export { type PortableRecord, portableFacts } from "./export/records.ts";
export {
  describeExportRefusal,
  EXPORT_REFUSALS,
  type ExportRefusal,
  type ExportRefusalCode,
} from "./export/refusal.ts";

/** Raised whenever the form of exported files or of their records changes. */
export const EXPORT_FORMAT = 1;

export type RuleExport =
  | { readonly must: Logic; readonly may: Logic }
  | { readonly refused: readonly ExportRefusal[] };

/** What a rule's window, scope, conditions and exceptions come to. What follows from it (charges, papers) stays behind. */
export function exportRule(ir: Ir, rule: IrRule): RuleExport {
  const written = planOf(ir).write(rule);
  if ("refused" in written) return written;
  const { must, may } = written.pair;
  return { must, may };
}

export interface RulesetExport {
  readonly format: typeof EXPORT_FORMAT;
  readonly ruleset: { readonly name: string; readonly version: string };
  readonly rules: readonly {
    readonly id: string;
    /** Of what each record is: the rule is applied to the records of this subject. */
    readonly subject: string;
    readonly must: Logic;
    readonly may: Logic;
  }[];
  /** Rules that JSON Logic cannot say, and why. */
  readonly refused: readonly { readonly id: string; readonly refusals: readonly ExportRefusal[] }[];
  /** A side file, since JSON Logic has no place for words. */
  readonly words: Readonly<Record<string, RuleWords>>;
}

export interface RuleWords {
  readonly title: Localised;
  readonly message: Localised;
  readonly remedy: Localised;
  readonly notes: readonly string[];
  readonly citations: readonly IrCitation[];
  readonly outcomes: readonly string[];
}

export function exportRuleset(ir: Ir): RulesetExport {
  const rules: RulesetExport["rules"][number][] = [];
  const refused: RulesetExport["refused"][number][] = [];
  const sorted = [...ir.rules].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const rule of sorted) {
    const { id, subject } = rule;
    const found = exportRule(ir, rule);
    if ("refused" in found) refused.push({ id, refusals: found.refused });
    else rules.push({ id, subject, must: found.must, may: found.may });
  }
  const { name, version } = ir.ruleset;
  return {
    format: EXPORT_FORMAT,
    ruleset: { name, version },
    rules,
    refused,
    words: Object.fromEntries(sorted.map((rule) => [rule.id, wordsOf(rule, ir)])),
  };
}

function wordsOf({ id, cites, outcomes }: IrRule, { words }: Ir): RuleWords {
  const found = words.rules[id];
  return {
    title: found?.title ?? {},
    message: found?.message ?? {},
    remedy: found?.remedy ?? {},
    notes: found?.notes ?? [],
    citations: cites,
    outcomes: outcomes.map((outcome) => (outcome.o === "finding" ? outcome.severity : outcome.o)),
  };
}
