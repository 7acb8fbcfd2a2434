import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EXIT } from "../../cli/exit.ts";
import { RULES, tidegate } from "./run.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tidegate-cli-"));
  await cp(RULES, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const read = () => readFile(join(folder, "de/tax.tide"), "utf8");
async function edit(change: (source: string) => string): Promise<void> {
  await writeFile(join(folder, "de/tax.tide"), change(await read()));
}
const here = (...argv: string[]) => tidegate(argv, { cwd: folder });

describe("a file that is not UTF-8", () => {
  const chinese = Buffer.from("# \xb6\xed\xcb\xb9\n", "latin1");
  const wide = Buffer.from('\ufefffact a is text "A"\n', "utf16le");

  it.each([
    ["in the encoding of Chinese Windows", chinese],
    ["in UTF-16", wide],
    ["in UTF-16 without a mark", wide.subarray(2)],
  ])("%s is refused and never written", async (_, bytes) => {
    const path = join(folder, "de/more.tide");
    await writeFile(path, bytes);
    const checked = await here("check", ".");
    expect(checked.code).toBe(EXIT.findings);
    expect(checked.out).toContain("not stored as UTF-8");
    expect(checked.out).toContain("1 error");
    expect((await here("fmt", ".")).code).toBe(EXIT.findings);
    expect(await readFile(path)).toEqual(bytes);
  });

  it("is one with a zero byte only where there are many: one is a character nobody sees", async () => {
    const path = join(folder, "de/more.tide");
    await writeFile(path, "# a\0b\n");
    const checked = await here("check", ".");
    expect(checked.code).toBe(EXIT.findings);
    expect(checked.out).toContain("U+0000");
    expect(checked.out).toContain("1 error");
  });

  it("is the one mistake, though every other file uses its words", async () => {
    await writeFile(join(folder, "vocabulary.tide"), chinese);
    expect((await here("check", ".")).out).toContain("1 error,");
  });

  it("may begin with a byte-order mark and end its lines as Windows does", async () => {
    const source = await read();
    await edit((text) => `\ufeff${text.replaceAll("\n", "\r\n")}`);
    expect((await here("check", ".")).code).toBe(EXIT.ok);
    expect((await here("fmt", ".")).code).toBe(EXIT.ok);
    expect(await read()).toBe(source);
  });
});

describe("fmt of a folder without rules", () => {
  it("says so", async () => {
    await mkdir(join(folder, "empty"));
    const { code, err } = await here("fmt", "empty");
    expect(code).toBe(EXIT.noInput);
    expect(err).toContain("no *.tide files");
  });
});

describe("check", () => {
  it("counts what is clean", async () => {
    const { code, out } = await here("check", ".");
    expect(code).toBe(EXIT.ok);
    expect(out).toBe("2 files, 2 rules, 4 examples: no mistakes\n");
  });

  it("points at a mistake and says what to write", async () => {
    await edit((source) => source.replace("  when value is over", "  when valeu is over"));
    const { code, out } = await here("check", ".");
    expect(code).toBe(EXIT.findings);
    expect(out).toContain("de/tax.tide:14:8");
    expect(out).toMatch(/14 \| {3}when valeu is over levy-limit\n {3}\| {8}\^\^\^\^\^\n/);
    expect(out).toContain("Did you mean `value`?");
  });

  it("checks a file with its ruleset, and shows only that file", async () => {
    await writeFile(join(folder, "de/more.tide"), "nonsense\n");
    const { code, out } = await here("check", "de/tax.tide");
    expect(code).toBe(EXIT.ok);
    expect(out).toContain("1 file, 2 rules, 4 examples: no mistakes");
    expect(out).toContain("1 more error in other files");
  });

  it("gives machines positions and finished sentences, in Chinese too", async () => {
    await edit((source) => source.replace("then block", "then blokc"));
    const { code, out } = await here("check", ".", "--json", "--lang", "zh");
    const answer = JSON.parse(out);
    expect(code).toBe(EXIT.findings);
    expect(answer).toMatchObject({ files: 2, errors: 1, warnings: 0 });
    expect(answer.diagnostics[0]).toMatchObject({
      severity: "error",
      file: "de/tax.tide",
      start: { line: 16, column: 8 },
    });
    expect(answer.diagnostics[0].what).toMatch(/\p{Script=Han}/u);
  });

  it("notes a rule that no example stands for, and does not fail for that", async () => {
    await edit((source) =>
      `${source.slice(0, source.indexOf('example "a heavy toy"'))}`.replaceAll("de-levy-2", "de-levy-3"),
    );
    await edit((source) => {
      const at = source.indexOf("rule de-levy-3");
      const end = source.indexOf("example ");
      return `${source.slice(0, at)}${source.slice(end)}${source.slice(at, end).trimEnd()}\n`;
    });
    const { code, out } = await here("check", ".");
    expect(code).toBe(EXIT.ok);
    expect(out).toMatch(/^note de\/tax\.tide:\d+\n {2}No example stands for de-levy-3/);
    expect(out).not.toContain("de-levy-1");
    expect(JSON.parse((await here("check", ".", "--json")).out)).toMatchObject({
      errors: 0,
      warnings: 0,
      without_example: [{ rule: "de-levy-3", file: "de/tax.tide" }],
    });
    expect((await here("check", ".", "--lang", "zh")).out).toContain("没有针对 de-levy-3 的示例");
  });

  it("writes a SARIF log for code review", async () => {
    await edit((source) => source.replace("then block", "then blokc"));
    const { code, out } = await here("check", ".", "--format", "sarif");
    const [run] = JSON.parse(out).runs;
    expect(code).toBe(EXIT.findings);
    expect(run.results[0]).toMatchObject({
      ruleId: "unknown-outcome",
      level: "error",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "de/tax.tide" },
            region: { startLine: 16, startColumn: 8, endLine: 16, endColumn: 13 },
          },
        },
      ],
    });
    expect(await here("check", ".", "--format", "json")).toEqual(await here("check", ".", "--json"));
  });

  it("keeps a long line within the terminal", async () => {
    await edit((source) =>
      source.replace(
        "when value is over levy-limit",
        `when ${"value is over EUR 1 and ".repeat(9)}valeu is over EUR 2`,
      ),
    );
    const { out } = await tidegate(["check", "."], { cwd: folder, terminal: 60 });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours
    const lines = out.replace(/\u001b\[\d+m/g, "").split("\n");
    expect(lines.every((line) => line.length <= 60)).toBe(true);
    const marked = lines.findIndex((line) => line.includes("^^^^^"));
    const at = lines[marked]?.indexOf("^") ?? -1;
    expect(lines[marked - 1]?.slice(at, at + 5)).toBe("valeu");
  });
});

