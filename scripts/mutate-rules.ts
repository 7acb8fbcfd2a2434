/**
 * Asks of the examples, and of the tables beside them, what they are for: `npx tsx scripts/mutate-rules.ts --sample 30 --seed 1` changes one thing at
 * a time in 30 rules and lists every change that neither notices. `--all` takes every rule, define, table, parameter,
 * list and group; `--only TEXT` those whose file or name contains it. Ends with 1 if anything survived that `KNOWN` does not
 * explain.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { resolverIn } from "../cli/resolver.ts";
import type { Declaration } from "../dsl/ast.ts";
import { compile, runExamples, type SourceFile, type SourceText } from "../dsl/index.ts";
import { type Parsed, parse } from "../dsl/parse.ts";
import type { Ir } from "../engine/index.ts";
import { frameComplaints } from "../tests/rulesets/frame.ts";
import { factSheets, surerThan } from "../tests/rulesets/sheets.ts";
import { territoryComplaints } from "../tests/rulesets/territory.ts";
import { sharedData } from "../tests/shared-folder.ts";
import { type Mutable, type Mutation, mutationsOf, type Surroundings } from "./mutations.ts";

/** Changes that nothing can notice, by declaration and kind of change. rulesets/README.md says why. */
const KNOWN: readonly { readonly name: RegExp; readonly what: RegExp }[] = [
  // Doubt that begins with the rule itself: no expectation can look at a note. Its `effective` is another day.
  { name: /^eu-tax-016$/, what: /^another day: «2026-11-01»/ },
  { name: /^eu-tax-018$/, what: /^another day: «2026-07-01» → «2026-06-30»/ },
  // A setting or a table that begins the day before its first reader does.
  {
    name: /^(?:eur3-all-vat-schemes|duty-in-ioss-base|it-small-parcel-contribution|ro-logistics-fee)$/,
    what: /^another day: .*→ «\d{4}-\d\d-(?:30|31)»$/,
  },
  { name: /^us-s301-2026$/, what: /^another day: .*→ «2026-07-23»$/ },
  { name: /^gb-relief-abolished-on$/, what: /^another day: .*→ «2020-12-31»$/ },
  { name: /^(?:gb|xi)-vat-collector$/, what: /^another day: «2021-01-01» → «2020-12-31»$/ },
  { name: /^eu-vat-collector$/, what: /^another day: .*→ «\d{4}-\d\d-(?:30|31)»$/ },
  // Wherever else it reached, no rule there reads it.
  {
    name: /^(?:eu|gb|xi)-vat-collector$/,
    what: /^(?:the scope left out|and → or|without .*|another group): /,
  },
  { name: /^gb-vat-rate$/, what: /^another day: «2011-01-04» → «2011-01-03»$/ },
  // Held against the sheet of rates by tests/rulesets/vat-rates.test.ts.
  { name: /^vat-rate$/, what: /^another (?:day|key): / },
  // No code has five digits.
  { name: /^(?:eu-tax-015|tr-hs)$/, what: /^digits: «6» → «5»/ },
  // What lies before a rule of law began to be known has no answer to expect.
  { name: /^eu-vat-rate\.greek-islands$/, what: /^another day: / },
  { name: /^(?:un-(?:class|subsidiary|group)|lq-(?:volume|mass))$/, what: /^another day: / },
];

interface Target {
  readonly file: SourceFile;
  readonly decl: Mutable;
}

const root = join(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    all: { type: "boolean", default: false },
    only: { type: "string", default: "" },
  },
});

const texts = rulesetTexts();
const sheets = existsSync(sharedData) ? factSheets(sharedData) : [];
const resolver = resolverIn(texts, root);
const read = keeping(parse);
const baseline = await compile(texts, resolver, read);
if (baseline.ir === undefined) fail("the ruleset does not compile; run `tidegate check`");
const failing = (await runExamples(baseline)).filter(({ ok }) => !ok);
const complaints = complaintsAbout(baseline.ir);
if (complaints.length > 0) fail(`the tables complain as it is: ${complaints[0]}`);
if (failing.length > 0) fail(`${failing.length} examples fail as it is: ${failing[0]?.example.title}`);

