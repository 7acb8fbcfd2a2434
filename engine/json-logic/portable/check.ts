import { isList, isObject, operationOf, pointer } from "../json.ts";
import type { Refusal } from "../refusals.ts";
import { both, inElements, provenBy } from "./facts.ts";
import { at, type Bearing, type Operands, type Place, reversed } from "./place.ts";
import { isNumeric, Reader } from "./reader.ts";

const ROOT: Place = { path: "", depth: 0, known: new Set(), element: false };
const ORDER = ["<", "<=", ">", ">="];
const ARITHMETIC = ["+", "-", "*"];

/** One walk over an expression; everything that cannot cross goes to `report`, and the walk goes on beside it. */
export class PortableCheck {
  readonly #reader: Reader;

  constructor(report: (refusal: Refusal) => void) {
    this.#reader = new Reader(report);
  }

  /** The whole: a condition, or an `if` that ends in texts or numbers. */
  outcome(logic: unknown, place: Place = ROOT): void {
    if (place !== ROOT && (typeof logic === "string" || typeof logic === "number")) {
      this.#reader.literal(logic, place);
      return;
    }
    if (operationOf(logic)?.operator !== "if") {
      this.condition(logic, place, "for");
      return;
    }
    const found = this.#reader.operation(logic, place, "not-a-condition");
    if (found !== undefined) this.#choice(found, place, (branch, here) => this.outcome(branch, here));
  }

  condition(logic: unknown, place: Place, bearing: Bearing): void {
    if (typeof logic === "boolean") return;
    const found = this.#reader.operation(logic, place, "not-a-condition");
    if (found === undefined) return;
    const { operator } = found;
    if (ORDER.includes(operator)) {
      this.#numbers(found, place);
      return;
    }
    switch (operator) {
      case "and":
      case "or":
        this.#junction(found, place, bearing);
        return;
      case "!":
        if (!this.#reader.takes(1, found, place)) return;
        this.condition(found.operands[0], at(found, 0, place), reversed(bearing));
        return;
      case "if":
        this.#choice(found, place, (branch, here) => this.condition(branch, here, bearing));
        return;
      case "===":
      case "!==":
      case "==":
      case "!=":
        this.#equality(found, place, operator.startsWith("!") ? reversed(bearing) : bearing);
        return;
      case "in":
        this.#membership(found, place, bearing);
        return;
      case "some":
      case "all":
      case "none":
        this.#overList(found, place, operator === "none" ? reversed(bearing) : bearing);
        return;
      case "missing":
      case "missing_some":
        this.#reader.refuse("missing-operator", logic, place, operator);
        return;
      case "!!":
        this.#reader.refuse("truthiness", logic, place);
        return;
      case "var":
        if (this.#reader.fact(logic, place) !== undefined) this.#reader.refuse("truthiness", logic, place);
        return;
      default:
        this.#reader.refuse(
          ARITHMETIC.includes(operator) ? "truthiness" : "operator-outside",
          logic,
          place,
          operator,
        );
        return;
    }
  }

  /** Each operand may rely on what those before it have shown, or it would not be evaluated. */
  #junction(found: Operands, place: Place, bearing: Bearing): void {
    if (found.operands.length === 0) this.#reader.refuse("operand-count", found.operands, place, "≥ 1");
    const known = new Set(place.known);
    for (const [index, operand] of found.operands.entries()) {
      this.condition(operand, { ...at(found, index, place), known }, bearing);
      for (const fact of provenBy(operand, found.operator === "and")) known.add(fact);
    }
  }

