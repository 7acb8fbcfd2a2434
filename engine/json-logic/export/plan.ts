/**
 * What a whole ruleset agrees on before any rule is written: the scale of each fact, and what the record of each
 * subject holds. Made once per ruleset.
 */
import { type Directory, directoryOf } from "../../directory.ts";
import type { Ir, IrFact, IrRule, IrType } from "../../ir.ts";
import { byId } from "../../rule-source.ts";
import type { ExportRefusal } from "./refusal.ts";
import { type Pair, rulePair } from "./rule.ts";
import { Demands, scaleOf } from "./scales.ts";
import { Draft } from "./scope.ts";
import { Shape, written } from "./shape.ts";
import { nearestInView, Roots } from "./view.ts";

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
  readonly #selfContained = new Map<Shape, boolean>();
  readonly #written = new Map<IrRule, Written>();

  constructor(ir: Ir) {
    this.directory = directoryOf(ir);
    this.#roots = new Roots(this.directory);
    const rules = byId(ir.rules);
    for (const rule of rules) {
      const draft = new Draft(this.directory, this.#roots);
      rulePair(rule, this.#emptyShape(rule.subject), draft);
      if (draft.refusals.length === 0) this.#agreed.add(draft.demands);
    }
    for (const rule of rules) this.write(rule);
  }

  write(rule: IrRule): Written {
    const kept = this.#written.get(rule) ?? this.#write(rule);
    this.#written.set(rule, kept);
    return kept;
  }

  #write(rule: IrRule): Written {
    const draft = new Draft(this.directory, this.#roots, this.#agreed);
    const shape = this.#emptyShape(rule.subject);
    const pair = rulePair(rule, shape, draft);
    if (draft.refusals.length > 0) return { refused: draft.refusals };
    this.#shapeOf(rule.subject).add(shape);
    return { pair };
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

  /**
   * Whether nothing in the record of an element hangs on who looks at it: itself, what it stands in and what stands at
   * the root are all that is read. A list within it might be somebody else's, and a rate goes by a day.
   */
  isSelfContained(shape: Shape): boolean {
    const kept = this.#selfContained.get(shape) ?? this.#readsItself(shape);
    this.#selfContained.set(shape, kept);
    return kept;
  }

  #readsItself({ view: [self], lists, readings, terms, phrases }: Shape): boolean {
    const isOwn = (record: string | undefined) =>
      record !== undefined &&
      (this.#roots.at(record) !== undefined || nearestInView(self ? [self] : [], record) !== undefined);
    const recordOf = (fact: string) => this.directory.facts.get(fact)?.record;
    const read = [...readings.values()].map((reading) => {
      if (reading.is === "unlisted") return reading.record;
      return "fact" in reading ? recordOf(reading.fact) : undefined;
    });
    const searched = [...terms.keys(), ...phrases.keys()].map(recordOf);
    return lists.size === 0 && [...read, ...searched].every(isOwn);
  }

  #emptyShape(record: string): Shape {
    return new Shape([this.#roots.subject(record)]);
  }

  #shapeOf(record: string): Shape {
    const kept = this.shapes.get(record) ?? this.#emptyShape(record);
    this.shapes.set(record, kept);
    return kept;
  }
}
