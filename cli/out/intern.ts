/**
 * Decisions say the same sentences thousands of times. A run's journal writes each longer text once and points to it
 * from then on; what it remembers is bounded, and texts that come after stand in full.
 */
const SHORTEST = 16;
const MOST_TEXTS = 100_000;
const MOST_LENGTH = 24 * 1024 * 1024;
/** No text of ours begins with it; of one that does it is doubled. */
const MARK = "\ue000";

export class Texts {
  readonly #known = new Map<string, number>();
  readonly #list: string[] = [];
  #length = 0;
  #fresh: string[] = [];

  /** The value with its longer texts as references. */
  pack(value: unknown): unknown {
    if (typeof value === "string") return this.#reference(value);
    if (Array.isArray(value)) return value.map((each) => this.pack(each));
    if (typeof value !== "object" || value === null) return value;
    const packed: Record<string, unknown> = {};
    for (const [key, each] of Object.entries(value)) packed[key] = this.pack(each);
    return packed;
  }

  /** Texts that were pointed to for the first time since this was last asked. */
  fresh(): readonly string[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }

  /** Texts another run has written down, in their order. */
  learn(texts: readonly string[]): void {
    for (const text of texts) this.#add(text);
  }

  unpack(value: unknown): unknown {
    if (typeof value === "string") return this.#text(value);
    if (Array.isArray(value)) return value.map((each) => this.unpack(each));
    if (typeof value !== "object" || value === null) return value;
    const whole: Record<string, unknown> = {};
    for (const [key, each] of Object.entries(value)) whole[key] = this.unpack(each);
    return whole;
  }

  #reference(text: string): string {
    if (text.length < SHORTEST) return text.startsWith(MARK) ? MARK + text : text;
    const known = this.#known.get(text);
    if (known !== undefined) return MARK + known.toString(36);
    if (this.#list.length >= MOST_TEXTS || this.#length + text.length > MOST_LENGTH)
      return text.startsWith(MARK) ? MARK + text : text;
    this.#fresh.push(text);
    return MARK + this.#add(text).toString(36);
  }

  #add(text: string): number {
    const number = this.#list.length;
    this.#known.set(text, number);
    this.#list.push(text);
    this.#length += text.length;
    return number;
  }

  #text(text: string): string {
    if (!text.startsWith(MARK)) return text;
    return text.startsWith(MARK + MARK)
      ? text.slice(1)
      : (this.#list[Number.parseInt(text.slice(1), 36)] ?? "");
  }
}
