// Runs before `npm start` and `npm test`, on any Node >= 20: installs what the lockfile names, if it is not there.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(join(root, path), "utf8"));
  } catch {
    return null;
  }
};

/** npm records what it has installed in node_modules/.package-lock.json; the lockfile says what should be. */
function isCurrent() {
  const wanted = readJson("package-lock.json")?.packages;
  const installed = readJson("node_modules/.package-lock.json")?.packages;
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const found = installed[path];
    if (found === undefined) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

if (!isCurrent()) {
  console.log("Installing dependencies (npm ci), once …");
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath ?? "";
  const { status, error } = npm.endsWith("npm-cli.js")
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: "inherit" })
    : spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) {
    console.error(
      `\nThe dependencies could not be installed${error ? ` (${error.message})` : ""}. ` +
        "This needs npm and a reachable npm registry, once; run `npm ci` to see npm's own account.",
    );
    process.exit(1);
  }
}
