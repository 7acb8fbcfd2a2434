/** From rules to the {@link Program} that tells which of them may apply. */
import { LEGAL_DATE } from "../context.ts";
import type { Ir, IrRule, IrWindow } from "../ir.ts";
import { deferredIn } from "./deferred.ts";
import { type Either, guardRules } from "./guards.ts";
import { indexRules } from "./index-rules.ts";
import { Likelihoods } from "./likelihoods.ts";
import { narrow, repeated, rising } from "./narrow.ts";
import { ALL, ANY, DENIED, type Program, recordNumbers, T_HOW_SHIFT, TEST, TEST_COLUMNS } from "./program.ts";
import { packStrings, type StringNumbers } from "./strings.ts";
import { type Condition, denied, type Tested, TestTable } from "./tests.ts";

export interface Assembled {
  readonly program: Program;
  readonly conditions: readonly Condition[];
  /** To go on numbering from. */
  readonly strings: StringNumbers;
}

/** Rules are numbered in the order they are given. */
export function assemble(ir: Ir, rules: readonly IrRule[]): Assembled {
  const tests = new TestTable(ir, deferredIn(ir));
  const records = recordNumbers(ir.records);
  const conditions = rules.map((rule) => partsOf(conditionOf(rule, tests)));
  const rows = tests.rows.flatMap(({ op, fact, first, count, how }) => {
    const row = [op | (how << T_HOW_SHIFT), fact, first, count];
    if (row.length !== TEST_COLUMNS) throw new RangeError("a test has other columns");
    return row;
  });
  const table = {
    tests: Int32Array.from(rows),
    words: Int32Array.from(tests.words),
  };
  const necessary = conditions.map((parts) =>
    parts.flatMap((part) => ("test" in part ? [tokenOf(part)] : [])),
  );
  const {
    index,
    by,
    told: found,
  } = indexRules(
    { ...table, numbers: tests.numbers, strings: tests.strings },
    rules.map(({ subject }, i) => ({ record: records.get(subject) ?? 0, necessary: necessary[i] ?? [] })),
  );
  const { guards, told } = guardRules(
    tests,
    ir.facts,
    rules.map((rule, i) => ({
      part: rule.part,
      isWhole: isWhole(rule),
      necessary: necessary[i] ?? [],
      by: by[i] ?? [],
      told: found[i] ?? [],
      either: (conditions[i] ?? []).flatMap(eitherIn),
      parts: conditions[i]?.length ?? 0,
    })),
  );
  const order = new Likelihoods(tests);
  const code: number[] = [];
  const starts = conditions.map((parts, i) => {
    const isTold = (part: Tested) => [...(told[i] ?? [])].some((each) => isOf(each, part));
    const { last = [], first = [] } = Object.groupBy(parts, (part) => (isTold(part) ? "last" : "first"));
    const start = code.push(0) - 1;
    for (const part of order.sorted(first)) write(part, code, order);
    const untold = code.length;
    for (const part of last) write(part, code, order);
    code[start] = code.length - untold;
    return start;
  });
  return {
    program: {
      ...table,
      numbers: repeated(tests.numbers),
      starts: rising([...starts, code.length]),
      code: narrow(code),
      strings: packStrings(tests.strings.all),
      conditions: tests.conditions.length,
      index,
      guards,
    },
    conditions: tests.conditions,
    strings: tests.strings,
  };
}

/** Whether the code says all there is to the rule's verdict: it presumes nothing, wants nothing proven, waits for nothing. */
function isWhole({ shown, unlessProven, suspended, windows }: IrRule): boolean {
  const isPlain = ({ from, until, sinceBefore }: IrWindow) =>
    !sinceBefore && [from, until].every((day) => day === undefined || "date" in day);
  return !shown && unlessProven.length === 0 && suspended.length === 0 && windows.every(isPlain);
}

/**
 * Everything that can keep the rule from applying whatever else is stated. What is only presumed of a silence
 * (`when shown`), and what fails to be proven (`unless proven`), cannot.
 */
function conditionOf(rule: IrRule, tests: TestTable): Tested {
  const dated = new Set(rule.windows.map(({ by }) => rule.datedBy ?? by ?? LEGAL_DATE));
  const [day] = dated.size > 1 ? [] : [...dated, rule.datedBy ?? LEGAL_DATE];
  return all([
    inForce(rule, tests),
    ...[rule.scope, rule.when].flatMap((each) => (each === undefined ? [] : [tests.of(each, day)])),
    ...rule.unless.map((each) => denied(tests.of(each, day))),
  ]);
}

/** Days that the law writes down. What waits for an act, or for a parameter's day, may begin on any. */
function inForce({ windows, datedBy }: IrRule, tests: TestTable): Tested {
  const holds = ({ from, until, by, sinceBefore }: IrWindow): Tested => {
    const fact = by ?? datedBy ?? LEGAL_DATE;
    const ends: Tested[] = [];
    if (from !== undefined && "date" in from && !sinceBefore) ends.push(tests.day(fact, "ge", from.date));
    if (until !== undefined && "date" in until) ends.push(tests.day(fact, "le", until.date));
    return all(ends);
  };
  return windows.length === 0 ? all([]) : any(windows.map(holds));
}

function all(parts: readonly Tested[]): Tested {
  const flat = parts.flatMap((part) => ("all" in part ? part.all : [part]));
  const [first] = flat;
  return flat.length === 1 && first !== undefined ? first : { all: flat };
}

function any(parts: readonly Tested[]): Tested {
  const [first] = parts;
  return parts.length === 1 && first !== undefined ? first : { any: parts };
}

function partsOf(tested: Tested): readonly Tested[] {
  return "all" in tested ? tested.all : [tested];
}

function tokenOf({ test, denied: isDenied }: Extract<Tested, { readonly test: number }>): number {
  return (test << 2) | (isDenied ? DENIED : TEST);
}

/** Two tests, as tokens, one of which has to hold. */
function eitherIn(tested: Tested): readonly Either[] {
  if (!("any" in tested)) return [];
  const [one, other, more] = tested.any;
  if (one === undefined || other === undefined || more !== undefined) return [];
  return "test" in one && "test" in other ? [[tokenOf(one), tokenOf(other)]] : [];
}

function isOf(told: number | Either, part: Tested): boolean {
  if (typeof told === "number") return "test" in part && tokenOf(part) === told;
  const [either] = eitherIn(part);
  return either?.every((token, i) => token === told[i]) ?? false;
}

function write(tested: Tested, code: number[], order: Likelihoods): void {
  if ("test" in tested) {
    code.push(tokenOf(tested));
    return;
  }
  const at = code.push(0) - 1;
  if ("all" in tested) for (const part of order.sorted(tested.all)) write(part, code, order);
  else for (const part of tested.any) write(part, code, order);
  code[at] = ((code.length - at - 1) << 2) | ("all" in tested ? ALL : ANY);
}
