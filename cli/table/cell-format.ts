/** What a number in a cell stands for, by the format it is shown in. */
export type CellFormat =
  | { readonly is: "number" }
  | { readonly is: "percent" }
  /** A day, or with `time` a moment of it. */
  | { readonly is: "date"; readonly time: boolean }
  /** `00000`: digits, leading zeros with them. */
  | { readonly is: "digits"; readonly width: number };

const NUMBER: CellFormat = { is: "number" };

/** ECMA-376 part 1, 18.8.30: the formats that have no code of their own. */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: "0%",
  10: "0.00%",
  14: "yyyy-mm-dd",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy-mm-dd h:mm",
  // East Asian days (18.8.30, tables for zh, ja and ko).
  27: "yyyy-mm-dd",
  28: "m-d",
  29: "m-d",
  30: "yyyy-mm-dd",
  31: "yyyy-mm-dd",
  36: "yyyy-mm-dd",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  50: "yyyy-mm-dd",
  57: "yyyy-mm-dd",
  58: "m-d",
};

export function cellFormat(id: number, codes: ReadonlyMap<number, string>): CellFormat {
  const code = codes.get(id) ?? BUILT_IN[id];
  if (code === undefined) return NUMBER;
  // The first section is that of positive numbers; what is quoted, escaped or in brackets is decoration.
  const bare = (code.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, "");
  if (/^0{2,}$/.test(bare)) return { is: "digits", width: bare.length };
  if (bare.includes("%")) return { is: "percent" };
  const day = /[yd]/i.test(bare) || /^m+$/i.test(bare);
  const time = /[hs]|AM\/PM/i.test(bare);
  return day || time ? { is: "date", time } : NUMBER;
}

/**
 * The text of a number as the cell means it. A sheet stores binary fractions (`9.9900000000000002` for 9.99): fifteen
 * digits are what spreadsheet programs show and compare by.
 */
export function cellText(value: number, format: CellFormat, since1904: boolean): string {
  if (format.is === "date") return dateText(value, format.time, since1904) ?? decimal(value);
  if (format.is === "percent") return `${decimal(Number((value * 100).toPrecision(15)))}%`;
  const text = decimal(value);
  return format.is === "digits" && /^\d+$/.test(text) ? text.padStart(format.width, "0") : text;
}

function decimal(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  if (!text.includes("e")) return text;
  const [, sign = "", whole = "", fraction = "", power = "0"] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  const by = Number(power);
  const digits = whole + fraction;
  return by < 0 ? `${sign}0.${"0".repeat(-by - 1)}${digits}` : `${sign}${digits.padEnd(by + 1, "0")}`;
}

const DAY = 86_400_000;
/** 9999-12-31. */
const LAST_DAY = 2_958_465;

/** A serial number as a civil date; what is no day of the calendar stays a number. */
function dateText(serial: number, time: boolean, since1904: boolean): string | undefined {
  const days = since1904 ? serial + 1462 : serial;
  // Programs count a 29th of February 1900 that never was: days before it lie one further on.
  if (days < 1 || days >= LAST_DAY + 1 || Math.floor(days) === 60) return undefined;
  const shift = days < 60 ? 1 : 0;
  const seconds = Math.round((days % 1) * 86_400);
  const at = new Date(Date.UTC(1899, 11, 30) + (Math.floor(days) + shift) * DAY + seconds * 1000);
  const text = at.toISOString();
  return time && seconds > 0 ? text.slice(0, 19) : text.slice(0, 10);
}
