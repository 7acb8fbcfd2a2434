/** Random requests: at the limits, a step to either side of them, missing, in wrong forms, of open lists. */
import fc from "fast-check";
import type { ScreenRequest } from "../../../engine/decision.ts";
import type { IrFact, IrType } from "../../../engine/ir.ts";
import { FACTS, KINDS, MODES, PLACES } from "./vocabulary.ts";

export type Draw = fc.GeneratorValue;

/** Without a liking for small numbers: what comes first in a list is no likelier than the rest. */
const upTo = (max: number) => fc.noBias(fc.nat({ max }));

export function below(g: Draw, count: number): number {
  return g(upTo, count - 1);
}

export function oneOf<T>(g: Draw, values: readonly T[]): T {
  return values[below(g, values.length)] as T;
}

export function chance(g: Draw, percent: number): boolean {
  return below(g, 100) < percent;
}

export const DATES = [
  ...["2025-12-30", "2025-12-31", "2026-01-01", "2026-01-02", "2026-01-03"],
  ...["2026-01-31", "2026-02-28", "2026-03-01"],
];
const MONEY = [
  "0",
  "0.01",
  "3",
  "10",
  "20",
  "49.99",
  "50",
  "50.01",
  "99.99",
  "100",
  "100.00",
  "100.01",
  "150.49",
  "150.5",
];
const FINE = ["99.999999999999", "100.0000000000001", "0.00000000001", "150.5000000001"];
const HUGE = ["123456789012345678", "9007199254740993", "1e3"];
const NUMBERS = ["0", "1", "2", "3", "2.5", "-1", "2.51", "2.499"];
const CURRENCIES = ["EUR", "EUR", "EUR", "USD", "GBP"];
const TEXTS = [
  "straps for nike",
  "compatible with the new Nike Air",
  "like nothing for you but a nike",
  "Nike shoes",
  "a gift item",
  "wolf  FUR",
  "香水喷雾",
  "plain",
  "nikes",
  "NIKE Air",
];

/** How far values go beyond what whole numbers carry. */
export interface Extremes {
  readonly fine: boolean;
}

export function value(g: Draw, type: IrType, extremes: Extremes): unknown {
  const number = (usual: readonly string[]) =>
    extremes.fine && chance(g, 30) ? oneOf(g, [...FINE, ...HUGE.slice(0, 2)]) : oneOf(g, usual);
  switch (type.t) {
    case "bool":
      return chance(g, 50);
    case "number":
      return number(NUMBERS);
    case "percent":
      return `${number(["0", "5", "8.5", "10", "20", "22", "4.99"])}%`;
    case "share":
      return `${oneOf(g, ["0", "89", "90", "90.1", "1000", ...(extremes.fine ? ["90.00000000001"] : [])])} ppm`;
    case "quantity":
      if (type.unit === "L") return `${oneOf(g, ["0", "0.5", "1", "2000"])} ${oneOf(g, ["L", "mL"])}`;
      if (type.unit === "°C") return `${oneOf(g, ["-5", "0", "4.9", "5", "5.01"])} °C`;
      return `${number(["0", "0.5", "1", "1.001", "2", "0.999"])} ${oneOf(g, [type.unit, "kg", "g", ...(extremes.fine ? ["lb"] : [])])}`;
    case "money":
      return `${number(MONEY)} ${type.currency ?? oneOf(g, CURRENCIES)}`;
    case "date":
      return oneOf(g, DATES);
    case "moment":
      return oneOf(g, ["2026-01-01T00:00:00Z", "2025-12-31T23:59:59.999Z", "2026-01-01T01:00:00+01:00"]);
    case "duration":
      return oneOf(g, ["1 days", "2 days", "1 months", "24 hours", "3 days"]);
    case "place":
      return oneOf(g, PLACES);
    case "country":
      return oneOf(
        g,
        PLACES.filter((place) => place.length === 2),
      );
    case "hs":
      return oneOf(g, ["87", "8711", "8711.60", "8711.60.10", "6109.10", "6206", "6206.10", "8712"]);
    case "enum":
      return oneOf(g, type.values);
    case "catalogue":
      return oneOf(g, ["doc-a", "doc-b"]);
    case "code":
      return oneOf(g, ["IM3720000012", "IM37", "IM9990000012"]);
    case "text":
      return oneOf(g, TEXTS);
    case "list":
      return below(g, 3) === 0 ? [] : [value(g, type.of, extremes), value(g, type.of, extremes)];
    case "language":
      return "de";
  }
}

function stated(g: Draw, fact: IrFact, extremes: Extremes): unknown {
  if (chance(g, 5)) return oneOf(g, [17, "?", true, []]);
  if (fact.orNone && chance(g, 20)) return null;
  if (chance(g, 3)) return null;
  const given = value(g, fact.type, extremes);
  if (!chance(g, 20)) return given;
  return { value: given, provenance: oneOf(g, ["given", "derived", "verified"]) };
}

type Json = { [key: string]: unknown };

function fill(g: Draw, record: string, into: Json, likely: number, extremes: Extremes): Json {
  for (const fact of FACTS) {
    if (fact.record !== record || fact.name === "date" || fact.name === "operation") continue;
    const [key = ""] = fact.path;
    if (chance(g, likely)) into[key] = stated(g, fact, extremes);
    if (fact.type.t === "list" && chance(g, 30)) into[`${key}_complete`] = chance(g, 70);
  }
  return into;
}

function records(
  g: Draw,
  record: string,
  list: string,
  into: Json,
  extremes: Extremes,
  inside: (each: Json) => void,
): void {
  if (chance(g, 15)) return;
  if (chance(g, 4)) {
    into[list] = null;
    return;
  }
  const likely = oneOf(g, [60, 85, 100]);
  into[list] = Array.from({ length: below(g, 4) }, () => {
    const each = fill(g, record, {}, likely, extremes);
    inside(each);
    return each;
  });
  if (chance(g, 35)) into[`${list}_complete`] = chance(g, 75);
}

export function drawRequest(g: Draw, extremes: Extremes): ScreenRequest {
  const likely = oneOf(g, [50, 80, 97]);
  const facts = fill(g, "shipment", {}, likely, extremes);
  records(g, "item", "items", facts, extremes, (item) => {
    records(g, "document", "documents", item, extremes, () => {});
    records(g, "part", "parts", item, extremes, () => {});
  });
  records(g, "document", "documents", facts, extremes, () => {});
  if (chance(g, 60)) facts.seller = fill(g, "seller", {}, likely, extremes);
  if (chance(g, 60)) {
    facts.exchange_rates = [
      {
        exchange: oneOf(g, ["customs", "stated"]),
        from: "GBP",
        to: "EUR",
        rate: oneOf(g, ["1.15", "0.5", "3"]),
      },
      {
        exchange: "stated",
        from: oneOf(g, ["USD", "EUR"]),
        to: oneOf(g, ["EUR", "USD"]),
        rate: oneOf(g, ["0.8", 2]),
      },
    ];
  }
  return {
    as_of: oneOf(g, DATES),
    domains: ["tax"],
    acts: chance(g, 50) ? ["sell", "ship"] : ["import"],
    horizon_days: 0,
    explain: false,
    settings: {
      ...(chance(g, 30) && { strict: chance(g, 50) }),
      ...(chance(g, 40) && { cap: oneOf(g, ["99.99 EUR", "100 EUR", "100.01 EUR", "50 EUR", "?"]) }),
    },
    facts,
  };
}

export const WORDS = { kinds: KINDS, modes: MODES };
