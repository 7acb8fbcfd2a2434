/** `npm run generate`: the answers shown in README.md, as they are now. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withFreshAnswers } from "./console-blocks.ts";

const root = join(import.meta.dirname, "..");
const path = join(root, "README.md");

await writeFile(path, await withFreshAnswers(await readFile(path, "utf8"), root));
console.log("README.md");
