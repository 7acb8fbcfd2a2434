import { Readable, Writable } from "node:stream";
import type { Io, Stream } from "../../cli/output.ts";

interface Options {
  readonly cwd?: string;
  readonly stdin?: Readable;
  /** Stands in for a terminal of so many columns; without it the streams are pipes. */
  readonly terminal?: number;
}

/** Surroundings that keep what a command writes. */
export function testIo({ cwd = process.cwd(), stdin = Readable.from([]), terminal }: Options = {}): {
  io: Io;
  out: () => string;
  err: () => string;
} {
  const stdout = sink(terminal);
  const stderr = sink(terminal);
  let clock = 0;
  return {
    io: {
      stdin,
      stdout: stdout.stream,
      stderr: stderr.stream,
      cwd,
      today: () => "2026-11-21",
      now: () => {
        clock += 100;
        return clock;
      },
    },
    out: stdout.text,
    err: stderr.text,
  };
}

function sink(terminal: number | undefined): { stream: Stream; text: () => string } {
  let text = "";
  const stream: Stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  if (terminal !== undefined)
    Object.assign(stream, { isTTY: true, columns: terminal, hasColors: () => true });
  return { stream, text: () => text };
}
