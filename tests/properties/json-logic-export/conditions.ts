/** Random conditions and sums of every kind the exporter writes, of values that belong together. */
import type { Comparison, IrCond, IrLiteral, IrMentions, IrSum } from "../../../engine/ir.ts";
import { below, chance, DATES, type Draw, oneOf } from "./requests.ts";
import { CODES, KINDS, MODES, PHRASES, PLACES, TERMS } from "./vocabulary.ts";

/** What may be spoken of where a condition stands. */
export interface Around {
  /** Records in view. */
  readonly records: readonly string[];
  readonly depth: number;
  /** Defines and tables declared before, by what they are. */
  readonly declared: readonly Declared[];
}

export type Declared =
  | { readonly is: "cond" | "money" | "ratio" | "mode"; readonly name: string; readonly subject: string }
  | {
      readonly is: "table";
      readonly of: "money" | "mode" | "bool" | "modes";
      readonly name: string;
      readonly subject: string;
    };

export const AROUND: Readonly<Record<string, readonly string[]>> = {
  shipment: ["shipment", "seller"],
  item: ["item", "shipment", "seller"],
  document: ["document", "shipment", "seller"],
  part: ["part", "item", "shipment", "seller"],
  seller: ["seller", "shipment"],
};

const eur = (v: string, currency = "EUR"): IrLiteral => ({ l: "money", v, currency });
const lit = (v: IrLiteral): IrSum => ({ k: "lit", v });
const fact = (name: string): IrSum => ({ k: "fact", fact: name });
const word = (v: string): IrLiteral => ({ l: "enum", v });
const hs = (v: string): IrLiteral => ({ l: "hs", v });
const place = (v: string): IrLiteral => ({ l: "place", v });
const number = (v: string): IrLiteral => ({ l: "number", v });
const kg = (v: string): IrLiteral => ({ l: "quantity", v, unit: "kg", written: v });
const date = (v: string): IrLiteral => ({ l: "date", v });
const days = (d: number): IrLiteral => ({ l: "duration", days: d });
const months = (m: number, rounded?: "up" | "down"): IrLiteral => ({
  l: "duration",
  months: m,
  ...(rounded && { rounded }),
});

function deeper(around: Around): Around {
  return { ...around, depth: around.depth - 1 };
}

function inside(around: Around, record: string): Around {
  const parents = record === "part" ? ["part", "item"] : [record];
  return { ...around, depth: around.depth - 1, records: [...new Set([...parents, ...around.records])] };
}

function seen(around: Around, names: readonly string[]): readonly string[] {
  return names.filter((name) => {
    const [first = ""] = name.split(".");
    const record = name.includes(".") ? first : "shipment";
    return around.records.includes(record);
  });
}

function declaredOf<D extends Declared>(around: Around, is: (each: Declared) => each is D): readonly D[] {
  return around.declared.filter(is).filter(({ subject }) => around.records.includes(subject));
}

/** A list of records in reach, with whose it is where that has to be said. */
function listNear(g: Draw, around: Around): { readonly record: string; readonly parent?: string } {
  const choices = [
    { record: "item" },
    { record: "document" },
    { record: "document", parent: "shipment" },
    { record: "part" },
    ...(around.records.includes("item") ? [{ record: "document", parent: "item" }] : []),
  ];
  return oneOf(g, choices);
}

