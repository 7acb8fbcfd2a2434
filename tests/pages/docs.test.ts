import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWithChromium, launchChromium } from "../chromium.ts";
import { type Served, serve } from "../serve.ts";

describeWithChromium("the API's pages", () => {
  let served: Served;
  let browser: BrowserContext;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serve(), launchChromium()]);
  });
  afterAll(() => Promise.all([served.stop(), browser.close()]));

  it("show themselves without asking another host for anything", async () => {
    const page = await browser.newPage();
    const hosts = new Set<string>();
    page.on("request", (request) => hosts.add(new URL(request.url()).origin));
    await page.goto(`${served.origin}/docs/`);
    await page.waitForSelector(
      ".swagger-ui .information-container, .swagger-ui .errors-wrapper, .loading-container",
    );
    hosts.delete("null"); // data: URLs
    expect([...hosts]).toEqual([served.origin]);
  });
});
