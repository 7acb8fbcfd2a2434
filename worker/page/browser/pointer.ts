/** Reading and writing a JSON value by JSON Pointer (RFC 6901), own properties only. */

export function read(root: unknown, pointer: string): unknown {
  let value = root;
  for (const key of steps(pointer)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** Makes what is missing on the way: a list where the next step is a number. `undefined` takes the value away. */
export function write(root: object, pointer: string, value: unknown): void {
  let holder = root;
  const keys = steps(pointer);
  keys.forEach((key, i) => {
    const next = keys[i + 1];
    if (next !== undefined) {
      const found: unknown = Object.hasOwn(holder, key) ? Reflect.get(holder, key) : undefined;
      const inner = typeof found === "object" && found !== null ? found : /^\d+$/.test(next) ? [] : {};
      if (inner !== found) define(holder, key, inner);
      holder = inner;
    } else if (value === undefined) Reflect.deleteProperty(holder, key);
    else define(holder, key, value);
  });
}

/** Not assignment: a key may be called `__proto__`. */
function define(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

const steps = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
