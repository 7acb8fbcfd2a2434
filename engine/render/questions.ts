import type { Decision, MissingFact } from "../decision.ts";
import type { Speaker } from "./speaker.ts";

export interface QuestionsBlock {
  readonly kind: "questions";
  readonly heading: string;
  /** Most consequential first. */
  readonly questions: readonly QuestionWords[];
}

export interface QuestionWords {
  readonly fact: string;
  /** JSON Pointer into `facts`. */
  readonly path: string;
  readonly label: string;
  readonly subject: string;
  readonly worst: MissingFact["worst"];
  /** What hangs on it: `could block · 3 rules wait on it`. */
  readonly stakes: string;
  /** Why what was given does not do; empty where nothing was given. */
  readonly reason: string;
  readonly type: string;
  /** It asks about a list that may not be complete: saying that it is would be an answer too. */
  readonly openList: boolean;
  /** `such as 6206.10`, or empty. */
  readonly example: string;
}

export function questionsBlock(decision: Decision, speaker: Speaker): QuestionsBlock | undefined {
  if (decision.missing.length === 0) return undefined;
  const { phrases } = speaker;
  return {
    kind: "questions",
    heading: phrases.headings.questions,
    questions: decision.missing.map((missing) => ({
      fact: missing.fact,
      path: missing.path,
      label: speaker.say(missing.label) || missing.fact,
      subject: speaker.about(missing),
      worst: missing.worst,
      stakes: `${phrases.worst[missing.worst]} · ${phrases.waiting(missing.rules.length)}`,
      reason: phrases.reason[missing.reason],
      type: missing.type,
      openList: missing.reason === "open-list",
      example: missing.such_as === undefined ? "" : phrases.suchAs(missing.such_as),
    })),
  };
}
