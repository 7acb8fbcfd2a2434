import type { Bundle } from "../engine/index.ts";

/** What follows from a bundle alone is made once for as long as the bundle is held. */
export function derived<T>(make: (bundle: Bundle) => T): (bundle: Bundle) => T {
  const made = new WeakMap<Bundle, { readonly value: T }>();
  return (bundle) => {
    const found = made.get(bundle) ?? { value: make(bundle) };
    made.set(bundle, found);
    return found.value;
  };
}
