import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Screening } from "../../worker/envelope.ts";
import first from "../../worker/examples/first.json";
import { ITEM_FIELDS, SHIPMENT_FIELDS } from "../../worker/page/fields.ts";
import type { VocabularyAnswer } from "../../worker/vocabulary.ts";
import { type Served, serve } from "../serve.ts";

type Body = string | ReadableStream<Uint8Array>;

/** The service as it is deployed: the rules it comes with, in a workerd that lets nothing through the test pool would. */
describe("the service in workerd", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.stop());

  const post = (body: Body) =>
    fetch(`${served.origin}/v1/screenings`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
      ...(typeof body !== "string" && { duplex: "half" }),
    });
  const judge = async (body: Body = JSON.stringify(first)): Promise<Screening> => {
    const response = await post(body);
    expect(response.status).toBe(200);
    return JSON.parse(await response.text());
  };

  it("judges the first example by its own rules: a cited finding, and a charge", async () => {
    const { decision, digest } = await judge();
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    const links = decision.findings.flatMap(({ citations }) => citations.map(({ link }) => link));
    expect(links).toContainEqual(expect.stringMatching(/^https:/));
    expect(decision.charges).toContainEqual(expect.objectContaining({ amount: expect.anything() }));
  });

  it("knows every fact the form of the page asks for", async () => {
    const response = await fetch(`${served.origin}/v1/vocabulary`);
    const { facts }: VocabularyAnswer = JSON.parse(await response.text());
    const names = facts.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...SHIPMENT_FIELDS, ...ITEM_FIELDS]));
  });

  const megabytes = (count: number) =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        if (count-- > 0) controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20));
        else controller.close();
      },
    });

  it.each<[string, () => Body, number, string]>([
    ["malformed JSON", () => '{"facts": {"destination": FR}}', 400, "malformed-json"],
    ["a body of 50 MB", () => " ".repeat(50 * 1024 * 1024), 413, "body-too-large"],
    ["a body of 50 MB that does not say so", () => megabytes(50), 413, "body-too-large"],
    ["10,000 levels", () => `{"facts":${"[".repeat(10_000)}${"]".repeat(10_000)}}`, 400, "over-limit"],
    ["no request", () => "[1, 2, 3]", 422, "invalid-request"],
  ])("refuses %s and goes on serving", async (_, body, status, code) => {
    const response = await post(body());
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ type: `/problems/${code}`, status });
    expect((await judge()).decision.ruleset.digest).toMatch(/^sha256:/);
  });

  it.each<[string, object, object]>([
    ["a bare number for a quantity", { items: [{ non_recycled_plastic: 3 }] }, { code: "bare-number" }],
    ["an unknown currency", { items: [{ line_price: "40.00 XQQ" }] }, { code: "unknown-currency" }],
    ["an unknown country", { destination: "QQ" }, { code: "unknown-place" }],
  ])("takes %s for unknown and names it", async (_, facts, invalid) => {
    const { decision } = await judge(JSON.stringify({ facts: { ...first.facts, ...facts } }));
    expect(decision.invalid).toContainEqual(expect.objectContaining(invalid));
    expect(decision.outcome).not.toBe("pass");
  });

  it("does not recognise a key that is called like a prototype", async () => {
    const body = JSON.stringify(first).replace('"destination"', '"__proto__":{"polluted":1},"destination"');
    const { decision } = await judge(body);
    expect(decision.unrecognised).toContainEqual(expect.objectContaining({ path: "/__proto__" }));
  });

  it("serves static files under the headers of a page", async () => {
    for (const path of ["/docs/", "/assets/home.js", "/assets/home.css"]) {
      const { headers, status } = await fetch(`${served.origin}${path}`);
      expect(status, path).toBe(200);
      expect(headers.get("X-Content-Type-Options"), path).toBe("nosniff");
    }
    const docs = await fetch(`${served.origin}/docs/`);
    expect(docs.headers.get("Content-Security-Policy")).toContain("script-src 'self';");
  });
});
