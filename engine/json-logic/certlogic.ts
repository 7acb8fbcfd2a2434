/**
 * CertLogic, the logic of the EU's health-certificate rules: part of JSON Logic, with date-times and a truth of its own.
 * Source: CertLogic specification 1.3.3,
 * <https://github.com/ehn-dcc-development/eu-dcc-business-rules/blob/main/certlogic/specification/README.md>.
 * Where it leaves a result open (equality of lists or objects, dates that do not exist) this evaluator throws.
 */
import { Budget, LOGIC_LIMITS, type LogicLimits } from "./budget.ts";
import { CertLogicError, fail } from "./certlogic/error.ts";
import { type CertForm, formOf, isForm } from "./certlogic/form.ts";
import { Moment, plusTime, readDate, readMoment } from "./certlogic/moments.ts";
import { compare, equal, isAmong, sum } from "./certlogic/operators.ts";
import { truth, truthOrFail } from "./certlogic/truth.ts";
import { uciFragment } from "./certlogic/uci.ts";
import { isList, isObject, own, pointer } from "./json.ts";

/**
 * Evaluates an expression on data, both as `JSON.parse` gives them. A date-time in the result is its text in UTC with
 * milliseconds. Only a value's own keys are read; limits are those of the classic evaluator.
 *
 * @throws {CertLogicError} naming the place, where the expression or an operand is not what CertLogic asks for
 */
export function applyCertLogic(expression: unknown, data: unknown, limits?: Partial<LogicLimits>): unknown {
  const budget = new Budget({ ...LOGIC_LIMITS, ...limits }, (limit, allowed) => {
    throw new CertLogicError({ path: "", code: "over-limit", given: limit, wanted: String(allowed) });
  });
  const result = new CertRun(budget).evaluate(expression, data, "");
  budget.weigh(result);
  return written(result);
}

class CertRun {
  readonly #budget: Budget;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  evaluate(expression: unknown, data: unknown, path: string): unknown {
    const form = formOf(expression, path);
    if (!isForm(form)) throw new CertLogicError(form);
    this.#budget.spend(1);
    this.#budget.enter();
    const value = this.#value(form, data, path);
    this.#budget.leave();
    return value;
  }

  #value(form: CertForm, data: unknown, path: string): unknown {
    switch (form.is) {
      case "literal":
        return form.value;
      case "list":
        this.#budget.buildList(form.elements.length);
        return form.elements.map((element, index) => this.evaluate(element, data, pointer(path, index)));
      case "var":
        return this.#read(form.path, data);
      case "plusTime": {
        const at = pointer(pointer(path, form.is), 0);
        const moment = this.#date(form.of, data, at, readMoment);
        return plusTime(moment, form.amount, form.unit) ?? fail("not-a-date", at, moment, "0001–9999");
      }
      case "extractFromUVCI": {
        const at = pointer(pointer(path, form.is), 0);
        const identifier = this.evaluate(form.of, data, at);
        if (identifier === null) return null;
        if (typeof identifier !== "string") return fail("not-text", at, identifier, '"…"');
        this.#budget.read(identifier.length);
        return uciFragment(identifier, form.index);
      }
      case "operation":
        return this.#operate(form.operator, form.operands, data, pointer(path, form.operator));
    }
  }

  #operate(
    operator: (CertForm & { is: "operation" })["operator"],
    operands: readonly unknown[],
    data: unknown,
    path: string,
  ): unknown {
    const value = (index: number) => this.evaluate(operands[index], data, pointer(path, index));
    const values = () => operands.map((_operand, index) => value(index));
    switch (operator) {
      case "if":
        return truth(value(0)) === true ? value(1) : value(2);
      case "and":
        return this.#and(operands, data, path);
      case "!":
        return !truthOrFail(value(0), pointer(path, 0));
      case "===":
        return equal(value(0), value(1), path);
      case "in": {
        const [wanted, list] = [value(0), value(1)];
        if (!isList(list)) return fail("not-a-list", pointer(path, 1), list, "[ … ]");
        this.#budget.spend(list.length);
        return isAmong(wanted, list, pointer(path, 0));
      }
      case "+":
        return sum(values(), path);
      case "reduce":
        return this.#reduce(operands, data, path);
      case "dccDateOfBirth":
        return this.#date(operands[0], data, pointer(path, 0), readDate);
      default:
        return compare(operator, values(), path);
    }
  }

  #and(operands: readonly unknown[], data: unknown, path: string): unknown {
    let value: unknown;
    for (const [index, operand] of operands.entries()) {
      value = this.evaluate(operand, data, pointer(path, index));
      if (!truthOrFail(value, pointer(path, index))) return value;
    }
    return value;
  }

  #reduce([of, step, initial]: readonly unknown[], data: unknown, path: string): unknown {
    const list = this.evaluate(of, data, pointer(path, 0));
    const start = this.evaluate(initial, data, pointer(path, 2));
    if (list === null) return start;
    if (!isList(list)) return fail("not-a-list", pointer(path, 0), list, "[ … ]");
    return list.reduce(
      (accumulator, current) => this.evaluate(step, { current, accumulator }, pointer(path, 1)),
      start,
    );
  }

  #date(of: unknown, data: unknown, path: string, read: (text: string) => Moment | undefined): Moment {
    const text = this.evaluate(of, data, path);
    if (typeof text !== "string") return fail("not-text", path, text, '"2021-06-01"');
    this.#budget.read(text.length);
    return read(text) ?? fail("not-a-date", path, text, "2021-06-01");
  }

  /** In a list only numbers are keys; what is not there is null. */
  #read(path: string, data: unknown): unknown {
    if (path === "") return data;
    let found = data;
    for (const step of path.split(".")) {
      this.#budget.spend(1);
      const reachable = isList(found) ? /^\d+$/.test(step) : isObject(found) && !(found instanceof Moment);
      found = reachable ? (own(found, step) ?? null) : null;
    }
    return found;
  }
}

/** A result as JSON. The budget has seen that it is neither too deep nor too large. */
function written(value: unknown): unknown {
  if (value instanceof Moment) return value.toJSON();
  if (isList(value)) return value.map(written);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, written(inside)]));
}
