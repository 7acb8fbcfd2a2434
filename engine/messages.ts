/** The author's message with the values it speaks of: `{item.battery.energy}` becomes `148 Wh`. */
import { evaluate, type Frame, nearestInView } from "./context.ts";
import type { Directory } from "./directory.ts";
import type { IrRule, IrSum, Localised } from "./ir.ts";
import { Trace } from "./trace.ts";
import type { Value } from "./value/value.ts";
import { toWords } from "./value/words.ts";

/** What is said of a rule, read and taken apart once for as long as its ruleset is held. */
export interface Prose {
  readonly title: Localised;
  readonly message: Message;
  readonly remedy: Message;
  readonly citations: IrRule["cites"];
  readonly revision: string;
}

export interface Message {
  /** As its author wrote it. */
  readonly text: Localised;
  /** Where it names values: by language, what is said, and between it the names. */
  readonly pieces?: Readonly<Record<string, readonly string[]>>;
}

export function proseOf(rule: IrRule, { source, prose }: Directory): Prose {
  const kept = prose.get(rule);
  if (kept !== undefined) return kept;
  const words = source.words(rule);
  const made: Prose = {
    title: words?.title ?? {},
    message: takenApart(words?.message ?? {}),
    remedy: takenApart(words?.remedy ?? {}),
    citations: rule.cites,
    revision: rule.revision,
  };
  prose.set(rule, made);
  return made;
}

function takenApart(written: Localised): Message {
  const text: Record<string, string> = {};
  const pieces: Record<string, readonly string[]> = {};
  let hasNames = false;
  for (const language of Object.keys(written).sort()) {
    const said = written[language] ?? "";
    const parts = said.split(/\{([^{}]+)\}/);
    text[language] = said;
    pieces[language] = parts;
    if (parts.length > 1) hasNames = true;
  }
  return hasNames ? { text, pieces } : { text };
}

const UNKNOWN = "?";

/** In one language, where the vocabulary has a word for the value in each. */
type Words = string | ((language: string) => string);

/** Fills in what the messages of one judgement name. What is shown is not what was judged: it is read apart. */
export class Filler {
  readonly #frame: Frame;
  readonly #table: string | undefined;
  /** A message says the same value in every language, and its remedy says it again. */
  readonly #words = new Map<string, Words>();

  /** `table`: the one whose columns may be named too. */
  constructor(frame: Frame, table?: string) {
    this.#frame = frame;
    this.#table = table;
  }

  fill({ text, pieces }: Message): Localised {
    if (pieces === undefined) return text;
    const filled: Record<string, string> = {};
    for (const language of Object.keys(pieces))
      filled[language] = this.#joined(pieces[language] ?? [], language);
    return filled;
  }

  #joined(pieces: readonly string[], language: string): string {
    let joined = pieces[0] ?? "";
    for (let i = 1; i < pieces.length; i += 2) {
      joined += this.#said(pieces[i] ?? "", language) + (pieces[i + 1] ?? "");
    }
    return joined;
  }

  #said(name: string, language: string): string {
    let words = this.#words.get(name);
    if (words === undefined) {
      words = wordsFor(name.trim(), this.#frame, this.#table);
      this.#words.set(name, words);
    }
    return typeof words === "string" ? words : words(language);
  }
}

/** What cannot be read here is not a failure. */
function wordsFor(name: string, frame: Frame, table: string | undefined): Words {
  if (name === "matched terms") return matchedTerms(frame.trace).join(", ") || UNKNOWN;
  const sum = columnOf(table, name, frame) ?? reference(name, frame);
  if (sum === undefined) return UNKNOWN;
  const found = evaluate(sum, { ...frame, proof: false, trace: new Trace() });
  if (found.is === "unknown") return UNKNOWN;
  const { value } = found;
  const fact = factBehind(sum, frame);
  const labels = fact === undefined ? undefined : frame.screening.directory.source.names.fact(fact)?.values;
  if (labels === undefined) return joined(value, toWords);
  return (language) => joined(value, (each) => labelled(toWords(each), labels, language));
}

/** In a sentence a list needs no parentheses. */
function joined(value: Value, said: (each: Value) => string): string {
  return value.t === "list" ? value.v.map(said).join(", ") : said(value);
}

function labelled(words: string, labels: Readonly<Record<string, Localised>>, language: string): string {
  const label = Object.hasOwn(labels, words) ? labels[words] : undefined;
  return label?.[language] ?? label?.en ?? words;
}

function matchedTerms({ mentions }: Trace): readonly string[] {
  return [...new Set(mentions.map(({ term }) => term))];
}

function columnOf(table: string | undefined, name: string, { screening }: Frame): IrSum | undefined {
  if (table === undefined) return undefined;
  const outputs = screening.directory.tables.get(table)?.outputs ?? [];
  return outputs.some((output) => output.name === name) ? { k: "table", table, output: name } : undefined;
}

/** The fact whose value it is, if it is nothing more: that fact's labels are the labels of the value. */
function factBehind(sum: IrSum, frame: Frame): string | undefined {
  if (sum.k === "fact") return sum.fact;
  const body = sum.k === "define" ? frame.screening.directory.defines.get(sum.name)?.body : undefined;
  return body !== undefined && "sum" in body && body.sum.k === "fact" ? body.sum.fact : undefined;
}

function reference(name: string, frame: Frame): IrSum | undefined {
  const { directory } = frame.screening;
  const fact = directory.facts.get(name);
  if (fact !== undefined) {
    const isRoot = directory.records.get(fact.record)?.parents.length === 0;
    const inReach = isRoot || nearestInView(frame, fact.record) !== undefined;
    return inReach ? { k: "fact", fact: name } : undefined;
  }
  if (directory.parameters.has(name)) return { k: "param", name };
  return directory.defines.has(name) ? { k: "define", name } : undefined;
}
