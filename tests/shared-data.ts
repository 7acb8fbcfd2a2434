/**
 * Data that is not part of this repository: large public lists, recorded traffic. TIDEGATE_DATA names the folder
 * that holds it; by default `shared` beside the repository.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe } from "vitest";

const root = join(import.meta.dirname, "..");

export const sharedData: string = resolve(root, process.env.TIDEGATE_DATA || "../shared");

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
