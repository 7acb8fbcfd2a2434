/** All that a ruleset looks for in texts, to be packed into one index (see terms/): its lists of terms, and single ones. */
import { isObject } from "./facts/json.ts";
import type { Ir } from "./ir.ts";
import type { TermList } from "./terms/index.ts";

/** The list of the terms that conditions write out themselves. */
export const WRITTEN_OUT = "";

export function termListsOf({ lists, rules, defines, tables }: Ir): readonly TermList[] {
  const declared = lists.flatMap((list): readonly TermList[] => {
    if (list.of !== "terms") return [];
    const { name, entries, lookAlikes } = list;
    return [{ name, terms: entries, ...(lookAlikes && { lookAlikes }) }];
  });
  const terms = [...writtenOut([rules, defines, tables])].sort().map((term) => ({ term }));
  return [...(terms.length > 0 ? [{ name: WRITTEN_OUT, terms }] : []), ...declared];
}

/** Walks rules as plain data: wherever a condition may stand, it is told by its kind. */
function writtenOut(rules: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each);
    if (!isObject(node)) return;
    if (node.k === "mentions") for (const { terms } of [node, node.after].filter(isObject)) note(terms);
    for (const each of Object.values(node)) walk(each);
  };
  const note = (terms: unknown) => {
    if (Array.isArray(terms)) for (const term of terms) if (typeof term === "string") found.add(term);
  };
  walk(rules);
  return found;
}
