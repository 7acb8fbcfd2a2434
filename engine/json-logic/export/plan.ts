/**
 * What a whole ruleset agrees on before any rule is written: the scale of each fact, and what the record of each
 * subject holds. Made once per ruleset.
 */
import { type Directory, directoryOf } from "../../directory.ts";
import type { Ir, IrFact, IrRule, IrType } from "../../ir.ts";
import type { ExportRefusal } from "./refusal.ts";
import { type Pair, rulePair } from "./rule.ts";
import { Demands, scaleOf } from "./scales.ts";
import { Draft } from "./scope.ts";
import { Shape, written } from "./shape.ts";
import { Roots } from "./view.ts";

export type Written = { readonly pair: Pair } | { readonly refused: readonly ExportRefusal[] };

const plans = new WeakMap<Ir, Plan>();

export function planOf(ir: Ir): Plan {
  const kept = plans.get(ir) ?? new Plan(ir);
  plans.set(ir, kept);
  return kept;
}

export class Plan {
  readonly directory: Directory;
  /** By the record rules are about. */
  readonly shapes = new Map<string, Shape>();
  readonly #roots: Roots;
  readonly #agreed = new Demands();
  readonly #scales = new Map<string, bigint>();

  constructor(ir: Ir) {
    this.directory = directoryOf(ir);
    this.#roots = new Roots(this.directory);
    for (const rule of this.directory.rules) {
      const draft = new Draft(this.directory, this.#roots);
      rulePair(rule, new Shape([this.#roots.subject(rule.subject)]), draft);
      if (draft.refusals.length === 0) this.#agreed.add(draft.demands);
    }
    for (const rule of this.directory.rules) this.write(rule);
  }

  write(rule: IrRule): Written {
    const draft = new Draft(this.directory, this.#roots, this.#agreed);
    const pair = rulePair(rule, this.#shapeOf(rule.subject), draft);
    return draft.refusals.length === 0 ? { pair } : { refused: draft.refusals };
  }

  /** Steps per unit: of a quantity, per base unit. A value stands in a record as twice as many steps as it has. */
  scale(key: string, type: IrType): bigint {
    const kept = this.#scales.get(key) ?? scaleOf(type, this.#agreed.get(key));
    this.#scales.set(key, kept);
    return kept;
  }

  isExact(key: string): boolean {
    return this.#agreed.get(key).exact;
  }

  scaleOfFact({ name, type }: IrFact): bigint {
    return this.scale(written(name), type.t === "list" ? type.of : type);
  }

  #shapeOf(record: string): Shape {
    const kept = this.shapes.get(record) ?? new Shape([this.#roots.subject(record)]);
    this.shapes.set(record, kept);
    return kept;
  }
}
