/** Listings by seed: what a sender would post, and the same facts as plain values. */
import { formatDate } from "../../engine/index.ts";
import { FACTS, type Plain } from "./facts.ts";
import { Random } from "./random.ts";

/** What a rule of the workload reads: the forty-six facts and the legal date, by name. */
export type Values = ReadonlyMap<string, Plain>;

export interface Listing {
  readonly values: Values;
  /** The body of a request. */
  readonly json: Readonly<Record<string, unknown>>;
}

export const DATE = "date";
/** 1 July to 31 December 2026. */
export const AS_OF = { from: 20_635, until: 20_818 };

export const REFERENCE_SEED = 1;

/** Where the seeds begin: the first listing is 3 kB long, and of the rules as many apply to it as to the average one. */
const BEGIN = 519;

/** What hangs on the item beside its facts. */
const EVIDENCE = {
  documents: [
    { id: "eu-doc", issued: "2026-02-03", languages: ["en", "fr"] },
    { id: "test-report", issued: "2026-01-20", laboratory: "Prüfstelle Nord" },
    { id: "user-manual", languages: ["en", "de", "fr", "it"] },
  ],
  labels: [
    { id: "care", languages: ["en", "de"], on: ["product"] },
    { id: "maker", languages: ["en"], on: ["product", "packaging"] },
  ],
};

/** Of `missing`, from 0 to 1, each fact is not stated with that probability; the rest are the same as without it. */
export function listing(seed: number, missing = 0): Listing {
  const random = new Random(BEGIN + seed);
  const lots = new Random(seed + 1_000_003);
  const asOf = AS_OF.from + random.below(AS_OF.until - AS_OF.from + 1);
  const values = new Map<string, Plain>([[DATE, asOf]]);
  const facts: Record<string, unknown> = {};
  const item: Record<string, unknown> = {};
  for (const { name, draw, json } of FACTS) {
    const value = draw(random);
    if (lots.chance(missing)) continue;
    values.set(name, value);
    const [first = "", ...rest] = name.split(".");
    if (first === "item") put(item, rest, json(value));
    else put(facts, [first, ...rest], json(value));
  }
  return {
    values,
    json: {
      id: `listing-${seed}`,
      as_of: formatDate(asOf),
      facts: { ...facts, items: [{ ...item, ...EVIDENCE }] },
    },
  };
}

/** As many as are asked for, the reference shipment first. */
export function listings(count: number, missing = 0): readonly Listing[] {
  return Array.from({ length: count }, (_, i) => listing(REFERENCE_SEED + i, missing));
}

function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first = "", ...rest] = path;
  if (rest.length === 0) {
    into[first] = value;
    return;
  }
  const inner = into[first];
  const branch: Record<string, unknown> = typeof inner === "object" && inner !== null ? { ...inner } : {};
  put(branch, rest, value);
  into[first] = branch;
}