export function money(g: Draw, around: Around): IrSum {
  const facts = seen(around, [
    "value",
    "fee",
    "total",
    "item.price",
    "item.line",
    "document.fee",
    "seller.sales",
  ]);
  const defines = declaredOf(around, (each): each is Declared => each.is === "money");
  const tables = declaredOf(
    around,
    (each): each is Extract<Declared, { is: "table" }> => each.is === "table" && each.of === "money",
  );
  const simple = [
    () => fact(oneOf(g, facts)),
    () => fact(oneOf(g, facts)),
    () =>
      lit(eur(oneOf(g, ["100", "0", "50", "301/2", "10", "1/3"]), oneOf(g, ["EUR", "EUR", "EUR", "USD"]))),
    () => ({ k: "param", name: oneOf(g, ["limit", "gap", "cap", "price"]) }) as IrSum,
  ];
  if (around.records.includes("item")) simple.push(() => ({ k: "param", name: "duty" }));
  if (defines.length > 0) simple.push(() => ({ k: "define", name: oneOf(g, defines).name }));
  if (tables.length > 0) simple.push(() => ({ k: "table", table: oneOf(g, tables).name, output: "out" }));
  if (around.depth <= 0 || chance(g, 35)) return oneOf(g, simple)();
  const inner = deeper(around);
  return oneOf(g, [
    () =>
      ({
        k: oneOf(g, ["add", "add", "sub", "diff"] as const),
        a: money(g, inner),
        b: money(g, inner),
      }) as IrSum,
    () => ({ k: "mul", a: money(g, inner), b: ratio(g, { ...inner, depth: 0 }) }) as IrSum,
    () => ({ k: "div", a: money(g, inner), b: lit(number(oneOf(g, ["2", "3", "1/2"]))) }) as IrSum,
    () => ({ k: oneOf(g, ["larger", "smaller"] as const), of: [money(g, inner), money(g, inner)] }) as IrSum,
    () =>
      ({
        k: "convert",
        of: money(g, inner),
        to: oneOf(g, ["EUR", "EUR", "USD"]),
        exchange: oneOf(g, ["customs", "stated"]),
      }) as IrSum,
    () => {
      const list = listNear(g, around);
      const within = inside(inner, list.record);
      const own = list.record === "document" ? "document.fee" : oneOf(g, ["item.price", "item.line"]);
      if (list.record === "part") return lit(eur("1"));
      return {
        k: "aggregate",
        op: oneOf(g, ["sum", "sum", "largest", "smallest", "average"] as const),
        ...list,
        of: chance(g, 75) ? fact(own) : money(g, { ...within, depth: 0 }),
        ...(chance(g, 40) && { where: condition(g, { ...within, depth: Math.min(1, within.depth) }) }),
      } as IrSum;
    },
  ])();
}

export function ratio(g: Draw, around: Around): IrSum {
  const facts = seen(around, ["rate", "lead", "pieces", "item.qty"]);
  const defines = declaredOf(around, (each): each is Declared => each.is === "ratio");
  const simple: (() => IrSum)[] = [
    () => lit(number(oneOf(g, ["0", "1", "2", "5/2", "3"]))),
    () => lit({ l: "percent", v: oneOf(g, ["1/5", "1/10", "17/200"]) }),
    () => lit({ l: "share", v: oneOf(g, ["9/100000", "1/1000"]) }),
    () => ({ k: "param", name: oneOf(g, ["vat", "reduced"]) }),
  ];
  if (facts.length > 0)
    simple.push(
      () => fact(oneOf(g, facts)),
      () => fact(oneOf(g, facts)),
    );
  if (defines.length > 0) simple.push(() => ({ k: "define", name: oneOf(g, defines).name }));
  if (around.depth <= 0 || chance(g, 35)) return oneOf(g, simple)();
  const inner = deeper(around);
  return oneOf<() => IrSum>(g, [
    () => ({ k: oneOf(g, ["add", "sub", "diff"] as const), a: ratio(g, inner), b: ratio(g, inner) }),
    () => ({ k: "mul", a: ratio(g, { ...inner, depth: 0 }), b: ratio(g, { ...inner, depth: 0 }) }),
    () => ({ k: "div", a: ratio(g, { ...inner, depth: 0 }), b: ratio(g, { ...inner, depth: 0 }) }),
    () => ({ k: "div", a: money(g, { ...inner, depth: 0 }), b: money(g, { ...inner, depth: 0 }) }),
    () => ({ k: "div", a: quantity(g, { ...inner, depth: 0 }), b: quantity(g, { ...inner, depth: 0 }) }),
    () => ({
      k: oneOf(g, ["larger", "smaller"] as const),
      of: [ratio(g, inner), ratio(g, inner), ratio(g, { ...inner, depth: 0 })],
    }),
    () => {
      const list = listNear(g, around);
      const within = inside(inner, list.record);
      const where = chance(g, 60) && { where: condition(g, { ...within, depth: Math.min(1, within.depth) }) };
      const op = oneOf(g, ["count", "count", "count-distinct", "sum", "largest"] as const);
      if (op === "count") {
        const of = chance(g, 25) && { of: ratio(g, { ...within, depth: 0 }) };
        return { k: "aggregate", op, ...list, ...of, ...where };
      }
      const values = seen(within, [
        "item.hs",
        "item.origin",
        "item.kind",
        "item.qty",
        "item.boxed",
        "item.made",
        "document.id",
        "part.origin",
      ]);
      if (op === "count-distinct") {
        const of = values.length === 0 ? fact("mode") : fact(oneOf(g, values));
        return {
          k: "aggregate",
          op,
          ...list,
          of: of.k === "fact" && of.fact === "item.hs" && chance(g, 50) ? { ...of, digits: 6 } : of,
          ...where,
        };
      }
      return { k: "aggregate", op, ...list, of: ratio(g, { ...within, depth: 0 }), ...where };
    },
  ])();
}

