/** `x converted to EUR at eu-customs-rate`: by the ruleset's rate of the day, else by one the request states. */
import { type Frame, withInView } from "./context.ts";
import { holdsOn, noValue, readingDay } from "./dates.ts";
import { present } from "./failure.ts";
import type { IrExchange } from "./ir.ts";
import { joinNeeds, type Need } from "./need.ts";
import { scaled } from "./operators/arithmetic.ts";
import { readFact } from "./reading.ts";
import { elementsOf, unlistedOf } from "./subjects.ts";
import { compare, divide, type Exact, isZero, ONE, readExact } from "./value/exact.ts";
import { type Found, known, unknown } from "./verdict.ts";

/** Rates a request may state itself: `exchange`, `from`, `to`, and how many units of `to` one unit of `from` is. */
const STATED_RATE = "exchange_rate";

export function convert(amount: Found, to: string, exchange: string, frame: Frame): Found {
  const asked = amount.is === "known" ? amount.value : amount.atLeast;
  if (asked?.t !== "money" || asked.currency === to) return amount;
  const rate = findRate(
    { exchange: present(frame.screening.directory.exchanges.get(exchange)), from: asked.currency, to },
    frame,
  );
  if (rate.is === "unknown")
    return unknown(amount.is === "known" ? rate.needs : joinNeeds(amount.needs, rate.needs));
  const converted = { ...present(scaled(asked, rate.rate)), currency: to };
  return amount.is === "known" ? known(converted) : unknown(amount.needs, converted);
}

interface Pair {
  readonly exchange: IrExchange;
  readonly from: string;
  readonly to: string;
}

type Rate =
  | { readonly is: "known"; readonly rate: Exact }
  | { readonly is: "unknown"; readonly needs: readonly Need[] };

function findRate(pair: Pair, frame: Frame): Rate {
  const { exchange } = pair;
  const listed = exchange.rates.filter((rate) => inDirection(pair, rate.from, rate.to, ONE) !== undefined);
  if (listed.length > 0) {
    const day = readingDay(exchange.name, exchange.datedBy, frame);
    if (day.is === "unknown") return day;
    const line = listed.find(({ span }) => holdsOn(span, day.day));
    const rate = line && inDirection(pair, line.from, line.to, readExact(line.rate));
    if (rate !== undefined) return { is: "known", rate };
  }
  return statedRate(pair, frame);
}

function statedRate(pair: Pair, frame: Frame): Rate {
  const { facts, directory, asOf } = frame.screening;
  const ours: Rate = { is: "unknown", needs: [noValue(pair.exchange.name, asOf)] };
  if (!directory.records.has(STATED_RATE)) return ours;
  let first: Exact | undefined;
  for (const element of elementsOf(frame.screening, facts.shipment, STATED_RATE)) {
    const inElement = withInView({ ...frame, proof: false }, element);
    const word = (fact: string) => {
      const found = readFact(`${STATED_RATE}.${fact}`, inElement);
      return found.is === "known" && "v" in found.value ? found.value.v : undefined;
    };
    if (word("exchange") !== pair.exchange.name) continue;
    const stated = readFact(`${STATED_RATE}.rate`, inElement);
    const amount = stated.is === "known" && stated.value.t === "number" ? stated.value.v : ONE;
    const rate = inDirection(pair, word("from"), word("to"), amount);
    if (!isBetween(pair, word("from"), word("to"))) continue;
    if (stated.is === "unknown") return stated;
    // A rate of nothing, and two rates that contradict each other, say nothing.
    if (rate === undefined || isZero(rate) || (first !== undefined && compare(first, rate) !== 0)) {
      return {
        is: "unknown",
        needs: [{ kind: "fact", fact: `${STATED_RATE}.rate`, at: element, reason: "invalid" }],
      };
    }
    first = rate;
  }
  if (first !== undefined) return { is: "known", rate: first };
  const at = unlistedOf(frame.screening, facts.shipment, STATED_RATE);
  if (at === undefined) return ours;
  return { is: "unknown", needs: [{ kind: "fact", fact: `${STATED_RATE}.rate`, at, reason: "missing" }] };
}

function isBetween({ from, to }: Pair, rateFrom: unknown, rateTo: unknown): boolean {
  return (rateFrom === from && rateTo === to) || (rateFrom === to && rateTo === from);
}

/** One rate serves both ways: amounts are exact, so turning it over loses nothing. */
function inDirection({ from, to }: Pair, rateFrom: unknown, rateTo: unknown, rate: Exact): Exact | undefined {
  if (rateFrom === from && rateTo === to) return rate;
  return rateFrom === to && rateTo === from ? divide(ONE, rate) : undefined;
}
