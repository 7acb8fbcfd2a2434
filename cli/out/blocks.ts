import type { Block, DecisionWords } from "../../engine/render.ts";

export type BlockOf<K extends Block["kind"]> = Extract<Block, { kind: K }>;
export type FindingWords = BlockOf<"findings">["findings"][number];
export type QuestionWords = BlockOf<"questions">["questions"][number];

/** The block of that kind, if the decision has one. */
export function blockOf<K extends Block["kind"]>(
  words: DecisionWords | undefined,
  kind: K,
): BlockOf<K> | undefined {
  return words?.blocks.find((block): block is BlockOf<K> => block.kind === kind);
}

export const findingsOf = (words: DecisionWords | undefined): readonly FindingWords[] =>
  blockOf(words, "findings")?.findings ?? [];

export const questionsOf = (words: DecisionWords | undefined): readonly QuestionWords[] =>
  blockOf(words, "questions")?.questions ?? [];
