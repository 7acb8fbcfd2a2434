import { escapeHtml as e } from "./escape.ts";

/** Where the source of a rule stands on the page. */
export const ruleAnchor = (rule: string): string => `rule-${rule.replace(/[^\w.-]/g, "_")}`;

/** A rule by its name, leading to its source where that is on the page. */
export function ruleLink(rule: string, linked: ReadonlySet<string>): string {
  return linked.has(rule) ? `<a href="#${e(ruleAnchor(rule))}">${e(rule)}</a>` : e(rule);
}
