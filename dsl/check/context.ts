import type { IrCond, IrSum } from "../../engine/ir.ts";
import type { Expr, Row } from "../ast.ts";
import type { Home, Symbols } from "../bind/symbols.ts";
import type { Say } from "../report.ts";
import type { CheckedDefine } from "./define.ts";
import type { CheckedFact, FactHead } from "./fact.ts";
import { Memo, type Path } from "./memo.ts";
import type { CheckedParameter } from "./parameter.ts";
import type { Reads } from "./reads.ts";
import type { Sentences } from "./sentences.ts";
import type { CheckedTable } from "./table.ts";
import type { Type } from "./type.ts";

/** An expression that has a value, with what it means to the engine. */
export interface Value {
  readonly type: Type;
  /** It may be declared that there is none. */
  readonly orNone: boolean;
  readonly sum: IrSum;
  readonly reads: Reads;
}

/** An expression that is true, false or unknown. */
export interface Condition {
  readonly cond: IrCond;
  readonly reads: Reads;
}

/** Where an expression stands. */
export interface Env {
  readonly ctx: Context;
  readonly home: Home;
  readonly say: Say;
  /** Records of which one element is meant here: inside `any item in items has (…)`, or of a candidate. */
  readonly bound: ReadonlySet<string>;
  readonly depth: number;
  /** Where the rule looks for terms: what `matches` are. */
  readonly mentions?: readonly Extract<Expr, { x: "mentions" }>[];
  /** Inside `every match in matches has (…)`. */
  readonly isMatch?: boolean;
}

/** What is known while a ruleset is checked. Everything with a name is looked at once, when it is first used. */
export class Context {
  readonly symbols: Symbols;
  readonly sentences: Sentences;
  readonly heads: Memo<FactHead>;
  readonly facts: Memo<CheckedFact>;
  readonly parameters: Memo<CheckedParameter>;
  readonly defines: Memo<CheckedDefine>;
  readonly tables: Memo<CheckedTable>;

  constructor(symbols: Symbols, sentences: Sentences) {
    const path: Path = [];
    this.symbols = symbols;
    this.sentences = sentences;
    this.heads = new Memo("head", path);
    this.facts = new Memo("fact", path);
    this.parameters = new Memo("parameter", path);
    this.defines = new Memo("define", path);
    this.tables = new Memo("table", path);
  }

  env(home: Home): Env {
    return { ctx: this, home, say: home.say, bound: new Set(), depth: 0 };
  }
}

/** Whoever complains about something read from a file of data says on which line of it. */
export function inRow(env: Env, row: Row | undefined): Env {
  if (row === undefined) return env;
  const { file: csv, line } = row;
  return { ...env, say: (code, span, params) => env.say(code, span, { ...params, csv, row: String(line) }) };
}

/** Looks through parentheses: they are for the reader. */
export function bare(expr: Expr): Expr {
  return expr.x === "parens" ? bare(expr.of) : expr;
}

/** The element of one more list is in view. */
export function within(env: Env, record: string): Env {
  return { ...env, bound: new Set([...env.bound, record]), depth: env.depth + 1 };
}
