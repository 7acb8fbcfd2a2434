import {
  add,
  divide,
  formatMoney,
  fromInteger,
  minorUnit,
  parseExact,
  parseMoney,
  round,
} from "../../engine/index.ts";
import type { JsonObject } from "../json.ts";
import type { Refuse } from "./refuse.ts";

/** The net price of a gross one. What is no amount of money it hands on, for the decision to report as invalid. */
export type Net = (amount: string) => unknown;

/**
 * `"gross": "19%"`: the price has VAT of that rate in it. The net price is exact up to the currency's decimals, and
 * marked as derived: nobody stated it.
 */
export function netOf({ gross, money }: JsonObject, refuse: Refuse): Net | undefined {
  if (gross === undefined) return undefined;
  if (money === undefined) return refuse("gross goes with money: a price that has VAT in it.");
  const said = typeof gross === "string" ? /^(\d+(?:\.\d+)?)\s?%$/.exec(gross)?.[1] : undefined;
  const percent = said === undefined ? undefined : parseExact(said);
  if (percent === undefined) return refuse('gross is the rate of VAT that is in the price, such as "19%".');
  const hundred = fromInteger(100);
  const share = divide(add(hundred, percent), hundred);
  return (text) => {
    const amount = parseMoney(text);
    const net = amount === undefined || share === undefined ? undefined : divide(amount.v, share);
    if (amount === undefined || net === undefined) return text;
    const { currency } = amount;
    const value = formatMoney({ v: round(net, "half-up", minorUnit(currency)), currency });
    return { value, provenance: "derived" };
  };
}
