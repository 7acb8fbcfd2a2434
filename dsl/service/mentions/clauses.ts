import type { DateSpan, LocalText } from "../../ast.ts";
import { type Mention, mentions } from "../mention.ts";
import { inExpr } from "./expressions.ts";

/** `from 2026-07-01 until eudr-start`: an end may be the name of a parameter. */
export function* inDates(dates: DateSpan | undefined): Generator<Mention> {
  yield* inExpr(dates?.from);
  yield* inExpr(dates?.until);
}

/** The languages of `named zh "…"` and its like. */
export function inLocal(texts: readonly LocalText[]): Mention[] {
  return mentions(
    "language",
    texts.map(({ language }) => language),
  );
}
