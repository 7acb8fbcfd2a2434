/** Changes to what surrounds a condition: the day a rule is dated by, who pays and collects, how it rounds, how sure it is. */
import type { GroupDecl, Name, Outcome, ParameterDecl, RuleDecl, Span } from "../../dsl/ast.ts";
import type { Mutation, Surroundings } from "../mutations.ts";

/** What a rule would come to if it were dated by `date`, as everything is that says nothing else. */
export function datedByLeftOut(datedBy: Name | undefined, source: string): readonly Mutation[] {
  if (datedBy === undefined) return [];
  const start = source.lastIndexOf("dated by", datedBy.span.start);
  return [change({ start, end: datedBy.span.end }, "", `dated by left out: «${datedBy.text}»`)];
}

/** Surer than it is. Less sure than it is does no harm. */
const SURER: Readonly<Record<string, string>> = { medium: "high", high: "verified" };

export function surer({ meta: { confidence } }: RuleDecl): readonly Mutation[] {
  const other = SURER[confidence?.text ?? ""];
  if (confidence === undefined || other === undefined) return [];
  return [change(confidence.span, other, `surer: «${confidence.text}» → «${other}»`)];
}

/** `payable by`, `collected by` another party; the amount rounded another way. */
export function otherHands(outcome: Outcome, source: string): readonly Mutation[] {
  if (outcome.o !== "charge") return [];
  const found: Mutation[] = [];
  for (const [role, party] of [
    ["payer", outcome.payer],
    ["collector", outcome.collector],
  ] as const) {
    if (party === undefined) continue;
    const text = source.slice(party.span.start, party.span.end);
    const other = text === "buyer" ? "importer" : "buyer";
    found.push(change(party.span, other, `another ${role}: «${text}» → «${other}»`));
  }
  if (outcome.rounded !== undefined) {
    const { span, mode } = outcome.rounded;
    const other = mode === "half-up" ? "down" : "half-up";
    const text = source.slice(span.start, span.end).replace(mode, other);
    found.push(change(span, text, `another rounding: «${mode}» → «${other}»`));
  }
  return found;
}

/** One member or exception fewer, each in its turn. */
export function smallerGroups({ versions }: GroupDecl, source: string): readonly Mutation[] {
  return versions.flatMap(({ members, except }) => [
    ...oneFewer(members, "a member", source),
    ...oneFewer(except, "an exception", source),
  ]);
}

function oneFewer(names: readonly Name[], what: string, source: string): readonly Mutation[] {
  return names.flatMap((name, i) => {
    const [before, after] = [names[i - 1], names[i + 1]];
    const label = `${what} left out: «${name.text}»`;
    if (after !== undefined) return [change({ start: name.span.start, end: after.span.start }, "", label)];
    if (before !== undefined) return [change({ start: before.span.end, end: name.span.end }, "", label)];
    const word = source.lastIndexOf(" except ", name.span.start);
    return what === "an exception" && word >= 0
      ? [change({ start: word, end: name.span.end }, "", label)]
      : [];
  });
}

const PLACE = /^[A-Z]{2}(?:-[A-Z0-9]+)?$/;

/** The line of a parameter under another key. */
export function otherKeys(
  { by, lines }: ParameterDecl,
  source: string,
  around: Surroundings,
): readonly Mutation[] {
  return lines.flatMap(({ keys }) =>
    keys.flatMap((key, i) => {
      const text = source.slice(key.span.start, key.span.end);
      const values = around.valuesOf(by[i]?.text ?? "") ?? [];
      const neighbour = values[(values.indexOf(text) + 1) % values.length];
      const other = PLACE.test(text) ? "US" : neighbour;
      if (other === undefined || other === text) return [];
      return [change(key.span, other, `another key: «${text}» → «${other}»`)];
    }),
  );
}

function change(span: Span, text: string, what: string): Mutation {
  return { span, text, what };
}
