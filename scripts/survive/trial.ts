/** What must hold of any text whatever: it is read, and what is wrong with it is said. */
import { compile, type SourceText } from "../../dsl/compile.ts";
import type { Diagnostic } from "../../dsl/diagnostics.ts";
import { format } from "../../dsl/format.ts";
import { type Parsed, parse } from "../../dsl/parse.ts";
import { renderJson } from "../../dsl/render.ts";

const PATH = "any.tide";
/** What took longer is read again: something else may have kept the machine busy. */
const NOTEWORTHY_MS = 100;

export interface Outcome {
  /** Nothing wrong was found with the text. */
  readonly isSound: boolean;
  /** For reading it, at best. */
  readonly ms: number;
  /** What should have held and did not. */
  readonly failure: string | undefined;
}

/**
 * Reads a text; if nothing is wrong with it, lays it out as well. With `beside` it is bound and checked together with
 * those files, and what is wrong is put into words.
 */
export async function trial(source: string, beside?: readonly SourceText[]): Promise<Outcome> {
  let ms = Number.NaN;
  try {
    const from = performance.now();
    const parsed = parse(PATH, source);
    ms = performance.now() - from;
    for (let again = 0; ms > NOTEWORTHY_MS && again < 3; again++) ms = Math.min(ms, timeToRead(source));
    const hasError = parsed.diagnostics.some(isError);
    const failure =
      outside(parsed, source) ??
      (hasError ? undefined : layoutFailure(source, parsed)) ??
      (beside && (await checkFailure(source, hasError, beside)));
    return { isSound: !hasError, ms, failure };
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { isSound: false, ms, failure: `threw ${what}` };
  }
}

function timeToRead(source: string): number {
  const from = performance.now();
  parse(PATH, source);
  return performance.now() - from;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

/** A place that is not in the text. */
function outside({ file, diagnostics, comments }: Parsed, source: string): string | undefined {
  for (const { code, span } of diagnostics)
    if (!isIn(span, source)) return `${code} at ${JSON.stringify(span)} of ${source.length}`;
  for (const { text, span } of comments)
    if (source.slice(span.start, span.end) !== text) return `a comment at ${JSON.stringify(span)} is another`;
  const pending: unknown[] = [...file.declarations];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (typeof node !== "object" || node === null) continue;
    if ("span" in node && !isIn(node.span, source))
      return `a part at ${JSON.stringify(node.span)} of ${source.length}`;
    pending.push(...Object.values(node));
  }
  return undefined;
}

function isIn(span: unknown, source: string): boolean {
  if (typeof span !== "object" || span === null || !("start" in span) || !("end" in span)) return false;
  const { start, end } = span;
  if (!Number.isInteger(start) || !Number.isInteger(end)) return false;
  return Number(start) >= 0 && Number(start) <= Number(end) && Number(end) <= source.length;
}

function layoutFailure(source: string, { comments }: Parsed): string | undefined {
  const once = format({ path: PATH, source }).text;
  if (once === undefined) return "what can be read is not laid out";
  const again = format({ path: PATH, source: once });
  if (again.text === undefined)
    return `laid out, it cannot be read: ${again.diagnostics.map(({ code }) => code).join(", ")}`;
  if (again.text !== once) return "laid out twice, it is not as laid out once";
  const words = (texts: Parsed["comments"]) => JSON.stringify(texts.map(({ text }) => text).sort());
  return words(parse(PATH, once).comments) === words(comments) ? undefined : "laid out, it lost a comment";
}

async function checkFailure(
  source: string,
  hasError: boolean,
  beside: readonly SourceText[],
): Promise<string | undefined> {
  const { ir, diagnostics } = await compile([...beside, { path: PATH, source }]);
  if (hasError && !diagnostics.some((each) => each.file === PATH && isError(each)))
    return "compiling says nothing of what reading said";
  if ((ir === undefined) !== diagnostics.some(isError))
    return ir === undefined ? "nothing wrong, and nothing compiled" : "compiled although something is wrong";
  const sources = new Map([...beside, { path: PATH, source }].map((file) => [file.path, file.source]));
  for (const { code, span, file } of diagnostics)
    if (!isIn(span, sources.get(file) ?? "")) return `${code} at ${JSON.stringify(span)}`;
  for (const language of ["en", "zh"] as const) {
    for (const { code, what, why, instead } of renderJson(diagnostics, sources, language))
      if (`${what}${why}${instead}`.trim() === "" || /\bundefined\b(?!.*`)|\[object/.test(what))
        return `${code} says "${what}"`;
  }
  return undefined;
}
