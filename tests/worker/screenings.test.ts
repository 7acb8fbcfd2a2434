import { describe, expect, it } from "vitest";
import { canonicalBytes, digest } from "../../engine/index.ts";
import type { Screening } from "../../worker/envelope.ts";
import { PARCEL, post } from "./service.ts";

async function screened(body: unknown, query = ""): Promise<Screening> {
  const response = await post(JSON.stringify(body), {}, query);
  expect(response.status).toBe(200);
  return response.json();
}

const withFacts = (facts: object) => ({ ...PARCEL, facts: { ...PARCEL.facts, ...facts } });

describe("POST /v1/screenings", () => {
  it("answers with a cited finding and a charge in an envelope", async () => {
    const answer = await screened(PARCEL);
    expect(answer.decision).toMatchObject({ outcome: "hold", as_of: "2026-07-01", coverage: "full" });
    expect(answer.decision.findings).toMatchObject([
      {
        rule: "fr-heavy",
        message: { en: "It weighs 31 kg.", zh: "重量为 31 kg。" },
        citations: [{ text: "Act of the Test", link: "https://example.org/act" }],
      },
    ]);
    expect(answer.decision.charges).toMatchObject([
      { kind: "vat", amount: { amount: "8.00", currency: "EUR" }, payer: "buyer" },
    ]);
    expect(answer.decision_id).toMatch(/^[0-9a-f-]{36}$/);
    expect(Date.parse(answer.decided_at)).not.toBeNaN();
    expect(answer.took_ms).toBeGreaterThanOrEqual(0);
  });

  it("digests the decision's canonical bytes, and so gives equal requests equal digests", async () => {
    const [first, second] = [await screened(PARCEL), await screened(PARCEL)];
    expect(first.digest).toBe(await digest(canonicalBytes(first.decision)));
    expect(second.digest).toBe(first.digest);
    expect(second.decision_id).not.toBe(first.decision_id);
  });

  it("fills in today, and says so", async () => {
    const { as_of, ...undated } = PARCEL;
    const answer = await screened(undated);
    expect(answer.decision.as_of).toBe(answer.decided_at.slice(0, 10));
    expect(answer.decision.as_of).not.toBe(as_of);
  });

  it("asks for what is missing, and settles once it is given", async () => {
    const open = await screened(withFacts({ items: [{ sku: "A", line_price: "40.00 EUR" }] }));
    expect(open.decision).toMatchObject({ outcome: "incomplete", could_be: "hold", at_best: "pass" });
    expect(open.decision.missing[0]).toMatchObject({ fact: "item.weight", path: "/items/0/weight" });
    const settled = await screened(
      withFacts({ items: [{ sku: "A", line_price: "40.00 EUR", weight: "1 kg" }] }),
    );
    expect(settled.decision.outcome).toBe("pass");
  });

  it("holds what nobody has written rules for", async () => {
    const answer = await screened(withFacts({ destination: "KE" }));
    expect(answer.decision).toMatchObject({ outcome: "hold", coverage: "none" });
    expect(answer.decision.findings).toMatchObject([{ rule: "not-covered" }]);
  });

  it("explains on request", async () => {
    expect((await screened(PARCEL)).decision.because).toBeUndefined();
    expect((await screened(PARCEL, "?explain=fired")).decision.why_not).toBeUndefined();
    expect((await screened(PARCEL, "?explain=full")).decision.why_not).toBeDefined();
    expect((await screened(PARCEL, "?explain=full")).decision.because?.map(({ rule }) => rule)).toContain(
      "fr-heavy",
    );
  });

  it.each<[string, object, object]>([
    [
      "a bare number for a quantity",
      { items: [{ sku: "A", weight: 31 }] },
      { path: "/items/0/weight", code: "bare-number" },
    ],
    [
      "an unknown currency",
      { items: [{ sku: "A", line_price: "40.00 XQQ" }] },
      { path: "/items/0/line_price", code: "unknown-currency" },
    ],
    ["an unknown country", { destination: "QQ" }, { path: "/destination", code: "unknown-place" }],
  ])("takes %s for unknown, and names it", async (_, facts, invalid) => {
    const { decision } = await screened(withFacts(facts));
    expect(decision.invalid).toMatchObject([invalid]);
    expect(decision.outcome).not.toBe("pass");
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "does not recognise the key %s",
    async (key) => {
      const body = JSON.stringify(PARCEL).replace('"destination"', `"${key}":{"items":[]},"destination"`);
      const response = await post(body);
      expect(response.status).toBe(200);
      const { decision }: Screening = await response.json();
      expect(decision.unrecognised).toMatchObject([{ path: `/${key}` }]);
      expect(decision.outcome).toBe("hold");
    },
  );

  it("is never cached", async () => {
    const response = await post(JSON.stringify(PARCEL));
    expect(response.headers.get("Cache-Control")).toBe("no-store");
  });
});
