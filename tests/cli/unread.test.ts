import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RULES, tidegate } from "./run.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tidegate-unread-"));
  await writeFile(
    join(folder, "in.csv"),
    "sku;Gewicht;Art\nA;3,5 kg;toy\nB;12,5 kg;toy\nC;2 kg;Spielzeug\nD;;toy\n",
  );
  await writeFile(
    join(folder, "map.json"),
    JSON.stringify({
      id: "sku",
      facts: {
        "item.weight": { field: "Gewicht" },
        "item.category": { field: "Art" },
      },
    }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

const screen = (more: string) =>
  tidegate(
    `screen in.csv --map map.json --to DE,FR --domains tax --as-of 2026-07-01 --rulesets ${RULES} ${more}`.split(
      " ",
    ),
    { cwd: folder },
  );
const flat = (text: string) => text.replace(/\s+/g, " ");

describe("values nobody could read", () => {
  it("are counted by fact, once for all markets, with their column, an example and what to do", async () => {
    const { out } = await screen("--summary");
    const said = flat(out);
    expect(said).toContain("3 values could not be read and counted as not known:");
    expect(said).toContain(
      'item.weight (column Gewicht): 2 values in 4 records could not be read, such as "3,5 kg"',
    );
    expect(said).toContain('"decimal": ","');
    expect(said).toContain("item.category (column Art): 1 value in 4 records");
    expect(said).toContain('"values":');
  });

  it("are told to machines", async () => {
    const { unread } = JSON.parse((await screen("--summary --json")).out);
    expect(unread).toMatchObject([
      { fact: "item.weight", values: 2, given: '"3,5 kg"' },
      { fact: "item.category", values: 1 },
    ]);
  });

  it.each([
    ["en", "3 values could not be read", "stated in 2, but it could not be read"],
    ["zh", "有3个值无法读取", "2个结论中已给出，但无法读取"],
  ])("stand at the top of a page, and are not said to be missing (%s)", async (lang, head, question) => {
    await screen(`--out o.${lang}.html --lang ${lang}`);
    const page = await readFile(join(folder, `o.${lang}.html`), "utf8");
    expect(page.indexOf(head)).toBeGreaterThan(0);
    expect(page.indexOf(head)).toBeLessThan(page.indexOf('<section id="outcomes"'));
    expect(page).toContain(question);
    expect(page).toContain("--facts");
  });
});

describe("a page", () => {
  it("tells once of each rule that asks what it rests on, and leads there", async () => {
    await screen("--out o.html");
    const page = await readFile(join(folder, "o.html"), "utf8");
    const [, asking = ""] = page.split('<section id="asking"');
    const anchors = [...asking.matchAll(/id="(rule-[^"]+)"/g)].map(([, id]) => id);
    expect(anchors).toEqual(["rule-de-levy-1", "rule-de-levy-2"]);
    expect(asking).toContain("https://example.org/");
    expect(page).toContain('<a href="#rule-de-levy-2">de-levy-2</a>');
  });
});
