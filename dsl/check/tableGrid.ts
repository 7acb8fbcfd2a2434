import type { IrCond } from "../../engine/ir.ts";
import { type Box, caseIn, common, remainder } from "../analyse/boxes.ts";
import { Space, type Subject } from "../analyse/space.ts";
import type { TableDecl } from "../ast.ts";
import type { Env } from "./context.ts";
import { worldOf } from "./world.ts";

/** How rows stand to one another. */
export type Hit = "unique" | "first" | "all" | "strictest";

/**
 * A table has a row for everything in its scope; one that hits uniquely never has two, and one that takes the first
 * has none that those before it leave nothing to. Where several rows may hold, none need.
 *
 * Columns whose cells cannot be divided into cases for certain (limits that are parameters, whether a fact is known)
 * leave gaps and overlaps unsaid: what is reported is certain. `rows` has undefined for `otherwise`.
 */
export function refuseGapsAndOverlaps(
  decl: TableDecl,
  hit: Hit,
  rows: readonly (IrCond | undefined)[],
  scope: IrCond | undefined,
  columns: readonly Subject[],
  env: Env,
): void {
  if (hit === "all" || hit === "strictest") return;
  const written = rows.filter((row) => row !== undefined);
  const conditions = scope === undefined ? written : [scope, ...written];
  const space = new Space(conditions, worldOf(env.ctx, false), columns);
  const domain = scope === undefined ? [space.whole] : space.boxes(scope);
  const held = rows.map((row) => row && domain && within(domain, space.boxes(row)));
  if (domain === undefined || held.some((boxes, i) => boxes === undefined && rows[i] !== undefined)) return;
  // What only the scope asks is asked of all rows alike.
  const asked = scope === undefined ? space : new Space(written, worldOf(env.ctx, false), columns);
  const isCertain = asked.dimensions.every((dimension) => dimension.isCertain);
  if (hit === "first") refuseMasked(decl, held, env);
  else if (isCertain) refuseOverlaps(decl, held, space, env);
  if (isCertain && written.length === rows.length) refuseGap(decl, domain, held, space, env);
}

function within(domain: readonly Box[], boxes: readonly Box[] | undefined): readonly Box[] | undefined {
  return boxes && common(domain, boxes);
}

type Held = readonly (readonly Box[] | undefined)[];

function refuseGap(decl: TableDecl, domain: readonly Box[], held: Held, space: Space, env: Env): void {
  const [left] =
    remainder(
      domain,
      held.flatMap((boxes) => boxes ?? []),
    ) ?? [];
  if (left === undefined) return;
  env.say("table-gap", decl.name.span, { table: decl.name.text, ...witness(decl, left, space) });
}

/** One other row for each is enough: a row that is narrowed may well stand clear of all. */
function refuseOverlaps(decl: TableDecl, held: Held, space: Space, env: Env): void {
  decl.rows.forEach(({ span }, second) => {
    for (let first = 0; first < second; first++) {
      const [both] = common(held[first] ?? [], held[second] ?? []) ?? [];
      if (both === undefined) continue;
      env.say("table-overlap", span, {
        table: decl.name.text,
        first: String(first + 1),
        second: String(second + 1),
        ...witness(decl, both, space),
      });
      return;
    }
  });
}

function refuseMasked(decl: TableDecl, held: Held, env: Env): void {
  decl.rows.forEach(({ span }, row) => {
    const own = held[row];
    if (own === undefined) return;
    const before = held.slice(0, row).flatMap((boxes) => boxes ?? []);
    const left = remainder(own, before);
    if (left === undefined || left.length > 0) return;
    const masking = held
      .slice(0, row)
      .flatMap((boxes, i) => ((common(boxes ?? [], own)?.length ?? 1) > 0 ? [String(i + 1)] : []));
    env.say("row-masked", span, { table: decl.name.text, row: String(row + 1), rows: masking });
  });
}

/** One case, in words and as the cells of a row. */
function witness(decl: TableDecl, box: Box, space: Space): { point: string; cells: readonly string[] } {
  const at = caseIn(box);
  const classes = decl.inputs.map((input, i) => ({
    input: input.text,
    found: space.dimensions[i]?.classes[at[i] ?? 0],
  }));
  return {
    point: classes.map(({ input, found }) => (found?.words ?? "…").replace("…", input)).join(", "),
    cells: classes.map(({ found }) => found?.cell ?? "any"),
  };
}
