/**
 * Says once what is said many times. What a condition needs (whether a value is known, what it is) recurs wherever it
 * is used, and what it is used in recurs in turn: written out, a rule would grow beyond all bounds.
 *
 * JSON Logic has no names, but a reduction over a list of one carries values along: `{"reduce": [[[A, B]], body,
 * {"var": ""}]}` evaluates `body` with `A` as `current.0`, `B` as `current.1` and the record as `accumulator`. Where `B`
 * needs `A`, another reduction stands inside the first, and takes along what is still needed.
 */
import { isList, isPlain, type Logic } from "./logic.ts";

/** Below so many characters a condition is left as it is, for whoever reads it. */
const PLAIN = 1500;
/** So much a name takes, and what is at least so long is worth one. */
const NAME = 20;
const WORTHWHILE = 60;

/** Operators whose second operand is evaluated on something else than the record. */
const BINDERS: ReadonlySet<string> = new Set(["some", "map", "reduce"]);

export function shared(logic: Logic): Logic {
  return new Sharing().inContext(logic);
}

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
    const deepest = Math.max(0, ...levels.values());
    const last = this.#lastUses(root, levels, deepest);
    // What is at hand within so many reductions, by its place in `current`.
    const atHand = Array.from({ length: deepest + 1 }, (_, depth) => {
      const named = [...levels].filter(([each, level]) => level <= depth && (last.get(each) ?? 0) >= depth);
      return new Map(named.map(([each], index) => [each, index]));
    });
    const write = (logic: Logic, depth: number, isDefinition = false): Logic => {
      const index = isDefinition ? undefined : atHand[depth]?.get(logic);
      if (index !== undefined) return { var: `current.${index}` };
      if (isPlain(logic) || isList(logic) || typeof logic.var !== "string") {
        return this.#rebuilt(logic, (each) => write(each, depth));
      }
      return { var: depth === 0 ? logic.var : inRecord(logic.var) };
    };
    let body = write(root, deepest);
    for (let depth = deepest; depth > 0; depth--) {
      const named = [...(atHand[depth]?.keys() ?? [])];
      const values = named.map((each) => write(each, depth - 1, levels.get(each) === depth));
      body = { reduce: [[values], body, { var: depth === 1 ? "" : "accumulator" }] };
    }
    return body;
  }

  /** What is said more than once, each with how many such lie within each other up to it. */
  #levels(root: Logic): ReadonlyMap<Logic, number> {
    const { references, order } = this.#walk(root);
    const levels = new Map<Logic, number>();
    const sizes = new Map<Logic, number>();
    const named = new Map<Logic, number>();
    for (const logic of order) {
      const parts = this.#partsInContext(logic);
      let level = Math.max(0, ...parts.map((part) => levels.get(part) ?? 0));
      const size = this.#ownSize(logic, (part) => (named.has(part) ? NAME : sizes.get(part)));
      sizes.set(logic, size);
      if ((references.get(logic) ?? 0) > 1 && size >= WORTHWHILE && !isList(logic)) {
        level += 1;
        named.set(logic, level);
      }
      levels.set(logic, level);
    }
    return named;
  }

  /** Each expression in the context after its parts, with how often it is said. */
  #walk(root: Logic): { readonly references: ReadonlyMap<Logic, number>; readonly order: readonly Logic[] } {
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
    return { references, order };
  }

  /** Within how many reductions each is last looked at. */
  #lastUses(root: Logic, levels: ReadonlyMap<Logic, number>, deepest: number): ReadonlyMap<Logic, number> {
    const last = new Map<Logic, number>();
    const visited = new Map<Logic, number>();
    const visit = (logic: Logic, depth: number, isDefinition: boolean): void => {
      if (isPlain(logic)) return;
      if (levels.has(logic) && !isDefinition) {
        last.set(logic, Math.max(depth, last.get(logic) ?? 0));
        return;
      }
      if ((visited.get(logic) ?? -1) >= depth) return;
      visited.set(logic, depth);
      for (const part of this.#partsInContext(logic)) visit(part, depth, false);
    };
    visit(root, deepest, levels.has(root));
    for (const [logic, level] of levels) visit(logic, level - 1, true);
    return last;
  }

  /** In characters, where what is named counts as its name. */
  #ownSize(logic: Logic, sizeOf: (part: Logic) => number | undefined): number {
    if (isPlain(logic)) return this.#size(logic);
    const all = isList(logic) ? logic : Object.values(logic);
    const inContext = new Set(this.#partsInContext(logic));
    const flat = isList(logic) ? all : all.flatMap((each) => (isList(each) ? [...each] : [each]));
    return flat.reduce(
      (sum: number, each) => sum + ((inContext.has(each) ? sizeOf(each) : undefined) ?? this.#size(each)),
      8,
    );
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

function inRecord(path: string): string {
  return path === "" ? "accumulator" : `accumulator.${path}`;
}
