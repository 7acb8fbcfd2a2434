import { countryOf, parseCountry } from "../../engine/index.ts";
import type { Name } from "../ast.ts";
import { mayMeet, nearest } from "../bind/nearest.ts";
import type { OutputColumn } from "../bind/symbols.ts";
import type { Env, Value } from "./context.ts";
import { checkedDefine } from "./define.ts";
import { type FactHead, factHead, factReads } from "./fact.ts";
import { wordLiteral } from "./literal.ts";
import { unknownValue } from "./names.ts";
import { checkedParameter } from "./parameter.ts";
import { Reads } from "./reads.ts";
import { checkedTable } from "./table.ts";
import { alike, COUNTRY, TEXT, type Type } from "./type.ts";

/**
 * What a word means: a value of the type wanted (`toy`, `FR`), a fact, a define, a parameter, or what a table
 * concludes. A word that could be both a value and the name of one is refused.
 */
export function namedValue(name: Name, expected: Type | undefined, env: Env): Value | undefined {
  if (env.isMatch && name.text === "match.entry")
    return { type: TEXT, orNone: false, sum: { k: "match" }, reads: new Reads() };
  const word = wordLiteral(name.text, expected, env);
  if (word === undefined) return declaredValue(name, expected, env);
  if (expected?.t === "country" && parseCountry(name.text) !== name.text)
    return env.say("region-as-country", name.span, {
      name: name.text,
      suggestion: countryOf(name.text),
    });
  if (!isValueName(name.text, env))
    return { type: word.type, orNone: false, sum: { k: "lit", v: word.literal }, reads: new Reads() };
  const other = declaredValue(name, expected, env);
  if (other === undefined) return undefined;
  if (alike(other.type, word.type)) return env.say("two-meanings", name.span, { name: name.text });
  return { type: word.type, orNone: false, sum: { k: "lit", v: word.literal }, reads: new Reads() };
}

/** Whether something with a value is declared under this name. */
export function isValueName(name: string, { ctx: { symbols } }: Env): boolean {
  return (
    symbols.facts.has(name) ||
    symbols.defines.has(name) ||
    symbols.parameters.has(name) ||
    symbols.outputs.has(name)
  );
}

function declaredValue(name: Name, expected: Type | undefined, env: Env): Value | undefined {
  const { symbols } = env.ctx;
  const word = name.text;
  const outputs = symbols.outputs.get(word);
  if (outputs !== undefined) {
    // What the vocabulary declares too is stated wherever no table of this law concludes it.
    const near = symbols.facts.has(word)
      ? outputs.filter(({ home }) => mayMeet(home, env.home, symbols.groups))
      : outputs;
    if (near.length > 0) return concluded(name, near, env);
  }
  const head = factHead(env.ctx, word);
  if (head !== undefined) return factValue(head, name, env);
  // Declared, but wrongly, and that has been said.
  if (symbols.facts.has(word)) return undefined;
  if (symbols.parameters.has(word)) return parameterValue(name, env);
  if (symbols.defines.has(word)) return defineValue(name, env);
  return countryOfPlace(name, env) ?? unknownValue(name, expected, env);
}

function factValue(head: FactHead, name: Name, env: Env): Value {
  return {
    type: head.type,
    orNone: head.orNone,
    sum: { k: "fact", fact: head.name },
    reads: factReads(env.ctx, head, name.span, env),
  };
}

/** `destination.country`: the country a place is in. */
function countryOfPlace(name: Name, env: Env): Value | undefined {
  if (!name.text.endsWith(".country")) return undefined;
  const head = factHead(env.ctx, name.text.slice(0, -".country".length));
  if (head?.type.t !== "place") return undefined;
  return {
    type: COUNTRY,
    orNone: head.orNone,
    sum: { k: "fact", fact: head.name, country: true },
    reads: factReads(env.ctx, head, name.span, env),
  };
}

function parameterValue(name: Name, env: Env): Value | undefined {
  const parameter = checkedParameter(env.ctx, name.text);
  if (parameter === undefined) return undefined;
  const reads = parameter.reads.at(name.span);
  for (const record of env.bound) reads.records.delete(record);
  reads.parameters.add(name.text);
  return {
    type: parameter.type,
    orNone: parameter.orNone,
    sum: { k: "param", name: name.text },
    reads,
  };
}

function defineValue(name: Name, env: Env): Value | undefined {
  const define = checkedDefine(env.ctx, name.text);
  if (define === undefined) return undefined;
  if (define.body.is === "condition") return env.say("condition-as-value", name.span);
  const reads = define.body.value.reads.at(name.span, define.subject);
  for (const record of env.bound) reads.records.delete(record);
  return {
    type: define.body.value.type,
    orNone: define.body.value.orNone,
    sum: { k: "define", name: name.text },
    reads,
  };
}

/** What a table concludes: that of the nearest law, where several conclude it. */
function concluded(name: Name, outputs: readonly OutputColumn[], env: Env): Value | undefined {
  const near = nearest(outputs, env.home, env.ctx.symbols.groups);
  const [only] = near;
  if (only === undefined) return undefined;
  if (near.length > 1)
    return env.say("several-tables", name.span, {
      name: name.text,
      tables: near.map(({ decl }) => decl.name.text).sort(),
    });
  const table = checkedTable(env.ctx, only.decl.name.text);
  const output = table?.outputs[only.column];
  if (table === undefined || output === undefined) return undefined;
  const reads = table.reads.at(name.span, table.ir.subject);
  reads.tables.add(table.name);
  for (const record of env.bound) reads.records.delete(record);
  return {
    type: output.type,
    orNone: output.orNone,
    sum: { k: "table", table: table.name, output: name.text },
    reads,
  };
}
