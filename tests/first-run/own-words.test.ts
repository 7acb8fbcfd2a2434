import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { isRecord } from "../../cli/json.ts";
import { SOURCES } from "../../scripts/first-run/listings.ts";
import { describeWithData } from "../shared-data.ts";

const ROOT = join(import.meta.dirname, "../..");
/** Where listings are spoken of: what was completed and judged by hand, mappings, examples beside the rules. */
const WRITTEN = ["tests/**/*.{ndjson,csv,json,yaml,ts}", "cli/mappings/*.json", "rulesets/**/*.tide"];
/** What two texts may have in common, in characters: a few words, a model, the name of an ingredient. */
const ALIKE = 30;
/** Of any stretch one longer than that, a window of this length begins at a multiple of this length. */
const STEP = Math.ceil(ALIKE / 2);

interface Text {
  readonly name: string;
  readonly text: string;
}

describeWithData("what listings say", (folder) => {
  it("is told in our own words", () => {
    const listings = SOURCES.flatMap((source) => rowsOf(join(folder, `data/listings/${source}.ndjson`)));
    const shelves = listings.flatMap(({ shelves }) => shelves).join("\n");
    const written = WRITTEN.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).map((name) => ({
      name,
      text: plain(readFileSync(join(ROOT, name), "utf8")),
    }));
    expect(written.length).toBeGreaterThan(100);
    const windows = windowsOf(written);
    const copied = listings.flatMap(({ id, texts }) =>
      texts.flatMap((text) =>
        // The name of a shelf is what a mapping goes by, wherever else it stands.
        copiedFrom(text, windows)
          .filter(({ words }) => !shelves.includes(words.trim()))
          .map(({ name, words }) => `${name}: ${words} (${id})`),
      ),
    );
    expect([...new Set(copied)]).toEqual([]);
  });

  it("would be found where it is copied", () => {
    const text = "a wooden train with three red wagons and a bell for the nursery";
    for (const from of [0, 3, 8, 14]) {
      const found = (length: number) =>
        copiedFrom(text, windowsOf([{ name: "x", text: `some ${text.slice(from, from + length)}!` }]));
      expect(found(ALIKE)).toEqual([]);
      expect(found(ALIKE + 1)).not.toEqual([]);
    }
  });
});

interface Row {
  readonly id: string;
  readonly texts: readonly string[];
  readonly shelves: readonly string[];
}

function rowsOf(path: string): Row[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const row: unknown = JSON.parse(line);
      if (!isRecord(row)) throw new Error(`${path}: a line is no object.`);
      const ingredients = isRecord(row.attributes) ? row.attributes.ingredients : undefined;
      return {
        id: `${row.source}/${row.id}`,
        texts: [row.title, row.description, ingredients]
          .filter((each) => typeof each === "string")
          .map(plain),
        shelves: (Array.isArray(row.category) ? row.category : [row.category])
          .filter((each) => typeof each === "string")
          .map(plain),
      };
    });
}

/** Capitals, spaces and lines drawn with dashes make no difference. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[-=_*~.]{3,}/g, " ")
    .replaceAll(/\s+/g, " ");
}

type Windows = ReadonlyMap<string, readonly { readonly of: Text; readonly at: number }[]>;

function windowsOf(written: readonly Text[]): Windows {
  const windows = new Map<string, { of: Text; at: number }[]>();
  for (const of of written)
    for (let at = 0; at + STEP <= of.text.length; at += STEP) {
      const window = of.text.slice(at, at + STEP);
      const places = windows.get(window);
      if (places === undefined) windows.set(window, [{ of, at }]);
      else places.push({ of, at });
    }
  return windows;
}

/** The stretches of more than `ALIKE` characters that a text has in common with what was written, with its place. */
function copiedFrom(text: string, windows: Windows): { name: string; words: string }[] {
  const copied: { name: string; words: string }[] = [];
  for (let at = 0; at + STEP <= text.length; at++)
    for (const place of windows.get(text.slice(at, at + STEP)) ?? []) {
      const mine = place.of.text;
      let before = 0;
      while (at > before && place.at > before && text[at - before - 1] === mine[place.at - before - 1])
        before++;
      let after = STEP;
      while (at + after < text.length && text[at + after] === mine[place.at + after]) after++;
      if (before + after > ALIKE)
        copied.push({ name: place.of.name, words: text.slice(at - before, at + after) });
    }
  return copied;
}
