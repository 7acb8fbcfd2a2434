/** Which places lie in which territory on which day: one table, held against the groups of the rules. */
import { type Ir, type IrGroup, isWithin } from "../../engine/index.ts";

/** By the codes of the ISO; Croatia, Great Britain apart. */
const TWENTY_SIX = "AT BE BG CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" ");
const TWENTY_FIVE = [...TWENTY_SIX.filter((place) => place !== "BG" && place !== "RO"), "GB"];
const FIFTEEN = "AT BE DK FI FR DE GR IE IT LU NL PT ES SE GB".split(" ");
export const MEMBER_STATES: readonly string[] = [...TWENTY_SIX, "HR"];

const OUTSIDE_CUSTOMS = ["ES-CE", "ES-ML"];
const OUTSIDE_VAT = [...OUTSIDE_CUSTOMS, ..."ES-CN FI-01 FR-GP FR-MQ FR-GF FR-RE FR-YT".split(" ")];
const MAINLAND = ["ES-MD", "FR-IDF", "FI-18", "PT-20", "PT-30"];
const ELSEWHERE = ["CN", "US", "CH", "NO"];

interface Territory {
  readonly group: string;
  readonly on: string;
  readonly within: readonly string[];
  readonly outside: readonly string[];
}

const TERRITORIES: readonly Territory[] = [
  { group: "EU", on: "1994-12-31", within: [], outside: MEMBER_STATES },
  { group: "EU", on: "1995-01-01", within: FIFTEEN, outside: ["CY", "PL", "BG", "RO", "HR"] },
  { group: "EU", on: "2004-04-30", within: FIFTEEN, outside: ["CY", "PL", "BG", "RO", "HR"] },
  { group: "EU", on: "2004-05-01", within: TWENTY_FIVE, outside: ["BG", "RO", "HR"] },
  { group: "EU", on: "2006-12-31", within: TWENTY_FIVE, outside: ["BG", "RO", "HR"] },
  { group: "EU", on: "2007-01-01", within: [...TWENTY_SIX, "GB"], outside: ["HR"] },
  { group: "EU", on: "2013-06-30", within: [...TWENTY_SIX, "GB"], outside: ["HR"] },
  { group: "EU", on: "2013-07-01", within: [...MEMBER_STATES, "GB"], outside: ELSEWHERE },
  { group: "EU", on: "2020-01-31", within: [...MEMBER_STATES, "GB"], outside: ELSEWHERE },
  { group: "EU", on: "2020-02-01", within: MEMBER_STATES, outside: ["GB", "XI", ...ELSEWHERE] },
  {
    group: "EU-CUSTOMS",
    on: "2026-10-01",
    within: [...MEMBER_STATES, ...MAINLAND, "ES-CN", "FR-RE", "FI-01"],
    outside: [...OUTSIDE_CUSTOMS, "GB", "XI", ...ELSEWHERE],
  },
  {
    group: "EU-VAT",
    on: "2026-10-01",
    within: MAINLAND,
    outside: [...OUTSIDE_VAT, "GB", "XI", ...ELSEWHERE],
  },
  {
    group: "EU-GOODS",
    on: "2026-10-01",
    within: [...MEMBER_STATES, ...MAINLAND, "ES-CN", "XI"],
    outside: [...OUTSIDE_CUSTOMS, "GB", ...ELSEWHERE],
  },
  { group: "UK", on: "2026-10-01", within: ["GB", "GB-SCT", "XI"], outside: ["IE", ...ELSEWHERE] },
];

/** Places that the groups put on the wrong side; nothing, if all is well. */
export function territoryComplaints({ groups }: Pick<Ir, "groups">): readonly string[] {
  return TERRITORIES.flatMap(({ group, on, within, outside }) => [
    ...within
      .filter((place) => !contains(group, place, on, groups))
      .map((place) => `${place} is not in ${group} on ${on}`),
    ...outside
      .filter((place) => contains(group, place, on, groups))
      .map((place) => `${place} is in ${group} on ${on}`),
  ]);
}

/** A place coarser than an exception counts as in: that a region is left out leaves the rest of the country in. */
function contains(name: string, place: string, on: string, groups: readonly IrGroup[]): boolean {
  const version = groups
    .find((group) => group.name === name)
    ?.versions.find(({ from = "", until = "9999" }) => from <= on && on <= until);
  const holds = (member: string) =>
    groups.some((group) => group.name === member)
      ? contains(member, place, on, groups)
      : isWithin(place, member) === "yes";
  if (version === undefined) return false;
  return version.members.some(holds) && !version.except.some(holds);
}
