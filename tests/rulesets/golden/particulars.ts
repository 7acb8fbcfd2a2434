/** What only one case says, or leaves for its reader to see; each with its reason. */
import { type Draft, drop, list, put } from "./draft.ts";

export const PARTICULARS: Readonly<Record<string, (draft: Draft) => void>> = {
  // The age is what is missing, so no warning that presupposes an age is there yet.
  "GW-119": ({ item }) => drop(item, "labels", "under-36-months"),
  // The case states no rate, and charges: "all duties from the first dollar" (EO 14324) were those of the IEEPA orders.
  "GW-148": ({ item }) => put(item, "ieepa_rate", "20%"),
  // "FBA stock": it goes to a warehouse, for a seller abroad.
  "GW-162": ({ facts }) => {
    put(facts, "consigned_to", "warehouse");
    put(facts, "seller.established_in", "CN");
  },
  // "sp188: true": cells of up to 20 Wh, batteries of up to 100 Wh.
  "GE-113": ({ item }) => {
    const [battery = {}] = list(item.batteries);
    item.batteries = [{ ...battery, energy: "37 Wh", cell_energy: "18.5 Wh" }];
  },
  // The case says under what number nothing: it is offered as not dangerous.
  "GE-115": ({ item }) => put(item, "un_number", null),
  // "2.1 m: 2.5°" and nothing declared: no paper from a test either.
  "GE-118 air": ({ item }) => put(item, "un_number", null),
  "GE-118 sea": ({ item }) => put(item, "un_number", null),
  // "Small packet", its papers in order, nothing dangerous in it.
  "GE-120": ({ facts, item }) => {
    put(facts, "mode", "post");
    put(facts, "post.service", "small-packet");
    put(facts, "post.value_sdr", 40);
    facts.documents = [...list(facts.documents), { id: "itmatt" }, { id: "cn22" }];
    put(item, "flammable", false);
    put(item, "un_number", null);
  },
  // "Guitar".
  "GE-132": ({ item }) => put(item, "category", "musical-instrument"),
};
