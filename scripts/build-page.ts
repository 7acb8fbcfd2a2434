import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");

/** worker/page/ -> worker/public/assets/: the script and the style of the page at `/`. */
export async function buildPage(): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ["worker/page/browser/home.ts", "worker/page/home.css"],
    entryNames: "[name]",
    outdir: "worker/public/assets",
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    logLevel: "warning",
  });
}