function quantity(g: Draw, around: Around): IrSum {
  const facts = seen(around, ["weight", "item.mass", "part.mass"]);
  const simple: (() => IrSum)[] = [
    () => lit(kg(oneOf(g, ["1", "1/2", "0", "45359237/100000000"]))),
    () => fact(oneOf(g, facts)),
  ];
  if (around.depth <= 0 || chance(g, 35)) return oneOf(g, simple)();
  const inner = deeper(around);
  return oneOf<() => IrSum>(g, [
    () => ({ k: oneOf(g, ["add", "sub", "diff"] as const), a: quantity(g, inner), b: quantity(g, inner) }),
    () => ({ k: "mul", a: quantity(g, inner), b: ratio(g, { ...inner, depth: 0 }) }),
    () => {
      const record = oneOf(g, ["item", "part"]);
      return {
        k: "aggregate",
        op: oneOf(g, ["sum", "largest", "average"] as const),
        record,
        of: fact(`${record}.mass`),
      };
    },
  ])();
}

/** Weight by volume, or the weight that so much would have. */
function density(g: Draw): IrSum {
  const perVolume: IrSum = { k: "div", a: fact("weight"), b: fact("volume") };
  return chance(g, 70) ? perVolume : { k: "mul", a: fact("volume"), b: fact("volume") };
}

function day(g: Draw, around: Around): IrSum {
  const facts = seen(around, ["date", "entered", "expires", "item.made", "document.until"]);
  const simple: (() => IrSum)[] = [
    () => lit(date(oneOf(g, DATES))),
    () => fact(oneOf(g, facts)),
    () => fact(oneOf(g, facts)),
    () => ({ k: "param", name: "start" }),
  ];
  if (around.depth <= 0) return oneOf(g, simple)();
  const shifted = seen(around, ["expires", "entered", "date", "item.made", "document.until"]);
  return oneOf<() => IrSum>(g, [
    ...simple,
    () => ({
      k: oneOf(g, ["add", "sub"] as const),
      a: day(g, deeper(around)),
      b: lit(days(oneOf(g, [1, 2]))),
    }),
    () => ({
      k: oneOf(g, ["add", "sub"] as const),
      a: fact(oneOf(g, shifted)),
      b: lit(months(oneOf(g, [1, 2, 12]), oneOf(g, [undefined, "up", "down"] as const))),
    }),
    () => ({
      k: oneOf(g, ["larger", "smaller"] as const),
      of: [day(g, deeper(around)), day(g, deeper(around))],
    }),
    () => ({
      k: "aggregate",
      op: oneOf(g, ["largest", "smallest"] as const),
      record: "item",
      of: fact("item.made"),
    }),
  ])();
}

