import { fork } from "node:child_process";
import { join } from "node:path";
import { isRecord } from "../../cli/json.ts";
import { mergeSummaries, type Summary } from "./summary.ts";

export interface Run {
  readonly summary: Summary;
  /** From the first process started to the last one ended. */
  readonly seconds: number;
}

/** Judges every listing, or every so many of them, in several processes at once. */
export async function judgeAll(
  processes: number,
  every: number,
  keep: string | undefined,
  tell: (listings: number, seconds: number) => void,
): Promise<Run> {
  const from = performance.now();
  const seconds = () => (performance.now() - from) / 1000;
  const done: number[] = [];
  const summaries = await Promise.all(
    Array.from({ length: processes }, (_, rest) =>
      sliceOf([rest, processes, every].map(String).concat(keep ?? []), (listings) => {
        done[rest] = listings;
        tell(
          done.reduce((a, b) => a + b, 0),
          seconds(),
        );
      }),
    ),
  );
  return { summary: mergeSummaries(summaries), seconds: seconds() };
}

function sliceOf(args: string[], tell: (listings: number) => void): Promise<Summary> {
  return new Promise((done, refuse) => {
    const child = fork(join(import.meta.dirname, "slice.ts"), args, { execArgv: ["--import", "tsx"] });
    let summary: Summary | undefined;
    child.on("message", (message: unknown) => {
      if (!isRecord(message)) return;
      if (typeof message.listings === "number") tell(message.listings);
      if (isSummary(message.summary)) summary = message.summary;
    });
    child.on("error", refuse);
    child.on("exit", (code) => {
      if (summary === undefined) refuse(new Error(`A slice ended with ${code} and told nothing.`));
      else done(summary);
    });
  });
}

/** It comes from a process of ours: that it is one is all there is to see. */
function isSummary(value: unknown): value is Summary {
  return isRecord(value) && Array.isArray(value.ids) && isRecord(value.cells);
}
