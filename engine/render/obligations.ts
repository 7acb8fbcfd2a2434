import type { Decision, Obligation } from "../decision.ts";
import type { CitationWords, Speaker } from "./speaker.ts";

export interface ObligationsBlock {
  readonly kind: "obligations";
  readonly heading: string;
  /** Unmet first, then unknown, then met. */
  readonly obligations: readonly ObligationWords[];
}

export interface ObligationWords {
  readonly rule: string;
  readonly state: Obligation["state"];
  readonly label: string;
  readonly subject: string;
  /** `Document: EU declaration of conformity, in de`. */
  readonly what: string;
  /** Why it is not met, or what its lack would come to. */
  readonly detail: string;
  readonly citations: readonly CitationWords[];
}

const ORDER: readonly Obligation["state"][] = ["unmet", "unknown", "met"];

export function obligationsBlock(decision: Decision, speaker: Speaker): ObligationsBlock | undefined {
  if (decision.obligations.length === 0) return undefined;
  const words = decision.obligations.map((obligation) => obligationWords(obligation, speaker));
  return {
    kind: "obligations",
    heading: speaker.phrases.headings.obligations,
    obligations: ORDER.flatMap((state) => words.filter((each) => each.state === state)),
  };
}

function obligationWords(obligation: Obligation, speaker: Speaker): ObligationWords {
  const { phrases } = speaker;
  const { state, failed, languages = [] } = obligation;
  const detail =
    state === "met"
      ? ""
      : state === "unmet" && failed !== undefined
        ? phrases.failed(failed, speaker.fact)
        : phrases.unless(obligation.otherwise);
  return {
    rule: obligation.rule,
    state,
    label: phrases.obligationState[state],
    subject: speaker.about(obligation),
    what: alternatives(obligation, speaker) + (languages.length > 0 ? phrases.inLanguages(languages) : ""),
    detail,
    citations: obligation.citations.map((citation) => speaker.citation(citation)),
  };
}

/** `Role: declarant or representative`; the kind is said once where it is the same. */
function alternatives({ one_of }: Obligation, speaker: Speaker): string {
  const { phrases } = speaker;
  const name = (entry: Obligation["one_of"][number]) => speaker.say(entry.label) || entry.name;
  const [first] = one_of;
  if (first !== undefined && one_of.every(({ kind }) => kind === first.kind))
    return phrases.pair(phrases.catalogue[first.kind], phrases.alternatives(one_of.map(name)));
  return phrases.alternatives(
    one_of.map((entry) => phrases.pair(phrases.catalogue[entry.kind], name(entry))),
  );
}
