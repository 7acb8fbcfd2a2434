import type { RuleDecl } from "../ast.ts";
import type { Named } from "../bind/symbols.ts";

/** The rules of one file. */
interface RulesOfFile {
  readonly ids: ReadonlySet<string>;
  /** By what stands before the first dot: the limbs of one law. */
  readonly limbs: ReadonlyMap<string, readonly string[]>;
}

const NONE: RulesOfFile = { ids: new Set(), limbs: new Map() };

/** Sorted out once for each set of rules: every example asks. */
const known = new WeakMap<Named<RuleDecl>, ReadonlyMap<string, RulesOfFile>>();

export function rulesOfFile(rules: Named<RuleDecl>, path: string): RulesOfFile {
  const files = known.get(rules) ?? sorted(rules);
  known.set(rules, files);
  return files.get(path) ?? NONE;
}

function sorted(rules: Named<RuleDecl>): ReadonlyMap<string, RulesOfFile> {
  const files = new Map<string, { ids: Set<string>; limbs: Map<string, string[]> }>();
  for (const [id, { home }] of rules) {
    const { path } = home.file;
    const file = files.get(path) ?? { ids: new Set(), limbs: new Map() };
    files.set(path, file);
    file.ids.add(id);
    const [law = id] = id.split(".");
    const limbs = file.limbs.get(law) ?? [];
    limbs.push(id);
    file.limbs.set(law, limbs);
  }
  return files;
}
