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

  it("show every operation, and judge the example, under their own policy", async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto(`${served.origin}/docs/`);
    await page.locator("#operations-screenings-screen .opblock-summary").click();
    await page.getByRole("button", { name: "Try it out" }).click();
    await page.getByRole("button", { name: "Execute" }).click();
    const answer = page.locator(".live-responses-table .response .response-col_status");
    expect(await answer.innerText()).toContain("200");
    expect(complaints).toEqual([]);
  });
});
