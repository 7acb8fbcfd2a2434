import type { FactType, VocabularyFact } from "../../vocabulary.ts";
import { freshId, h } from "./dom.ts";
import { language, words } from "./words.ts";

/** One fact, asked for. `value` is what stands in the request; `undefined` is "not stated", `null` "there is none". */
export interface Question {
  readonly fact: Pick<VocabularyFact, "type" | "or_none" | "such_as" | "computed" | "value_labels">;
  readonly label: string;
  /** Said below the label. */
  readonly hint?: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** A labelled control of the fact's type, and what goes with it. */
export function control({ fact, label, hint, value, onChange }: Question): HTMLElement {
  const id = freshId("f");
  const hints = [
    hint,
    fact.computed ? words.computed : undefined,
    fact.type.type === "list" ? words.listHint : undefined,
  ].filter((each) => each !== undefined && each !== "");
  const hintId = hints.length > 0 ? `${id}-hint` : undefined;
  let stated = value === null ? undefined : unwrap(value);
  const input = inputFor(fact.type, {
    id,
    hintId,
    example: fact.such_as,
    labels: fact.value_labels,
    value: stated,
    onChange: (given) => {
      stated = given;
      onChange(given);
    },
  });
  const none = (isNone: boolean) => {
    for (const each of input.querySelectorAll<HTMLInputElement>("input, select")) each.disabled = isNone;
  };
  none(value === null);
  const box = noneBox(id, value === null, (isNone) => {
    none(isNone);
    onChange(isNone ? null : stated);
  });
  return h(
    "div",
    { class: "field" },
    h("label", { for: id }, label),
    input,
    h(
      "div",
      { class: "below" },
      hintId !== undefined && h("p", { class: "hint", id: hintId }, hints.join(" · ")),
      fact.or_none && box,
    ),
  );
}

interface Parts {
  readonly id: string;
  readonly hintId: string | undefined;
  readonly example: string | undefined;
  readonly labels: VocabularyFact["value_labels"] | undefined;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function inputFor(type: FactType, parts: Parts): HTMLElement {
  switch (type.type) {
    case "yes-or-no":
      return choice(parts, [
        ["true", words.yes, true],
        ["false", words.no, false],
      ]);
    case "money":
      return money(parts, type.currency);
    case "list":
      return line(parts, { spellcheck: "false" }, fromList(parts.value), toList);
    default:
      if (type.values !== undefined)
        return choice(
          parts,
          type.values.map((each) => [each, valueName(each, parts.labels), each]),
        );
      return line(parts, attributes(type), asText(parts.value), (text) => text);
  }
}

/** What people call a value; without a label, the word itself as one would say it. */
function valueName(value: string, labels: VocabularyFact["value_labels"]): string {
  const label = labels !== undefined && Object.hasOwn(labels, value) ? labels[value] : undefined;
  return label?.[language] ?? label?.en ?? value.replaceAll("-", " ");
}

function attributes({ type }: FactType): Readonly<Record<string, string>> {
  switch (type) {
    case "date":
      return { type: "date" };
    case "place":
    case "country":
      return { list: "places", autocapitalize: "characters", spellcheck: "false" };
    case "number":
      return { inputmode: "decimal" };
    case "text":
      return {};
    default:
      return { spellcheck: "false", autocapitalize: "off" };
  }
}

function line(
  { id, hintId, example, onChange }: Parts,
  more: Readonly<Record<string, string>>,
  text: string,
  read: (text: string) => unknown,
): HTMLElement {
  const input = h("input", {
    type: "text",
    id,
    autocomplete: "off",
    "aria-describedby": hintId,
    placeholder: example,
    ...more,
  });
  input.value = text;
  input.addEventListener("input", () => {
    const given = input.value.trim();
    onChange(given === "" ? undefined : read(given));
  });
  return h("div", { class: "input" }, input);
}

function choice(
  { id, hintId, value, onChange }: Parts,
  options: readonly (readonly [string, string, unknown])[],
): HTMLElement {
  const select = h(
    "select",
    { id, "aria-describedby": hintId },
    h("option", { value: "" }, words.notStated),
    ...options.map(([key, text, each]) => h("option", { value: key, selected: each === value }, text)),
  );
  select.addEventListener("change", () => onChange(options.find(([key]) => key === select.value)?.[2]));
  return h("div", { class: "input" }, select);
}

/** Amount and currency side by side; without the amount nothing is stated. */
function money({ id, hintId, value, onChange }: Parts, fixed: string | undefined): HTMLElement {
  const given = readMoney(value);
  const amount = h("input", {
    type: "text",
    id,
    inputmode: "decimal",
    autocomplete: "off",
    "aria-describedby": hintId,
    placeholder: "0.00",
  });
  const currency = h("input", {
    type: "text",
    class: "currency",
    list: "currencies",
    "aria-label": words.currency,
    maxlength: "3",
    autocomplete: "off",
    autocapitalize: "characters",
    spellcheck: "false",
  });
  amount.value = given.amount;
  // A bare amount says nothing: its currency is asked for, not guessed.
  currency.value = given.currency || (given.amount === "" ? (fixed ?? lastCurrency) : "");
  const changed = () => {
    const text = amount.value.trim();
    const code = currency.value.trim().toUpperCase();
    if (code.length === 3) lastCurrency = code;
    onChange(text === "" ? undefined : `${text} ${code}`.trim());
  };
  amount.addEventListener("input", changed);
  currency.addEventListener("input", changed);
  return h("div", { class: "input money" }, amount, currency);
}

/** New amounts start in the currency used last. */
let lastCurrency = "EUR";

function readMoney(value: unknown): { amount: string; currency: string } {
  if (typeof value === "object" && value !== null && "amount" in value && "currency" in value)
    return { amount: asText(value.amount), currency: asText(value.currency) };
  const [amount = "", currency = ""] = asText(value).split(/\s+/);
  return { amount, currency };
}

function noneBox(id: string, checked: boolean, onChange: (isNone: boolean) => void): HTMLElement {
  const box = h("input", { type: "checkbox", id: `${id}-none`, checked });
  box.addEventListener("change", () => onChange(box.checked));
  return h("label", { class: "none", for: `${id}-none`, title: words.noneTitle }, box, words.none);
}

/** The value inside `{value, provenance}`. */
function unwrap(value: unknown): unknown {
  return typeof value === "object" && value !== null && "provenance" in value && "value" in value
    ? value.value
    : value;
}

function asText(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

const fromList = (value: unknown): string =>
  Array.isArray(value) ? value.map(asText).join(", ") : asText(value);

const toList = (text: string): string[] =>
  text
    .split(/[,，、;；]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
