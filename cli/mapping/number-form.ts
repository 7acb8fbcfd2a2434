import type { JsonObject } from "../json.ts";
import type { Refuse } from "./refuse.ts";

/** The signs a table writes its numbers with, where they are not our own. */
export interface NumberForm {
  readonly thousands?: string;
  readonly decimal?: string;
}

export function numberForm({ thousands, decimal }: JsonObject, refuse: Refuse): NumberForm | undefined {
  if (thousands === undefined && decimal === undefined) return undefined;
  const sign = (value: unknown, name: string) =>
    typeof value === "string" && value.length === 1 && !/[\d-]/.test(value)
      ? value
      : refuse(`${name} is one character, such as ",".`);
  const form = {
    ...(thousands === undefined ? {} : { thousands: sign(thousands, "thousands") }),
    ...(decimal === undefined ? {} : { decimal: sign(decimal, "decimal") }),
  };
  if (form.thousands === (form.decimal ?? "."))
    return refuse(
      `thousands and decimal are both ${JSON.stringify(form.thousands)}: say what else parts the decimals, such as "decimal": ",".`,
    );
  return form;
}

/**
 * `1,234.00` as `1234.00` where the mapping says so; what is not of that form, such as a range, stays as it is. A number
 * a program wrote with a power of ten (`4.449e+02`) can mean one thing only, and is written out.
 */
export function plainNumber(text: string, form: NumberForm | undefined): string {
  const scientific = /^(-?)(\d+)(?:\.(\d+))?e([+-]?\d{1,2})$/i.exec(text);
  if (scientific !== null) {
    const [, sign = "", digits = "", fraction = "", power = "0"] = scientific;
    return sign + shifted(digits, fraction, Number(power));
  }
  if (form === undefined) return text;
  const { thousands, decimal = "." } = form;
  const at = text.lastIndexOf(decimal);
  const whole = at === -1 ? text : text.slice(0, at);
  const rest = at === -1 ? undefined : text.slice(at + decimal.length);
  const groups = thousands === undefined ? [whole] : whole.split(thousands);
  const grouped =
    groups.length === 1 || groups.every((group, i) => (i === 0 ? /^-?\d{1,3}$/ : /^\d{3}$/).test(group));
  const joined = groups.join("");
  if (!grouped || !/^-?\d+$/.test(joined) || (rest !== undefined && !/^\d+$/.test(rest))) return text;
  return rest === undefined ? joined : `${joined}.${rest}`;
}

function shifted(whole: string, fraction: string, by: number): string {
  const digits =
    (by < 0 ? "0".repeat(-by) : "") + whole + fraction + "0".repeat(Math.max(0, by - fraction.length));
  const point = (by < 0 ? -by : 0) + whole.length + by;
  const plain = digits.slice(0, point).replace(/^0+(?=\d)/, "");
  const rest = digits.slice(point).replace(/0+$/, "");
  return rest === "" ? plain : `${plain}.${rest}`;
}
