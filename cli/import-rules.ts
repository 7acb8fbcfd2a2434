/** Rules written elsewhere, from files to what may come in and what may not. */
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { lineIndex, positionOf } from "../dsl/source.ts";
import { firstDuplicate } from "../engine/json-duplicates.ts";
import {
  describeCertLogicProblem,
  describeRefusal,
  factsRead,
  importCertLogic,
  importJsonLogic,
  type OpaqueLogic,
  type OpaqueRule,
} from "../engine/json-logic/index.ts";
import { jsonStop } from "../engine/json-stop.ts";
import type { Language } from "../engine/render.ts";
import { CommandError, EXIT } from "./exit.ts";
import { shown } from "./files.ts";
import { isRecord } from "./json.ts";
import type { Io } from "./output.ts";
import { type WordedRefusal, worded } from "./refusal-text.ts";
import type { TransferWords } from "./transfer-words.ts";
import { wordsIn } from "./words.ts";

export interface Refused {
  readonly file: string;
  /** Where in a list of rules it stands, from 0. */
  readonly index?: number;
  readonly id?: string;
  readonly reasons: readonly WordedRefusal[];
}

export interface Imported<Rule> {
  readonly rules: readonly (Rule & { readonly file: string })[];
  readonly refused: readonly Refused[];
}

export interface JsonSource {
  /** As a person would type it; `-` for standard input. */
  readonly path: string;
  readonly json: unknown;
}

/** The JSON files named, and those in the folders named, in order of their names. */
export async function readSources(
  paths: readonly string[],
  io: Io,
  language: Language,
  say: TransferWords,
): Promise<readonly JsonSource[]> {
  const found = (await Promise.all(paths.map((path) => filesAt(path, io.cwd)))).flat();
  if (found.length === 0) throw new CommandError(EXIT.noInput, say.nothing);
  return Promise.all([...new Set(found)].map((path) => readSource(path, io, language, say)));
}

/** One JSON document. Rules may stand deeper than any request. */
export async function readSource(
  path: string,
  io: Io,
  language: Language,
  say: TransferWords,
): Promise<JsonSource> {
  const text = (path === "-" ? await allOf(io) : await textOf(path, io.cwd)).replace(/^\ufeff/, "");
  const name = path === "-" ? path : shown(resolve(io.cwd, path), io.cwd);
  const words = wordsIn(language);
  const refuse = (why: string): never => {
    throw new CommandError(EXIT.data, say.notRead(name, why));
  };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const { line, column } = positionOf(lineIndex(text), stopOf(text));
    refuse(`${words.problem["not-json"]} (${words.atLine(line, column)})`);
  }
  if (firstDuplicate(text) !== undefined) refuse(words.problem["duplicate-key"]);
  return { path: name, json };
}

/** Nothing that stands too deep to be looked at is a rule of anybody's. */
function stopOf(text: string): number {
  try {
    return jsonStop(text);
  } catch (error) {
    if (error instanceof RangeError) return 0;
    throw error;
  }
}

async function filesAt(path: string, cwd: string): Promise<string[]> {
  if (path === "-") return [path];
  const full = resolve(cwd, path);
  const info = await stat(full).catch(() => undefined);
  if (info === undefined) throw new CommandError(EXIT.noInput, `There is no file or folder ${path}.`);
  if (!info.isDirectory()) return [full];
  const names = await readdir(full, { recursive: true });
  return names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(full, name));
}

async function textOf(path: string, cwd: string): Promise<string> {
  return readFile(resolve(cwd, path), "utf8").catch(() => {
    throw new CommandError(EXIT.noInput, `There is no file ${path}.`);
  });
}

async function allOf({ stdin }: Io): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

interface Entry {
  readonly file: string;
  readonly json: unknown;
  readonly index?: number;
}

