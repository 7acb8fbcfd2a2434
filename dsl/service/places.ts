import type { Declaration, Name, Span } from "../ast.ts";
import { nearest } from "../bind/nearest.ts";
import type { Declared, Home } from "../bind/symbols.ts";
import type { Bound } from "../bind.ts";
import type { Target } from "./target.ts";

/** Where something is declared: the declaration, and its name in it. */
export interface Place {
  readonly path: string;
  readonly span: Span;
  readonly name: Span;
}

/** Where a target is declared; several where a table in each law concludes it, or a law has several rules. */
export function placesOf(
  target: Target,
  { symbols, homes }: Bound,
  home: Home | undefined,
): readonly Place[] {
  const name = target.name;
  switch (target.kind) {
    case "fact":
    case "output": {
      const all = symbols.outputs.get(name) ?? [];
      const near = home === undefined ? all : nearest(all, home, symbols.groups);
      return [
        ...placed(symbols.facts.get(name)),
        ...near.map(({ decl, home: { file }, column }) =>
          place(file.path, decl, decl.outputs[column] ?? decl.name),
        ),
      ];
    }
    case "define":
      return placed(symbols.defines.get(name));
    case "parameter":
      return placed(symbols.parameters.get(name));
    case "table":
      return placed(symbols.tables.get(name));
    case "record":
      return placed(symbols.recordDecls.get(name));
    case "group":
      return placed(symbols.groups.get(name));
    case "list":
      return placed(symbols.lists.get(name));
    case "charge":
      return placed(symbols.chargeKinds.get(name));
    case "exchange":
      return placed(symbols.exchanges.get(name));
    case "act":
      return placed(symbols.acts.get(name));
    case "scene":
      return placed(symbols.scenes.get(name));
    case "rule":
      return placed(symbols.rules.get(name));
    case "law":
      return [...symbols.rules.values()]
        .filter(({ decl }) => decl.name.text.startsWith(`${name}.`))
        .flatMap(placed);
    case "catalogue":
      return placed(symbols.catalogue.get(`${target.of} ${name}`));
    case "ruleset":
      return homes.flatMap(({ file, header }) =>
        header?.name.text === name ? [place(file.path, header, header.name)] : [],
      );
    case "records": {
      const declared = symbols.recordDecls.get(target.record);
      const words = name.split(".");
      const parent = declared?.decl.parents.find(
        ({ record, list }) =>
          list.text === words.at(-1) && record.text === (words.length === 1 ? "shipment" : words[0]),
      );
      return declared === undefined || parent === undefined
        ? []
        : [place(declared.home.file.path, declared.decl, parent.list)];
    }
    case "enum-value":
      return enumPlaces(target.name, target.of, { symbols, homes }, home);
    default:
      return [];
  }
}

/** Where a word is listed among the values of a fact or parameter, or first concluded by a table. */
function enumPlaces(word: string, of: string, bound: Bound, home: Home | undefined): readonly Place[] {
  const declared = bound.symbols.facts.get(of) ?? bound.symbols.parameters.get(of);
  if (declared === undefined) return placesOf({ kind: "output", name: of }, bound, home);
  const { decl } = declared;
  const type = decl.type.t === "list" ? decl.type.of : decl.type;
  const value =
    type.t === "one-of"
      ? type.values.find((one) => ("text" in one ? one.text : one.value) === word)
      : undefined;
  return [place(declared.home.file.path, decl, value ?? decl.name)];
}

function placed(declared: Declared<Exclude<Declaration, { kind: "example" }>> | undefined): readonly Place[] {
  return declared === undefined ? [] : [place(declared.home.file.path, declared.decl, declared.decl.name)];
}

function place(path: string, { span }: Declaration, name: Pick<Name, "span">): Place {
  return { path, span, name: name.span };
}
