import { join, resolve } from "node:path";

/**
 * Data that is not part of this repository: large public lists, recorded traffic. TIDEGATE_DATA names the folder that
 * holds it; by default `shared` beside the repository.
 */
export const sharedData: string = resolve(
  join(import.meta.dirname, ".."),
  process.env.TIDEGATE_DATA || "../shared",
);
