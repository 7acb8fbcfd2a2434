import { extname } from "node:path";
import { CommandError, EXIT } from "../exit.ts";

export const FORMATS = ["json", "ndjson", "csv", "xlsx"] as const;
export type Format = (typeof FORMATS)[number];

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".json": "json",
  ".csv": "csv",
  ".tsv": "csv",
  ".tab": "csv",
  ".xlsx": "xlsx",
  ".xlsm": "xlsx",
};

/**
 * The format of a file: the one asked for, else by its first bytes where they leave no doubt, else by its name. What is
 * neither is JSON, one document or a line each.
 */
export function formatOf(name: string, head: Uint8Array, wanted: Format | undefined): Format {
  const named = BY_EXTENSION[extname(name).toLowerCase()];
  const isZip = starts(head, 0x50, 0x4b, 0x03, 0x04);
  if (wanted !== undefined && wanted !== "xlsx" && !isZip) return wanted;
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0))
    throw new CommandError(
      EXIT.data,
      `${name} is a workbook of the old kind (.xls), or one protected by a password. Save it as .xlsx without a password, or as CSV.`,
    );
  if (isZip) {
    if (wanted === undefined || wanted === "xlsx") return "xlsx";
    throw new CommandError(EXIT.data, `${name} is no ${wanted}: its bytes are those of an .xlsx workbook.`);
  }
  if (wanted === "xlsx" || named === "xlsx")
    throw new CommandError(
      EXIT.data,
      `${name} is no .xlsx workbook: it is not a zip file. If it is a table as text, say --format csv.`,
    );
  return named ?? "json";
}

function starts(bytes: Uint8Array, ...expected: number[]): boolean {
  return expected.every((byte, i) => bytes[i] === byte);
}
