import {
  ACTS,
  type Bundle,
  CATALOGUE_KINDS,
  DOMAINS,
  LIMITS,
  readRequirements,
  requirementsOf,
  SEVERITIES,
} from "../../engine/index.ts";
import forRequirements from "../examples/requirements.json";
import { ACCEPT_LANGUAGE, BODY_PROBLEMS, problems } from "./answers.ts";
import { day, flag, type JsonSchema, list, object, oneOf, ref, text } from "./schema.ts";

const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: "null" }] });

const ABOUT = {
  rule: text("Key of `rules`."),
  subject: ref("Subject"),
  state: oneOf(
    ["needed", "depends"],
    "`depends`: whether the rule applies hangs on a question, or on what nobody wrote down.",
  ),
  effective: object({ from: orNull(day()), until: orNull(day()) }),
  depends_on: list(text(), "Paths of the `questions` that decide it."),
  could_lift: list(text(), "Facts that could show that it does not apply after all."),
};

/** The schemas of `POST /v1/requirements`; a test holds real answers against them. */
export const REQUIREMENTS_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  RequirementsRequest: object(
    {
      facts: ref("Facts", "What is known of the goods, as for a screening; `destination` is not read."),
      markets: {
        ...list(text("A country, `FR-RE`, `XI`.")),
        minItems: 1,
        maxItems: LIMITS.requirementCells,
      },
    },
    {
      as_of: day("The legal date. Left out: today, UTC."),
      domains: list(oneOf(DOMAINS)),
      acts: list(oneOf(ACTS)),
      settings: { type: "object", description: "Settings of adjustable parameters, by name." },
    },
  ),
  Requirements: object({
    as_of: day(),
    acts: list(oneOf(ACTS)),
    domains: list(oneOf(DOMAINS)),
    markets: list(ref("MarketRequirements"), "In the order asked for, each once."),
    rules: {
      type: "object",
      description: "What each rule named is called, and where it stands.",
      additionalProperties: ref("RuleSource"),
    },
    invalid: list(ref("InvalidFact")),
    unrecognised: list(object({ path: text("JSON Pointer.") }, { did_you_mean: text() })),
    ruleset: object({ name: text(), version: text(), digest: text() }),
    engine: text(),
    notice: ref("Localised"),
  }),
  RuleSource: object({
    title: ref("Localised"),
    remedy: ref("Localised", "What to do; mostly it says who."),
    jurisdiction: text(),
    domain: oneOf(DOMAINS),
    force: text(),
    confidence: oneOf(["verified", "high", "medium"]),
    citations: list(ref("Citation")),
  }),
  MarketRequirements: object(
    {
      market: text(),
      jurisdictions: list(text()),
      coverage: oneOf(["full", "partial", "none"]),
      not_covered: list(object({ jurisdiction: text(), domain: oneOf(DOMAINS) })),
      requirements: list(ref("Required"), "Papers, labels, marks, registrations and roles."),
      charges: list(ref("RequiredCharge")),
      charge_totals: list(
        object({
          kind: text(),
          label: ref("Localised"),
          currency: text(),
          amount: text(),
          final: flag(),
        }),
      ),
      findings: list(ref("RequiredFinding"), "What stands against it, or might, whatever papers there are."),
      questions: list(ref("MissingFact"), "What decides the rest, most consequential first."),
    },
    { failed: text("The engine could not finish: nothing beside this says anything.") },
  ),
  Required: object(
    {
      ...ABOUT,
      one_of: list(
        object({ kind: oneOf(CATALOGUE_KINDS), name: text(), label: ref("Localised") }),
        "One of these will do.",
      ),
      otherwise: oneOf(SEVERITIES, "What its lack comes to."),
      held_by: list(
        object({ record: text(), label: ref("Localised"), path: text("JSON Pointer into `facts`.") }),
        "Whose it may be: where it is stated once it is there.",
      ),
    },
    {
      languages: list(text(), "BCP 47."),
      on: object({ places: list(text()), all: flag() }),
      covering: text("What it must say it is for."),
      with: text("What else must hold of it, in the author's words."),
    },
  ),
  RequiredCharge: object(
    {
      ...ABOUT,
      kind: text(),
      label: ref("Localised"),
      charge: oneOf(["due", "relieved", "waived", "provisional", "unknown"], "Of the amount."),
      needs: list(text(), "Paths of the `questions` that would settle the amount."),
    },
    {
      rate: text(),
      base: ref("Money"),
      count: text(),
      amount: ref("Money"),
      payer: text(),
      collector: text(),
    },
  ),
  RequiredFinding: object(
    { ...ABOUT, outcome: oneOf(SEVERITIES) },
    { message: ref("Localised", "Only where it holds already.") },
  ),
};

const SUMMARY = "A toy: its safety in Germany";

/** The example is answered by the rules it is served with. One market of one domain: it is long as it is. */
export function requirementsPaths(bundle: Bundle): JsonSchema {
  const asked = { ...forRequirements, markets: ["DE"], domains: ["safety"] };
  const read = readRequirements(asked, { today: asked.as_of });
  const post: JsonSchema = {
    tags: ["screenings"],
    operationId: "requirements",
    summary: "What goods need before they go to each of some markets",
    description:
      "Judges the same facts for each market with papers, labels, marks, registrations and roles unknown, whatever is stated of them: what the rules ask for is listed, and what decides the rest is asked. Nothing is kept.",
    parameters: [ACCEPT_LANGUAGE],
    requestBody: {
      required: true,
      description: `At most ${LIMITS.requirementCells} markets times items (\`requirementCells\`), in ${LIMITS.bodyBytes} bytes (\`bodyBytes\`).`,
      content: {
        "application/json": {
          schema: ref("RequirementsRequest"),
          examples: { safety: { summary: SUMMARY, value: asked } },
        },
      },
    },
    responses: {
      "200": {
        description: "By market, in the order asked for.",
        content: {
          "application/json": {
            schema: ref("Requirements"),
            ...(read.ok && {
              examples: {
                safety: { summary: SUMMARY, value: requirementsOf(bundle, read.request) },
              },
            }),
          },
        },
      },
      ...problems(...BODY_PROBLEMS),
    },
  };
  return { "/v1/requirements": { post } };
}
