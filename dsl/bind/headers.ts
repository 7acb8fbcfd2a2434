import { DOMAINS, type Domain, parsePlace } from "../../engine/index.ts";
import type { RulesetDecl, SourceFile } from "../ast.ts";
import type { Say } from "../report.ts";
import { closest } from "../suggest.ts";
import type { Home, Part } from "./symbols.ts";

/** Law that holds everywhere. */
const WORLD = "WW";

/** One home per file, in the order of their paths: nothing may depend on the order a folder was read in. */
export function homesOf(files: readonly SourceFile[], sayIn: (file: string) => Say): Home[] {
  const parts = new Map<string, Part>();
  const groups = groupNames(files);
  return [...files].sort(byPath).map((file) => {
    const say = sayIn(file.path);
    const [header, ...others] = file.declarations.filter((decl) => decl.kind === "ruleset");
    for (const other of others) say("second-header", other.span, { name: other.name.text });
    return {
      file,
      header,
      part: header === undefined ? undefined : partOf(header, parts, groups, say),
      say,
    };
  });
}

function partOf(
  header: RulesetDecl,
  parts: Map<string, Part>,
  groups: ReadonlySet<string>,
  say: Say,
): Part | undefined {
  const { name, jurisdiction, domain } = header;
  if (jurisdiction === undefined || domain === undefined) {
    // A header with neither is the name of the whole, on the vocabulary for example.
    if (jurisdiction !== undefined || domain !== undefined)
      say("header-incomplete", header.span, { name: name.text });
    return undefined;
  }
  const place = jurisdiction.text;
  if (place !== WORLD && parsePlace(place) !== place && !groups.has(place)) {
    const near = closest(place, [...groups]);
    say("unknown-jurisdiction", jurisdiction.span, {
      name: place,
      ...(near === undefined ? {} : { suggestion: near }),
    });
    return undefined;
  }
  const known = DOMAINS.find((one) => one === domain.text);
  if (known === undefined) {
    const near = closest(domain.text, DOMAINS);
    say("unknown-domain", domain.span, {
      name: domain.text,
      domains: DOMAINS,
      ...(near === undefined ? {} : { suggestion: near }),
    });
    return undefined;
  }
  return shared({ name: name.text, jurisdiction: place, domain: known }, header, parts, say);
}

function shared(
  part: { name: string; jurisdiction: string; domain: Domain },
  header: RulesetDecl,
  parts: Map<string, Part>,
  say: Say,
): Part | undefined {
  const before = parts.get(part.name);
  if (before === undefined) {
    parts.set(part.name, part);
    return part;
  }
  if (before.jurisdiction === part.jurisdiction && before.domain === part.domain) return before;
  return say("header-differs", header.span, {
    name: part.name,
    jurisdiction: before.jurisdiction,
    domain: before.domain,
  });
}

function groupNames(files: readonly SourceFile[]): ReadonlySet<string> {
  return new Set(
    files.flatMap(({ declarations }) =>
      declarations.flatMap((decl) => (decl.kind === "group" ? [decl.name.text] : [])),
    ),
  );
}

function byPath(a: SourceFile, b: SourceFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
