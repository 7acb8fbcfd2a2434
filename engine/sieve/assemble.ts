/** From rules to the {@link Program} that tells which of them may apply. */
import { LEGAL_DATE } from "../context.ts";
import type { Ir, IrRule, IrWindow } from "../ir.ts";
import { deferredIn } from "./deferred.ts";
import { ALL, ANY, DENIED, type Program, RULE_COLUMNS, TEST, TEST_COLUMNS } from "./program.ts";
import { indexOf } from "./rule-index.ts";
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
  const records = new Map(["shipment", ...ir.records.map(({ name }) => name)].map((name, i) => [name, i]));
  const rows = new Int32Array(rules.length * RULE_COLUMNS);
  const code: number[] = [];
  for (const [number, rule] of rules.entries()) {
    const start = code.length;
    write(conditionOf(rule, tests), code);
    rows.set([rule.part, records.get(rule.subject) ?? 0, start, code.length], number * RULE_COLUMNS);
  }
  const table = new Int32Array(tests.rows.length * TEST_COLUMNS);
  for (const [i, { op, fact, first, count, how, condition }] of tests.rows.entries()) {
    table.set([op, fact, first, count, how, condition], i * TEST_COLUMNS);
  }
  const program = {
    rules: rows,
    code: Int32Array.from(code),
    tests: table,
    words: Int32Array.from(tests.words),
    numbers: Float64Array.from(tests.numbers),
    strings: packStrings(tests.strings.all),
    conditions: tests.conditions.length,
  };
  return {
    program: { ...program, index: indexOf(program) },
    conditions: tests.conditions,
    strings: tests.strings,
  };
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

function write(tested: Tested, code: number[]): void {
  if ("test" in tested) {
    code.push((tested.test << 2) | (tested.denied ? DENIED : TEST));
    return;
  }
  const parts = "all" in tested ? tested.all : tested.any;
  const end = code.push((parts.length << 2) | ("all" in tested ? ALL : ANY), 0) - 1;
  for (const part of parts) write(part, code);
  code[end] = code.length;
}
