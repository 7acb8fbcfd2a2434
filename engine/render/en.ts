import { type Phrases, withoutStop } from "./phrases.ts";

const list = (items: readonly string[], last: string): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;

const rules = (count: number): string => (count === 1 ? "1 rule" : `${count} rules`);

const OUTCOME = {
  block: "block",
  incomplete: "incomplete",
  hold: "hold",
  warn: "warn",
  pass: "pass",
} as const;

export const en: Phrases = {
  list: (items) => list(items, "and"),
  enumerate: (items) => items.join(", "),
  more: (count) => ` and ${count} more`,
  alternatives: (items) => list(items, "or"),
  comma: ", ",
  pair: (label, text) => `${label}: ${text}`,
  inBrackets: (text) => ` (${text})`,

  headline: {
    block: "Block: it must not go ahead as it stands",
    hold: "Hold: a person must decide",
    warn: "Warn: it may go ahead",
    pass: "Pass",
    "incomplete-block": "Incomplete: it could still be blocked",
    "incomplete-hold": "Incomplete: it could still be held",
  },
  exceptFor: (pass, holes) => `${pass}, except for ${holes}, which nobody has looked at`,
  advice({ outcome, fixable, findings }) {
    switch (outcome) {
      case "block":
        return fixable === true
          ? "Everything that blocks it is something still owed. Supply it, then screen again."
          : "Do not go ahead. Read what blocks it below; papers alone will not cure it.";
      case "hold":
        return "Stop here until somebody responsible has read the findings below and decided.";
      case "incomplete":
        return "Answer the questions below, then screen again. What is not known never counts as a yes.";
      case "warn":
        return "Nothing in force stops it. Read the warnings below first.";
      case "pass":
        return findings.length > 0
          ? "Nothing in force stands against it. The findings below are for information."
          : "Nothing in force stands against it.";
    }
  },
  range: (best, worst) =>
    best === worst
      ? `Whatever the open questions bring, it stays: ${OUTCOME[best]}.`
      : `If every open question goes its way: ${OUTCOME[best]}. If none does: ${OUTCOME[worst]}.`,
  severity: { block: "Blocks", hold: "Holds", warn: "Warns", inform: "For information" },
  outcome: OUTCOME,

  headings: {
    findings: "Findings",
    questions: "Questions to answer",
    obligations: "Papers, labels and registrations",
    charges: "Duties, taxes and fees",
    couldLift: "Could make it better",
    presumed: "Not stated, taken as not so",
    pending: "Waits for an act of law",
    invalid: "Could not be read, and counts as unknown",
    unrecognised: "Not in the vocabulary, and took no part",
    turnsOn: "Will change",
    settings: "Settings that decided",
    heldBack: "Rules that came close and do not apply",
    coverage: "How far this reaches",
    because: "Why",
  },

  nth: (record, position) => `${record} ${position}`,
  keyed: (record, key) => `${record} ${key}`,
  records: {
    shipment: "Shipment",
    item: "Item",
    package: "Package",
    seller: "Seller",
    site: "Warehouse",
    material: "Material",
    substance: "Substance",
    battery: "Battery",
  },
  acts: {
    offer: "offering",
    sell: "selling",
    import: "importing",
    store: "storing",
    pack: "packing",
    ship: "shipping",
  },
  domains: {
    product: "product rules",
    tax: "tax",
    labelling: "labelling",
    ip: "intellectual property",
    safety: "safety",
    transport: "transport",
    warehouse: "warehouse rules",
    engine: "Tidegate itself",
  },
  parties: {
    buyer: "the buyer",
    seller: "the seller",
    importer: "the importer",
    declarant: "the declarant",
    marketplace: "the marketplace",
    platform: "the platform",
    carrier: "the carrier",
    courier: "the courier",
    postal: "the postal operator",
    post: "the postal operator",
    recipient: "the recipient",
    consignee: "the consignee",
    sender: "the sender",
  },

  articles(articles) {
    const numbered = articles.filter((each) => /^\d/.test(each));
    const others = articles.filter((each) => !/^\d/.test(each));
    const word = numbered.length === 1 ? "article" : "articles";
    const first = numbered.length > 0 ? [`${word} ${numbered.join(", ")}`] : [];
    return `, ${[...first, ...others].join("; ")}`;
  },
  noLink: "no public link",
  effective(from, until) {
    if (from !== null && until !== null) return `in force from ${from} until ${until}`;
    if (from !== null) return `in force from ${from}`;
    return until === null ? "" : `in force until ${until}`;
  },
  confidence: { verified: "", high: "", medium: "the source is of medium confidence" },
  force: {
    carrier: "a carrier's rule",
    contract: "a contract term",
    standard: "a standard",
    guidance: "guidance",
    house: "house policy",
  },
  provenance: {
    given: "",
    derived: "derived",
    verified: "verified",
    computed: "computed",
    default: "assumed, because not stated",
  },
  mention({ term, list, fact, entry, text, start }, names) {
    const whose = fact === undefined ? "The text" : names.fact(fact);
    const which = entry === undefined ? "" : ` ${entry + 1}`;
    const from = list === undefined ? "" : `, of ${list}`;
    return `${whose}${which}, from character ${start + 1}: “${text}” (“${term}”${from}).`;
  },
  dateUsed: (fact, date) => `Judged by the law of ${date} (${fact}).`,
  note(note, { fact, charge, say }) {
    switch (note.note) {
      case "not-proven":
        return `Not proven otherwise. ${list(note.facts.map(fact), "and")} would show it.`;
      case "not-enforced-yet":
        return `Not enforced yet: from ${note.on} it ${note.becomes === "block" ? "blocks" : "holds"}.`;
      case "unverified":
        return `From ${note.from} on the law has not been verified: ${withoutStop(say(note.text))}.`;
      case "setting":
        return `The setting ${note.name} is ${note.value}.`;
      case "relieves":
        return `Relieves: ${list(note.charges.map(charge), "and")}.`;
      case "no-value":
        return `The rules have no value of ${note.parameter} for ${note.on}; only their owner can supply it.`;
      case "failed":
        return `Tidegate failed while judging (${note.code}); it never lets a failure pass.`;
    }
  },

  worst: {
    block: "could block",
    hold: "could hold",
    warn: "could only warn",
    inform: "for information only",
    charge: "only leaves an amount open",
  },
  waiting: (count) => (count === 1 ? "1 rule waits on it" : `${rules(count)} wait on it`),
  reason: {
    missing: "",
    invalid: "what was given could not be read",
    "open-list": "the list may not be complete",
    "too-coarse": "what was given is not precise enough",
  },
  suchAs: (example) => `such as ${example}`,

  obligationState: { met: "Met", unmet: "Not met", unknown: "Not known" },
  catalogue: {
    document: "Document",
    label: "Label",
    marking: "Marking",
    registration: "Registration",
    role: "Role",
  },
  failed({ reason, fact, candidate }, name) {
    const which = candidate === undefined ? "" : `${candidate}: `;
    switch (reason) {
      case "absent":
        return "There is none.";
      case "expired":
        return `${which}it is not valid on the day.`;
      case "not-covering":
        return `${which}it does not cover this.`;
      case "language":
        return `${which}it is not in a language that counts.`;
      case "place":
        return `${which}it is not where it must be.`;
      case "attribute":
        return fact === undefined
          ? `${which}it is not as it must be.`
          : `${which}${name(fact)} is not as it must be.`;
    }
  },
  inLanguages: (languages) => `, in ${list(languages, "or")}`,
  unless: (otherwise) =>
    ({
      block: "Without it: block.",
      hold: "Without it: hold.",
      warn: "Without it: a warning.",
      inform: "Without it: a note.",
    })[otherwise],

  chargeColumns: {
    charge: "Charge",
    subject: "On",
    rate: "Rate",
    base: "Base",
    amount: "Amount",
    state: "State",
    parties: "Who",
  },
  unverifiedCharge: (from) => `provisional: not verified from ${from} on`,
  provisionalUntil: (facts) => `provisional: depends on ${list(facts, "and")}`,
  chargeState: {
    due: "due",
    relieved: "relieved",
    waived: "waived",
    provisional: "provisional: its source is of medium confidence",
    unknown: "not known",
  },
  relievedBy: (rule) => `relieved by ${rule}`,
  needs: (facts) => `not known: needs ${list(facts, "and")}`,
  times: (rate, count) => `${rate} × ${count}`,
  paidBy: (payer) => `paid by ${payer}`,
  collectedBy: (collector) => `collected by ${collector}`,
  total: (label) => `${label}, in all`,
  notFinal: "not final",
  unknownAmount: "?",
  nothing: "nil",

  couldLift: (fact, subject, by) => `${fact} (${subject}): ${by}`,
  presumed: (fact, subject, by) => `${fact} (${subject}): ${by}`,
  pending: (rule, subject, act) => `${rule} (${subject}): once there is a date for ${act}`,
  invalid: (path, given, why, wanted) => `${path}: ${given} — ${why}. Wanted: ${wanted}`,
  invalidCode: {
    "wrong-type": "this is another kind of value",
    "bare-number": "a number without its unit or currency says nothing",
    "unknown-unit": "no such unit",
    "wrong-dimension": "this unit measures something else",
    "not-a-number": "not a decimal number as it is written here: digits and one point",
    "unknown-currency": "no such currency",
    "unknown-place": "no such country or region",
    "unknown-language": "no such language",
    "not-a-date": "no such day",
    "not-a-moment": "no such moment",
    "not-a-code": "not a well-formed code",
    "not-one-of": "not one of the values it can have",
    "not-none": "null says there is none, and here there always is one",
    "weak-provenance": "what it comes from is not enough for this fact to count",
    "number-out-of-range": "the number is out of range",
    "too-long": "it is too long",
    "too-many": "there are too many",
  },
  unrecognised: (path, meant) => (meant === undefined ? path : `${path} — did you mean ${meant}?`),
  turnsOnUntil: (on) =>
    `Changes after ${on} were not looked at: there are too many. Ask again as of that day.`,
  turnsOn: (on, rule, subject, becomes) => `From ${on}: ${rule} ${becomes} (${subject}).`,
  becomes: {
    block: "blocks",
    hold: "holds",
    warn: "warns",
    inform: "informs",
    charge: "charges",
    ends: "ends",
  },
  setting: (name, value, isDefault) => `${name}: ${value}${isDefault ? " (the default)" : ""}`,
  heldBack: (rule, subject, why) => `${rule} (${subject}): ${why}`,
  decidedBy: (state, clause, values) =>
    `${state} — ${clause}${values.length === 0 ? "" : ` (${values.join("; ")})`}`,
  heldBackMore: (count) => `And ${count} more.`,
  becauseMore: (count) => `${count} more fired and are not explained here.`,
  ruleState: {
    "not-in-force": "not in force",
    pending: "in force later",
    suspended: "suspended",
    overridden: "overridden",
    relieved: "relieved",
    "does-not-fire": "does not fire",
    "not-applicable": "does not apply",
  },
  by: (rule) => ` by ${rule}`,

  judged: (ruleset, version, date, acts) =>
    `Judged by the ruleset ${ruleset} ${version} as the law stands on ${date}${acts === "" ? "" : `, for ${acts}`}.`,
  covered: (domains, jurisdictions) => `Rules looked at: ${domains}; jurisdictions: ${jurisdictions}.`,
  uncovered: (holes) => `Nobody has written rules for ${holes}.`,
  worldwide: "worldwide",
  coverageNone: "No rules have been written for this destination. Silence is not consent.",
  holes: (holes) =>
    holes.map(({ jurisdiction, domains }) => `${list(domains, "and")} in ${jurisdiction}`).join(", and "),
  chargesCovered: (kinds) => `Charges looked at: ${kinds}. Any other charge is not known to be nil.`,
  noChargesCovered: "No rules for charges have been written here; none is known to be nil.",

  truth: { yes: "yes", no: "no", unknown: "not known" },
  clause: {
    for: "for",
    when: "when",
    unless: "unless",
    "unless-proven": "unless proven",
    "in-force": "in force",
  },
};
