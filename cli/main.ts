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
});
