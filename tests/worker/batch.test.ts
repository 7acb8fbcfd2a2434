import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { digest, LIMITS } from "../../engine/index.ts";
import type { Screening } from "../../worker/envelope.ts";
import type { BadLine } from "../../worker/routes/batch.ts";
import { app, PARCEL, post } from "./service.ts";

const NDJSON = { "Content-Type": "application/x-ndjson" };

const send = (
  body: BodyInit,
  { query = "", headers = {} }: { query?: string; headers?: Record<string, string> } = {},
): Promise<Response> =>
  Promise.resolve(
    app.request(`/v1/screenings/batch${query}`, { method: "POST", headers: { ...NDJSON, ...headers }, body }),
  );

type Answer = Partial<Screening> & Partial<BadLine>;

async function answered(response: Response): Promise<Answer[]> {
  expect(response.status).toBe(200);
  // Not `text()`: workerd warns of every body whose type is not text.
  const text = new TextDecoder().decode(await response.arrayBuffer());
  expect(text === "" || text.endsWith("\n")).toBe(true);
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

const answers = async (body: BodyInit, query = ""): Promise<Answer[]> =>
  answered(await send(body, { query }));

const parcel = (id: string, more: object = {}) => JSON.stringify({ ...PARCEL, id, ...more });
const nested = (levels: number) => `{"facts":{"x":${"[".repeat(levels)}${"]".repeat(levels)}}}`;
const codes = (all: readonly Answer[]) =>
  all.map(({ id, line, error }) => error?.type.replace("/problems/", `${line} `) ?? id);

describe("POST /v1/screenings/batch", () => {
  it("answers each line as it would be answered alone, in the order they came", async () => {
    const response = await send(`${parcel("a")}\n${parcel("b", { as_of: "2020-01-01" })}\n`);
    expect(response.headers.get("Content-Type")).toBe("application/x-ndjson");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    const [a, b, ...rest] = await answered(response);
    expect(rest).toEqual([]);
    expect([a?.id, b?.id]).toEqual(["a", "b"]);
    const alone: Screening = await (await post(parcel("a"))).json();
    expect(a).toMatchObject({ digest: alone.digest, decision: alone.decision });
    expect(b?.digest).not.toBe(a?.digest);
  });

  it("holds each decision as the very text that its digest is of", async () => {
    const response = await send(`${parcel("a")}\n${parcel("b", { as_of: "2020-01-01" })}\n`);
    const text = new TextDecoder().decode(await response.arrayBuffer());
    for (const line of text.trimEnd().split("\n")) {
      const decision = line.slice(line.indexOf('"decision":') + '"decision":'.length, -1);
      expect(await digest(new TextEncoder().encode(decision))).toBe(JSON.parse(line).digest);
    }
  });

  it.each<[string, string]>([
    ["without a last line feed", `${parcel("a")}\n${parcel("b")}`],
    ["with CRLF", `${parcel("a")}\r\n${parcel("b")}\r\n`],
    ["with a byte order mark", `\uFEFF${parcel("a")}\n${parcel("b")}\n`],
    ["with blank lines", `\n \t\r\n${parcel("a")}\n\n\n${parcel("b")}\n\r\n `],
    ["with a byte order mark alone on its line", `\uFEFF\r\n${parcel("a")}\n${parcel("b")}`],
  ])("takes lines %s", async (_, body) => {
    expect(codes(await answers(body))).toEqual(["a", "b"]);
  });

  it.each(["", "\n", "\uFEFF", " \r\n\n"])("answers %j with nothing", async (body) => {
    expect(await answers(body)).toEqual([]);
  });

  it("answers a bad line in its place, and judges the others", async () => {
    const bad = [
      '{"facts": {"destination" "FR"}}',
      '{"facts": {',
      "[]",
      '{"facts": {}, "fact": 1}',
      nested(LIMITS.depth + 2),
      '{"facts": {"a": 1, "a": 2}}',
    ];
    const all = await answers([parcel("a"), "", ...bad, parcel("b")].join("\n"));
    expect(codes(all)).toEqual([
      "a",
      "3 malformed-json",
      "4 truncated-json",
      "5 invalid-request",
      "6 invalid-request",
      "7 over-limit",
      "8 invalid-request",
      "b",
    ]);
    expect(all[1]?.error?.detail).toContain("line 3, column 26");
    expect(all[5]?.error?.errors?.[0]?.fix).toContain("depth");
    expect(all.every(({ error, decision }) => (error === undefined) !== (decision === undefined))).toBe(true);
  });

  it.each<[string, string, string | undefined]>([
    ["a request of the wrong shape", parcel("a", { fact: 1 }), "a"],
    ["no facts", '{"id": "a"}', "a"],
    ["no id", '{"facts": {}, "fact": 1}', undefined],
    ["an id that is no text", '{"id": 7, "facts": {}}', undefined],
    ["an id that is too long", parcel("x".repeat(LIMITS.idLength + 1)), undefined],
    ["an id that is no whole text", '{"id": "\\ud800", "facts": {}}', undefined],
    ["two ids", '{"id": "a", "id": "b", "facts": {}}', undefined],
    ["what is no JSON", '{"id": "a", "facts": {', undefined],
    ["what is no object", '["a"]', undefined],
    ["nothing", "null", undefined],
  ])("names a bad line by its id where that can be read: %s", async (_what, bad, id) => {
    const [, answer] = await answers(`${parcel("first")}\n${bad}`);
    expect(answer).toEqual({ line: 2, ...(id !== undefined && { id }), error: expect.anything() });
  });

  it("answers a line that is not UTF-8, and one that is too large, and goes on", async () => {
    const encoder = new TextEncoder();
    const large = `{"id":"${"x".repeat(LIMITS.bodyBytes)}"}`;
    const whole = new Blob([
      encoder.encode(`${large}\n`),
      Uint8Array.of(0x22, 0xff, 0x22, 0x0a),
      parcel("a"),
    ]);
    const all = await answers(whole.stream());
    expect(codes(all)).toEqual(["1 line-too-large", "2 not-utf-8", "a"]);
    expect(all[0]?.error?.errors).toMatchObject([
      { code: "too-large", given: String(large.length), wanted: `≤ ${LIMITS.bodyBytes}` },
    ]);
    expect(all[0]?.error?.errors?.[0]?.fix).toContain("bodyBytes");
  });

  it("takes what the query says for lines that do not say it", async () => {
    const { as_of: _, domains: __, ...plain } = PARCEL;
    const body = `${JSON.stringify(plain)}\n${parcel("b", { domains: ["ip"], acts: ["pack"] })}`;
    const [first, second] = await answers(
      body,
      "?as_of=2025-03-01&domains=tax,safety&acts=offer&explain=full",
    );
    expect(first?.decision).toMatchObject({
      as_of: "2025-03-01",
      domains: ["tax", "safety"],
      acts: ["offer"],
      because: expect.anything(),
    });
    expect(second?.decision).toMatchObject({ as_of: PARCEL.as_of, domains: ["ip"], acts: ["pack"] });
  });

  it.each([
    ["?as_of=tomorrow", "?as_of", "not-a-date"],
    ["?acts=offer,steal", "?acts/1", "unknown-act"],
    ["?domains=", "?domains/0", "unknown-domain"],
    ["?explain=yes", "?explain", "unknown-key"],
  ])("refuses the query %s at once", async (query, path, code) => {
    const response = await send(parcel("a"), { query });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      type: "/problems/invalid-request",
      errors: [{ path, code }],
    });
  });

  it("names the type it takes", async () => {
    const response = await send(parcel("a"), { headers: { "Content-Type": "application/json" } });
    expect(response.status).toBe(415);
    expect(JSON.stringify(await response.json())).toContain("application/x-ndjson");
  });

  it("speaks of bad lines in the language asked for", async () => {
    const [bad] = await answers("{", "?lang=zh");
    expect(bad?.error?.detail).toMatch(/\p{Script=Han}/u);
  });

  it("gives the same lines however their bytes are cut", async () => {
    const bytes = new TextEncoder().encode(
      `\uFEFF${parcel("甲")}\r\n\n{"facts": é}\n${"x".repeat(200)}\r\n${parcel("b", { as_of: "2020-01-01" })}`,
    );
    const gist = (all: readonly Answer[]) =>
      all.map(({ id, digest, line, error }) => [id, digest, line, error?.type, error?.detail]);
    const whole = gist(await answers(bytes));
    expect(whole.length).toBe(4);
    const cuts = fc.array(fc.nat(bytes.length), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        const ends = [...new Set([...places, bytes.length])].sort((a, b) => a - b);
        let from = 0;
        const pieces = ends.map((end) => {
          const piece = bytes.slice(from, end);
          from = end;
          return piece;
        });
        const body = new ReadableStream<Uint8Array>({
          pull(controller) {
            const piece = pieces.shift();
            if (piece === undefined) controller.close();
            else controller.enqueue(piece);
          },
        });
        expect(gist(await answers(body))).toEqual(whole);
      }),
      { numRuns: 40, seed: 1 },
    );
  });
});

