/** The form a value of some type would have been taken in, shown by example; the same in every language. */
import type { CatalogueKind, IrType } from "../ir.ts";
import { codeExample } from "../value/code.ts";

const EXAMPLES: Readonly<Record<string, string>> = {
  text: '"…"',
  bool: "true | false",
  number: '12.5 | "12.5"',
  percent: '"4.7%"',
  share: '"0.1%" | "90 mg/kg"',
  date: '"2026-07-01"',
  moment: '"2026-07-01T09:30:00Z"',
  duration: '"18 months"',
  language: '"de" | "zh-Hant"',
  hs: '"6206.10"',
  place: '"FR" | "ES-CN"',
  country: '"CN"',
};

const SHOWN = 20;

export function wantedForm(
  type: IrType,
  catalogue: Pick<ReadonlyMap<CatalogueKind, readonly string[]>, "get"> = new Map(),
): string {
  switch (type.t) {
    case "quantity":
      return `"1.2 ${type.unit}"`;
    case "money":
      return `"149.90 ${type.currency ?? "EUR"}"`;
    case "enum":
      return oneOf(type.values);
    case "code":
      return `"${codeExample(type.scheme) ?? "…"}"`;
    case "catalogue":
      return oneOf(catalogue.get(type.kind) ?? []);
    case "list":
      return `[${wantedForm(type.of, catalogue)}, …]`;
    default:
      return EXAMPLES[type.t] ?? '"…"';
  }
}

export function oneOf(words: readonly string[]): string {
  const shown = words.slice(0, SHOWN).map((word) => `"${word}"`);
  return [...shown, ...(words.length > SHOWN ? ["…"] : [])].join(" | ");
}
