import { freshId, h } from "./dom.ts";
import type { Draft } from "./draft.ts";
import { words } from "./words.ts";

/** A document, label, registration or role that would answer. */
export interface Entry {
  readonly name: string;
  readonly label: string;
}

interface Papers {
  readonly label: string;
  readonly hint: string;
  /** JSON Pointer of the list. */
  readonly path: string;
  readonly entries: readonly Entry[];
  readonly draft: Draft;
}

/** A list of papers or parties, asked for: those that would answer can be ticked, and so can that there is none. */
export function papers({ label, hint, path, entries, draft }: Papers): HTMLElement {
  const id = freshId("list");
  const none = tick(words.none, draft.fact(path) === null, (ticked) =>
    draft.setFact(path, ticked ? null : undefined),
  );
  const boxes = entries.map(({ name, label }) =>
    tick(
      label,
      held(draft, path).some((each) => idOf(each) === name),
      (ticked) => {
        const others = held(draft, path).filter((each) => idOf(each) !== name);
        const next = ticked ? [...others, { id: name }] : others;
        draft.setFact(path, next.length > 0 ? next : undefined);
        none.querySelector("input")?.toggleAttribute("disabled", next.length > 0);
      },
    ),
  );
  return h(
    "div",
    { class: "field", role: "group", "aria-labelledby": id },
    h("p", { class: "label", id }, label),
    h(
      "div",
      { class: "input" },
      ...boxes,
      boxes.length === 0 && h("p", { class: "hint" }, words.listElsewhere),
      none,
    ),
    h("div", { class: "below" }, h("p", { class: "hint" }, hint)),
  );
}

function tick(text: string, checked: boolean, onChange: (ticked: boolean) => void): HTMLElement {
  const box = h("input", { type: "checkbox", checked });
  box.addEventListener("change", () => onChange(box.checked));
  return h("label", { class: "none" }, box, text);
}

function held(draft: Draft, path: string): readonly unknown[] {
  const list = draft.fact(path);
  return Array.isArray(list) ? list : [];
}

const idOf = (element: unknown): unknown =>
  typeof element === "object" && element !== null && "id" in element ? element.id : undefined;