describe("fmt", () => {
  it("writes the canonical layout and then has nothing to do", async () => {
    const canonical = await read();
    await edit((source) => source.replace("  for destination is DE", "for    destination is DE  "));
    expect((await here("fmt", ".", "--check")).code).toBe(EXIT.findings);
    expect(await read()).not.toBe(canonical);
    expect((await here("fmt", ".")).code).toBe(EXIT.ok);
    expect(await read()).toBe(canonical);
    expect(await here("fmt", ".", "--check")).toMatchObject({
      code: EXIT.ok,
      out: "2 files already in canonical layout\n",
    });
  });

  it("shows what differs, line by line", async () => {
    await edit((source) => source.replace("  for destination is DE", "for    destination is DE  "));
    const { out } = await here("fmt", "de", "--check");
    expect(out).toContain("de/tax.tide:13\n  - for    destination is DE··\n  +   for destination is DE\n");
    expect(JSON.parse((await here("fmt", "de", "--check", "--json")).out)).toEqual({
      files: 1,
      changed: ["de/tax.tide"],
      unreadable: [],
    });
  });

  it("can write to standard output and leave the file", async () => {
    const canonical = await read();
    await edit((source) => source.replaceAll("\n  ", "\n      "));
    const before = await read();
    expect((await here("fmt", "de/tax.tide", "--stdout")).out).toBe(canonical);
    expect(await read()).toBe(before);
  });

  it("leaves a file that does not parse as it is", async () => {
    await edit((source) => source.replace("then block", "then then"));
    const before = await read();
    const { code, err } = await here("fmt", ".");
    expect(code).toBe(EXIT.findings);
    expect(err).toContain("de/tax.tide was left as it is");
    expect(await read()).toBe(before);
  });
});

