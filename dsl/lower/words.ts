import type { IrFactWords, IrPart, IrWords, Localised } from "../../engine/ir.ts";
import type { FactDecl, LocalText, Text, Told } from "../ast.ts";
import { titlesOf } from "../check/paperwork.ts";
import { compareText } from "../check/parameter.ts";
import type { Checked } from "../check.ts";

/** Everything that is only shown. */
export function wordsOf(checked: Checked, parts: readonly IrPart[]): IrWords {
  const { symbols, homes } = checked.bound;
  return {
    sentences: checked.sentences,
    rules: record(
      checked.rules.map(({ id, decl }) => [
        id,
        {
          title: localised(titlesOf(decl.meta)),
          message: localised(decl.meta.messages),
          remedy: localised(decl.meta.remedies),
          notes: decl.meta.notes.map(({ value }) => value),
        },
      ]),
    ),
    facts: record([...factWords(checked)]),
    records: record(
      [...symbols.recordDecls].map(([name, { decl }]) => [name, labelled(decl.label, decl.named)]),
    ),
    catalogue: record(
      [...symbols.catalogue].map(([key, { decl }]) => [key, labelled(decl.label, decl.named)]),
    ),
    charges: record(
      [...symbols.chargeKinds].map(([name, { decl }]) => [name, labelled(decl.label, decl.named)]),
    ),
    parts: parts.map(({ name }) => {
      // Files of one ruleset need not all repeat its title.
      const header = homes.find(
        (home) => home.part?.name === name && home.header?.title !== undefined,
      )?.header;
      return header === undefined ? {} : labelled(header.title, header.named);
    }),
  };
}

function* factWords({ bound: { symbols } }: Checked): Generator<[string, IrFactWords]> {
  for (const [name, { decl }] of symbols.facts) {
    yield [
      name,
      {
        label: labelled(decl.label, decl.named),
        meaning: localised(decl.meaning),
        ...(decl.suchAs === undefined ? {} : { suchAs: decl.suchAs.value }),
        ...(decl.carriedBy.length === 0 ? {} : { carriedBy: toldWords(decl.carriedBy) }),
        ...(decl.verifiedBy.length === 0 ? {} : { verifiedBy: toldWords(decl.verifiedBy) }),
        ...(decl.valueLabels.length === 0 ? {} : { values: valueWords(decl) }),
      },
    ];
  }
}

function valueWords({ valueLabels }: FactDecl): Readonly<Record<string, Localised>> {
  return record(
    valueLabels.map(({ value, label, named }) => [
      "text" in value ? value.text : value.value,
      labelled(label, named),
    ]),
  );
}

/** The label beside a name is the English one. */
function labelled(label: Text | undefined, named: readonly LocalText[]): Localised {
  return { ...(label === undefined ? {} : { en: label.value }), ...localised(named) };
}

function toldWords(texts: readonly Told[]): Localised {
  return Object.fromEntries(texts.map(({ language, text }) => [language?.text ?? "en", text.value]));
}

function localised(texts: readonly LocalText[]): Localised {
  return Object.fromEntries(texts.map(({ language, text }) => [language.text, text.value]));
}

function record<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.fromEntries([...entries].sort(([a], [b]) => compareText(a, b)));
}
