/** Cases nobody has written the rules for yet, by name. A case leaves this list when its law is written. */

/** By the country they go to or are declared in. What is screened for it says that its taxes are not covered. */
export const OTHER_COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  CA: ["GW-201", "GW-203", "GW-205", "GW-206", "GW-214", "GW-215"],
  MX: ["GW-220", "GW-222", "GW-224", "GW-225", "GW-226"],
  BR: ["GW-235", "GW-237", "GW-238", "GW-242", "GW-243", "GW-246", "GW-247", "GW-248"],
  JP: ["GE-003", "GE-004", "GE-005", "GE-011", "GE-015"],
  KR: ["GE-025", "GE-027"],
  AU: ["GE-031", "GE-034", "GE-036", "GE-037"],
  NZ: ["GE-039"],
  SG: ["GE-041"],
  MY: ["GE-045"],
  VN: ["GE-050"],
  ID: ["GE-051", "GE-052", "GE-054", "GE-055"],
  PH: ["GE-056", "GE-057"],
  IN: ["GE-058", "GE-059"],
  SA: ["GE-061", "GE-066"],
  RU: ["GE-073"],
  KE: ["GE-080"],
  CN: ["GE-085", "GE-086", "GE-088", "GE-089", "GE-091", "GE-092", "GE-096", "GE-097", "GE-099", "GE-102"],
};

/** What happens in warehouses over time: policies with clocks and calendars, which no ruleset holds yet. */
export const TIMELINES: readonly string[] = [
  "GE-E01",
  "GE-E05",
  "GE-E06",
  "GE-E10",
  "GE-E13",
  "GE-E14",
  "GE-E15",
  "GE-E17",
  "GE-E23",
  "GE-E28",
  "GE-E35",
];

/**
 * Of these the law is judged, and what a warehouse policy says besides is not: GE-120 asks for a block by policy H-3.1-1
 * where the law allows.
 */
export const POLICY_BESIDE: readonly string[] = ["GE-120"];
