import { digest } from "../../engine/index.ts";
import type { RuleDecl } from "../ast.ts";
import { formatDeclaration } from "../format.ts";

/** First 12 hex digits of the SHA-256 of the rule as the formatter writes it: layout does not change it, words do. */
export async function revisionOf(decl: RuleDecl): Promise<string> {
  const hash = await digest(new TextEncoder().encode(formatDeclaration(decl)));
  return hash.replace(/^sha256:/, "").slice(0, 12);
}
