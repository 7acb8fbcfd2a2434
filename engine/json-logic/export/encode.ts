/** Values as a portable record holds them. */
import type { Value } from "../../value/value.ts";
import { codesAround, placesAround } from "./nested.ts";
import { NONE_BOOL, NONE_WORD } from "./node.ts";
import { toSteps } from "./scales.ts";
import { BESIDE } from "./shape.ts";

export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** Entries of one record, and the keys of those that could not be put exactly. */
export class Entries {
  readonly #entries = new Map<string, Plain>();
  readonly #unfit = new Set<string>();

  set(key: string, value: Plain): void {
    this.#entries.set(key, value);
  }

  get unfit(): readonly string[] {
    return [...this.#unfit].sort();
  }

  markUnfit(key: string): void {
    this.#unfit.add(key);
  }

  /** By key, so that nothing depends on the order things were read in. */
  toRecord(): { readonly [key: string]: Plain } {
    return Object.fromEntries([...this.#entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  }

  /** A value under its key, with what belongs to it beside; `isBool` is the type's, since none is said differently there. */
  value(
    key: string,
    value: Value,
    at: { readonly scale: bigint; readonly isExact: boolean; readonly isBool: boolean },
  ): void {
    switch (value.t) {
      case "none":
        this.set(key, at.isBool ? NONE_BOOL : NONE_WORD);
        return;
      case "bool":
      case "date":
      case "moment":
        this.set(key, value.v);
        return;
      case "number":
      case "percent":
      case "share":
      case "quantity":
      case "money": {
        const { steps, unfit } = toSteps(value.v, at.scale);
        this.set(key, steps);
        if (unfit && at.isExact) this.markUnfit(key);
        if (value.t === "money") this.set(BESIDE.currency(key), value.currency);
        return;
      }
      case "duration":
        this.set(key, value.v);
        this.set(BESIDE.unit(key), value.unit);
        return;
      case "place":
      case "hs":
        this.set(key, value.v);
        this.set(BESIDE.in(key), chainOf(value.t, value.v));
        return;
      case "list":
        this.set(
          key,
          value.v.map((each) => elementOf(each, at.scale)),
        );
        this.set(BESIDE.open(key), !value.complete);
        return;
      default:
        this.set(key, value.v);
    }
  }
}

function elementOf(value: Value, scale: bigint): Plain {
  switch (value.t) {
    case "place":
    case "hs":
      return { code: value.v, in: chainOf(value.t, value.v) };
    case "number":
    case "percent":
    case "share":
    case "quantity":
    case "money":
      return toSteps(value.v, scale).steps;
    case "none":
    case "list":
      return null;
    default:
      return value.v;
  }
}

function chainOf(kind: "place" | "hs", code: string): readonly string[] {
  return kind === "place" ? placesAround(code) : codesAround(code);
}
