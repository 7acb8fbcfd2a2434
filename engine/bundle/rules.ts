import { isObject } from "../facts/json.ts";
import type { IrCond, IrRule } from "../ir.ts";
import { type Strings, stringAt } from "../sieve/strings.ts";
import type { Condition } from "../sieve/tests.ts";
import type { Sections } from "./format.ts";
import { CONDITION_COLUMNS } from "./layout.ts";
import { BundleError } from "./refusal.ts";
import type { Said } from "./said.ts";
import { type TreeReader, treeIn } from "./tree.ts";

/** Rules and conditions as data: each is read when something has come so close to it that it is judged in full. */
export class RuleReader {
  readonly #strings: Strings;
  readonly #ruleTrees: Int32Array;
  readonly #conditionRows: Int32Array;
  readonly #sections: Sections;
  readonly #said: () => Said;
  readonly #texts: (string | undefined)[] = [];
  readonly #rules: (IrRule | undefined)[] = [];
  readonly #conditions: (Condition | undefined)[] = [];
  readonly #numbers = new WeakMap<IrRule, number>();
  #tree: TreeReader | undefined;

  /** `said` tells whom a rule cites. */
  constructor(sections: Sections, said: () => Said) {
    this.#sections = sections;
    this.#said = said;
    this.#strings = {
      units: sections.halves("strings"),
      ends: sections.integers("string-ends"),
      slots: sections.integers("string-slots"),
    };
    this.#ruleTrees = sections.integers("rule-trees");
    this.#conditionRows = sections.integers("conditions");
  }

  get count(): number {
    return this.#ruleTrees.length;
  }

  get conditions(): number {
    return this.#conditionRows.length / CONDITION_COLUMNS;
  }

  /** One object for as long as the reader is held. */
  rule(number: number): IrRule {
    const kept = this.#rules[number];
    if (kept !== undefined) return kept;
    const judged = this.#read(this.#ruleTrees[number]);
    if (!isJudged(judged)) throw new BundleError("malformed");
    const cites = () => this.#said().cites(number);
    const rule = {
      ...judged,
      get cites() {
        return cites();
      },
    };
    this.#rules[number] = rule;
    this.#numbers.set(rule, number);
    return rule;
  }

  /** Undefined of a rule that was not read here. */
  numberOf(rule: IrRule): number | undefined {
    return this.#numbers.get(rule);
  }

  condition(number: number): Condition {
    const kept = this.#conditions[number];
    if (kept !== undefined) return kept;
    const row = number * CONDITION_COLUMNS;
    const cond = this.#read(this.#conditionRows[row]);
    if (!isCondition(cond)) throw new BundleError("malformed");
    const datedBy = this.#text(this.#conditionRows[row + 1] ?? -1);
    const condition = { cond, datedBy, ofShipment: this.#conditionRows[row + 2] === 1 };
    this.#conditions[number] = condition;
    return condition;
  }

  #read(offset: number | undefined): object {
    if (offset === undefined || offset < 0) throw new BundleError("malformed");
    const bytes = this.#sections.bytes("tree");
    this.#tree ??= treeIn(
      { length: bytes.length, byte: (at) => bytes[at] },
      this.#sections.integers("heads")[0],
      (number) => this.#text(number),
    );
    return this.#tree.read(offset);
  }

  #text(number: number): string {
    if (number < 0 || number >= this.#strings.ends.length) throw new BundleError("malformed");
    this.#texts[number] ??= stringAt(this.#strings, number);
    return this.#texts[number] ?? "";
  }
}

function isJudged(value: object): value is Omit<IrRule, "cites"> {
  return isObject(value) && typeof value.id === "string" && Array.isArray(value.outcomes);
}

function isCondition(value: object): value is IrCond {
  return isObject(value) && typeof value.k === "string";
}
