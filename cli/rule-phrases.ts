import type { IrWhen, IrWindow } from "../engine/ir.ts";
import type { ExplainWords } from "./explain-words.ts";
import type { Sentence } from "./sentence.ts";

/** Since when, until when, and by which day that is told. */
export function windowText({ from, until, by, sinceBefore }: IrWindow, say: ExplainWords): string {
  const day = (when: IrWhen): string => {
    if ("date" in when) return when.date;
    if ("of" in when) return `${when.op} of ${when.of.map(day).join(", ")}`;
    return "param" in when ? when.param : when.awaits;
  };
  const start = from && (sinceBefore ? say.sinceBefore(day(from)) : say.from(day(from)));
  return join([start, until && say.until(day(until)), by && say.by(by)]) || say.ever;
}

/** Parts with a blank between them; those with nothing to say are left out. */
export function join(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" ");
}

/** Joined sentences one below the other, each level two columns further in. */
export function sentenceLines(sentence: Sentence, say: ExplainWords, depth = 0): string[] {
  const indent = "  ".repeat(depth);
  if ("text" in sentence) return [`${indent}${sentence.text}`];
  const head =
    sentence.join === "all" ? (sentence.not ? say.notAll : say.all) : sentence.not ? say.notAny : say.any;
  return [`${indent}${head}`, ...sentence.of.flatMap((part) => sentenceLines(part, say, depth + 1))];
}
