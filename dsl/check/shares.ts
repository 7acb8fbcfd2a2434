import type { Expr, Outcome, RuleDecl } from "../ast.ts";
import { quietly } from "../report.ts";
import { bare, type Env } from "./context.ts";
import type { Reads } from "./reads.ts";
import { sumOf } from "./sum.ts";
import { MONEY } from "./type.ts";

/** What already belongs to the subject cannot be spread over it. */
export function refuseNothingToShare(reads: Reads, subject: string, env: Env): void {
  const { records } = env.ctx.symbols;
  for (const { records: of, span } of reads.shares) {
    const deepest = records.deepest(of);
    if ("record" in deepest && !records.above(subject).has(deepest.record))
      env.say("nothing-to-share", span, { subject });
  }
}

/**
 * An amount of the whole consignment counts once, not once per item. Where a rule about an item charges by one, the
 * author says how it is spread.
 */
export function refuseUnshared(decl: RuleDecl, subject: string, reads: Reads, env: Env): void {
  refuseNothingToShare(reads, subject, env);
  for (const outcome of decl.outcomes) {
    if (outcome.o !== "charge") continue;
    for (const expr of termsOf(outcome.amount)) refuseTerm(expr, subject, env);
    if (outcome.per !== undefined) refuseCount(outcome.per, subject, env);
  }
}

function refuseTerm(expr: Expr, subject: string, env: Env): void {
  const { records } = env.ctx.symbols;
  const value = sumOf(expr, MONEY, { ...env, say: quietly });
  if (value === undefined || (value.type.t !== "money" && value.type.t !== "quantity")) return;
  if (value.reads.records.size === 0) return;
  const deepest = value.reads.deepest(records);
  if ("record" in deepest && records.above(subject).has(deepest.record))
    env.say("needs-sharing", expr.span, {
      subject,
      larger: deepest.record,
      rewrite: `${env.ctx.sentences.write(expr)} shared by …`,
    });
}

/** What is counted per something of the consignment is charged once per consignment. */
function refuseCount(
  per: NonNullable<Extract<Outcome, { o: "charge" }>["per"]>,
  subject: string,
  env: Env,
): void {
  const { records } = env.ctx.symbols;
  if (per.p === "portions") {
    refuseTerm(per.of, subject, env);
    return;
  }
  const list =
    per.p === "distinct"
      ? records.listNamed(per.list.text)
      : records.lists.find(
          ({ record, parent }) => record === per.record.text && records.canRead(subject, parent),
        );
  if (list !== undefined && records.above(subject).has(list.parent))
    env.say("counted-again", per.span, { subject, larger: list.parent });
}

/** What is added up: of a sum its parts, of a rate its base. */
function termsOf(expr: Expr): readonly Expr[] {
  const inner = bare(expr);
  switch (inner.x) {
    case "arith":
      return inner.op === "+" || inner.op === "-" ? [...termsOf(inner.a), ...termsOf(inner.b)] : [inner];
    case "share-of":
      return termsOf(inner.base);
    case "call":
      return inner.args.flatMap(termsOf);
    case "converted":
      return termsOf(inner.of);
    default:
      return [inner];
  }
}