describe("a batch whose sender waits", () => {
  it("is answered as far as it has come, whatever blank lines stand behind the last", async () => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const sender = writable.getWriter();
    const encoder = new TextEncoder();
    const reader = (await send(readable)).body?.getReader();
    const decoder = new TextDecoder();
    const sent: Promise<void>[] = [];
    let text = "";
    for (const [bytes, ids] of [
      [`${parcel("a")}\n`, ["a"]],
      [`${parcel("b")}\n${parcel("c")}\n\n \n`, ["a", "b", "c"]],
      [`${parcel("d").slice(0, 9)}`, ["a", "b", "c"]],
      [`${parcel("d").slice(9)}\n\n`, ["a", "b", "c", "d"]],
    ] as const) {
      sent.push(sender.write(encoder.encode(bytes)));
      while (text.split("\n").length <= ids.length) {
        text += decoder.decode((await reader?.read())?.value, { stream: true });
      }
      expect(text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line).id]))).toEqual(ids);
    }
    sent.push(sender.close());
    expect((await reader?.read())?.done).toBe(true);
    await Promise.all(sent);
  });
});

describe("answers longer than what goes out at once", () => {
  it("come whole, between others", async () => {
    const strange = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`${"语".repeat(150)}${i}`, i]));
    const long = parcel("long", { facts: { ...PARCEL.facts, ...strange } });
    const all = await answers([parcel("a"), long, parcel("b"), long].join("\n"));
    expect(codes(all)).toEqual(["a", "long", "b", "long"]);
    expect(JSON.stringify(all[1]).length).toBeGreaterThan(64 * 1024);
    const alone: Screening = await (await post(long)).json();
    expect([all[1]?.digest, all[3]?.digest]).toEqual([alone.digest, alone.digest]);
    expect(all[3]?.decision).toEqual(alone.decision);
  });
});

