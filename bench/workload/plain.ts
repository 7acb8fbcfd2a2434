/** The workload for engines that know numbers, words and lists: one flat record of values, and each rule as they write it. */
import { interval } from "./codes.ts";
import { FACTS, type Plain } from "./facts.ts";
import { DATE, type Values } from "./listing.ts";
import type { Condition, Order, Rule } from "./rules.ts";

export type PlainRecord = Readonly<Record<string, Plain>>;

/** Every value a rule may read, dots made underscores: an object with the same keys in the same order for all listings. */
export function plainRecord(values: Values): PlainRecord {
  return Object.fromEntries(
    [DATE, ...FACTS.map(({ name }) => name)].map((name) => {
      const value = values.get(name);
      if (value === undefined) throw new Error(`${name} is not stated, and this engine knows no third value`);
      return [plainName(name), value];
    }),
  );
}

/** A rule in an engine's own form, ready to be written as JSON. */
export interface PlainRule {
  readonly id: string;
  readonly is: unknown;
}

export type Form = "json-logic" | "json-rules" | "cel" | "zen" | "cedar";

export function plainRules(rules: readonly Rule[], form: Form): readonly PlainRule[] {
  return rules.map((rule) => ({ id: rule.id, is: written(rule, form) }));
}

function written(rule: Rule, form: Form): unknown {
  switch (form) {
    case "json-logic":
      return put(rule, LOGIC);
    case "json-rules":
      return put(rule, JSON_RULES);
    case "cel":
      return put(rule, CEL);
    case "zen":
      return put(rule, ZEN);
    case "cedar":
      return `forbid(principal, action, resource) when { ${put(rule, CEDAR)} };`;
  }
}

/** How an engine says what a rule may ask. */
interface Dialect<T> {
  readonly all: (of: readonly T[]) => T;
  readonly any: (of: readonly T[]) => T;
  readonly not: (of: T) => T;
  readonly among: (name: string, words: readonly string[]) => T;
  readonly compared: (name: string, op: Order, than: number) => T;
  readonly between: (name: string, low: number, high: number) => T;
  readonly flag: (name: string, is: boolean) => T;
  readonly has: (name: string, word: string) => T;
}

function put<T>({ from, until, scope, when, unless }: Rule, dialect: Dialect<T>): T {
  const of = (condition: Condition): T => conditionOf(condition, dialect);
  return dialect.all([
    ...scope.map(of),
    dialect.compared(DATE, "ge", from),
    ...(until === undefined ? [] : [dialect.compared(DATE, "le", until)]),
    ...when.map(of),
    ...(unless === undefined ? [] : [dialect.not(of(unless))]),
  ]);
}

function conditionOf<T>(condition: Condition, dialect: Dialect<T>): T {
  if (condition.k === "any") return dialect.any(condition.of.map((each) => conditionOf(each, dialect)));
  const name = plainName(condition.fact);
  switch (condition.k) {
    case "places":
      return dialect.among(name, condition.places);
    case "words":
      return dialect.among(name, condition.words);
    case "codes": {
      const within = condition.prefixes.map((prefix) => {
        const { low, high } = interval(prefix);
        return dialect.between(name, low, high);
      });
      const [only] = within;
      return only !== undefined && within.length === 1 ? only : dialect.any(within);
    }
    case "measure":
      return dialect.compared(name, condition.op, condition.than);
    case "flag":
      return dialect.flag(name, condition.is);
    case "has":
      return dialect.has(name, condition.word);
  }
}

const SIGNS: Readonly<Record<Order, string>> = { lt: "<", le: "<=", gt: ">", ge: ">=" };

const LOGIC: Dialect<unknown> = {
  all: (of) => ({ and: of }),
  any: (of) => ({ or: of }),
  not: (of) => ({ "!": of }),
  among: (name, words) =>
    words.length === 1 ? { "==": [{ var: name }, words[0]] } : { in: [{ var: name }, words] },
  compared: (name, op, than) => ({ [SIGNS[op]]: [{ var: name }, than] }),
  between: (name, low, high) => ({ "<=": [low, { var: name }, high - 1] }),
  flag: (name, is) => (is ? { var: name } : { "!": { var: name } }),
  has: (name, word) => ({ in: [word, { var: name }] }),
};

const JSON_RULES_OPERATORS: Readonly<Record<Order, string>> = {
  lt: "lessThan",
  le: "lessThanInclusive",
  gt: "greaterThan",
  ge: "greaterThanInclusive",
};

const JSON_RULES: Dialect<unknown> = {
  all: (of) => ({ all: of }),
  any: (of) => ({ any: of }),
  not: (of) => ({ not: of }),
  among: (fact, value) => ({ fact, operator: "in", value }),
  compared: (fact, op, value) => ({ fact, operator: JSON_RULES_OPERATORS[op], value }),
  between: (fact, low, high) => ({
    all: [
      { fact, operator: "greaterThanInclusive", value: low },
      { fact, operator: "lessThan", value: high },
    ],
  }),
  flag: (fact, value) => ({ fact, operator: "equal", value }),
  has: (fact, value) => ({ fact, operator: "contains", value }),
};

/** What the three expression languages have in common; `number` writes one as the language compares it. */
function expressions(number: (value: number) => string, and: string, or: string): Dialect<string> {
  const compared = (name: string, op: Order, than: number) => `${name} ${SIGNS[op]} ${number(than)}`;
  return {
    all: (of) => of.join(` ${and} `),
    any: (of) => `(${of.join(` ${or} `)})`,
    not: (of) => `!(${of})`,
    among: (name, words) =>
      words.length === 1 ? `${name} == ${JSON.stringify(words[0])}` : `${name} in ${JSON.stringify(words)}`,
    compared,
    between: (name, low, high) => `(${compared(name, "ge", low)} ${and} ${compared(name, "lt", high)})`,
    flag: (name, is) => (is ? name : `!${name}`),
    has: (name, word) => `${JSON.stringify(word)} in ${name}`,
  };
}

/** Numbers of JavaScript are doubles there. */
const CEL: Dialect<string> = expressions((value) => `${value}.0`, "&&", "||");

const ZEN: Dialect<string> = {
  ...expressions(String, "and", "or"),
  not: (of) => `not(${of})`,
  flag: (name, is) => `${name} == ${is}`,
  has: (name, word) => `contains(${name}, ${JSON.stringify(word)})`,
};

const CEDAR_EXPRESSIONS = expressions(String, "&&", "||");
const CEDAR: Dialect<string> = {
  ...CEDAR_EXPRESSIONS,
  among: (name, words) =>
    words.length === 1
      ? `context.${name} == ${JSON.stringify(words[0])}`
      : `${JSON.stringify(words)}.contains(context.${name})`,
  compared: (name, op, than) => CEDAR_EXPRESSIONS.compared(`context.${name}`, op, than),
  between: (name, low, high) => CEDAR_EXPRESSIONS.between(`context.${name}`, low, high),
  flag: (name, is) => (is ? `context.${name}` : `!context.${name}`),
  has: (name, word) => `context.${name}.contains(${JSON.stringify(word)})`,
};

function plainName(name: string): string {
  return name.replaceAll(".", "_");
}
