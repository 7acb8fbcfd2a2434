import { DOMAINS, LIMITS } from "../../engine/index.ts";
import { ACCEPT_LANGUAGE, CONDITIONAL, json, NOT_MODIFIED, problems } from "./answers.ts";
import { day, type JsonSchema, list, object, oneOf, ref, text } from "./schema.ts";

const ruleset = object({ name: text(), version: text(), digest: text() });
const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: "null" }] });

/** The schemas of what `GET /v1/changes` answers; a test holds real answers against them. */
export const CHANGES_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  RuleNamed: object({ id: text(), title: ref("Localised") }),
  Changes: object(
    {
      ruleset,
      from: day(),
      to: day(),
      changes: list(ref("Change"), "By day, then by what changes."),
      awaiting: list(
        object({
          rule: ref("RuleNamed"),
          change: oneOf(["begins", "ends"]),
          awaits: text("An act of law that has no date yet."),
          label: ref("Localised"),
          citations: list(ref("Citation")),
        }),
        "Rules that wait for an act nobody has dated: they have no day in any window.",
      ),
    },
    { market: text() },
  ),
  Change: object(
    {
      on: day("The first day on which it is so: what ends, ended the day before."),
      change: oneOf(
        ["begins", "ends", "suspended", "resumes", "enforced", "unverified", "changes"],
        "`enforced`: what only warned blocks or holds from then on. `unverified`: from then on nobody has confirmed that it still stands.",
      ),
      of: object({ kind: oneOf(["rule", "parameter", "group", "list"]), name: text() }),
      rules: list(ref("RuleNamed"), "The rules it bears on."),
      jurisdictions: list(text()),
      domains: list(oneOf(DOMAINS)),
      citations: list(ref("Citation")),
    },
    {
      dated_by: text("The fact whose day decides, where it is not the legal date."),
      dated_by_label: ref("Localised"),
      keys: list(text(), "Of a parameter: which of its values."),
      was: orNull(text("Of a parameter: in words; null where there is none.")),
      becomes: orNull(text()),
      joins: list(text(), "Of a group or list."),
      leaves: list(text()),
    },
  ),
};

export const CHANGES_PATHS: JsonSchema = {
  "/v1/changes": {
    get: {
      tags: ["rules"],
      operationId: "changes",
      summary: "What begins, ends or turns in a window of days",
      description:
        "Of law already written down: rules that come into force, go out of it, rest or are enforced; dated values that become others; members that join or leave. Rules that wait for an act nobody has dated stand apart in `awaiting`.",
      parameters: [
        {
          name: "from",
          in: "query",
          description: "The first day. Left out: today, UTC.",
          schema: { type: "string", format: "date" },
        },
        {
          name: "to",
          in: "query",
          description: `The last day, at most ${LIMITS.windowDays} days later (\`windowDays\`). Left out: 365 days after the first.`,
          schema: { type: "string", format: "date" },
        },
        {
          name: "market",
          in: "query",
          description: "Only what bears on goods that go there: a country, `FR-RE`, `XI`.",
          schema: { type: "string" },
        },
        ACCEPT_LANGUAGE,
        ...CONDITIONAL,
      ],
      responses: {
        "200": json(ref("Changes"), "By day."),
        ...NOT_MODIFIED,
        ...problems("over-limit", "invalid-request", "no-ruleset"),
      },
    },
  },
};
