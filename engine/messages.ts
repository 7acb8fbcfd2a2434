/** The author's message with the values it speaks of: `{item.battery.energy}` becomes `148 Wh`. */
import { evaluate, type Frame } from "./context.ts";
import type { IrSum, Localised } from "./ir.ts";
import { chainOf } from "./subjects.ts";
import { Trace } from "./trace.ts";
import type { Value } from "./value/value.ts";
import { toWords } from "./value/words.ts";

const UNKNOWN = "?";

/** `table`: the one whose columns may be named too. */
export function fillIn(text: Localised, frame: Frame, table?: string): Localised {
  const languages = Object.keys(text).sort();
  return Object.fromEntries(
    languages.map((language) => [language, fill(text[language] ?? "", frame, table, language)]),
  );
}

function fill(text: string, frame: Frame, table: string | undefined, language: string): string {
  return text.replace(/\{([^{}]+)\}/g, (_, name: string) => wordsFor(name.trim(), frame, table, language));
}

/** What is shown is not what was judged: it is read apart, and what cannot be read here is not a failure. */
function wordsFor(name: string, frame: Frame, table: string | undefined, language: string): string {
  if (name === "matched terms") return matchedTerms(frame.trace).join(", ") || UNKNOWN;
  const isColumn = frame.screening.directory.tables
    .get(table ?? "")
    ?.outputs.some((output) => output.name === name);
  const sum: IrSum | undefined =
    isColumn && table !== undefined ? { k: "table", table, output: name } : reference(name, frame);
  if (sum === undefined) return UNKNOWN;
  const found = evaluate(sum, { ...frame, proof: false, trace: new Trace() });
  if (found.is === "unknown") return UNKNOWN;
  const values = frame.screening.directory.ir.words.facts[factBehind(sum, frame) ?? ""]?.values;
  const said = (value: Value): string => {
    const words = toWords(value);
    const label = values === undefined || !Object.hasOwn(values, words) ? undefined : values[words];
    return label?.[language] ?? label?.en ?? words;
  };
  // In a sentence a list needs no parentheses.
  return found.value.t === "list" ? found.value.v.map(said).join(", ") : said(found.value);
}

function matchedTerms({ mentions }: Trace): readonly string[] {
  return [...new Set(mentions.map(({ term }) => term))];
}

/** The fact whose value it is, if it is nothing more: that fact's labels are the labels of the value. */
function factBehind(sum: IrSum, frame: Frame): string | undefined {
  if (sum.k === "fact") return sum.fact;
  const body = sum.k === "define" ? frame.screening.directory.defines.get(sum.name)?.body : undefined;
  return body !== undefined && "sum" in body && body.sum.k === "fact" ? body.sum.fact : undefined;
}

function reference(name: string, { screening: { directory }, inView }: Frame): IrSum | undefined {
  const fact = directory.facts.get(name);
  if (fact !== undefined) {
    const record = directory.records.get(fact.record);
    const inReach = record?.parents.length === 0 || chain(inView).includes(fact.record);
    return inReach ? { k: "fact", fact: name } : undefined;
  }
  if (directory.parameters.has(name)) return { k: "param", name };
  return directory.defines.has(name) ? { k: "define", name } : undefined;
}

function chain(inView: Frame["inView"]): readonly string[] {
  return inView.flatMap((at) => chainOf(at).map(({ record }) => record));
}
