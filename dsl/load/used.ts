import type { SourceFile, UseDecl } from "../ast.ts";
import { arrows } from "../bind/cycles.ts";
import { type Parsed, parse } from "../parse.ts";
import type { Report } from "../report.ts";
import type { Resolver } from "../resolver.ts";
import { closest } from "../suggest.ts";

interface Group {
  /** What the ruleset is called by whoever uses it; the one compiled has no such name. */
  readonly name: string;
  readonly files: readonly Parsed[];
}

/** The files of all rulesets used, and of those they use, each once. */
export async function usedFiles(
  own: readonly Parsed[],
  resolver: Resolver,
  report: Report,
): Promise<readonly Parsed[]> {
  const found = new Map<string, Group>();
  await follow({ name: "", files: own }, [], found, own, resolver, report);
  return [...found.values()].flatMap(({ files }) => files);
}

async function follow(
  group: Group,
  path: readonly string[],
  found: Map<string, Group>,
  own: readonly Parsed[],
  resolver: Resolver,
  report: Report,
): Promise<void> {
  for (const { file } of group.files) {
    const say = report.in(file.path);
    for (const use of usesOf(file)) {
      const name = use.name.text;
      const begun = path.indexOf(name);
      const isOwn = namesOf(own).includes(name);
      if (isOwn && path.length === 0 && !namesOf([{ file }]).includes(name)) {
        // Compiled together anyway.
        refuseOtherVersion(use, { name, files: own }, say);
        continue;
      }
      if (begun !== -1 || isOwn) {
        const way = begun === -1 ? [name, ...path, name] : [...path.slice(begun), name];
        say("use-cycle", use.span, { name, path: arrows(way) });
        continue;
      }
      const kept = found.get(name);
      const used = kept ?? (await loaded(use, resolver));
      if (used === undefined) {
        const near = closest(name, found.keys());
        say("unknown-ruleset", use.name.span, { name, ...(near === undefined ? {} : { suggestion: near }) });
        continue;
      }
      refuseOtherVersion(use, used, say);
      if (kept !== undefined) continue;
      found.set(name, used);
      await follow(used, [...path, name], found, own, resolver, report);
    }
  }
}

async function loaded(use: UseDecl, resolver: Resolver): Promise<Group | undefined> {
  const texts = await resolver.ruleset?.(use.name.text, use.version?.value);
  return texts && { name: use.name.text, files: texts.map(({ path, source }) => parse(path, source)) };
}

/** Every header of that name has the version pinned, if it has one at all; one at least has. */
function refuseOtherVersion(use: UseDecl, { files }: Group, say: ReturnType<Report["in"]>): void {
  if (use.version === undefined) {
    say("use-unpinned", use.span, { name: use.name.text });
    return;
  }
  const versions = files
    .flatMap(({ file }) => headersOf(file))
    .flatMap(({ name, version }) => (name.text === use.name.text && version ? [version.value] : []));
  const wanted = use.version.value;
  if (versions.length > 0 && versions.every((version) => version === wanted)) return;
  say("use-other-version", use.version.span, {
    name: use.name.text,
    wanted,
    found: versions.find((version) => version !== wanted) ?? "…",
  });
}

function usesOf({ declarations }: SourceFile): readonly UseDecl[] {
  return declarations.flatMap((decl) => (decl.kind === "use" ? [decl] : []));
}

function headersOf({ declarations }: SourceFile) {
  return declarations.flatMap((decl) => (decl.kind === "ruleset" ? [decl] : []));
}

function namesOf(files: readonly Pick<Parsed, "file">[]): readonly string[] {
  return files.flatMap(({ file }) => headersOf(file).map(({ name }) => name.text));
}
