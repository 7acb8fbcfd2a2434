/**
 * How long 10,000 rules take to check, as a ratio to reading the same text with Chevrotain alone (its lexer and its
 * parser, to the concrete tree) in the same run; and how long one edit takes in a hundred files of them, as a ratio to
 * checking all. Rounds are interleaved and medians shown. `npm run bench:check -- --rules 10000 --rounds 5`.
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { Lexer } from "chevrotain";
import { compile, type SourceText } from "../dsl/compile.ts";
import { grammar } from "../dsl/grammar.ts";
import { LEXED_TOKENS } from "../dsl/lexer.ts";
import { Workspace } from "../dsl/service/index.ts";
import { groundwork, law } from "./law.ts";

const FILES = 100;
const EDITS = 20;

const { values } = parseArgs({
  options: { rules: { type: "string", default: "10000" }, rounds: { type: "string", default: "5" } },
});
const [count, rounds] = [Number(values.rules), Number(values.rounds)];

const lexer = new Lexer([...LEXED_TOKENS], { ensureOptimizations: true, positionTracking: "full" });
const one = [...groundwork(), ...law(count)];
const length = one.reduce((sum, { source }) => sum + source.length, 0);
console.log(
  `${count} rules, ${(length / 1e6).toFixed(1)} million characters, Node ${process.versions.node}, ${cpus()[0]?.model}, ${cpus().length} cores`,
);

const [reading, checking]: [number[], number[]] = [[], []];
// The first round warms up.
for (let round = 0; round <= rounds; round++) {
  const read = await timed(() => readAlone(one));
  const check = await timed(() => checkWhole(one));
  if (round === 0) continue;
  reading.push(read);
  checking.push(check);
}
report("read with Chevrotain alone", reading);
report("check, one file", checking);
console.log(`ratio ${(medianOf(checking) / medianOf(reading)).toFixed(1)}`);

const many = [...groundwork(), ...law(count, FILES)];
let workspace = Workspace.empty.with(...many);
const first = await timed(() => lookAt(workspace, many));
const edits: number[] = [];
for (let edit = 0; edit < EDITS; edit++) {
  const file = many[2 + ((edit * 37) % FILES)];
  if (file === undefined) break;
  const source = file.source.replace(/Rule \d+: goods/, `Rule ${edit}: the goods`);
  const after = workspace.with({ path: file.path, source });
  edits.push(await timed(() => lookAt(after, [file])));
  if (after.work.checked.join() !== file.path)
    throw new Error(`checked again: ${after.work.checked.join(", ")}`);
  workspace = after;
}
report(`all of ${FILES} files, in the editor`, [first]);
report("one edit, its file checked again", edits);
console.log(`an edit to a whole check: 1 to ${(medianOf(checking) / medianOf(edits)).toFixed(0)}`);

function readAlone(files: readonly SourceText[]): void {
  for (const { source } of files) {
    const { failures } = grammar.read(source, lexer.tokenize(source).tokens);
    if (failures.length > 0) throw new Error("the law cannot be read");
  }
}

async function checkWhole(files: readonly SourceText[]): Promise<void> {
  const { ir, diagnostics } = await compile(files);
  if (ir === undefined) throw new Error(`the law has a mistake: ${JSON.stringify(diagnostics[0])}`);
}

function lookAt(workspace: Workspace, files: readonly SourceText[]): void {
  for (const { path } of files)
    if (workspace.diagnostics(path).length > 0) throw new Error(`there is a mistake in ${path}`);
}

async function timed(run: () => unknown): Promise<number> {
  const from = performance.now();
  await run();
  return performance.now() - from;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function report(what: string, times: readonly number[]): void {
  const [low, high] = [Math.min(...times), Math.max(...times)].map((ms) => ms.toFixed(0));
  console.log(`${what}: ${medianOf(times).toFixed(0)} ms (${low}–${high})`);
}