const surroundings = surroundingsOf(baseline.files);
const began = performance.now();
const tally = { tried: 0, refused: 0, survived: 0, known: 0 };
for (const target of chosen()) await attack(target);
const seconds = Math.round((performance.now() - began) / 1000);
console.log(
  `${tally.tried} changes in ${seconds} s: ${tally.tried - tally.refused - tally.survived - tally.known} noticed, ` +
    `${tally.refused} refused by the compiler, ${tally.known} explained, ${tally.survived} survived`,
);
process.exitCode = tally.survived > 0 ? 1 : 0;

async function attack({ file, decl }: Target): Promise<void> {
  for (const mutation of mutationsOf(decl, file.source, surroundings)) {
    tally.tried += 1;
    const fate = await fateOf(mutation, file, decl);
    if (fate === "refused") tally.refused += 1;
    if (fate !== "survived") continue;
    const known = KNOWN.some(({ name, what }) => name.test(decl.name.text) && what.test(mutation.what));
    tally[known ? "known" : "survived"] += 1;
    console.log(`${known ? "explained" : "SURVIVED"}  ${file.path}  ${decl.name.text}  ${mutation.what}`);
  }
}

async function fateOf(
  { span, text }: Mutation,
  file: SourceFile,
  decl: Mutable,
): Promise<"refused" | "noticed" | "survived"> {
  // A rule is judged by the examples of its own file; whatever rules share may be noticed by any file's.
  const own = decl.kind === "rule";
  const mutated = texts.map(({ path, source }) => {
    if (path !== file.path) return { path, source: own ? withoutExamples(path, source) : source };
    return { path, source: source.slice(0, span.start) + text + source.slice(span.end) };
  });
  const compiled = await compile(mutated, resolver, read);
  if (compiled.ir === undefined) return "refused";
  // By which day, from whom, to whom, where: what no expectation can say, tables in tests/rulesets hold.
  if (complaintsAbout(compiled.ir).length > 0) return "noticed";
  const others = own ? [] : texts.map(({ path }) => path).filter((path) => path !== file.path);
  for (const path of [file.path, ...others]) {
    const results = await runExamples(compiled, { only: (example) => example.file === path });
    if (results.some(({ ok }) => !ok)) return "noticed";
  }
  return "survived";
}

function complaintsAbout(ir: Ir): readonly string[] {
  return [
    ...frameComplaints(ir),
    ...territoryComplaints(ir),
    ...sheets.flatMap((sheet) => surerThan(sheet, ir)),
  ];
}

/** A change touches one file; what the others say is read once. */
function keeping(parseOnce: typeof parse): typeof parse {
  const kept = new Map<string, Parsed>();
  return (path, source) => {
    const key = `${path}\0${source.length}`;
    const before = kept.get(key);
    if (before?.file.source === source) return before;
    const parsed = parseOnce(path, source);
    kept.set(key, parsed);
    return parsed;
  };
}

/** The same rules faster: what is left out are examples nobody will run. Offsets do not matter any more. */
function withoutExamples(path: string, source: string): string {
  const declarations = baseline.files.find((file) => file.path === path)?.declarations ?? [];
  return declarations
    .filter(({ kind }) => kind === "example")
    .reduceRight((text, { span }) => text.slice(0, span.start) + text.slice(span.end), source);
}

function chosen(): readonly Target[] {
  const targets = baseline.files.flatMap((file) =>
    file.declarations.flatMap((decl): readonly Target[] =>
      isMutable(decl) && `${file.path} ${decl.name.text}`.includes(values.only) ? [{ file, decl }] : [],
    ),
  );
  if (values.all || values.only !== "") return targets;
  const rules = targets.filter(({ decl }) => decl.kind === "rule");
  return shuffled(rules, Number(values.seed)).slice(0, Number(values.sample ?? 30));
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
