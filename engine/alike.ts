/** What is said of many subjects in the same words is said once, so that an answer does not grow with the items. */
import type { Subject } from "./decision.ts";
import { LIMITS } from "./limits.ts";

interface Said {
  readonly subject: Subject;
  /** JSON Pointer into `facts`: it differs with the subject. */
  readonly path?: string;
  /** What it is about, as far as that has one name. */
  readonly rule?: string;
  readonly fact?: string;
}

type Folded<T> = T & { readonly also?: readonly string[] };

export interface Fold<T> {
  /** In the order given. */
  readonly said: readonly Folded<T>[];
  /** Where in `said` it stands. */
  placeOf(each: T): number | undefined;
}

/** Up to {@link LIMITS.apart} subjects are named apart; of more the first is, and `also` names the others. */
export function folded<T extends Said>(
  all: readonly T[],
  mayFold: (each: T) => boolean = () => true,
): Fold<T> {
  if (all.length <= LIMITS.apart) return { said: all, placeOf: (each) => placeIn(all, each) };
  const about = Map.groupBy(all, ({ rule, fact }) => rule ?? fact ?? "");
  const keys = new Map<T, string>();
  for (const each of about.values()) {
    // What so few say cannot be said by many: it is not looked at more closely.
    if (each.length <= LIMITS.apart) continue;
    for (const one of each) if (mayFold(one)) keys.set(one, likeness(one));
  }
  const alike = new Map<string, T[]>();
  for (const [each, key] of keys) {
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [each]);
    else group.push(each);
  }
  const said: Folded<T>[] = [];
  const place = new Map<T, number>();
  for (const each of all) {
    if (place.has(each)) continue;
    const group = alike.get(keys.get(each) ?? "") ?? [];
    const [, ...others] = group.length > LIMITS.apart ? group : [];
    for (const one of [each, ...others]) place.set(one, said.length);
    said.push(others.length === 0 ? each : { ...each, also: others.map(({ subject }) => subject.key) });
  }
  return { said, placeOf: (each) => place.get(each) };
}

function placeIn<T>(all: readonly T[], each: T): number | undefined {
  const place = all.indexOf(each);
  return place < 0 ? undefined : place;
}

function likeness({ subject, path: _, ...rest }: Said): string {
  return JSON.stringify([subject.kind, rest]);
}
