import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EXIT } from "../../cli/exit.ts";
import { openBundle, verifyBundle } from "../../engine/index.ts";
import { RULES, tidegate } from "./run.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tidegate-build-"));
});
afterEach(() => rm(folder, { recursive: true }));

const here = (...argv: string[]) => tidegate(argv, { cwd: folder });
const screened = async (bundle: string, destination: string) => {
  const facts = { destination, value: "900 EUR", items: [{ category: "other" }] };
  await writeFile(join(folder, "shipment.json"), JSON.stringify({ facts, as_of: "2026-07-01" }));
  const { out } = await here("screen", "shipment.json", "--bundle", bundle, "--json");
  return JSON.parse(out).decision;
};

describe("tidegate build", () => {
  it("writes a file that other commands judge by", async () => {
    const { code, out, err } = await here("build", RULES, "--out", "out/rules.bundle");
    expect([code, err]).toEqual([EXIT.ok, ""]);
    expect(out).toMatch(/^[23] rules \(DE\) → out\/rules\.bundle\n[\d,]+ bytes, sha256:[0-9a-f]{64}\n$/);
    const bytes = await readFile(join(folder, "out/rules.bundle"));
    await verifyBundle(bytes);
    const { ruleset } = await openBundle(bytes);
    expect(out).toContain(ruleset.digest);
    expect((await screened("out/rules.bundle", "DE")).findings).not.toEqual([]);
  });

  it("writes the same bytes each time, and says what it wrote", async () => {
    const first = await here("build", RULES, "--out", "a.bundle", "--json");
    await here("build", RULES, "--out", "b.bundle");
    const bytes = await readFile(join(folder, "a.bundle"));
    expect(await readFile(join(folder, "b.bundle"))).toEqual(bytes);
    const told = JSON.parse(first.out);
    expect(told).toEqual({
      out: "a.bundle",
      bytes: bytes.length,
      digest: expect.stringMatching(/^sha256:/),
      rules: (await openBundle(bytes)).ir.rules.length,
      law_of: ["DE"],
    });
  });

  it("writes no more than is asked for: what goes elsewhere is not covered", async () => {
    await here("build", RULES, "--out", "de.bundle", "--jurisdictions", "DE", "--languages", "en");
    await here("build", RULES, "--out", "fr.bundle", "--jurisdictions", "FR,AT", "--jurisdictions", "GB");
    expect((await screened("de.bundle", "DE")).coverage).not.toBe("none");
    const { ir } = await openBundle(await readFile(join(folder, "de.bundle")));
    expect(JSON.stringify(ir.words)).not.toMatch(/\p{Script=Han}/u);
    const elsewhere = await screened("fr.bundle", "DE");
    expect(elsewhere).toMatchObject({ outcome: "hold", coverage: "none" });
    expect(elsewhere.findings).toEqual([expect.objectContaining({ rule: "not-covered" })]);
  });

  it.each<[string, string[], code: number, says: string]>([
    ["a place there is none of", ["--jurisdictions", "UK"], EXIT.usage, "Did you mean GB?"],
    ["a language nobody wrote in", ["--languages", "fr"], EXIT.usage, "The rules are in en, zh."],
    ["that in Chinese", ["--languages", "fr", "--lang", "zh"], EXIT.usage, "没有该语言的内容"],
    ["a list that is not one", ["--languages", "en,"], EXIT.usage, "a comma between them"],
  ])("refuses %s", async (_, argv, code, says) => {
    const answer = await here("build", RULES, "--out", "x.bundle", ...argv);
    expect(answer.code).toBe(code);
    expect(answer.err).toContain(says);
  });

  it("refuses to judge by a file that is not what was built", async () => {
    await here("build", RULES, "--out", "rules.bundle");
    const bytes = await readFile(join(folder, "rules.bundle"));
    const last = bytes.length - 20;
    await writeFile(join(folder, "rules.bundle"), bytes.with(last, (bytes[last] ?? 0) ^ 1));
    await writeFile(join(folder, "shipment.json"), "{}");
    const { code, err } = await here("screen", "shipment.json", "--bundle", "rules.bundle");
    expect(code).toBe(EXIT.data);
    expect(err).toContain("rules.bundle is no bundle of compiled rules (damaged).");
  });

  it("says where rules do not compile, and that a file cannot be written", async () => {
    await writeFile(join(folder, "vocabulary.tide"), "rule");
    expect((await here("build", ".", "--out", "x.bundle")).code).toBe(EXIT.data);
    await writeFile(join(folder, "taken"), "");
    expect((await here("build", RULES, "--out", "taken/x.bundle")).code).toBe(EXIT.output);
    expect((await here("build", "nowhere", "--out", "x.bundle")).code).toBe(EXIT.noInput);
    expect((await here("build", RULES)).code).toBe(EXIT.usage);
  });

  it("has help in both languages", async () => {
    expect((await here("build", "--help")).out).toContain("Exit codes:");
    expect((await here("build", "--help", "--lang", "zh")).out).toMatch(/用法：[\s\S]*退出码/);
  });
});
