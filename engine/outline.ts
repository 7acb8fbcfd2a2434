/** What can be told of the rules without reading them: made when they are published, read for every request. */
import type { IrRule, IrSpan, IrWhen } from "./ir.ts";

export interface Outline {
  /** By part: the records its rules are about. */
  readonly subjects: readonly (readonly string[])[];
  /** By part: the days on which it has a rule in force, as far as days are written down; apart, in order. */
  readonly speaking: readonly (readonly IrSpan[])[];
  /** By kind of charge, exactly: when the rules of a part charge it. */
  readonly charging: Readonly<Partial<Record<string, readonly ChargingPart[]>>>;
  /** By the id of a rule: the numbers of those that lift it when they fire. */
  readonly overriding: Readonly<Partial<Record<string, readonly number[]>>>;
}

export interface ChargingPart {
  readonly part: number;
  /** Each way of being in force once. */
  readonly force: readonly Force[];
}

/** What being in force depends on. */
export type Force = Pick<IrRule, "subject" | "windows" | "suspended" | "datedBy">;

/** `rules` in the order they are numbered in; `parts` is how many there are. */
export function outlineOf(rules: readonly IrRule[], parts: number): Outline {
  const byPart = Array.from({ length: parts }, (): IrRule[] => []);
  for (const rule of rules) byPart[rule.part]?.push(rule);
  const kinds = new Set(rules.flatMap(kindsOf));
  const overriding = new Map<string, number[]>();
  for (const [number, { overrides }] of rules.entries()) {
    for (const id of overrides) overriding.set(id, [...(overriding.get(id) ?? []), number]);
  }
  return {
    subjects: byPart.map((own) => [...new Set(own.map(({ subject }) => subject))].sort()),
    speaking: byPart.map((own) => merged(own.flatMap(spansOf))),
    charging: Object.fromEntries(
      [...kinds].sort().map((kind) => [
        kind,
        byPart.flatMap((own, part) => {
          const charging = own.filter((rule) => kindsOf(rule).includes(kind));
          return charging.length === 0 ? [] : [{ part, force: distinct(charging.map(forceOf)) }];
        }),
      ]),
    ),
    overriding: Object.fromEntries([...overriding].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

export function speaksOn(spans: readonly IrSpan[], day: string): boolean {
  return spans.some(({ from = day, until = day }) => from <= day && day <= until);
}

function kindsOf({ outcomes }: IrRule): readonly string[] {
  return outcomes.flatMap((outcome) => (outcome.o === "charge" ? [outcome.kind] : []));
}

function forceOf({ subject, windows, suspended, datedBy }: IrRule): Force {
  return { subject, windows, suspended, ...(datedBy !== undefined && { datedBy }) };
}

function distinct(forces: readonly Force[]): readonly Force[] {
  return [...new Map(forces.map((force) => [JSON.stringify(force), force])).values()];
}

/** When it may be in force. Bounds that are not plain days may lie anywhere. */
export function spansOf({ windows }: IrRule): readonly IrSpan[] {
  const day = (when: IrWhen | undefined) => (when !== undefined && "date" in when ? when.date : undefined);
  const span = (from: string | undefined, until: string | undefined): IrSpan => ({
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  });
  return windows.length === 0 ? [{}] : windows.map(({ from, until }) => span(day(from), day(until)));
}

/** Overlapping spans as one: there are as few of them as there are pauses. */
export function merged(spans: readonly IrSpan[]): readonly IrSpan[] {
  const result: { from?: string; until?: string }[] = [];
  for (const { from, until } of spans.toSorted((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1))) {
    const last = result.at(-1);
    const joins = last !== undefined && (last.until === undefined || (from ?? "") <= last.until);
    if (!joins) result.push({ ...(from !== undefined && { from }), ...(until !== undefined && { until }) });
    else if (until === undefined) delete last.until;
    else if (last.until !== undefined && until > last.until) last.until = until;
  }
  return result;
}
