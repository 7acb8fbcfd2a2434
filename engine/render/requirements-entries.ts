import type { Severity } from "../ir.ts";
import type { Required, RequiredCharge, Requirements } from "../requirements.ts";
import type { CellEntry } from "../requirements-matrix.ts";
import type { AskedQuestions } from "./requirements-questions.ts";
import type { RequirementsPhrases } from "./requirements-words.ts";
import type { CitationWords, Speaker } from "./speaker.ts";

/** One rule behind a cell. */
export interface EntryWords {
  readonly rule: string;
  readonly title: string;
  readonly message: string;
  readonly remedy: string;
  /** What it comes to where it applies; `incomplete` where that is not known. */
  readonly weight: Severity | "incomplete";
  /** `In force since`, `2021-01-01`. */
  readonly about: readonly { readonly name: string; readonly text: string }[];
  readonly citations: readonly CitationWords[];
}

/** Who says it, and what about. */
export interface Telling {
  readonly speaker: Speaker;
  readonly words: RequirementsPhrases;
  readonly rules: Requirements["rules"];
  readonly questions: AskedQuestions;
}

export function entryWords(entry: CellEntry, telling: Telling): EntryWords {
  const { speaker, rules } = telling;
  const rule = Object.hasOwn(rules, entry.rule) ? rules[entry.rule] : undefined;
  return {
    rule: entry.rule,
    title: (rule && speaker.say(rule.title)) || entry.rule,
    message: "message" in entry ? speaker.say(entry.message ?? {}) : "",
    remedy: rule === undefined ? "" : speaker.say(rule.remedy),
    weight: entry.state === "depends" ? "incomplete" : "outcome" in entry ? entry.outcome : "inform",
    about: aboutOf(entry, telling).flatMap(([name, text = ""]) => (text === "" ? [] : [{ name, text }])),
    citations: (rule?.citations ?? []).map((citation) => speaker.citation(citation)),
  };
}

type Said = readonly [name: string, text: string | undefined];

function aboutOf(entry: CellEntry, telling: Telling): readonly Said[] {
  const { speaker, words } = telling;
  const { phrases } = speaker;
  const { from, until } = entry.effective;
  return [
    [words.since, [from ?? "", until === null ? "" : words.until(until)].filter(Boolean).join(" ")],
    [words.about, entry.subject.kind === "shipment" ? "" : speaker.subject(entry.subject)],
    [words.dependsOn, asked(entry.depends_on, telling)],
    ...("held_by" in entry ? paper(entry, telling) : []),
    ...("charge" in entry ? money(entry, telling) : []),
    [words.couldLift, phrases.enumerate(entry.could_lift.map(speaker.fact))],
  ];
}

function paper(
  { held_by, languages, on, covering, with: condition, otherwise }: Required,
  { speaker, words }: Telling,
): readonly Said[] {
  const holders = new Set(held_by.map(({ label, record }) => speaker.say(label) || record));
  return [
    [words.heldBy, speaker.phrases.enumerate([...holders])],
    [words.languages, languages?.join(", ")],
    [words.on, on?.places.join(on.all ? words.and : words.or)],
    [words.covering, covering],
    [words.with, condition],
    [words.otherwise, words.severities[otherwise]],
  ];
}

function money({ amount, rate, payer, collector, needs }: RequiredCharge, telling: Telling): readonly Said[] {
  const { speaker, words } = telling;
  const parties = [payer, collector].flatMap((party) => (party === undefined ? [] : [speaker.party(party)]));
  return [
    [words.amount, amount && `${amount.amount} ${amount.currency}`],
    [words.rate, rate],
    [words.payer, parties.join(" → ")],
    [words.amountNeeds, asked(needs, telling)],
  ];
}

const asked = (paths: readonly string[], { questions, speaker }: Telling): string =>
  speaker.phrases.enumerate(questions.of(paths).map(({ label }) => label));
