/**
 * Asks of the examples, and of the tables beside them, what they are for: `npx tsx scripts/mutate-rules.ts --domain
 * tax,transport` changes one thing at a time in every rule, define, table, parameter, list and group of the files of
 * these domains and lists every change that neither notices. `--all` takes every file, `--only TEXT,TEXT` the declarations
 * whose file or name contains one of them, neither of them `--sample 30 --seed 1`: so many rules drawn at random. Ends with 1 if
 * anything survived that `KNOWN` does not explain, with 2 if nothing could be tried.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { resolverIn } from "../cli/resolver.ts";
import type { Declaration } from "../dsl/ast.ts";
import { parse, type SourceFile, type SourceText } from "../dsl/index.ts";
import type { Ir } from "../engine/index.ts";
import { frameComplaints } from "../tests/rulesets/frame.ts";
import { factSheets, surerThan } from "../tests/rulesets/sheets.ts";
import { territoryComplaints } from "../tests/rulesets/territory.ts";
import { sharedData } from "../tests/shared-folder.ts";
import { Bench, type Change, type Fate, type Workshop } from "./mutate/bench.ts";
import { KNOWN, type Known } from "./mutate/known.ts";
import { Reach } from "./mutate/reach.ts";
import { type Mutable, type Mutation, mutationsOf, type Surroundings } from "./mutations.ts";

interface Target {
  readonly file: SourceFile;
  readonly decl: Mutable;
}

interface Tally {
  readonly declarations: number;
  readonly tried: number;
  readonly refused: number;
  readonly noticed: number;
  readonly known: number;
  readonly survived: number;
}

const NOTHING: Tally = { declarations: 0, tried: 0, refused: 0, noticed: 0, known: 0, survived: 0 };

const root = join(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    all: { type: "boolean", default: false },
    domain: { type: "string" },
    only: { type: "string", default: "" },
  },
});

const texts = rulesetTexts();
const sheets = existsSync(sharedData) ? factSheets(sharedData) : [];
const read = new Map(texts.map(({ path, source }) => [path, parse(path, source)]));
const files = [...read.values()].map(({ file }) => file);
const workshop: Workshop = { read, resolver: resolverIn(texts, root), complaints: complaintsAbout };
const whole = new Bench(undefined, () => true, workshop);
const broken = await whole.trouble();
if (broken !== undefined) fail(`nothing can be tried: ${broken}; run \`tidegate check\``);

const surroundings = surroundingsOf(files);
const reach = new Reach(files);
const benches = new Map<string, Bench>();
const explained = new Set<Known>();
const began = performance.now();
const targets = chosen();
const tallies: Tally[] = [];
for (const [path, here] of Map.groupBy(targets, ({ file }) => file.path)) {
  const start = performance.now();
  const tally = await attackAll(here);
  tallies.push(tally);
  console.log(`${path}: ${inWords(tally)}, ${secondsSince(start)} s`);
}
const total = tallies.reduce(plus, NOTHING);
console.log(`${tallies.length} files: ${inWords(total)}, ${secondsSince(began)} s`);
for (const { name, what } of KNOWN.filter((known) => !explained.has(known)))
  if (targets.some(({ decl }) => name.test(decl.name.text))) console.log(`explains nothing: ${name} ${what}`);
if (targets.length === 0) fail("no declaration is of that domain or name");
process.exitCode = total.survived > 0 ? 1 : 0;

async function attackAll(here: readonly Target[]): Promise<Tally> {
  let tally = NOTHING;
  for (const target of here) tally = plus(tally, await attack(target));
  return tally;
}

async function attack({ file, decl }: Target): Promise<Tally> {
  const fates: (Fate | "known")[] = [];
  const [own, ...others] = judgesOf(file, decl);
  for (const mutation of mutationsOf(decl, file.source, surroundings)) {
    const known = KNOWN.find(({ name, what }) => name.test(decl.name.text) && what.test(mutation.what));
    // What is explained by itself need not be looked for everywhere.
    const change = changeOf(mutation, file, decl);
    const fate = known === undefined ? await fateOf(change, [own, ...others]) : await judgedBy([own], change);
    if (fate !== "survived") {
      fates.push(fate);
      continue;
    }
    if (known !== undefined) explained.add(known);
    fates.push(known === undefined ? "survived" : "known");
    console.log(`${known ? "explained" : "SURVIVED"}  ${file.path}  ${decl.name.text}  ${mutation.what}`);
  }
  const count = (fate: Fate | "known") => fates.filter((each) => each === fate).length;
  return {
    declarations: 1,
    tried: fates.length,
    refused: count("refused"),
    noticed: count("noticed"),
    known: count("known"),
    survived: count("survived"),
  };
}

function changeOf({ span, text }: Mutation, { path, source }: SourceFile, decl: Mutable): Change {
  const next = source.indexOf("\n", span.end);
  const words = source.slice(decl.span.start, span.start) + text + source.slice(span.end, decl.span.end);
  return {
    path,
    decl,
    instead: parse(path, words),
    line: source.slice(source.lastIndexOf("\n", span.start) + 1, next < 0 ? source.length : next),
  };
}

async function fateOf(change: Change, judges: readonly string[]): Promise<Fate> {
  const fate = await judgedBy(judges, change);
  // What was left out may still have a word to say.
  return fate === "survived" ? whole.fateOf(change) : fate;
}

async function judgedBy(judges: readonly string[], change: Change): Promise<Fate> {
  if (change.instead.diagnostics.some(({ severity }) => severity === "error")) return "refused";
  for (const path of judges) {
    const fate = await (await benchOf(path)).fateOf(change);
    if (fate !== "survived") return fate;
  }
  return "survived";
}

/** A rule is judged by the examples of its own file; whatever rules share may be noticed by any file that reaches it. */
function judgesOf({ path }: SourceFile, decl: Mutable): readonly [string, ...string[]] {
  if (decl.kind === "rule") return [path];
  const others = files.filter(
    (file) => file.path !== path && file.declarations.some(isExample) && reach.of(file.path).has(decl),
  );
  return [path, ...others.map((file) => file.path)];
}

