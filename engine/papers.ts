/** What a paper, a label or a mark must say to count: until when, of what, in which language, where. */
import { evaluate, type Frame, judge, LEGAL_DATE, withInView } from "./context.ts";
import { dayOfFact } from "./dates.ts";
import type { Obligation } from "./decision.ts";
import type { Instance } from "./facts/instance.ts";
import type { CatalogueKind, IrLiteral, IrOutcome, IrSum } from "./ir.ts";
import { literalValue } from "./literal.ts";
import type { Need } from "./need.ts";
import { judgeHas } from "./operators/includes.ts";
import { lookUp } from "./parameters.ts";
import { readFact } from "./reading.ts";
import { isWithinLanguage } from "./value/language.ts";
import type { Value } from "./value/value.ts";
import {
  allOf,
  anyOf,
  type Found,
  known,
  NO,
  open,
  settled,
  type Unknown,
  type Verdict,
  YES,
} from "./verdict.ts";

type Requirement = Extract<IrOutcome, { readonly o: "require" }>;

export type Failure = Omit<NonNullable<Obligation["failed"]>, "candidate">;

export interface AttributeTest {
  readonly judge: () => Verdict;
  /** What is said if it fails. */
  readonly failure: Failure;
}

export type Languages =
  | Unknown
  | { readonly is: "known"; readonly tags: readonly string[]; readonly all: boolean };

/** In the order in which a reader would look. `frame` is the subject's; `with` alone sees the candidate. */
export function attributeTests(
  candidate: Instance,
  kind: CatalogueKind,
  { covering, on, validOn, with: condition }: Requirement,
  languages: Languages | undefined,
  frame: Frame,
): readonly AttributeTest[] {
  const inside = withInView(frame, candidate);
  const { directory } = frame.screening;
  const tests: AttributeTest[] = [];
  const test = (reason: Failure["reason"], attribute: string | undefined, judgeIt: () => Verdict) => {
    const fact = attribute && `${kind}.${attribute}`;
    tests.push({ judge: judgeIt, failure: { reason, ...(fact && { fact }) } });
  };
  if (directory.facts.has(`${kind}.issued`)) {
    test("expired", "issued", () => judgeIssued(`${kind}.issued`, validOn, frame, inside));
  }
  if (directory.facts.has(`${kind}.valid_until`)) {
    test("expired", "valid_until", () => judgeUnexpired(`${kind}.valid_until`, validOn, frame, inside));
  }
  if (covering !== undefined) {
    test("not-covering", "covers", () => judgeListed(`${kind}.covers`, evaluate(covering, frame), inside));
  }
  if (languages !== undefined) {
    test("language", "languages", () => judgeLanguages(`${kind}.languages`, languages, inside));
  }
  if (on !== undefined) {
    const stands = (place: string) => judgeListed(`${kind}.on`, known({ t: "enum", v: place }), inside);
    test("place", "on", () => (on.all ? allOf(on.places, stands) : anyOf(on.places, stands)));
  }
  if (condition !== undefined) test("attribute", undefined, () => judge(condition, inside));
  return tests;
}

/** A parameter may say the languages of a place, and whether all or any of them will do. `none` asks for no language. */
export function wantedLanguages(wanted: Requirement["languages"], frame: Frame): Languages | undefined {
  if (wanted === undefined) return undefined;
  if (!("param" in wanted.of)) return tagsOf(wanted.of.map(literalValue), wanted.all);
  const found = lookUp(wanted.of.param, frame);
  if (found.is === "unknown") return found;
  const { value, literal } = found;
  if (value.t === "none") return undefined;
  return tagsOf(value.t === "list" ? value.v : [value], allMeant(literal) ?? wanted.all);
}

function tagsOf(values: readonly Value[], all: boolean): Languages {
  return { is: "known", tags: values.flatMap((value) => (value.t === "language" ? [value.v] : [])), all };
}

function allMeant(literal: IrLiteral | undefined): boolean | undefined {
  return literal?.l === "list" ? literal.all : undefined;
}

/** A paper that does not say until when it holds is asked only where the rule names the day it must hold on. */
function judgeUnexpired(fact: string, validOn: IrSum | undefined, outer: Frame, inside: Frame): Verdict {
  const until = readFact(fact, inside);
  if (until.is === "unknown") return validOn === undefined && isUnsaid(until) ? YES : open(until.needs);
  return onTheDay(until.value, validOn, outer, (day, last) => day <= last);
}

function judgeIssued(fact: string, validOn: IrSum | undefined, outer: Frame, inside: Frame): Verdict {
  const issued = readFact(fact, inside);
  if (issued.is === "unknown") return isUnsaid(issued) ? YES : open(issued.needs);
  return onTheDay(issued.value, validOn, outer, (day, first) => first <= day);
}

function isUnsaid({ needs }: Unknown): boolean {
  return needs.every((need: Need) => need.kind === "fact" && need.reason === "missing");
}

/** A bound there is none of bounds nothing. */
function onTheDay(
  bound: Value,
  validOn: IrSum | undefined,
  frame: Frame,
  holds: (day: number, bound: number) => boolean,
): Verdict {
  if (bound.t !== "date") return YES;
  if (validOn === undefined) {
    const today = dayOfFact(LEGAL_DATE, frame);
    return today.is === "known" ? settled(holds(today.day, bound.v)) : YES;
  }
  const day = evaluate(validOn, frame);
  if (day.is === "unknown") return open(day.needs);
  return settled(day.value.t !== "date" || holds(day.value.v, bound.v));
}

function judgeListed(fact: string, wanted: Found, inside: Frame): Verdict {
  const list = readFact(fact, inside);
  return list.is === "unknown" ? open(list.needs) : judgeHas(list, wanted, inside.screening.unlike);
}

function judgeLanguages(fact: string, languages: Languages, inside: Frame): Verdict {
  if (languages.is === "unknown") return open(languages.needs);
  const found = readFact(fact, inside);
  if (found.is === "unknown") return open(found.needs);
  const { value, from } = found;
  const given = value.t === "list" ? value.v : [value];
  const isIn = (tag: string): Verdict => {
    if (given.some((language) => language.t === "language" && isWithinLanguage(language.v, tag))) return YES;
    if (value.t !== "list" || value.complete || from === undefined) return NO;
    return open([{ kind: "fact", fact: from.fact, at: from.at, reason: "open-list" }]);
  };
  return languages.all ? allOf(languages.tags, isIn) : anyOf(languages.tags, isIn);
}
