import type { MarketRequirements, Requirements } from "../../../engine/requirements.ts";
import type { Cell, CellEntry } from "../../../engine/requirements-matrix.ts";
import { type Child, h } from "./dom.ts";
import { say, matrixWords as words } from "./matrix-words.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { words as pageWords } from "./words.ts";

interface Detail {
  readonly label: string;
  readonly cell: Cell;
  readonly market: MarketRequirements;
  readonly answer: Requirements;
  readonly vocabulary: Vocabulary;
  /** Where the reader came from. */
  readonly back: HTMLElement;
}

/** Why a cell says what it says: each rule behind it, with its dates and its source. */
export function cellDetail({ label, cell, market, answer, vocabulary, back }: Detail): HTMLElement {
  const close = h("button", { type: "button", class: "quiet" }, words.back);
  close.addEventListener("click", () => back.focus());
  return h(
    "section",
    { "aria-labelledby": "cell-heading" },
    h("h4", { id: "cell-heading", tabindex: "-1" }, `${market.market} · ${label}`),
    ...cell.entries.map((each) => entry(each, market, answer, vocabulary)),
    close,
  );
}

function entry(
  each: CellEntry,
  market: MarketRequirements,
  { rules }: Requirements,
  vocabulary: Vocabulary,
): HTMLElement {
  const rule = Object.hasOwn(rules, each.rule) ? rules[each.rule] : undefined;
  const facts: (readonly [string, Child])[] = [];
  const tell = (name: string, text: string | undefined) => {
    if (text !== undefined && text !== "") facts.push([name, text]);
  };
  const factLabel = (name: string) => {
    const fact = vocabulary.fact(name);
    return fact === undefined ? name : vocabulary.label(fact);
  };
  const questions = (paths: readonly string[]) =>
    paths
      .map((path) => market.questions.find((question) => question.path === path))
      .flatMap((question) => (question === undefined ? [] : [say(question.label) || question.fact]))
      .join(words.comma);
  const { from, until } = each.effective;
  tell(words.since, [from ?? "", until === null ? "" : words.until(until)].filter(Boolean).join(" "));
  tell(words.about, each.subject.kind === "shipment" ? "" : each.subject.key);
  tell(words.dependsOn, questions(each.depends_on));
  if ("held_by" in each) {
    tell(
      words.heldBy,
      [...new Set(each.held_by.map((holder) => say(holder.label) || holder.record))].join(words.comma),
    );
    tell(words.languages, each.languages?.join(", "));
    tell(words.on, each.on?.places.join(each.on.all ? " + " : words.or));
    tell(words.covering, each.covering);
    tell(words.with, each.with);
    tell(words.otherwise, words.severities[each.otherwise]);
  }
  if ("charge" in each) {
    tell(words.amount, each.amount && `${each.amount.amount} ${each.amount.currency}`);
    tell(words.rate, each.rate);
    tell(words.payer, [each.payer, each.collector].filter((party) => party !== undefined).join(" → "));
    tell(words.amountNeeds, questions(each.needs));
  }
  tell(words.couldLift, each.could_lift.map(factLabel).join(words.comma));
  const message = "message" in each ? say(each.message ?? {}) : "";
  const remedy = rule === undefined ? "" : say(rule.remedy);
  return h(
    "article",
    { class: "finding", "data-severity": severityOf(each) },
    h("h5", {}, rule === undefined ? each.rule : say(rule.title)),
    message !== "" && h("p", {}, message),
    h(
      "dl",
      { class: "about" },
      ...facts.map(([name, text]) => h("div", {}, h("dt", {}, name), h("dd", {}, text))),
    ),
    remedy !== "" && h("p", { class: "remedy" }, h("strong", {}, pageWords.remedy), " ", remedy),
    h(
      "p",
      { class: "law" },
      h("strong", {}, pageWords.law),
      " ",
      ...(rule?.citations ?? []).flatMap(({ text, articles, link }, i): Child[] => {
        const cited = [text, articles.join(", ")].filter(Boolean).join(" ");
        const isSafe = link !== null && /^https?:\/\//.test(link);
        return [i > 0 && "; ", isSafe ? h("a", { href: link, rel: "external noreferrer" }, cited) : cited];
      }),
      " ",
      h("code", {}, each.rule),
    ),
  );
}

function severityOf(each: CellEntry): string {
  if (each.state === "depends") return "incomplete";
  return "outcome" in each ? each.outcome : "inform";
}
