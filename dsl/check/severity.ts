import type { IrRule, Severity } from "../../engine/ir.ts";
import type { RuleDecl } from "../ast.ts";
import type { Env } from "./context.ts";

/** What an unmet requirement comes to, and whether a rule of this confidence and force may come to it. */
export function severityOf(
  decl: RuleDecl,
  confidence: IrRule["confidence"],
  force: IrRule["force"],
  env: Env,
): Severity | undefined {
  const requires = decl.outcomes.some(({ o }) => o === "require");
  const [otherwise, another] = decl.otherwise;
  if (another !== undefined) env.say("clause-twice", another.span, { clause: "otherwise" });
  if (requires && otherwise === undefined)
    env.say("otherwise-missing", decl.name.span, { rule: decl.name.text });
  if (!requires && otherwise !== undefined) env.say("otherwise-without-require", otherwise.span);
  const findings = decl.outcomes.filter((outcome) => outcome.o === "finding");
  const [, second] = findings;
  if (second !== undefined) env.say("two-findings", second.span);
  if (decl.outcomes.length === 0) env.say("no-outcome", decl.name.span, { rule: decl.name.text });
  for (const { severity, span } of [...findings, ...decl.otherwise]) {
    if (severity === "block" && confidence === "medium") env.say("medium-blocks", span);
    const stops = severity === "block" || severity === "hold";
    if (stops && force === "guidance") env.say("guidance-stops", span, { severity });
  }
  return otherwise?.severity;
}
