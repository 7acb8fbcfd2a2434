/** Starts the real thing, as a user does: scripts/serve.mjs in a process of its own, on a free port. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

export interface Served {
  readonly origin: string;
  readonly output: () => string;
  /** Signals the process that was started and resolves to its exit code and the processes it left behind. */
  stop(signal?: NodeJS.Signals): Promise<{ code: number | null; left: number[] }>;
}

const NODE: readonly string[] = [process.execPath, "scripts/serve.mjs"];

export async function serve(
  env: Record<string, string> = {},
  [command = "", ...args]: readonly string[] = NODE,
): Promise<Served> {
  const state = mkdtempSync(join(tmpdir(), "tidegate-"));
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, PORT: "0", TIDEGATE_STATE: state, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const exited = new Promise<number | null>((done) => child.once("exit", (code) => done(code)));
  const origin = await new Promise<string>((done, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const found = /listens on (http:\S+)/.exec(output)?.[1];
      if (found !== undefined) done(found);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void exited.then((code) => reject(new Error(`serve exited with ${code}:\n${output}`)));
  });
  return {
    origin,
    output: () => output,
    async stop(signal = "SIGTERM") {
      const family = descendants(child);
      child.kill(signal);
      const code = await exited;
      rmSync(state, { recursive: true, force: true });
      return { code, left: family.filter(isRunning) };
    },
  };
}

/** The processes below this one, from /proc; elsewhere than on Linux, none are seen. */
function descendants(child: ChildProcess): number[] {
  const parents = new Map<number, number>();
  try {
    for (const name of readdirSync("/proc")) {
      if (/^\d+$/.test(name)) parents.set(Number(name), Number(status(name)?.[2]));
    }
  } catch {
    return [];
  }
  const family = [child.pid ?? -1];
  for (const pid of family) for (const [other, parent] of parents) if (parent === pid) family.push(other);
  return family.slice(1);
}

const isRunning = (pid: number): boolean => !["Z", undefined].includes(status(pid)?.[1]);

/** [, state, parent] of a process. */
function status(pid: number | string): RegExpExecArray | null {
  try {
    return /\) (\S) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return null;
  }
}
