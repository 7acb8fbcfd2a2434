import { isObject } from "../facts/json.ts";
import type { Ir, IrCond } from "../ir.ts";

/** What the search follows from name to name. */
type Declared = Pick<Ir, "defines" | "tables" | "facts" | "parameters">;

/**
 * Tells which conditions cannot be judged before the rules that may apply are known: those that rest on charges, which
 * are worked out of those rules, and those that rest on a tenant's setting, which counts as used once it is read.
 */
export function deferredIn({ defines, tables, facts, parameters }: Declared): (condition: IrCond) => boolean {
  const declared = new Map<string, unknown>();
  for (const define of defines) declared.set(`define ${define.name}`, define.body);
  for (const table of tables) declared.set(`table ${table.name}`, table);
  for (const fact of facts) declared.set(`fact ${fact.name}`, fact.computed);
  for (const parameter of parameters) {
    const { name, by, datedBy, adjustable } = parameter;
    const read = [...by, ...(datedBy === undefined ? [] : [datedBy])].map((fact) => ({ k: "fact", fact }));
    declared.set(`param ${name}`, adjustable === undefined ? read : { k: "charged" });
  }
  const kept = new Map<string, boolean>();
  const named = (key: string): boolean => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    // The compiler keeps declarations free of cycles.
    const found = isDeferred(declared.get(key));
    kept.set(key, found);
    return found;
  };
  const isDeferred = (node: unknown): boolean => {
    if (Array.isArray(node)) return node.some(isDeferred);
    if (!isObject(node)) return false;
    if (node.k === "charged" || node.k === "shared") return true;
    if (node.k === "fact") return named(`fact ${node.fact}`);
    if (node.k === "define") return named(`define ${node.name}`);
    if (node.k === "named") return named(`define ${node.define}`);
    if (node.k === "table" && named(`table ${node.table}`)) return true;
    if ((node.k === "param" && named(`param ${node.name}`)) || named(`param ${node.param}`)) return true;
    return Object.values(node).some(isDeferred);
  };
  return isDeferred;
}
