/**
 * How long it takes to find terms in a listing of three hundred words, as a ratio to `JSON.parse` of a listing of 3 kB in
 * the same run. The terms are made up: brands of one to three words, prohibited phrases, some of them Chinese; the same
 * few of them stand in the listing however many there are. Rounds are interleaved and medians shown.
 * `npx tsx bench/text.ts`.
 */
import { pathToFileURL } from "node:url";
import { packTerms, readTerms } from "../engine/terms/index.ts";

const SIZES = [100, 10_000, 100_000];
const ROUNDS = 300;

const TITLE =
  "Handmade wooden train set for children aged three and over, 45 pieces, works with common track systems";

const DESCRIPTION = `Give your little ones hours of quiet play with this classic railway made of solid beech. Every piece is
cut, sanded and painted by hand in our small workshop, so no two engines look exactly alike. The set holds forty-five
parts: an engine with a tender, four wagons, a station, two bridges, a crossing with a barrier that opens, eight trees,
six figures and twenty-one lengths of straight and curved track. The magnets of the couplings
are sealed inside the wood and cannot be reached by small fingers. All rails fit the common grooved tracks sold by other
makers, so you can add to an existing layout – compatible with Brio and most wooden systems.
Materials: FSC® certified beech from Poland, water-based paint, no plastic. Size of the box: 42 × 30 × 8 cm; weight 2.4 kg.
Ages 3+. Warning! Not suitable for children under 36 months because of small parts that could be swallowed. Keep the
address of the maker for your records. Tested to EN 71-1, EN 71-2 and EN 71-3; the declaration of conformity is in the
box and can be sent to you as a PDF. The CE mark stands on the engine and on the lid.
Shipping: we pack every order in recycled card and hand it to the carrier within one working day. Returns are free for thirty days, no questions asked. If a piece ever breaks, we will send you a new one – 100% satisfaction, best quality, guaranteed!
Why parents love it: it trains fine motor skills, patience and imagination; it has no batteries, no screen and no noise.
It makes a lovely gift. A café table is big
enough for the small loop. 原装正品，适合三岁以上儿童。`;

/** As large as a listing is that says all it is asked. */
const LISTING = JSON.stringify({
  id: "listing-20417",
  as_of: "2026-11-21",
  acts: ["offer", "sell", "ship", "import"],
  facts: {
    destination: "FR",
    origin: "CN",
    ship_from: "CN",
    transport: { amount: "4.90", currency: "EUR" },
    incoterm: "ddp",
    gift: false,
    sold_on_marketplace: true,
    accepted_on: "2026-11-24",
    ioss_number: "IM2500000017",
    buyer: { kind: "consumer", country: "FR" },
    seller: { seller_id: "s-20417", country: "CN", established_in_eu: false, eori: "CN0000000017" },
    items: [
      {
        sku: "TRAIN-45",
        gtin: "4006381333931",
        title: TITLE,
        description: DESCRIPTION,
        category: "toys",
        hs: "9503.00",
        country_of_origin: "CN",
        placed_on_market: "2026-02-03",
        quantity: 1,
        price: { amount: "59.90", currency: "EUR" },
        weight: { value: 2.4, unit: "kg" },
        length: { value: 42, unit: "cm" },
        width: { value: 30, unit: "cm" },
        height: { value: 8, unit: "cm" },
        age_from: 3,
        lead: "12 ppm",
        cadmium: "2 ppm",
        has_battery: false,
        has_magnet: true,
        flammable: false,
        has_cord: false,
        intended_for_children: true,
        ce_marked_on: "product",
        shelf_life: "10 years",
        markings: [
          { id: "ce", on: "product" },
          { id: "age-warning", on: "packaging" },
        ],
        documents: [{ id: "eu-doc", issued: "2026-02-03", languages: ["en", "fr"] }],
        roles: [{ id: "importer", country: "FR", name: "Jouets de bois SARL" }],
      },
    ],
  },
});

/** They stand in the listing. */
const PRESENT = [
  "Brio",
  "best quality",
  "100% satisfaction",
  "no questions asked",
  "CE",
  "原装正品",
  "café",
  "EN 71-3",
];

export interface TextRow {
  readonly suite: "text";
  readonly engine: "tidegate";
  readonly runtime: "node";
  /** Terms. */
  readonly n: number;
  /** Microseconds for one listing. */
  readonly us: number;
  readonly xParse: number;
  /** From the bytes to the first listing read, in milliseconds. */
  readonly loadMs: number;
  readonly bytes: number;
}

export function textSuite(sizes: readonly number[] = SIZES): readonly TextRow[] {
  const text = `${TITLE}\n${DESCRIPTION}`;
  const indexes = sizes.map((n) => {
    const bytes = packTerms([{ name: "terms", terms: terms(n).map((term) => ({ term })) }]);
    const from = performance.now();
    const index = readTerms(bytes);
    const found = new Set(index.find(text).map(({ id }) => index.termOf(id)));
    const loadMs = performance.now() - from;
    const missed = PRESENT.filter((term) => !found.has(term));
    if (missed.length > 0) throw new Error(`of ${n} terms these were not found: ${missed.join(", ")}`);
    return { n, index, bytes: bytes.length, loadMs };
  });
  const parsing = () => JSON.parse(LISTING);
  const parses: number[] = [];
  const finds = indexes.map((): number[] => []);
  for (let round = -50; round < ROUNDS; round++) {
    const parse = microseconds(parsing);
    const each = indexes.map(({ index }) => microseconds(() => index.find(text)));
    // The first rounds warm up.
    if (round < 0) continue;
    parses.push(parse);
    for (const [i, us] of each.entries()) finds[i]?.push(us);
  }
  const parse = medianOf(parses);
  return indexes.map(({ n, bytes, loadMs }, i) => {
    const us = medianOf(finds[i] ?? []);
    return { suite: "text", engine: "tidegate", runtime: "node", n, us, xParse: us / parse, loadMs, bytes };
  });
}

/** `count` different terms, the same ones every time. */
function terms(count: number): readonly string[] {
  const random = randomFrom(1);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? "";
  const words = TITLE.split(/[^a-z]+/).filter((word) => word.length > 3);
  const syllables =
    "ba co di fe gu ha jo ka li mo na pu ra si to ve wi xa yo za lor ben tex ton ix ium".split(" ");
  const characters = [..."国家级最好品质正原装新旧超薄美白快速减肥药水儿童玩具电池充电器手机壳金银珠宝"];
  const made = new Set(PRESENT);
  while (made.size < count) {
    const brand = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join("");
    const name = brand.charAt(0).toUpperCase() + brand.slice(1);
    const kind = random();
    if (kind < 0.55) made.add(name);
    else if (kind < 0.8) made.add(`${name} ${pick(words)}`);
    else if (kind < 0.9) made.add(`${pick(words)} ${pick(words)} ${brand}`);
    else made.add(Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick(characters)).join(""));
  }
  return [...made].slice(0, count);
}

/** Numbers from 0 up to 1, by a seed: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

function microseconds(run: () => unknown): number {
  const times = 10;
  const from = performance.now();
  for (let i = 0; i < times; i++) run();
  return ((performance.now() - from) / times) * 1_000;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.log(
    `a listing of ${LISTING.length} characters, Node ${process.versions.node}, medians of ${ROUNDS} rounds`,
  );
  console.table(
    textSuite().map(({ n, us, xParse, loadMs, bytes }) => ({
      terms: n,
      us: us.toFixed(1),
      xParse: xParse.toFixed(2),
      loadMs: loadMs.toFixed(2),
      MB: (bytes / 1e6).toFixed(2),
    })),
  );
}
