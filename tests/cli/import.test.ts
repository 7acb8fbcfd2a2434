import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EXIT } from "../../cli/exit.ts";
import { tidegate } from "./run.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tidegate-import-"));
  await mkdir(join(folder, "rules"));
});
afterEach(() => rm(folder, { recursive: true }));

const here = (line: string, stdin = "") => tidegate(["import", ...line.split(" ")], { cwd: folder, stdin });
const put = (name: string, json: unknown) => writeFile(join(folder, name), JSON.stringify(json));
const lines = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

const WEIGHT = {
  and: [{ "!==": [{ var: "weight" }, null] }, { ">": [{ var: "weight" }, 2000] }],
};
const VERDICT = { if: [WEIGHT, "fires", "does not fire"] };
const HS = { some: [{ var: "items" }, { in: [{ var: "hs" }, ["610910", "610990"]] }] };
const LOOSE = { "==": [{ var: "a" }, 1] };

describe("import jsonlogic", () => {
  it("takes in what every engine reads alike, and says that it is opaque", async () => {
    await put("rules/heavy.json", WEIGHT);
    await put("rules/more.json", [
      { id: "shirts", description: { en: "Shirts", zh: "衬衫" }, logic: HS },
      VERDICT,
    ]);
    const { code, out, err } = await here("jsonlogic rules");
    const file = JSON.parse(out);
    expect([code, err]).toEqual([EXIT.ok, ""]);
    expect(file).toMatchObject({
      format: 1,
      opaque: true,
      two_valued: true,
      language: "json-logic",
      refused: [],
    });
    expect(file.about.en).toContain("opaque");
    const flags = { opaque: true, two_valued: true, language: "json-logic" };
    expect(file.rules).toEqual([
      { ...flags, id: "heavy", file: "rules/heavy.json", description: {}, reads: ["weight"], logic: WEIGHT },
      {
        ...flags,
        id: "shirts",
        file: "rules/more.json",
        description: { en: "Shirts", zh: "衬衫" },
        reads: ["items", "items[].hs"],
        logic: HS,
      },
      {
        ...flags,
        id: "more[1]",
        file: "rules/more.json",
        description: {},
        reads: ["weight"],
        logic: VERDICT,
      },
    ]);
  });

  it("refuses what cannot cross, says where and why in both languages, and takes in the rest", async () => {
    await put("rules/some.json", [WEIGHT, LOOSE]);
    const { code, out, err } = await here("jsonlogic rules --out in.json");
    expect(code).toBe(EXIT.findings);
    expect(out).toMatch(/^1 rule → in\.json\n[\s\S]*opaque/);
    expect(err).toContain("some[1] (rules/some.json[1]) is refused.");
    expect(err).toContain("→ Use ===.");
    const written = JSON.parse(await readFile(join(folder, "in.json"), "utf8"));
    expect(written.rules).toHaveLength(1);
    expect(written.refused).toMatchObject([
      { file: "rules/some.json", index: 1, reasons: [{ path: "", code: "loose-equality" }] },
    ]);
    const chinese = await here("jsonlogic rules --lang zh");
    expect(chinese.err).toContain("被拒绝");
    expect(chinese.err).toContain("→ 请使用 ===。");
  });

  it("judges data, and names what a rule reads that is not in it", async () => {
    await put("rules/some.json", [WEIGHT, HS, VERDICT]);
    await put("data.json", { weight: null, items: [{ hs: "610910" }, {}] });
    const { code, out } = await here("jsonlogic rules --facts data.json --json");
    expect(code).toBe(EXIT.ok);
    expect(lines(out)).toMatchObject([
      { id: "some[0]", opaque: true, two_valued: true, verdict: "false", not_in_data: ["weight"] },
      { id: "some[1]", verdict: "true", not_in_data: ["items[].hs"] },
      { id: "some[2]", verdict: "chosen", outcome: "does not fire", not_in_data: ["weight"] },
    ]);
    const words = await here("jsonlogic rules --facts data.json");
    expect(words.out).toContain("some[0] · false\n  not in the data: weight\n");
    expect(words.out).toContain("some[2] · comes to does not fire");
    expect(words.out).toContain("false may mean no, or not known");
    expect((await here("jsonlogic rules --facts data.json --lang zh")).out).toContain("数据中没有：weight");
  });

  it("reads what it wrote, and nothing else of ours", async () => {
    await put("rules/some.json", [WEIGHT, { id: "shirts", description: { zh: "衬衫" }, logic: HS }]);
    await here("jsonlogic rules --out in.json");
    const again = JSON.parse((await here("jsonlogic in.json")).out);
    const first = JSON.parse(await readFile(join(folder, "in.json"), "utf8"));
    const bare = ({ rules }: { rules: object[] }) => rules.map((rule) => ({ ...rule, file: "" }));
    expect(bare(again)).toEqual(bare(first));
    const other = await here("certlogic in.json");
    expect(other.code).toBe(EXIT.data);
    expect(other.err).toContain("json-logic");
  });

  it("reads standard input, and what a folder holds in order of its names", async () => {
    await put("rules/b.json", WEIGHT);
    await put("rules/a.json", WEIGHT);
    const ids = (text: string) => JSON.parse(text).rules.map(({ id }: { id: string }) => id);
    expect(ids((await here("jsonlogic rules")).out)).toEqual(["a", "b"]);
    expect(ids((await here("jsonlogic -", JSON.stringify(WEIGHT))).out)).toEqual(["stdin"]);
  });

  it("takes in rules as deep as any that we export", async () => {
    let deep: unknown = WEIGHT;
    for (let i = 0; i < 100; i++) deep = { "!": [deep] };
    await put("rules/deep.json", deep);
    expect((await here("jsonlogic rules")).code).toBe(EXIT.ok);
  });

  it.each([
    ["a file that is not there", "jsonlogic nowhere.json", "", EXIT.noInput, "nowhere.json"],
    ["a folder without rules", "jsonlogic rules", "", EXIT.noInput, "no *.json files"],
    ["what is not JSON", "jsonlogic -", '{"a":\n  x}', EXIT.data, "line 2, column 3"],
    ["one name twice", "jsonlogic -", '{"or":[true],"or":[false]}', EXIT.data, "twice in one object"],
    ["an empty list", "jsonlogic -", "[]", EXIT.data, "no rules"],
    [
      "two rules of one name",
      "jsonlogic -",
      '[{"id":"a","logic":true},{"id":"a","logic":true}]',
      EXIT.data,
      "a stands",
    ],
    ["no file at all", "jsonlogic", "", EXIT.usage, "missing required argument"],
    ["a moment that is none", "certlogic rules --on 2022-02-30", "", EXIT.usage, "--on 2022-02-30"],
  ])("refuses %s", async (_what, line, stdin, code, said) => {
    const answer = await here(line, stdin);
    expect([answer.code, answer.out]).toEqual([code, ""]);
    expect(answer.err).toContain(said);
  });
});

