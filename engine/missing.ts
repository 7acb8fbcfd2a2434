/** The questions to put to the sender, the most consequential first, and those whose answer could only help. */
import { ByNeed } from "./by-need.ts";
import type { Decision, MissingFact } from "./decision.ts";
import type { Directory } from "./directory.ts";
import type { Instance } from "./facts/instance.ts";
import { present } from "./failure.ts";
import { type IrType, SEVERITIES, type Severity } from "./ir.ts";
import { isSenderNeed, type Lift, needName, type SenderNeed } from "./need.ts";
import { compareInstances, subjectOf } from "./subjects.ts";

export type Worst = Severity | "charge";

/** What an undecided rule waits for. */
export interface Question {
  readonly rule: string;
  readonly needs: readonly SenderNeed[];
  readonly worst: Worst;
}

/** A charge that is open needs a person as a hold does, and is asked for before what could only warn. */
const RANK: readonly Worst[] = ["block", "hold", "charge", "warn", "inform"];

/** One thing that is asked for. */
interface AskedFor {
  need: SenderNeed;
  worst: Worst;
  readonly rules: Set<string>;
}

/** Everything that is asked for, each thing once. */
export type Inquiry = ByNeed<AskedFor>;

export function inquiryOf(questions: readonly Question[]): Inquiry {
  const asked: Inquiry = new ByNeed();
  for (const { rule, needs, worst } of questions) {
    for (const need of needs) {
      const before = asked.get(need);
      if (before === undefined) {
        asked.add(need, { need, worst, rules: new Set([rule]) });
        continue;
      }
      before.need = plainer(before.need, need);
      before.worst = worse(before.worst, worst);
      before.rules.add(rule);
    }
  }
  return asked;
}

export function missingFacts({ all }: Inquiry, directory: Directory): readonly MissingFact[] {
  return all.toSorted(byConsequence).map((each) => missingFact(each, directory));
}

/** For each fact that is waited for, which rules it is about. */
export function byFact(lifts: readonly Lift[]): Decision["could_lift"] {
  const facts = new ByNeed<{ readonly need: SenderNeed; readonly rules: Set<string> }>();
  for (const { by, needs } of lifts) {
    for (const need of needs) {
      if (!isSenderNeed(need)) continue;
      const kept = facts.get(need);
      if (kept === undefined) facts.add(need, { need, rules: new Set([by]) });
      else kept.rules.add(by);
    }
  }
  return facts.all
    .sort((a, b) => byPlace(a.need, b.need))
    .map(({ need, rules }) => ({
      fact: needName(need),
      subject: subjectOf(need.at),
      rules: [...rules].sort(),
    }));
}

export function worse(a: Worst, b: Worst): Worst {
  return RANK.indexOf(a) <= RANK.indexOf(b) ? a : b;
}

/** Of one severity: the worst among several. */
export function worstOf(severities: readonly Severity[]): Severity | undefined {
  return SEVERITIES.find((severity) => severities.includes(severity));
}

function byConsequence(a: AskedFor, b: AskedFor): number {
  return (
    RANK.indexOf(a.worst) - RANK.indexOf(b.worst) || b.rules.size - a.rules.size || byPlace(a.need, b.need)
  );
}

function byPlace(a: SenderNeed, b: SenderNeed): number {
  const names = [needName(a), needName(b)] as const;
  return compareInstances(a.at, b.at) || (names[0] < names[1] ? -1 : names[0] > names[1] ? 1 : 0);
}

/** One thing may be wanted for two reasons: what was given wrongly is said before what is not there. */
const REASONS: readonly MissingFact["reason"][] = ["invalid", "too-coarse", "missing", "open-list"];

function plainer(a: SenderNeed, b: SenderNeed): SenderNeed {
  return REASONS.indexOf(a.reason) <= REASONS.indexOf(b.reason) ? a : b;
}

function missingFact({ need, worst, rules }: AskedFor, directory: Directory): MissingFact {
  const { names } = directory.source;
  const common = { subject: subjectOf(need.at), worst, rules: [...rules].sort(), reason: need.reason };
  if (need.kind === "list") {
    return {
      fact: needName(need),
      label: names.record(need.record) ?? {},
      path: needPath(need, directory),
      type: `list of ${need.record}`,
      ...common,
    };
  }
  const fact = present(directory.facts.get(need.fact));
  const { label, suchAs } = names.fact(need.fact) ?? { label: {} };
  return {
    fact: need.fact,
    label,
    path: needPath(need, directory),
    type: typeWords(fact.type),
    ...(suchAs !== undefined && { such_as: suchAs }),
    ...common,
  };
}

/** JSON Pointer into `facts`: where the answer belongs. */
export function needPath(need: SenderNeed, { facts }: Directory): string {
  if (need.kind === "list") return `${need.at.pointer}/${need.list}`;
  return pathOf(need.at, present(facts.get(need.fact)).path);
}

function pathOf(at: Instance, path: readonly string[]): string {
  return [at.pointer, ...path].join("/");
}

const SHOWN = 20;

/** As the vocabulary writes it. */
function typeWords(type: IrType): string {
  switch (type.t) {
    case "bool":
      return "yes or no";
    case "quantity":
      return `quantity in ${type.unit}`;
    case "money":
      return type.currency === undefined ? "money" : `money in ${type.currency}`;
    case "enum":
      return `one of ${[...type.values.slice(0, SHOWN), ...(type.values.length > SHOWN ? ["…"] : [])].join(", ")}`;
    case "code":
      return `code ${type.scheme}`;
    case "catalogue":
      return type.kind;
    case "list":
      return `list of ${typeWords(type.of)}`;
    default:
      return type.t;
  }
}
