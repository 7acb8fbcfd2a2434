/** What law already written down does in a window of days: what begins in it, ends in it, or turns. */
import { type Directory, directoryOf, partOf } from "./directory.ts";
import { present } from "./failure.ts";
import { isMember } from "./groups.ts";
import type {
  CivilDate,
  Domain,
  Ir,
  IrCitation,
  IrGroup,
  IrList,
  IrLiteral,
  IrParameter,
  IrRule,
  IrSpan,
  IrWhen,
  IrWindow,
} from "./ir.ts";
import { literalValue } from "./literal.ts";
import { readsOf } from "./reads.ts";
import { formatDate, parseDate } from "./value/civil-date.ts";
import { isWithin, placeChain } from "./value/place.ts";
import { toWords } from "./value/words.ts";

/**
 * What happens on that day:
 * - `begins`, `ends`: a rule comes into force, or has gone out of it (`on` is the first day without it);
 * - `suspended`, `resumes`: a rule rests while it stays on the books;
 * - `enforced`: what only warned before blocks or holds from then on;
 * - `unverified`: from then on nobody has confirmed that it still stands so;
 * - `changes`: a dated value, or who and what stands in a group or list, is another than the day before.
 */
export type ChangeKind = "begins" | "ends" | "suspended" | "resumes" | "enforced" | "unverified" | "changes";

export interface Change {
  readonly on: CivilDate;
  readonly change: ChangeKind;
  /** What changes: a rule, or what rules read. */
  readonly of: { readonly kind: "rule" | "parameter" | "group" | "list"; readonly name: string };
  /** The fact whose day decides, where it is not the legal date: the same parcel is judged by the law of that day. */
  readonly dated_by?: string;
  /** Of a parameter: which of its values, as the keys it is kept by. */
  readonly keys?: readonly string[];
  /** Of a parameter: in words (`20%`); `null` where there is none on that side of the day. */
  readonly was?: string | null;
  readonly becomes?: string | null;
  /** Of a group or list. */
  readonly joins?: readonly string[];
  readonly leaves?: readonly string[];
  /** The rules it bears on, by id. */
  readonly rules: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly domains: readonly Domain[];
  readonly cites: readonly IrCitation[];
}

/** A rule that waits for an act nobody has dated: it has no day in any window. */
interface Awaiting {
  readonly rule: string;
  readonly change: "begins" | "ends";
  readonly awaits: string;
}

export interface Changes {
  readonly changes: readonly Change[];
  readonly awaiting: readonly Awaiting[];
}

export interface ChangesQuery {
  /** First and last day, both looked at. */
  readonly from: CivilDate;
  readonly until: CivilDate;
  /** Only what bears on goods that go there. */
  readonly market?: string;
}

/** By day, then by what changes. Pure; the same ruleset and query give the same answer. */
export function changesOf(ir: Ir, query: ChangesQuery): Changes {
  const { from, until } = query;
  const directory = directoryOf(ir);
  const isHere = marketOf(directory, query);
  const rules = ir.rules.filter((rule) => isHere(partOf(directory, rule).jurisdiction));
  const readers = readersOf(ir, rules);
  const reading = (kind: Read, name: string): readonly IrRule[] => readers.get(`${kind} ${name}`) ?? [];
  const found: Change[] = [
    ...rules.flatMap((rule) => changesOfRule(rule, directory)),
    ...ir.parameters.flatMap((parameter) =>
      changesOfParameter(parameter, reading("parameters", parameter.name), query, directory),
    ),
    ...ir.groups.flatMap((group) => changesOfGroup(group, reading("groups", group.name), directory)),
    ...ir.lists.flatMap((list) => changesOfList(list, reading("lists", list.name), directory)),
  ];
  return {
    changes: found
      .filter(
        ({ on, of, rules: bearing }) =>
          from <= on && on <= until && (of.kind === "rule" || bearing.length > 0),
      )
      .sort((a, b) => compareTexts(orderOf(a), orderOf(b))),
    awaiting: rules
      .flatMap(awaitingOf)
      .sort((a, b) => compareTexts(`${a.rule} ${a.change}`, `${b.rule} ${b.change}`)),
  };
}

type Read = "parameters" | "groups" | "lists";

/** Whether law of a jurisdiction reaches the market: the place itself, what holds it, its unions on any day asked about. */
function marketOf(
  directory: Directory,
  { from, until, market }: ChangesQuery,
): (jurisdiction: string) => boolean {
  if (market === undefined) return () => true;
  const chain = new Set(placeChain(market));
  const days = [from, until].map((date) => present(parseDate(date), "unexpected"));
  return (jurisdiction) => {
    if (jurisdiction === "WW" || chain.has(jurisdiction)) return true;
    if (!directory.groups.has(jurisdiction)) return false;
    return days.some((day) => isMember(directory, jurisdiction, market, day) !== "no");
  };
}

