import type { Localised } from "../../engine/index.ts";
import type { LocalText, Text } from "../ast.ts";
import type { Symbols } from "../bind/symbols.ts";
import { titlesOf } from "../check/paperwork.ts";
import type { Target } from "./target.ts";

/** What people call the thing a word stands for, in every language there is a word in. */
export function labelFor(target: Target, symbols: Symbols): Localised {
  const { name } = target;
  switch (target.kind) {
    case "fact":
      return labelOf(symbols.facts.get(name)?.decl);
    case "record":
      return labelOf(symbols.recordDecls.get(name)?.decl);
    case "records":
      return labelOf(symbols.recordDecls.get(target.record)?.decl);
    case "charge":
      return labelOf(symbols.chargeKinds.get(name)?.decl);
    case "catalogue":
      return labelOf(symbols.catalogue.get(`${target.of} ${name}`)?.decl);
    case "act":
      return labelOf(symbols.acts.get(name)?.decl);
    case "parameter":
      return labelOf(symbols.parameters.get(name)?.decl);
    case "exchange":
      return labelOf(symbols.exchanges.get(name)?.decl);
    case "scene":
      return english(symbols.scenes.get(name)?.decl.title);
    case "rule":
    case "table": {
      const meta = (target.kind === "rule" ? symbols.rules : symbols.tables).get(name)?.decl.meta;
      return meta === undefined ? {} : localised(titlesOf(meta));
    }
    case "place":
      return displayName("region", name.slice(0, 2));
    case "language":
      return displayName("language", name);
    case "currency":
      return displayName("currency", name);
    default:
      return {};
  }
}

/** The label beside a name is the English one. */
export function labelOf(
  decl: { readonly label?: Text; readonly named?: readonly LocalText[] } | undefined,
): Localised {
  return { ...english(decl?.label), ...localised(decl?.named ?? []) };
}

export function english(text: Text | undefined): Localised {
  return text === undefined ? {} : { en: text.value };
}

export function localised(texts: readonly LocalText[]): Localised {
  return Object.fromEntries(texts.map(({ language, text }) => [language.text, text.value]));
}

/** What people call a place, currency or language. */
export function displayName(type: "region" | "currency" | "language", code: string): Localised {
  const named = (language: string) => {
    const name = new Intl.DisplayNames(language, { type, fallback: "none" }).of(code);
    return name === undefined ? {} : { [language]: name };
  };
  return { ...named("en"), ...named("zh") };
}
