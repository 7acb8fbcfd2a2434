import { ITEM_FIELDS, SHIPMENT_FIELDS } from "../fields.ts";
import { control } from "./control.ts";
import { byId, fill, h } from "./dom.ts";
import type { Draft } from "./draft.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { words } from "./words.ts";

/** Builds the fields of the form from the vocabulary; they write straight into the draft. */
export function showForm(draft: Draft, vocabulary: Vocabulary): void {
  fill(byId("shipment-fields"), ...fields(SHIPMENT_FIELDS, 0, draft, vocabulary));
  fill(byId("items"), ...draft.items.map((_, index) => itemFields(index, draft, vocabulary)));
  const date = byId("as-of");
  if (date instanceof HTMLInputElement) {
    date.value = String(draft.field("as_of") ?? "");
    date.oninput = () => draft.setField("as_of", date.value === "" ? undefined : date.value);
  }
}

function itemFields(index: number, draft: Draft, vocabulary: Vocabulary): HTMLElement {
  const number = index + 1;
  const remove = h(
    "button",
    { type: "button", class: "quiet", "aria-label": words.removeItem(number) },
    words.remove,
  );
  remove.addEventListener("click", () => {
    draft.removeItem(index);
    showForm(draft, vocabulary);
    announce(words.removed(number));
    byId("add-item").focus();
  });
  return h(
    "fieldset",
    { class: "item" },
    h("legend", {}, words.item(number)),
    draft.items.length > 1 && remove,
    h("div", { class: "fields" }, ...fields(ITEM_FIELDS, index, draft, vocabulary)),
  );
}

export function addItem(draft: Draft, vocabulary: Vocabulary): void {
  const index = draft.addItem();
  showForm(draft, vocabulary);
  announce(words.added(index + 1));
  byId("items").lastElementChild?.querySelector<HTMLElement>("input, select")?.focus();
}

function fields(
  names: readonly string[],
  index: number,
  draft: Draft,
  vocabulary: Vocabulary,
): HTMLElement[] {
  return names.flatMap((name) => {
    const fact = vocabulary.fact(name);
    if (fact === undefined) return [];
    const pointer = vocabulary.pointer(fact, index);
    return control({
      fact,
      label: vocabulary.label(fact),
      hint: vocabulary.gist(fact),
      value: draft.fact(pointer),
      onChange: (value) => draft.setFact(pointer, value),
    });
  });
}

function announce(text: string): void {
  byId("said").textContent = text;
}
