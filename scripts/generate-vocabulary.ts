/** `npm run generate`: the vocabulary as JSON Schema, as TypeScript and as a page. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { vocabularyFiles } from "./vocabulary/files.ts";

const root = join(import.meta.dirname, "..");

for (const { path, text } of await vocabularyFiles(root)) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
  console.log(path);
}
