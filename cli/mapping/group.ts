import { isRecord, type JsonObject } from "../json.ts";
import type { InputProblem } from "../records.ts";
import { type Field, fieldOf, pathText, valueAt } from "./field.ts";
import { only, type Refuse } from "./refuse.ts";

/** Several rows that are one shipment. */
export interface Group {
  /** What the rows have in common; without it a row stands alone. */
  readonly key: (row: JsonObject) => string | undefined;
  /** The list each row adds its elements to. */
  readonly into: string;
  readonly fields: readonly Field[];
}

/** `{ "by": "order_id", "into": "items" }`. */
export function groupOf(json: unknown, lists: readonly string[], refuse: Refuse): Group | undefined {
  if (json === undefined) return undefined;
  if (!isRecord(json)) return refuse('group: write { "by": "order_id" }.');
  only(json, ["by", "into"], "group", refuse);
  const names = Array.isArray(json.by) ? json.by : [json.by];
  const fields = names.map(
    (name: unknown) =>
      fieldOf(name) ?? refuse("group.by is the field, or the fields, the rows have in common."),
  );
  const { into = "items" } = json;
  if (typeof into !== "string" || !lists.includes(into))
    return refuse(`group.into is a list of the shipment: ${lists.join(", ")}.`);
  const key = (row: JsonObject) => {
    const parts = fields.map((field) => pathText(valueAt(row, field)) ?? "");
    return parts.every((part) => part === "") ? undefined : JSON.stringify(parts);
  };
  return { key, into, fields };
}

/** Adds what one more row says; a fact of the shipment that two rows state differently is a problem of the whole. */
export function joinRow(facts: JsonObject, more: JsonObject, into: string): InputProblem | undefined {
  const clash = merge(facts, more, into, "");
  return clash === undefined ? undefined : { code: "disagree", fact: clash };
}

function merge(facts: JsonObject, more: JsonObject, into: string, at: string): string | undefined {
  for (const [key, value] of Object.entries(more)) {
    const had = Object.hasOwn(facts, key) ? facts[key] : undefined;
    const name = at === "" ? key : `${at}.${key}`;
    if (had === undefined) facts[key] = value;
    else if (name === into && Array.isArray(had) && Array.isArray(value)) had.push(...value);
    else if (isRecord(had) && isRecord(value)) {
      const clash = merge(had, value, into, name);
      if (clash !== undefined) return clash;
    } else if (JSON.stringify(had) !== JSON.stringify(value)) return name;
  }
  return undefined;
}
