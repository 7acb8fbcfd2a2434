/** Tests of pages run in the machine's own Chromium; nothing is downloaded. */
import { existsSync } from "node:fs";
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

/** With an empty profile, removed when it closes. */
export const launchChromium = (): Promise<BrowserContext> =>
  chromium.launchPersistentContext("", {
    executablePath,
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking"],
  });
