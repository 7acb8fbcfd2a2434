import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { CommandError, EXIT } from "./exit.ts";

/** A `*.tide` file, its path as a person would type it. */
export interface TideFile {
  readonly path: string;
  readonly source: string;
}

/** The rules that come with the command line. */
const BUILT_IN_RULESETS: string = join(import.meta.dirname, "..", "rulesets");

/** Marks the top folder of a ruleset: everything below shares the words it declares. */
const VOCABULARY = "vocabulary.tide";

/** The folder meant when none is named: `rulesets` here, else the built-in one. */
export async function defaultRulesets(cwd: string): Promise<string> {
  const here = join(cwd, "rulesets");
  return (await isFolder(here)) ? here : BUILT_IN_RULESETS;
}

/** All `*.tide` files of the paths named, in order of their names; a path that is not there ends the command. */
export async function findTideFiles(paths: readonly string[], cwd: string): Promise<TideFile[]> {
  const found = new Set<string>();
  for (const path of paths) {
    for (const file of await walk(resolve(cwd, path), path)) found.add(file);
  }
  const sorted = [...found].sort();
  return Promise.all(
    sorted.map(async (file) => ({ path: shown(file, cwd), source: await readFile(file, "utf8") })),
  );
}

/** The top folder of the ruleset a path belongs to: the nearest at or above it that holds the vocabulary. */
export async function rulesetOf(path: string, cwd: string): Promise<string | undefined> {
  for (let folder = resolve(cwd, path); ; folder = dirname(folder)) {
    if (await isFile(join(folder, VOCABULARY))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Relative to where the person stands, unless that leads out of the folder. */
export function shown(file: string, cwd: string): string {
  const path = relative(cwd, file);
  return path.startsWith(`..${sep}`) ? file : path;
}

async function walk(path: string, asTyped: string): Promise<string[]> {
  const info = await stat(path).catch(() => undefined);
  if (info === undefined) throw new CommandError(EXIT.noInput, `There is no file or folder ${asTyped}.`);
  if (!info.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const nested = await Promise.all(
    entries.map((entry) => {
      const child = join(path, entry.name);
      if (entry.isDirectory()) {
        return entry.name.startsWith(".") || entry.name === "node_modules" ? [] : walk(child, child);
      }
      return entry.name.endsWith(".tide") ? [child] : [];
    }),
  );
  return nested.flat();
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}
