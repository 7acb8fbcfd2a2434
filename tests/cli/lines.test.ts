import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Line, linesOf } from "../../cli/lines.ts";

async function all(chunks: Iterable<Uint8Array | string>, limit = 100): Promise<Line[]> {
  async function* stream() {
    yield* chunks;
  }
  const lines: Line[] = [];
  for await (const line of linesOf(stream(), limit)) lines.push(line);
  return lines;
}

describe("linesOf", () => {
  it("numbers lines, passes over empty ones, and takes a last line without a line break", async () => {
    expect(await all(["a\n\n", "b\r\nc"])).toEqual([
      { number: 1, text: "a" },
      { number: 3, text: "b" },
      { number: 4, text: "c" },
    ]);
  });

  it("lets a line over the limit go and goes on with the next", async () => {
    expect(await all(["12345", "67890", "1\nok\n"], 10)).toEqual([
      { number: 1, lost: "too-long" },
      { number: 2, text: "ok" },
    ]);
  });

  it("gives the same lines however the bytes are cut", async () => {
    const text = "eins\nzwei 件\r\n\n三\nvier";
    const bytes = Buffer.from(text);
    const whole = await all([bytes]);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(bytes.length), { maxLength: 8 }), async (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const chunks = at.slice(1).map((end, i) => bytes.subarray(at[i], end));
        expect(await all(chunks)).toEqual(whole);
      }),
    );
  });

  it("reads no further than it is asked to", async () => {
    let read = 0;
    async function* endless() {
      for (;;) {
        read++;
        yield "line\n";
      }
    }
    const lines = linesOf(endless(), 100);
    await lines.next();
    await lines.next();
    expect(read).toBe(2);
    await lines.return(undefined);
  });
});
