import { describe, expect, it, vi } from "vitest";
import { BundleError, LIMITS } from "../../engine/index.ts";
import { createApp } from "../../worker/app.ts";
import type { Screening } from "../../worker/envelope.ts";
import type { WireProblem } from "../../worker/problem.ts";
import { app, get, PARCEL, post } from "./service.ts";
import { smallRuleset } from "./small-ruleset.ts";

async function problem(response: Response, status: number, code: string): Promise<WireProblem> {
  const body: WireProblem = await response.json();
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  expect(body).toMatchObject({ status, type: `/problems/${code}` });
  expect(response.status).toBe(status);
  expect(body.instance).toMatch(/^urn:uuid:/);
  expect(body.title).not.toBe("");
  expect(body.detail).not.toMatch(/[{}]\w/);
  return body;
}

const nested = (levels: number) => `{"facts":${"[".repeat(levels)}${"]".repeat(levels)}}`;

describe("a body that cannot be read", () => {
  it.each([
    ['{"facts": {\n  "destination" "FR"}}', 2, 17, '"\\""'],
    ['{"facts": {"destination": "法国",}}', 1, 32, '"}"'],
    ["hello", 1, 1, '"h"'],
  ])("is answered with the line and the column: %s", async (body, line, column, found) => {
    const { detail } = await problem(await post(body), 400, "malformed-json");
    expect(detail).toContain(`line ${line}, column ${column}, ${found}`);
  });

  it("may end too soon", async () => {
    const { detail } = await problem(await post('{"facts": {'), 400, "truncated-json");
    expect(detail).toContain("line 1, column 12");
    await problem(await post(""), 400, "truncated-json");
  });

  it("must be UTF-8", async () => {
    const bytes = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]);
    await problem(await post(bytes), 400, "not-utf-8");
  });

  it.each([["text/plain"], ["application/x-www-form-urlencoded"], ["application/jsonp"]])(
    "must not be %s",
    async (type) => {
      const { detail } = await problem(
        await post("{}", { "Content-Type": type }),
        415,
        "unsupported-media-type",
      );
      expect(detail).toContain(type);
    },
  );

  it.each([["application/json; charset=utf-8"], ["application/vnd.tidegate+json"], ["APPLICATION/JSON"]])(
    "may be %s",
    async (type) => {
      expect((await post(JSON.stringify(PARCEL), { "Content-Type": type })).status).toBe(200);
    },
  );

  it("must not be compressed", async () => {
    await problem(await post("{}", { "Content-Encoding": "gzip" }), 415, "unsupported-encoding");
  });

  it("must not be deeper than anything is", async () => {
    const { errors } = await problem(await post(nested(10_000)), 400, "over-limit");
    expect(errors).toMatchObject([{ code: "too-deep", given: "10001" }]);
    expect(errors?.[0]?.fix).toContain("depth");
  });

  it("must not be larger than anything is, whatever its headers say", async () => {
    let pulled = 0;
    const chunk = new TextEncoder().encode(" ".repeat(64 * 1024));
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += chunk.byteLength;
        controller.enqueue(chunk);
      },
    });
    const { errors } = await problem(await post(endless), 413, "body-too-large");
    expect(errors).toMatchObject([{ code: "too-large", wanted: `≤ ${LIMITS.bodyBytes}` }]);
    expect(pulled).toBeLessThan(LIMITS.bodyBytes * 2);
  });

  it("is not read at all when it says that it is too large", async () => {
    const headers = { "Content-Length": String(50 * 1024 * 1024) };
    const { errors } = await problem(await post("{}", headers), 413, "body-too-large");
    expect(errors).toMatchObject([{ given: String(50 * 1024 * 1024) }]);
  });
});

