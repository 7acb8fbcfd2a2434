import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXIT } from "../../cli/exit.ts";
import { RULES } from "./run.ts";

const ROOT = join(import.meta.dirname, "../..");
const ROWS = 1_500;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tidegate-killed-"));
  const rows = Array.from({ length: ROWS }, (_, i) => `R-${i},${i % 3 === 0 ? "200" : "10"} EUR`);
  await writeFile(join(folder, "in.csv"), ["id,value", ...rows].join("\n"));
});
afterAll(() => rm(folder, { recursive: true }));

/** The command as a process of its own; `until` says when the signal is sent. */
async function screen(out: string, more: readonly string[], signal?: NodeJS.Signals) {
  const argv = ["screen", "in.csv", "--to", "DE,FR", "--rulesets", RULES, "--domains", "tax"];
  const child = spawn(
    process.execPath,
    [
      "--import",
      import.meta.resolve("tsx"),
      join(ROOT, "cli/main.ts"),
      ...argv,
      "--as-of",
      "2026-07-01",
      "--out",
      out,
      ...more,
    ],
    { cwd: folder, stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  child.stdout.on("data", (text) => {
    said += String(text);
  });
  child.stderr.on("data", (text) => {
    said += String(text);
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on("exit", (code) => resolve(code));
  });
  if (signal !== undefined) {
    // Some of it is on the disk, and some is not.
    const journal = join(folder, `${out}.journal`);
    while (((await stat(journal).catch(() => undefined))?.size ?? 0) < 20_000 && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill(signal);
  }
  return { code: await ended, said };
}

const lines = async (name: string) => (await readFile(join(folder, name), "utf8")).split("\n");

describe("a run that is ended from outside", () => {
  it("is gone on with after kill -9, as if nothing had been", async () => {
    expect((await screen("whole.ndjson", ["--quiet"])).code).toBe(EXIT.findings);
    const killed = await screen("killed.ndjson", [], "SIGKILL");
    expect(killed.code).toBeNull();
    const journal = await lines("killed.ndjson.journal");
    for (const line of journal.slice(0, -1)) expect(() => JSON.parse(line)).not.toThrow();
    const resumed = await screen("killed.ndjson", ["--resume"]);
    expect(resumed.code).toBe(EXIT.findings);
    expect(resumed.said).toMatch(/Going on after [\d,]+ records/);
    expect(await lines("killed.ndjson")).toEqual(await lines("whole.ndjson"));
  });

  it("leaves whole lines after Ctrl-C, and says how to go on", async () => {
    const { code, said } = await screen("stopped.ndjson", [], "SIGINT");
    expect(code).toBe(EXIT.stopped);
    expect(said).toMatch(/To go on: tidegate screen in\.csv .*--out stopped\.ndjson .*--resume/);
    const partial = await lines("stopped.ndjson");
    expect(partial.length).toBeLessThan(2 * ROWS);
    for (const line of partial.slice(0, -1)) expect(() => JSON.parse(line)).not.toThrow();
    await screen("stopped.ndjson", ["--resume", "--quiet"]);
    expect(await lines("stopped.ndjson")).toEqual(await lines("whole.ndjson"));
  });
});
