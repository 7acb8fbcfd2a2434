import type { DateSpan, Expr, LocalText, Unverified } from "../../ast.ts";
import { type Mention, mention, mentions } from "../mention.ts";
import { inExpr } from "./expressions.ts";

/** `from 2026-07-01 until eudr-start`: an end may be the name of a parameter, or of an act. */
export function* inDates(dates: DateSpan | undefined): Generator<Mention> {
  yield* inDay(dates?.from);
  yield* inDay(dates?.until);
}

function* inDay(day: Expr | undefined): Generator<Mention> {
  if (day?.x === "name") yield mention("act", day.name);
  else if (day?.x === "later") for (const part of day.of) yield* inDay(part);
  else yield* inExpr(day);
}

/** The languages of `named zh "…"` and its like. */
export function inLocal(texts: readonly LocalText[]): Mention[] {
  return mentions(
    "language",
    texts.map(({ language }) => language),
  );
}

export function* inUnverified({ from, note }: Unverified): Generator<Mention> {
  yield* inExpr(from);
  yield* inLocal(note.others);
}
