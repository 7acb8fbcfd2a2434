import { byId } from "./dom.ts";
import type { Draft } from "./draft.ts";
import { words } from "./words.ts";

/** The request as text. What is typed reaches the draft as soon as it is an object again. */
export function showText(draft: Draft): void {
  const area = byId("json");
  if (!(area instanceof HTMLTextAreaElement)) return;
  area.value = draft.toString();
  complain(area, "");
  area.oninput = () => complain(area, readInto(draft, area.value));
}

/** Whether the text can be sent as it stands. */
export const isTextSound = (): boolean => byId("json").getAttribute("aria-invalid") !== "true";

function readInto(draft: Draft, text: string): string {
  try {
    const request: unknown = JSON.parse(text);
    if (typeof request !== "object" || request === null || Array.isArray(request)) return words.notAnObject;
    draft.replace(request);
    return "";
  } catch (error) {
    return words.notJson(error instanceof Error ? error.message : String(error));
  }
}

function complain(area: HTMLTextAreaElement, complaint: string): void {
  area.setAttribute("aria-invalid", String(complaint !== ""));
  byId("json-complaint").textContent = complaint;
}
