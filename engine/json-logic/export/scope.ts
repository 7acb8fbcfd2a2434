/** Where a condition is being written out: in which record, under which path, seeing whom, dated by what. */
import type { Directory } from "../../directory.ts";
import type { Place } from "./currency.ts";
import { type Logic, or, read, some } from "./logic.ts";
import type { Cond, Node } from "./node.ts";
import type { Num, Stretch } from "./number.ts";
import type { ExportRefusal, ExportRefusalCode } from "./refusal.ts";
import { Demands, scaleOf } from "./scales.ts";
import { type Reading, type Shape, UNFIT } from "./shape.ts";
import { nearestInView, type Roots, type View } from "./view.ts";

/** What would make a condition not to be told here, though the engine might: values whole numbers do not carry. */
export class Doubts {
  /** Facts and rates that have to be exact. */
  readonly keys = new Set<string>();
  /** Each holds if something computed left the safe integers. */
  readonly beyond = new Set<Logic>();

  add({ keys, beyond }: Doubts, outside: (beyond: Logic) => Logic = (each) => each): void {
    for (const key of keys) this.keys.add(key);
    for (const each of beyond) this.doubt(outside(each));
  }

  doubt(beyond: Logic): void {
    if (beyond !== false) this.beyond.add(beyond);
  }

  /** Read from the record of the subject. */
  get any(): Logic {
    const unfit = some(read(UNFIT), { in: [read(""), [...this.keys].sort()] });
    return or(this.keys.size === 0 ? false : unfit, ...this.beyond);
  }
}

/** What was made, and what is doubtful about it. */
interface Made<T> {
  readonly made: T;
  readonly doubts: Doubts;
}

/** One rule being written: what it asks of the numbers, and what of it cannot be said. */
export class Draft {
  readonly directory: Directory;
  readonly roots: Roots;
  /** What this rule asks. */
  readonly demands = new Demands();
  readonly refusals: ExportRefusal[] = [];
  /** What all rules together asked; absent while that is being found out. */
  readonly #agreed: Demands | undefined;
  readonly #stack: string[] = [];
  readonly #nodes = new Map<Shape, Map<string, Made<Node>>>();
  readonly #conds = new Map<Shape, Map<string, Made<Cond>>>();

  constructor(directory: Directory, roots: Roots, agreed?: Demands) {
    this.directory = directory;
    this.roots = roots;
    this.#agreed = agreed;
  }

  /** Steps per unit of a fact, or of a setting. While demands are gathered no scale is known, and none matters. */
  scale(key: string, type: Parameters<typeof scaleOf>[0]): bigint {
    return this.#agreed === undefined ? 1n : scaleOf(type, this.#agreed.get(key));
  }

  refuse(path: string, code: ExportRefusalCode, given = ""): void {
    const known = this.refusals.some((each) => each.path === path && each.code === code);
    if (!known) this.refusals.push({ path, code, params: { given } });
  }

  stretch(path: string): Stretch {
    return (literal, by) => {
      const product = BigInt(literal) * by;
      const limit = BigInt(Number.MAX_SAFE_INTEGER);
      if (product < limit && product > -limit) return Number(product);
      if (this.#agreed !== undefined) this.refuse(path, "integer-too-large", `${product}`);
      return literal;
    };
  }

  /** Undefined where `name` is being worked out already. */
  within<T>(name: string, work: () => T): T | undefined {
    if (this.#stack.includes(name)) return undefined;
    this.#stack.push(name);
    try {
      return work();
    } finally {
      this.#stack.pop();
    }
  }

  /** Worked out once for all who ask from the same place, of what hangs on nothing else. */
  onceNode(name: string, scope: Scope, work: (scope: Scope) => Node): Node | undefined {
    return this.#once(this.#nodes, name, scope, work);
  }

  onceCond(name: string, scope: Scope, work: (scope: Scope) => Cond): Cond | undefined {
    return this.#once(this.#conds, name, scope, work);
  }

  #once<T>(
    all: Map<Shape, Map<string, Made<T>>>,
    name: string,
    scope: Scope,
    work: (scope: Scope) => T,
  ): T | undefined {
    const { prefix, home, datedBy, proof, shape } = scope;
    const kept = all.get(shape) ?? new Map<string, Made<T>>();
    all.set(shape, kept);
    const key = JSON.stringify([name, prefix, home, datedBy, proof]);
    const found = kept.get(key) ?? this.#make(name, scope, work);
    if (found === undefined) return undefined;
    kept.set(key, found);
    scope.doubts.add(found.doubts);
    return found.made;
  }

  #make<T>(name: string, { match: _, ...scope }: Scope, work: (scope: Scope) => T): Made<T> | undefined {
    const doubts = new Doubts();
    return this.within(name, () => ({ made: work({ ...scope, doubts }), doubts }));
  }
}

export interface Scope {
  readonly draft: Draft;
  readonly view: View;
  readonly shape: Shape;
  /** Before every key: `accumulator.` inside a reduction that carries the record along. */
  readonly prefix: string;
  /** The record whose nearest instance is home, where that is not what the shape is of. */
  readonly home?: string;
  readonly datedBy: string;
  /** Inside `unless proven`. */
  readonly proof: boolean;
  /** The term looked at, inside `every match in matches has (…)`. */
  readonly match?: string;
  readonly doubts: Doubts;
}

export function placeOf({ shape, prefix }: Scope): Place {
  return { shape, prefix };
}

export function readKey({ prefix }: Scope, key: string): Logic {
  return read(`${prefix}${key}`);
}

export function reading(scope: Scope, what: Reading): Logic {
  return readKey(scope, scope.shape.read(what));
}

export function stretchAt(scope: Scope, path: string): Stretch {
  return scope.draft.stretch(path);
}

/** As if standing at the nearest instance of a record: what is worked out there is the same for all who ask. */
export function atHome(scope: Scope, record: string): Scope | undefined {
  const home = scope.draft.roots.nearest(scope.view, record);
  if (home === undefined) return undefined;
  const isHome = scope.view.length === 1 && scope.view[0] === home;
  return isHome ? scope : { ...scope, view: [home], home: record };
}

/** Whether the record as a whole sees the same instance as whoever stands here. */
export function seesTheSame({ view, shape, draft }: Scope, record: string): boolean {
  return draft.roots.nearest(view, record) === draft.roots.nearest(shape.view, record);
}

export function isInReach({ view, draft }: Scope, record: string): boolean {
  return nearestInView(view, record) !== undefined || draft.roots.at(record) !== undefined;
}

/** Asks that the facts in a number be exact; doubts what hangs on it where they are not. */
export function exactly({ draft, doubts }: Scope, { leaves, beyond }: Num): void {
  for (const leaf of leaves) {
    draft.demands.exact(leaf);
    doubts.keys.add(leaf);
  }
  for (const each of beyond) doubts.doubt(each);
}
