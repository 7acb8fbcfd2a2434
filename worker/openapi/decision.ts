import { ACTS, CATALOGUE_KINDS, DOMAINS, LIMITS, SEVERITIES } from "../../engine/index.ts";
import { day, flag, type JsonSchema, list, object, oneOf, ref, text } from "./schema.ts";

const OUTCOMES = ["block", "incomplete", "hold", "warn", "pass"] as const;
const SETTLED = ["block", "hold", "warn", "pass"] as const;
const CONFIDENCE = ["verified", "high", "medium"] as const;
const YES_NO_UNKNOWN = ["yes", "no", "unknown"] as const;
const CLAUSES = ["in-force", "for", "when", "unless", "unless-proven"] as const;

const uncovered = object({ jurisdiction: text(), domain: oneOf(DOMAINS) });
const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: "null" }] });

const offset = (description: string): JsonSchema => ({ type: "integer", minimum: 0, description });

const count = (description: string): JsonSchema => ({ type: "integer", minimum: 1, description });

const also = list(text(), "Keys of further subjects of the same kind: just the same is said of them.");

/** The schemas of engine/decision.ts; a test holds real decisions against them. */
export const DECISION_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Localised: {
    type: "object",
    description: "Text by BCP 47 language; `en` is always among them.",
    additionalProperties: { type: "string" },
    examples: [{ en: "Item", zh: "商品" }],
  },
  Subject: object({
    kind: text("A record of the vocabulary: `shipment`, `item`, `seller` …"),
    key: text("`shipment`, `items[0]`, or what the record is known by."),
  }),
  Money: object({
    amount: text("An exact decimal."),
    currency: text("ISO 4217."),
  }),
  Citation: object({
    text: text(),
    articles: list(text()),
    link: orNull({ type: "string", format: "uri", description: "null: there is no public link." }),
  }),
  FactValue: object({
    fact: text(),
    value: text("In canonical words: `148 Wh`, `149.90 EUR`, `yes`."),
    provenance: oneOf(["given", "derived", "verified", "computed", "default"]),
  }),
  DateUsed: object({ fact: text(), date: day() }),
  Decision: object(
    {
      outcome: oneOf(
        OUTCOMES,
        "`block`: must not go ahead as it stands. `hold`: a person must decide. `incomplete`: a fact that was not given could make it worse. `warn`: may go ahead. `pass`: nothing in force stands against it, as far as `coverage` reaches.",
      ),
      at_best: oneOf(SETTLED, "If every open question went the sender's way."),
      at_worst: oneOf(SETTLED, "If none did."),
      as_of: day("The legal date it was judged by."),
      acts: list(oneOf(ACTS)),
      domains: list(oneOf(DOMAINS)),
      jurisdictions: list(text()),
      coverage: oneOf(["full", "partial", "none"]),
      not_covered: list(uncovered, "What nobody has written rules for."),
      charges_covered: list(
        object({ jurisdiction: text(), kind: text() }),
        "Charges somebody has written rules for; one not named here is not known to be nil.",
      ),
      subjects: list(
        object({
          kind: text(),
          key: text(),
          outcome: oneOf(OUTCOMES),
          at_best: oneOf(SETTLED),
          at_worst: oneOf(SETTLED),
        }),
      ),
      findings: list(ref("Finding"), "By severity, then subject, then rule."),
      obligations: list(ref("Obligation"), "Documents, labels, markings, registrations and roles."),
      charges: list(ref("Charge"), "Duties, taxes and fees, each worked out exactly."),
      charge_totals: list(
        object({
          kind: text(),
          label: ref("Localised"),
          currency: text(),
          amount: text(),
          final: flag("Nothing in it is unknown or provisional, or could still be relieved."),
        }),
      ),
      missing: list(ref("MissingFact"), "What must be known to settle it, most consequential first."),
      could_lift: list(
        object({ fact: text(), subject: ref("Subject"), rules: list(text()) }, { also }),
        "Facts not given that could only make it better.",
      ),
      presumed: list(
        object({ fact: text(), subject: ref("Subject"), rules: list(text()) }, { also }),
        "Facts not given that a rule took as not so, since it says that silence counts as that.",
      ),
      pending: list(
        object(
          {
            rule: text(),
            subject: ref("Subject"),
            awaits: text("An act of law that has no date yet."),
            label: ref("Localised"),
          },
          { also },
        ),
        "Rules that would apply, were the act adopted that they wait for.",
      ),
      invalid: list(ref("InvalidFact"), "Facts given in a form that says nothing; they count as unknown."),
      unrecognised: list(
        object({ path: text("JSON Pointer.") }, { did_you_mean: text() }),
        "Keys the vocabulary does not know; they took no part.",
      ),
      turns_on: list(
        object({
          on: day(),
          rule: text(),
          subject: ref("Subject"),
          becomes: oneOf([...SEVERITIES, "charge", "ends"]),
        }),
        "What rules already enacted will say, within `horizon_days`.",
      ),
      settings_used: list(object({ name: text(), value: text(), default: flag() })),
      ruleset: object({ name: text(), version: text(), digest: text() }),
      engine: text("Version of the engine."),
      notice: ref("Localised"),
    },
    {
      turns_on_until: text("The last day `turns_on` looked at, where more changes lie within the horizon."),
      could_be: oneOf(["block", "hold"], "With `incomplete`: the worst the open questions could lead to."),
      fixable: flag("With `block`: every blocking finding is an unmet obligation."),
      because: list(ref("Because"), `Why rules fired, the first ${LIMITS.because} of them; on request.`),
      because_more: count("How many more fired."),
      why_not: list(
        ref("WhyNot"),
        `Why rules do not apply that come close, ${LIMITS.whyNot} of them, the nearest first; on request.`,
      ),
      why_not_more: count("How many more come close and do not apply."),
    },
  ),
  Finding: object(
    {
      rule: text(),
      law: text("What stands before the dot of `rule`."),
      also: list(text()),
      revision: text("Of the rule's text."),
      subject: ref("Subject"),
      outcome: oneOf(SEVERITIES),
      title: ref("Localised"),
      message: ref("Localised"),
      remedy: ref("Localised"),
      citations: list(ref("Citation")),
      effective: object({ from: orNull(day()), until: orNull(day()) }),
      jurisdiction: text(),
      domain: oneOf([...DOMAINS, "engine"]),
      confidence: oneOf(CONFIDENCE),
      force: text("`law`, `carrier`, `contract`, `standard`, `guidance` or `house`."),
      values: list(ref("FactValue"), "The facts it read."),
      dates_used: list(ref("DateUsed")),
      notes: list(ref("FindingNote")),
    },
    {
      also,
      mentions: list(ref("Mention"), "The terms it found in texts."),
      obligation: offset("An unmet requirement: index into `obligations`."),
    },
  ),
  Mention: object(
    {
      term: text("As its list, or the rule, has it."),
      text: text("What of the text it was found as, where it stands there first."),
      start: offset("Where that begins, in UTF-16 code units of the text as it was given."),
      end: offset("Where it ends: the first code unit behind it."),
    },
    {
      list: text("Of the ruleset; absent where the rule names the term itself."),
      fact: text("Whose text it is; absent where the request did not give it."),
      entry: offset("Of a list of texts which one, from 0."),
    },
  ),
  FindingNote: {
    ...object({
      note: oneOf([
        "not-proven",
        "not-enforced-yet",
        "unverified",
        "setting",
        "relieves",
        "no-value",
        "failed",
      ]),
    }),
    description:
      "Why a finding is as it is; the other fields depend on `note`. The `text` of `unverified` is by language, as in `Localised`.",
    additionalProperties: true,
  },
  Obligation: object(
    {
      rule: text(),
      law: text(),
      subject: ref("Subject"),
      one_of: list(object({ kind: oneOf(CATALOGUE_KINDS), name: text(), label: ref("Localised") })),
      state: oneOf(["met", "unmet", "unknown"]),
      otherwise: oneOf(SEVERITIES, "What its lack comes to."),
      citations: list(ref("Citation")),
    },
    {
      failed: object(
        { reason: oneOf(["absent", "expired", "not-covering", "language", "place", "attribute"]) },
        { fact: text(), candidate: text() },
      ),
      languages: list(text()),
      also,
    },
  ),
  Charge: object(
    {
      kind: text(),
      label: ref("Localised"),
      rule: text(),
      law: text(),
      subject: ref("Subject"),
      state: oneOf(["due", "relieved", "waived", "provisional", "unknown"]),
      title: ref("Localised"),
      message: ref("Localised"),
      remedy: ref("Localised"),
      citations: list(ref("Citation")),
      confidence: oneOf(CONFIDENCE),
      dates_used: list(ref("DateUsed")),
    },
    {
      also,
      part_of: text(),
      unverified_from: text("Provisional because nobody has seen whether it still holds from this day on."),
      relieved_by: text("The rule that relieves it."),
      rate: text("`20%`, or `3 EUR` a piece."),
      base: ref("Money"),
      count: text(),
      amount: ref("Money", "Rounded; 0 where relieved or waived; absent where unknown."),
      payer: text(),
      collector: text(),
      needs: list(text(), "Where unknown or provisional: the facts that would settle it."),
    },
  ),
  MissingFact: object(
    {
      fact: text(),
      label: ref("Localised"),
      subject: ref("Subject"),
      path: text("JSON Pointer into `facts`: where the answer belongs."),
      type: text(),
      worst: oneOf(
        [...SEVERITIES, "charge"],
        "The worst it could lead to; `charge`: only an amount is open.",
      ),
      rules: list(text(), "Rules that wait on it."),
      reason: oneOf(["missing", "invalid", "open-list", "too-coarse"]),
    },
    { also, such_as: text() },
  ),
  InvalidFact: object({
    path: text("JSON Pointer into `facts`."),
    fact: text(),
    code: text("`bare-number`, `unknown-currency`, `unknown-place`, `not-a-date` …"),
    given: text(),
    wanted: text("The form that would have been taken."),
  }),
  WhyNot: object(
    {
      rule: text(),
      subject: ref("Subject"),
      state: oneOf([
        "not-in-force",
        "pending",
        "suspended",
        "overridden",
        "relieved",
        "does-not-fire",
        "not-applicable",
      ]),
    },
    {
      by: text("The rule that takes its place, or relieves what it charges."),
      awaits: text("Of a pending rule: the act it waits for, where that has no date yet."),
      clause: oneOf(CLAUSES, "The clause that keeps it from applying; of `unless`, because it is so."),
      sentence: text("What of that clause, in the author's own words."),
      values: list(ref("FactValue"), "The facts it read."),
    },
  ),
  Because: object({
    rule: text(),
    subject: ref("Subject"),
    clauses: list(
      object({
        clause: oneOf(CLAUSES),
        reason: ref("BecauseNode"),
      }),
    ),
  }),
  BecauseNode: object(
    { sentence: text("The author's own words."), is: oneOf(YES_NO_UNKNOWN) },
    { values: list(ref("FactValue")), of: list(ref("BecauseNode")) },
  ),
};
