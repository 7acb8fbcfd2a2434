import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { describeWithChromium, launchChromium } from "../chromium.ts";
import { tidegate } from "../cli/run.ts";

const EXAMPLES = join(import.meta.dirname, "../../docs/examples");
const TITLE = '<img src="http://127.0.0.1:9/x" onerror="document.title=1"> "quoted" & \u202eesrever';

describeWithChromium("the report of a catalogue", () => {
  let folder: string;
  let browser: BrowserContext;
  let page: Page;
  let asked: string[];
  let complaints: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tidegate-report-"));
    const table = await readFile(join(EXAMPLES, "catalogue.csv"), "utf8");
    const hostile = `EVIL-9,"${TITLE.replaceAll('"', '""')}",Toys,,£1.00,no,10\n`;
    await writeFile(join(folder, "catalogue.csv"), `${table}${hostile}BAD-10,cells missing\n`);
    for (const lang of ["en", "zh"]) {
      const { err } = await tidegate(
        [
          "screen",
          "catalogue.csv",
          `--map=${join(EXAMPLES, "catalogue.mapping.json")}`,
          "--to=DE,GB",
          "--as-of=2026-11-21",
          `--rulesets=${join(import.meta.dirname, "../../rulesets")}`,
          `--lang=${lang}`,
          `--out=${lang}.html`,
          "--quiet",
        ],
        { cwd: folder },
      );
      expect(err).toMatch(/^(line 11|第11行)/);
    }
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    asked = [];
    complaints = [];
    page = await browser.newPage();
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
  });
  afterEach(async () => {
    const files = asked.filter((url) => !url.startsWith("file:"));
    await page.close();
    expect(files).toEqual([]);
    expect(complaints).toEqual([]);
  });

  const open = async (language = "en") => {
    await page.goto(pathToFileURL(join(folder, `${language}.html`)).href);
  };

  it("says first what became of all, then what to ask, what was found, and what to do", async () => {
    await open();
    expect(await page.locator("h1").innerText()).toBe("Screening of catalogue.csv");
    expect(await page.locator("h2").allInnerTexts()).toEqual([
      "Outcomes",
      "Questions that would settle most",
      "Most frequent findings",
      "Could not be judged (1)",
      "What to do, item by item",
      "The rules that ask, and their law",
    ]);
    expect(await page.locator("#outcomes tbody").count()).toBe(2);
    expect(await page.locator("#questions tbody tr").count()).toBeGreaterThan(0);
    expect(await page.locator("#findings .rule .cite").count()).toBeGreaterThan(0);
    expect(await page.locator("details.item").count()).toBe(18);
    expect(await page.locator("body").innerText()).toContain("not legal advice");
  });

  it("opens an item that is pointed to", async () => {
    await open();
    const example = page.locator("#findings .rule a[href^='#']").first();
    const target = await example.getAttribute("href");
    await example.click();
    expect(await page.locator(`${target}`).isVisible()).toBe(true);
    expect(await page.locator(`details:has(${target})`).getAttribute("open")).not.toBeNull();
  });

  it("shows a hostile title as the text it is, and fetches nothing", async () => {
    await open();
    const name = page.locator(".item .name", { hasText: "onerror" }).first();
    expect(await name.textContent()).toBe(TITLE.replace("\u202e", "\ufffd"));
    expect(await page.locator("img, script, iframe, link").count()).toBe(0);
    expect(await page.title()).toBe("Screening of catalogue.csv");
  });

  it("speaks Chinese", async () => {
    await open("zh");
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-Hans");
    expect(await page.locator("h2").first().innerText()).toBe("结论");
    expect(await page.locator("#items > .group h3").first().innerText()).toMatch(/（\d+）$/);
  });

  it.each([
    ["light", 1200],
    ["dark", 1200],
    ["light", 360],
  ] as const)("fits its window and can be read: %s, %i wide", async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await open();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    expect(await page.evaluate(LOWEST_CONTRAST)).toBeGreaterThanOrEqual(4.5);
  });

  it("names what a screen reader needs: one h1, headings in order, tables with heads, regions with names", async () => {
    await open();
    const levels = await page
      .locator("h1, h2, h3")
      .evaluateAll((all) => all.map((each) => Number(each.tagName[1])));
    expect(levels[0]).toBe(1);
    expect(levels.slice(1).every((level, i) => level - (levels[i] ?? 0) <= 1)).toBe(true);
    expect(await page.locator("table:not(:has(thead th[scope=col]))").count()).toBe(0);
    expect(await page.locator("section[aria-labelledby], nav[aria-label]").count()).toBeGreaterThan(4);
    const broken = await page.evaluate(
      "[...document.querySelectorAll('[aria-labelledby]')].filter(e => !document.getElementById(e.getAttribute('aria-labelledby'))).length + [...document.querySelectorAll('[id]')].length - new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size",
    );
    expect(broken).toBe(0);
  });

  it("prints what is folded", async () => {
    await open();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".item .body").first().isVisible()).toBe(true);
  });
});

/** The lowest contrast of any text on the page with what is behind it (WCAG 2.2, 1.4.3). */
const LOWEST_CONTRAST = `(() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (color) => {
    const [r, g, b] = color.map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let e = element; e !== null; e = e.parentElement) {
      const color = rgb(getComputedStyle(e).backgroundColor);
      if (color[3] === 255) return color;
    }
    return [255, 255, 255, 255];
  };
  let lowest = 21;
  for (const element of document.querySelectorAll("header *, main *, footer *")) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== "")) continue;
    const [a, b] = [light(rgb(getComputedStyle(element).color)), light(behind(element))];
    lowest = Math.min(lowest, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
  }
  return lowest;
})()`;
