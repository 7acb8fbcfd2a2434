import { placeChain } from "../../engine/index.ts";
import type { GroupDecl } from "../ast.ts";
import type { Home, Named } from "./symbols.ts";

/**
 * Of several declarations that could be meant, those whose law is nearest: of the same file, else the same ruleset,
 * else the same jurisdiction, else a jurisdiction this one belongs to, else any.
 */
export function nearest<T extends { readonly home: Home }>(
  candidates: readonly T[],
  home: Home,
  groups: Named<GroupDecl>,
): readonly T[] {
  const part = home.part;
  const around = part === undefined ? new Set<string>() : jurisdictionsAround(part.jurisdiction, groups);
  const tiers: readonly ((other: Home) => boolean)[] = [
    (other) => other.file.path === home.file.path,
    (other) => other.part !== undefined && other.part.name === part?.name,
    (other) => other.part !== undefined && other.part.jurisdiction === part?.jurisdiction,
    (other) => other.part !== undefined && around.has(other.part.jurisdiction),
  ];
  for (const belongs of tiers) {
    const near = candidates.filter((candidate) => belongs(candidate.home));
    if (near.length > 0) return near;
  }
  return candidates;
}

/** Whether law of both may apply to one shipment. */
export function mayMeet(a: Home, b: Home, groups: Named<GroupDecl>): boolean {
  const [mine, other] = [a.part?.jurisdiction, b.part?.jurisdiction];
  if (mine === undefined || other === undefined || mine === other) return true;
  if (mine === WORLD || other === WORLD) return true;
  return jurisdictionsAround(mine, groups).has(other) || jurisdictionsAround(other, groups).has(mine);
}

const WORLD = "WW";

/** Once for each set of groups: every pair of rules asks. */
const known = new WeakMap<Named<GroupDecl>, Map<string, ReadonlySet<string>>>();

/** The places and groups a jurisdiction has ever been in, itself included. */
function jurisdictionsAround(jurisdiction: string, groups: Named<GroupDecl>): ReadonlySet<string> {
  const found = known.get(groups) ?? new Map<string, ReadonlySet<string>>();
  known.set(groups, found);
  const around = found.get(jurisdiction) ?? lookedAround(jurisdiction, groups);
  found.set(jurisdiction, around);
  return around;
}

function lookedAround(jurisdiction: string, groups: Named<GroupDecl>): ReadonlySet<string> {
  const around = new Set([jurisdiction, ...(groups.has(jurisdiction) ? [] : placeChain(jurisdiction))]);
  for (let before = 0; before !== around.size; ) {
    before = around.size;
    for (const { decl } of groups.values())
      if (decl.versions.some(({ members }) => members.some(({ text }) => around.has(text))))
        around.add(decl.name.text);
  }
  return around;
}
