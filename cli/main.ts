import { EXIT } from "./exit.ts";
import { run } from "./program.ts";

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.ok);
  process.stderr.write(
    `tidegate: the answer could not be written (${error.code ?? error.message}). Make room, then run it again.\n`,
  );
  process.exit(EXIT.output);
});

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  today: () => new Date().toISOString().slice(0, 10),
  now: () => performance.now(),
  onStop,
});

/**
 * The first Ctrl-C asks, the second does not. A terminal tells every process of ours and one of them passes it on, so
 * that one press can arrive twice: what comes right behind the first is the same press.
 */
function onStop(stop: () => void): () => void {
  const signals = ["SIGINT", "SIGTERM"] as const;
  const SAME_PRESS_MS = 300;
  let askedAt: number | undefined;
  const asked = () => {
    const now = performance.now();
    if (askedAt !== undefined && now - askedAt > SAME_PRESS_MS) process.exit(EXIT.stopped);
    askedAt ??= now;
    stop();
  };
  for (const signal of signals) process.on(signal, asked);
  return () => {
    for (const signal of signals) process.off(signal, asked);
  };
}
