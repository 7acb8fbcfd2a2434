import { readFile } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Resolver } from "../../dsl/index.ts";
import { Workspace } from "../../dsl/service/index.ts";
import { findTideFiles, rulesetOf, type TideFile } from "../files.ts";
import { resolverIn } from "../resolver.ts";

/** A ruleset that is open in an editor: what is on the disk, and over it what is being written. */
export class Ruleset {
  /** Its top folder; of what belongs to no ruleset, the file itself. */
  readonly root: string;
  #workspace = Workspace.empty;

  constructor(root: string, files: readonly TideFile[]) {
    this.root = root;
    this.#workspace = Workspace.empty.with(
      ...files.map(({ path, source }) => ({ path: slashed(path), source })),
    );
  }

  /** As it is now, with the rulesets it uses and the lists it keeps elsewhere. */
  async workspace(): Promise<Workspace> {
    for (;;) {
      const before = this.#workspace;
      const loaded = await before.load(this.#resolver());
      // While the disk was read, somebody may have gone on writing.
      if (this.#workspace !== before) continue;
      this.#workspace = loaded;
      return loaded;
    }
  }

  /** By the name it is spoken of in messages: its path below the top folder. */
  pathOf(uri: string): string {
    if (!uri.startsWith("file:")) return uri;
    const path = relative(this.root, fileURLToPath(uri));
    return path === "" ? this.root : slashed(path);
  }

  uriOf(path: string): string {
    if (/^[a-z]{2,}:/.test(path)) return path;
    return pathToFileURL(isAbsolute(path) ? path : join(this.root, path)).href;
  }

  put(uri: string, source: string): void {
    this.#workspace = this.#workspace.with({ path: this.pathOf(uri), source });
  }

  take(uri: string): void {
    this.#workspace = this.#workspace.without(this.pathOf(uri));
  }

  /** Something it uses may have changed on the disk. */
  refresh(): void {
    this.#workspace = this.#workspace.afresh;
  }

  #resolver(): Resolver {
    const files = [...this.#workspace.documents.values()].map(({ path, source }) => ({ path, source }));
    return resolverIn(files, this.root);
  }
}

/** The rulesets an editor has open files of, each read from the disk once. */
export class Rulesets {
  readonly #byRoot = new Map<string, Promise<Ruleset>>();

  /** The ruleset a file belongs to. */
  async of(uri: string): Promise<Ruleset> {
    // What was never saved belongs to nothing.
    if (!uri.startsWith("file:")) return this.#rooted(uri);
    const file = fileURLToPath(uri);
    return this.#rooted((await rulesetOf(dirname(file), dirname(file))) ?? file);
  }

  /** The ruleset of a folder, if it holds one: the folder itself, or `rulesets` in it. */
  async in(folder: string): Promise<Ruleset | undefined> {
    for (const place of [folder, join(folder, "rulesets")]) {
      if ((await rulesetOf(place, place)) === place) return this.#rooted(place);
    }
    return undefined;
  }

  /** Those already read. */
  async all(): Promise<readonly Ruleset[]> {
    return Promise.all(this.#byRoot.values());
  }

  #rooted(root: string): Promise<Ruleset> {
    const known = this.#byRoot.get(root);
    if (known !== undefined) return known;
    const reading = read(root);
    this.#byRoot.set(root, reading);
    return reading;
  }
}

/** What stands on the disk now; undefined where nothing does. */
export async function onDisk(uri: string): Promise<string | undefined> {
  if (!uri.startsWith("file:")) return undefined;
  return readFile(fileURLToPath(uri), "utf8").catch(() => undefined);
}

async function read(root: string): Promise<Ruleset> {
  // A file that stands alone, or one that was never saved, has no folder to be read.
  const files = root.endsWith(".tide") || !root.includes(sep) ? [] : await findTideFiles([root], root);
  return new Ruleset(root, files);
}

function slashed(path: string): string {
  return path.split(sep).join("/");
}
