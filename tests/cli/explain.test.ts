import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXIT } from "../../cli/exit.ts";
import { RULES, tidegate } from "./run.ts";

const PART = `ruleset de-more jurisdiction DE domain tax version "1.0" "Germany: more" named zh "德国：更多"

parameter light-limit is quantity in kg
  from 2020-01-01: 1 kg cite "Levy Act" article 6 no public link
  from 2027-01-01: 2 kg cite "Levy Act" article 6 no public link

define light-goods as item.weight is at most light-limit

table item-class "What kind of goods it is"
  cite "Levy Act" article 7 link "https://example.org/levy-act"
  effective from 2020-01-01
  for destination is DE
  hit unique
  | item.category | light-goods => item.size |
  | toy           | yes         => small     |
  | toy           | no          => large     |
  | other         | any         => large     |

define large-goods as item.class is large

rule de-levy-9 "Large goods"
  title zh "大件"
  cite "Levy Act" article 8 no public link
  effective from 2020-01-01
  for each item where destination is DE
  when large-goods
  then hold
  message en "Large."
  message zh "大件。"
  remedy en "Ask."
  remedy zh "请咨询。"
  confidence verified
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tidegate-explain-"));
  await cp(RULES, folder, { recursive: true });
  await writeFile(
    join(folder, "words.tide"),
    'fact item.class is one of small, large "Class" named zh "类别" if not stated item.size such as "large"\n',
  );
  await writeFile(join(folder, "de/more.tide"), PART);
});
afterAll(() => rm(folder, { recursive: true }));

const explain = (argv: string, terminal?: number) =>
  tidegate(["explain", ...argv.split(" "), "--rulesets", "."], {
    cwd: folder,
    ...(terminal === undefined ? {} : { terminal }),
  });

describe("explain", () => {
  it("shows tables, numbers and facts behind a define, a fact that is worked out, and a table", async () => {
    const { code, out } = await explain("de-levy-9 --on 2026-07-01");
    expect(code).toBe(EXIT.ok);
    expect(out).toContain(
      [
        "Tables it reads",
        "  item-class  What kind of goods it is",
        "    from 2020-01-01",
        "    § Levy Act, article 7",
        "      https://example.org/levy-act",
        "    For destination is DE",
        "    item.category  light-goods  →  item.size",
        "    toy            yes          →  small",
        "    toy            no           →  large",
        "    other          any          →  large",
      ].join("\n"),
    );
    expect(out).toMatch(/light-limit\n {4}1 kg {2}from 2020-01-01/);
    expect(out).toMatch(/Facts it reads[\s\S]*item\.class[\s\S]*item\.category[\s\S]*item\.weight/);
    expect((await explain("de-levy-9 --lang zh")).out).toContain("所读表格");
  });

  it("gives machines the same", async () => {
    const view = JSON.parse((await explain("de-levy-9 --json")).out);
    expect(view.tables).toMatchObject([
      {
        name: "item-class",
        file: "de/more.tide",
        inputs: ["item.category", "light-goods"],
        outputs: ["item.size"],
        rows: [
          { cells: ["toy", "yes"], results: ["small"] },
          { cells: ["toy", "no"], results: ["large"] },
          { cells: ["other", "any"], results: ["large"] },
        ],
      },
    ]);
    expect(view.reads.parameters).toEqual(["light-limit"]);
  });

  it("writes a table that is too wide for the terminal row by row", async () => {
    const { out } = await explain("de-levy-9", 40);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours
    const text = out.replace(/\u001b\[\d+m/g, "");
    expect(text).toContain("    - item.category: other → item.size:\n      large\n");
  });
});
