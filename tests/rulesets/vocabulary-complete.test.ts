import { beforeAll, describe, expect, it } from "vitest";
import { CATALOGUE_KINDS, type Ir, type IrFact, type IrType, type Localised } from "../../engine/index.ts";
import { compiledRulesets } from "./compiled.ts";

/** What a rule may speak of: records of their own, or facts that hang on an item, a shipment or a material. */
const SUBJECTS: readonly (readonly [
  subject: string,
  records: readonly string[],
  facts: readonly string[],
])[] = [
  ["shipment", ["shipment", "package"], ["destination", "ship_from", "mode", "intrinsic_value"]],
  ["item", ["item"], ["item.category", "item.hs", "item.origin", "item.line_price", "item.weight"]],
  ["battery", ["battery"], ["battery.chemistry", "battery.energy", "item.has_battery"]],
  ["substances", ["material", "substance"], ["substance.id", "substance.share", "material.name"]],
  ["textile", ["fibre"], ["item.textile", "item.textile_share", "fibre.name", "fibre.share"]],
  ["cosmetics", [], ["item.cosmetic", "item.cosmetic_use", "item.ingredients"]],
  ["electrical", [], ["item.electrical", "item.power", "item.rated_voltage_ac", "item.eee_category"]],
  ["radio", [], ["item.radio", "item.wireless", "item.internet_connected"]],
  ["audience", [], ["item.age_from", "item.age_to", "item.professional_only"]],
  ["seller", ["seller"], ["seller.established_in", "seller.name", "seller.size"]],
  ["buyer", [], ["buyer.kind", "buyer.name", "buyer.id_number"]],
  ["registrations", ["registration"], ["registration.id", "registration.number", "registration.country"]],
  ["papers", ["document"], ["document.id", "document.covers", "document.valid_until"]],
  ["labels", ["label"], ["label.id", "label.languages", "label.on"]],
  ["marks", ["marking"], ["marking.id", "marking.on", "marking.height"]],
  ["order", ["order"], ["order.order_id", "order.total"]],
  ["payment", ["payment"], ["payment.payment_id", "payment.amount"]],
  ["waybill", ["waybill"], ["waybill.waybill_number", "waybill.carrier"]],
  ["declaration", ["declaration"], ["declaration.declaration_id", "declaration.regime"]],
  ["site", ["site"], ["site.site_id", "site.country"]],
  ["zone", ["zone"], ["zone.zone_id", "zone.class"]],
  ["bay", ["bay"], ["bay.bay_id", "bay.un_classes"]],
  ["equipment", ["equipment"], ["equipment.equipment_id", "equipment.kind"]],
  ["worker", ["worker"], ["worker.worker_id", "worker.tasks"]],
  ["reading", ["reading"], ["reading.reading_id", "reading.kind", "reading.taken_at"]],
];

describe("the vocabulary", () => {
  let ir: Ir;
  beforeAll(async () => {
    const compiled = await compiledRulesets();
    if (compiled.ir === undefined) throw new Error("the rulesets do not compile");
    ir = compiled.ir;
  });

  const without = (has: (fact: IrFact, words: Ir["words"]["facts"][string] | undefined) => boolean) =>
    ir.facts.filter((fact) => !has(fact, ir.words.facts[fact.name])).map(({ name }) => name);

  it.each(SUBJECTS)("speaks of %s", (_, records, facts) => {
    expect(ir.records.map(({ name }) => name)).toEqual(expect.arrayContaining([...records]));
    expect(ir.facts.map(({ name }) => name)).toEqual(expect.arrayContaining([...facts]));
  });

  it("calls every record, paper, charge and ruleset by a name in both languages", () => {
    const { records, catalogue, charges, parts } = ir.words;
    expect(ir.records.map(({ name }) => name).filter((name) => !inBoth(records[name]))).toEqual([]);
    const papers = ir.catalogue.map(({ kind, name }) => `${kind} ${name}`);
    expect(papers.filter((name) => !inBoth(catalogue[name]))).toEqual([]);
    expect(ir.chargeKinds.map(({ name }) => name).filter((name) => !inBoth(charges[name]))).toEqual([]);
    expect(parts.filter((part) => !inBoth(part))).toEqual([]);
  });

  it("calls every fact by a name in both languages", () => {
    expect(without((_, words) => inBoth(words?.label))).toEqual([]);
  });

  it("says in both languages what every fact means", () => {
    expect(without((_, words) => inBoth(words?.meaning))).toEqual([]);
  });

  it("calls every value of an enumeration by a name in both languages", () => {
    const unnamed = ir.facts.flatMap(({ name, type }) =>
      valuesOf(type)
        .filter((value) => !inBoth(ir.words.facts[name]?.values?.[value]))
        .map((value) => `${name}: ${value}`),
    );
    expect(unnamed).toEqual([]);
  });

  it("gives an example of every fact that is more than yes or no", () => {
    expect(without(({ type }, words) => type.t === "bool" || words?.suchAs !== undefined)).toEqual([]);
  });

  it("says in both languages where a sender finds every fact", () => {
    expect(without((_, words) => inBoth(words?.carriedBy))).toEqual([]);
  });

  it("says of every fact the least it must be to count", () => {
    expect(without(({ provenance }) => provenance !== undefined)).toEqual([]);
  });

  it("says in both languages who confirms a fact, where it says so", () => {
    expect(without((_, words) => words?.verifiedBy === undefined || inBoth(words.verifiedBy))).toEqual([]);
  });

  it("takes no guess at evidence and its numbers", () => {
    const evidence = ir.facts.filter(({ record }) => CATALOGUE_KINDS.some((kind) => kind === record));
    expect(evidence.length).toBeGreaterThan(0);
    expect(evidence.filter(({ provenance }) => provenance !== "given").map(({ name }) => name)).toEqual([]);
  });
});

function inBoth(text: Localised | undefined): boolean {
  return text?.en !== undefined && text.en !== "" && text.zh !== undefined && text.zh !== "";
}

function valuesOf(type: IrType): readonly string[] {
  if (type.t === "list") return valuesOf(type.of);
  return type.t === "enum" ? type.values : [];
}
