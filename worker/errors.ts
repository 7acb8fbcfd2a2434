import type { Context } from "hono";
import { BundleError, type RequestProblem } from "../engine/index.ts";
import { requestFix } from "../engine/render.ts";
import type { Env, Language } from "./language.ts";
import type { WireError, WireProblem } from "./problem.ts";
import { PROBLEMS, type ProblemCode } from "./problems.ts";

/** Something the service refuses, before it has words. */
export interface Problem {
  readonly code: ProblemCode;
  /** Fill the `{…}` of its texts. */
  readonly params?: Readonly<Record<string, string>>;
  readonly errors?: readonly RequestProblem[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** The one way a problem reaches the wire: RFC 9457, in the language asked for. */
export function refuse(c: Context<Env>, problem: Problem, instance = newInstance()): Response {
  const language = c.get("language") ?? "en";
  const { status } = PROBLEMS[problem.code];
  return c.body(JSON.stringify(toWire(problem, instance, language)), status, {
    "Content-Type": "application/problem+json",
    "Content-Language": language,
    "Cache-Control": "no-store",
    Vary: "Accept-Language",
    ...problem.headers,
  });
}

/** What nobody foresaw. */
export function failure(c: Context<Env>, error: Error): Response {
  const instance = newInstance();
  return refuse(c, failureOf(c, error, instance), instance);
}

/** A refusal that stands within an answer. */
export function wireProblem(problem: Problem, language: Language): WireProblem {
  return toWire(problem, newInstance(), language);
}

/** The same for {@link failure}: logged, and said. */
export function wireFailure(c: Context<Env>, error: unknown): WireProblem {
  const instance = newInstance();
  return toWire(failureOf(c, error, instance), instance, c.get("language"));
}

/** Into the log. A message may hold what a sender sent, and so goes neither out nor there. */
function failureOf(c: Context<Env>, thrown: unknown, instance: string): Problem {
  const error = thrown instanceof Error ? thrown : new Error("not an error");
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s*at /.test(line));
  console.error(
    JSON.stringify({
      instance,
      method: c.req.method,
      path: c.req.path,
      error: error.name,
      at: frames.slice(0, 8),
    }),
  );
  return error instanceof BundleError
    ? { code: "no-ruleset", params: { reason: error.code } }
    : { code: "internal" };
}

const newInstance = (): string => `urn:uuid:${crypto.randomUUID()}`;

function toWire({ code, params = {}, errors }: Problem, instance: string, language: Language): WireProblem {
  const { status, title, detail } = PROBLEMS[code];
  return {
    type: `/problems/${code}`,
    title: title[language],
    status,
    detail: fill(detail[language], params),
    instance,
    ...(errors !== undefined && { errors: errors.map((error) => toWireError(error, language)) }),
  };
}

function toWireError(problem: RequestProblem, language: Language): WireError {
  const { path, code, given, wanted } = problem;
  return { path, code, given, wanted, fix: requestFix(problem, language) };
}

const fill = (text: string, params: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => (Object.hasOwn(params, name) ? (params[name] ?? "") : ""));
