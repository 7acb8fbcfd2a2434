// After `wrangler deploy --dry-run --outdir dist`: is the script small enough, and does screening stay free of the parser?
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const LIMIT = 3 * 1024 * 1024;
const AUTHORING = /^dsl\/|node_modules\/@?chevrotain\b/;

const modules = readdirSync(join(root, "dist")).filter((name) => !/\.map$|^README\.md$/.test(name));
const bytes = modules.map((name) => readFileSync(join(root, "dist", name)));
const size = bytes.reduce((sum, content) => sum + gzipSync(content).length, 0);
const kb = (n) => `${(n / 1024).toFixed(1)} KB`;
console.log(`The deployed script is ${kb(size)} gzipped; the limit is ${kb(LIMIT)}.`);

const chain = await findAuthoring("worker/index.ts");
if (chain) {
  console.error(
    "The worker loads the parser before anybody asks for it; make one of these a dynamic import():",
  );
  console.error(`  ${chain.join("\n  imports ")}`);
} else {
  console.log("The screening path loads neither dsl/ nor Chevrotain.");
}
process.exit(chain || size > LIMIT ? 1 : 0);

/** The shortest chain of static imports from the entry to authoring code, or null. */
async function findAuthoring(entry) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*", "node:*", "*.bin", "*.wasm", "*.txt", "*.html", "*.sql"],
  });
  const queue = [[entry]];
  const seen = new Set([entry]);
  for (const path of queue) {
    const file = path.at(-1);
    if (AUTHORING.test(file)) return path;
    for (const { path: next, kind, external } of metafile.inputs[file]?.imports ?? []) {
      if (external || kind === "dynamic-import" || seen.has(next)) continue;
      seen.add(next);
      queue.push([...path, next]);
    }
  }
  return null;
}
