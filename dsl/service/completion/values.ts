import {
  type CATALOGUE_KINDS,
  currencyCodes,
  isShare,
  parsePlace,
  parseUnit,
  sameDimension,
  unitNames,
} from "../../../engine/index.ts";
import type { Home } from "../../bind/symbols.ts";
import type { Context } from "../../check/context.ts";
import type { Type } from "../../check/type.ts";
import { displayName, labelOf } from "../label.ts";
import { wordTypeOf } from "../types.ts";
import { type Item, item, keyword } from "./item.ts";

/** The words that are values of a type. */
function wordsOfType(type: Type | undefined, of: string, ctx: Context): readonly Item[] {
  switch (type?.t) {
    case "enum":
      return type.values.map((value) =>
        item(/^[A-Za-z_]/.test(value) ? value : `"${value}"`, "enum-value", { detail: of }),
      );
    case "bool":
      return [keyword("yes", 0), keyword("no", 0)];
    case "place":
    case "country":
      return countries();
    case "language":
      return languages();
    case "catalogue":
      return catalogueItems(ctx, type.kind);
    case "money":
      return type.currency === undefined ? currencies() : [item(type.currency, "currency")];
    case "hs":
      return [keyword("hs", 0, "hs 6206.10")];
    default:
      return [];
  }
}

export function wordsOfName(name: string, ctx: Context, home: Home | undefined): readonly Item[] {
  return wordsOfType(wordTypeOf(name, ctx, home), name, ctx);
}

/** Units of what a name measures; of a length of time, of a part; all units where nothing is known. */
export function unitsOf(name: string | undefined, ctx: Context, home: Home | undefined): readonly Item[] {
  const type = name === undefined ? undefined : wordTypeOf(name, ctx, home);
  const named = (units: readonly string[]) =>
    units.map((unit, rank) => item(unit, "unit", { rank: Math.min(rank, 9) }));
  switch (type?.t) {
    case undefined:
      return named(unitNames());
    case "quantity": {
      const alike = unitNames().filter((unit) => {
        const found = parseUnit(unit);
        return found !== undefined && sameDimension(found.dimension, type.dimension) && unit !== type.unit;
      });
      return named(type.unit === undefined ? alike : [type.unit, ...alike]);
    }
    case "duration":
      return named(["days", "weeks", "months", "years", "hours", "minutes"]);
    case "share":
      return named(["%", "ppm", "ppb", "mg/kg"].filter((unit) => unit === "%" || isShareUnit(unit)));
    default:
      return [];
  }
}

function isShareUnit(unit: string): boolean {
  const found = parseUnit(unit);
  return found !== undefined && isShare(found.dimension);
}

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Every country there is a code for. Regions are too many to be chosen from. */
export function countries(): readonly Item[] {
  return LETTERS.flatMap((a) => LETTERS.map((b) => a + b))
    .filter((code) => parsePlace(code) === code)
    .map((code) => item(code, "place", { rank: 2, label: displayName("region", code) }));
}

export function currencies(): readonly Item[] {
  const common = ["EUR", "GBP", "USD", "CNY"];
  return currencyCodes().map((code) =>
    item(code, "currency", { rank: common.includes(code) ? 0 : 1, label: displayName("currency", code) }),
  );
}

/** Languages that goods are labelled in. */
export function languages(): readonly Item[] {
  const codes =
    "en zh bg cs da de el es et fi fr ga hr hu is it ja ko lt lv mt nl no pl pt ro ru sk sl sv tr uk".split(
      " ",
    );
  return codes.map((code, i) =>
    item(code, "language", { rank: i < 2 ? 0 : 1, label: displayName("language", code) }),
  );
}

export function catalogueItems(
  { symbols }: Context,
  kind: (typeof CATALOGUE_KINDS)[number],
): readonly Item[] {
  return [...symbols.catalogue.values()]
    .filter(({ decl }) => decl.of === kind)
    .map(({ decl }) => item(decl.name.text, "catalogue", { label: labelOf(decl) }));
}
