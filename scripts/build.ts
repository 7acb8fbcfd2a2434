/** `npm run build`: writes what the worker serves and imports but nobody edits. Safe to run at any time. */
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { buildBundle } from "./build-bundle.ts";
import { buildPage } from "./build-page.ts";

const root = join(import.meta.dirname, "..");

await buildBundle(root);
await buildApiDocs();
await buildPage();

/** Swagger UI -> worker/public/docs/, so that the API's pages need no network. */
async function buildApiDocs(): Promise<void> {
  const from = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  const to = join(root, "worker/public/docs");
  await mkdir(to, { recursive: true });
  for (const name of ["swagger-ui.css", "swagger-ui-bundle.js", "LICENSE", "NOTICE"]) {
    await copyFile(join(from, name), join(to, name));
  }
  await writeFile(
    join(to, "index.html"),
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tidegate API</title>
<link rel="icon" href="/favicon.ico">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<div id="api"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</html>
`,
  );
  // validatorUrl: null keeps the page from sending the document to swagger.io.
  await writeFile(
    join(to, "start.js"),
    `SwaggerUIBundle({ url: "/openapi.json", dom_id: "#api", deepLinking: true, validatorUrl: null });\n`,
  );
}
