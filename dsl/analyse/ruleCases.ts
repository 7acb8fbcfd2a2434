import type { IrCond, IrRule, IrSpan, IrSum, IrWhen, IrWindow } from "../../engine/ir.ts";

export type RuleConditions = Pick<
  IrRule,
  "windows" | "suspended" | "datedBy" | "scope" | "when" | "unless" | "unlessProven"
>;

const LEGAL_DATE = "date";

/**
 * When a rule fires, as one condition. What waits for an act may come any day; nothing is made of what has to be
 * proven but that it is not.
 */
export function firing(rule: RuleConditions): IrCond {
  const { windows, suspended, datedBy, scope, when, unless, unlessProven } = rule;
  const inForce = windows.map((window) => during(window, suspended, datedBy));
  return {
    k: "and",
    of: [
      ...(inForce.length === 0 ? [] : [{ k: "or", of: inForce } as const]),
      ...[scope, when].flatMap((cond) => cond ?? []),
      ...[...unless, ...unlessProven].map((of) => ({ k: "not", of }) as const),
    ],
  };
}

/** The same with one question for all the days a rule is in force on: these do not contradict each other. */
export function askedOf(rule: RuleConditions): IrCond {
  if (rule.suspended.length > 0) return firing(rule);
  const dates = windowFacts(rule);
  return {
    k: "and",
    of: [
      ...[...dates].map((fact) => ({ k: "is-none", of: { k: "fact", fact } }) as const),
      firing({ ...rule, windows: [] }),
    ],
  };
}

/** The facts whose days decide whether a rule is in force. */
export function windowFacts({ windows, datedBy }: RuleConditions): ReadonlySet<string> {
  return new Set(windows.map(({ by }) => by ?? datedBy ?? LEGAL_DATE));
}

function during(
  { from, until, by }: IrWindow,
  suspended: readonly IrSpan[],
  datedBy: string | undefined,
): IrCond {
  const day: IrSum = { k: "fact", fact: by ?? datedBy ?? LEGAL_DATE };
  const limit = (op: "ge" | "le", when: IrWhen | undefined): readonly IrCond[] => {
    // The later, or earlier, of several: left open, as what waits for an act is.
    if (when === undefined || "awaits" in when || "of" in when) return [];
    const b: IrSum =
      "date" in when ? { k: "lit", v: { l: "date", v: when.date } } : { k: "param", name: when.param };
    return [{ k: "compare", op, a: day, b }];
  };
  const paused = suspended.map(
    (span): IrCond => ({
      k: "not",
      of: {
        k: "and",
        of: [
          ...limit("ge", span.from === undefined ? undefined : { date: span.from }),
          ...limit("le", span.until === undefined ? undefined : { date: span.until }),
        ],
      },
    }),
  );
  return { k: "and", of: [...limit("ge", from), ...limit("le", until), ...paused] };
}