function duration(g: Draw, around: Around): IrSum {
  return oneOf<() => IrSum>(g, [
    () => lit(days(oneOf(g, [0, 1, 2]))),
    () => lit(months(1)),
    () => fact("term"),
    () => ({ k: oneOf(g, ["sub", "diff"] as const), a: day(g, deeper(around)), b: day(g, deeper(around)) }),
  ])();
}

function mode(g: Draw, around: Around): IrSum {
  const defines = declaredOf(around, (each): each is Declared => each.is === "mode");
  const tables = declaredOf(
    around,
    (each): each is Extract<Declared, { is: "table" }> => each.is === "table" && each.of === "mode",
  );
  return oneOf<() => IrSum>(g, [
    () => fact("mode"),
    () => lit(word(oneOf(g, MODES))),
    ...(defines.length > 0 ? [() => ({ k: "define", name: oneOf(g, defines).name }) as IrSum] : []),
    ...(tables.length > 0
      ? [() => ({ k: "table", table: oneOf(g, tables).name, output: "out" }) as IrSum]
      : []),
  ])();
}

function where(g: Draw, around: Around): IrSum {
  const facts = seen(around, ["destination", "ship_from", "item.origin", "part.origin", "seller.country"]);
  return { k: "fact", fact: oneOf(g, facts), ...(chance(g, 15) && { country: true }) };
}

function amongPlaces(g: Draw, of: IrSum): IrCond {
  return { k: "among", of, values: some(g, PLACES).map(place) };
}

function code(g: Draw): IrSum {
  return { k: "fact", fact: "item.hs", ...(chance(g, 25) && { digits: oneOf(g, [4, 6]) }) };
}

const COMPARISONS: readonly Comparison[] = ["lt", "le", "gt", "ge", "eq", "ne"];

function compare(g: Draw, around: Around): IrCond {
  const op = oneOf(g, COMPARISONS);
  const same = oneOf(g, ["eq", "ne"] as const);
  const zero = lit(number("0"));
  const pair = (of: (g: Draw, around: Around) => IrSum): IrCond => ({
    k: "compare",
    op,
    a: of(g, around),
    b: of(g, { ...around, depth: chance(g, 70) ? 0 : around.depth }),
  });
  return oneOf<() => IrCond>(g, [
    () => pair(money),
    () => pair(money),
    () => ({
      k: "compare",
      op,
      a: money(g, around),
      b: chance(g, 15) ? zero : lit(eur(oneOf(g, ["100", "50", "301/2"]))),
    }),
    () => ({ k: "compare", op, a: money(g, around), b: lit(eur(oneOf(g, ["100", "50", "301/2"]))) }),
    () => pair(ratio),
    () => pair(quantity),
    () => ({
      k: "compare",
      op,
      a: density(g),
      b: lit({ l: "quantity", v: oneOf(g, ["1", "1/2"]), unit: "kg/L", written: "1" }),
    }),
    () => pair(day),
    () => pair(duration),
    () => ({
      k: "compare",
      op,
      a: fact("warmth"),
      b: lit({ l: "quantity", v: oneOf(g, ["5", "-5"]), unit: "°C", written: "5" }),
    }),
    () => ({ k: "compare", op, a: fact("seen"), b: lit({ l: "moment", v: "2026-01-01T00:00:00Z" }) }),
    () => ({ k: "compare", op: same, a: mode(g, around), b: mode(g, around) }),
    () => {
      const a = where(g, around);
      const b = chance(g, 50) ? where(g, around) : lit(place(oneOf(g, PLACES)));
      return { k: "compare", op: same, a, b };
    },
    () => ({
      k: "compare",
      op: same,
      a: fact("fragile"),
      b: oneOf(g, [fact("gift"), lit({ l: "none" }), lit({ l: "bool", v: true })]),
    }),
    () => ({
      k: "compare",
      op: same,
      a: fact(oneOf(g, ["fee", "lead", "title", "ship_from", "expires"])),
      b: lit({ l: "none" }),
    }),
    ...(around.records.includes("item")
      ? [
          () =>
            ({
              k: "compare",
              op: same,
              a: code(g),
              b: chance(g, 20) ? code(g) : lit(hs(oneOf(g, CODES))),
            }) as IrCond,
          () => ({ k: "compare", op: same, a: fact("item.kind"), b: lit(word(oneOf(g, KINDS))) }) as IrCond,
        ]
      : []),
  ])();
}

