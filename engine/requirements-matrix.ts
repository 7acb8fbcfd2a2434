/** Requirements side by side: a row for each thing asked for, a column for each market. */
import { CATALOGUE_KINDS, type CatalogueKind, type Localised, SEVERITIES } from "./ir.ts";
import type {
  MarketRequirements,
  Required,
  RequiredCharge,
  RequiredFinding,
  Requirements,
  RuleSource,
} from "./requirements.ts";

/** In the order a reader needs them: what may end it first. */
export const ROW_KINDS = ["finding", ...CATALOGUE_KINDS, "charge"] as const;
export type RowKind = "finding" | CatalogueKind | "charge";

/**
 * - `forbidden`: a rule blocks it as it stands; `held`: one wants a person to look, or warns;
 * - `depends`: whether it is needed hangs on a question;
 * - `not-covered`: nobody has written rules of that domain for that market, so that its silence says nothing.
 */
export type CellState = "forbidden" | "held" | "needed" | "depends" | "not-needed" | "not-covered";

export type CellEntry = Required | RequiredCharge | RequiredFinding;

export interface Cell {
  readonly market: string;
  readonly state: CellState;
  readonly entries: readonly CellEntry[];
}

export interface Row {
  readonly kind: RowKind;
  readonly key: string;
  /** Alternatives, one of which will do. */
  readonly labels: readonly Localised[];
  readonly cells: readonly Cell[];
}

interface Placed {
  readonly kind: RowKind;
  readonly key: string;
  readonly labels: readonly Localised[];
  readonly entry: CellEntry;
}

/** What only informs has no row. By kind, then by in how many markets it counts, then by name. */
export function matrixOf({ markets, rules }: Requirements): readonly Row[] {
  const rows = new Map<string, { readonly first: Placed; readonly by: Map<string, CellEntry[]> }>();
  for (const market of markets) {
    for (const placed of placedIn(market, rules)) {
      const key = `${placed.kind} ${placed.key}`;
      const row = rows.get(key) ?? { first: placed, by: new Map<string, CellEntry[]>() };
      rows.set(key, row);
      row.by.set(market.market, [...(row.by.get(market.market) ?? []), placed.entry]);
    }
  }
  return [...rows.values()]
    .map(({ first: { kind, key, labels }, by }): Row => {
      const domains = new Set([...by.values()].flat().map(({ rule }) => sourceOf(rule, rules)?.domain));
      const cells = markets.map((market): Cell => {
        const entries = by.get(market.market) ?? [];
        return { market: market.market, state: stateOf(entries, market, domains), entries };
      });
      return { kind, key, labels, cells };
    })
    .sort(
      (a, b) =>
        ROW_KINDS.indexOf(a.kind) - ROW_KINDS.indexOf(b.kind) ||
        weight(b) - weight(a) ||
        (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
    );
}

function placedIn(market: MarketRequirements, rules: Requirements["rules"]): readonly Placed[] {
  return [
    ...market.findings
      .filter(({ outcome }) => outcome !== "inform")
      .map((entry): Placed => {
        const labels = [sourceOf(entry.rule, rules)?.title ?? entry.message ?? {}];
        return { kind: "finding", key: entry.rule, labels, entry };
      }),
    ...market.requirements.map((entry): Placed => {
      const [first] = entry.one_of;
      const names = entry.one_of.map(({ kind, name }) => `${kind} ${name}`).sort();
      return {
        kind: first?.kind ?? "document",
        key: names.join(" | "),
        labels: entry.one_of.map(({ label, name }) => ({ en: name, ...label })),
        entry,
      };
    }),
    ...market.charges
      .filter(({ charge }) => charge !== "relieved" && charge !== "waived")
      .map((entry): Placed => ({ kind: "charge", key: entry.kind, labels: [entry.label], entry })),
  ];
}

function sourceOf(rule: string, rules: Requirements["rules"]): RuleSource | undefined {
  return Object.hasOwn(rules, rule) ? rules[rule] : undefined;
}

function stateOf(
  entries: readonly CellEntry[],
  { coverage, not_covered, failed }: MarketRequirements,
  domains: ReadonlySet<string | undefined>,
): CellState {
  const states = entries.map((entry): CellState => {
    if (entry.state === "depends") return "depends";
    if (!("outcome" in entry)) return "needed";
    return entry.outcome === SEVERITIES[0] ? "forbidden" : "held";
  });
  const order: readonly CellState[] = ["forbidden", "held", "needed", "depends"];
  const found = order.find((state) => states.includes(state));
  if (found !== undefined) return found;
  const isLookedAt =
    failed === undefined && coverage !== "none" && !not_covered.some(({ domain }) => domains.has(domain));
  return isLookedAt ? "not-needed" : "not-covered";
}

/** What is certain counts before what hangs on something. */
function weight({ cells }: Row): number {
  const count = (isIn: (state: CellState) => boolean) => cells.filter(({ state }) => isIn(state)).length;
  return (
    count((state) => state === "forbidden") * 10_000 +
    count((state) => state === "held" || state === "needed") * 100 +
    count((state) => state === "depends")
  );
}
