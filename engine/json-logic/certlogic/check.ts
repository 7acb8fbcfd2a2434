import { LOGIC_LIMITS } from "../budget.ts";
import { pointer } from "../json.ts";
import type { LogicProblem } from "../problem.ts";
import { type CertForm, type CertFormCode, formOf, isForm } from "./form.ts";

/** Everything in an expression that CertLogic does not have; `path` is where the expression stands. */
export function checkCertLogic(expression: unknown, path = ""): LogicProblem<CertFormCode | "too-deep">[] {
  return check(expression, path, 0);
}

function check(expression: unknown, path: string, depth: number): LogicProblem<CertFormCode | "too-deep">[] {
  if (depth >= LOGIC_LIMITS.depth) {
    return [{ path, code: "too-deep", given: "", wanted: String(LOGIC_LIMITS.depth) }];
  }
  const form = formOf(expression, path);
  if (!isForm(form)) return [form];
  return parts(form).flatMap(([step, inside]) => check(inside, steps(path, step), depth + 1));
}

const steps = (path: string, step: readonly (string | number)[]) => step.reduce<string>(pointer, path);

/** The expressions directly inside one, and the way to each. */
function parts(form: CertForm): (readonly [step: readonly (string | number)[], inside: unknown])[] {
  switch (form.is) {
    case "literal":
    case "var":
      return [];
    case "list":
      return form.elements.map((element, index) => [[index], element]);
    case "plusTime":
    case "extractFromUVCI":
      return [[[form.is, 0], form.of]];
    case "operation":
      return form.operands.map((operand, index) => [[form.operator, index], operand]);
  }
}
