import { cloudflareTest } from "@cloudflare/vitest-pool-workers";
import { defineConfig } from "vitest/config";

// Tests never leave the machine: without this the pool asks Cloudflare for a sample `request.cf`.
process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
process.env.WRANGLER_SEND_METRICS = "false";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/worker/**", "tests/e2e/**", "tests/pages/**"],
          setupFiles: ["tests/seed.ts"],
          // No test is about time; this only ends one that hangs, on the slowest machine too.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: "./wrangler.toml" } })],
        test: {
          name: "worker",
          include: ["tests/worker/**/*.test.ts"],
          // One workerd for all files: an isolate of its own costs each file more than a second.
          isolate: false,
          maxWorkers: 1,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts", "tests/pages/**/*.test.ts"],
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 180_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
    coverage: {
      // v8 coverage sees nothing of what runs in workerd.
      provider: "istanbul",
      include: ["{engine,dsl,cli,worker}/**/*.ts"],
      exclude: ["**/generated/**", "worker/public/**"],
      reporter: ["text", "html", "json-summary"],
    },
  },
});
