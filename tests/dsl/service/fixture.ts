import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Workspace } from "../../../dsl/service/index.ts";

export interface File {
  readonly path: string;
  readonly source: string;
}

const GOOD = join(import.meta.dirname, "../good");

const tax = readFileSync(join(GOOD, "tax.tide"), "utf8");
const [header = ""] = tax.split("\n", 1);

function between(from: string, to: string | undefined): string {
  return tax.slice(tax.indexOf(from), to === undefined ? undefined : tax.indexOf(to));
}

/** A sound ruleset of five files that speak of one another. */
export const FILES: readonly File[] = [
  { path: "vocabulary.tide", source: readFileSync(join(GOOD, "vocabulary.tide"), "utf8") },
  { path: "tax/sets.tide", source: `${header}\n\n${between("group EU", "define goods-total")}` },
  { path: "tax/defines.tide", source: `${header}\n\n${between("define goods-total", "rule xx-tax-001")}` },
  { path: "tax/duty.tide", source: `${header}\n\n${between("rule xx-tax-001", "rule xx-tax-003")}` },
  { path: "tax/vat.tide", source: `${header}\n\n${between("rule xx-tax-003", undefined)}` },
].map(({ path, source }) => ({
  path,
  source: path === "tax/vat.tide" ? withoutForeignRules(source) : source,
}));

/** An example may expect something of the rules of its own file only. */
function withoutForeignRules(source: string): string {
  return source.replace(" by xx-tax-001", "");
}

export const SOUND = Workspace.empty.with(...FILES);

/** Every rule file of a folder, its path beginning with `name`. */
export function readAll(name: string, folder: string): readonly File[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".tide"))
    .sort()
    .map((path) => ({ path: `${name}/${path}`, source: readFileSync(join(folder, path), "utf8") }));
}

/** The source of a file, with one text in place of another; fails where there is nothing to replace. */
export function edited(workspace: Workspace, path: string, from: string, to: string): Workspace {
  const source = workspace.documents.get(path)?.source ?? "";
  if (!source.includes(from)) throw new Error(`${path} holds no ${from}`);
  return workspace.with({ path, source: source.replace(from, () => to) });
}

/** A file in which `¦` marks a place: the file without it, and the offset. */
export function marked(text: string): { readonly source: string; readonly offset: number } {
  const offset = text.indexOf("¦");
  if (offset === -1) throw new Error("the text holds no ¦");
  return { source: text.slice(0, offset) + text.slice(offset + 1), offset };
}
