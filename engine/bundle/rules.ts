import { isObject } from "../facts/json.ts";
import type { IrRule } from "../ir.ts";
import type { Condition } from "../sieve/tests.ts";
import type { Sections } from "./format.ts";
import { CONDITIONS, RULES } from "./layout.ts";
import { LiteralReader } from "./literals.ts";
import { BundleError } from "./refusal.ts";
import type { Said } from "./said.ts";
import { TableReader } from "./tables.ts";

/** Rules and conditions as data: each is read when something has come so close to it that it is judged in full. */
export class RuleReader {
  readonly #tables: TableReader;
  readonly #rules = new Map<number, IrRule>();
  readonly #ids = new Map<number, string>();
  readonly #conditions = new Map<number, Condition>();
  #idOf: ((number: number) => unknown) | undefined;
  readonly #numbers = new WeakMap<IrRule, number>();
  /** What is only said of a rule: the same two functions for all rules, which the runtime then keeps as objects of one shape. */
  readonly #onlySaid: PropertyDescriptorMap;

  /** `said` tells what is only said of a rule. */
  constructor(sections: Sections, said: () => Said) {
    const ofRule = (rule: IrRule) => said().ofRule(this.#numbers.get(rule) ?? -1);
    this.#onlySaid = {
      cites: { enumerable: true, get: onlySaid((rule) => ofRule(rule).cites) },
      revision: { enumerable: true, get: onlySaid((rule) => ofRule(rule).revision) },
    };
    const literals = new LiteralReader({
      lengths: sections.judged("literal-lengths"),
      blocks: sections.integers("literal-blocks"),
      bytes: sections.judged("literals"),
    });
    const packed = {
      tables: sections.integers("row-tables"),
      columns: sections.integers("row-columns"),
      planes: sections.judged("row-planes"),
    };
    this.#tables = new TableReader(packed, (number) => literals.text(number));
  }

  get count(): number {
    return this.#tables.count(RULES);
  }

  get conditions(): number {
    return this.#tables.count(CONDITIONS);
  }

  /** One object for as long as the reader is held. */
  rule(number: number): IrRule {
    const kept = this.#rules.get(number);
    if (kept !== undefined) return kept;
    const rule = Object.defineProperties({ ...this.#tables.given(RULES, number) }, this.#onlySaid);
    if (!isRule(rule)) throw new BundleError("malformed");
    this.#rules.set(number, rule);
    this.#numbers.set(rule, number);
    return rule;
  }

  /** Apart from the rules, so that who only names them looks at nothing else. */
  id(number: number): string {
    const kept = this.#ids.get(number);
    if (kept !== undefined) return kept;
    this.#idOf ??= this.#tables.cells(RULES, "id");
    const id = this.#idOf(number);
    if (typeof id !== "string") throw new BundleError("malformed");
    this.#ids.set(number, id);
    return id;
  }

  /** Undefined of a rule that was not read here. */
  numberOf(rule: IrRule): number | undefined {
    return this.#numbers.get(rule);
  }

  condition(number: number): Condition {
    const kept = this.#conditions.get(number);
    if (kept !== undefined) return kept;
    const condition = this.#tables.given(CONDITIONS, number);
    if (!isCondition(condition)) throw new BundleError("malformed");
    this.#conditions.set(number, condition);
    return condition;
  }
}

/** A getter knows the object it is asked of as `this` alone. */
function onlySaid<T>(said: (rule: IrRule) => T): (this: IrRule) => T {
  return function (this: IrRule) {
    return said(this);
  };
}

function isRule(value: object): value is IrRule {
  return isObject(value) && typeof value.id === "string" && Array.isArray(value.outcomes);
}

function isCondition(value: object): value is Condition {
  return isObject(value) && isObject(value.cond) && typeof value.datedBy === "string";
}
