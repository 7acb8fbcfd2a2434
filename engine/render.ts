/**
 * A decision in words, for terminals and pages alike: blocks of text in reading order, in one language.
 *
 * Pure and deterministic. Nothing here is markup: whoever shows it escapes, aligns and colours it.
 */
import type { Decision, Outcome } from "./decision.ts";
import type { Localised } from "./ir.ts";
import { type ChargesBlock, chargesBlock } from "./render/charges.ts";
import { coverageBlock, headline } from "./render/coverage.ts";
import { en } from "./render/en.ts";
import { type FindingsBlock, findingsBlock } from "./render/findings.ts";
import { type BecauseBlock, becauseBlock, type NotesBlock, notesBlocks } from "./render/notes.ts";
import { type ObligationsBlock, obligationsBlock } from "./render/obligations.ts";
import type { Language, Phrases } from "./render/phrases.ts";
import { type QuestionsBlock, questionsBlock } from "./render/questions.ts";
import { Speaker } from "./render/speaker.ts";
import { zh } from "./render/zh.ts";

export { LANGUAGES, type Language } from "./render/phrases.ts";
export { requestFix } from "./render/request-fixes.ts";
export type { CitationWords } from "./render/speaker.ts";

/** Labels of the vocabulary; {@link import("./ir.ts").IrWords} has this shape. Without it names stand for themselves. */
export interface Labels {
  readonly facts: Readonly<
    Record<
      string,
      { readonly label: Localised; readonly values?: Readonly<Record<string, Localised>> | undefined }
    >
  >;
  readonly records: Readonly<Record<string, Localised>>;
  readonly charges?: Readonly<Record<string, Localised>>;
}

export interface DecisionWords {
  readonly language: Language;
  readonly outcome: Outcome;
  /** The outcome as one word. */
  readonly label: string;
  /** One sentence, without a full stop: `Pass, except for safety in FR, which nobody has looked at`. */
  readonly headline: string;
  /** What to do now. */
  readonly advice: string;
  /** How good and how bad it can still get; absent where nothing is open. */
  readonly range?: string;
  readonly blocks: readonly Block[];
  /** That this is not legal advice. */
  readonly notice: string;
}

/** Blocks without content are left out. */
export type Block =
  | FindingsBlock
  | ObligationsBlock
  | ChargesBlock
  | QuestionsBlock
  | NotesBlock
  | BecauseBlock;

const LANGUAGE: Readonly<Record<Language, Phrases>> = { en, zh };

export function renderDecision(decision: Decision, language: Language, labels?: Labels): DecisionWords {
  const speaker = new Speaker(language, LANGUAGE[language], labels);
  const { phrases } = speaker;
  const open = decision.outcome === "incomplete" || decision.at_best !== decision.at_worst;
  const reasons = [findingsBlock(decision, speaker), questionsBlock(decision, speaker)];
  const blocks: (Block | undefined)[] = [
    // Where everything waits on answers, the questions are the news.
    ...(decision.outcome === "incomplete" ? reasons.toReversed() : reasons),
    obligationsBlock(decision, speaker),
    chargesBlock(decision, speaker),
    ...notesBlocks(decision, speaker),
    coverageBlock(decision, speaker),
    becauseBlock(decision, speaker),
  ];
  return {
    language,
    outcome: decision.outcome,
    label: phrases.outcome[decision.outcome],
    headline: headline(decision, speaker),
    advice: phrases.advice(decision),
    ...(open && { range: phrases.range(decision.at_best, decision.at_worst) }),
    blocks: blocks.filter((block) => block !== undefined),
    notice: speaker.say(decision.notice),
  };
}
