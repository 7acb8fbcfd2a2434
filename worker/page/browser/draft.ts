import { read, write } from "./pointer.ts";

/** The request being written: form, JSON text and questions all read and write this one. */
export class Draft {
  #request: object;

  constructor(request: object) {
    this.#request = structuredClone(request);
  }

  get request(): object {
    return this.#request;
  }

  replace(request: object): void {
    this.#request = structuredClone(request);
  }

  fact(pointer: string): unknown {
    return read(this.#request, `/facts${pointer}`);
  }

  setFact(pointer: string, value: unknown): void {
    write(this.#request, `/facts${pointer}`, value);
  }

  field(name: string): unknown {
    return read(this.#request, `/${name}`);
  }

  setField(name: string, value: unknown): void {
    write(this.#request, `/${name}`, value);
  }

  get items(): readonly unknown[] {
    const items = this.fact("/items");
    return Array.isArray(items) ? items : [];
  }

  addItem(): number {
    const items = this.items;
    this.setFact("/items", [...items, {}]);
    return items.length;
  }

  removeItem(index: number): void {
    this.setFact(
      "/items",
      this.items.filter((_, i) => i !== index),
    );
  }

  toString(): string {
    return JSON.stringify(this.#request, null, 2);
  }
}
