/** How far a decision reaches: whose law touches the request, and which domains of it nobody has written rules for. */
import { frameOf, type Screening } from "./context.ts";
import { dayOf } from "./dates.ts";
import type { Decision } from "./decision.ts";
import { partOf } from "./directory.ts";
import type { Instance } from "./facts/instance.ts";
import { isMember } from "./groups.ts";
import type { Domain, IrRule, IrWhen } from "./ir.ts";
import { readFact } from "./reading.ts";
import { countryOf, placeChain } from "./value/place.ts";

export const DESTINATION = "destination";

/** Law that holds everywhere: the sea's, the air's. */
const WORLDWIDE = "WW";

export interface Coverage {
  readonly jurisdictions: readonly string[];
  readonly coverage: Decision["coverage"];
  readonly notCovered: Decision["not_covered"];
  /** Nobody can say whose law applies. */
  readonly destinationMissing: boolean;
}

export function coverageOf(screening: Screening, domains: readonly Domain[]): Coverage {
  const { facts } = screening;
  if (!facts.hasShipment) return coverageOfRoots(screening, domains);
  const destination = placeOf(DESTINATION, facts.shipment, screening);
  if (destination === undefined) {
    const anywhere = domainsOf(screening, () => true);
    const nowhere = domains.filter((domain) => !anywhere.has(domain));
    return {
      jurisdictions: [WORLDWIDE],
      coverage: nowhere.length === domains.length ? "none" : "partial",
      notCovered: nowhere.map((domain) => ({ jurisdiction: WORLDWIDE, domain })),
      destinationMissing: true,
    };
  }
  const jurisdictions = jurisdictionsOf(destination, screening);
  const here = domainsOf(screening, (jurisdiction) => jurisdictions.includes(jurisdiction));
  const everywhere = domainsOf(screening, (jurisdiction) => jurisdiction === WORLDWIDE);
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
    ...domainsOf(screening, (jurisdiction) => jurisdictions.includes(jurisdiction)),
    ...directory.rules
      .filter(({ subject }) => facts.roots.has(subject))
      .map((rule) => partOf(directory, rule).domain),
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

function extent(left: readonly Domain[], some: boolean): Decision["coverage"] {
  if (left.length === 0) return "full";
  return some ? "partial" : "none";
}

/** The place, what holds it, and the unions it belongs to, or may belong to, on the legal date. */
function jurisdictionsOf(place: string, { directory, asOf }: Screening): readonly string[] {
  const unions = new Set(
    directory.ir.parts.map(({ jurisdiction }) => jurisdiction).filter((name) => directory.groups.has(name)),
  );
  const joined = [...unions].sort().filter((union) => isMember(directory, union, place, asOf) !== "no");
  return [...placeChain(place), ...joined];
}

/** A part none of whose rules is in force on the legal date has nothing to say on that day: it covers nothing. */
function domainsOf(
  { directory, asOf }: Screening,
  isHere: (jurisdiction: string) => boolean,
): ReadonlySet<Domain> {
  const { parts } = directory.ir;
  const speaking = new Set(directory.rules.filter((rule) => mayHold(rule, asOf)).map((rule) => rule.part));
  return new Set(
    parts.filter((part, i) => speaking.has(i) && isHere(part.jurisdiction)).map(({ domain }) => domain),
  );
}

/** Bounds that are not plain days may lie anywhere. */
function mayHold({ windows }: IrRule, asOf: number): boolean {
  const day = (when: IrWhen | undefined) =>
    when !== undefined && "date" in when ? dayOf(when.date) : undefined;
  return (
    windows.length === 0 ||
    windows.some(({ from, until }) => (day(from) ?? asOf) <= asOf && asOf <= (day(until) ?? asOf))
  );
}

function placeOf(fact: string, at: Instance, screening: Screening): string | undefined {
  if (!screening.directory.facts.has(fact)) return undefined;
  const found = readFact(fact, frameOf(screening, at));
  return found.is === "known" && found.value.t === "place" ? found.value.v : undefined;
}
