import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXIT } from "../../cli/exit.ts";
import { columns } from "../../cli/layout.ts";
import { RULES, tidegate } from "./run.ts";

const ROOT = join(import.meta.dirname, "../..");
const TOY = { value: "150.01 EUR", items: [{ category: "toy" }] };
const HOSTILE = "<script>alert(1)</script>\u001b[2J\"'&\u202e\nPass";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tidegate-requirements-"));
});
afterAll(() => rm(folder, { recursive: true }));

const ask = (argv: string, body: unknown = TOY, terminal?: number) =>
  tidegate(["requirements", ...argv.split(" "), "--rulesets", RULES, "--domains", "tax"], {
    cwd: folder,
    stdin: typeof body === "string" ? body : JSON.stringify(body),
    ...(terminal === undefined ? {} : { terminal }),
  });
const answer = async (argv: string, body: unknown) => JSON.parse((await ask(`${argv} --json`, body)).out);

describe("requirements", () => {
  it("sets the markets side by side, with what decides the rest by number", async () => {
    const { code, out } = await ask("- --to DE,FR --as-of 2026-07-01");
    expect(code).toBe(EXIT.ok);
    expect(out).toMatch(/^2 markets, by the law of 2026-07-01\n {2}FR France: no rules written\n/);
    expect(out).toMatch(/\n {2}Nothing over the limit +✕ +∅\n/);
    expect(out).toMatch(/\n {2}Heavy toys are looked at +\? 1 +∅\n/);
    expect(out).toMatch(/\n {2}1 {2}item\.weight — Weight \(Item 1\) · such as 1\.2 kg\n/);
    expect(out).toContain("not legal advice");
  });

  it("names with --details the rules behind each line, once for all markets they say it of", async () => {
    const { out } = await ask("- --to DE --as-of 2026-07-01 --details");
    expect(out).toContain("DE · Nothing over the limit · de-levy-1");
    expect(out).toContain("→ Split the order.");
    expect(out).toContain("https://example.org/levy-act");
  });

  it("speaks Chinese, in its help too", async () => {
    const { out } = await ask("- --to DE --as-of 2026-07-01 --lang zh");
    expect(out).toContain("重型玩具须查看");
    expect(out).toContain("item.weight — 重量");
    expect((await tidegate(["requirements", "--help", "--lang", "zh"])).out).toContain("退出码");
  });

  it.each([80, 40])("holds every line within %i columns, however many markets there are", async (width) => {
    const argv = "requirements worker/examples/requirements.json --to DE,FR-RE,GB,US-CA,ES-CN,IT,PL,SE,XI,CH";
    for (const more of ["", " --details", " --lang zh"]) {
      const { out } = await tidegate((argv + more).split(" "), { cwd: ROOT, terminal: width });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours
      const lines = out.replace(/\u001b\[\d+m/g, "").split("\n");
      expect(lines.filter((line) => columns(line) > width && !line.includes("https://"))).toEqual([]);
      expect(out).toContain("US-CA");
    }
  });

  it("answers machines as the service does", async () => {
    const { markets, as_of, rules } = await answer("- --to FR,DE", { facts: TOY, as_of: "2026-07-01" });
    expect(as_of).toBe("2026-07-01");
    expect(markets).toMatchObject([
      { market: "FR", coverage: "none" },
      { market: "DE", coverage: "full", questions: [{ fact: "item.weight" }] },
    ]);
    expect(rules["de-levy-1"].title).toEqual({ en: "Nothing over the limit", zh: "不得超过限额" });
  });

  it.each<[string, string, unknown]>([
    ["--to", "- --to DE", { ...TOY, destination: "FR" }],
    ["the request", "-", { markets: ["DE"], facts: TOY }],
    ["the destination", "-", { ...TOY, destination: "DE" }],
    ["the destination stated beside it", "- --facts destination=DE", TOY],
  ])("takes the markets from %s", async (_from, argv, body) => {
    const { markets } = await answer(argv, body);
    expect(markets.map(({ market }: { market: string }) => market)).toEqual(["DE"]);
  });

  it("takes facts alone, and what a screening takes: one file serves both", async () => {
    const { code, out } = await ask("--facts value=150.01 --facts item.category=toy --to DE --json");
    expect(code).toBe(EXIT.ok);
    expect(JSON.parse(out).invalid).toMatchObject([{ path: "/value", code: "bare-number" }]);
    const request = { id: "A", explain: true, horizon_days: 30, facts: TOY };
    expect((await ask("- --to DE", request)).code).toBe(EXIT.ok);
  });

  it("says of facts that take no part where they stand and what was meant", async () => {
    const { out } = await ask("- --to DE", { valeu: "1 EUR", items: [{ weight: 3 }] });
    expect(out).toContain("/items/0/weight: 3 — a number without its unit");
    expect(out).toContain("/valeu — did you mean value?");
  });

  it.each<[string, string, unknown, number, RegExp]>([
    ["no input", "--to DE", TOY, EXIT.usage, /Name a file/],
    ["no market", "-", TOY, EXIT.usage, /--to DE,FR/],
    ["a place that is none", "- --to DE,UK", TOY, EXIT.usage, /^tidegate: --to: given "UK".*GB/],
    ["a day that is none", "- --to DE --as-of soon", TOY, EXIT.usage, /^tidegate: --as-of: given "soon"/],
    ["a fact that is none", "--facts item.wieght=1 --to DE", TOY, EXIT.usage, /mean item\.weight\?/],
    [
      "a place in the input",
      "-",
      { markets: ["UK"], facts: {} },
      EXIT.data,
      /^tidegate: -: \/markets\/0: given "UK"/,
    ],
    ["a key nobody knows", "- --to DE", { facts: {}, horizon: 1 }, EXIT.data, /-: \/horizon: given/],
    ["facts that are none", "- --to DE", { facts: [] }, EXIT.data, /-: \/facts: given/],
    ["more than one", "- --to DE", '{"value":"1 EUR"}\n{"value":"2 EUR"}', EXIT.data, /more than one record/],
    ["no JSON", "- --to DE", '{"value":\n,}', EXIT.data, /-, line 2, column 1: this is not JSON/],
    ["no object", "- --to DE", "[1]", EXIT.data, /a record is a JSON object/],
    ["nothing", "- --to DE", "", EXIT.data, /Nothing came on standard input/],
    ["no such file", "goods.json --to DE", TOY, EXIT.noInput, /no file goods\.json/],
    [
      "too much",
      `- --to ${"DE,FR,GB,US,IT,ES,PL,SE,NL,BE,AT"}`,
      { items: Array(10).fill({}) },
      EXIT.usage,
      /at most 100/,
    ],
  ])("refuses %s, and says where", async (_what, argv, body, code, said) => {
    const { code: ended, err, out } = await ask(argv, body);
    expect([ended, out]).toEqual([code, ""]);
    expect(err).toMatch(said);
  });

  it("refuses a table, and says who takes one", async () => {
    await writeFile(join(folder, "goods.csv"), "value,gift\n1 EUR,no\n");
    const { code, err } = await ask("goods.csv --to DE");
    expect(code).toBe(EXIT.data);
    expect(err).toContain("tidegate screen");
  });

  it("shows hostile facts and does nothing they say", async () => {
    const hostile = { items: [{ category: "toy", [HOSTILE]: 1 }] };
    const { out } = await ask("- --to DE --details", hostile);
    expect(out).toContain("<script>");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|\nPass/);
  });
});

describe("requirements --html", () => {
  it("writes one page with no script and no network, in either language", async () => {
    for (const lang of ["en", "zh"]) {
      const { code, out, err } = await ask(`- --to DE,FR --html pages/${lang}.html --lang ${lang}`, {
        items: [{ category: "toy", [HOSTILE]: 1 }],
      });
      expect([code, out]).toEqual([EXIT.ok, ""]);
      expect(err).toContain(`pages/${lang}.html`);
      const page = await readFile(join(folder, "pages", `${lang}.html`), "utf8");
      expect(page).toContain(`<html lang="${lang === "zh" ? "zh-Hans" : "en"}">`);
      expect(page).toContain("&lt;script&gt;alert(1)");
      expect(page).not.toMatch(/<(?:script|img|link|iframe)|\u202e/);
      expect(page).toContain("default-src 'none'");
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  it("leaves standard output to --json, and says where it could not write", async () => {
    const { out } = await ask("- --to DE --html page.html --json");
    expect(JSON.parse(out).markets).toHaveLength(1);
    await writeFile(join(folder, "file"), "");
    const { code, err } = await ask("- --to DE --html file/page.html");
    expect(code).toBe(EXIT.output);
    expect(err).toContain("file/page.html could not be written");
  });
});
