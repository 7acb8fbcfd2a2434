import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Bundle, BundleError, openBundle, packBundle, verifyBundle } from "../engine/index.ts";
import type { Language } from "../engine/render.ts";
import { diagnosticsText } from "./diagnostics-text.ts";
import { CommandError, EXIT } from "./exit.ts";
import { defaultRulesets, findTideFiles, shown, type TideFile } from "./files.ts";
import { type Io, painter, widthOf, write } from "./output.ts";
import { resolverIn } from "./resolver.ts";

const ROOT = join(import.meta.dirname, "..");
const CACHE = join(ROOT, ".tidegate", "cache");

export interface RulesetChoice {
  readonly rulesets?: string | undefined;
  readonly bundle?: string | undefined;
}

/**
 * The rules to judge by: a compiled file, or a folder. A folder is compiled once; its bundle is kept under
 * `.tidegate/cache` by a hash of the rules and of the compiler, because the parser alone takes longer to load than a
 * shipment takes to judge.
 */
export async function loadBundle(choice: RulesetChoice, io: Io, language: Language): Promise<Bundle> {
  if (choice.bundle !== undefined) return bundleFile(choice.bundle, io.cwd);
  const { files, folder } = await rulesetFiles(choice.rulesets, io.cwd);
  const name = `${await hashOf(files)}.bundle`;
  // What it uses stands elsewhere and may have changed.
  const isWhole = !files.some(({ source }) => /^\s*use\s/m.test(source));
  const kept = isWhole ? await readFile(join(CACHE, name)).catch(() => undefined) : undefined;
  const opened = kept === undefined ? undefined : await verified(kept).catch(() => undefined);
  if (opened !== undefined) return opened;

  const { compile } = await import("../dsl/index.ts");
  const { ir, diagnostics } = await compile(files, resolverIn(files, io.cwd));
  if (ir === undefined) return refuse(diagnostics, files, folder, io, language);
  const packed = await packBundle(ir);
  if (isWhole) await keep(name, packed);
  return openBundle(packed);
}

/** The files of a ruleset, and the folder as a person would name it. */
export async function rulesetFiles(
  folder: string | undefined,
  cwd: string,
): Promise<{ files: TideFile[]; folder: string }> {
  const chosen = folder ?? (await defaultRulesets(cwd));
  const files = await findTideFiles([chosen], cwd);
  if (files.length === 0)
    throw new CommandError(EXIT.noInput, `There are no *.tide files in ${shown(chosen, cwd)}.`);
  return { files, folder: shown(chosen, cwd) };
}

/** Shows the mistakes and ends the command: nothing is judged by rules that do not compile. */
export async function refuse(
  diagnostics: Parameters<typeof diagnosticsText>[0],
  files: readonly TideFile[],
  folder: string,
  io: Io,
  language: Language,
): Promise<never> {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  await write(io.stderr, diagnosticsText(errors, files, language, painter(io.stderr), widthOf(io.stderr)));
  throw new CommandError(EXIT.data, `the rules in ${folder} do not compile.`);
}

async function bundleFile(path: string, cwd: string): Promise<Bundle> {
  const bytes = await readFile(resolve(cwd, path)).catch(() => {
    throw new CommandError(EXIT.noInput, `There is no file ${path}.`);
  });
  try {
    return await verified(bytes);
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
    throw new CommandError(EXIT.data, `${path} is no bundle of compiled rules (${error.code}).`);
  }
}

/** What was kept on a disk is read to its last word before anything is judged by it. */
async function verified(bytes: Uint8Array): Promise<Bundle> {
  await verifyBundle(bytes);
  return openBundle(bytes);
}

/** Of everything the bundle depends on: the rules, and the compiler that reads them. */
async function hashOf(files: readonly TideFile[]): Promise<string> {
  const hash = createHash("sha256");
  for (const { path, source } of files) hash.update(`${path}\0${source}\0`);
  for (const folder of ["engine", "dsl"]) {
    const names = (await readdir(join(ROOT, folder), { recursive: true }))
      .filter((name) => name.endsWith(".ts"))
      .sort();
    const sources = await Promise.all(names.map((name) => readFile(join(ROOT, folder, name))));
    for (const source of sources) hash.update(source);
  }
  return hash.digest("hex").slice(0, 32);
}

const KEPT = 8;

/** Where nothing can be written, the next run compiles again; that is all. */
async function keep(name: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(CACHE, { recursive: true });
    const old = (await readdir(CACHE)).filter((each) => each.endsWith(".bundle"));
    if (old.length >= KEPT) await Promise.all(old.map((each) => rm(join(CACHE, each), { force: true })));
    // Whole or not at all, whoever else is writing.
    const part = join(CACHE, `${name}.${process.pid}`);
    await writeFile(part, bytes);
    await rename(part, join(CACHE, name));
  } catch {
    return;
  }
}
