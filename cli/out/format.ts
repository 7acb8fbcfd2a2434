import { extname } from "node:path";
import { CommandError, EXIT } from "../exit.ts";

export type OutFormat = "ndjson" | "csv" | "xlsx" | "html";

const BY_EXTENSION: Readonly<Record<string, OutFormat>> = {
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".csv": "csv",
  ".xlsx": "xlsx",
  ".html": "html",
  ".htm": "html",
};

/** What `--out` writes, by the name of the file. */
export function outFormat(path: string): OutFormat {
  const format = BY_EXTENSION[extname(path).toLowerCase()];
  if (format === undefined)
    throw new CommandError(
      EXIT.usage,
      `--out ${path}: the name says what is written; end it in .html, .xlsx, .csv or .ndjson.`,
    );
  return format;
}
