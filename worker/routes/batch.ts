import { type Context, Hono } from "hono";
import { type Bundle, LIMITS } from "../../engine/index.ts";
import { AnswerLines } from "../answer-lines.ts";
import { LINES_TYPE, oversize, undeclared } from "../body.ts";
import type { RulesetSource } from "../bundle.ts";
import { refuse, wireFailure, wireProblem } from "../errors.ts";
import { judgedText } from "../judging.ts";
import type { Env } from "../language.ts";
import { type Line, LineReader } from "../lines.ts";
import type { WireProblem } from "../problem.ts";
import { type Options, readOptions, readText } from "../request.ts";
import { sweepAfter } from "../sweep.ts";
import { today } from "../today.ts";

/** Stands where the decision on a line would, that nothing was judged for. */
export interface BadLine {
  /** Counted from one, blank lines too. */
  readonly line: number;
  /** What the request in it calls itself, where that could be read. */
  readonly id?: string;
  readonly error: WireProblem;
}

/**
 * `POST /v1/screenings/batch`: a request a line in, a decision a line out, in their order. Lines are read as answers are
 * taken, so that what is held at any time is a few of them, however many there are.
 */
export const batch = (ruleset: RulesetSource): Hono<Env> =>
  new Hono<Env>().post("/v1/screenings/batch", async (c) => {
    const { raw, url } = c.req;
    const problem = undeclared(raw, LINES_TYPE);
    if (problem !== undefined) return refuse(c, problem);
    const options = readOptions(new URL(url).searchParams, today(), ["explain", "as_of", "acts", "domains"]);
    if ("problem" in options) return refuse(c, options.problem);
    const bundle = await ruleset();
    const lines = new LineReader(raw.body, LIMITS.bodyBytes);
    return c.body(answers(lines, bundle, options, c), 200, {
      "Content-Type": LINES_TYPE.name,
      "Cache-Control": "no-store",
      "Content-Language": c.get("language"),
      Vary: "Accept-Language",
    });
  });

function answers(
  lines: LineReader,
  bundle: Bundle,
  options: Options,
  c: Context<Env>,
): ReadableStream<Uint8Array> {
  const out = new AnswerLines();
  // Whoever asked has hung up: what they sent is not read, and nothing more is judged. The runtime ends the request with
  // their connection; who only lets go of the answer is noticed at the next one.
  answerAll(out, lines, bundle, options, c).catch(async () => {
    await out.breakOff();
    await lines.cancel();
  });
  return out.body;
}

async function answerAll(
  out: AnswerLines,
  lines: LineReader,
  bundle: Bundle,
  options: Options,
  c: Context<Env>,
): Promise<void> {
  for (;;) {
    let line = lines.arrived();
    if (line === undefined) {
      // No answer waits for a question that has not come.
      await out.send();
      try {
        line = await lines.next();
      } catch {
        const error = wireProblem({ code: "incomplete-body" }, c.get("language"));
        await out.add(textOf({ line: lines.number + 1, error }));
        return out.end();
      }
    }
    if (line === undefined) return out.end();
    await out.add(await answerTo(line, bundle, options, c));
    sweepAfter(line.number);
  }
}

async function answerTo(line: Line, bundle: Bundle, options: Options, c: Context<Env>): Promise<string> {
  const { number } = line;
  let id: string | undefined;
  const bad = (error: WireProblem) => textOf({ line: number, ...(id !== undefined && { id }), error });
  try {
    const from = performance.now();
    if ("tooLong" in line)
      return bad(wireProblem(oversize("line-too-large", line.tooLong), c.get("language")));
    const read = readText(line.bytes, options, number);
    id = "problem" in read ? read.id : read.request.id;
    if ("problem" in read) return bad(wireProblem(read.problem, c.get("language")));
    return await judgedText(bundle, read.request, from);
  } catch (error) {
    return bad(wireFailure(c, error));
  }
}

const textOf = (bad: BadLine): string => JSON.stringify(bad);
