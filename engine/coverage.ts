/** How far a decision reaches: whose law touches the request, and which domains of it nobody has written rules for. */
import { frameOf, type Screening } from "./context.ts";
import type { Decision } from "./decision.ts";
import type { Directory } from "./directory.ts";
import type { Instance } from "./facts/instance.ts";
import { isMember } from "./groups.ts";
import type { Domain } from "./ir.ts";
import { speaksOn } from "./outline.ts";
import { readFact } from "./reading.ts";
import { formatDate } from "./value/civil-date.ts";
import { countryOf, isWithin, placeChain } from "./value/place.ts";

export const DESTINATION = "destination";

/** Law that holds everywhere: the sea's, the air's. */
export const WORLDWIDE = "WW";

export interface Coverage {
  readonly jurisdictions: readonly string[];
  readonly coverage: Decision["coverage"];
  readonly notCovered: Decision["not_covered"];
  /** Nobody can say whose law applies. */
  readonly destinationMissing: boolean;
}

export function coverageOf(screening: Screening, domains: readonly Domain[]): Coverage {
  const { facts, directory, asOf } = screening;
  if (!facts.hasShipment) return coverageOfRoots(screening, domains);
  const destination = placeOf(DESTINATION, facts.shipment, screening);
  const { kept } = territoryOf(directory);
  // Few destinations and few days make most of the requests of an hour.
  const question = `${destination} ${asOf} ${domains.join()}`;
  let coverage = kept.get(question);
  if (coverage === undefined) {
    if (kept.size >= MOST_KEPT) kept.clear();
    coverage = coverageAt(destination, screening, domains);
    kept.set(question, coverage);
  }
  return coverage;
}

const MOST_KEPT = 1_000;

function coverageAt(
  destination: string | undefined,
  screening: Screening,
  domains: readonly Domain[],
): Coverage {
  if (destination === undefined) {
    const anywhere = domainsOf(screening, territoryOf(screening.directory).parts.keys());
    const nowhere = domains.filter((domain) => !anywhere.has(domain));
    return {
      jurisdictions: [WORLDWIDE],
      coverage: nowhere.length === domains.length ? "none" : "partial",
      notCovered: nowhere.map((domain) => ({ jurisdiction: WORLDWIDE, domain })),
      destinationMissing: true,
    };
  }
  const jurisdictions = jurisdictionsOf(destination, screening);
  if (isCutAway(destination, screening)) {
    return {
      jurisdictions: [...jurisdictions, WORLDWIDE],
      coverage: "none",
      notCovered: domains.map((domain) => ({ jurisdiction: countryOf(destination), domain })),
      destinationMissing: false,
    };
  }
  const here = domainsOf(screening, jurisdictions);
  const everywhere = domainsOf(screening, [WORLDWIDE]);
  const left = domains.filter((domain) => !here.has(domain) && !everywhere.has(domain));
  return {
    jurisdictions: [...jurisdictions, WORLDWIDE],
    // Rules for the open sea say nothing about whether the goods may land.
    coverage: extent(
      left,
      domains.some((domain) => here.has(domain)),
    ),
    notCovered: left.map((domain) => ({ jurisdiction: countryOf(destination), domain })),
    destinationMissing: false,
  };
}

/** A seller's or a site's own rules reach it wherever it is; its country's rules besides, where it says its country. */
function coverageOfRoots(screening: Screening, domains: readonly Domain[]): Coverage {
  const { facts, directory } = screening;
  const roots = [...facts.roots.values()].sort((a, b) => (a.record < b.record ? -1 : 1));
  const places = roots.flatMap((root) => placeOf(`${root.record}.country`, root, screening) ?? []);
  const jurisdictions = [...new Set(places.flatMap((place) => jurisdictionsOf(place, screening)))];
  const covered = new Set([
    ...domainsOf(screening, jurisdictions),
    ...directory.ir.parts
      .filter((_, part) => directory.source.outline.subjects[part]?.some((record) => facts.roots.has(record)))
      .map(({ domain }) => domain),
  ]);
  const left = domains.filter((domain) => !covered.has(domain));
  const [first] = places;
  const jurisdiction = first === undefined ? WORLDWIDE : countryOf(first);
  return {
    jurisdictions: [...jurisdictions, WORLDWIDE],
    coverage: extent(left, left.length < domains.length),
    notCovered: left.map((domain) => ({ jurisdiction, domain })),
    destinationMissing: false,
  };
}

/** Of a destination the ruleset was not cut to, the law of a union it shares with one that it was is not all there is. */
function isCutAway(destination: string, { directory }: Screening): boolean {
  const { only } = directory.ir;
  return only !== undefined && !only.some((place) => isWithin(destination, place) === "yes");
}

function extent(left: readonly Domain[], some: boolean): Decision["coverage"] {
  if (left.length === 0) return "full";
  return some ? "partial" : "none";
}

/** The place, what holds it, and the unions it belongs to, or may belong to, on the legal date. */
function jurisdictionsOf(place: string, { directory, asOf }: Screening): readonly string[] {
  const { unions } = territoryOf(directory);
  const joined = unions.filter((union) => isMember(directory, union, place, asOf) !== "no");
  return [...placeChain(place), ...joined];
}

/** A part none of whose rules is in force on the legal date has nothing to say on that day: it covers nothing. */
function domainsOf({ directory, asOf }: Screening, jurisdictions: Iterable<string>): ReadonlySet<Domain> {
  const { parts } = territoryOf(directory);
  const { speaking } = directory.source.outline;
  const day = formatDate(asOf);
  const domains = new Set<Domain>();
  for (const jurisdiction of jurisdictions) {
    for (const { part, domain } of parts.get(jurisdiction) ?? []) {
      if (speaksOn(speaking[part] ?? [], day)) domains.add(domain);
    }
  }
  return domains;
}

/** What of the parts no request changes. */
interface Territory {
  readonly parts: ReadonlyMap<string, readonly { readonly part: number; readonly domain: Domain }[]>;
  /** Jurisdictions that are groups of places, in order. */
  readonly unions: readonly string[];
  readonly kept: Map<string, Coverage>;
}

const territories = new WeakMap<Directory, Territory>();

function territoryOf(directory: Directory): Territory {
  const known = territories.get(directory);
  if (known !== undefined) return known;
  const parts = new Map<string, { readonly part: number; readonly domain: Domain }[]>();
  for (const [part, { jurisdiction, domain }] of directory.ir.parts.entries()) {
    const there = parts.get(jurisdiction) ?? [];
    there.push({ part, domain });
    parts.set(jurisdiction, there);
  }
  const unions = [...parts.keys()].filter((name) => directory.groups.has(name)).sort();
  const made: Territory = { parts, unions, kept: new Map() };
  territories.set(directory, made);
  return made;
}

function placeOf(fact: string, at: Instance, screening: Screening): string | undefined {
  if (!screening.directory.facts.has(fact)) return undefined;
  const found = readFact(fact, frameOf(screening, at));
  return found.is === "known" && found.value.t === "place" ? found.value.v : undefined;
}
