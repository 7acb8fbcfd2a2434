/**
 * At which scale each fact becomes a whole number. A value stands in a record as twice itself at its scale; an odd
 * number lies strictly between two steps of it. So every limit that is a step of the scale is compared exactly with
 * whatever is sent, however fine; only where values are computed with must they be steps themselves.
 */

import type { IrType } from "../../ir.ts";
import { minorDigits } from "../../value/currencies.ts";
import { type Exact, fromInteger, multiply, readExact } from "../../value/exact.ts";
import { parseUnit } from "../../value/unit.ts";

/** What the conditions ask of the whole numbers of one fact. */
export interface Demand {
  /** Each limit it is held against is a multiple of one part in so many. */
  readonly grid: bigint;
  /** It is added, multiplied or held against another fact. */
  readonly exact: boolean;
  /** It is multiplied with, or divided by, another fact: fewer decimals, or the product leaves the safe integers at once. */
  readonly product: boolean;
}

const NOTHING: Demand = { grid: 1n, exact: false, product: false };

/** By fact, or `#set:name` for a tenant's setting. */
export class Demands {
  readonly #all = new Map<string, Demand>();

  get(key: string): Demand {
    return this.#all.get(key) ?? NOTHING;
  }

  grid(key: string, parts: bigint): void {
    const demand = this.get(key);
    this.#all.set(key, { ...demand, grid: leastCommonMultiple(demand.grid, parts) });
  }

  exact(key: string): void {
    this.#all.set(key, { ...this.get(key), exact: true });
  }

  product(key: string): void {
    this.#all.set(key, { ...this.get(key), product: true });
  }

  add(others: Demands): void {
    for (const [key, demand] of others.#all) {
      this.grid(key, demand.grid);
      if (demand.exact) this.exact(key);
      if (demand.product) this.product(key);
    }
  }
}

/** How many steps one is divided into; for quantities, one base unit. */
export function scaleOf(type: IrType, demand: Demand): bigint {
  if (!demand.exact) return demand.grid;
  return leastCommonMultiple(demand.grid, partsOf(finest(type, demand.product)));
}

/** The smallest step anybody is expected to state. */
function finest(type: IrType, inProduct: boolean): Exact {
  switch (type.t) {
    case "money": {
      // Two more than the minor unit: unit prices are quoted so.
      const digits = type.currency === undefined ? 2 : (minorDigits(type.currency) ?? 2);
      return decimals(digits + 2);
    }
    case "percent":
      return decimals(6);
    case "share":
      // A thousandth of a part per billion; parts of a part are counted in trillions.
      return decimals(inProduct ? 9 : 12);
    case "quantity": {
      const unit = parseUnit(type.unit);
      const step = decimals(inProduct ? 3 : 6);
      return unit === undefined ? step : multiply(step, unit.factor);
    }
    default:
      return decimals(inProduct ? 3 : 6);
  }
}

function decimals(digits: number): Exact {
  return readExact(`1/${10n ** BigInt(digits)}`);
}

/** In how many parts one must be cut for the step to be a whole number of them. */
function partsOf(step: Exact): bigint {
  return step.d;
}

export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export interface Steps {
  readonly steps: number;
  /** It lies between two steps, or further out than whole numbers are exact. */
  readonly unfit: boolean;
}

/** Twice the value at a scale: even on a step, odd between two, kept within the safe integers. */
export function toSteps(value: Exact, scale: bigint): Steps {
  const scaled = multiply(value, fromInteger(scale));
  const [numerator, denominator] = [scaled.s * scaled.n, scaled.d];
  const below = numerator >= 0n ? numerator / denominator : -((-numerator + denominator - 1n) / denominator);
  const twice = 2n * below + (below * denominator === numerator ? 0n : 1n);
  const limit = BigInt(Number.MAX_SAFE_INTEGER);
  const kept = twice > limit ? limit : twice < -limit ? -limit : twice;
  return { steps: Number(kept), unfit: twice % 2n !== 0n || kept !== twice };
}
