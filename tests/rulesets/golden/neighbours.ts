/**
 * A case that expects nothing proves something only where the case next to it expects something. For each of them: what
 * to change, and the fact that then speaks. Where the other side stands among the cases it is not repeated.
 */
import type { Facts } from "./baselines.ts";

export interface Neighbour {
  readonly id: string;
  readonly change: Facts;
  readonly speaks: string;
}

export const NEIGHBOURS: readonly Neighbour[] = [
  { id: "GW-066", change: { rohs: { Pb: 0.11 } }, speaks: "EU-PRD-010" },
  { id: "GW-068", change: { rated_voltage: "230 V AC" }, speaks: "EU-PRD-006" },
  { id: "GW-070", change: { placed_on_market_date: "2025-08-18" }, speaks: "EU-LBL-012" },
  { id: "GW-074", change: { placed_on_market_date: "2025-09-01" }, speaks: "EU-SAF-019" },
  {
    id: "GW-076",
    change: { allergen_pct: 0.0011 },
    speaks: "EU-LBL-009",
  },
  { id: "GW-084", change: { placed_on_market_date: "2026-10-10" }, speaks: "EU-SAF-013" },
  { id: "GW-089", change: { manufactured: "2026-01-10" }, speaks: "EU-SAF-032" },
  {
    id: "GW-097",
    change: { placed_on_market_date: "2026-12-30", operator_size: "large" },
    speaks: "EU-PRD-018",
  },
  { id: "GW-104", change: { placed_on_market_date: "2030-08-01" }, speaks: "EU-LBL-007" },
  { id: "GW-113", change: { logo: true }, speaks: "EU-IP-001" },
  { id: "GW-138", change: { category: "wifi_camera" }, speaks: "UK-PRD-004" },
  { id: "GW-161", change: { shipment_value: 100.01 }, speaks: "US-TAX-001" },
  { id: "GW-175", change: { category: "remote_control", compartment_secure: false }, speaks: "US-LBL-006" },
  { id: "GW-250", change: { soc_percent: 31 }, speaks: "DG-001" },
  { id: "GW-255", change: { ship_date: "2026-01-01" }, speaks: "DG-003" },
  // 3.7 V x 5.2 Ah is 19.24 Wh; at 5.4 Ah it is 19.98 and at 5.41 Ah 20.017.
  { id: "GW-269", change: { capacity_ah: 5.41, class9_declaration: false }, speaks: "DG-002" },
  { id: "GW-269", change: { nominal_v: null, capacity_ah: null }, speaks: "DG-016" },
];
