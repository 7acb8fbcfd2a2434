export type BundleErrorCode =
  /** It does not begin as a bundle does. */
  | "not-a-bundle"
  /** Written by another edition of the compiler, or for a machine of another byte order. */
  | "unknown-format"
  /** Shorter or longer than it says. */
  | "truncated"
  /** It is not what was written: a digest or a checksum is not that of the content. */
  | "damaged"
  /** Whole, but not what a compiler writes. */
  | "malformed";

/** A bundle that cannot be trusted to say what the law is. */
export class BundleError extends Error {
  readonly code: BundleErrorCode;

  constructor(code: BundleErrorCode) {
    super(`the bundle is refused: ${code}`);
    this.name = "BundleError";
    this.code = code;
  }
}
