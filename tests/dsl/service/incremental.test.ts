import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../../dsl/index.ts";
import type { Resolver } from "../../../dsl/resolver.ts";
import { Workspace } from "../../../dsl/service/index.ts";
import { edited, FILES, type File, readAll, SOUND } from "./fixture.ts";

function everything(workspace: Workspace) {
  return [...workspace.documents.keys()].sort().flatMap((path) => workspace.diagnostics(path));
}

function comparable(diagnostics: readonly { code: string; file: string; span: unknown; params: unknown }[]) {
  return diagnostics.map(({ code, file, span, params }) => JSON.stringify([file, span, code, params])).sort();
}

describe("checking file by file", () => {
  it("finds the fixture sound", () => {
    expect(everything(SOUND)).toEqual([]);
  });

  it.each<[string, readonly File[]]>([
    ["the fixture", FILES],
    ["the rulesets of the product", readAll("rulesets", join(import.meta.dirname, "../../../rulesets"))],
  ])("says of %s what compiling says", async (_, files) => {
    const root = join(import.meta.dirname, "../../..");
    const onDisk: Resolver = { list: (path, from) => readFile(join(root, dirname(from), path)) };
    const { diagnostics } = await compile(files, onDisk);
    const workspace = await Workspace.empty.with(...files).load(onDisk);
    expect(comparable(everything(workspace))).toEqual(comparable(diagnostics));
  });

  it("says what compiling says after any edit: one mistake once, and nothing that only follows from it", async () => {
    const random = fc.sample(
      fc.tuple(
        fc.nat({ max: FILES.length - 1 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom("delete", "swap", "letter", "word"),
      ),
      { numRuns: Number(process.env.EDIT_RUNS ?? 60), seed: 7 },
    );
    for (const [file, line, other, how] of random) {
      const { path, source } = FILES[file] ?? { path: "", source: "" };
      const workspace = SOUND.with({ path, source: changed(source, line, other, how) });
      const { diagnostics } = await compile([...workspace.documents.values()]);
      expect(comparable(everything(workspace))).toEqual(comparable(diagnostics));
    }
  });

  it("says nothing of a gap in a parameter one line of which is wrong", async () => {
    const broken = edited(SOUND, "tax/sets.tide", "DE, standard 19%", "DE, standrd 19%");
    const { diagnostics } = await compile([...broken.documents.values()]);
    expect(everything(broken).map(({ code }) => code)).toEqual(diagnostics.map(({ code }) => code));
    expect(everything(broken)).toHaveLength(1);
  });

  it("says after any edits what reading everything anew says", () => {
    const edit = fc.record({
      file: fc.nat({ max: FILES.length - 1 }),
      line: fc.nat(),
      other: fc.nat(),
      how: fc.constantFrom("delete", "double", "swap", "letter", "word", "restore"),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let workspace = SOUND;
        expect(workspace.checked.overall).toEqual([]);
        for (const { file, line, other, how } of edits) {
          const original = FILES[file] ?? { path: "", source: "" };
          const source = workspace.documents.get(original.path)?.source ?? "";
          const next = how === "restore" ? original.source : changed(source, line, other, how);
          workspace = workspace.with({ path: original.path, source: next });
          const anew = Workspace.empty.with(
            ...[...workspace.documents.values()].map(({ path, source }) => ({ path, source })),
          );
          expect(comparable(everything(workspace))).toEqual(comparable(everything(anew)));
        }
      }),
      { numRuns: Number(process.env.EDIT_RUNS ?? 40) },
    );
  }, 900_000);
});

function changed(source: string, line: number, other: number, how: string): string {
  const lines = source.split("\n");
  const at = line % lines.length;
  const there = other % lines.length;
  const [a = "", b = ""] = [lines[at], lines[there]];
  if (how === "delete") lines.splice(at, 1);
  else if (how === "double") lines.splice(there, 0, a);
  else if (how === "swap") {
    lines[at] = b;
    lines[there] = a;
  } else if (how === "letter")
    lines[at] = a.slice(0, other % (a.length + 1)) + a.slice((other % (a.length + 1)) + 1);
  else lines[at] = a.replace(/[\w.-]+$/, b.split(" ")[1] ?? "x");
  return lines.join("\n");
}

describe("an edit", () => {
  const files = Object.fromEntries(FILES.map(({ path }) => [path, path]));
  const edits: [what: string, path: string, from: string, to: string, again: string[]][] = [
    ["a condition of a rule", "tax/duty.tide", "mode is post", "mode is air", ["tax/duty.tide"]],
    ["a text", "tax/vat.tide", "The number cannot be used.", "It cannot.", ["tax/vat.tide"]],
    ["an example", "tax/vat.tide", "EUR 8.17", "EUR 8.18", ["tax/vat.tide"]],
    ["a comment", "tax/sets.tide", "group EU from", "# members\ngroup EU from", ["tax/sets.tide"]],
    [
      "a rate, which one file reads",
      "tax/sets.tide",
      "FR, books 5.5%",
      "FR, books 6%",
      ["tax/sets.tide", "tax/vat.tide"],
    ],
    [
      "a limit, read by a define that two files read",
      "tax/sets.tide",
      "EUR 150 cite",
      "EUR 22 cite",
      ["tax/defines.tide", "tax/duty.tide", "tax/sets.tide", "tax/vat.tide"],
    ],
    [
      "the label of a fact that one file names",
      "vocabulary.tide",
      '"Duty rate"',
      '"Rate of duty"',
      ["tax/duty.tide", "tax/vat.tide", "vocabulary.tide"],
    ],
    [
      "the label of a fact nobody names",
      "vocabulary.tide",
      '"Sales"',
      '"Number of sales"',
      ["vocabulary.tide"],
    ],
  ];
  it.each(edits)("of %s re-checks what it concerns", (_, path, from, to, again) => {
    expect(files[path]).toBe(path);
    everything(SOUND);
    const after = edited(SOUND, path, from, to);
    expect(everything(after)).toEqual([]);
    expect(after.work.parsed).toEqual([path]);
    expect(after.work.checked).toEqual(again);
  });

  it("of one rule among many re-checks the rules of its file", () => {
    const law = FILES.find(({ path }) => path === "tax/duty.tide")?.source ?? "";
    const many = Array.from({ length: 50 }, (_, i) => ({
      path: `many/${i}.tide`,
      source: law.replaceAll("xx-tax-", `many-${i}-`),
    }));
    const before = SOUND.with(...many);
    everything(before);
    expect(before.work.declarations).toBeGreaterThan(100);
    const after = edited(before, "many/7.tide", "mode is post", "mode is sea");
    everything(after);
    expect(after.work).toEqual({ parsed: ["many/7.tide"], checked: ["many/7.tide"], declarations: 2 });
  });

  it("that puts back what was there is no edit", () => {
    const [file] = FILES;
    expect(file && SOUND.with(file)).toBe(SOUND);
  });

  it("leaves the snapshot it was made from as it was", () => {
    const after = edited(SOUND, "tax/duty.tide", "mode is post", "moode is post");
    expect(after.diagnostics("tax/duty.tide")).toHaveLength(1);
    expect(SOUND.diagnostics("tax/duty.tide")).toEqual([]);
  });

  it("before anybody asked about the last one is held against what was last checked", () => {
    everything(SOUND);
    const once = edited(SOUND, "tax/duty.tide", "mode is post", "moode is post");
    const twice = edited(once, "tax/vat.tide", "EUR 8.17", "EUR 8.18");
    expect(everything(twice).map(({ code }) => code)).toEqual(["unknown-value"]);
    expect(twice.work.checked).toEqual(["tax/duty.tide", "tax/vat.tide"]);
  });

  it("that takes a file away leaves others without what it declared", () => {
    const after = SOUND.without("tax/sets.tide");
    expect(new Set(everything(after).map(({ file }) => file))).toEqual(
      new Set(["tax/defines.tide", "tax/duty.tide", "tax/vat.tide"]),
    );
  });
});
