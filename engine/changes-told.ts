/** Changes with the words people know their rules by: what an answer over HTTP and on a terminal is made of. */
import { type Change, type Changes, changesOf } from "./changes.ts";
import { present } from "./failure.ts";
import type { CivilDate, Ir, IrCitation, Localised } from "./ir.ts";
import { LIMITS } from "./limits.ts";
import { type RequestProblem, RequestProblems } from "./request-problem.ts";
import { closest } from "./suggest.ts";
import { formatDate, parseDate } from "./value/civil-date.ts";
import { parsePlace, placeAdvice } from "./value/place.ts";

interface RuleNamed {
  readonly id: string;
  readonly title: Localised;
}

export interface ToldChange extends Omit<Change, "rules" | "cites"> {
  /** What people call the fact {@link Change.dated_by} names. */
  readonly dated_by_label?: Localised;
  readonly rules: readonly RuleNamed[];
  readonly citations: readonly IrCitation[];
}

interface ToldAwaiting {
  readonly rule: RuleNamed;
  readonly change: "begins" | "ends";
  /** The act by name, and what people call it. */
  readonly awaits: string;
  readonly label: Localised;
  readonly citations: readonly IrCitation[];
}

/** What happens from `from` to `to`, both days looked at. */
export interface ToldChanges {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly market?: string;
  readonly changes: readonly ToldChange[];
  readonly awaiting: readonly ToldAwaiting[];
}

export interface ChangesWindow {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly market?: string;
}

export function tellChanges(ir: Ir, { from, to, market }: ChangesWindow): ToldChanges {
  const found: Changes = changesOf(ir, { from, until: to, ...(market !== undefined && { market }) });
  const rules = new Map(ir.rules.map((rule) => [rule.id, rule]));
  const named = (id: string): RuleNamed => ({ id, title: ir.words.rules[id]?.title ?? {} });
  return {
    from,
    to,
    ...(market !== undefined && { market }),
    changes: found.changes.map(({ rules: bearing, cites, ...change }) => ({
      ...change,
      ...(change.dated_by !== undefined && { dated_by_label: ir.words.facts[change.dated_by]?.label ?? {} }),
      rules: bearing.map(named),
      citations: cites,
    })),
    awaiting: found.awaiting.map(({ rule, change, awaits }) => ({
      rule: named(rule),
      change,
      awaits,
      label: ir.acts?.find(({ name }) => name === awaits)?.label ?? {},
      citations: present(rules.get(rule)).cites,
    })),
  };
}

const LAST_DAY = present(parseDate("9999-12-31"));
const WORDS = ["from", "to", "market"] as const;
/** How far ahead is looked where nobody says. */
const AHEAD = 365;

export type WindowReading =
  | { readonly ok: true; readonly window: ChangesWindow }
  | { readonly ok: false; readonly problems: readonly RequestProblem[] };

/** What was asked for, as it was written: from today, and for a year, where nothing is said. Paths are the words. */
export function readWindow(
  asked: Readonly<Record<string, string | undefined>>,
  today: CivilDate,
): WindowReading {
  const problems = new RequestProblems();
  for (const key of Object.keys(asked)) {
    if (WORDS.some((word) => word === key)) continue;
    const meant = key.length > LIMITS.keyLength ? undefined : closest(key, WORDS);
    problems.add(key, "unknown-key", key, meant ?? WORDS.join(" | "), meant && { did_you_mean: meant });
  }
  const dayOf = (key: "from" | "to", absent: () => number): number => {
    const given = asked[key];
    if (given === undefined) return absent();
    const day = parseDate(given);
    if (day === undefined) problems.add(key, "not-a-date", given, "2026-07-01");
    return day ?? absent();
  };
  const from = dayOf("from", () => present(parseDate(today)));
  const to = dayOf("to", () => Math.min(from + AHEAD, LAST_DAY));
  if (problems.all.length === 0 && to < from) {
    problems.add("to", "before-from", formatDate(to), `≥ ${formatDate(from)}`);
  }
  if (problems.all.length === 0 && to - from > LIMITS.windowDays) {
    problems.addLimit("to", "too-many-days", "windowDays", to - from);
  }
  const { market } = asked;
  const place = market === undefined ? undefined : parsePlace(market);
  if (market !== undefined && place === undefined) {
    const [meant] = placeAdvice(market.slice(0, LIMITS.wordLength));
    problems.add(
      "market",
      "unknown-place",
      market,
      meant ?? "DE | FR-RE | XI",
      meant && { did_you_mean: meant },
    );
  }
  if (problems.all.length > 0) return { ok: false, problems: problems.all };
  return {
    ok: true,
    window: {
      from: formatDate(from),
      to: formatDate(to),
      ...(place !== undefined && { market: place }),
    },
  };
}
