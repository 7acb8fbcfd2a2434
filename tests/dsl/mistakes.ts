import { expect } from "vitest";
import { compile } from "../../dsl/compile.ts";
import type { Diagnostic } from "../../dsl/diagnostics.ts";
import { render, wordsOf } from "../../dsl/render.ts";
import type { Mistake } from "./bad/mistake.ts";
import { beside, GOOD } from "./ruleset.ts";

/** One mistake is one diagnostic, at the words that are wrong, said in whole sentences in both languages. */
export async function expectOneDiagnostic(
  mistake: Mistake,
  severity: "error" | "warning" = "error",
): Promise<void> {
  const file =
    mistake.alone === undefined ? beside(mistake.tide) : { path: "new.tide", source: `${mistake.tide}\n` };
  const files = mistake.alone === true ? [file] : [...GOOD, file];
  const { diagnostics, ir } = await compile(files);
  const textOf = ({ file, span }: Diagnostic) =>
    files.find(({ path }) => path === file)?.source.slice(span.start, span.end);
  // A charge in a mistaken clause is taken besides those of the good ruleset; that is not what it is there for.
  const meant = diagnostics.filter(({ code }) => code === mistake.code || code !== "charged-twice");
  const said = meant.map((each) => ({
    code: each.code,
    at: textOf(each),
    ...(each.params.suggestion === undefined ? {} : { suggestion: each.params.suggestion }),
  }));
  expect(said).toEqual([
    {
      code: mistake.code,
      at: mistake.at,
      ...(mistake.suggestion === undefined ? {} : { suggestion: mistake.suggestion }),
    },
  ]);
  expect(ir === undefined).toBe(severity === "error");
  const sources = new Map(files.map(({ path, source }) => [path, source]));
  // Every word of it is pinned; `vitest -u` writes it anew.
  const text = `${render(meant, sources, "en")}\n${render(meant, sources, "zh")}`;
  expect(`\n${text}`).toMatchSnapshot();
  for (const diagnostic of meant) {
    const [en, zh] = [wordsOf(diagnostic, "en"), wordsOf(diagnostic, "zh")];
    if (mistake.en !== undefined) expect(en.what).toBe(mistake.en);
    if (mistake.zh !== undefined) expect(zh.what).toBe(mistake.zh);
    for (const sentence of [...Object.values(en), ...Object.values(zh)])
      expect(sentence).not.toMatch(/\{\w+\}/);
  }
}

/** For the name of a test: the words that are wrong, in their clause. */
export function titleOf({ code, at, tide }: Mistake): string {
  const line = tide.split("\n").find((one) => one.includes(at)) ?? at;
  return `${code}: ${line.trim()}`;
}
