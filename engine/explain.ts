/** Why a rule fired, and why it did not: its clauses as their author wrote them, with what they read. */
import { type Frame, judge, LEGAL_DATE, lookFrom, nearest, withInView } from "./context.ts";
import type { Because, BecauseNode, WhyNot } from "./decision.ts";
import { present } from "./failure.ts";
import type { IrCond } from "./ir.ts";
import { elementsInReach } from "./judge.ts";
import { LIMITS } from "./limits.ts";
import { type Clause, frameFor, type Judgement } from "./rule.ts";
import { subjectOf } from "./subjects.ts";
import { type Read, Trace } from "./trace.ts";
import { formatDate } from "./value/civil-date.ts";
import { and, not, or, type Truth } from "./value/truth.ts";

/** Elements of a list shown one by one. */
const ELEMENTS_SHOWN = 10;

/** The whole rule, as its author put it. */
export function becauseOf(judgement: Judgement): Because {
  const { rule, subject, frame } = judgement;
  const clauses: Mutable<Because["clauses"]> = [{ clause: "in-force", reason: inForce(judgement) }];
  const tell = (clause: Clause["clause"], condition: IrCond) => {
    clauses.push({ clause, reason: reasonFor(condition, frameFor({ clause, condition }, frame)) });
  };
  if (rule.scope !== undefined) tell("for", rule.scope);
  if (rule.when !== undefined) tell("when", rule.when);
  for (const each of rule.unless) tell("unless", each);
  for (const each of rule.unlessProven) tell("unless-proven", each);
  return { clauses, rule: rule.id, subject: subjectOf(subject) };
}

type Mutable<T> = T extends readonly (infer E)[] ? E[] : never;

/** The one clause that keeps it from firing, and of that the smallest part that does so by itself. */
export function whyNotOf(judgement: Judgement): Line {
  const { decidedBy, frame, notShown } = judgement;
  if (decidedBy === undefined) {
    const { sentence, values } = inForce(judgement);
    return { clause: "in-force", sentence, ...(values && { values }) };
  }
  const { clause, condition } = decidedBy;
  const is =
    clause === "unless" || clause === "unless-proven" ? "yes" : notShown.length > 0 ? "unknown" : "no";
  const part = decisive(condition, is, frameFor(decidedBy, frame));
  const sentence = part?.sentence ?? "";
  const reads = part?.trace.facts().slice(0, LIMITS.factsInReason) ?? [];
  return reads.length === 0
    ? { clause, sentence }
    : { clause, sentence, values: reads.map(({ said }) => said) };
}

type Line = Required<Pick<WhyNot, "clause" | "sentence">> & Pick<WhyNot, "values">;

interface Part {
  readonly sentence: string;
  readonly trace: Trace;
}

/**
 * What makes a condition come to `is`; undefined if it comes to something else. One part that says no is enough for
 * `and`, one that says yes for `or`; otherwise it is all of it.
 */
function decisive(condition: IrCond, is: Truth, frame: Frame): Part | undefined {
  const sentence = sentenceOf(condition, frame);
  if (condition.k === "not") return called(sentence, decisive(condition.of, not(is), frame));
  if ((condition.k === "and" && is === "no") || (condition.k === "or" && is === "yes")) {
    for (const each of condition.of) {
      const part = decisive(each, is, frame);
      if (part !== undefined) return part.sentence === "" ? called(sentence, part) : part;
    }
    return undefined;
  }
  const trace = new Trace();
  return judge(condition, { ...frame, trace }).is === is ? { sentence, trace } : undefined;
}

/** What stands behind a `not` is the reason the other way round: it is said as a whole. */
function called(sentence: string, part: Part | undefined): Part | undefined {
  return part === undefined || sentence === "" ? part : { ...part, sentence };
}

function sentenceOf({ s }: IrCond, { screening }: Frame): string {
  return s === undefined ? "" : (screening.directory.source.sentence(s) ?? "");
}

function inForce({
  inForce: { effective, verdict, day, datedBy },
  rule,
}: Pick<Judgement, "inForce" | "rule">): Omit<BecauseNode, "of"> {
  const from = effective.from === null ? "" : ` from ${effective.from}`;
  const until = effective.until === null ? "" : ` until ${effective.until}`;
  const sentence = `effective${from}${until}`;
  const { is } = verdict;
  if (day === undefined) return { is, sentence };
  const fact = rule.datedBy ?? datedBy ?? LEGAL_DATE;
  return { is, sentence, values: [{ fact, provenance: "given", value: formatDate(day) }] };
}

/**
 * A sentence, what it comes to, and what it rests on: the sentences within it, and the facts read outside of those. Each
 * is judged once; what is made of several comes to what they come to.
 */
function reasonFor(condition: IrCond, frame: Frame): BecauseNode {
  const of: BecauseNode[] = [];
  const trace = new Trace();
  const is = tell(condition, { ...frame, trace }, of);
  const reads = trace.facts();
  for (const read of reads) tellWhatFollows(read, frame, of);
  const sentence = sentenceOf(condition, frame);
  if (reads.length === 0) return of.length === 0 ? { is, sentence } : { is, of, sentence };
  const values = reads.map(({ said }) => said);
  return of.length === 0 ? { is, sentence, values } : { is, of, sentence, values };
}

/** Nobody wrote the inside of `is not in …`: what has no sentence is told of the sentence around it. */
function tellPart(condition: IrCond, frame: Frame, of: BecauseNode[]): Truth {
  if (sentenceOf(condition, frame) === "") return tell(condition, frame, of);
  const node = reasonFor(condition, frame);
  of.push(node);
  return node.is;
}

function tell(condition: IrCond, frame: Frame, of: BecauseNode[]): Truth {
  switch (condition.k) {
    case "and":
      return and(condition.of.map((each) => tellPart(each, frame, of)));
    case "or":
      return or(condition.of.map((each) => tellPart(each, frame, of)));
    case "not":
      return not(tellPart(condition.of, frame, of));
    case "named": {
      const { body, subject } = present(frame.screening.directory.defines.get(condition.define));
      if (!("cond" in body)) return judge(condition, frame).is;
      const at = nearest(frame, subject);
      return tellPart(body.cond, at === undefined ? frame : lookFrom(at, frame), of);
    }
    case "any":
    case "every":
    case "no": {
      const elements = elementsInReach(condition, frame).slice(0, ELEMENTS_SHOWN);
      if (elements.length === 0) return judge(condition, frame).is;
      for (const element of elements) tellPart(condition.has, withInView(frame, element), of);
      return judge(condition, { ...frame, trace: new Trace() }).is;
    }
    default:
      return judge(condition, frame).is;
  }
}

/** A yes or no that nobody stated: the condition it follows from. */
function tellWhatFollows({ fact, at, provenance }: Read, frame: Frame, of: BecauseNode[]): void {
  if (provenance !== "computed") return;
  const computed = frame.screening.directory.facts.get(fact)?.computed;
  if (computed?.k !== "whether") return;
  of.push(reasonFor(computed.of, lookFrom(at, { ...frame, datedBy: LEGAL_DATE, proof: false })));
}