const DOSES = {
  Identifier: "VR-AT-0107",
  Type: "Acceptance",
  Country: "AT",
  Region: "W",
  Version: "1.2.0",
  SchemaVersion: "1.0.0",
  Engine: "CERTLOGIC",
  EngineVersion: "1.0.1",
  CertificateType: "Vaccination",
  Description: [
    { lang: "en", desc: "All doses of the series must have been given." },
    { lang: "de", desc: "Alle Dosen der Serie müssen verabreicht sein." },
  ],
  ValidFrom: "2022-01-01T00:00:00Z",
  ValidTo: "2023-01-01T00:00:00Z",
  AffectedFields: ["v.0", "v.0.dn", "v.0.sd"],
  Logic: { ">=": [{ var: "payload.v.0.dn" }, { var: "payload.v.0.sd" }] },
};
const COUNTS = { ...DOSES, Logic: { if: [{ var: "payload.v.0.dn" }, true, false] } };
const ODD = { ...DOSES, Identifier: "VR-AT-0108", Logic: { if: [true, 1, 2] } };

describe("import certlogic", () => {
  it("keeps country, validity, version, descriptions and affected fields", async () => {
    await put("rules/doses.json", DOSES);
    const { code, out } = await here("certlogic rules/doses.json");
    expect(code).toBe(EXIT.ok);
    expect(JSON.parse(out).rules).toEqual([
      {
        opaque: true,
        two_valued: true,
        language: "certlogic",
        id: "VR-AT-0107",
        version: "1.2.0",
        country: "AT",
        region: "W",
        valid: { from: DOSES.ValidFrom, to: DOSES.ValidTo },
        description: { en: DOSES.Description[0]?.desc, de: DOSES.Description[1]?.desc },
        type: "Acceptance",
        certificate: "Vaccination",
        file: "rules/doses.json",
        affected_fields: DOSES.AffectedFields,
        logic: DOSES.Logic,
      },
    ]);
  });

  it("refuses a rule with everything that is wrong with it", async () => {
    await put("rules/all.json", [DOSES, { ...DOSES, Engine: "JSONLOGIC", Country: "Austria" }]);
    const { code, out, err } = await here("certlogic rules");
    expect(code).toBe(EXIT.findings);
    expect(err).toContain("VR-AT-0107 (rules/all.json[1]) is refused.");
    const [refused] = JSON.parse(out).refused;
    expect(refused.reasons.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
      ["/Country", "not-a-country"],
      ["/Engine", "another-engine"],
    ]);
  });

  it("reads what it wrote", async () => {
    await put("rules/doses.json", [DOSES, ODD]);
    await here("certlogic rules --out in.json");
    const again = await here("certlogic in.json");
    const bare = ({ rules }: { rules: object[] }) => rules.map((rule) => ({ ...rule, file: "" }));
    expect(again.code).toBe(EXIT.ok);
    expect(bare(JSON.parse(again.out))).toEqual(
      bare(JSON.parse(await readFile(join(folder, "in.json"), "utf8"))),
    );
  });

  const dose = (dn?: number) => ({ payload: { v: [{ ...(dn === undefined ? {} : { dn }), sd: 2 }] } });
  it.each([
    ["all doses", DOSES, dose(2), "2022-02-01", EXIT.ok, { verdict: "holds", not_in_data: [] }],
    ["a dose short", DOSES, dose(1), "2022-02-01", EXIT.findings, { verdict: "does-not-hold" }],
    [
      "a dose not stated",
      DOSES,
      dose(),
      "2022-02-01",
      EXIT.hold,
      { verdict: "failed", problem: { code: "not-whole-numbers" }, not_in_data: ["v.0.dn"] },
    ],
    [
      "a dose not stated that its author counts",
      COUNTS,
      dose(),
      "2022-02-01",
      EXIT.findings,
      { not_in_data: ["v.0.dn"] },
    ],
    ["before it is in force", DOSES, dose(1), "2021-12-31", EXIT.ok, { verdict: "not-yet" }],
    ["after it was", DOSES, dose(1), "2023-01-01T00:00:01Z", EXIT.ok, { verdict: "no-longer" }],
    ["today, where no day is named", DOSES, dose(1), undefined, EXIT.ok, { verdict: "no-longer" }],
    [
      "what ends in no verdict",
      ODD,
      dose(2),
      "2022-02-01",
      EXIT.hold,
      { verdict: "failed", problem: { code: "not-a-verdict" } },
    ],
  ])("judges %s", async (_what, rule, data, on, code, verdict) => {
    await put("rules/rule.json", rule);
    await put("data.json", data);
    const day = on === undefined ? "" : ` --on ${on}`;
    const answer = await here(`certlogic rules --facts data.json --json${day}`);
    expect(lines(answer.out)).toMatchObject([{ id: rule.Identifier, two_valued: true, ...verdict }]);
    expect(answer.code).toBe(code);
  });

  it("answers in words, in both languages, and can write the file beside", async () => {
    await put("rules/rule.json", [COUNTS, ODD]);
    await put("data.json", dose());
    const { out } = await here("certlogic rules --facts data.json --on 2022-02-01 --out in.json");
    expect(out).toContain("VR-AT-0107 · does not hold\n  All doses of the series");
    expect(out).toContain("not in the data: v.0.dn");
    expect(out).toContain("VR-AT-0108 · could not be judged: hold");
    expect(out).toContain("two-valued");
    expect(JSON.parse(await readFile(join(folder, "in.json"), "utf8")).rules).toHaveLength(2);
    const chinese = await here("certlogic rules --facts data.json --on 2022-02-01 --lang zh");
    expect(chinese.out).toContain("VR-AT-0107 · 不成立");
    expect(chinese.out).toContain("只有两个值");
  });

  it("has its help in both languages", async () => {
    expect((await here("certlogic --help")).out).toContain("Exit codes:");
    expect((await here("certlogic --help --lang zh")).out).toMatch(/用法：[\s\S]*退出码/);
    expect((await here("--help --lang=zh")).out).toContain("导入其他程序运行的规则");
  });
});
