export type { Cut } from "./cut.ts";
export { packBundle } from "./pack.ts";
export { type Bundle, openBundle, verifyBundle } from "./read.ts";
export { BundleError, type BundleErrorCode } from "./refusal.ts";
