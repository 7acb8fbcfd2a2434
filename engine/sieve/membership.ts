/** Who belongs to a group on which days, worked out at publish time as far as whole countries go. */
import { dayOf } from "../dates.ts";
import type { IrGroup } from "../ir.ts";
import { countryOf } from "../value/place.ts";

/** Days count inclusive; what has no beginning or end begins or ends with all days. */
export interface Membership {
  /** Countries that belong, or some part of which may: {@link PARTLY} then. */
  readonly countries: readonly { readonly country: string; readonly from: number; readonly until: number }[];
  /** The fact that tells the day; undefined where groups within are dated by another. */
  readonly datedBy: string | undefined;
  /** The days from the last gap on, for which it is written down who belonged. */
  readonly recorded: Span;
}

interface Span {
  readonly from: number;
  readonly until: number;
}

/** All days, within what an array of 32-bit integers holds. */
const FIRST_DAY = -1e9;
const LAST_DAY = 1e9;

/** Stands for "only the condition can tell": no day is in it. */
const PARTLY: Span = { from: LAST_DAY, until: FIRST_DAY };

export function membershipOf(
  groups: readonly IrGroup[],
  name: string,
  datedBy: string | undefined,
): Membership {
  const within = groupsWithin(groups, name, new Map());
  const named = new Set(within.map((group) => group.name));
  const places = within
    .flatMap(({ versions }) => versions.flatMap(({ members, except }) => [...members, ...except]))
    .filter((place) => !named.has(place));
  const divided = new Set(places.filter((place) => place.includes("-")).map(countryOf));
  const spans = within.map(recordedSpan);
  const recorded = {
    from: Math.max(...spans.map(({ from }) => from)),
    until: Math.min(...spans.map(({ until }) => until)),
  };
  const isOneDay = new Set(within.map((group) => group.datedBy)).size === 1;
  const days = boundaries(within, recorded);
  const belongs = (country: string, day: number) => isMember(within, name, country, day);
  return {
    countries: [...new Set(places.map(countryOf))].flatMap((country) => {
      if (divided.has(country)) return [{ country, ...PARTLY }];
      const span = oneSpan(days, recorded, (day) => belongs(country, day));
      return span === undefined ? [] : [{ country, ...span }];
    }),
    datedBy: isOneDay ? (within[0]?.datedBy ?? datedBy) : undefined,
    recorded,
  };
}

function groupsWithin(
  groups: readonly IrGroup[],
  name: string,
  found: Map<string, IrGroup>,
): readonly IrGroup[] {
  const group = groups.find((each) => each.name === name);
  if (group !== undefined && !found.has(name)) {
    found.set(name, group);
    for (const { members, except } of group.versions) {
      for (const inner of [...members, ...except]) groupsWithin(groups, inner, found);
    }
  }
  return [...found.values()];
}

/** Of a whole country; the compiler keeps groups free of cycles. */
function isMember(groups: readonly IrGroup[], name: string, country: string, day: number): boolean {
  const group = groups.find((each) => each.name === name);
  if (group === undefined) return name === country;
  const version = group.versions.map(spanOf).findIndex(({ from, until }) => from <= day && day <= until);
  const { members = [], except = [] } = group.versions[version] ?? {};
  const belongs = (member: string) => isMember(groups, member, country, day);
  return members.some(belongs) && !except.some(belongs);
}

/** Days within `recorded` on which something may change. */
function boundaries(groups: readonly IrGroup[], recorded: Span): readonly number[] {
  const days = groups.flatMap(({ versions }) =>
    versions.map(spanOf).flatMap(({ from, until }) => [from, until + 1]),
  );
  return [...new Set([recorded.from, ...days])]
    .filter((day) => recorded.from <= day && day <= recorded.until)
    .sort((a, b) => a - b);
}

/** Undefined where no day counts, {@link PARTLY} where those that do have others between them. */
function oneSpan(
  days: readonly number[],
  recorded: Span,
  counts: (day: number) => boolean,
): Span | undefined {
  const spans: { from: number; until: number }[] = [];
  for (const [i, from] of days.entries()) {
    if (!counts(from)) continue;
    const until = (days[i + 1] ?? recorded.until + 1) - 1;
    const last = spans.at(-1);
    if (last !== undefined && last.until + 1 === from) last.until = until;
    else spans.push({ from, until });
  }
  return spans.length > 1 ? PARTLY : spans[0];
}

function recordedSpan({ versions }: IrGroup): Span {
  const [last, ...earlier] = versions.map(spanOf).sort((a, b) => b.until - a.until);
  if (last === undefined) return PARTLY;
  let { from } = last;
  for (const span of earlier) if (span.until + 1 >= from) from = Math.min(from, span.from);
  return { from, until: last.until };
}

function spanOf({ from, until }: IrGroup["versions"][number]): Span {
  return {
    from: from === undefined ? FIRST_DAY : dayOf(from),
    until: until === undefined ? LAST_DAY : dayOf(until),
  };
}