describe("a request of the wrong shape", () => {
  it("is told everything that is wrong with it at once", async () => {
    const body = { as_of: "2026-02-30", domains: ["taxes"], fact: {}, horizon_days: -1 };
    const { errors } = await problem(await post(JSON.stringify(body)), 422, "invalid-request");
    expect(errors?.map(({ path, code }) => [path, code])).toEqual(
      expect.arrayContaining([
        ["/as_of", "not-a-date"],
        ["/domains/0", "unknown-domain"],
        ["/fact", "unknown-key"],
        ["/horizon_days", "not-a-number-of-days"],
        ["/facts", "missing"],
      ]),
    );
    for (const error of errors ?? []) {
      expect(error.wanted).not.toBe("");
      expect(error.fix).not.toBe("");
    }
  });

  it.each(["[]", '"x"', "null", "3"])("%s is no request", async (body) => {
    const { errors } = await problem(await post(body), 422, "invalid-request");
    expect(errors).toMatchObject([{ path: "", code: "not-an-object" }]);
  });

  it("names the limit it is over", async () => {
    const items = Array.from({ length: LIMITS.listLength + 1 }, () => 0);
    const { errors } = await problem(await post(JSON.stringify({ facts: { items } })), 400, "over-limit");
    expect(errors).toMatchObject([{ path: "/facts/items", given: String(LIMITS.listLength + 1) }]);
    expect(errors?.[0]?.fix).toContain("listLength");
  });

  it("may ask for a full explanation only", async () => {
    const { errors } = await problem(
      await post(JSON.stringify(PARCEL), {}, "?explain=yes"),
      422,
      "invalid-request",
    );
    expect(errors).toMatchObject([{ path: "?explain", wanted: '"full" | "fired"' }]);
  });

  it("is told in Chinese on request", async () => {
    const response = await post("{}", { "Accept-Language": "zh-CN,zh;q=0.9,en;q=0.8" });
    expect(response.headers.get("Content-Language")).toBe("zh");
    expect(response.headers.get("Vary")).toBe("Accept-Language");
    const body = await problem(response, 422, "invalid-request");
    expect(body.title + body.detail + body.errors?.[0]?.fix).toMatch(/\p{Script=Han}/u);
  });
});

describe("addresses", () => {
  it("that do not exist", async () => {
    const { detail } = await problem(await get("/v1/nothing"), 404, "not-found");
    expect(detail).toContain("/v1/nothing");
  });

  it.each([
    ["GET", "/v1/screenings", "POST"],
    ["DELETE", "/v1/vocabulary", "GET, HEAD"],
    ["POST", "/", "GET, HEAD"],
  ])("do not take every method: %s %s", async (method, path, allow) => {
    const response = await app.request(path, { method });
    expect(response.headers.get("Allow")).toBe(allow);
    await problem(response, 405, "method-not-allowed");
  });

  it("of every problem lead to its description", async () => {
    const body: { problems: { type: string; status: number }[] } = await (await get("/problems")).json();
    expect(body.problems.length).toBeGreaterThan(5);
    for (const { type, status } of body.problems) {
      expect(await (await get(type)).json()).toMatchObject({ type, status });
    }
    await problem(await get("/problems/constructor"), 404, "not-found");
  });
});

describe("failures", () => {
  const logged = async (error: Error, path = "/v1/rulesets/current") => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const response = await createApp(() => Promise.reject(error)).request(path);
    const lines = log.mock.calls.flat().join("\n");
    log.mockRestore();
    return { response, lines };
  };

  it("to open the ruleset are named", async () => {
    const { response } = await logged(new BundleError("damaged"));
    const { detail } = await problem(response, 500, "no-ruleset");
    expect(detail).toContain("damaged");
  });

  it("of any other kind say nothing of what was sent, here or in the log", async () => {
    const { response, lines } = await logged(new Error("secret facts"));
    const body = await problem(response, 500, "internal");
    expect(JSON.stringify(body)).not.toContain("secret");
    expect(lines).not.toContain("secret");
    expect(lines).toContain(body.instance);
  });

  it("inside the engine are a hold, and one line in the log without facts", async () => {
    const bundle = await smallRuleset();
    const scope = { k: "truth", of: { k: "fact", fact: "nowhere" } } as const;
    const rules = bundle.ir.rules.map((rule) => ({ ...rule, scope }));
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const response = await createApp(async () => ({ ...bundle, ir: { ...bundle.ir, rules } })).request(
      "/v1/screenings",
      { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(PARCEL) },
    );
    const lines = log.mock.calls.flat().join("\n");
    log.mockRestore();
    expect(response.status).toBe(200);
    const { decision, decision_id }: Screening = await response.json();
    expect(decision.outcome).toBe("hold");
    expect(decision.findings.map(({ rule }) => rule)).toContain("engine-failure");
    expect(lines).toContain(decision_id);
    expect(lines).not.toContain("40.00");
  });

  it("leave the page standing", async () => {
    const { response } = await logged(new BundleError("damaged"), "/");
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("No rules are loaded");
  });
});
