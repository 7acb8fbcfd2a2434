import { expect, it } from "vitest";
import { get, PARCEL, post } from "./service.ts";

it.each([
  ["the page", () => get("/")],
  ["a decision", () => post(JSON.stringify(PARCEL))],
  ["a refusal", () => post("{")],
  ["what is not there", () => get("/nothing")],
  ["the vocabulary", () => get("/v1/vocabulary")],
])("%s may not be framed, sniffed or told where it was linked from", async (_, request) => {
  const { headers } = await request();
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Referrer-Policy")).toBe("no-referrer");
  expect(headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'.*frame-ancestors 'none'/);
  expect(headers.get("Content-Security-Policy")).not.toContain("unsafe");
});

it("the page holds no script or style of its own, in either language", async () => {
  for (const language of ["en", "zh"]) {
    const response = await get("/", { "Accept-Language": language });
    const html = await response.text();
    expect(response.headers.get("Vary")).toBe("Accept-Language");
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
    for (const [script] of html.matchAll(/<script[^>]*>[^<]*/g))
      expect(script).toMatch(/src="\/assets\/[^"]+">$/);
  }
});
