import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Workspace } from "../../../dsl/service/index.ts";
import { FILES, readAll } from "./fixture.ts";

interface Word {
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** Every name in a tree, found by its shape: whatever the tree comes to hold, nothing is passed over. */
function namesIn(node: unknown, found: Word[] = []): Word[] {
  if (Array.isArray(node)) for (const each of node) namesIn(each, found);
  else if (typeof node === "object" && node !== null) {
    if (isName(node)) found.push(node);
    else for (const each of Object.values(node)) namesIn(each, found);
  }
  return found;
}

function isName(node: object): node is Word {
  return "text" in node && "span" in node && Object.keys(node).length === 2 && typeof node.text === "string";
}

describe("the names of a file", () => {
  const files = [
    ...FILES,
    ...readAll("forms", join(import.meta.dirname, "../good/forms")),
    ...readAll("rulesets", join(import.meta.dirname, "../../../rulesets")),
  ];
  it.each(files)("$path: every name in the tree has a role", ({ path, source }) => {
    const document = Workspace.empty.with({ path, source }).documents.get(path);
    const names = namesIn(document?.declarations);
    const known = new Set(document?.mentions.map(({ name }) => name.span.start));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter(({ span }) => !known.has(span.start)).map(({ text }) => text)).toEqual([]);
  });

  it.each(FILES)("$path: every name stands for something", ({ path, source }) => {
    const document = Workspace.empty.with({ path, source }).documents.get(path);
    for (const { name } of document?.mentions ?? []) {
      const written = source.slice(name.span.start, name.span.end);
      expect(written === name.text || written === `"${name.text}"`).toBe(true);
    }
  });
});
