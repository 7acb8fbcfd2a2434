/** Whether something required is there: a paper, label, marking, registration or role with all that is said of it. */
import { type Frame, withInView } from "./context.ts";
import type { Obligation } from "./decision.ts";
import type { Instance } from "./facts/instance.ts";
import { present } from "./failure.ts";
import type { CatalogueKind, IrOutcome } from "./ir.ts";
import { attributeTests, type Failure, type Languages, wantedLanguages } from "./papers.ts";
import { readFact } from "./reading.ts";
import { chainOf, elementsOf, listNeed } from "./subjects.ts";
import { allOf, anyOf, both, NO, open, settled, type Verdict } from "./verdict.ts";

export type Requirement = Extract<IrOutcome, { readonly o: "require" }>;

export interface Fulfilment {
  readonly verdict: Verdict;
  /** Of an unmet one: what the candidate that came nearest failed on. */
  readonly failed?: NonNullable<Obligation["failed"]>;
  readonly languages?: readonly string[];
}

interface Miss extends Failure {
  /** How many tests it passed before it failed one. */
  readonly passed: number;
  readonly candidate: string;
}

/** Met by one candidate of one alternative. Not there, as long as a list may go on, is unknown. */
export function judgeRequirement(required: Requirement, frame: Frame): Fulfilment {
  const languages = wantedLanguages(required.languages, frame);
  const misses: Miss[] = [];
  const verdict = anyOf(required.oneOf, ({ kind, name }) =>
    anyOf(candidates(kind, frame), (candidate) => {
      if (candidate.unlisted !== undefined) return open([listNeed(frame.screening, candidate)]);
      const inner = withInView(frame, candidate);
      const named = isNamed(kind, name, inner);
      if (named.is === "no") return NO;
      return both(named, judgeAttributes(candidate, kind, required, languages, frame, misses));
    }),
  );
  return {
    verdict,
    ...(verdict.is === "no" && { failed: nearest(misses) }),
    ...(languages?.is === "known" && { languages: languages.tags }),
  };
}

/** Those of the subject and of all it stands in, and for each open list what nobody listed. */
function candidates(kind: CatalogueKind, frame: Frame): readonly Instance[] {
  const { screening } = frame;
  const { parents } = present(screening.directory.records.get(kind));
  return chainOf(present(frame.inView[0]))
    .filter((holder) => parents.some(({ record }) => record === holder.record))
    .flatMap((holder) => elementsOf(screening, holder, kind));
}

function isNamed(kind: CatalogueKind, name: string, frame: Frame): Verdict {
  const id = readFact(`${kind}.id`, frame);
  return id.is === "unknown" ? open(id.needs) : settled("v" in id.value && id.value.v === name);
}

function judgeAttributes(
  candidate: Instance,
  kind: CatalogueKind,
  required: Requirement,
  languages: Languages | undefined,
  frame: Frame,
  misses: Miss[],
): Verdict {
  let passed = 0;
  return allOf(attributeTests(candidate, kind, required, languages, frame), ({ judge, failure }) => {
    const verdict = judge();
    if (verdict.is === "no") misses.push({ ...failure, passed, candidate: candidate.key });
    else passed++;
    return verdict;
  });
}

function nearest(misses: readonly Miss[]): NonNullable<Fulfilment["failed"]> {
  const [first, ...rest] = misses;
  if (first === undefined) return { reason: "absent" };
  const { passed: _, ...miss } = rest.reduce(
    (best, other) => (other.passed > best.passed ? other : best),
    first,
  );
  return miss;
}