/** A rule, each of a list of them, or those of a file that an import wrote. */
function each(
  { path, json }: JsonSource,
  language: "json-logic" | "certlogic",
  say: TransferWords,
): readonly Entry[] {
  const written = isRecord(json) && json.opaque === true && Array.isArray(json.rules) ? json : undefined;
  if (written !== undefined && written.language !== language)
    throw new CommandError(EXIT.data, `${path}: ${say.otherLanguage(String(written.language))}`);
  const list = written === undefined ? json : written.rules;
  if (!Array.isArray(list)) return [{ file: path, json: list }];
  if (list.length === 0) throw new CommandError(EXIT.data, say.noRules(path));
  const isAgain = written !== undefined && language === "certlogic";
  return list.map((one: unknown, index) => ({ file: path, json: isAgain ? asCertLogic(one) : one, index }));
}

/** A CertLogic rule as it came, from what an import wrote of it. */
function asCertLogic(rule: unknown): unknown {
  if (!isRecord(rule)) return rule;
  const { valid, description, region } = rule;
  const texts = isRecord(description) ? Object.entries(description) : [];
  return {
    Identifier: rule.id,
    Type: rule.type,
    Country: rule.country,
    ...(region === undefined ? {} : { Region: region }),
    Version: rule.version,
    SchemaVersion: "1.0.0",
    Engine: "CERTLOGIC",
    EngineVersion: "1.0.0",
    CertificateType: rule.certificate,
    Description: texts.map(([lang, desc]) => ({ lang, desc })),
    ValidFrom: isRecord(valid) ? valid.from : undefined,
    ValidTo: isRecord(valid) ? valid.to : undefined,
    AffectedFields: rule.affected_fields,
    Logic: rule.logic,
  };
}

export function certLogicRules(
  sources: readonly JsonSource[],
  language: Language,
  say: TransferWords,
): Imported<OpaqueRule> {
  const rules: Imported<OpaqueRule>["rules"][number][] = [];
  const refused: Refused[] = [];
  for (const { json, ...at } of sources.flatMap((source) => each(source, "certlogic", say))) {
    const read = importCertLogic(json);
    if (read.ok) rules.push({ ...read.rule, file: at.file });
    else {
      const id = isRecord(json) && typeof json.Identifier === "string" ? { id: json.Identifier } : {};
      const reasons = read.problems.map((problem) =>
        worded(problem.path, problem.code, describeCertLogicProblem(problem, language)),
      );
      refused.push({ ...at, ...id, reasons });
    }
  }
  return { rules, refused };
}

export function jsonLogicRules(
  sources: readonly JsonSource[],
  language: Language,
  say: TransferWords,
): Imported<OpaqueLogic> {
  const rules: Imported<OpaqueLogic>["rules"][number][] = [];
  const refused: Refused[] = [];
  const named = new Set<string>();
  for (const { json, ...at } of sources.flatMap((source) => each(source, "json-logic", say))) {
    const { id, description, logic } = entryOf(json, at.file, at.index);
    if (named.has(id)) throw new CommandError(EXIT.data, `${at.file}: ${say.twice(id)}`);
    named.add(id);
    const read = importJsonLogic(logic);
    if (read.portable) {
      const reads = factsRead(logic);
      rules.push({ id, description, reads, language: "json-logic", twoValued: true, logic, file: at.file });
    } else {
      const reasons = read.refusals.map((refusal) =>
        worded(refusal.path, refusal.code, describeRefusal(refusal, language)),
      );
      refused.push({ ...at, id, reasons });
    }
  }
  return { rules, refused };
}

/** `{"id", "description", "logic"}`, or an expression, named after its file and its place in it. */
function entryOf(
  json: unknown,
  file: string,
  index: number | undefined,
): Pick<OpaqueLogic, "id" | "description" | "logic"> {
  const stem = file === "-" ? "stdin" : basename(file).replace(/\.json$/i, "");
  const place = index === undefined ? stem : `${stem}[${index}]`;
  if (!isRecord(json) || !Object.hasOwn(json, "logic")) return { id: place, description: {}, logic: json };
  const { id, description, logic } = json;
  return {
    id: typeof id === "string" && id !== "" ? id : place,
    description: localised(description),
    logic,
  };
}

function localised(description: unknown): OpaqueLogic["description"] {
  if (typeof description === "string") return { en: description };
  if (!isRecord(description)) return {};
  return Object.fromEntries(
    Object.entries(description).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
