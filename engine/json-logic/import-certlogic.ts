/**
 * Reads a rule of the EU health-certificate rules.
 * Sources: "EU DCC Validation Rule" JSON Schema of the certificate gateway,
 * <https://github.com/eu-digital-green-certificates/dgc-gateway/blob/main/src/main/resources/validation-rule.schema.json>,
 * and the gateway's constraints as the business-rules test data describes them.
 */
import { checkCertLogic } from "./certlogic/check.ts";
import { Fields } from "./certlogic/fields.ts";
import { readMoment } from "./certlogic/moments.ts";
import type { CertRuleProblem } from "./certlogic/problems.ts";
import { excerpt, isObject, own, pointer } from "./json.ts";
import { CERTIFICATE_TYPES, type CertificateType, OPAQUE_RULE_TYPES, type OpaqueRule } from "./opaque.ts";

export type CertLogicImport =
  | { readonly ok: true; readonly rule: OpaqueRule }
  | { readonly ok: false; readonly problems: readonly CertRuleProblem[] };

const FIELDS = [
  ...["Identifier", "Type", "Country", "Region", "Version", "SchemaVersion", "Engine", "EngineVersion"],
  ...["CertificateType", "Description", "ValidFrom", "ValidTo", "AffectedFields", "Logic"],
];

/** How the identifier begins, by what the rule is about. */
const PREFIX: Readonly<Record<CertificateType, string>> = {
  General: "GR",
  Test: "TR",
  Vaccination: "VR",
  Recovery: "RR",
};

const IDENTIFIER = /^(GR|VR|TR|RR|IR)-([A-Z]{2})-\d+$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** The rule as an opaque, two-valued one; or everything that is wrong with it. */
export function importCertLogic(json: unknown): CertLogicImport {
  const problems: CertRuleProblem[] = [];
  if (!isObject(json)) {
    return {
      ok: false,
      problems: [{ path: "", code: "not-an-object", given: excerpt(json), wanted: "{ … }" }],
    };
  }
  const fields = new Fields(json, problems);
  for (const name of Object.keys(json))
    if (!FIELDS.includes(name)) fields.refuse(name, "unknown-field", FIELDS.join(" "));

  const id = fields.text("Identifier", IDENTIFIER, "VR-AT-0001", "not-an-identifier");
  const type = fields.oneOf("Type", OPAQUE_RULE_TYPES);
  const country = fields.text("Country", /^[A-Z]{2}$/, "AT", "not-a-country");
  const region = Object.hasOwn(json, "Region") ? fields.text("Region") : "";
  const version = fields.version("Version");
  fields.version("SchemaVersion", "1");
  fields.text("Engine", /^CERTLOGIC$/, "CERTLOGIC", "another-engine");
  fields.version("EngineVersion", "1");
  const certificate = fields.oneOf("CertificateType", CERTIFICATE_TYPES);
  const from = fields.moment("ValidFrom");
  const to = fields.moment("ValidTo");
  const description = readDescription(fields);
  const affectedFields = readAffectedFields(fields);
  const logic = own(json, "Logic");
  if (logic === undefined) fields.refuse("Logic", "missing-field", "{ … }");
  else problems.push(...checkCertLogic(logic, "/Logic"));

  if (from !== "" && to !== "" && (readMoment(from)?.ms ?? 0) >= (readMoment(to)?.ms ?? 0)) {
    fields.refuse("ValidTo", "validity-reversed", from);
  }
  const [, prefix, owner] = IDENTIFIER.exec(id) ?? [];
  if (owner !== undefined && country !== "" && owner !== country)
    fields.refuse("Identifier", "another-country", country);
  const wanted = type === "Invalidation" ? "IR" : certificate && PREFIX[certificate];
  if (prefix !== undefined && wanted !== undefined && prefix !== wanted) {
    fields.refuse("Identifier", "another-kind", wanted);
  }

  if (problems.length > 0 || type === undefined || certificate === undefined) return { ok: false, problems };
  return {
    ok: true,
    rule: {
      id,
      version,
      country,
      ...(region === "" ? {} : { region }),
      valid: { from, to },
      description,
      affectedFields,
      type,
      certificate,
      language: "certlogic",
      twoValued: true,
      logic,
    },
  };
}

/** Texts by language, English among them. */
function readDescription(fields: Fields): OpaqueRule["description"] {
  const texts = new Map<string, string>();
  const list = fields.list("Description", '[{ "lang": "en", "desc": "…" }]');
  for (const [index, entry] of list.entries()) {
    const path = pointer("/Description", index);
    const [language, text] = [own(entry, "lang"), own(entry, "desc")];
    if (typeof language !== "string" || !LANGUAGE.test(language)) {
      fields.report({ path: `${path}/lang`, code: "not-a-language", given: excerpt(language), wanted: "en" });
    } else if (typeof text !== "string" || text === "") {
      fields.report({ path: `${path}/desc`, code: "not-text", given: excerpt(text), wanted: '"…"' });
    } else if (texts.has(language)) {
      fields.report({ path: `${path}/lang`, code: "language-twice", given: language, wanted: "" });
    } else texts.set(language, text);
  }
  if (list.length > 0 && !list.some((entry) => own(entry, "lang") === "en")) {
    fields.refuse("Description", "no-english", '{ "lang": "en", "desc": "…" }');
  }
  return Object.fromEntries(texts);
}

function readAffectedFields(fields: Fields): string[] {
  return fields.list("AffectedFields", '["v.0.dn"]').flatMap((field, index) => {
    if (typeof field === "string" && field !== "") return [field];
    fields.report({
      path: pointer("/AffectedFields", index),
      code: "not-text",
      given: excerpt(field),
      wanted: '"v.0.dn"',
    });
    return [];
  });
}
