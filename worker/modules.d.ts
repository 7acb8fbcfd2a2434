/** Data modules: wrangler's rule for `**\/*.bin`. */
declare module "*.bin" {
  const bytes: ArrayBuffer;
  export default bytes;
}
