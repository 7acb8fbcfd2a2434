/** A ruleset of one rule, with something in every part that a bundle treats by itself. */
import type { Ir } from "../../../engine/ir.ts";
import { vocabulary } from "../facts/vocabulary.ts";

export const sampleIr: Ir = {
  format: 1,
  ruleset: { name: "sample", version: "2026.11.1" },
  parts: [{ name: "eu-tax", jurisdiction: "EU", domain: "tax" }],
  ...vocabulary,
  chargeKinds: [{ name: "duty" }],
  groups: [{ name: "EU", versions: [{ from: "2020-02-01", members: ["FR", "DE"], except: ["ES-CN"] }] }],
  lists: [],
  parameters: [],
  exchanges: [],
  defines: [],
  tables: [],
  rules: [
    {
      id: "eu-tax-003.h7",
      law: "eu-tax-003",
      also: [],
      revision: "0123456789ab",
      part: 0,
      subject: "shipment",
      windows: [{ from: { date: "2021-07-01" } }],
      suspended: [],
      scope: { s: 0, k: "in-group", of: { k: "fact", fact: "destination" }, group: "EU" },
      shown: false,
      unless: [],
      unlessProven: [],
      outcomes: [{ o: "finding", severity: "hold" }],
      overrides: [],
      confidence: "verified",
      force: "law",
      cites: [{ text: "Regulation (EU) 2015/2446", articles: ["143a"], link: null }],
    },
  ],
  words: {
    sentences: ["destination is in EU"],
    rules: {
      "eu-tax-003.h7": {
        title: { en: "Simplified declaration", zh: "简易申报" },
        message: { en: "…{destination}…" },
        remedy: {},
        notes: ["a note"],
      },
      // A name that is a key like any other.
      constructor: { title: { en: "c" }, message: { zh: "c" }, remedy: { "pt-BR": "c" }, notes: [] },
    },
    facts: {
      destination: {
        label: { en: "Destination", zh: "目的地" },
        meaning: {},
        suchAs: '"FR"',
        carriedBy: { en: "CMR", zh: "国际公路运单" },
        verifiedBy: { en: "the carrier" },
      },
    },
    records: { item: { en: "Item", zh: "商品" } },
    catalogue: { "document eu-doc": { en: "EU declaration of conformity" } },
    charges: { duty: { en: "Customs duty", zh: "关税" } },
    parts: [{ en: "European Union: tax", zh: "欧盟：税" }],
  },
};
