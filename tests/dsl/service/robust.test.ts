import fc from "fast-check";
import { expect, it } from "vitest";
import {
  complete,
  definition,
  fixes,
  foldings,
  formatting,
  hover,
  hoverText,
  outline,
  references,
  rename,
} from "../../../dsl/service/index.ts";
import { FILES, SOUND } from "./fixture.ts";

const TODAY = "2026-11-21";

it("answers at any place of any text, with places that are in it", () => {
  const change = fc.record({
    file: fc.nat({ max: FILES.length - 1 }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 40 }),
    put: fc.oneof(
      fc.constantFrom(
        "",
        " ",
        "\n",
        '"',
        "(",
        "|",
        "=>",
        "{",
        "when ",
        "rule ",
        "fact x is",
        "is",
        "€150",
        "item.",
        "税",
        "😀",
      ),
      fc.string({ maxLength: 8 }),
    ),
    look: fc.integer({ min: -60, max: 60 }),
  });
  fc.assert(
    fc.property(change, ({ file, at, cut, put, look }) => {
      const { path, source } = FILES[file] ?? { path: "", source: "" };
      const start = Math.floor(at * source.length);
      const text = source.slice(0, start) + put + source.slice(start + cut);
      const workspace = SOUND.with({ path, source: text });
      const offset = Math.max(0, Math.min(text.length, start + look));
      const told = hover(workspace, path, offset, TODAY);
      if (told !== undefined) expect(hoverText(told, "zh")).not.toBe("");
      const renaming = rename(workspace, path, offset, "another-name");
      const spans = [
        ...(told === undefined ? [] : [told.span]),
        ...complete(workspace, path, offset).map(({ span }) => span),
        ...outline(workspace, path).flatMap(({ span, nameSpan }) => [span, nameSpan]),
        ...foldings(workspace, path),
        ...formatting(workspace, path).map(({ span }) => span),
        ...workspace.diagnostics(path).map(({ span }) => span),
        ...references(workspace, path, offset).flatMap((each) => (each.path === path ? [each.span] : [])),
        ...definition(workspace, path, offset).flatMap((each) => (each.path === path ? [each.name] : [])),
        ...fixes(workspace, path, { start: offset, end: offset })
          .flatMap(({ edits }) => edits)
          .flatMap((edit) => (edit.path === path ? [edit.span] : [])),
        ...("refused" in renaming
          ? []
          : renaming.edits.flatMap((edit) => (edit.path === path ? [edit.span] : []))),
      ];
      for (const span of spans) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: Number(process.env.EDIT_RUNS ?? 100) },
  );
}, 900_000);
