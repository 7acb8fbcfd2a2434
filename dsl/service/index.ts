/** The language service: what an editor asks about rules. It knows no editor, and nothing of files but their text. */

export { complete } from "./complete.ts";
export type { Completion } from "./completion/item.ts";
export { type Cursor, cursorAt } from "./cursor.ts";
export { definition } from "./definition.ts";
export { applied, type Edit } from "./edit.ts";
export { fixes } from "./fix.ts";
export type { Fix } from "./fixes/fix.ts";
export { formatting } from "./formatting.ts";
export type { Hover } from "./hover/part.ts";
export { hoverText } from "./hover/text.ts";
export { hover } from "./hover.ts";
export { foldings, type OutlineEntry, outline } from "./outline.ts";
export type { Place } from "./places.ts";
export { type Reference, references } from "./references.ts";
export type { Refusal } from "./refusal.ts";
export { refusalWords } from "./refusal.ts";
export type { Renaming } from "./rename.ts";
export { rename, renameable } from "./rename.ts";
export type { Target } from "./target.ts";
export { type Work, Workspace } from "./workspace.ts";
