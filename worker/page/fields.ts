/** The facts the form on the page asks for from the start; whatever else the rules need, the answer asks for. */
export const SHIPMENT_FIELDS = [
  "destination",
  "ship_from",
  "buyer.kind",
  "sold_on_marketplace",
  "ioss_number",
  "intrinsic_value",
  "transport",
  "transport_shown_apart",
] as const;

export const ITEM_FIELDS = [
  "item.description",
  "item.category",
  "item.hs",
  "item.origin",
  "item.line_price",
  "item.vat_class",
] as const;
