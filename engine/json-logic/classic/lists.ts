/** Operators over the elements of a list. Inside them only the element is the data. */
import { isList } from "../json.ts";
import { truthy } from "./coerce.ts";
import type { Run } from "./run.ts";

/** Takes its operands as written. */
export type LazyOperator = (operands: readonly unknown[], data: unknown, run: Run) => unknown;

/** The list of the first operand; anything else has no elements. */
function elements(operands: readonly unknown[], data: unknown, run: Run): readonly unknown[] {
  const list = run.evaluate(operands[0], data);
  return isList(list) ? list : [];
}

const holds = (logic: unknown, run: Run) => (element: unknown) => truthy(run.evaluate(logic, element));

const map: LazyOperator = (operands, data, run) => {
  const list = elements(operands, data, run);
  run.budget.buildList(list.length);
  return list.map((element) => run.evaluate(operands[1], element));
};

const filter: LazyOperator = (operands, data, run) => {
  const list = elements(operands, data, run);
  run.budget.buildList(list.length);
  return list.filter(holds(operands[1], run));
};

const reduce: LazyOperator = (operands, data, run) => {
  const list = run.evaluate(operands[0], data);
  const initial = operands[2] === undefined ? null : run.evaluate(operands[2], data);
  if (!isList(list)) return initial;
  return list.reduce((accumulator, current) => run.evaluate(operands[1], { current, accumulator }), initial);
};

/** Of an empty list not all are true. */
const all: LazyOperator = (operands, data, run) => {
  const list = elements(operands, data, run);
  return list.length > 0 && list.every(holds(operands[1], run));
};

const some: LazyOperator = (operands, data, run) =>
  elements(operands, data, run).some(holds(operands[1], run));

const none: LazyOperator = (operands, data, run) => !some(operands, data, run);

export const LIST_OPERATORS: ReadonlyMap<string, LazyOperator> = new Map([
  ["map", map],
  ["filter", filter],
  ["reduce", reduce],
  ["all", all],
  ["some", some],
  ["none", none],
]);
