import { type CivilDate, countryOf } from "../../../engine/index.ts";
import type { GroupDecl, ListDecl } from "../../ast.ts";
import type { Symbols } from "../../bind/symbols.ts";
import { formatExpr } from "../../format.ts";
import { daysOf, inForce } from "./timeline.ts";

export interface Members {
  readonly members: readonly string[];
  readonly except: readonly string[];
}

const NOBODY: Members = { members: [], except: [] };

/** Who is in a group on a day, groups within it spelled out. */
export function membersOn(
  name: string,
  date: CivilDate,
  symbols: Symbols,
  above: readonly string[] = [],
): Members {
  const group = symbols.groups.get(name)?.decl;
  if (group === undefined || above.includes(name)) return NOBODY;
  const version = versionOn(group, date);
  if (version === undefined) return NOBODY;
  const spelled = (names: readonly string[]) =>
    names.map((one) =>
      symbols.groups.has(one)
        ? membersOn(one, date, symbols, [...above, name])
        : { members: [one], except: [] },
    );
  const inside = spelled(version.members.map(({ text }) => text));
  const outside = spelled(version.except.map(({ text }) => text)).flatMap(({ members }) => members);
  const members = inside.flatMap((one) => one.members).filter((one) => !outside.includes(one));
  const except = [...inside.flatMap((one) => one.except), ...outside];
  return { members: [...new Set(members)], except: [...new Set(except)] };
}

/** The groups a place is in on a day, as far as its own code and its country tell. */
export function groupsOf(place: string, date: CivilDate, symbols: Symbols): readonly string[] {
  return [...symbols.groups.keys()].filter((name) => {
    const { members, except } = membersOn(name, date, symbols);
    return !except.includes(place) && (members.includes(place) || members.includes(countryOf(place)));
  });
}

export function entriesOn({ entries }: ListDecl, date: CivilDate): readonly string[] {
  return entries.flatMap(({ value, dates }) => (inForce(daysOf(dates), date) ? [formatExpr(value)] : []));
}

function versionOn({ versions }: GroupDecl, date: CivilDate): GroupDecl["versions"][number] | undefined {
  return versions.findLast(({ dates }) => inForce(daysOf(dates), date));
}
