import { type Records, SHIPMENT } from "./records.ts";

/** Whose fact it is and where it stands in that record's JSON object. */
export interface FactPlace {
  readonly record: string;
  readonly path: readonly string[];
}

/** `item.battery.energy` is an item's; `customs.accepted_on` begins with no record, so it is the shipment's. */
export function placeOf(fact: string, records: Records): FactPlace {
  const [first = fact, ...rest] = fact.split(".");
  if (rest.length > 0 && records.names.has(first)) return { record: first, path: rest };
  return { record: SHIPMENT, path: [first, ...rest] };
}
