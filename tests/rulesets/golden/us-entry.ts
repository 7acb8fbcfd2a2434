/** What "US_B2C" means, and the attributes of the cases on American duties. */
import { type Attribute, type Draft, implied, put, shipment } from "./draft.ts";

/**
 * `meta`: "commercial, no AD/CVD, not 232, no MFN duty unless mfn_rate given, IOR present unless stated, not a state-tax
 * case".
 */
export function usEntry(): Draft {
  return {
    currency: "USD",
    facts: {
      ship_from: "CN",
      sender: { kind: "business" },
      buyer: { kind: "consumer" },
      consigned_to: "buyer",
      // "IOR present unless stated".
      roles: [
        { id: "importer-of-record", country: "US" },
        { id: "customs-broker", country: "US" },
      ],
      roles_complete: true,
      registrations: [{ id: "customs-bond", number: "1" }],
      registrations_complete: true,
      documents: null,
    },
    item: {
      hs: "6109.10",
      description: "T-shirt",
      category: "clothing",
      // "no AD/CVD, not 232, no MFN duty unless mfn_rate given".
      trade_remedy: false,
      section_232: false,
      duty_rate: "0%",
      section_301_list: "not-listed",
      section_122_excepted: false,
      usmca: false,
      restricted: false,
    },
  };
}

export const US_ENTRY: Readonly<Record<string, Attribute>> = {
  baseline: implied,
  destination: implied,
  entry_date: shipment("customs.accepted_on"),
  currency: implied,
  shipment_value: (value, { item, currency }) => put(item, "line_price", `${String(value)} ${currency}`),
  channel: (value, { facts }) => put(facts, "mode", value === "ocean" ? "sea" : "air"),
  origin: (value, { facts, item }) => {
    put(item, "origin", value);
    put(facts, "ship_from", value);
  },
  hts: (value, { item }) => put(item, "hs", value),
  mfn_rate: (value, { item }) => put(item, "duty_rate", `${String(value)}%`),
  // 7.5 % is the rate of list 4A.
  s301_rate: (_value, { item }) => put(item, "section_301_list", "list-4a"),
  c2c: (_value, { facts }) => put(facts, "sender.kind", "private"),
  gift: shipment("gift"),
  ior: (value, { facts }) => {
    if (value === null) facts.roles = null;
  },
  bond: (value, { facts }) => {
    if (value === null) facts.registrations = null;
  },
};