const ANY_FACT = [
  "destination",
  "ship_from",
  "mode",
  "gift",
  "fragile",
  "value",
  "fee",
  "total",
  "lead",
  "entered",
  "expires",
  "number",
  "title",
  "tags",
  "item.hs",
  "item.kind",
  "item.line",
  "item.mass",
  "item.name",
  "document.until",
  "document.id",
  "part.mass",
  "seller.sales",
];

function leaf(g: Draw, around: Around): IrCond {
  const named = declaredOf(around, (each): each is Declared => each.is === "cond");
  const tables = declaredOf(
    around,
    (each): each is Extract<Declared, { is: "table" }> => each.is === "table" && each.of === "bool",
  );
  const has = around.records.includes("item");
  const choices: (() => IrCond)[] = [
    ...Array.from({ length: 12 }, () => () => compare(g, around)),
    () => ({
      k: "between",
      of: money(g, around),
      low: lit(eur("10")),
      high: money(g, { ...around, depth: 0 }),
    }),
    () => ({
      k: "between",
      of: day(g, around),
      low: lit(date(oneOf(g, DATES))),
      high: lit(date("2026-01-02")),
    }),
    () => ({ k: "truth", of: fact(oneOf(g, ["gift", "fragile"])) }),
    () => ({ k: "truth", of: { k: "param", name: "strict" } }),
    () => amongPlaces(g, where(g, around)),
    () => ({ k: "among", of: fact("mode"), values: some(g, MODES).map(word) }),
    () => ({ k: "among", of: fact("value"), values: [eur("100"), eur("50")] }),
    () => ({ k: "among", of: fact("ship_from"), values: [place("ES"), { l: "none" }] }),
    () => ({ k: "in-group", of: where(g, around), group: oneOf(g, ["EU", "EU-VAT", "ISLES"]) }),
    () => ({ k: "in-list", of: mode(g, around), list: "kinds" }),
    () => ({
      k: "is-none",
      of: fact(
        oneOf(g, seen(around, ["fee", "lead", "expires", "title", "number", "ship_from", "item.mass"])),
      ),
    }),
    () => ({ k: "is-missing", of: fact(oneOf(g, seen(around, ANY_FACT))) }),
    () => ({ k: "is-missing", of: money(g, { ...around, depth: 1 }) }),
    () => ({ k: "is-verified", of: fact(oneOf(g, seen(around, ANY_FACT))) }),
    () => ({ k: "well-formed", of: fact("number"), scheme: "ioss" }),
    () => mentions(g),
    () => ({
      k: "includes",
      list: fact("tags"),
      mode: oneOf(g, ["one", "all", "none"] as const),
      values: [...some(g, KINDS).map((kind) => lit(word(kind))), ...(has ? [fact("item.kind")] : [])],
    }),
    () => ({
      k: "includes",
      list: fact("markets"),
      mode: oneOf(g, ["one", "all", "none"] as const),
      values: some(g, PLACES).map((each) => lit(place(each))),
    }),
    () => ({
      k: "includes",
      list: fact("sizes"),
      mode: oneOf(g, ["one", "all", "none"] as const),
      values: [lit(number(oneOf(g, ["1", "5/2"])))],
    }),
    () => ({
      k: "includes",
      list: fact("operation"),
      mode: "one",
      values: [lit(word(oneOf(g, ["sell", "import"])))],
    }),
    () => sameMembers(g),
    () => mentionsAfter(g),
    () => ({
      k: "matches",
      q: oneOf(g, ["any", "every", "no"] as const),
      of: Array.from({ length: 1 + below(g, 2) }, () => (chance(g, 50) ? mentionsAfter(g) : mentions(g))),
      has: oneOf<IrCond>(g, [
        { k: "includes", list: fact("remarks"), mode: "one", values: [{ k: "match" }] },
        { k: "compare", op: "eq", a: { k: "match" }, b: lit({ l: "text", v: oneOf(g, TERMS) }) },
        { k: "compare", op: "ne", a: fact("title"), b: { k: "match" } },
        { k: "truth", of: fact("fragile") },
      ]),
    }),
    () => ({ k: "const", v: chance(g, 50) }),
  ];
  const several = declaredOf(
    around,
    (each): each is Extract<Declared, { is: "table" }> => each.is === "table" && each.of === "modes",
  );
  if (several.length > 0) {
    choices.push(() => {
      const list: IrSum = { k: "table", table: oneOf(g, several).name, output: "out" };
      const wanted = some(g, MODES).map(word);
      if (chance(g, 50)) return { k: "same-members", a: list, b: lit({ l: "list", v: wanted }) };
      return {
        k: "includes",
        list,
        mode: oneOf(g, ["one", "all", "none"] as const),
        values: wanted.map(lit),
      };
    });
  }
  if (named.length > 0)
    choices.push(
      () => ({ k: "named", define: oneOf(g, named).name }),
      () => ({ k: "truth", of: { k: "define", name: oneOf(g, named).name } }),
    );
  if (tables.length > 0)
    choices.push(() => ({ k: "truth", of: { k: "table", table: oneOf(g, tables).name, output: "out" } }));
  if (has) {
    choices.push(
      () => ({ k: "among", of: code(g), values: some(g, CODES).map(hs) }),
      () => ({ k: "in-list", of: code(g), list: "bikes" }),
      () => ({ k: "in-list", of: fact("item.kind"), list: "kinds" }),
      () => ({ k: "mentions", of: fact("item.name"), lists: ["brands"], terms: some(g, TERMS) }),
      () => ({ k: "truth", of: fact("item.boxed") }),
    );
  }
  return oneOf(g, choices)();
}

