import { CommandError, EXIT } from "../exit.ts";
import { type CellFormat, cellFormat } from "./cell-format.ts";
import { TABLE_LIMITS } from "./limits.ts";
import type { Row } from "./row.ts";
import { type SheetBook, sheetRows } from "./sheet.ts";
import { readAllXml } from "./xml.ts";
import { openPackage, type Package } from "./zip.ts";

export interface Workbook {
  /** The names of its sheets, in their order. */
  readonly sheets: readonly string[];
  /** The sheet that is read. */
  readonly sheet: string;
  readonly rows: AsyncGenerator<Row>;
  /** How much of the sheet has been read, from 0 to 1. */
  readonly done: () => number;
}

/**
 * Opens a workbook (ECMA-376, Office Open XML) and one sheet of it: the one named, or its only one. Of several none is
 * chosen for the caller; hidden sheets are read only by name.
 */
export async function openWorkbook(
  source: string | Buffer,
  name: string,
  sheet: string | undefined,
): Promise<Workbook> {
  const pack = await openPackage(source, name);
  const book = await partOf(pack, "", "officeDocument", name);
  const { sheets, since1904 } = await sheetsOf(pack, book, name);
  const chosen = chooseSheet(sheets, sheet, name);
  const links = await relations(pack, book, name);
  const part = links.find(({ id }) => id === chosen.link)?.target;
  if (part === undefined)
    throw new CommandError(EXIT.data, `${name}: the sheet ${chosen.name} is no sheet of cells.`);
  const by = (type: string) => links.find((link) => link.type === type)?.target;
  const texts = by("sharedStrings");
  const styles = by("styles");
  const context: SheetBook = {
    name: `${name}, sheet ${chosen.name}`,
    since1904,
    texts: texts === undefined || !pack.has(texts) ? [] : await sharedTexts(pack, texts, name),
    formats: styles === undefined || !pack.has(styles) ? [] : await formatsOf(pack, styles, name),
  };
  let read = 0;
  const size = pack.size(part);
  async function* counted() {
    for await (const bytes of pack.read(part ?? "")) {
      read += bytes.length;
      yield bytes;
    }
  }
  async function* rows() {
    try {
      yield* sheetRows(counted(), context);
    } finally {
      pack.close();
    }
  }
  return {
    sheets: sheets.map((each) => each.name),
    sheet: chosen.name,
    rows: rows(),
    done: () => (size === 0 ? 1 : Math.min(1, read / size)),
  };
}

interface SheetEntry {
  readonly name: string;
  readonly link: string;
  readonly hidden: boolean;
}

function chooseSheet(sheets: readonly SheetEntry[], wanted: string | undefined, name: string): SheetEntry {
  const shown = sheets.filter(({ hidden }) => !hidden);
  const [only, ...others] = wanted === undefined ? shown : sheets.filter((each) => each.name === wanted);
  if (only !== undefined && others.length === 0) return only;
  const list = sheets.map((each) => JSON.stringify(each.name)).join(", ");
  throw wanted === undefined
    ? new CommandError(EXIT.usage, `${name} has several sheets: ${list}. Say which with --sheet.`)
    : new CommandError(EXIT.usage, `--sheet ${wanted}: ${name} has no such sheet; it has ${list}.`);
}

async function sheetsOf(
  pack: Package,
  part: string,
  name: string,
): Promise<{ sheets: SheetEntry[]; since1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let since1904 = false;
  const open = (tag: string, attributes: Readonly<Record<string, string>>) => {
    if (tag === "workbookPr") since1904 = isTrue(attributes.date1904);
    if (tag !== "sheet") return;
    sheets.push({
      name: attributes.name ?? "",
      link: attributes["r:id"] ?? "",
      hidden: (attributes.state ?? "visible") !== "visible",
    });
  };
  await readAllXml(pack.read(part), { open }, name);
  return { sheets, since1904 };
}

interface Relation {
  readonly id: string;
  /** The last word of its type, which the two editions of the standard have in common. */
  readonly type: string;
  readonly target: string;
}

async function relations(pack: Package, part: string, name: string): Promise<Relation[]> {
  const at = part.lastIndexOf("/");
  const folder = part.slice(0, at + 1);
  const file = `${folder}_rels/${part.slice(at + 1)}.rels`;
  const found: Relation[] = [];
  const open = (tag: string, attributes: Readonly<Record<string, string>>) => {
    const { Id = "", Type = "", Target = "", TargetMode } = attributes;
    // What lies outside of the file is never fetched.
    if (tag !== "Relationship" || TargetMode === "External") return;
    found.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), target: within(folder, Target) });
  };
  await readAllXml(pack.read(file), { open }, name);
  return found;
}

async function partOf(pack: Package, from: string, type: string, name: string): Promise<string> {
  const part = pack.has("_rels/.rels")
    ? (await relations(pack, from, name)).find((link) => link.type === type)?.target
    : undefined;
  if (part === undefined || !pack.has(part) || part.endsWith(".bin"))
    throw new CommandError(EXIT.data, `${name} is no .xlsx workbook. Save it as .xlsx, or as CSV.`);
  return part;
}

/** A target is written from the folder of what points to it, or from the top. */
function within(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

async function sharedTexts(pack: Package, part: string, name: string): Promise<string[]> {
  const texts: string[] = [];
  let text = "";
  let size = 0;
  let inText = false;
  let inReading = false;
  await readAllXml(
    pack.read(part),
    {
      open(tag) {
        if (tag === "si") text = "";
        // How a Chinese or Japanese text is read aloud is no part of it.
        if (tag === "rPh") inReading = true;
        inText = tag === "t" && !inReading;
      },
      close(tag) {
        inText = false;
        if (tag === "rPh") inReading = false;
        if (tag !== "si") return;
        size += text.length;
        if (size > TABLE_LIMITS.sharedText)
          throw new CommandError(EXIT.data, `${name} holds too much text for one sheet. Save it as CSV.`);
        texts.push(text);
      },
      text(piece) {
        if (inText) text += piece;
      },
    },
    name,
  );
  return texts;
}

async function formatsOf(pack: Package, part: string, name: string): Promise<CellFormat[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  await readAllXml(
    pack.read(part),
    {
      open(tag, attributes) {
        if (tag === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
        if (tag === "cellXfs") inCells = true;
        if (tag === "xf" && inCells) ids.push(Number(attributes.numFmtId ?? 0));
      },
      close(tag) {
        if (tag === "cellXfs") inCells = false;
      },
    },
    name,
  );
  return ids.map((id) => cellFormat(id, codes));
}

const isTrue = (text: string | undefined): boolean => text === "1" || text === "true";
