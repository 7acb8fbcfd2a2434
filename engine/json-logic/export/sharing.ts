/**
 * Says once what is said many times. What a condition needs (whether a value is known, what it is) recurs wherever it
 * is used, and what it is used in recurs in turn: written out, a rule would grow beyond all bounds.
 *
 * JSON Logic has no names, but a reduction over a list of one carries a value along: `{"reduce": [[[A, B]], body,
 * {"var": ""}]}` evaluates `body` with `A` as `current.0`, `B` as `current.1` and the record as `accumulator`.
 */
import { isList, isPlain, type Logic } from "./logic.ts";

/** Below so many characters a condition is left as it is, for whoever reads it. */
const PLAIN = 1500;
/** A name with its path takes about as much. */
const WORTHWHILE = 80;

/** Operators whose second operand is evaluated on something else than the record. */
const BINDERS: ReadonlySet<string> = new Set(["some", "map", "reduce"]);

export function shared(logic: Logic): Logic {
  return new Sharing().inContext(logic);
}

type Operation = Exclude<Logic, null | boolean | number | string | readonly Logic[]>;

class Sharing {
  /** One object for each expression, however often it was made. */
  readonly #canonical = new Map<string, Logic>();
  readonly #known = new WeakMap<object, Logic>();
  readonly #names = new Map<Logic, number>();
  readonly #contexts = new Map<Logic, Logic>();
  readonly #sizes = new Map<Logic, number>();

  /** The expression as it stands where one record is the data. */
  inContext(logic: Logic): Logic {
    const root = this.#intern(logic);
    if (isPlain(root)) return root;
    const kept = this.#contexts.get(root);
    if (kept !== undefined) return kept;
    const made = this.#size(root) <= PLAIN ? this.#plain(root) : this.#named(root);
    this.#contexts.set(root, made);
    return made;
  }

  #intern(logic: Logic): Logic {
    if (isPlain(logic)) return logic;
    const kept = this.#known.get(logic);
    if (kept !== undefined) return kept;
    const made: Logic = isList(logic)
      ? logic.map((each) => this.#intern(each))
      : Object.fromEntries(Object.entries(logic).map(([key, each]) => [key, this.#intern(each)]));
    const name = isList(made)
      ? `[${made.map((each) => this.#name(each)).join()}]`
      : Object.entries(made)
          .map(([key, each]) => `${key} ${this.#name(each)}`)
          .join();
    const found = this.#canonical.get(name) ?? made;
    this.#canonical.set(name, found);
    this.#known.set(logic, found);
    return found;
  }

  #name(logic: Logic): string {
    if (isPlain(logic)) return JSON.stringify(logic);
    const name = this.#names.get(logic) ?? this.#names.size;
    this.#names.set(logic, name);
    return `#${name}`;
  }

  /** In characters, written out. */
  #size(logic: Logic): number {
    if (isPlain(logic)) return JSON.stringify(logic).length + 1;
    const kept = this.#sizes.get(logic);
    if (kept !== undefined) return kept;
    const parts = isList(logic) ? logic : Object.values(logic);
    const size = parts.reduce((sum: number, each) => sum + this.#size(each), isList(logic) ? 2 : 6);
    this.#sizes.set(logic, size);
    return size;
  }

  #plain(root: Logic): Logic {
    return this.#rebuilt(root, (each) => this.#plain(each));
  }

  /** The same node of other parts; what an operator binds is a context of its own. */
  #rebuilt(logic: Logic, part: (logic: Logic) => Logic): Logic {
    if (isPlain(logic)) return logic;
    if (isList(logic)) return logic.map(part);
    const [operator = ""] = Object.keys(logic);
    const operands = logic[operator] ?? null;
    if (!BINDERS.has(operator) || !isList(operands)) return { [operator]: part(operands) };
    return {
      [operator]: operands.map((each, i) => (i === 1 ? this.inContext(each) : part(each))),
    };
  }

  #named(root: Logic): Logic {
    const levels = this.#levels(root);
    const byLevel: Operation[][] = [];
    const places = new Map<Logic, { readonly level: number; readonly index: number }>();
    for (const [operation, level] of levels) {
      const named = byLevel[level - 1] ?? [];
      byLevel[level - 1] = named;
      places.set(operation, { level, index: named.push(operation) - 1 });
    }
    const write = (logic: Logic, depth: number, isDefinition: boolean): Logic => {
      const place = places.get(logic);
      if (place !== undefined && !isDefinition) {
        return { var: `${outwards(depth - place.level)}current.${place.index}` };
      }
      if (isPlain(logic) || isList(logic)) return this.#rebuilt(logic, (each) => write(each, depth, false));
      if (typeof logic.var === "string") return { var: fromWithin(logic.var, depth) };
      return this.#rebuilt(logic, (each) => write(each, depth, false));
    };
    return byLevel.reduceRight(
      (body: Logic, named, i): Logic => ({
        reduce: [[named.map((each) => write(each, i, true))], body, { var: "" }],
      }),
      write(root, byLevel.length, false),
    );
  }

  /** What is said more than once, each with how many such lie within each other up to it. */
  #levels(root: Logic): ReadonlyMap<Operation, number> {
    const references = new Map<Logic, number>();
    const order: Logic[] = [];
    const visit = (logic: Logic): void => {
      if (isPlain(logic)) return;
      const count = references.get(logic) ?? 0;
      references.set(logic, count + 1);
      if (count > 0) return;
      for (const part of this.#partsInContext(logic)) visit(part);
      order.push(logic);
    };
    visit(root);
    const levels = new Map<Logic, number>();
    const named = new Map<Operation, number>();
    for (const logic of order) {
      let level = 0;
      for (const part of this.#partsInContext(logic)) level = Math.max(level, levels.get(part) ?? 0);
      const isRepeated = (references.get(logic) ?? 0) > 1 && this.#size(logic) >= WORTHWHILE;
      if (isRepeated && !isPlain(logic) && !isList(logic)) {
        level += 1;
        named.set(logic, level);
      }
      levels.set(logic, level);
    }
    return named;
  }

  #partsInContext(logic: Logic): readonly Logic[] {
    if (isPlain(logic)) return [];
    if (isList(logic)) return logic;
    const [operator = ""] = Object.keys(logic);
    const operands = logic[operator] ?? null;
    if (!isList(operands)) return [operands];
    return BINDERS.has(operator) ? operands.filter((_, i) => i !== 1) : operands;
  }
}

/** From so many reductions within each other to the record. */
function outwards(steps: number): string {
  return "accumulator.".repeat(steps);
}

function fromWithin(path: string, depth: number): string {
  return path === "" ? outwards(depth).slice(0, -1) : `${outwards(depth)}${path}`;
}