describe("a batch without end", () => {
  const line = new TextEncoder().encode(`${parcel("a")}\n`);

  function endless() {
    const seen = { pulled: 0, cancelled: false };
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          seen.pulled++;
          controller.enqueue(line);
        },
        cancel() {
          seen.cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    return { seen, body };
  }

  it("is read no further than answers are taken, and no more once nobody takes them", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const { seen, body } = endless();
    const reader = (await send(body)).body?.getReader();
    for (let taken = 1; taken <= 20; taken++) {
      expect((await reader?.read())?.done).toBe(false);
      expect(seen.pulled).toBeLessThanOrEqual(taken + 2);
    }
    await reader?.cancel();
    await vi.waitFor(() => expect(seen.cancelled).toBe(true));
    const { pulled } = seen;
    await new Promise((done) => setTimeout(done, 20));
    expect(seen.pulled).toBe(pulled);
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });
});

describe("a body that breaks off", () => {
  const broken = (...chunks: string[]) =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        const chunk = chunks.shift();
        if (chunk === undefined) controller.error(new Error("Network connection lost."));
        else controller.enqueue(new TextEncoder().encode(chunk));
      },
    });

  it("is no failure of the service, here or for one shipment", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(codes(await answers(broken(`${parcel("a")}\n{"fac`)))).toEqual(["a", "2 incomplete-body"]);
    const alone = await post(broken('{"facts":'));
    expect(alone.status).toBe(400);
    expect(await alone.json()).toMatchObject({ type: "/problems/incomplete-body" });
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });
});
