/** `npm run generate`: the answers shown in README.md and docs/cli.md, as they are now. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withFreshAnswers } from "./console-blocks.ts";

const root = join(import.meta.dirname, "..");
for (const name of ["README.md", "docs/cli.md"]) {
  const path = join(root, name);
  await writeFile(path, await withFreshAnswers(await readFile(path, "utf8"), root));
  console.log(name);
}
