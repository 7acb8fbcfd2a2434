import { LOGIC_LIMITS } from "../budget.ts";
import { excerpt, isList, isObject, operationOf } from "../json.ts";
import type { Refusal, RefusalCode } from "../refusals.ts";
import { EACH, factOf, operandsOf } from "./facts.ts";
import type { Operands, Place } from "./place.ts";

/** Of an operator that is shown: nobody has one as long, but anybody may write it. */
const LONGEST_NAME = 40;

/** Reads single layers of an expression, and reports what is wrong with one. */
export class Reader {
  readonly #report: (refusal: Refusal) => void;

  constructor(report: (refusal: Refusal) => void) {
    this.#report = report;
  }

  /** A fact that must be known to be there, unless it does no harm if it is not. */
  present(logic: unknown, place: Place, code: RefusalCode, harmless: boolean): string | undefined {
    const fact = this.fact(logic, place);
    // A list has no element that is missing; but one that is null would count as zero.
    const there = fact === "" && place.element && code === "absence-proves";
    if (fact !== undefined && !harmless && !there && !place.known.has(fact)) this.refuse(code, logic, place);
    return fact;
  }

  /** The name that `{"var": …}` reads, where that is a name that every engine reads alike. */
  fact(logic: unknown, place: Place): string | undefined {
    const found = this.operation(logic, place, "not-a-fact");
    if (found === undefined) return undefined;
    const name = factOf(logic);
    const code = found.operator === "var" ? objectionTo(name, found.operands, place) : "not-a-fact";
    if (code === undefined) return name;
    this.refuse(code, logic, place);
    return undefined;
  }

  literal(value: string | number, place: Place): void {
    if (typeof value === "string") {
      if (isNumeric(value)) this.refuse("numeric-text", value, place);
    } else if (!Number.isInteger(value)) this.refuse("not-an-integer", value, place);
    else if (!Number.isSafeInteger(value)) this.refuse("integer-too-large", value, place);
  }

  /** The operation that stands here; where none does, that is reported. */
  operation(logic: unknown, place: Place, otherwise: RefusalCode): Operands | undefined {
    if (place.depth >= LOGIC_LIMITS.depth) {
      this.refuse("too-deep", undefined, place, String(LOGIC_LIMITS.depth));
      return undefined;
    }
    const operation = operationOf(logic);
    if (operation === undefined) {
      this.refuse(isObject(logic) ? "not-one-key" : otherwise, logic, place);
      return undefined;
    }
    const { operator, written } = operation;
    return { operator, operands: operandsOf(written), bare: !isList(written) };
  }

  takes(count: number, found: Operands, place: Place): boolean {
    if (found.operands.length === count) return true;
    this.refuse("operand-count", found.operands, place, String(count));
    return false;
  }

  refuse(code: RefusalCode, given: unknown, place: Place, wanted = ""): void {
    this.#report({ path: place.path, code, given: excerpt(given), wanted: wanted.slice(0, LONGEST_NAME) });
  }
}

function objectionTo(
  name: string | undefined,
  operands: readonly unknown[],
  place: Place,
): RefusalCode | undefined {
  if (operands.length > 1) return "var-default";
  if (typeof operands[0] === "number") return "list-index";
  if (name === undefined) return "computed-path";
  if (name === "") return place.element ? undefined : "whole-data";
  const steps = name.split(".");
  if (steps.includes("") || name.includes(EACH)) return "computed-path";
  if (steps.some((step) => /^\d+$/.test(step))) return "list-index";
  return steps.some((step) => step in {}) ? "inherited-name" : undefined;
}

/** Whether another engine might take the text for a number. */
export function isNumeric(text: string): boolean {
  return text.trim() !== "" && !Number.isNaN(Number(text));
}