function readersOf(ir: Ir, rules: readonly IrRule[]): ReadonlyMap<string, readonly IrRule[]> {
  const readers = new Map<string, IrRule[]>();
  for (const rule of rules) {
    const reads = readsOf(rule, ir);
    for (const kind of ["parameters", "groups", "lists"] as const) {
      for (const name of reads[kind]) {
        const key = `${kind} ${name}`;
        const readingIt = readers.get(key);
        if (readingIt === undefined) readers.set(key, [rule]);
        else readingIt.push(rule);
      }
    }
  }
  return readers;
}

// ---------------------------------------------------------------------------------------------- rules

function changesOfRule(rule: IrRule, directory: Directory): Change[] {
  const of = { kind: "rule", name: rule.id } as const;
  const at = (on: CivilDate, change: ChangeKind, by = rule.datedBy): Change => ({
    on,
    change,
    of,
    ...(by !== undefined && { dated_by: by }),
    ...bearingOn([rule], directory),
    cites: rule.cites,
  });
  const spans = rule.windows.map((window) => ({ ...window, ...daysOf(window, directory) }));
  const begun = spans.flatMap((span) =>
    span.first.filter((day) => !follows(day, spans)).map((day) => at(day, "begins", span.by ?? rule.datedBy)),
  );
  const ended = spans.flatMap((span) =>
    span.last
      .map(dayAfter)
      .filter((day) => !spans.some(({ first }) => first.includes(day)))
      .map((day) => at(day, "ends", span.by ?? rule.datedBy)),
  );
  const rests = rule.suspended.flatMap(({ from, until }) => [
    ...(from === undefined ? [] : [at(from, "suspended")]),
    ...(until === undefined ? [] : [at(dayAfter(until), "resumes")]),
  ]);
  return [
    ...begun,
    ...ended,
    ...rests,
    ...(rule.enforcedFrom === undefined ? [] : [at(rule.enforcedFrom, "enforced")]),
    ...(rule.unverified === undefined ? [] : [at(rule.unverified.from, "unverified")]),
  ];
}

interface Days {
  readonly first: readonly CivilDate[];
  readonly last: readonly CivilDate[];
}

/** A rule known to stand since before a day does not begin on it. */
function daysOf(window: IrWindow, directory: Directory): Days {
  return {
    first: window.sinceBefore === true ? [] : datesIn(window.from, directory),
    last: datesIn(window.until, directory),
  };
}

function follows(day: CivilDate, spans: readonly Days[]): boolean {
  return spans.some(({ last }) => last.some((each) => dayAfter(each) === day));
}

/** Every day a bound may come to. A date kept in a parameter is one for each of its lines. */
function datesIn(when: IrWhen | undefined, directory: Directory): readonly CivilDate[] {
  if (when === undefined || "awaits" in when) return [];
  if ("date" in when) return [when.date];
  if ("param" in when) {
    const { lines, otherwise } = present(directory.parameters.get(when.param), "unexpected");
    const values = [...lines.map(({ value }) => value), ...(otherwise === undefined ? [] : [otherwise])];
    return [...new Set(values.flatMap((value) => (value.l === "date" ? [value.v] : [])))].sort();
  }
  const all = when.of.flatMap((each) => datesIn(each, directory)).sort();
  // Of days that are all known, one decides.
  if (!when.of.every((each) => "date" in each)) return all;
  return all.slice(when.op === "later" ? -1 : 0).slice(0, 1);
}

function awaitingOf(rule: IrRule): readonly Awaiting[] {
  return rule.windows.flatMap((window) => [
    ...actsIn(window.from).map((awaits) => ({ rule: rule.id, change: "begins" as const, awaits })),
    ...actsIn(window.until).map((awaits) => ({ rule: rule.id, change: "ends" as const, awaits })),
  ]);
}

function actsIn(when: IrWhen | undefined): readonly string[] {
  if (when === undefined) return [];
  if ("awaits" in when) return [when.awaits];
  return "of" in when ? when.of.flatMap(actsIn) : [];
}

// ---------------------------------------------------------------------------------------------- what rules read

function changesOfParameter(
  parameter: IrParameter,
  rules: readonly IrRule[],
  { market }: ChangesQuery,
  directory: Directory,
): Change[] {
  const of = { kind: "parameter", name: parameter.name } as const;
  const lines = parameter.lines.filter(
    ({ keys }) => market === undefined || keys.every((key) => key.l !== "place" || mayMeet(key.v, market)),
  );
  const days = new Set<CivilDate>();
  for (const { from, until, sinceBefore } of lines) {
    if (from !== undefined && sinceBefore !== true) days.add(from);
    if (until !== undefined) days.add(dayAfter(until));
  }
  const byKeys = Map.groupBy(lines, ({ keys }) => keys.map(wordsOf).join(" "));
  const changes = [...byKeys.values()].flatMap((timeline) =>
    [...days].sort().flatMap((on): Change[] => {
      const [was, becomes] = [lineOn(timeline, dayBefore(on)), lineOn(timeline, on)];
      const [before, after] = [was, becomes].map((line) => (line === undefined ? null : wordsOf(line.value)));
      if (before === after || before === undefined || after === undefined) return [];
      const cite = becomes?.cite ?? was?.cite;
      const cited = cite === undefined ? undefined : parameter.cites[cite];
      return [
        {
          on,
          change: "changes",
          of,
          ...(parameter.datedBy !== undefined && { dated_by: parameter.datedBy }),
          keys: present(timeline[0], "unexpected").keys.map(wordsOf),
          was: before,
          becomes: after,
          ...bearingOn(rules, directory),
          cites: cited === undefined ? parameter.cites : [cited],
        },
      ];
    }),
  );
  if (parameter.unverified === undefined) return changes;
  const doubt: Change = {
    on: parameter.unverified.from,
    change: "unverified",
    of,
    ...bearingOn(rules, directory),
    cites: parameter.cites,
  };
  return [...changes, doubt];
}

