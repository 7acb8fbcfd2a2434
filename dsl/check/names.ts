import { isCurrency, parsePlace, placeAdvice } from "../../engine/index.ts";
import type { Name } from "../ast.ts";
import { codeOfPlace } from "../placeNames.ts";
import { closest } from "../suggest.ts";
import type { Env } from "./context.ts";
import type { Type } from "./type.ts";

/** Params for "Did you mean …?", where there is something to suggest. */
export function suggestion(near: string | undefined): { suggestion?: string } {
  return near === undefined ? {} : { suggestion: near };
}

/** Every name that has a value. */
function valueNames({ ctx: { symbols } }: Env): string[] {
  return [
    ...symbols.facts.keys(),
    ...symbols.defines.keys(),
    ...symbols.parameters.keys(),
    ...symbols.outputs.keys(),
  ];
}

/** Says what is wrong with a word that stands where a value should and is not the name of one. */
export function unknownValue(name: Name, expected: Type | undefined, env: Env): undefined {
  const { symbols } = env.ctx;
  const word = name.text;
  const money = /^([A-Z]{3})(\d+(?:\.\d+)?)$/.exec(word);
  if (money !== null && isCurrency(money[1] ?? ""))
    return env.say("money-run-together", name.span, { name: word, suggestion: `${money[1]} ${money[2]}` });
  if (symbols.groups.has(word)) return env.say("set-as-value", name.span, { name: word, kind: "group" });
  if (symbols.lists.has(word)) return env.say("set-as-value", name.span, { name: word, kind: "list" });
  if (expected?.t === "place" || expected?.t === "country") {
    const advice = placeAdvice(word);
    const code = codeOfPlace(word);
    if (advice.length === 0 && code !== undefined)
      return env.say("place-by-name", name.span, { written: word, instead: code });
    if (advice.length > 0 || /^[A-Z]{2}(-|$)|^[A-Z]+$/.test(word))
      return env.say("unknown-place", name.span, { name: word, ...suggestion(advice[0]) });
  }
  if (expected?.t === "bool") {
    const meant = yesOrNo(word);
    if (meant !== undefined) return env.say("other-words", name.span, { written: word, instead: meant });
    const near = closest(word, valueNames(env));
    return env.say("not-one-of", name.span, { value: word, values: ["yes", "no"], ...suggestion(near) });
  }
  if (expected?.t === "enum") return unknownEnumValue(name, expected.values, env);
  if (expected?.t === "catalogue") {
    const known = [...symbols.catalogue.values()]
      .filter(({ decl }) => decl.of === expected.kind)
      .map(({ decl }) => decl.name.text);
    return env.say("unknown-catalogue", name.span, {
      kind: expected.kind,
      name: word,
      ...suggestion(closest(word, known)),
    });
  }
  if (symbols.records.names.has(word)) return env.say("record-as-value", name.span, { name: word });
  if (symbols.records.listNamed(word) !== undefined)
    return env.say("list-as-value", name.span, { name: word });
  const owners = [...symbols.facts.keys()].filter((fact) => fact.endsWith(`.${word}`));
  if (owners.length > 0)
    return env.say("fact-without-record", name.span, {
      name: word,
      facts: owners,
      ...suggestion(owners.length === 1 ? owners[0] : undefined),
    });
  if (expected?.t === "text" || expected?.t === "code")
    return env.say("text-without-quotes", name.span, {
      name: word,
      suggestion: closest(word, valueNames(env)) ?? `"${word}"`,
    });
  const difference = differenceOf(word, valueNames(env));
  if (difference !== undefined)
    return env.say("minus-joins-names", name.span, { name: word, instead: difference });
  const place = parsePlace(word);
  if (place !== undefined) return env.say("stray-place", name.span, { name: word });
  return env.say("unknown-value", name.span, {
    name: word,
    ...suggestion(closest(word, valueNames(env))),
  });
}

const YES_OR_NO: Readonly<Record<string, string>> = {
  true: "yes",
  yes: "yes",
  y: "yes",
  on: "yes",
  false: "no",
  no: "no",
  n: "no",
  off: "no",
};

/** What people write for `yes` and `no`. */
export function yesOrNo(word: string): string | undefined {
  const lower = word.toLowerCase();
  return Object.hasOwn(YES_OR_NO, lower) ? YES_OR_NO[lower] : undefined;
}

/** `a - b` for `a-b`, where the first of them is the name of a value, and no other name is nearer. */
function differenceOf(word: string, names: readonly string[]): string | undefined {
  const known = new Set(names);
  const hyphen = [...word.matchAll(/-/g)].find(({ index }) => known.has(word.slice(0, index)));
  if (hyphen === undefined) return undefined;
  const [left, right] = [word.slice(0, hyphen.index), word.slice(hyphen.index + 1)];
  return known.has(right) || /^\d+$/.test(right) ? `${left} - ${right}` : undefined;
}

function unknownEnumValue(name: Name, values: readonly string[], env: Env): undefined {
  const near = closest(name.text, values) ?? closest(name.text, valueNames(env));
  return env.say("not-one-of", name.span, { value: name.text, values, ...suggestion(near) });
}
