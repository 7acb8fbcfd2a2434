import type { CivilDate } from "../../../engine/index.ts";
import { declaredType } from "../../check/declaredType.ts";
import { checkedParameter } from "../../check/parameter.ts";
import { typeWords } from "../../check/type.ts";
import { adjustableWords } from "../../format/vocabulary.ts";
import { formatDeclaration, formatExpr } from "../../format.ts";
import { quietly } from "../../report.ts";
import type { Target } from "../target.ts";
import { mayBeNone, typeOf } from "../types.ts";
import type { Workspace } from "../workspace.ts";
import { factParts } from "./facts.ts";
import { defineParts, ruleParts, tableParts } from "./law.ts";
import { entriesOn, groupsOf, membersOn } from "./members.ts";
import type { Part } from "./part.ts";
import { ratesOf, timelineOf, valuesOn } from "./timeline.ts";

/** What is told of a target, seen from a file, on a day. */
export function partsFor(
  target: Target,
  path: string,
  workspace: Workspace,
  date: CivilDate,
): readonly Part[] {
  const { symbols } = workspace.bound;
  const { name } = target;
  switch (target.kind) {
    case "fact": {
      const decl = symbols.facts.get(name)?.decl;
      return [...(decl === undefined ? [] : factParts(decl)), ...concluded(name, workspace)];
    }
    case "output":
      return [...typePart(name, path, workspace), ...concluded(name, workspace)];
    case "define":
      return [...typePart(name, path, workspace), ...defineParts(name, workspace)];
    case "parameter":
      return parameterParts(name, workspace, date);
    case "exchange": {
      const decl = symbols.exchanges.get(name)?.decl;
      const lines = decl === undefined ? [] : ratesOf(decl);
      return lines.length === 0
        ? []
        : [
            { part: "on", date, values: valuesOn(lines, date) },
            { part: "timeline", lines },
          ];
    }
    case "table": {
      const decl = symbols.tables.get(name)?.decl;
      return decl === undefined ? [] : tableParts(decl, workspace);
    }
    case "rule": {
      const declared = symbols.rules.get(name);
      return declared === undefined ? [] : ruleParts(declared.decl, declared.home.file.path, workspace);
    }
    case "law":
      return [{ part: "rules", rules: [...symbols.rules.keys()].filter((id) => id.startsWith(`${name}.`)) }];
    case "group": {
      const cites = symbols.groups.get(name)?.decl.cites ?? [];
      return [{ part: "members", date, ...membersOn(name, date, symbols) }, ...citeParts(cites)];
    }
    case "act": {
      const decl = symbols.acts.get(name)?.decl;
      if (decl === undefined) return [];
      return [
        ...(decl.on === undefined ? [] : [{ part: "tide", lines: [`on ${formatExpr(decl.on)}`] } as const]),
        ...citeParts(decl.cites),
      ];
    }
    case "list": {
      const decl = symbols.lists.get(name)?.decl;
      if (decl === undefined) return [];
      return [{ part: "entries", date, entries: entriesOn(decl, date) }, ...citeParts(decl.cites)];
    }
    case "place": {
      const groups = groupsOf(name, date, symbols);
      return groups.length === 0 ? [] : [{ part: "member-of", date, groups }];
    }
    case "catalogue":
      return [{ part: "of", name: target.of }];
    case "charge": {
      const whole = symbols.chargeKinds.get(name)?.decl.partOf?.text;
      return whole === undefined ? [] : [{ part: "part-of", name: whole }];
    }
    case "records":
      return [{ part: "of", name: target.record }];
    case "record":
      return recordParts(name, workspace);
    case "scene": {
      const decl = symbols.scenes.get(name)?.decl;
      return decl === undefined
        ? []
        : [{ part: "tide", lines: formatDeclaration(decl).split("\n").slice(1) }];
    }
    case "enum-value":
    case "word":
      return target.of === "" ? [] : [{ part: "of", name: target.of }];
    default:
      return [];
  }
}

function parameterParts(name: string, workspace: Workspace, date: CivilDate): readonly Part[] {
  const decl = workspace.bound.symbols.parameters.get(name)?.decl;
  if (decl === undefined) return [];
  const type = declaredType(decl.type, quietly);
  const lines = timelineOf(decl);
  const by = [
    ...(decl.by.length === 0 ? [] : [`by ${decl.by.map(({ text }) => text).join(", ")}`]),
    ...(decl.datedBy === undefined ? [] : [`dated by ${decl.datedBy.text}`]),
    ...(decl.adjustable === undefined ? [] : [adjustableWords(decl.adjustable)]),
  ];
  const orNone = checkedParameter(workspace.types, name)?.orNone ?? false;
  return [
    ...(type === undefined ? [] : [{ part: "type", type: typeWords(type), orNone } as const]),
    ...(by.length === 0 ? [] : [{ part: "tide", lines: by } as const]),
    { part: "on", date, values: valuesOn(lines, date) },
    { part: "timeline", lines },
  ];
}

function typePart(name: string, path: string, workspace: Workspace): readonly Part[] {
  const type = typeOf(name, workspace.types, workspace.bound.homeOf.get(path));
  return type === undefined
    ? []
    : [{ part: "type", type: typeWords(type), orNone: mayBeNone(name, workspace.types) }];
}

function concluded(name: string, { bound: { symbols } }: Workspace): readonly Part[] {
  const tables = (symbols.outputs.get(name) ?? []).map(({ decl }) => decl.name.text);
  return tables.length === 0 ? [] : [{ part: "concluded-by", tables: [...new Set(tables)].sort() }];
}

function recordParts(name: string, { bound: { symbols } }: Workspace): readonly Part[] {
  const lists = symbols.records.lists.filter(({ record }) => record === name);
  const keys = symbols.recordDecls.get(name)?.decl.knownBy.map(({ text }) => text) ?? [];
  return [
    ...(keys.length === 0 ? [] : [{ part: "tide", lines: [`known by ${keys.join(", ")}`] } as const]),
    ...(lists.length === 0
      ? []
      : [{ part: "lists", lists: lists.map((list) => symbols.records.wordsFor(list)) } as const]),
  ];
}

function citeParts(cites: Extract<Part, { part: "cite" }>["cites"]): readonly Part[] {
  return cites.length === 0 ? [] : [{ part: "cite", cites }];
}
