/** By which day a rule is judged, and between whom its money passes: one table, held against every rule there is. */
import type { Ir, IrRule } from "../../engine/index.ts";

const ACCEPTED = "customs.accepted_on";
const TAXED = "tax_point";

/**
 * Laws by the day that decides. Customs law and import VAT follow the acceptance of the declaration (EU-TAX-001,
 * EU-TAX-002: "not the order date"), VAT on a sale the day it falls due. The longest name that fits counts.
 */
const DECIDED_BY: Readonly<Record<string, string>> = {
  "eu-epr-007": ACCEPTED,
  "eu-import-vat": ACCEPTED,
  "eu-tariff": ACCEPTED,
  "eu-tax": ACCEPTED,
  "eu-tax-008": TAXED,
  "eu-tax-010": TAXED,
  "eu-tax-011": TAXED,
  "eu-tax-022": TAXED,
  "eu-vat-rate": TAXED,
  "eu-vat-stock": TAXED,
  "eu-vat-territory.from": ACCEPTED,
  "gb-import": ACCEPTED,
  "gb-sales": TAXED,
  "gb-tariff": ACCEPTED,
  "gb-vat-domestic": TAXED,
  "uk-tax": ACCEPTED,
  "uk-tax-001": TAXED,
  "uk-tax-001.excise": ACCEPTED,
  "uk-tax-002": TAXED,
  "uk-tax-004": TAXED,
  "uk-tax-007": TAXED,
  "uk-tax-008": TAXED,
  "uk-tax-011": TAXED,
  "us-fee-of-the-year": ACCEPTED,
  "us-mail-formal": ACCEPTED,
  "us-tax": ACCEPTED,
  "us-tax-014": TAXED,
  "us-trade-remedy": ACCEPTED,
  "xi-before": ACCEPTED,
};

/** Rules on who somebody is, not on a consignment: the day asked about decides. */
const DECIDED_BY_THE_DAY_ASKED = /^(?:eu-tax-021|uk-tax-012)(?:\.|$)/;

/** Who pays, and who takes it. A name of a table stands for whoever it says. */
const HANDS: Readonly<Record<string, string>> = {
  "eu-epr-007": "importer to customs",
  "eu-import-vat": "buyer to carrier",
  "eu-import-vat.business": "importer to customs",
  "eu-tariff": "buyer to carrier",
  "eu-tariff.business": "importer to customs",
  "eu-tax-002": "importer to customs",
  "eu-tax-002.h1": "importer to customs",
  "eu-tax-002.trade-defence": "importer to customs",
  "eu-tax-003": "importer to customs",
  "eu-tax-003.vat": "importer to customs",
  "eu-tax-004": "importer to customs",
  "eu-tax-004.vat": "importer to customs",
  "eu-tax-008": "buyer to vat.collector",
  "eu-tax-009": "buyer to carrier",
  "eu-tax-009.trade-defence": "buyer to carrier",
  "eu-tax-010.stock": "buyer to marketplace",
  "eu-tax-011": "buyer to seller",
  "eu-tax-012.ioss-duty": "buyer to vat.collector",
  "eu-tax-016.charge": "buyer to carrier",
  "eu-tax-017": "buyer to carrier",
  "eu-tax-018.charge": "buyer to carrier",
  "eu-tax-019": "buyer to carrier",
  "eu-tax-019.h1": "buyer to carrier",
  "eu-tax-023.tariff": "importer to customs",
  "eu-tax-023.vat": "importer to customs",
  "gb-import-vat": "buyer to vat.collector",
  "gb-tariff": "buyer to carrier",
  "uk-tax-001": "buyer to vat.collector",
  "uk-tax-002": "buyer to vat.collector",
  "uk-tax-003": "importer to customs",
  "uk-tax-003.vat": "importer to vat.collector",
  "uk-tax-007": "buyer to vat.collector",
  "uk-tax-009": "buyer to vat.collector",
  "uk-tax-009.ioss": "buyer to vat.collector",
  "uk-tax-013": "importer to tax-authority",
  "uk-tax-014": "importer to customs",
  "us-fee-of-the-year": "importer to customs",
  "us-fee-of-the-year.mail": "importer to carrier",
  "us-mail-formal": "importer to customs",
  "us-tax-001": "importer to customs",
  "us-tax-001.ieepa": "importer to customs",
  "us-tax-003": "importer to carrier",
  "us-tax-003.specific": "importer to carrier",
  "us-tax-004": "importer to carrier",
  "us-tax-005": "importer to carrier",
  "us-tax-006": "importer to customs",
  "us-tax-008": "importer to customs",
  "us-tax-011": "importer to customs",
  "us-tax-011.express": "importer to carrier",
  "us-tax-011.informal": "importer to customs",
  "us-tax-011.mail": "importer to carrier",
  "us-tax-014": "buyer to seller",
  "us-tax-014.marketplace": "buyer to marketplace",
  "us-tax-015": "importer to customs",
  "us-tax-015.derivative": "importer to customs",
};

