/**
 * What an engine without bytes to read in place does: the IR parsed from JSON and every rule made a closure over plain
 * values, no index. It knows what the workload's rules ask, and no more.
 */
import { type IrCond, type IrLiteral, type IrRule, parseDate } from "../../engine/index.ts";
import { interval } from "../workload/codes.ts";
import { factNamed } from "../workload/facts.ts";
import { DATE, type Values } from "../workload/listing.ts";
import { GROUPS, type GroupName } from "../workload/places.ts";
import { inOrder, type Order } from "../workload/rules.ts";

type Test = (values: Values) => boolean;

/** What the workload's IR holds beside its rules. */
interface Written {
  readonly lists: readonly { readonly name: string; readonly entries: readonly { readonly hs: string }[] }[];
  readonly rules: readonly IrRule[];
}

export interface Closures {
  judge(values: Values): readonly string[];
}

export function closures(text: string): Closures {
  const { lists, rules }: Written = JSON.parse(text);
  const codes = new Map(lists.map(({ name, entries }) => [name, entries.map(({ hs }) => hs)]));
  const tests = rules.map((rule) => ({ id: rule.id, holds: ruleTest(rule, codes) }));
  return {
    judge: (values) => {
      const found: string[] = [];
      for (const { id, holds } of tests) if (holds(values)) found.push(id);
      return found;
    },
  };
}

function ruleTest(
  { windows, scope, when, unless }: IrRule,
  lists: ReadonlyMap<string, readonly string[]>,
): Test {
  const parts: Test[] = [];
  for (const each of [scope, when]) if (each !== undefined) parts.push(test(each, lists));
  for (const { from, until } of windows) {
    const first =
      from !== undefined && "date" in from ? (parseDate(from.date) ?? 0) : Number.NEGATIVE_INFINITY;
    const last =
      until !== undefined && "date" in until ? (parseDate(until.date) ?? 0) : Number.POSITIVE_INFINITY;
    parts.push((values) => {
      const date = Number(values.get(DATE));
      return first <= date && date <= last;
    });
  }
  for (const each of unless) {
    const excepted = test(each, lists);
    parts.push((values) => !excepted(values));
  }
  return (values) => parts.every((part) => part(values));
}

function test(condition: IrCond, lists: ReadonlyMap<string, readonly string[]>): Test {
  switch (condition.k) {
    case "and":
    case "or": {
      const parts = condition.of.map((each) => test(each, lists));
      return condition.k === "and"
        ? (values) => parts.every((part) => part(values))
        : (values) => parts.some((part) => part(values));
    }
    case "not": {
      const inner = test(condition.of, lists);
      return (values) => !inner(values);
    }
    case "truth": {
      const name = nameOf(condition.of);
      return (values) => values.get(name) === true;
    }
    case "in-group":
      return among(nameOf(condition.of), isGroup(condition.group) ? GROUPS[condition.group] : []);
    case "in-list":
      return coded(nameOf(condition.of), lists.get(condition.list) ?? []);
    case "among": {
      const words = condition.values.map(wordOf);
      const isCode = condition.values.some(({ l }) => l === "hs");
      return isCode ? coded(nameOf(condition.of), words) : among(nameOf(condition.of), words);
    }
    case "includes": {
      const [value] = condition.values;
      const [name, word] = [nameOf(condition.list), value?.k === "lit" ? wordOf(value.v) : ""];
      return (values) => {
        const list = values.get(name);
        return Array.isArray(list) && list.includes(word);
      };
    }
    case "compare": {
      const name = nameOf(condition.a);
      const { op, b } = condition;
      if (!isOrder(op) || b.k !== "lit") break;
      const than = stepsOf(name, b.v);
      return (values) => inOrder(Number(values.get(name)), op, than);
    }
  }
  throw new Error(`the workload has no rules that ask ${condition.k}`);
}

function among(name: string, words: readonly string[]): Test {
  const all = new Set<unknown>(words);
  return (values) => all.has(values.get(name));
}

function coded(name: string, prefixes: readonly string[]): Test {
  const intervals = prefixes.map(interval);
  return (values) => {
    const code = Number(values.get(name));
    return intervals.some(({ low, high }) => low <= code && code < high);
  };
}

function nameOf(sum: { readonly k: string }): string {
  if (sum.k === "fact" && "fact" in sum && typeof sum.fact === "string") return sum.fact;
  throw new Error("the workload's rules ask of facts alone");
}

function wordOf(literal: IrLiteral): string {
  if ("v" in literal && typeof literal.v === "string") return literal.v;
  throw new Error(`no word: ${literal.l}`);
}

/** Days, or so many steps of the fact. */
function stepsOf(name: string, literal: IrLiteral): number {
  const { steps } = factNamed(name);
  if (literal.l === "date" || steps === undefined) return parseDate(wordOf(literal)) ?? Number.NaN;
  const [n = "", d = "1"] = (literal.l === "quantity" ? literal.written : wordOf(literal)).split("/");
  const number = Number(n) / Number(d);
  return Math.round(((literal.l === "share" ? number * 1e6 : number) * 100) / steps.step);
}

function isGroup(name: string): name is GroupName {
  return Object.hasOwn(GROUPS, name);
}

function isOrder(op: string): op is Order {
  return op === "lt" || op === "le" || op === "gt" || op === "ge";
}
