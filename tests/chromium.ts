/** Tests of pages run in the machine's own Chromium; nothing is downloaded. */
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { describe } from "vitest";

const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";

/** A `describe` whose tests need Chromium: without it they are skipped, and say so. */
export function describeWithChromium(name: string, tests: () => void): void {
  const present = existsSync(executablePath);
  if (!present) {
    console.warn(
      `SKIPPED "${name}": no Chromium at ${executablePath}; install it, or set CHROMIUM to its path.`,
    );
  }
  describe.skipIf(!present)(name, tests);
}

export const launchChromium = (): Promise<BrowserContext> =>
  chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), "tidegate-chromium-")), {
    executablePath,
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking"],
  });
