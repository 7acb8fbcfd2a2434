export { BundleError, type BundleErrorCode } from "./format.ts";
export { packBundle } from "./pack.ts";
export { type Bundle, openBundle } from "./read.ts";
