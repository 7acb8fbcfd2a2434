/**
 * Kept by hand: what the generated lists of places leave out and the law we read asks for. Codes and nesting are those
 * of ISO 3166-2 as shown on the ISO Online Browsing Platform (iso.org/obp) for each country.
 */

/**
 * Codes of countries beyond ISO 3166-1, both from its user-assigned range: `XI` is Northern Ireland as EU and UK
 * customs, VAT and product law use it (Windsor Framework), `XK` is Kosovo as the EU's trade statistics use it.
 */
export const EXTRA_COUNTRIES = ["XI", "XK"];

/**
 * Subdivisions that hold other subdivisions, each with those; a code named here is valid whether the generated list has
 * it or not. `*`: all of the country that no other line holds.
 */
export const PARTS: Readonly<Record<string, string>> = {
  "BE-BRU": "",
  "BE-VLG": "VAN VBR VLI VOV VWV",
  "BE-WAL": "WBR WHT WLG WLX WNA",
  "ES-AN": "AL CA CO GR H J MA SE",
  "ES-AR": "HU TE Z",
  "ES-AS": "O",
  "ES-CB": "S",
  "ES-CL": "AV BU LE P SA SG SO VA ZA",
  "ES-CM": "AB CR CU GU TO",
  "ES-CN": "GC TF",
  "ES-CT": "B GI L T",
  "ES-EX": "BA CC",
  "ES-GA": "C LU OR PO",
  "ES-IB": "PM",
  "ES-MC": "MU",
  "ES-MD": "M",
  "ES-NC": "NA",
  "ES-PV": "BI SS VI",
  "ES-RI": "LO",
  "ES-VC": "A CS V",
  "FR-20R": "2A 2B",
  "FR-6AE": "67 68",
  "FR-ARA": "01 03 07 15 26 38 42 43 63 69 69M 73 74",
  "FR-BFC": "21 25 39 58 70 71 89 90",
  "FR-BRE": "22 29 35 56",
  "FR-CVL": "18 28 36 37 41 45",
  "FR-GES": "08 10 51 52 54 55 57 6AE 88",
  "FR-GF": "",
  "FR-GP": "",
  "FR-HDF": "02 59 60 62 80",
  "FR-IDF": "75C 77 78 91 92 93 94 95",
  "FR-MQ": "",
  "FR-NAQ": "16 17 19 23 24 33 40 47 64 79 86 87",
  "FR-NOR": "14 27 50 61 76",
  "FR-OCC": "09 11 12 30 31 32 34 46 48 65 66 81 82",
  "FR-PAC": "04 05 06 13 83 84",
  "FR-PDL": "44 49 53 72 85",
  "FR-RE": "",
  "FR-YT": "",
  "GB-ENG": "*",
  "GB-SCT":
    "ABD ABE AGB ANS CLK DGY DND EAY EDH EDU ELN ELS ERW FAL FIF GLG HLD IVC MLN MRY NAY NLK ORK PKN RFW SAY SCB SLK STG WDU WLN ZET",
  "GB-WLS": "AGY BGE BGW CAY CGN CMN CRF CWY DEN FLN GWN MON MTY NTL NWP PEM POW RCT SWA TOF VGL WRX",
  "GR-69": "",
};

/**
 * Subdivisions that hold others, nobody has written down which: asked about one of them, a finer place of the same
 * country is unknown and not elsewhere.
 */
export const PARTS_UNKNOWN: Readonly<Record<string, string>> = {
  AZ: "NX",
  DO: "33 34 35 36 37 38 39 40 41 42",
  FR: "H",
  IT: "21 23 25 32 34 36 42 45 52 55 57 62 65 67 72 75 77 78 82 88",
  LK: "1 2 3 4 5 6 7 8 9",
  LT: "AL KL KU MR PN SA TA TE UT VL",
  MA: "01 02 03 04 05 06 07 08 09 10 11 12",
  MH: "L T",
  MW: "C N S",
  PH: "00",
  RS: "KM VO",
};

/**
 * Other codes for a place, and the one it has here. A part of a country that ISO 3166-1 lists by itself is that place
 * and not a part (Hong Kong, Puerto Rico, New Caledonia: each a customs territory of its own), save for the parts of EU
 * members whose law treats them as such: those keep the country in front.
 */
export const ALIASES: Readonly<Record<string, string>> = {
  AX: "FI-01",
  GF: "FR-GF",
  GP: "FR-GP",
  MQ: "FR-MQ",
  RE: "FR-RE",
  YT: "FR-YT",
  "FR-971": "FR-GP",
  "FR-972": "FR-MQ",
  "FR-973": "FR-GF",
  "FR-974": "FR-RE",
  "FR-976": "FR-YT",
  // Exceptionally reserved in ISO 3166-1.
  IC: "ES-CN",
  "GB-NIR": "XI",
  "GB-ABC": "XI",
  "GB-AND": "XI",
  "GB-ANN": "XI",
  "GB-BFS": "XI",
  "GB-CCG": "XI",
  "GB-DRS": "XI",
  "GB-FMO": "XI",
  "GB-LBC": "XI",
  "GB-MEA": "XI",
  "GB-MUL": "XI",
  "GB-NMD": "XI",
  "CN-HK": "HK",
  "CN-MO": "MO",
  "CN-TW": "TW",
  "FR-BL": "BL",
  "FR-MF": "MF",
  "FR-NC": "NC",
  "FR-PF": "PF",
  "FR-PM": "PM",
  "FR-TF": "TF",
  "FR-WF": "WF",
  "NL-AW": "AW",
  "NL-CW": "CW",
  "NL-SX": "SX",
  "US-AS": "AS",
  "US-GU": "GU",
  "US-MP": "MP",
  "US-PR": "PR",
  "US-UM": "UM",
  "US-VI": "VI",
};

/** Codes people write that are no place here, and what to write instead. */
export const ADVICE: Readonly<Record<string, readonly string[]>> = {
  // Ceuta and Melilla together; their taxes differ.
  EA: ["ES-CE", "ES-ML"],
  EL: ["GR"],
  UK: ["GB", "XI"],
};