/** A line holds until its own last day, or until the next of the same keys begins. */
function lineOn(timeline: IrParameter["lines"], on: CivilDate): IrParameter["lines"][number] | undefined {
  return timeline
    .filter(({ from, until }) => (from ?? "") <= on && (until === undefined || on <= until))
    .toSorted((a, b) => compareTexts(a.from ?? "", b.from ?? ""))
    .at(-1);
}

function mayMeet(key: string, market: string): boolean {
  return isWithin(market, key) !== "no" || isWithin(key, market) !== "no";
}

function changesOfGroup(group: IrGroup, rules: readonly IrRule[], directory: Directory): Change[] {
  return changesOfMembers(
    { kind: "group", name: group.name },
    group.versions.flatMap(({ members, except, ...span }) => [
      ...members.map((name) => ({ ...span, name })),
      ...except.map((name) => ({ ...span, name: `except ${name}` })),
    ]),
    group.datedBy,
    rules,
    directory,
  );
}

function changesOfList(list: IrList, rules: readonly IrRule[], directory: Directory): Change[] {
  const named = list.entries.map((entry) => ({
    ...entry,
    name: "hs" in entry ? entry.hs : "term" in entry ? entry.term : entry.value,
  }));
  return changesOfMembers({ kind: "list", name: list.name }, named, list.datedBy, rules, directory);
}

function changesOfMembers(
  of: Change["of"],
  members: readonly (IrSpan & { readonly name: string })[],
  datedBy: string | undefined,
  rules: readonly IrRule[],
  directory: Directory,
): Change[] {
  const days = new Set<CivilDate>();
  for (const { from, until, sinceBefore } of members) {
    if (from !== undefined && sinceBefore !== true) days.add(from);
    if (until !== undefined) days.add(dayAfter(until));
  }
  const on = (day: CivilDate) =>
    new Set(
      members
        .filter(({ from, until }) => (from ?? "") <= day && (until === undefined || day <= until))
        .map(({ name }) => name),
    );
  return [...days].sort().flatMap((day) => {
    const [before, after] = [on(dayBefore(day)), on(day)];
    // Nobody was listed before the first version: it is where our knowledge begins, not where the law does.
    if (before.size === 0 && of.kind === "group") return [];
    const joins = [...after].filter((name) => !before.has(name)).sort();
    const leaves = [...before].filter((name) => !after.has(name)).sort();
    if (joins.length === 0 && leaves.length === 0) return [];
    return [
      {
        on: day,
        change: "changes" as const,
        of,
        ...(datedBy !== undefined && { dated_by: datedBy }),
        joins,
        leaves,
        ...bearingOn(rules, directory),
        cites: citesOf(rules),
      },
    ];
  });
}

// ---------------------------------------------------------------------------------------------- shared

function bearingOn(
  rules: readonly IrRule[],
  directory: Directory,
): Pick<Change, "rules" | "jurisdictions" | "domains"> {
  const parts = rules.map((rule) => partOf(directory, rule));
  return {
    rules: rules.map(({ id }) => id).sort(),
    jurisdictions: [...new Set(parts.map(({ jurisdiction }) => jurisdiction))].sort(),
    domains: [...new Set(parts.map(({ domain }) => domain))].sort(),
  };
}

function citesOf(rules: readonly IrRule[]): readonly IrCitation[] {
  const cites = rules.flatMap((rule) => rule.cites);
  return [...new Map(cites.map((cite) => [`${cite.text} ${cite.articles.join()}`, cite])).values()];
}

const wordsOf = (literal: IrLiteral): string => toWords(literalValue(literal));
const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const orderOf = ({ on, of, keys, change }: Change): string =>
  [on, of.kind === "rule" ? "" : of.kind, of.name, change, ...(keys ?? [])].join(" ");
const dayAfter = (date: CivilDate): CivilDate => shifted(date, 1);
const dayBefore = (date: CivilDate): CivilDate => shifted(date, -1);

function shifted(date: CivilDate, days: number): CivilDate {
  return formatDate(present(parseDate(date), "unexpected") + days);
}
