/** What a tenant set, read and held against what the ruleset lets him set. */
import type { Decision, InvalidFact, ScreenRequest } from "./decision.ts";
import type { Directory } from "./directory.ts";
import { own, pointer, preview } from "./facts/json.ts";
import { readValue } from "./facts/read-value.ts";
import { wantedForm } from "./facts/wanted.ts";
import type { Value } from "./value/value.ts";

export interface Settings {
  readonly values: ReadonlyMap<string, Value>;
  readonly invalid: readonly InvalidFact[];
  readonly unrecognised: Decision["unrecognised"];
}

/** A setting in a wrong form sets nothing; its default stands, and the answer says so. Paths begin with `/settings`. */
export function readSettings(settings: ScreenRequest["settings"], directory: Directory): Settings {
  const values = new Map<string, Value>();
  const invalid: InvalidFact[] = [];
  const unrecognised: { readonly path: string }[] = [];
  for (const name of Object.keys(settings).sort()) {
    const path = pointer("/settings", name);
    const parameter = directory.parameters.get(name);
    if (parameter?.adjustable === undefined) {
      unrecognised.push({ path });
      continue;
    }
    const given = own(settings, name);
    const reading = readValue(parameter.type, given);
    if (reading.ok) values.set(name, reading.value);
    else {
      const wanted = wantedForm(parameter.type);
      invalid.push({ path, fact: name, code: reading.code, given: preview(given), wanted });
    }
  }
  return { values, invalid, unrecognised };
}
