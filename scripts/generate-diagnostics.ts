/** `npm run generate`: `docs/diagnostics.md`, from the words of the mistakes. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { diagnosticsPage } from "./diagnostics-page.ts";

await writeFile(join(import.meta.dirname, "..", "docs/diagnostics.md"), diagnosticsPage());
console.log("docs/diagnostics.md");