describe("test", () => {
  it("counts what passes", async () => {
    expect(await here("test", ".")).toEqual({ code: EXIT.ok, out: "4 examples passed, 0 failed\n", err: "" });
  });

  it("says what was expected, what came, and from which facts", async () => {
    await edit((source) => source.replace("EUR 150 cite", "EUR 151 cite"));
    const { code, out } = await here("test", ".");
    expect(code).toBe(EXIT.findings);
    expect(out).toContain("150.01 is over the limit of July");
    expect(out).toMatch(/expected {2}block by de-levy-1/);
    expect(out).toMatch(/came {2}pass/);
    expect(out).toContain("destination DE, value 150.01 EUR");
    expect(out).toContain("3 examples passed, 1 failed");
  });

  it("runs only what is meant", async () => {
    expect((await here("test", ".", "--filter", "heavy toy")).out).toContain("1 example passed");
    expect((await here("test", ".", "--filter", "de-levy-1")).out).toContain("2 examples passed");
    expect((await here("test", ".", "--filter", "nothing like it")).code).toBe(EXIT.usage);
  });

  const example = (title: string, expect: string) =>
    `example "${title}"\n  given destination DE, value EUR 1, item.category other\n  on 2026-07-01\n  expect ${expect}\n\n`;
  const rule = (source: string, id: string) =>
    /rule de-levy-2[\s\S]*?confidence verified\n\n/.exec(source)?.[0].replace("de-levy-2", id) ?? "";

  it("runs all examples of a rule: below it, naming it, and those of the rules that it stands among", async () => {
    await edit((source) =>
      [
        source,
        "\n",
        rule(source, "de-levy-3"),
        rule(source, "de-levy-4.a"),
        example("neither", "pass"),
        example("the third", "no finding by de-levy-3"),
        rule(source, "de-levy-5"),
        example("far from it", "no finding by de-levy-4"),
      ].join(""),
    );
    const ran = async (filter: string) => (await here("test", ".", "--filter", filter)).out;
    expect(await ran("de-levy-2")).toContain("4 examples passed");
    expect(await ran("de-levy-3")).toContain("2 examples passed");
    expect(await ran("de-levy-4.a")).toContain("3 examples passed");
    expect(await ran("de-levy-4")).toContain("3 examples passed");
    expect(await ran("de-levy-5")).toContain("1 example passed");
    expect((await here("check", ".")).out).toContain("no mistakes");
  });

  it("gives machines every failure with its facts", async () => {
    await edit((source) => source.replace("EUR 150 cite", "EUR 151 cite"));
    const answer = JSON.parse((await here("test", ".", "--json")).out);
    expect(answer).toMatchObject({ passed: 3, failed: 1 });
    expect(answer.failures[0]).toMatchObject({
      file: "de/tax.tide",
      as_of: "2026-07-01",
      facts: { destination: "DE" },
      failures: [{ expected: "block by de-levy-1" }],
    });
  });

  it("judges nothing by rules that do not compile", async () => {
    await edit((source) => source.replace("then block", "then blokc"));
    const { code, err } = await here("test", ".");
    expect(code).toBe(EXIT.data);
    expect(err).toContain("do not compile");
  });
});
