import type { SourceFile } from "./ast.ts";
import { declarationsOf } from "./bind/declarations.ts";
import { homesOf } from "./bind/headers.ts";
import { outcomeColumn } from "./bind/outcomeRules.ts";
import { bindRecords, refuseUnknownKeys, withoutSharedPlaces } from "./bind/recordTree.ts";
import type { Home, OutputColumn, Symbols } from "./bind/symbols.ts";
import { discreet, unreadIn } from "./bind/unread.ts";
import type { Report } from "./report.ts";

/** A ruleset whose declarations are all found by name. What they say has not been looked at. */
export interface Bound {
  readonly homes: readonly Home[];
  readonly symbols: Symbols;
}

/**
 * Binds names over all files together: one ruleset, one namespace per kind of thing. `broken` are the files the parser
 * could not read to the end.
 */
export function bind(files: readonly SourceFile[], broken: ReadonlySet<string>, report: Report): Bound {
  const homes = homesOf(files, discreet(report, unreadIn(files, broken)));
  const found = declarationsOf(homes);
  const records = bindRecords(found);
  refuseUnknownKeys(found);
  const outputs = new Map<string, OutputColumn[]>();
  for (const { decl, home } of found.tables.values()) {
    // What such a table says, it says as rules do.
    if (outcomeColumn(decl) !== -1) continue;
    decl.outputs.forEach((output, column) => {
      const columns = outputs.get(output.text) ?? [];
      columns.push({ decl, home, column });
      outputs.set(output.text, columns);
    });
  }
  return {
    homes,
    symbols: {
      ...found,
      facts: withoutSharedPlaces(found.facts, records),
      records,
      outputs,
    },
  };
}
