import type { IrOutcome } from "../../engine/ir.ts";
import type { Outcome, Span } from "../ast.ts";
import { charge } from "./charge.ts";
import type { Env } from "./context.ts";
import { Reads } from "./reads.ts";
import { requirement } from "./requirement.ts";
import { chargeKind } from "./sum.ts";

export interface CheckedOutcome {
  readonly outcomes: readonly IrOutcome[];
  readonly reads: Reads;
  readonly charges: readonly { readonly kind: string; readonly span: Span }[];
  readonly relieves: readonly { readonly kind: string; readonly span: Span }[];
  /** Kinds of evidence asked for. */
  readonly requires: readonly { readonly kind: string; readonly span: Span }[];
}

/** What a rule comes to when it fires. */
export function outcomeOf(outcome: Outcome, env: Env): CheckedOutcome | undefined {
  switch (outcome.o) {
    case "finding":
      return { ...NOTHING, outcomes: [{ o: "finding", severity: outcome.severity }], reads: new Reads() };
    case "require":
      return requirement(outcome, env);
    case "charge":
      return charge(outcome, env);
    case "exempt": {
      const kinds = outcome.kinds.flatMap((name) => {
        const kind = chargeKind(name, env);
        return kind === undefined ? [] : [{ kind, span: name.span }];
      });
      if (kinds.length < outcome.kinds.length) return undefined;
      const relief: IrOutcome = { o: "exempt", kinds: kinds.map(({ kind }) => kind) };
      return { ...NOTHING, outcomes: [relief], reads: new Reads(), relieves: kinds };
    }
  }
}

export const NOTHING = { charges: [], relieves: [], requires: [] };
