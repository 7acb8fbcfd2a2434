import type { RecordDecl } from "../ast.ts";

export const SHIPMENT = "shipment";

/** A list of records standing in another record: `items` in the shipment, `item.documents` in an item. */
export interface RecordList {
  readonly record: string;
  readonly parent: string;
  readonly list: string;
  readonly max: number;
  readonly complete: boolean;
}

/**
 * Which record stands in which. The shipment is always there; a record without parents is a root of its own
 * (`seller`, `site`), and what stands in the shipment may read roots through it.
 */
export class Records {
  readonly names: ReadonlySet<string>;
  readonly lists: readonly RecordList[];
  readonly #parents = new Map<string, readonly string[]>();
  readonly #above = new Map<string, ReadonlySet<string>>();

  constructor(declarations: Iterable<RecordDecl>) {
    const names = new Set([SHIPMENT]);
    const lists: RecordList[] = [];
    for (const { name, parents } of declarations) {
      names.add(name.text);
      this.#parents.set(
        name.text,
        parents.map((parent) => parent.record.text),
      );
      for (const { record, list, max, complete } of parents) {
        lists.push({
          record: name.text,
          parent: record.text,
          list: list.text,
          max: Number(max.text),
          complete,
        });
      }
    }
    this.names = names;
    this.lists = lists;
  }

  isRoot(record: string): boolean {
    return this.parentsOf(record).length === 0;
  }

  parentsOf(record: string): readonly string[] {
    return this.#parents.get(record) ?? [];
  }

  /** Everything it stands in, near or far. */
  above(record: string): ReadonlySet<string> {
    const known = this.#above.get(record);
    if (known !== undefined) return known;
    const found = new Set<string>();
    const queue = [...this.parentsOf(record)];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      queue.push(...this.parentsOf(next));
    }
    this.#above.set(record, found);
    return found;
  }

  /** Whether what is said of `from` may speak of `of`: itself, what it stands in, and the roots a shipment reaches. */
  canRead(from: string, of: string): boolean {
    if (from === of || this.above(from).has(of)) return true;
    if (of === SHIPMENT || !this.isRoot(of)) return false;
    return from === SHIPMENT || this.above(from).has(SHIPMENT);
  }

  /** The one of them from which all others can be read, or two that have nothing to do with each other. */
  deepest(records: readonly string[]): { record: string } | { unlinked: readonly [string, string] } {
    const [first] = records;
    if (first === undefined) return { record: SHIPMENT };
    const deepest = records.find((candidate) => records.every((other) => this.canRead(candidate, other)));
    if (deepest !== undefined) return { record: deepest };
    for (const a of records) {
      const b = records.find((other) => !this.canRead(a, other) && !this.canRead(other, a));
      if (b !== undefined) return { unlinked: [a, b] };
    }
    return { unlinked: [first, records[1] ?? first] };
  }

  /** `items`, `item.documents`, `seller.registrations`: the list by the words a rule uses for it. */
  listNamed(words: string): RecordList | undefined {
    const dot = words.indexOf(".");
    const parent = dot === -1 ? SHIPMENT : words.slice(0, dot);
    const list = dot === -1 ? words : words.slice(dot + 1);
    return this.lists.find((one) => one.parent === parent && one.list === list);
  }

  /** The words a rule uses for a list. */
  wordsFor({ parent, list }: RecordList): string {
    return parent === SHIPMENT ? list : `${parent}.${list}`;
  }
}
