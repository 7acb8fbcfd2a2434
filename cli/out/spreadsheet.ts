import { strToU8, Zip, ZipDeflate } from "fflate";

/** A cell: a text, or a number written out. */
export type Cell =
  | string
  | { readonly number: string }
  | { readonly link: string }
  | { readonly bold: string };

export interface SheetSource {
  readonly name: string;
  /** Width of each column, in characters. */
  readonly widths: readonly number[];
  readonly rows: () => AsyncIterable<readonly Cell[]>;
  /** Rows at the top that stay when the rest is scrolled. */
  readonly frozen: number;
}

/** As spreadsheet programs have it; what is over goes on in a further sheet. */
const MOST_ROWS = 1_048_576;
const MOST_TEXT = 32_767;
/** A fixed day, so that the same findings give the same bytes. */
const DAY = new Date("2026-01-01T00:00:00Z");

/** A workbook (ECMA-376), sheet after sheet, as it is written: no sheet is ever held whole. */
export async function* spreadsheet(sources: readonly SheetSource[]): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = [];
  let failed: Error | undefined;
  const zip = new Zip((error, bytes) => {
    if (error !== null) failed = error;
    else out.push(bytes);
  });
  const taken = () => {
    if (failed !== undefined) throw failed;
    return out.splice(0);
  };
  const part = (name: string) => {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = DAY;
    zip.add(file);
    return file;
  };

  const names: string[] = [];
  for (const source of sources) {
    let first = true;
    const rows = source.rows()[Symbol.asyncIterator]();
    let held = await rows.next();
    let head: readonly Cell[] = [];
    while (first || !held.done) {
      const number = names.length + 1;
      names.push(sheetName(source.name, first ? 1 : number, names));
      const file = part(`xl/worksheets/sheet${number}.xml`);
      file.push(strToU8(sheetHead(source)));
      let row = 0;
      if (!first) file.push(strToU8(rowXml(head, ++row)));
      let text = "";
      for (; !held.done && row < MOST_ROWS; held = await rows.next()) {
        if (row === 0) head = held.value;
        text += rowXml(held.value, ++row);
        if (text.length < 64 * 1024) continue;
        file.push(strToU8(text));
        text = "";
        yield* taken();
      }
      file.push(strToU8(`${text}</sheetData></worksheet>`), true);
      yield* taken();
      first = false;
    }
  }
  for (const [name, text] of packageParts(names)) part(name).push(strToU8(text), true);
  zip.end();
  yield* taken();
}

/** At most 31 characters, none of `[]:*?/\`, and no two alike. */
function sheetName(name: string, number: number, names: readonly string[]): string {
  const plain = name.replace(/[[\]:*?/\\]/g, " ").slice(0, 26);
  const full = number === 1 ? plain : `${plain} ${number}`;
  return names.includes(full) ? `${plain} ${names.length + 1}` : full;
}

function sheetHead({ widths, frozen }: SheetSource): string {
  const columns = widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  const pane =
    frozen === 0
      ? ""
      : `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  return `${XML}<worksheet xmlns="${MAIN}">${pane}<cols>${columns}</cols><sheetData>`;
}

function rowXml(cells: readonly Cell[], number: number): string {
  return `<row r="${number}">${cells.map(cellXml).join("")}</row>`;
}

function cellXml(cell: Cell): string {
  if (typeof cell === "string") return textXml(cell, 1);
  if ("bold" in cell) return textXml(cell.bold, 2);
  if ("link" in cell) return textXml(cell.link, 3);
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(cell.number)
    ? `<c><v>${cell.number}</v></c>`
    : textXml(cell.number, 1);
}

/** Text is always stored as text, so that nothing in it is ever a formula. */
function textXml(text: string, style: number): string {
  // An empty cell keeps its place.
  if (text === "") return "<c/>";
  const short = text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text;
  return `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${escapeXml(short)}</t></is></c>`;
}

function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // What XML has no place for would make the whole workbook unreadable.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function packageParts(names: readonly string[]): [name: string, text: string][] {
  const each = (text: (name: string, number: number) => string) =>
    names.map((name, i) => text(name, i + 1)).join("");
  const styles = names.length + 1;
  return [
    [
      "[Content_Types].xml",
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${CONTENT}.worksheet+xml"/>`)}</Types>`,
    ],
    [
      "_rels/.rels",
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((name, n) => `<sheet name="${escapeXml(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${styles}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ["xl/styles.xml", STYLES],
  ];
}

/** Style 1: text, wrapped, at the top of its cell. 2: bold. 3: a link. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF0A6768"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`;