  /** Conditions and what follows from each, and what holds otherwise. */
  #choice(found: Operands, place: Place, branch: (logic: unknown, place: Place) => void): void {
    const { operands } = found;
    if (operands.length < 3 || operands.length % 2 === 0) {
      this.#reader.refuse("no-else", operands, place);
      return;
    }
    const known = new Set(place.known);
    const here = (index: number): Place => ({ ...at(found, index, place), known });
    for (let index = 0; index + 1 < operands.length; index += 2) {
      const condition = operands[index];
      this.condition(condition, here(index), "both");
      branch(operands[index + 1], { ...here(index + 1), known: both(known, provenBy(condition, true)) });
      for (const fact of provenBy(condition, false)) known.add(fact);
    }
    branch(operands[operands.length - 1], here(operands.length - 1));
  }

  #equality(found: Operands, place: Place, bearing: Bearing): void {
    const { operator, operands } = found;
    const loose = operator === "==" || operator === "!=";
    if (loose) this.#reader.refuse("loose-equality", operands, place, `${operator}=`);
    if (!this.#reader.takes(2, found, place)) return;
    if (operands.includes(null)) {
      const index = operands[0] === null ? 1 : 0;
      if (operationOf(operands[index])?.operator === "var")
        this.#reader.fact(operands[index], at(found, index, place));
      else this.#reader.refuse("null-test", operands, place);
      return;
    }
    // Two facts that are both missing would be equal.
    const harmless = bearing === "for" && operands.some((operand) => !isObject(operand));
    for (const [index, operand] of operands.entries()) {
      const here = at(found, index, place);
      if (isList(operand)) this.#reader.refuse("list-compared", operand, here);
      else if (typeof operand === "string" || typeof operand === "number")
        this.#reader.literal(operand, here);
      else if (operationOf(operand)?.operator === "var")
        this.#reader.present(operand, here, "absence-proves", harmless);
      else if (isObject(operand)) this.#number(operand, here);
    }
  }

  #membership(found: Operands, place: Place, bearing: Bearing): void {
    if (!this.#reader.takes(2, found, place)) return;
    const [wanted, list] = found.operands;
    const where = at(found, 1, place);
    if (!isList(list)) this.#reader.refuse("text-search", list, where);
    const elements = isList(list) ? list : [];
    for (const [index, element] of elements.entries()) {
      const here = { ...where, path: pointer(where.path, index) };
      if (typeof element === "number") this.#reader.literal(element, here);
      else if (typeof element !== "string") this.#reader.refuse("not-a-literal", element, here);
    }
    const here = at(found, 0, place);
    if (operationOf(wanted)?.operator === "substr") {
      this.#prefix(wanted, elements, here, bearing);
      return;
    }
    if (typeof wanted === "string") return;
    if (typeof wanted === "number") {
      this.#reader.literal(wanted, here);
      return;
    }
    this.#reader.present(wanted, here, "absence-proves", bearing === "for");
  }

  /** The first so many characters of a fact. Of a missing one they would be those of the word "null". */
  #prefix(logic: unknown, elements: readonly unknown[], place: Place, bearing: Bearing): void {
    const found = this.#reader.operation(logic, place, "not-a-fact");
    if (found === undefined) return;
    const [of, start, length] = found.operands;
    if (found.operands.length !== 3 || start !== 0 || !Number.isSafeInteger(length) || Number(length) < 1) {
      this.#reader.refuse("substr-form", logic, place);
      return;
    }
    const harmless = bearing === "for" && !elements.includes("null".slice(0, Number(length)));
    this.#reader.present(of, at(found, 0, place), "absence-proves", harmless);
  }

  /** Inside, only the element can be read. */
  #overList(found: Operands, place: Place, bearing: Bearing): void {
    if (found.operator === "all") this.#reader.refuse("all-of-none", found.operands, place);
    if (found.operator === "none") this.#reader.refuse("none-of-nothing", found.operands, place);
    if (!this.#reader.takes(2, found, place)) return;
    const list = this.#reader.present(
      found.operands[0],
      at(found, 0, place),
      "absence-proves",
      bearing === "for",
    );
    const known = inElements(place.known, list ?? "");
    this.condition(found.operands[1], { ...at(found, 1, place), known, element: true }, bearing);
  }

  /** Both operands of a comparison by size, or of arithmetic. */
  #numbers(found: Operands, place: Place): void {
    if (!this.#reader.takes(2, found, place)) return;
    for (const [index, operand] of found.operands.entries()) this.#number(operand, at(found, index, place));
  }

  #number(logic: unknown, place: Place): void {
    if (typeof logic === "number") {
      this.#reader.literal(logic, place);
      return;
    }
    if (typeof logic === "string") {
      this.#reader.refuse(isNumeric(logic) ? "numeric-text" : "text-order", logic, place);
      return;
    }
    const found = this.#reader.operation(logic, place, "not-a-number");
    if (found === undefined) return;
    const { operator } = found;
    if (ARITHMETIC.includes(operator)) {
      this.#numbers(found, place);
      return;
    }
    switch (operator) {
      case "var":
        this.#reader.present(logic, place, "missing-counts-as-zero", false);
        return;
      case "if":
        this.#choice(found, place, (branch, here) => this.#number(branch, here));
        return;
      case "reduce":
        this.#sum(found, place);
        return;
      case "/":
      case "%":
        this.#reader.refuse("inexact-arithmetic", logic, place, operator);
        return;
      default:
        this.#reader.refuse("operator-outside", logic, place, operator);
        return;
    }
  }

  #sum(found: Operands, place: Place): void {
    if (!this.#reader.takes(3, found, place)) return;
    const list = this.#reader.present(
      found.operands[0],
      at(found, 0, place),
      "missing-counts-as-zero",
      false,
    );
    const known = inElements(place.known, list ?? "", "current").add("accumulator");
    this.#number(found.operands[1], { ...at(found, 1, place), known, element: false });
    this.#number(found.operands[2], at(found, 2, place));
  }
}
