/**
 * How large a table may be. Each bound is named where it is met. A table is read row by row: what stands here bounds
 * what has to be held at once, and what a file made to do harm can cost.
 */
export const TABLE_LIMITS = {
  columns: 2_000,
  /** Of one cell, in UTF-16 code units. */
  cellLength: 50_000,
  /** Of one row of a CSV file, in bytes. */
  rowBytes: 4 * 1024 * 1024,
  /** Rows of one sheet, as spreadsheet programs have it. */
  sheetRows: 1_048_576,
  /** An .xlsx file as it lies on the disk, in bytes. */
  packedBytes: 512 * 1024 * 1024,
  /** All that is unpacked of it, in bytes. */
  unpackedBytes: 4 * 1024 * 1024 * 1024,
  /** How many times its packed size a part may unpack to: real sheets stay under 60, a zip bomb passes 1,000. */
  unpackRatio: 250,
  /** Parts in the package. */
  parts: 10_000,
  /** Texts that sheets share, all together, in UTF-16 code units: they are held while the sheet is read. */
  sharedText: 256 * 1024 * 1024,
} as const;
