import first from "../../examples/first.json";
import { answer } from "./answer.ts";
import { byId, fill } from "./dom.ts";
import { Draft } from "./draft.ts";
import { addItem, showForm } from "./form.ts";
import { isTextSound, showText } from "./json-text.ts";
import { requirements } from "./requirements.ts";
import { screen } from "./screen.ts";
import { tabs } from "./tabs.ts";
import { Vocabulary } from "./vocabulary.ts";
import { words } from "./words.ts";

/** What was being written survives a change of language, in this tab only. */
const KEPT = "tidegate.request";

const draft = new Draft(kept() ?? first);
const vocabulary = await Vocabulary.load().catch(() => {
  byId("form-complaint").textContent = words.vocabularyFailed;
  return Vocabulary.none;
});
let shown: "form" | "text" = "form";

showForm(draft, vocabulary);
showText(draft);

tabs(["form", "text"], (name) => {
  if (name === "text") showText(draft);
  else if (!isTextSound()) {
    byId("json").focus();
    return false;
  } else showForm(draft, vocabulary);
  shown = name === "text" ? "text" : "form";
  return true;
});

byId("add-item").addEventListener("click", () => addItem(draft, vocabulary));
byId("reset").addEventListener("click", () => {
  draft.replace(first);
  showForm(draft, vocabulary);
  showText(draft);
});
byId("screening").addEventListener("submit", (event) => {
  event.preventDefault();
  void judge();
});
requirements(draft, vocabulary, () => shown !== "text" || isTextSound());
addEventListener("pagehide", () => sessionStorage.setItem(KEPT, draft.toString()));

async function judge(): Promise<void> {
  if (shown === "text" && !isTextSound()) {
    byId("json").focus();
    return;
  }
  const panel = byId("answer");
  panel.setAttribute("aria-busy", "true");
  byId("said").textContent = words.screening;
  const screened = await screen(draft.request);
  if ("screening" in screened) {
    fill(panel, answer(screened.screening, draft, vocabulary));
    // Answers given below a decision belong to the form as well.
    showForm(draft, vocabulary);
  } else fill(panel, screened.failure);
  panel.removeAttribute("aria-busy");
  byId("said").textContent = "";
  const heading = panel.querySelector<HTMLElement>("h3, p");
  if (heading !== null) show(heading);
}

/** Moves the reader to the answer: the focus always, the page only where the answer is not in sight already. */
function show(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  const { top } = heading.getBoundingClientRect();
  if (top < 0 || top > innerHeight / 2) heading.scrollIntoView({ block: "start" });
}

function kept(): object | undefined {
  try {
    const request: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
    return typeof request === "object" && request !== null ? request : undefined;
  } catch {
    return undefined;
  }
}
