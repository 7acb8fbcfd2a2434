import { format } from "../format.ts";
import type { Edit } from "./edit.ts";
import type { Workspace } from "./workspace.ts";

/** The file in canonical layout, as the one stretch that differs; none where it is, or where it cannot be read. */
export function formatting(workspace: Workspace, path: string): readonly Edit[] {
  const source = workspace.documents.get(path)?.source;
  const text = source === undefined ? undefined : format({ path, source }).text;
  if (source === undefined || text === undefined || text === source) return [];
  let start = 0;
  while (start < source.length && start < text.length && source[start] === text[start]) start++;
  let [end, until] = [source.length, text.length];
  while (end > start && until > start && source[end - 1] === text[until - 1]) {
    end--;
    until--;
  }
  // Not between the two halves of one character.
  if (isHigh(source[start - 1])) start--;
  if (isHigh(source[end - 1])) {
    end++;
    until++;
  }
  return [{ path, span: { start, end }, text: text.slice(start, until) }];
}

function isHigh(unit: string | undefined): boolean {
  return unit !== undefined && unit >= "\ud800" && unit < "\udc00";
}
