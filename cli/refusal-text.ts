import type { Wording } from "../engine/json-logic/index.ts";
import { wrap } from "./layout.ts";
import type { Paint } from "./output.ts";

/** Why one thing cannot cross, in words and as data. */
export interface WordedRefusal {
  /** RFC 6901 pointer. */
  readonly path: string;
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly instead: string;
}

export function worded(path: string, code: string, { what, why, instead }: Wording): WordedRefusal {
  return { path, code, what, why, instead };
}

/** A rule that cannot cross, for a terminal: where, what, why, and what to do instead. */
export function refusalText(
  head: string,
  reasons: readonly WordedRefusal[],
  paint: Paint,
  width: number,
): string {
  const lines = reasons.flatMap(({ path, code, what, why, instead }) => [
    paint("dim", wrap(`${code}${path === "" ? "" : ` ${path}`}`, width, "    ", "  ")),
    wrap(what, width, "  "),
    wrap(why, width, "  "),
    wrap(instead, width, "    ", "  → "),
  ]);
  return `${[wrap(paint("red", head), width), ...lines].join("\n")}\n`;
}
