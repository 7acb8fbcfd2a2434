import type { Because, BecauseNode, ClauseName, Decision, FactValue, WhyNot } from "../decision.ts";
import type { Speaker } from "./speaker.ts";

/** A heading and sentences below it. */
export interface NotesBlock {
  readonly kind:
    | "invalid"
    | "unrecognised"
    | "could-lift"
    | "presumed"
    | "pending"
    | "turns-on"
    | "settings"
    | "held-back"
    | "coverage";
  readonly heading: string;
  readonly notes: readonly string[];
}

/** Why each fired rule fired, sentence by sentence; depth is for indenting. */
export interface BecauseBlock {
  readonly kind: "because";
  readonly heading: string;
  readonly rules: readonly {
    readonly rule: string;
    readonly subject: string;
    readonly lines: readonly {
      readonly depth: number;
      readonly sentence: string;
      readonly is: BecauseNode["is"];
      /** The truth in words, and the values it was found in. */
      readonly detail: string;
    }[];
  }[];
  /** How many more there are than are shown; empty where there are none. */
  readonly more: string;
}

export function notesBlocks(decision: Decision, speaker: Speaker): NotesBlock[] {
  const { phrases } = speaker;
  const { headings } = phrases;
  const subject = speaker.subject.bind(speaker);
  const blocks: NotesBlock[] = [
    ...unreadBlocks(decision, speaker),
    {
      kind: "could-lift",
      heading: headings.couldLift,
      notes: decision.could_lift.map((lift) =>
        phrases.couldLift(speaker.fact(lift.fact), speaker.about(lift), speaker.some(lift.rules)),
      ),
    },
    {
      kind: "presumed",
      heading: headings.presumed,
      notes: decision.presumed.map((each) =>
        phrases.presumed(speaker.fact(each.fact), speaker.about(each), speaker.some(each.rules)),
      ),
    },
    {
      kind: "pending",
      heading: headings.pending,
      notes: decision.pending.map((each) =>
        phrases.pending(each.rule, speaker.about(each), speaker.say(each.label) || each.awaits),
      ),
    },
    {
      kind: "turns-on",
      heading: headings.turnsOn,
      notes: [
        ...decision.turns_on.map((turn) =>
          phrases.turnsOn(turn.on, turn.rule, subject(turn.subject), phrases.becomes[turn.becomes]),
        ),
        ...(decision.turns_on_until === undefined ? [] : [phrases.turnsOnUntil(decision.turns_on_until)]),
      ],
    },
    {
      kind: "settings",
      heading: headings.settings,
      notes: decision.settings_used.map((used) => phrases.setting(used.name, used.value, used.default)),
    },
    {
      kind: "held-back",
      heading: headings.heldBack,
      notes: [
        ...(decision.why_not ?? []).map((each) =>
          phrases.heldBack(each.rule, subject(each.subject), whyNotWords(each, speaker)),
        ),
        ...(decision.why_not_more === undefined ? [] : [phrases.heldBackMore(decision.why_not_more)]),
      ],
    },
  ];
  return blocks.filter(({ notes }) => notes.length > 0);
}

function whyNotWords({ state, by, clause, sentence = "", values = [] }: WhyNot, speaker: Speaker): string {
  const { phrases } = speaker;
  const held = phrases.ruleState[state] + (by === undefined ? "" : phrases.by(by));
  if (clause === undefined) return held;
  const read = values.map((value) => speaker.value(value));
  return phrases.decidedBy(held, clauseWords(clause, sentence, speaker), read);
}

/** What of the facts took no part. */
export function unreadBlocks(
  { invalid, unrecognised }: Pick<Decision, "invalid" | "unrecognised">,
  { phrases }: Speaker,
): NotesBlock[] {
  const { headings } = phrases;
  const blocks: NotesBlock[] = [
    {
      kind: "invalid",
      heading: headings.invalid,
      notes: invalid.map(({ path, code, given, wanted }) =>
        phrases.invalid(path, given, phrases.invalidCode[code], wanted),
      ),
    },
    {
      kind: "unrecognised",
      heading: headings.unrecognised,
      notes: unrecognised.map(({ path, did_you_mean }) => phrases.unrecognised(path, did_you_mean)),
    },
  ];
  return blocks.filter(({ notes }) => notes.length > 0);
}

export function becauseBlock(
  { because = [], because_more }: Pick<Decision, "because" | "because_more">,
  speaker: Speaker,
): BecauseBlock | undefined {
  if (because.length === 0) return undefined;
  return {
    kind: "because",
    heading: speaker.phrases.headings.because,
    more: because_more === undefined ? "" : speaker.phrases.becauseMore(because_more),
    rules: because.map((each) => ({
      rule: each.rule,
      subject: speaker.subject(each.subject),
      lines: each.clauses.flatMap((clause) => clauseLines(clause, speaker)),
    })),
  };
}

type Line = BecauseBlock["rules"][number]["lines"][number];

function clauseLines({ clause, reason }: Because["clauses"][number], speaker: Speaker): Line[] {
  const [first, ...rest] = nodeLines(reason, 0, speaker);
  if (first === undefined) return [];
  return [{ ...first, sentence: clauseWords(clause, first.sentence, speaker) }, ...rest];
}

function clauseWords(clause: ClauseName, sentence: string, { phrases }: Speaker): string {
  return `${phrases.clause[clause]} ${sentence.replace(/^effective ?/, "")}`.trim();
}

function nodeLines(node: BecauseNode, depth: number, speaker: Speaker): Line[] {
  const { phrases } = speaker;
  const { children, facts } = said(node);
  const values = facts.map((value) => speaker.value(value));
  const detail =
    values.length === 0 ? phrases.truth[node.is] : phrases.pair(phrases.truth[node.is], phrases.list(values));
  return [
    { depth, sentence: node.sentence, is: node.is, detail },
    ...children.flatMap((child) => nodeLines(child, depth + 1, speaker)),
  ];
}

/** The inside of `is not in …` is a node nobody wrote: what it rests on is said of the sentence around it. */
function said({ of = [], values = [] }: BecauseNode): {
  readonly children: readonly BecauseNode[];
  readonly facts: readonly FactValue[];
} {
  const inner = of.map((child) => (child.sentence === "" ? said(child) : { children: [child], facts: [] }));
  return {
    children: inner.flatMap(({ children }) => children),
    facts: [...values, ...inner.flatMap(({ facts }) => facts)],
  };
}
