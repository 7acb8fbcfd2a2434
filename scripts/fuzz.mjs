/** The property tests on seeds nobody has tried: `npm run fuzz`, `npm run fuzz -- --rounds 20`. Ends at the first failure. */
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "1" } } });
const files = globSync("tests/**/*.test.ts").filter((file) =>
  readFileSync(file, "utf8").includes("fast-check"),
);

for (let round = 0; round < Number(values.rounds); round++) {
  const seed = String(randomInt(2 ** 31));
  console.log(`TIDEGATE_SEED=${seed}`);
  const { status } = spawnSync("npx", ["vitest", "run", "--project=node", ...files], {
    env: { ...process.env, TIDEGATE_SEED: seed },
    stdio: "inherit",
  });
  if (status !== 0) process.exit(1);
}
