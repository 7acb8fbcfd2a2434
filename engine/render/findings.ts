import type { Decision, Finding } from "../decision.ts";
import type { Severity } from "../ir.ts";
import type { CitationWords, Speaker } from "./speaker.ts";

export interface FindingsBlock {
  readonly kind: "findings";
  readonly heading: string;
  readonly findings: readonly FindingWords[];
}

export interface FindingWords {
  readonly rule: string;
  readonly severity: Severity;
  /** `Blocks`, `Holds` … */
  readonly label: string;
  readonly subject: string;
  readonly title: string;
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly citations: readonly CitationWords[];
  /** When the rule is in force, and how sure its source is. */
  readonly standing: string;
  /** `HS code: 6206.10`. */
  readonly values: readonly string[];
  readonly notes: readonly string[];
}

export function findingsBlock(decision: Decision, speaker: Speaker): FindingsBlock | undefined {
  if (decision.findings.length === 0) return undefined;
  return {
    kind: "findings",
    heading: speaker.phrases.headings.findings,
    findings: decision.findings.map((finding) => findingWords(finding, speaker)),
  };
}

function findingWords(finding: Finding, speaker: Speaker): FindingWords {
  const { phrases } = speaker;
  const standing = [
    phrases.force[finding.force] ?? "",
    phrases.effective(finding.effective.from, finding.effective.until),
    phrases.confidence[finding.confidence],
  ];
  return {
    rule: finding.rule,
    severity: finding.outcome,
    label: phrases.severity[finding.outcome],
    subject: speaker.subject(finding.subject),
    title: speaker.say(finding.title),
    message: speaker.say(finding.message),
    remedy: speaker.say(finding.remedy),
    citations: finding.citations.map((citation) => speaker.citation(citation)),
    standing: standing.filter((text) => text !== "").join(" · "),
    values: finding.values.map((value) => speaker.value(value)),
    notes: [
      ...finding.notes.map((note) => phrases.note(note, speaker.factName)),
      ...finding.dates_used.map(({ fact, date }) => phrases.dateUsed(speaker.fact(fact), date)),
    ],
  };
}
