import { cursorAt } from "./cursor.ts";
import { type Place, placesOf } from "./places.ts";
import type { Workspace } from "./workspace.ts";

/** Where the word at an offset is declared. Empty: it is no word of the ruleset's. */
export function definition(workspace: Workspace, path: string, offset: number): readonly Place[] {
  const cursor = cursorAt(workspace, path, offset);
  const target = cursor?.resolved?.target;
  return target === undefined ? [] : placesOf(target, workspace.bound, cursor?.home);
}
