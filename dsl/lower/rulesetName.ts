import type { Ir } from "../../engine/ir.ts";
import type { Home } from "../bind/symbols.ts";

/**
 * What the whole is called. A header with neither jurisdiction nor domain names it (the vocabulary's, for example);
 * without one, the only ruleset there is; else the whole has no name of its own and the latest of its versions.
 */
export function rulesetName(homes: readonly Home[]): Ir["ruleset"] {
  const headers = homes.flatMap(({ header }) => header ?? []);
  const whole = headers.find(
    ({ jurisdiction, domain }) => jurisdiction === undefined && domain === undefined,
  );
  const names = new Set(headers.map(({ name }) => name.text));
  const versions = headers.flatMap(({ version }) => version?.value ?? []).sort(byNumbers);
  const [only] = names;
  return {
    name: whole?.name.text ?? (names.size === 1 && only !== undefined ? only : "rulesets"),
    version: whole?.version?.value ?? versions.at(-1) ?? "0",
  };
}

/** `2026.9.2` before `2026.11.1`. */
function byNumbers(a: string, b: string): number {
  const [left, right] = [a.split("."), b.split(".")];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = Number(left[i] ?? 0) - Number(right[i] ?? 0);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return 0;
}
