/** Codes whose form can be checked without asking anybody. A code that is well formed need not exist. */

interface CodeScheme {
  readonly example: string;
  readonly isWellFormed: (code: string) => boolean;
}

/** By the name the vocabulary uses: `code ioss`. */
const SCHEMES: ReadonlyMap<string, CodeScheme> = new Map(
  Object.entries({
    /** Import One-Stop Shop number, Implementing Regulation (EU) 2020/194, Annex III. */
    ioss: byForm("IM3720000012", /^IM\d{10}$/),
    /** Delegated Regulation (EU) 2015/2446, Annex B: country and up to fifteen characters. */
    eori: byForm("DE1234567890123", /^[A-Z]{2}[A-Z0-9]{1,15}$/),
    vat: { example: "DE123456789", isWellFormed: isVatNumber },
    /** A VAT number HMRC gives. That a Member State's is none decides who accounts for British VAT. */
    "vat-gb": { example: "GB123456789", isWellFormed: isBritishVatNumber },
    /** Number of the UN Recommendations on the Transport of Dangerous Goods. */
    un: byForm("UN3480", /^UN\d{4}$/),
    /** GS1: 8, 12, 13 or 14 digits, the last a check digit. */
    gtin: { example: "4006381333931", isWellFormed: isGtin },
    /** GS1: number of a logistic unit, 18 digits, the last a check digit as in a GTIN. */
    sscc: { example: "340123450000000017", isWellFormed: isSscc },
    /** UPU S10: postal item identifier. */
    s10: { example: "RA473124829CN", isWellFormed: isS10 },
    /** ISO 6346: owner, kind (freight container, attached equipment, trailer), number and check digit of a container. */
    iso6346: { example: "CSQU3054383", isWellFormed: isContainer },
    /** IATA: three digits of the airline, seven of the air waybill, and what is left of these when divided by seven. */
    awb: { example: "020-12345675", isWellFormed: isAirWaybill },
  }),
);

/** Undefined for a scheme nobody has described. */
export function isWellFormed(scheme: string, code: string): boolean | undefined {
  return SCHEMES.get(scheme)?.isWellFormed(code);
}

export function codeExample(scheme: string): string | undefined {
  return SCHEMES.get(scheme)?.example;
}

export function codeSchemes(): string[] {
  return [...SCHEMES.keys()];
}

function byForm(example: string, form: RegExp): CodeScheme {
  return { example, isWellFormed: (code) => form.test(code) };
}

/** Forms of VIES, the European Commission's register, and of HMRC for GB; elsewhere two letters and 2 to 13 characters. */
const VAT_FORMS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    AT: /^U\d{8}$/,
    BE: /^[01]\d{9}$/,
    BG: /^\d{9,10}$/,
    CY: /^\d{8}[A-Z]$/,
    CZ: /^\d{8,10}$/,
    DE: /^\d{9}$/,
    DK: /^\d{8}$/,
    EE: /^\d{9}$/,
    EL: /^\d{9}$/,
    ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
    FI: /^\d{8}$/,
    FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/,
    GB: /^(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
    // Greece writes EL in VAT numbers, and nobody else does anywhere else.
    GR: /^(?!)$/,
    HR: /^\d{11}$/,
    HU: /^\d{8}$/,
    IE: /^(?:\d[A-Z0-9+*]\d{5}[A-Z]|\d{7}[A-W][A-I])$/,
    IT: /^\d{11}$/,
    LT: /^(?:\d{9}|\d{12})$/,
    LU: /^\d{8}$/,
    LV: /^\d{11}$/,
    MT: /^\d{8}$/,
    NL: /^[A-Z0-9+*]{12}$/,
    PL: /^\d{10}$/,
    PT: /^\d{9}$/,
    RO: /^\d{2,10}$/,
    SE: /^\d{12}$/,
    SI: /^\d{8}$/,
    SK: /^\d{10}$/,
    XI: /^(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
  }),
);

function isVatNumber(code: string): boolean {
  if (!/^[A-Z]{2}/.test(code)) return false;
  return (VAT_FORMS.get(code.slice(0, 2)) ?? /^[A-Z0-9]{2,13}$/).test(code.slice(2));
}

function isBritishVatNumber(code: string): boolean {
  return code.startsWith("GB") && isVatNumber(code);
}

function isGtin(code: string): boolean {
  if (!/^(?:\d{8}|\d{12,14})$/.test(code)) return false;
  const sum = weighted(code.padStart(14, "0"), [3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]);
  return sum % 10 === 0;
}

function isSscc(code: string): boolean {
  if (!/^\d{18}$/.test(code)) return false;
  return weighted(code, [3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}

function isS10(code: string): boolean {
  const digits = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/.exec(code);
  if (digits === null) return false;
  const check = 11 - (weighted(digits[1] ?? "", [8, 6, 4, 2, 3, 5, 9, 7]) % 11);
  return Number(digits[2]) === (check === 10 ? 0 : check === 11 ? 5 : check);
}

/** Letters count from ten on, without the multiples of eleven; each place counts twice the one before it. */
function isContainer(code: string): boolean {
  const parts = /^([A-Z]{3}[UJZ]\d{6})(\d)$/.exec(code);
  if (parts === null) return false;
  const [, owner = "", check] = parts;
  const sum = [...owner].reduce((total, character, i) => total + containerValue(character) * 2 ** i, 0);
  return (sum % 11) % 10 === Number(check);
}

function containerValue(character: string): number {
  if (/\d/.test(character)) return Number(character);
  const letter = character.charCodeAt(0) - "A".charCodeAt(0) + 10;
  return letter + Math.floor((letter - 1) / 10);
}

function isAirWaybill(code: string): boolean {
  const parts = /^\d{3}-?(\d{7})(\d)$/.exec(code);
  return parts !== null && Number(parts[1]) % 7 === Number(parts[2]);
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);
}
