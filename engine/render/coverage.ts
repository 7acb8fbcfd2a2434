import type { Decision } from "../decision.ts";
import type { NotesBlock } from "./notes.ts";
import type { Speaker } from "./speaker.ts";

/** The outcome as a sentence; leave to go that does not reach everywhere says so in the same breath. */
export function headline(decision: Decision, speaker: Speaker): string {
  const { phrases } = speaker;
  const { outcome } = decision;
  const sentence =
    phrases.headline[
      outcome === "incomplete" ? (`incomplete-${decision.could_be ?? "hold"}` as const) : outcome
    ];
  const reaches = decision.coverage === "full" || decision.not_covered.length === 0;
  return (outcome === "pass" || outcome === "warn") && !reaches
    ? phrases.exceptFor(sentence, holes(decision, speaker))
    : sentence;
}

/** What was judged, by which rules, and what nobody has looked at. */
export function coverageBlock(decision: Decision, speaker: Speaker): NotesBlock {
  const { phrases } = speaker;
  const { ruleset, acts, as_of, domains, jurisdictions, coverage, not_covered } = decision;
  const judged = phrases.judged(
    ruleset.name,
    ruleset.version,
    as_of,
    phrases.list(acts.map((act) => phrases.acts[act])),
  );
  const missing = new Set(not_covered.map((hole) => hole.domain));
  const covered = domains.filter((domain) => !missing.has(domain)).map((domain) => phrases.domains[domain]);
  const kinds = decision.charges_covered.map(
    ({ kind, jurisdiction }) => `${speaker.charge(kind)}${phrases.inBrackets(jurisdiction)}`,
  );
  const notes = [
    judged,
    coverage === "none" ? phrases.coverageNone : "",
    covered.length > 0 && coverage !== "none"
      ? phrases.covered(
          phrases.list(covered),
          phrases.list(jurisdictions.map((each) => (each === "WW" ? phrases.worldwide : each))),
        )
      : "",
    not_covered.length > 0 ? phrases.uncovered(holes(decision, speaker)) : "",
    domains.includes("tax") && coverage !== "none"
      ? kinds.length > 0
        ? phrases.chargesCovered(phrases.list(kinds))
        : phrases.noChargesCovered
      : "",
  ];
  return { kind: "coverage", heading: phrases.headings.coverage, notes: notes.filter((note) => note !== "") };
}

/** `product rules and safety in FR`, one phrase a jurisdiction. */
function holes({ not_covered }: Decision, { phrases }: Speaker): string {
  const places = [...new Set(not_covered.map(({ jurisdiction }) => jurisdiction))];
  return phrases.holes(
    places.map((jurisdiction) => ({
      jurisdiction,
      domains: not_covered
        .filter((hole) => hole.jurisdiction === jurisdiction)
        .map(({ domain }) => phrases.domains[domain]),
    })),
  );
}
