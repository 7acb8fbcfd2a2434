import { type Bundle, closest, readRequest, screen } from "../../engine/index.ts";
import { isRecord, type JsonObject } from "../json.ts";
import type { Mapping } from "../mapping.ts";
import { put } from "../vocabulary.ts";
import type { Refuse } from "./refuse.ts";

/** Any day: nothing is judged, only read. */
const SOME_DAY = "2026-01-01";

/** A value that stands in the mapping and that no fact could take is refused once, and not reported of every record. */
export function checkConstants({ constants }: Mapping, bundle: Bundle, refuse: Refuse): void {
  const seen = new Set<string>();
  for (const { name, place, value } of constants) {
    const key = `${name}\0${JSON.stringify(value)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const facts: JsonObject = {};
    put(facts, place.path, structuredClone(value));
    const read = readRequest({ facts }, { today: SOME_DAY });
    const unfit = `facts.${name}: ${JSON.stringify(value)} is not what this fact takes`;
    const invalid = read.ok ? screen(bundle, read.request).invalid : [];
    if (!read.ok) refuse(`${unfit}.`);
    const pointer = `/${place.path.join("/")}`;
    const wrong = invalid.find(({ path }) => path === pointer || path.startsWith(`${pointer}/`));
    if (wrong !== undefined) refuse(`${unfit}: write, for example, ${wrong.wanted}.`);
    if (isRecord(value) && Object.hasOwn(value, "provenance"))
      refuse(`facts.${name}: say { "derive": …, "confidence": … } for what is derived.`);
  }
}

/** A column the table lacks is a heading that was mistyped or renamed: without it every record would lack its fact. */
export function checkColumns(
  mapping: Mapping,
  columns: readonly string[],
  table: string,
  refuse: Refuse,
): void {
  const missing = mapping.columns.find((name) => !columns.includes(name));
  if (missing === undefined) return;
  const near = closest(missing, columns);
  const meant = near === undefined ? "" : ` Did you mean ${JSON.stringify(near)}?`;
  refuse(
    `${table} has no column ${JSON.stringify(missing)}; it has ${columns.map((name) => JSON.stringify(name)).join(", ")}.${meant} A column that may be absent is listed under optional.`,
  );
}
