/**
 * What a case proves shows by the case next to it: where one is silent the other speaks. For each: what to change, and
 * the fact that is heard on one side only. Where the other side stands among the cases it is not repeated.
 */
import type { Facts } from "./baselines.ts";

export interface Neighbour {
  readonly id: string;
  readonly change: Facts;
  readonly fact: string;
}

/** The case is silent; its neighbour is not. */
export const SPEAKING: readonly Neighbour[] = [
  { id: "GW-066", change: { rohs: { Pb: 0.11 } }, fact: "EU-PRD-010" },
  { id: "GW-068", change: { rated_voltage: "230 V AC" }, fact: "EU-PRD-006" },
  { id: "GW-070", change: { placed_on_market_date: "2025-08-18" }, fact: "EU-LBL-012" },
  { id: "GW-074", change: { placed_on_market_date: "2025-09-01" }, fact: "EU-SAF-019" },
  { id: "GW-076", change: { allergen_pct: 0.0011 }, fact: "EU-LBL-009" },
  { id: "GW-077", change: { listing_date: "2028-08-01" }, fact: "EU-LBL-009" },
  { id: "GW-084", change: { placed_on_market_date: "2026-10-10" }, fact: "EU-SAF-013" },
  { id: "GW-089", change: { manufactured: "2026-01-10" }, fact: "EU-SAF-032" },
  { id: "GW-097", change: { operator_size: "large" }, fact: "EU-PRD-018" },
  { id: "GW-104", change: { placed_on_market_date: "2030-08-01" }, fact: "EU-LBL-007" },
  { id: "GW-113", change: { logo: true }, fact: "EU-IP-001" },
  { id: "GW-138", change: { category: "wifi_camera" }, fact: "UK-PRD-004" },
  { id: "GW-161", change: { shipment_value: 100.01 }, fact: "US-TAX-001" },
  { id: "GW-175", change: { category: "remote_control", compartment_secure: false }, fact: "US-LBL-006" },
  { id: "GW-250", change: { soc_percent: 31 }, fact: "DG-001" },
  { id: "GW-255", change: { ship_date: "2026-01-01" }, fact: "DG-003" },
  // 3.7 V x 5.2 Ah is 19.24 Wh, and 20 Wh is where a cell has to be declared: at 5.41 Ah it is 20.017.
  { id: "GW-269", change: { capacity_ah: 5.41, class9_declaration: false }, fact: "DG-002" },
  { id: "GW-269", change: { nominal_v: null, capacity_ah: null }, fact: "DG-016" },
];

/** The case speaks; its neighbour is silent. */
export const SILENT: readonly Neighbour[] = [
  { id: "GW-056", change: { ce: false }, fact: "EU-PRD-003" },
  { id: "GW-058", change: { fibre_label: "100% elastane" }, fact: "EU-LBL-004" },
  { id: "GW-060", change: { placed_on_market_date: "2025-07-31" }, fact: "EU-PRD-008" },
  { id: "GW-064", change: { placed_on_market_date: "2026-04-27" }, fact: "EU-PRD-009" },
  { id: "GW-090", change: { phthalate_sum4_pct: 0.099 }, fact: "EU-SAF-001" },
  { id: "GW-094", change: { formaldehyde_mg_m3: 0.062 }, fact: "EU-SAF-011" },
  { id: "GW-094", change: { placed_on_market_date: "2026-08-05" }, fact: "EU-SAF-011" },
  { id: "GW-101", change: { placed_on_market_date: "2026-08-11" }, fact: "EU-LBL-016" },
  { id: "GW-103", change: { listing_date: "2026-09-26" }, fact: "EU-LBL-022" },
  { id: "GW-111", change: { it_packaging_code: "PAP 20" }, fact: "EU-LBL-020" },
  { id: "GW-113", change: { title: "ACME phone case" }, fact: "EU-IP-002" },
  { id: "GW-174", change: { compartment_secure: true }, fact: "US-LBL-006" },
  { id: "GW-180", change: { fcc_id: "2ABCD-1" }, fact: "US-PRD-004" },
  { id: "GW-181", change: { us_responsible_party: "Example Inc" }, fact: "US-PRD-004" },
  { id: "GW-183", change: { care_label: true }, fact: "US-LBL-003" },
  { id: "GW-193", change: { gross_usd_12m: 19999.99 }, fact: "US-IP-002" },
  { id: "GW-253", change: { battery_wh: 100 }, fact: "DG-002" },
  { id: "GW-263", change: { aircraft: "cargo" }, fact: "DG-006" },
  { id: "GW-267", change: { un38_3: true }, fact: "DG-007" },
  { id: "GW-274", change: { flammable: false }, fact: "DG-014" },
  { id: "GE-107", change: { soc: 30 }, fact: "TR-PI967" },
  { id: "GE-111", change: { declared: "UN3556" }, fact: "TR-UN3171" },
  { id: "GE-114", change: { declared: "UN1263" }, fact: "TR-NAIL-1263" },
  { id: "GE-115", change: { flash_c: 61 }, fact: "TR-FLASH" },
  { id: "GE-118 air", change: { deflection_deg_2_1m: 2 }, fact: "TR-MAGNET" },
];
