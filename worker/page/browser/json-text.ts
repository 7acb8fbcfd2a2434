import { jsonStop } from "../../../engine/json-stop.ts";
import { readJson } from "../../../engine/read-json.ts";
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
  const reading = readJson(text);
  if (!reading.ok) {
    const isMalformed = reading.problems.some(({ code }) => code === "not-json");
    return isMalformed ? words.notJson(...placeOf(jsonStop(text), text)) : words.tooMuch;
  }
  const request = reading.json;
  if (typeof request !== "object" || request === null || Array.isArray(request)) return words.notAnObject;
  draft.replace(request);
  return "";
}

/** Line and column, from one, of an offset. */
function placeOf(offset: number, text: string): [line: number, column: number] {
  const before = text.slice(0, offset).split("\n");
  return [before.length, (before.at(-1) ?? "").length + 1];
}

function complain(area: HTMLTextAreaElement, complaint: string): void {
  area.setAttribute("aria-invalid", String(complaint !== ""));
  byId("json-complaint").textContent = complaint;
}
