import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { LOAD } from "../../dsl/diagnostics/load.ts";
import { DIAGNOSTICS } from "../../dsl/diagnostics.ts";

/** Said of a file as a whole, and pinned where files of that size or encoding are made. */
const ELSEWHERE = ["file-too-long", "too-many-mistakes", "not-utf-8"];

const texts = [join(import.meta.dirname, "bad/syntax"), join(import.meta.dirname, "__snapshots__")].flatMap(
  (folder) =>
    readdirSync(folder)
      .filter((name) => !name.endsWith(".tide"))
      .map((name) => readFileSync(join(folder, name), "utf8")),
);
const pinned = texts.flatMap((text) =>
  [...text.matchAll(/^(?:error|warning)\[([\w-]+)\]/gm)].map(([, code]) => code),
);

it("pins at least eighty mistakes, in both languages", () => {
  expect(pinned.length / 2).toBeGreaterThanOrEqual(80);
});

it("pins what is said for every code of the table", () => {
  const shown = new Set([...pinned, ...ELSEWHERE, ...Object.keys(LOAD)]);
  expect(Object.keys(DIAGNOSTICS).filter((code) => !shown.has(code))).toEqual([]);
});
