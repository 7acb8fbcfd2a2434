/** Who may import whom. The table is the rule; ARCHITECTURE.md says why. */

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly source: string;
}

interface Room {
  /** What of ours it may import besides itself: a folder ends with a slash. */
  readonly ours: readonly string[];
  /** What of ours it may import only by `import()`. */
  readonly lazily?: readonly string[];
  /** Runs in Node, and so may use `node:` modules. */
  readonly node?: true;
  /** Packages it must not import. */
  readonly never?: readonly string[];
}

const ROOMS: Readonly<Record<string, Room>> = {
  engine: { ours: [], never: ["chevrotain"] },
  dsl: { ours: ["engine/ir.ts", "engine/index.ts"] },
  worker: { ours: ["engine/"], lazily: ["dsl/"], never: ["chevrotain"] },
  cli: { ours: ["engine/", "dsl/", "rulesets/", "package.json"], node: true },
  studio: { ours: ["engine/ir.ts", "engine/index.ts", "dsl/"] },
};

interface Import {
  /** As written, or undefined where it is computed. */
  readonly specifier: string | undefined;
  readonly lazy: boolean;
}

/** One sentence a breach. Files in other rooms (tests, bench, scripts) are free. */
export function breaches(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, source }) => {
    const name = path.split("/")[0] ?? "";
    const room = ROOMS[name];
    if (room === undefined) return [];
    return importsOf(source).flatMap((found) => {
      const reason = objection(name, room, path, found);
      return reason === undefined
        ? []
        : [`${path} imports ${found.specifier ?? "what it computes"}: ${reason}`];
    });
  });
}

function objection(name: string, room: Room, path: string, { specifier, lazy }: Import): string | undefined {
  if (specifier === undefined) return room.node ? undefined : "name the module, so that this can be checked";
  if (specifier.startsWith("node:")) return room.node ? undefined : `${name} does not run in Node`;
  if (!specifier.startsWith(".")) {
    const forbidden = room.never?.some((pkg) => specifier === pkg || specifier.startsWith(`${pkg}/`));
    return forbidden ? `${name} does without this package` : undefined;
  }
  const target = resolve(path, specifier);
  const within = (allowed: readonly string[]) =>
    allowed.some((entry) => (entry.endsWith("/") ? target.startsWith(entry) : target === entry));
  if (within([`${name}/`, ...room.ours])) return undefined;
  if (within(room.lazily ?? [])) return lazy ? undefined : "only by a dynamic import()";
  const all = [...room.ours, ...(room.lazily ?? [])];
  return `${name} may import ${all.length > 0 ? `itself, ${all.join(", ")}` : "only itself"}`;
}

function resolve(from: string, specifier: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

const STATEMENT = /^\s*(?:import|export)\b(?:[^"'`;()=]*?\bfrom)?\s*(["'])(.+?)\1/gm;
const CALL = /\bimport\s*\(\s*(?:(["'`])([^"'`$]+)\1\s*[,)])?/g;

/** Static, re-exporting, type-only, side-effect and dynamic imports, and `import("…")` types. */
function importsOf(source: string): Import[] {
  const code = withoutComments(source);
  const calls = [...code.matchAll(CALL)].map((m): Import => ({ specifier: m[2], lazy: true }));
  const statements = [...code.matchAll(STATEMENT)].map((m): Import => ({ specifier: m[2], lazy: false }));
  return [...statements, ...calls];
}

/** Strings are matched first, so that `"//"` in one does not start a comment. */
function withoutComments(source: string): string {
  return source.replace(
    /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (match) => (match.startsWith("/") ? " " : match),
  );
}
