/** Evidence a case says is not there; a decision that stops the case has to name it. */
import type { GoldenCase } from "./mapping.ts";

const PAPERS: Readonly<Record<string, string>> = {
  responsible_person: "responsible-person",
  en18031: "cybersecurity-report",
  packaging_manufacturer_id: "packaging-operator",
  it_packaging_code: "packaging-material-code",
  pack_label: "button-cell-pack-warning",
  fcc_id: "fcc-id",
  us_responsible_party: "us-responsible-party",
  care_label: "care-instructions",
  ior: "importer-of-record",
  bond: "customs-bond",
  fhdds_approval: "fulfilment-house",
  mark: "lithium-battery-mark",
  un38_3: "un38-3-summary",
  shipper_declaration: "dangerous-goods-declaration",
};

export function papersTakenAway({ case: given }: GoldenCase): readonly string[] {
  return Object.entries(given).flatMap(([attribute, value]) => {
    const paper = PAPERS[attribute];
    return paper !== undefined && (value === null || value === false) ? [paper] : [];
  });
}
