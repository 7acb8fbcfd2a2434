/** What "DG_OK" means, and what the carriage cases of the other set leave unsaid. */
import type { Draft } from "./draft.ts";
import { documents } from "./listing-baselines.ts";

/**
 * `meta`: "UN 38.3 summary present, undamaged, short-circuit protection, strong packaging, mark present unless stated".
 * Short-circuit protection and strong packaging are the packer's work, and no fact of the vocabulary.
 */
export function dangerousGoods(day: unknown): Draft {
  return {
    currency: "EUR",
    facts: {
      // No case says where the goods go, and carriage is the same everywhere: a place without law of its own here.
      destination: "CH",
      ship_from: "CN",
      packages: [{ package_id: "1", solid_wood: false }],
      documents: null,
      documents_complete: true,
    },
    item: {
      category: "electronics",
      power: ["built-in-battery"],
      wireless: null,
      flammable: false,
      documents: documents(["un38-3-summary", "stack-test-report", "dangerous-goods-declaration"]).concat({
        id: "dg-training",
        issued: day,
      }),
      documents_complete: true,
      // "mark present unless stated".
      markings: [{ id: "lithium-battery-mark", on: ["parcel"], width: "100 mm", height: "100 mm" }],
      markings_complete: true,
      labels: [
        { id: "cargo-aircraft-only", on: ["parcel"] },
        { id: "class-9-lithium", on: ["parcel"] },
      ],
      labels_complete: true,
      batteries: [
        {
          // "undamaged", new, and of a type that passed.
          damaged: false,
          returned: false,
          un38_3_passed: true,
          button_cell: false,
          // A small package, without spare sets.
          package_net_weight: "1 kg",
          package_gross_weight: "2 kg",
          spare_sets: 1,
        },
      ],
    },
  };
}

/** The same without any battery: perfume, nail polish, magnets, codes. */
export function otherGoods(day: unknown): Draft {
  const base = dangerousGoods(day);
  const { flammable: _follows, ...bare } = base.item;
  const item = { ...bare, category: "other", power: null, batteries: null, markings: null, labels: null };
  return { ...base, item };
}
