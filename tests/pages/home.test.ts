import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { describeWithChromium, launchChromium } from "../chromium.ts";
import { type Served, serve } from "../serve.ts";

describeWithChromium("the page", () => {
  let served: Served;
  let browser: BrowserContext;
  let page: Page;
  let complaints: string[];
  let hosts: Set<string>;

  beforeAll(async () => {
    [served, browser] = await Promise.all([serve(), launchChromium()]);
  });
  afterAll(() => Promise.all([served.stop(), browser.close()]));
  beforeEach(async () => {
    complaints = [];
    hosts = new Set();
    page = await browser.newPage();
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => hosts.add(new URL(request.url()).origin));
  });
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
    expect([...hosts]).toEqual([served.origin]);
  });

  const open = async (language: "en" | "zh" = "en") => {
    await page.goto(`${served.origin}/?lang=${language}`);
    await page.waitForSelector("#items fieldset");
  };
  const screen = async () => {
    await page.locator("#screening button[type=submit]").click();
    await page.waitForSelector("#answer:not([aria-busy]) :is(.verdict, .failure)");
  };
  const answer = () => page.locator("#answer");
  const write = async (request: object) => {
    await page.getByRole("tab", { name: "JSON" }).click();
    await page.locator("#json").fill(JSON.stringify(request));
  };

  it("screens the example and says the decision in words", async () => {
    await open();
    await screen();
    expect(await answer().locator(".verdict h3").innerText()).toMatch(/^(Pass|Warn|Hold|Block|Incomplete)/);
    expect(await answer().locator(".finding .law a[href^='https://']").count()).toBeGreaterThan(0);
    expect(await answer().locator("tbody .amount").first().innerText()).toMatch(/^\d+\.\d\d EUR$/);
    expect(await answer().innerText()).toContain("not legal advice");
    expect(await page.evaluate("document.activeElement.closest('#answer') !== null")).toBe(true);
  });

  it("speaks Chinese, and keeps the request when the language changes", async () => {
    await open();
    await page.getByLabel("Destination").fill("DE");
    await page.getByRole("link", { name: "中文" }).click();
    await page.waitForSelector("#items fieldset");
    expect(await page.getByLabel("目的地").inputValue()).toBe("DE");
    await screen();
    expect(await answer().locator(".verdict").innerText()).toMatch(/\p{Script=Han}/u);
    expect(await answer().innerText()).toContain("不构成法律意见");
  });

  it("asks for what is missing, takes the answer, and judges again", async () => {
    await open();
    const hs = page.locator("#items fieldset").first().getByLabel("HS", { exact: false });
    await hs.fill("");
    await screen();
    const question = answer().locator(".question").filter({ hasText: "HS" }).first();
    const asked = await answer().locator(".question").count();
    await question.locator("input").first().fill("4202.92");
    await answer().getByRole("button", { name: "Screen again" }).click();
    // Counted from here: the page's own policy lets nobody evaluate text in it, a test included.
    await expect.poll(() => answer().locator(".question").count(), { timeout: 60_000 }).toBeLessThan(asked);
    expect(await hs.inputValue()).toBe("4202.92");
  });

  it("takes items away and adds them", async () => {
    await open();
    await page.getByRole("button", { name: "Add an item" }).click();
    expect(await page.locator("#items fieldset").count()).toBe(3);
    await page.getByRole("button", { name: "Remove item 2" }).click();
    await page.getByRole("button", { name: "Remove item 2" }).click();
    expect(await page.locator("#items fieldset").count()).toBe(1);
    await page.getByRole("button", { name: "Start over" }).click();
    expect(await page.locator("#items fieldset").count()).toBe(2);
  });

  it("shows the request as JSON, and says what keeps it from being some", async () => {
    await open();
    await page.getByLabel("Destination").fill("AT");
    await page.getByRole("tab", { name: "Form" }).press("ArrowRight");
    const text = page.locator("#json");
    expect(JSON.parse(await text.inputValue())).toMatchObject({ facts: { destination: "AT" } });
    await text.fill('{"facts": {"destination": "IT", "items": []}');
    expect(await page.locator("#json-complaint").innerText()).toContain("not JSON");
    await page.getByRole("tab", { name: "Form" }).click();
    expect(await text.isVisible()).toBe(true);
    await text.fill('{"facts": {"destination": "IT", "items": [{}]}}');
    await page.getByRole("tab", { name: "Form" }).click();
    expect(await page.getByLabel("Destination").inputValue()).toBe("IT");
  });

  it("never reads what is sent or answered as markup", async () => {
    const script = "<img src=x onerror=\"document.title='owned'\">";
    await open();
    await write({
      id: script,
      facts: {
        destination: "FR",
        [script]: 1,
        items: [{ description: script, line_price: script, sku: script }],
      },
    });
    await screen();
    expect(await answer().innerText()).toContain("<img");
    expect(await page.locator("#answer img").count()).toBe(0);
    expect(await page.title()).not.toBe("owned");
  });

  it("shows a refusal with what must be changed", async () => {
    await open();
    await write({ facts: {}, as_of: "tomorrow" });
    await screen();
    complaints = complaints.filter((text) => !text.includes("422"));
    expect(await answer().locator(".failure").innerText()).toMatch(/\/as_of.*YYYY-MM-DD/s);
  });

  it("fits a phone, before and after", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const language of ["en", "zh"] as const) {
      await open(language);
      const overflow = () => page.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect(await overflow()).toBeLessThanOrEqual(0);
      await screen();
      expect(await overflow()).toBeLessThanOrEqual(0);
      await matrix();
      await page.locator("button.cell").first().click();
      expect(await overflow()).toBeLessThanOrEqual(0);
    }
  });

  const matrix = async () => {
    await page.locator("#requirements button[type=submit]").click();
    await page.waitForSelector("#matrix:not([aria-busy]) :is(table, .failure)");
  };

  it("sets what the goods need side by side, and leads from each cell to its law", async () => {
    await open();
    await page.locator("#requirements").getByLabel("Italy").check();
    await page.getByLabel("More places").fill("xi");
    await matrix();
    const columns = await page.locator(".matrix thead .market").allInnerTexts();
    expect(columns).toEqual(["DE", "FR", "GB", "US", "IT", "XI"]);
    expect(await page.locator(".legend li").count()).toBeGreaterThan(2);
    const cell = page.locator("td[data-cell=needed] button.cell").first();
    await cell.focus();
    await page.keyboard.press("Enter");
    const detail = page.locator("#cell-detail");
    expect(await detail.locator(".law").first().innerText()).toMatch(/^Law \S/);
    expect(await page.evaluate("document.activeElement.id")).toBe("cell-heading");
    await detail.getByRole("button", { name: "Back to the table" }).click();
    expect(await page.evaluate("document.activeElement.getAttribute('aria-pressed')")).toBe("true");
  });

  it("says why there is no table", async () => {
    await open();
    await page.getByLabel("More places").fill("UK");
    await matrix();
    complaints = complaints.filter((text) => !text.includes("422"));
    expect(await page.locator("#matrix .failure").innerText()).toMatch(/\/markets\/4.*GB/s);
  });

  it("names every control, and reaches the form by keyboard alone", async () => {
    await open();
    await screen();
    const nameless = `[...document.querySelectorAll("input, select, textarea")]
      .filter((control) => !control.labels?.length && !control.getAttribute("aria-label")).length`;
    expect(await page.evaluate(nameless)).toBe(0);
    await page.reload();
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe("skip");
    await page.keyboard.press("Enter");
    expect(page.url()).toContain("#screening");
  });

  it("can be read in the light and in the dark", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await open();
      await screen();
      await matrix();
      await page.locator("button.cell").first().click();
      expect(await page.evaluate(FAINT), colorScheme).toEqual([]);
    }
  });
});

/** Texts whose contrast with what is behind them is below 4.5 to 1 (WCAG 2.2, 1.4.3). */
const FAINT = `(() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const mix = (colors) => {
    canvas.fillStyle = matchMedia("(prefers-color-scheme: dark)").matches ? "black" : "white";
    canvas.fillRect(0, 0, 1, 1);
    for (const color of colors) { canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    const all = [];
    for (let at = element; at; at = at.parentElement) all.unshift(getComputedStyle(at).backgroundColor);
    return all;
  };
  const faint = new Set();
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== "");
    if (!own || element.closest("datalist, option, noscript, [hidden], .unseen, .skip")) continue;
    const ground = behind(element);
    const a = light(mix(ground));
    const b = light(mix([...ground, getComputedStyle(element).color]));
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) faint.add(element.tagName + "." + element.className + " " + contrast.toFixed(2));
  }
  return [...faint];
})()`;
