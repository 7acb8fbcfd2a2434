import type { Compiled, Diagnostic } from "../dsl/index.ts";
import { CommandError, EXIT } from "./exit.ts";
import { defaultRulesets, findTideFiles, rulesetOf, type TideFile } from "./files.ts";
import { resolverIn } from "./resolver.ts";

/** The files somebody named, compiled together with the rulesets they belong to. */
export interface Selection {
  /** Every file of those rulesets. */
  readonly files: readonly TideFile[];
  /** Paths of the files named. */
  readonly selected: ReadonlySet<string>;
  /** One for each ruleset. */
  readonly compiled: readonly Compiled[];
  readonly diagnostics: readonly Diagnostic[];
}

export async function compileSelection(paths: readonly string[], cwd: string): Promise<Selection> {
  const { compile } = await import("../dsl/index.ts");
  const named = paths.length > 0 ? paths : [await defaultRulesets(cwd)];
  const chosen = await findTideFiles(named, cwd);
  if (chosen.length === 0)
    throw new CommandError(EXIT.noInput, `There are no *.tide files in ${named.join(", ")}.`);
  const roots = await Promise.all(named.map((path) => rulesetOf(path, cwd)));
  // What has no vocabulary above it is no part of a ruleset: such paths make one of their own, together.
  const loose = named.filter((_, i) => roots[i] === undefined);
  const found = [...new Set(roots)].filter((root) => root !== undefined);
  const groups = await Promise.all(
    [...found.map((root) => [root]), ...(loose.length > 0 ? [loose] : [])].map((group) =>
      findTideFiles(group, cwd),
    ),
  );
  const compiled = await Promise.all(groups.map((files) => compile(files, resolverIn(files, cwd))));
  return {
    files: groups.flat(),
    selected: new Set(chosen.map(({ path }) => path)),
    compiled,
    diagnostics: compiled.flatMap(({ diagnostics }) => diagnostics),
  };
}
