import { describe, expect, it } from "vitest";
import type { ChangesAnswer } from "../../worker/routes/changes.ts";
import { get } from "./service.ts";

const asked = async (query: string): Promise<ChangesAnswer> => {
  const response = await get(`/v1/changes${query}`);
  expect(response.status).toBe(200);
  return response.json();
};

describe("GET /v1/changes", () => {
  it("tells what begins, with titles and citations", async () => {
    const answer = await asked("?from=2021-06-30&to=2021-07-01&market=FR");
    expect(answer).toMatchObject({ from: "2021-06-30", to: "2021-07-01", market: "FR", awaiting: [] });
    expect(answer.ruleset.name).toBe("small");
    expect(answer.changes).toMatchObject([
      {
        on: "2021-07-01",
        change: "begins",
        of: { kind: "rule", name: "fr-heavy" },
        rules: [{ id: "fr-heavy", title: { en: "Too heavy", zh: "超重" } }],
        citations: [{ text: "Act of the Test", link: "https://example.org/act" }],
      },
      { of: { name: "fr-vat" } },
    ]);
    expect((await asked("?from=2021-06-30&to=2021-07-01&market=DE")).changes).toEqual([]);
  });

  it("looks a year ahead from today where nothing is said", async () => {
    const { from, to } = await asked("?lang=zh");
    expect(Date.parse(to) - Date.parse(from)).toBe(365 * 86_400_000);
  });

  it.each([
    ["?from=x", 422, "?from", "not-a-date"],
    ["?from=2026-01-02&to=2026-01-01", 422, "?to", "before-from"],
    ["?from=1990-01-01&to=2026-01-01", 400, "?to", "too-many-days"],
    ["?market=Mordor", 422, "?market", "unknown-place"],
    ["?markt=DE", 422, "?markt", "unknown-key"],
  ])("refuses %s", async (query, status, path, code) => {
    const response = await get(`/v1/changes${query}`);
    expect(response.status).toBe(status);
    const { errors }: { errors: { fix: string }[] } = await response.json();
    expect(errors).toMatchObject([{ path, code }]);
    expect(errors[0]?.fix).not.toMatch(/^$|[{}]/);
  });
});
