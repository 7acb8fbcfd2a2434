/**
 * Where a text stops being JSON. The platform's parser refuses it first, and does not always say where; this only looks
 * for the place, and only in texts whose depth has been bounded.
 */

/** The offset, in UTF-16 code units, of the first character that cannot follow; the length where the text ends too soon. */
export function jsonStop(text: string): number {
  const scan = new Scan(text);
  const stop = scan.value(scan.space(0));
  if (stop < 0) return ~stop;
  return scan.space(stop);
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const NUMBER_START = /-?(?:(?:0|[1-9]\d*)(?:\.(?:\d+(?:[eE][+-]?)?)?|[eE][+-]?)?)?/y;
const PLAIN = /[ !#-[\]-\uffff]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SPACE = /[ \t\n\r]*/y;

/** Every method takes an offset and gives the one after what it read, or `~offset` of the stop. */
class Scan {
  constructor(private readonly text: string) {}

  space(at: number): number {
    return this.#match(SPACE, at);
  }

  value(at: number): number {
    switch (this.text[at]) {
      case "{":
        return this.#members(at);
      case "[":
        return this.#elements(at);
      case '"':
        return this.#string(at);
      case "t":
        return this.#word("true", at);
      case "f":
        return this.#word("false", at);
      case "n":
        return this.#word("null", at);
      default:
        return this.#number(at);
    }
  }

  #members(open: number): number {
    let at = this.space(open + 1);
    if (this.text[at] === "}") return at + 1;
    for (;;) {
      if (this.text[at] !== '"') return ~at;
      at = this.#string(at);
      if (at < 0) return at;
      at = this.space(at);
      if (this.text[at] !== ":") return ~at;
      at = this.value(this.space(at + 1));
      if (at < 0) return at;
      at = this.space(at);
      if (this.text[at] === "}") return at + 1;
      if (this.text[at] !== ",") return ~at;
      at = this.space(at + 1);
    }
  }

  #elements(open: number): number {
    let at = this.space(open + 1);
    if (this.text[at] === "]") return at + 1;
    for (;;) {
      at = this.value(at);
      if (at < 0) return at;
      at = this.space(at);
      if (this.text[at] === "]") return at + 1;
      if (this.text[at] !== ",") return ~at;
      at = this.space(at + 1);
    }
  }

  /** An escape that is none is pointed at by its backslash. */
  #string(open: number): number {
    let at = open + 1;
    for (let from = -1; at > from; ) {
      from = at;
      at = this.#match(ESCAPE, this.#match(PLAIN, at));
    }
    return this.text[at] === '"' ? at + 1 : ~at;
  }

  #word(word: string, at: number): number {
    for (let i = 0; i < word.length; i++) if (this.text[at + i] !== word[i]) return ~(at + i);
    return at + word.length;
  }

  #number(at: number): number {
    const end = this.#match(NUMBER, at);
    const started = this.#match(NUMBER_START, at);
    return started > end || end === at ? ~started : end;
  }

  #match(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return pattern.test(this.text) ? pattern.lastIndex : at;
  }
}
