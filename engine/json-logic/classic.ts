/**
 * JSON Logic as json-logic-js 2.0.5 has it, traps and all: for logic that was written elsewhere and must go on meaning
 * what it meant. Two-valued: what is missing is null and counts as false, 0 or empty. Where this evaluator parts from
 * json-logic-js it does so on purpose, see {@link CLASSIC_DIFFERENCES}.
 *
 * Sources: <https://jsonlogic.com/operations.html>; the agreed suite of <https://github.com/json-logic/compat-tables>.
 */
import { Budget, LOGIC_LIMITS, type LogicLimits } from "./budget.ts";
import { CHOICE_OPERATORS } from "./classic/choices.ts";
import type { DifferenceName } from "./classic/differences.ts";
import { ClassicError, ClassicLimitError } from "./classic/errors.ts";
import { LIST_OPERATORS } from "./classic/lists.ts";
import { OPERATORS } from "./classic/operators.ts";
import type { Run } from "./classic/run.ts";
import { isList, operationOf } from "./json.ts";

export interface ClassicOptions {
  /** Limits other than {@link LOGIC_LIMITS}. */
  readonly limits?: Partial<LogicLimits>;
  /** Told of each place where the answer may part from that of json-logic-js. */
  readonly onDifference?: (name: DifferenceName) => void;
}

/**
 * Evaluates `logic` on `data`, both as `JSON.parse` gives them. Nothing is compiled and nothing in either is ever
 * called; only a value's own keys are read. The result may share lists and objects with both.
 *
 * @throws {ClassicError} for an unknown operator, and where there is nothing to work on
 * @throws {ClassicLimitError} when the evaluation takes more than the limits allow
 */
export function applyClassic(logic: unknown, data: unknown, options: ClassicOptions = {}): unknown {
  const budget = new Budget({ ...LOGIC_LIMITS, ...options.limits }, (limit, allowed) => {
    throw new ClassicLimitError(limit, allowed);
  });
  const result = new ClassicRun(budget, options.onDifference).evaluate(logic, data);
  budget.weigh(result);
  return result;
}

class ClassicRun implements Run {
  readonly budget: Budget;
  readonly onDifference: Run["onDifference"];

  constructor(budget: Budget, onDifference: Run["onDifference"]) {
    this.budget = budget;
    this.onDifference = onDifference;
  }

  evaluate(logic: unknown, data: unknown): unknown {
    this.budget.spend(1);
    if (isList(logic)) {
      this.budget.enter();
      const values = this.#each(logic, data);
      this.budget.leave();
      return values;
    }
    const operation = operationOf(logic);
    if (operation === undefined) return logic;
    const { operator, written } = operation;
    this.budget.enter();
    const result = this.#operate(operator, isList(written) ? written : [written], data);
    this.budget.leave();
    return result;
  }

  #operate(operator: string, operands: readonly unknown[], data: unknown): unknown {
    const lazy = CHOICE_OPERATORS.get(operator) ?? LIST_OPERATORS.get(operator);
    if (lazy !== undefined) return lazy(operands, data, this);
    const eager = OPERATORS.get(operator);
    if (eager !== undefined) return eager(this.#each(operands, data), data, this);
    if (operator.includes(".")) this.onDifference?.("dotted-operators");
    throw new ClassicError("unknown-operator", operator);
  }

  #each(logics: readonly unknown[], data: unknown): unknown[] {
    this.budget.buildList(logics.length);
    return logics.map((logic) => this.evaluate(logic, data));
  }
}
