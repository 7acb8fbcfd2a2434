import { arrows, cyclesOf } from "../bind/cycles.ts";
import { closest } from "../suggest.ts";
import type { Context } from "./context.ts";
import { suggestion } from "./names.ts";

/** Which kinds of charge are part of which: a kind and everything within it add up. */
export class ChargeKinds {
  readonly #partOf = new Map<string, string>();
  readonly #names: readonly string[];

  constructor(ctx: Context) {
    const { chargeKinds } = ctx.symbols;
    this.#names = [...chargeKinds.keys()];
    for (const [name, { decl, home }] of chargeKinds) {
      const whole = decl.partOf;
      if (whole === undefined) continue;
      if (chargeKinds.has(whole.text)) this.#partOf.set(name, whole.text);
      else
        home.say("unknown-charge", whole.span, {
          name: whole.text,
          ...suggestion(closest(whole.text, chargeKinds.keys())),
        });
    }
    for (const cycle of cyclesOf(this.#names, (name) => this.#above(name))) {
      const kind = chargeKinds.get(cycle[0] ?? "");
      kind?.home.say("cycle", kind.decl.name.span, { name: kind.decl.name.text, path: arrows(cycle) });
      for (const name of cycle) this.#partOf.delete(name);
    }
  }

  partOf(name: string): string | undefined {
    return this.#partOf.get(name);
  }

  /** The kind and all its parts, near or far. */
  within(name: string): readonly string[] {
    return this.#names.filter((kind) => {
      for (let at: string | undefined = kind; at !== undefined; at = this.#partOf.get(at))
        if (at === name) return true;
      return false;
    });
  }

  #above(name: string): readonly string[] {
    const whole = this.#partOf.get(name);
    return whole === undefined ? [] : [whole];
  }
}
