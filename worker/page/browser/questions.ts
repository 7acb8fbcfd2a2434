import type { QuestionsBlock, QuestionWords } from "../../../engine/render/questions.ts";
import { control } from "./control.ts";
import { type Child, h } from "./dom.ts";
import type { Draft } from "./draft.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { words } from "./words.ts";

/** The open questions as fields, and the button that judges again. */
export function questionsSection(
  { questions }: QuestionsBlock,
  draft: Draft,
  vocabulary: Vocabulary,
): Child[] {
  return [
    h("p", { class: "muted" }, words.questionsIntro),
    h("div", { class: "asked" }, ...questions.map((question) => field(question, draft, vocabulary))),
    // Its form is the one on the page: answers are part of the same request.
    h("button", { type: "submit", form: "screening", class: "primary" }, words.answerAndScreen),
  ];
}

function field(question: QuestionWords, draft: Draft, vocabulary: Vocabulary): HTMLElement {
  const { path, label, subject, stakes, reason, worst } = question;
  const fact = vocabulary.fact(question.fact) ?? {
    type: { type: question.type },
    or_none: false,
    computed: false,
  };
  const list = question.openList ? listOf(path) : undefined;
  return h(
    "div",
    { class: "question", "data-worst": worst },
    control({
      fact,
      label: `${label} · ${subject}`,
      hint: [stakes, reason, question.example].filter((text) => text !== "").join(" · "),
      value: draft.fact(path),
      onChange: (value) => draft.setFact(path, value),
    }),
    list !== undefined && wholeList(list, draft),
  );
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

/** `/items/0/documents/1/id` is about an element of `/items/0/documents`; a list of values stands at its own path. */
const listOf = (path: string): string => /^(.*)\/\d+(?:\/[^/\d][^/]*)*$/.exec(path)?.[1] ?? path;
