import { isList, isObject } from "../json.ts";
import { fail } from "./error.ts";
import { Moment } from "./moments.ts";

/**
 * CertLogic's own truth. Unlike JSON Logic's, an empty object is falsy; and there are values that are neither truthy
 * nor falsy (numbers that are not whole, date-times): for them the answer is undefined.
 * Source: CertLogic specification 1.3.3, "Truthy and falsy values".
 */
export function truth(value: unknown): boolean | undefined {
  if (value instanceof Moment) return undefined;
  if (isList(value)) return value.length > 0;
  if (isObject(value)) return Object.keys(value).length > 0;
  switch (typeof value) {
    case "boolean":
      return value;
    case "string":
      return value !== "";
    case "number":
      return Number.isInteger(value) ? value !== 0 : undefined;
    default:
      return value === null ? false : undefined;
  }
}

/** {@link truth}, where one of the two is asked for. */
export function truthOrFail(value: unknown, path: string): boolean {
  return truth(value) ?? fail("neither-true-nor-false", path, value, "true false");
}
