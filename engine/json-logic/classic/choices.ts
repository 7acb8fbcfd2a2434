/** Operators that evaluate no more of their operands than they must. */
import { truthy } from "./coerce.ts";
import type { LazyOperator } from "./lists.ts";

/** Pairs of condition and result, then what holds otherwise, or null. */
const choose: LazyOperator = (operands, data, run) => {
  const pairs = Math.floor(operands.length / 2);
  for (let pair = 0; pair < pairs; pair += 1) {
    if (truthy(run.evaluate(operands[2 * pair], data))) return run.evaluate(operands[2 * pair + 1], data);
  }
  return operands.length % 2 === 1 ? run.evaluate(operands[operands.length - 1], data) : null;
};

/** The first operand that is true (`or`) or false (`and`), else the last; without operands, undefined. */
const firstThatIs =
  (wanted: boolean): LazyOperator =>
  (operands, data, run) => {
    let value: unknown;
    for (const operand of operands) {
      value = run.evaluate(operand, data);
      if (truthy(value) === wanted) return value;
    }
    return value;
  };

export const CHOICE_OPERATORS: ReadonlyMap<string, LazyOperator> = new Map([
  ["if", choose],
  ["?:", choose],
  ["and", firstThatIs(false)],
  ["or", firstThatIs(true)],
]);
