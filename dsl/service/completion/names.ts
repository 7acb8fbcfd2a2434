import { CATALOGUE_KINDS } from "../../../engine/index.ts";
import type { FactDecl } from "../../ast.ts";
import { SHIPMENT } from "../../bind/records.ts";
import type { Home } from "../../bind/symbols.ts";
import type { Context } from "../../check/context.ts";
import { declaredType } from "../../check/declaredType.ts";
import { titlesOf } from "../../check/paperwork.ts";
import { party } from "../../check/party.ts";
import { alike, type Type, typeWords } from "../../check/type.ts";
import type { DiagnosticParams } from "../../diagnostics.ts";
import { quietly } from "../../report.ts";
import { english, labelOf, localised } from "../label.ts";
import { wordTypeOf } from "../types.ts";
import { type Item, item } from "./item.ts";
import { countries } from "./values.ts";

/** Everything with a value; what is of the type of `beside` first. */
export function valueItems(ctx: Context, home: Home | undefined, beside?: string): readonly Item[] {
  const { facts, defines, parameters } = ctx.symbols;
  const wanted = beside === undefined ? undefined : wordTypeOf(beside, ctx, home);
  const rank = (type: Type | undefined) =>
    wanted === undefined || (type !== undefined && alike(type, wanted)) ? 0 : 3;
  return [
    ...[...facts.values()].map(({ decl }) => factItem(decl, rank(declaredType(decl.type, quietly)))),
    ...[...parameters.values()].map(({ decl }) => {
      const type = declaredType(decl.type, quietly);
      return item(decl.name.text, "parameter", {
        rank: rank(type),
        ...(type === undefined ? {} : { detail: typeWords(type) }),
        label: labelOf(decl),
      });
    }),
    // What a define comes to is costly to find out, and its name says it.
    ...[...defines.keys()].map((name) => item(name, "define", { rank: wanted === undefined ? 0 : 2 })),
    ...outputItems(ctx),
  ];
}

export function factItems(ctx: Context, wanted?: "date" | "place"): readonly Item[] {
  return [...ctx.symbols.facts.values()].flatMap(({ decl }) => {
    if (wanted !== undefined && decl.type.t !== wanted) return [];
    return [factItem(decl, 0)];
  });
}

function factItem(decl: FactDecl, rank: number): Item {
  const { name, type } = decl;
  const declared = declaredType(type, quietly);
  return item(name.text, "fact", {
    rank,
    ...(declared === undefined ? {} : { detail: typeWords(declared) }),
    label: labelOf(decl),
  });
}

export function outputItems({ symbols }: Context): readonly Item[] {
  return [...symbols.outputs].map(([name, [first]]) =>
    item(name, "output", first === undefined ? {} : { detail: first.decl.name.text }),
  );
}

/** Parameters a tenant may set. */
export function settingItems({ symbols }: Context): readonly Item[] {
  return [...symbols.parameters.values()].flatMap(({ decl }) =>
    decl.adjustable === undefined ? [] : [item(decl.name.text, "parameter", { rank: 1 })],
  );
}

export function recordItems({ symbols }: Context): readonly Item[] {
  return [...symbols.recordDecls.values()].flatMap(({ decl }) =>
    decl.name.text === SHIPMENT ? [] : [item(decl.name.text, "record", { label: labelOf(decl) })],
  );
}

export function listItems({ symbols: { records } }: Context, record: string | undefined): readonly Item[] {
  return records.lists.flatMap((list) =>
    record === undefined || !records.names.has(record) || list.record === record
      ? [item(records.wordsFor(list), "records", { detail: list.record })]
      : [],
  );
}

/** Groups of places for a place, lists of codes for a code; everything for what is not known. */
export function setItems(ctx: Context, home: Home | undefined, name: string | undefined): readonly Item[] {
  const { groups, lists } = ctx.symbols;
  const type = name === undefined ? undefined : wordTypeOf(name, ctx, home);
  const isPlace = type?.t === "place" || type?.t === "country";
  const holds = (of: string) => {
    if (type === undefined) return true;
    if (of === "codes") return type.t === "hs";
    return of === "values" && (type.t === "text" || type.t === "enum" || type.t === "code");
  };
  return [
    ...(type === undefined || isPlace ? [...groups.keys()].map((group) => item(group, "group")) : []),
    ...[...lists.values()].flatMap(({ decl }) =>
      holds(decl.of) ? [item(decl.name.text, "list", { detail: decl.of })] : [],
    ),
  ];
}

export function termItems({ symbols }: Context): readonly Item[] {
  return [...symbols.lists.values()].flatMap(({ decl }) =>
    decl.of === "terms" ? [item(decl.name.text, "list", { detail: "terms" })] : [],
  );
}

export function memberItems({ symbols }: Context): readonly Item[] {
  return [...[...symbols.groups.keys()].map((name) => item(name, "group")), ...countries()];
}

export function chargeItems({ symbols }: Context): readonly Item[] {
  return [...symbols.chargeKinds.values()].map(({ decl }) =>
    item(decl.name.text, "charge", { label: labelOf(decl) }),
  );
}

export function exchangeItems({ symbols }: Context): readonly Item[] {
  return [...symbols.exchanges.values()].map(({ decl }) =>
    item(decl.name.text, "exchange", { label: labelOf(decl) }),
  );
}

export function actItems({ symbols }: Context): readonly Item[] {
  return [...symbols.acts.values()].map(({ decl }) => item(decl.name.text, "act", { label: labelOf(decl) }));
}

/** An example judges the rules of its own file, and may expect something of a whole law. */
export function ruleItems({ symbols }: Context, here: string | undefined): readonly Item[] {
  const rules = [...symbols.rules.values()].filter(
    ({ home }) => here === undefined || home.file.path === here,
  );
  const own = rules.map(({ decl }) =>
    item(decl.name.text, "rule", { label: localised(titlesOf(decl.meta)) }),
  );
  const ids = new Set(rules.map(({ decl }) => decl.name.text));
  const laws = new Set([...ids].flatMap((id) => (id.includes(".") ? [id.split(".")[0] ?? id] : [])));
  const whole = here === undefined ? [] : [...laws].filter((law) => !ids.has(law));
  return [...own, ...whole.map((law) => item(law, "law", { rank: 1 }))];
}

export function sceneItems({ symbols }: Context): readonly Item[] {
  return [...symbols.scenes.values()].map(({ decl }) =>
    item(decl.name.text, "scene", { label: english(decl.title) }),
  );
}

/** Who may pay or collect. The checker alone knows the words for it, and names them when it refuses another. */
export function partyItems(ctx: Context, home: Home): readonly Item[] {
  let told: DiagnosticParams = {};
  const span = { start: 0, end: 0 };
  const env = {
    ...ctx.env(home),
    say: (_code: string, _span: unknown, params: DiagnosticParams = {}) => {
      told = params;
      return undefined;
    },
  };
  party({ x: "name", name: { text: "?", span }, span }, env);
  const words = Array.isArray(told.parties) ? told.parties : [];
  return [
    ...words.map((word) => item(word, "word")),
    ...outputItems(ctx).map((output) => ({ ...output, rank: 1 })),
  ];
}

export const TYPES: readonly string[] = [
  ...[
    "text",
    "yes or no",
    "number",
    "percent",
    "share",
    "date",
    "moment",
    "duration",
    "country",
    "place",
    "language",
  ],
  ...["codes", "money", "money in", "quantity in", "one of", "list of", "code", ...CATALOGUE_KINDS],
];
