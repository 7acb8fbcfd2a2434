/** Why a rule fired: its clauses as their author wrote them, each with its value in three states. */
import { type Frame, judge, LEGAL_DATE, nearest, withInView } from "./context.ts";
import type { Because, BecauseNode } from "./decision.ts";
import { present } from "./failure.ts";
import { factValue } from "./findings.ts";
import type { IrCond } from "./ir.ts";
import { elementsInReach } from "./judge.ts";
import type { Judgement } from "./rule.ts";
import { subjectOf } from "./subjects.ts";
import { type Read, Trace } from "./trace.ts";
import { formatDate } from "./value/civil-date.ts";

/** Elements of a list shown one by one. */
const ELEMENTS_SHOWN = 10;

type Clause = Because["clauses"][number];

export function becauseOf(judgement: Judgement): Because {
  const { rule, subject, frame } = judgement;
  const clause =
    (name: Clause["clause"], at: Frame) =>
    (condition: IrCond): Clause => ({
      clause: name,
      reason: reasonFor(condition, at),
    });
  const proof: Frame = { ...frame, proof: true };
  return {
    rule: rule.id,
    subject: subjectOf(subject),
    clauses: [
      { clause: "in-force", reason: inForce(judgement) },
      ...[rule.scope ?? []].flat().map(clause("for", frame)),
      ...[rule.when ?? []].flat().map(clause("when", frame)),
      ...rule.unless.map(clause("unless", frame)),
      ...rule.unlessProven.map(clause("unless-proven", proof)),
    ],
  };
}

function inForce({ inForce: { effective, verdict, day, datedBy }, rule }: Judgement): BecauseNode {
  const from = effective.from === null ? "" : ` from ${effective.from}`;
  const until = effective.until === null ? "" : ` until ${effective.until}`;
  const fact = rule.datedBy ?? datedBy ?? "date";
  return {
    sentence: `effective${from}${until}`,
    is: verdict.is,
    ...(day !== undefined && { values: [{ fact, value: formatDate(day), provenance: "given" }] }),
  };
}

/** A node without a sentence of its own is shown by what it is made of. */
function reasonFor(condition: IrCond, frame: Frame): BecauseNode {
  const { sentences } = frame.screening.directory.ir.words;
  const trace = new Trace();
  const verdict = judge(condition, { ...frame, trace });
  const parts = partsOf(condition, frame);
  const read = parts.length > 0 ? [] : trace.facts();
  const inner = [...parts, ...read.flatMap((each) => followsFrom(each, frame))];
  const values = read.map(factValue);
  return {
    sentence: condition.s === undefined ? "" : (sentences[condition.s] ?? ""),
    is: verdict.is,
    ...(values.length > 0 && { values }),
    ...(inner.length > 0 && { of: inner }),
  };
}

/** A yes or no that nobody stated: the condition it follows from. */
function followsFrom({ fact, at, provenance }: Read, frame: Frame): readonly BecauseNode[] {
  const computed = frame.screening.directory.facts.get(fact)?.computed;
  if (provenance !== "computed" || computed?.k !== "whether") return [];
  return [reasonFor(computed.of, { ...frame, inView: [at], datedBy: LEGAL_DATE, proof: false })];
}

function partsOf(condition: IrCond, frame: Frame): readonly BecauseNode[] {
  switch (condition.k) {
    case "and":
    case "or":
      return condition.of.map((each) => reasonFor(each, frame));
    case "not":
      return [reasonFor(condition.of, frame)];
    case "named": {
      const { body, subject } = present(frame.screening.directory.defines.get(condition.define));
      const at = nearest(frame, subject);
      return "cond" in body
        ? [reasonFor(body.cond, at === undefined ? frame : { ...frame, inView: [at] })]
        : [];
    }
    case "any":
    case "every":
    case "no":
      return elementsInReach(condition, frame)
        .slice(0, ELEMENTS_SHOWN)
        .map((element) => reasonFor(condition.has, withInView(frame, element)));
    default:
      return [];
  }
}
