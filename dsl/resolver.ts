/** Where what stands outside the files of a ruleset is found. Whoever compiles says so: the language knows no disk. */
export interface Resolver {
  /** The content of a file a list names, as bytes; `from` is the path of the file that names it. */
  list?(path: string, from: string): Promise<Uint8Array | undefined>;
  /** The files of a ruleset of that name, in the version asked for where there are several. */
  ruleset?(
    name: string,
    version: string | undefined,
  ): Promise<readonly { readonly path: string; readonly source: string }[] | undefined>;
}
