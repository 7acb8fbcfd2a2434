import { readFile } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";
import type { Resolver } from "../dsl/index.ts";
import { findTideFiles, type TideFile } from "./files.ts";

/**
 * Lists lie where the file that names them says, as seen from it; a ruleset that is used lies in a folder of its name,
 * beside the folder of the one that uses it.
 */
export function resolverIn(files: readonly TideFile[], cwd: string): Resolver {
  const folders = [...new Set(files.map(({ path }) => dirname(resolve(cwd, path))))].sort(
    (a, b) => a.length - b.length,
  );
  return {
    list: async (path, from) =>
      isAbsolute(path) ? undefined : readFile(join(dirname(resolve(cwd, from)), path)).catch(() => undefined),
    ruleset: async (name) => {
      if (!/^[\w.-]+$/.test(name)) return undefined;
      for (const folder of folders) {
        const found = await findTideFiles([join(dirname(folder), name)], cwd).catch(() => []);
        if (found.length > 0) return found;
      }
      return undefined;
    },
  };
}
