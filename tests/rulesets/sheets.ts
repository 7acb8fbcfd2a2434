/** The fact sheets the rules are written from. They are data beside the repository and may be absent. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Ir, IrRule } from "../../engine/index.ts";

export interface FactSheet {
  readonly id: string;
  readonly domain: string;
  readonly from?: string;
  readonly until?: string | null;
  readonly cite: string;
  readonly url?: string;
  readonly confidence: string;
  /** The same law told twice: one rule states both. */
  readonly same_law_as?: string;
}

const JURISDICTIONS = ["eu", "de", "es", "fr", "it", "nl", "pl", "ro", "gb", "xi", "us", "ww"];

/** What is surer than what. A rule never claims to be surer than the fact it was written from. */
const CERTAINTY = ["medium", "high", "verified"];

export function factSheets(folder: string): readonly FactSheet[] {
  return JURISDICTIONS.flatMap((jurisdiction): readonly FactSheet[] =>
    parse(readFileSync(join(folder, "facts", `${jurisdiction}.yaml`), "utf8")),
  );
}

export function rulesOf(sheet: FactSheet, { rules }: Pick<Ir, "rules">): readonly IrRule[] {
  return rules.filter(({ law, also }) => [law, ...also].includes(sheet.id.toLowerCase()));
}

/** Rules that are surer than the sheet of their law. */
export function surerThan(sheet: FactSheet, ir: Pick<Ir, "rules">): readonly string[] {
  const sure = CERTAINTY.indexOf(sheet.confidence);
  return rulesOf(sheet, ir)
    .filter(({ confidence }) => CERTAINTY.indexOf(confidence) > sure)
    .map(({ id }) => id);
}