function some<T>(g: Draw, values: readonly T[]): readonly T[] {
  return Array.from({ length: 1 + below(g, 3) }, () => oneOf(g, values));
}

const LISTED = [[], ["brands"], ["always"], ["brands", "always"]];

function mentions(g: Draw): IrMentions {
  return {
    k: "mentions",
    of: fact(oneOf(g, ["title", "remarks"])),
    lists: oneOf(g, LISTED),
    terms: some(g, TERMS).slice(1),
  };
}

function mentionsAfter(g: Draw): IrMentions {
  const after = { not: chance(g, 50), lists: oneOf(g, [[], ["phrases"]]), terms: some(g, PHRASES).slice(1) };
  return { ...mentions(g), after };
}

function sameMembers(g: Draw): IrCond {
  const wanted = (values: readonly IrLiteral[]): IrSum => lit({ l: "list", v: values });
  const [a, b] = oneOf<readonly [IrSum, IrSum]>(g, [
    [fact("tags"), wanted(some(g, KINDS).map(word))],
    [fact("markets"), wanted(some(g, PLACES).map(place))],
    [fact("sizes"), wanted(some(g, ["1", "5/2"]).map(number))],
  ]);
  return chance(g, 50) ? { k: "same-members", a, b } : { k: "same-members", a: b, b: a };
}

export function condition(g: Draw, around: Around): IrCond {
  if (around.depth <= 0 || chance(g, 35)) return leaf(g, around);
  const inner = deeper(around);
  const parts = () => Array.from({ length: 2 + below(g, 2) }, () => condition(g, inner));
  return oneOf<() => IrCond>(g, [
    () => ({ k: "and", of: parts() }),
    () => ({ k: "or", of: parts() }),
    () => ({ k: "not", of: condition(g, inner) }),
    () => {
      const list = listNear(g, around);
      return {
        k: oneOf(g, ["any", "every", "no"] as const),
        ...list,
        has: condition(g, inside(around, list.record)),
      };
    },
  ])();
}
