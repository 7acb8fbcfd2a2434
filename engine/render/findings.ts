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
  /** Which words it found where, first. */
  readonly notes: readonly string[];
}

export function findingsBlock(decision: Decision, speaker: Speaker): FindingsBlock | undefined {
  if (decision.findings.length === 0) return undefined;
  return {
    kind: "findings",
    heading: speaker.phrases.headings.findings,
    findings: alike(decision.findings, speaker).map((group) => findingWords(group, decision.as_of, speaker)),
  };
}

type Group = readonly [Finding, ...Finding[]];

/** What one rule says of several subjects in the same words is said once. */
function alike(findings: readonly Finding[], speaker: Speaker): Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const { rule, outcome, message, notes } = finding;
    const key = JSON.stringify([rule, outcome, speaker.say(message), notes]);
    const found = groups.get(key);
    groups.set(key, found === undefined ? [finding] : [...found, finding]);
  }
  return [...groups.values()];
}

function findingWords(group: Group, asOf: string, speaker: Speaker): FindingWords {
  const { phrases } = speaker;
  const [finding] = group;
  const standing = [
    phrases.force[finding.force] ?? "",
    phrases.effective(finding.effective.from, finding.effective.until),
    phrases.confidence[finding.confidence],
  ];
  // The legal date stands once at the end; here only what was judged by another day.
  const dates = group.flatMap((each) => each.dates_used).filter(({ date }) => date !== asOf);
  return {
    rule: finding.rule,
    severity: finding.outcome,
    label: phrases.severity[finding.outcome],
    subject: speaker.subjects(group),
    title: speaker.say(finding.title),
    message: speaker.say(finding.message),
    remedy: speaker.say(finding.remedy),
    citations: finding.citations.map((citation) => speaker.citation(citation)),
    standing: standing.filter((text) => text !== "").join(" · "),
    values: unique(group.flatMap((each) => each.values).map((value) => speaker.value(value))),
    notes: [
      ...unique(
        group.flatMap(({ mentions = [] }) => mentions.map((mention) => phrases.mention(mention, speaker))),
      ),
      ...finding.notes.map((note) => phrases.note(note, speaker)),
      ...unique(dates.map(({ fact, date }) => phrases.dateUsed(speaker.fact(fact), date))),
    ],
  };
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