/** Of which charges a rule relieves: an example sees no more than what some rule of its file charges. */
const RELIEVES: Readonly<Record<string, string>> = {
  "eu-tax-013": "duty, import-vat",
};

/**
 * How sure a rule may be at most that has no sheet, or stands on less than the sheet of its law: on a note in it, or on
 * what it says it has from knowledge.
 */
const AT_MOST: Readonly<Record<string, "medium" | "high">> = {
  "eu-import-vat.business": "high",
  "eu-tariff": "high",
  "eu-tariff.business": "high",
  "eu-tax-002.trade-defence": "medium",
  "eu-tax-004.vat": "medium",
  "eu-tax-009.trade-defence": "medium",
  "eu-tax-012.ioss-duty": "medium",
  "eu-tax-015.trade-defence": "medium",
  "eu-tax-016.charge": "medium",
  "eu-tax-018.charge": "medium",
  "eu-tax-019.h1": "high",
  "eu-vat-rate.greek-islands": "medium",
  "gb-import-vat": "medium",
  "tr-charcoal.packing": "high",
  "uk-tax-009.duty": "medium",
};

const CERTAINTY = ["medium", "high", "verified"];

/** What is wrong with the frame of the rules, rule by rule; nothing, if all is well. */
export function frameComplaints({ rules }: Pick<Ir, "rules">): readonly string[] {
  return rules.flatMap((rule) => [
    ...dateComplaints(rule),
    ...handComplaints(rule),
    ...reliefComplaints(rule),
    ...(rule.force === "house" && rule.confidence === "verified"
      ? [`${rule.id}: nobody has verified what stands in no source`]
      : []),
    ...(CERTAINTY.indexOf(rule.confidence) > CERTAINTY.indexOf(AT_MOST[rule.id] ?? "verified")
      ? [`${rule.id} is surer than what it stands on`]
      : []),
  ]);
}

function dateComplaints({ id, datedBy }: IrRule): readonly string[] {
  const names = Object.keys(DECIDED_BY).filter((name) => id.startsWith(name));
  const [name] = names.sort((a, b) => b.length - a.length);
  // A rule of the house alone has no sheet that says by which day it goes.
  if (name === undefined && !DECIDED_BY_THE_DAY_ASKED.test(id)) return [];
  const wanted = DECIDED_BY_THE_DAY_ASKED.test(id) ? undefined : DECIDED_BY[name ?? ""];
  return datedBy === wanted ? [] : [`${id} is dated by ${datedBy ?? "nothing"}, not ${wanted ?? "nothing"}`];
}

function handComplaints({ id, outcomes }: IrRule): readonly string[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.o !== "charge") return [];
    const { payer, collector, rounding } = outcome;
    const came = `${partyOf(payer)} to ${partyOf(collector)}`;
    const wanted = HANDS[id];
    return [
      ...(wanted !== undefined && wanted !== came ? [`${id}: ${came}, not ${wanted}`] : []),
      ...(rounding !== undefined && rounding.mode !== "half-up" ? [`${id} rounds ${rounding.mode}`] : []),
    ];
  });
}

function reliefComplaints({ id, outcomes }: IrRule): readonly string[] {
  const wanted = RELIEVES[id];
  const came = outcomes.flatMap((outcome) => (outcome.o === "exempt" ? outcome.kinds : [])).join(", ");
  return wanted === undefined || wanted === came ? [] : [`${id} relieves of ${came}, not ${wanted}`];
}

type Charge = Extract<IrRule["outcomes"][number], { o: "charge" }>;

function partyOf(party: Charge["payer"]): string {
  if (party === undefined) return "nobody";
  if (typeof party === "string") return party;
  return party.k === "table" ? party.output : "somebody";
}
