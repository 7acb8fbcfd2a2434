import { describe, expect, it } from "vitest";
import { LIMITS, type Requirements } from "../../engine/index.ts";
import { postTo, WANTED } from "./service.ts";

const ask = (body: unknown) => postTo("/v1/requirements", JSON.stringify(body));

describe("POST /v1/requirements", () => {
  it("answers for each market, with what rules are called and where they stand", async () => {
    const response = await ask(WANTED);
    expect(response.status).toBe(200);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    const { markets, rules }: Requirements = await response.json();
    expect(markets).toMatchObject([
      {
        market: "FR",
        coverage: "full",
        findings: [{ rule: "fr-heavy", state: "needed", outcome: "hold" }],
        charges: [{ rule: "fr-vat", kind: "vat", charge: "due", amount: { amount: "8.00" }, payer: "buyer" }],
      },
      { market: "DE", coverage: "none", findings: [], charges: [] },
    ]);
    expect(rules).toMatchObject({
      "fr-heavy": { title: { en: "Too heavy", zh: "超重" }, citations: [{ text: "Act of the Test" }] },
    });
  });

  it.each<[object, string, string]>([
    [{ ...WANTED, markets: ["UK"] }, "/markets/0", "unknown-place"],
    [{ ...WANTED, markets: [] }, "/markets", "not-a-list"],
    [{ facts: {} }, "/markets", "missing"],
    [{ markets: ["FR"] }, "/facts", "missing"],
    [{ ...WANTED, explain: true }, "/explain", "unknown-key"],
    [{ ...WANTED, as_of: "soon" }, "/as_of", "not-a-date"],
  ])("refuses %j", async (body, path, code) => {
    const response = await ask(body);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ path, code }] });
  });

  it("names the limit of markets times items", async () => {
    const items = Array.from({ length: LIMITS.requirementCells / 2 + 1 }, () => ({}));
    const response = await ask({ ...WANTED, facts: { items } });
    expect(response.status).toBe(400);
    const { errors }: { errors: { fix: string }[] } = await response.json();
    expect(errors).toMatchObject([{ path: "/markets", code: "too-many-cells" }]);
    expect(errors[0]?.fix).toContain("requirementCells");
  });

  it("refuses what is no JSON as a screening does", async () => {
    expect((await postTo("/v1/requirements", "{")).status).toBe(400);
    expect((await postTo("/v1/requirements", "{}", { "Content-Type": "text/plain" })).status).toBe(415);
  });
});
