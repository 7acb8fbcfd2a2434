/** Where goods of the workload go and come from, and the unions its rules speak of. */

export const GROUPS = {
  EU: split("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"),
  NORDIC: split("DK FI IS NO SE"),
  BENELUX: split("BE LU NL"),
  EFTA: split("CH IS LI NO"),
  GCC: split("AE BH KW OM QA SA"),
  MERCOSUR: split("AR BR PY UY"),
  USMCA: split("CA MX US"),
  ASEAN: split("ID MY PH SG TH VN"),
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type GroupName = keyof typeof GROUPS;

export const GROUP_NAMES: readonly GroupName[] = [
  "EU",
  "NORDIC",
  "BENELUX",
  "EFTA",
  "GCC",
  "MERCOSUR",
  "USMCA",
  "ASEAN",
];

/** A listing goes to each of them equally often. */
export const DESTINATIONS: readonly string[] = [
  ...new Set([...Object.values(GROUPS).flat(), ...split("GB AU NZ JP KR TR IL ZA EG KE NG IN")]),
].sort();

export const ORIGINS: readonly string[] = split(
  "BD BR CN DE ES FR GB HK ID IN IT JP KH KR LK MA MM MX MY NL PH PK PL PT TH TR TW UA US VN",
);

function split(words: string): readonly string[] {
  return words.split(" ");
}
