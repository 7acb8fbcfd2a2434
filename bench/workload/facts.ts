/**
 * The vocabulary of the workload: forty-six facts a listing states, of the kinds the real vocabulary has. Each knows how
 * it is drawn, how it is written in a request, and what it is to an engine that knows numbers, words and lists alone:
 * places, codes and choices are words, measures whole numbers of their steps, dates day numbers.
 */
import { formatDate, type IrType } from "../../engine/index.ts";
import { CODES_6 } from "./codes.ts";
import { DESTINATIONS, ORIGINS } from "./places.ts";
import { proseOf } from "./prose.ts";
import type { Random } from "./random.ts";

export type Plain = string | number | boolean | readonly string[];

/** Steps of a measure: `step` hundredths of `unit`, from 1 to `steps` of them, each equally likely. */
export interface Steps {
  readonly unit: string;
  readonly step: number;
  readonly steps: number;
}

export interface Fact {
  readonly name: string;
  readonly type: IrType;
  readonly orNone?: true;
  readonly steps?: Steps;
  /** Days equally likely. */
  readonly days?: { readonly from: number; readonly until: number };
  readonly words?: readonly string[];
  /** How likely a yes is. */
  readonly yes?: number;
  readonly draw: (random: Random) => Plain;
  readonly json: (value: Plain) => unknown;
}

/** 1 January 2025 and 30 June 2027. */
const RECENTLY = { from: 20_089, until: 20_999 };

export const CATEGORIES = [
  "toy",
  "textile",
  "electronics",
  "cosmetic",
  "food-contact",
  "furniture",
  "jewellery",
  "sports",
  "tool",
  "book",
  "pet",
  "other",
] as const;
export const MATERIALS =
  "cotton wool silk leather beech oak steel brass glass paper polyester nylon pvc abs".split(" ");
export const MARKINGS = "ce ukca fcc weee recycling age-warning energy-label care-symbol".split(" ");
export const CLAIMS =
  "organic vegan recyclable handmade waterproof antibacterial biodegradable carbon-neutral".split(" ");

export const FACTS: readonly Fact[] = [
  place("destination", DESTINATIONS),
  place("ship_from", ORIGINS),
  place("stock_country", ORIGINS),
  place("seller_country", ORIGINS),
  choice("buyer.kind", ["consumer", "business"]),
  choice("mode", ["air", "sea", "road", "post"]),
  choice("incoterm", ["ddp", "dap", "dpu", "cif", "fob", "exw"]),
  choice("channel", ["own-shop", "marketplace", "social", "catalogue"]),
  flag("sold_on_marketplace", 0.5),
  flag("gift", 0.1),
  flag("express", 0.3),
  flag("preference_claimed", 0.2),
  {
    ...word("ioss_number", (random) => `IM${2_500_000_000 + random.below(1_000_000)}`, "code"),
    orNone: true,
  },
  money("intrinsic_value", 250, 400),
  money("transport", 50, 100),
  money("insurance", 10, 100),
  quantity("gross_weight", "kg", 10, 300),
  counted("parcels", 5),
  day("customs.accepted_on", RECENTLY),
  day("order.placed_on", RECENTLY),
  { name: "item.title", type: { t: "text" }, draw: (random) => proseOf(random, 12), json: (value) => value },
  {
    name: "item.description",
    type: { t: "text" },
    draw: (random) => proseOf(random, 100 + random.below(301)),
    json: (value) => value,
  },
  word("item.sku", (random) => `SKU-${100_000 + random.below(900_000)}`, "text"),
  word("item.gtin", (random) => `40063813${10_000 + random.below(90_000)}`, "text"),
  choice("item.category", CATEGORIES),
  {
    name: "item.hs",
    type: { t: "hs" },
    draw: (random) => Number(`${random.pick(CODES_6)}${random.below(10)}0`) * 100,
    json: (value) => String(value).padStart(10, "0").slice(0, 8),
  },
  place("item.origin", ORIGINS),
  choice("item.material", MATERIALS),
  choice("item.audience", ["adults", "children", "infants", "professionals"]),
  choice("item.vat_class", ["standard", "books", "food", "medical"]),
  choice("item.battery.chemistry", ["lithium-ion", "lithium-metal", "nimh", "alkaline"]),
  quantity("item.battery.energy", "Wh", 100, 200),
  flag("item.battery.removable", 0.5),
  flag("item.wireless", 0.3),
  flag("item.magnet", 0.2),
  money("item.line_price", 100, 500),
  counted("item.quantity", 20),
  counted("item.age_from", 18),
  quantity("item.weight", "kg", 10, 200),
  quantity("item.length", "cm", 100, 150),
  quantity("item.power", "W", 100, 250),
  share("item.lead", "ppm", 5, 100),
  share("item.nickel", "ppm", 10, 100),
  day("item.placed_on_market", RECENTLY),
  list("item.markings", MARKINGS, 3),
  list("item.claims", CLAIMS, 2),
];

const byName = new Map(FACTS.map((each) => [each.name, each]));

export function factNamed(name: string): Fact {
  const found = byName.get(name);
  if (found === undefined) throw new Error(`there is no fact ${name}`);
  return found;
}

/** The number as it is written, and the unit. */
export function written(
  { unit, step }: Steps,
  steps: number,
): { readonly number: string; readonly unit: string } {
  return { number: ((steps * step) / 100).toFixed(2).replace(/\.?0+$/, ""), unit };
}

function place(name: string, places: readonly string[]): Fact {
  return { name, type: { t: "place" }, words: places, draw: (random) => random.pick(places), json: same };
}

function choice(name: string, values: readonly string[]): Fact {
  return {
    name,
    type: { t: "enum", values },
    words: values,
    draw: (random) => random.pick(values),
    json: same,
  };
}

function word(name: string, draw: (random: Random) => string, t: "text" | "code"): Fact {
  return { name, type: t === "text" ? { t } : { t, scheme: "ioss" }, draw, json: same };
}

function flag(name: string, yes: number): Fact {
  return { name, type: { t: "bool" }, yes, draw: (random) => random.chance(yes), json: same };
}

function measure(name: string, type: IrType, steps: Steps): Fact {
  return {
    name,
    type,
    steps,
    draw: (random) => 1 + random.below(steps.steps),
    json: (value) => {
      const { number, unit } = written(steps, Number(value));
      return type.t === "money" ? { amount: number, currency: unit } : { value: Number(number), unit };
    },
  };
}

function money(name: string, step: number, steps: number): Fact {
  return measure(name, { t: "money" }, { unit: "EUR", step, steps });
}

function quantity(name: string, unit: string, step: number, steps: number): Fact {
  return measure(name, { t: "quantity", unit }, { unit, step, steps });
}

function share(name: string, unit: string, step: number, steps: number): Fact {
  return measure(name, { t: "share" }, { unit, step: step * 100, steps });
}

function counted(name: string, most: number): Fact {
  const steps = { unit: "", step: 100, steps: most };
  return { ...measure(name, { t: "number" }, steps), json: same };
}

function day(name: string, days: { readonly from: number; readonly until: number }): Fact {
  return {
    name,
    type: { t: "date" },
    days,
    draw: (random) => days.from + random.below(days.until - days.from + 1),
    json: (value) => formatDate(Number(value)),
  };
}

function list(name: string, words: readonly string[], most: number): Fact {
  return {
    name,
    type: { t: "list", of: { t: "enum", values: words }, max: words.length, complete: true },
    words,
    // Each of them equally likely to be among the values.
    draw: (random) => random.some(words, most),
    yes: most / words.length,
    json: same,
  };
}

function same(value: Plain): Plain {
  return value;
}
