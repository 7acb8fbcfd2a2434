/** The request a golden case makes: baseline, then its attributes, then what only it says. */
import type { Facts } from "./baselines.ts";
import { CARRIAGE } from "./carriage-attributes.ts";
import { dangerousGoods, otherGoods } from "./carriage-baselines.ts";
import type { Attribute, Draft } from "./draft.ts";
import { LISTING } from "./listing-attributes.ts";
import { euListing, ukListing, usListing, usSeller } from "./listing-baselines.ts";
import { type GoldenCase, PLACES, requestOf as taxRequestOf } from "./mapping.ts";
import { PARTICULARS } from "./particulars.ts";
import { US_ENTRY, usEntry } from "./us-entry.ts";

export interface GoldenRequest {
  readonly as_of: string;
  readonly domains: readonly string[];
  readonly facts: Facts;
}

type Attributes = Readonly<Record<string, Attribute>>;

/** A baseline and the attributes that go with it; by what the case calls its baseline. */
const READINGS: Readonly<Record<string, readonly [(given: Facts, place: string) => Draft, Attributes]>> = {
  EU_LISTING_OK: [(given, place) => euListing(place, String(given.destination)), LISTING],
  UK_LISTING_OK: [(_given, place) => ukListing(place), LISTING],
  US_LISTING_OK: [(_given, place) => usListing(place), LISTING],
  US_SELLER: [usSeller, LISTING],
  US_B2C: [usEntry, US_ENTRY],
  DG_OK: [({ ship_date }) => dangerousGoods(ship_date), CARRIAGE],
  // Not a baseline of the authors': the second set names none.
  BATTERY: [({ at }) => dangerousGoods(at), CARRIAGE],
  GOODS: [({ at }) => otherGoods(at), CARRIAGE],
};

/**
 * "not a state-tax case": Oregon has no sales tax and no product law of its own here, and "US" alone is asked which
 * state it means where states differ.
 */
const SEATS: Facts = { ...PLACES, US: "US-OR" };

export function requestOf(golden: GoldenCase, places: Facts = SEATS): GoldenRequest {
  const given = golden.case;
  const reading = READINGS[String(given.baseline)];
  if (reading === undefined) return taxRequestOf(golden, places);
  const [baseline, attributes] = reading;
  const place = String(places[String(given.destination)] ?? given.destination);
  const draft = baseline(given, place);
  if (given.destination !== undefined) draft.facts.destination = place;
  for (const [attribute, value] of Object.entries(given)) {
    const how = attributes[attribute];
    // An attribute nobody has thought about would make the case mean something else.
    if (how === undefined) throw new Error(`${golden.id}: no fact for the attribute ${attribute}`);
    how(value, draft, given);
  }
  PARTICULARS[golden.id]?.(draft);
  if (Object.keys(draft.item).length > 0) draft.facts.items = [draft.item];
  return { as_of: dayOf(golden), domains: domainsOf(golden), facts: draft.facts };
}

/**
 * Carriage is `safety` to the authors; here it is a domain of its own. Safety of products is asked of a place, and
 * these cases name none.
 */
function domainsOf({ case: given, domains }: GoldenCase): readonly string[] {
  return given.baseline === "DG_OK" ? ["transport"] : domains;
}

/** The day the case is about; an offer is judged on the day it is made. */
function dayOf({ case: given, id }: GoldenCase): string {
  const day =
    given.at ??
    given.listing_date ??
    given.placed_on_market_date ??
    given.entry_date ??
    given.ship_date ??
    given.manufacture_or_import_date ??
    (given.baseline === "US_SELLER" ? "2026-10-01" : undefined);
  if (typeof day !== "string") throw new Error(`${id}: no day`);
  return day;
}
