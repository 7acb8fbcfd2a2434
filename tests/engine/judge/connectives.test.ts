import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Need, needKey } from "../../../engine/need.ts";
import { allOf, anyOf, NO, notVerdict, open, type Verdict, YES } from "../../../engine/verdict.ts";

const need = (name: string): Need => ({ kind: "value", name, on: "2026-09-01" });

const verdict: fc.Arbitrary<Verdict> = fc.oneof(
  fc.constant(YES),
  fc.constant(NO),
  fc.constantFrom("a", "b", "c").map((name) => open([need(name)])),
);

const eachOnce = (needs: readonly Need[]) =>
  needs.filter((one, i) => needs.findIndex((other) => needKey(other) === needKey(one)) === i);

const all = (...verdicts: Verdict[]) => allOf(verdicts, (each) => each);
const any = (...verdicts: Verdict[]) => anyOf(verdicts, (each) => each);

describe("strong Kleene logic", () => {
  it.each([
    [YES, YES, "yes", "yes"],
    [YES, NO, "no", "yes"],
    [NO, NO, "no", "no"],
    [YES, open([]), "unknown", "yes"],
    [NO, open([]), "no", "unknown"],
    [open([]), open([]), "unknown", "unknown"],
  ] as const)("%o and, or %o", (a, b, and, or) => {
    expect([all(a, b).is, all(b, a).is, any(a, b).is, any(b, a).is]).toEqual([and, and, or, or]);
  });

  it("keeps its laws", () => {
    fc.assert(
      fc.property(verdict, verdict, verdict, (a, b, c) => {
        expect(notVerdict(notVerdict(a))).toEqual(a);
        expect(notVerdict(all(a, b)).is).toBe(any(notVerdict(a), notVerdict(b)).is);
        expect(all(a, all(b, c))).toEqual(all(all(a, b), c));
        expect(any(a, any(b, c))).toEqual(any(any(a, b), c));
        expect(all(a, any(b, c)).is).toBe(any(all(a, b), all(a, c)).is);
        expect(all(a, any(a, b)).is).toBe(a.is);
      }),
    );
  });

  it("asks for nothing once it is settled, and for what every open part needs until then", () => {
    fc.assert(
      fc.property(fc.array(verdict), (verdicts) => {
        for (const result of [all(...verdicts), any(...verdicts)]) {
          const needs = result.is === "unknown" ? eachOnce(verdicts.flatMap((each) => each.needs)) : [];
          expect(result.needs).toEqual(needs);
        }
      }),
    );
  });
});