async function benchOf(path: string): Promise<Bench> {
  const kept = benches.get(path);
  if (kept !== undefined) return kept;
  const reached = reach.of(path);
  const bench = new Bench(path, (decl) => reached.has(decl), workshop);
  const trouble = await bench.trouble();
  if (trouble !== undefined) fail(`${path} cannot be tried by itself: ${trouble}`);
  benches.set(path, bench);
  return bench;
}

function plus(a: Tally, b: Tally): Tally {
  return {
    declarations: a.declarations + b.declarations,
    tried: a.tried + b.tried,
    refused: a.refused + b.refused,
    noticed: a.noticed + b.noticed,
    known: a.known + b.known,
    survived: a.survived + b.survived,
  };
}

function inWords({ declarations, tried, noticed, refused, known, survived }: Tally): string {
  return (
    `${declarations} declarations, ${tried} changes: ${noticed} noticed, ${refused} refused by the compiler, ` +
    `${known} explained, ${survived} survived`
  );
}

function secondsSince(start: number): number {
  return Math.round((performance.now() - start) / 1000);
}

function complaintsAbout(ir: Ir): readonly string[] {
  return [
    ...frameComplaints(ir),
    ...territoryComplaints(ir),
    ...sheets.flatMap((sheet) => surerThan(sheet, ir)),
  ];
}

function chosen(): readonly Target[] {
  const domains = values.domain?.split(",");
  const wanted = values.only.split(",");
  const targets = files
    .filter((file) => domains === undefined || domains.includes(domainOf(file) ?? ""))
    .flatMap((file) =>
      file.declarations.flatMap((decl): readonly Target[] =>
        isMutable(decl) && wanted.some((text) => `${file.path} ${decl.name.text}`.includes(text))
          ? [{ file, decl }]
          : [],
      ),
    );
  if (values.all || domains !== undefined || values.only !== "") return targets;
  const rules = targets.filter(({ decl }) => decl.kind === "rule");
  return shuffled(rules, Number(values.seed)).slice(0, Number(values.sample ?? 30));
}

function domainOf({ declarations }: SourceFile): string | undefined {
  return declarations.find((decl) => decl.kind === "ruleset")?.domain?.text;
}

function isExample({ kind }: Declaration): boolean {
  return kind === "example";
}

function isMutable(decl: Declaration): decl is Mutable {
  return ["rule", "define", "table", "parameter", "list", "group"].includes(decl.kind);
}

function surroundingsOf(files: readonly SourceFile[]): Surroundings {
  const declarations = files.flatMap((file) => file.declarations);
  const values = new Map(
    declarations.flatMap((decl) =>
      decl.kind === "fact" && decl.type.t === "one-of"
        ? [
            [
              decl.name.text,
              decl.type.values.map((each) => ("text" in each ? each.text : `"${each.value}"`)),
            ] as const,
          ]
        : [],
    ),
  );
  return {
    groups: declarations.flatMap((decl) => (decl.kind === "group" ? [decl.name.text] : [])),
    valuesOf: (fact) => values.get(fact),
  };
}

/** Fisher and Yates, by a small generator of its own so that a seed means the same everywhere. */
function shuffled<T>(all: readonly T[], seed: number): readonly T[] {
  const left = [...all];
  let state = seed >>> 0;
  for (let i = left.length - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    const [a, b] = [left[i], left[j]];
    if (a === undefined || b === undefined) continue;
    left[i] = b;
    left[j] = a;
  }
  return left;
}

function rulesetTexts(): readonly SourceText[] {
  const folder = join(root, "rulesets");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tide"))
    .sort()
    .map((name) => ({
      path: relative(root, join(folder, name)),
      source: readFileSync(join(folder, name), "utf8"),
    }));
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
