import { describe, expect, it } from "vitest";
import { compile } from "../../dsl/compile.ts";
import { wordsOf } from "../../dsl/render.ts";
import { renderSarif } from "../../dsl/sarif.ts";
import { when } from "./bad/mistake.ts";
import { beside, GOOD } from "./ruleset.ts";

type Shape =
  | "text"
  | "count"
  | { readonly oneOf: readonly unknown[] }
  | { readonly each: Shape }
  | { readonly keys: Shape }
  | { readonly must: Readonly<Record<string, Shape>>; readonly may?: Readonly<Record<string, Shape>> };

const MESSAGE: Shape = { must: { text: "text" } };
const LEVEL: Shape = { oneOf: ["none", "note", "warning", "error"] };

/** What the schema of SARIF 2.1.0 says of the parts that are written here; it allows no other properties. */
const LOG: Shape = {
  must: {
    version: { oneOf: ["2.1.0"] },
    runs: {
      each: {
        must: {
          tool: {
            must: {
              driver: {
                must: { name: "text" },
                may: {
                  version: "text",
                  informationUri: "text",
                  rules: {
                    each: {
                      must: { id: "text" },
                      may: {
                        shortDescription: MESSAGE,
                        fullDescription: MESSAGE,
                        help: MESSAGE,
                        defaultConfiguration: { must: {}, may: { level: LEVEL } },
                      },
                    },
                  },
                },
              },
            },
          },
          results: {
            each: {
              must: { message: MESSAGE },
              may: {
                ruleId: "text",
                ruleIndex: "count",
                level: LEVEL,
                partialFingerprints: { keys: "text" },
                locations: {
                  each: {
                    must: {
                      physicalLocation: {
                        must: {
                          artifactLocation: { must: { uri: "text" } },
                          region: {
                            must: {
                              startLine: "count",
                              startColumn: "count",
                              endLine: "count",
                              endColumn: "count",
                            },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
        may: {
          language: { oneOf: ["en", "zh-CN"] },
          columnKind: { oneOf: ["utf16CodeUnits", "unicodeCodePoints"] },
        },
      },
    },
  },
  may: { $schema: "text" },
};

/** Where a value is not of its shape. */
function misfits(value: unknown, shape: Shape, path = ""): string[] {
  if (shape === "text") return typeof value === "string" && value !== "" ? [] : [path];
  if (shape === "count") return Number.isInteger(value) && Number(value) >= 0 ? [] : [path];
  if ("oneOf" in shape) return shape.oneOf.includes(value) ? [] : [path];
  if (typeof value !== "object" || value === null) return [path];
  if ("each" in shape)
    return Array.isArray(value)
      ? value.flatMap((one, i) => misfits(one, shape.each, `${path}/${i}`))
      : [path];
  if ("keys" in shape)
    return Object.entries(value).flatMap(([key, one]) => misfits(one, shape.keys, `${path}/${key}`));
  if (!("must" in shape)) return [path];
  const given = new Map<string, unknown>(Object.entries(value));
  const known = { ...shape.may, ...shape.must };
  return [
    ...Object.keys(shape.must).flatMap((key) => (given.has(key) ? [] : [`${path}/${key}`])),
    ...[...given].flatMap(([key, one]) => {
      const inner = known[key];
      return inner === undefined ? [`${path}/${key}`] : misfits(one, inner, `${path}/${key}`);
    }),
  ];
}

const MISTAKES = `${when("mode is pst")}\n# 品牌\n${when("品牌 is yes")}\n${when("gift is EUR 5")}`;

async function logOf(tide: string, language: "en" | "zh" = "en", path = "new.tide") {
  const file = { ...beside(tide), path };
  const { diagnostics } = await compile([...GOOD, file]);
  const sources = new Map([...GOOD, file].map(({ path: name, source }) => [name, source]));
  return { diagnostics, log: await renderSarif(diagnostics, sources, language, { version: "1.2.3" }) };
}

describe("a SARIF log", () => {
  it("has the form the standard asks for", async () => {
    for (const language of ["en", "zh"] as const) {
      const { log } = await logOf(MISTAKES, language);
      expect(misfits(log, LOG)).toEqual([]);
    }
    const { log } = await logOf(when("gift is yes"));
    expect(misfits(log, LOG)).toEqual([]);
    expect(log.runs[0]?.results).toEqual([]);
  });

  it("has one result for each diagnostic, with its sentences and its rule", async () => {
    const { diagnostics, log } = await logOf(MISTAKES);
    const [run] = log.runs;
    expect(diagnostics.length).toBeGreaterThanOrEqual(2);
    expect(run?.results.map(({ message }) => message.text)).toEqual(
      diagnostics.map((each) => {
        const { what, why, instead } = wordsOf(each, "en");
        return `${what} ${why} ${instead}`;
      }),
    );
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      expect(run?.tool.driver.rules[ruleIndex ?? -1]?.id).toBe(ruleId);
    expect(JSON.stringify(run?.tool.driver.rules)).not.toMatch(/\{\w+\}/);
  });

  it("knows a mistake again when lines above it change, and two alike on their lines apart", async () => {
    const prints = async (tide: string) =>
      (await logOf(tide)).log.runs[0]?.results.flatMap(({ partialFingerprints }) =>
        Object.values(partialFingerprints),
      );
    const twice = `${when("mode is pst")}\n${when("mode is pst").replace("xx-new", "xx-newer")}`;
    const found = await prints(twice);
    expect(new Set(found).size).toBe(2);
    expect(await prints(`# one more line\n${twice}`)).toEqual(found);
  });

  it("writes paths as addresses", async () => {
    const uri = async (path: string) =>
      (await logOf(when("mode is pst"), "en", path)).log.runs[0]?.results[0]?.locations[0]?.physicalLocation
        .artifactLocation.uri;
    expect(await uri("de/tax rules.tide")).toBe("de/tax%20rules.tide");
    expect(await uri("/rules/税.tide")).toBe("file:///rules/%E7%A8%8E.tide");
  });
});
