import type { Decision } from "../../../engine/decision.ts";
import type { QuestionsBlock, QuestionWords } from "../../../engine/render/questions.ts";
import { control } from "./control.ts";
import { type Child, h } from "./dom.ts";
import type { Draft } from "./draft.ts";
import { type Entry, papers } from "./papers.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { language, words } from "./words.ts";

/** The open questions as fields, and the button that judges again. */
export function questionsSection(
  { questions }: QuestionsBlock,
  decision: Decision,
  draft: Draft,
  vocabulary: Vocabulary,
): Child[] {
  return [
    h("p", { class: "muted" }, words.questionsIntro),
    h(
      "div",
      { class: "asked" },
      ...questions.map((question) => field(question, decision, draft, vocabulary)),
    ),
    // Its form is the one on the page: answers are part of the same request.
    h("button", { type: "submit", form: "screening", class: "primary" }, words.answerAndScreen),
  ];
}

function field(
  question: QuestionWords,
  decision: Decision,
  draft: Draft,
  vocabulary: Vocabulary,
): HTMLElement {
  const { fact, path, type, subject, stakes, reason, worst } = question;
  const label = `${question.label} · ${subject}`;
  const known = vocabulary.fact(fact);
  const meaning = known === undefined ? "" : vocabulary.meaning(known);
  const hint = [stakes, reason, meaning].filter((text) => text !== "").join(" · ");
  const list = question.openList ? path.replace(/\/\d+$/, "") : undefined;
  return h(
    "div",
    { class: "question", "data-worst": worst },
    known === undefined && type.startsWith("list of ")
      ? papers({ label, hint, path, entries: wantedEntries(question, decision), draft })
      : control({
          fact: known ?? { type: { type }, or_none: false, computed: false },
          label,
          hint,
          value: draft.fact(path),
          onChange: (value) => draft.setFact(path, value),
        }),
    list !== undefined && wholeList(list, draft),
  );
}

/** What the rules that ask for a list want to find in it. */
function wantedEntries({ type, path }: QuestionWords, { obligations, missing }: Decision): Entry[] {
  const kind = type.replace("list of ", "");
  const rules = missing.find((each) => each.path === path)?.rules ?? [];
  const wanted = obligations
    .filter(({ rule, state }) => state !== "met" && rules.includes(rule))
    .flatMap(({ one_of }) => one_of)
    .filter((entry) => entry.kind === kind);
  const byName = new Map(wanted.map(({ name, label }) => [name, label[language] ?? label.en ?? name]));
  return [...byName].map(([name, label]) => ({ name, label }));
}

/** An open list is closed by saying so, in the key that stands beside it. */
function wholeList(list: string, draft: Draft): HTMLElement {
  const key = `${list}_complete`;
  const box = h("input", { type: "checkbox", checked: draft.fact(key) === true });
  box.addEventListener("change", () => {
    if (box.checked && draft.fact(list) === undefined) draft.setFact(list, []);
    draft.setFact(key, box.checked ? true : undefined);
  });
  return h("label", { class: "none" }, box, words.whole);
}
