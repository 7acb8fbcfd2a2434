/** `npm run generate`: what the examples on the pages about the language are told, as it is now. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PAGES, withFreshTold } from "./language-page.ts";

for (const [path, language] of PAGES) {
  const file = join(import.meta.dirname, "..", path);
  await writeFile(file, await withFreshTold(await readFile(file, "utf8"), language));
  console.log(path);
}
