import { existsSync } from "node:fs";
import { describe } from "vitest";
import { sharedData } from "./shared-folder.ts";

/** A `describe` whose tests need the shared data: without it they are skipped, and say so. */
export function describeWithData(name: string, tests: (folder: string) => void): void {
  const present = existsSync(sharedData);
  if (!present) {
    console.warn(
      `SKIPPED "${name}": no shared data at ${sharedData}; set TIDEGATE_DATA to the folder that holds it.`,
    );
  }
  describe.skipIf(!present)(name, () => tests(sharedData));
}
