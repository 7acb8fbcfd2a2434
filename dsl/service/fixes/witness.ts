import type { CivilDate } from "../../../engine/index.ts";
import type { CompareWord, Expr, Lit, RuleDecl } from "../../ast.ts";
import { SHIPMENT } from "../../bind/records.ts";
import type { Symbols } from "../../bind/symbols.ts";
import { bare } from "../../check/context.ts";
import { formatExpr } from "../../format.ts";

/** What is to be given of each fact, as it is written. */
export type Givens = ReadonlyMap<string, string>;

/** A comparison, with what is given of its own fact. */
interface Hinge {
  readonly at: Expr;
  readonly fact: string;
  readonly value: string;
}

/**
 * Facts with which a rule hangs on one comparison alone: everything else it asks is answered so that the verdict is
 * another where the comparison is; without one, so that it holds. Undefined where that cannot be said for certain.
 */
export function hingeFacts(
  rule: RuleDecl,
  hinge: Hinge | undefined,
  on: CivilDate,
  symbols: Symbols,
): Givens | undefined {
  return new Witness(symbols, hinge, on).facts(rule);
}

const SIDES: Partial<Record<CompareWord, { readonly equal: boolean; readonly step: 1 | -1 }>> = {
  "at-most": { equal: true, step: -1 },
  "at-least": { equal: true, step: 1 },
  over: { equal: false, step: 1 },
  under: { equal: false, step: -1 },
};

class Witness {
  readonly #symbols: Symbols;
  readonly #hinge: Hinge | undefined;
  readonly #on: CivilDate;

  constructor(symbols: Symbols, hinge: Hinge | undefined, on: CivilDate) {
    this.#symbols = symbols;
    this.#hinge = hinge;
    this.#on = on;
  }

  facts({ scopes, whens, unless }: RuleDecl): Givens | undefined {
    const asked = [
      ...scopes.flatMap(({ where }) => (where === undefined ? [] : [{ cond: where, sense: true }])),
      ...whens.map(({ cond }) => ({ cond, sense: true })),
      ...unless.map(({ cond }) => ({ cond, sense: false })),
    ];
    if (this.#hinge !== undefined && asked.filter(({ cond }) => this.#hinges(cond)).length !== 1)
      return undefined;
    const all = together([
      ...(this.#hinge === undefined ? [] : [this.#given(this.#hinge.fact, this.#hinge.value)]),
      ...asked.map(({ cond, sense }) =>
        this.#hinges(cond) ? this.#around(cond) : this.#making(cond, sense),
      ),
    ]);
    // Of a record nothing is said of, there is none in the example.
    const subjects = scopes.flatMap(({ each }) => (each === undefined ? [] : [each.text]));
    const isSpokenOf = (record: string) =>
      record === SHIPMENT || [...(all?.keys() ?? [])].some((fact) => fact.startsWith(`${record}.`));
    return subjects.every(isSpokenOf) ? all : undefined;
  }

  /** Whether the comparison stands within. */
  #hinges(expr: Expr): boolean {
    if (expr === this.#hinge?.at) return true;
    switch (expr.x) {
      case "and":
      case "or":
        return expr.of.some((each) => this.#hinges(each));
      case "not":
      case "parens":
        return this.#hinges(expr.of);
      case "name": {
        const define = this.#symbols.defines.get(expr.name.text)?.decl;
        return define !== undefined && this.#hinges(define.body);
      }
      default:
        return false;
    }
  }

  /** Beside the comparison, all that is joined to it by `and` holds, and nothing that is by `or`. */
  #around(expr: Expr): Givens | undefined {
    if (expr === this.#hinge?.at) return new Map();
    switch (expr.x) {
      case "and":
      case "or": {
        if (expr.of.filter((each) => this.#hinges(each)).length !== 1) return undefined;
        return together(
          expr.of.map((each) =>
            this.#hinges(each) ? this.#around(each) : this.#making(each, expr.x === "and"),
          ),
        );
      }
      case "not":
      case "parens":
        return this.#around(expr.of);
      case "name": {
        const define = this.#symbols.defines.get(expr.name.text)?.decl;
        return define && this.#around(define.body);
      }
      default:
        return undefined;
    }
  }

  /** Facts with which a condition is so. */
  #making(expr: Expr, sense: boolean): Givens | undefined {
    switch (expr.x) {
      case "parens":
        return this.#making(expr.of, sense);
      case "not":
        return this.#making(expr.of, !sense);
      case "and":
      case "or": {
        const each = expr.of.map((part) => this.#making(part, sense));
        return (expr.x === "and") === sense ? together(each) : each.find((one) => one !== undefined);
      }
      case "name": {
        const define = this.#symbols.defines.get(expr.name.text)?.decl;
        return define && this.#making(define.body, sense);
      }
      case "compare":
        return this.#compared(expr.op, bare(expr.a), bare(expr.b), sense);
      case "one-of":
        return this.#oneOf(expr, sense);
      case "in": {
        const member = sense !== expr.not ? this.#memberOf(expr.name.text) : undefined;
        return member === undefined ? undefined : this.#stated(bare(expr.of), member);
      }
      case "state":
        return expr.state === "none" && expr.not !== sense ? this.#stated(bare(expr.of), "none") : undefined;
      default:
        return undefined;
    }
  }

  #compared(op: CompareWord, of: Expr, value: Expr, sense: boolean): Givens | undefined {
    if (op === "is" || op === "is-not") {
      const wanted = (op === "is") === sense ? wordOf(value) : this.#anotherThan(of, [value]);
      return wanted === undefined ? undefined : this.#stated(of, wanted);
    }
    const side = SIDES[op];
    if (side === undefined || value.x !== "lit") return undefined;
    const moved =
      side.equal === sense ? value.lit : stepped(value.lit, sense ? side.step : side.step === 1 ? -1 : 1);
    return moved && this.#stated(of, formatExpr({ x: "lit", lit: moved, span: moved.span }));
  }

  #oneOf(expr: Extract<Expr, { x: "one-of" }>, sense: boolean): Givens | undefined {
    const of = bare(expr.of);
    const [first] = expr.values;
    const wanted =
      expr.not !== sense ? first && wordOf(bare(first)) : this.#anotherThan(of, expr.values.map(bare));
    return wanted === undefined ? undefined : this.#stated(of, wanted);
  }

  #stated(of: Expr, value: string): Givens | undefined {
    return of.x === "name" ? this.#given(of.name.text, value) : undefined;
  }

  /** Only of what is simply stated of the shipment or of an item: other records stand in several places. */
  #given(fact: string, value: string): Givens | undefined {
    const { facts, outputs, records } = this.#symbols;
    const [record = ""] = fact.split(".");
    const isNear = !fact.includes(".") || !records.names.has(record) || record === "item";
    const isStated = facts.has(fact) && !outputs.has(fact) && fact !== "date" && fact !== "operation";
    return isNear && isStated ? new Map([[fact, value]]) : undefined;
  }

  #anotherThan(of: Expr, values: readonly Expr[]): string | undefined {
    const type = of.x === "name" ? this.#symbols.facts.get(of.name.text)?.decl.type : undefined;
    const not = values.map(wordOf);
    if (not.includes(undefined)) return undefined;
    if (type?.t === "yes-or-no") return ["yes", "no"].find((word) => !not.includes(word));
    if (type?.t === "one-of")
      return type.values
        .flatMap((each) => ("text" in each ? [each.text] : []))
        .find((word) => !not.includes(word));
    return undefined;
  }

  /** What has stood in a group or list from the first to the last of its dates. */
  #memberOf(name: string): string | undefined {
    const group = this.#symbols.groups.get(name)?.decl;
    if (group !== undefined) {
      const [first, ...others] = group.versions;
      const from = first?.dates?.from;
      const isEarly =
        from === undefined || (from.x === "lit" && from.lit.v === "date" && from.lit.text <= this.#on);
      if (!isEarly || group.datedBy !== undefined) return undefined;
      return first?.members
        .map(({ text }) => text)
        .find(
          (place) =>
            /^[A-Z]{2}$/.test(place) &&
            !group.versions.some(({ except }) => except.some(({ text }) => text.startsWith(place))) &&
            others.every(({ members }) => members.some(({ text }) => text === place)),
        );
    }
    const entries = this.#symbols.lists.get(name)?.decl.entries ?? [];
    const always = entries.find(({ dates, value }) => dates === undefined && bare(value).x === "lit");
    return always && wordOf(bare(always.value));
  }
}

function wordOf(expr: Expr): string | undefined {
  if (expr.x === "name" || (expr.x === "lit" && expr.lit.v !== "none")) return formatExpr(expr);
  return undefined;
}

/** One more or less of a whole number, where that is still an amount. */
function stepped(lit: Lit, by: 1 | -1): Lit | undefined {
  if (lit.v !== "number" && lit.v !== "money" && lit.v !== "quantity" && lit.v !== "percent")
    return undefined;
  if (!/^\d{1,15}$/.test(lit.text)) return undefined;
  const moved = Number(lit.text) + by;
  return moved < 0 ? undefined : { ...lit, text: String(moved) };
}

/** Undefined where one is missing, or two of them want different things of a fact. */
function together(all: readonly (Givens | undefined)[]): Givens | undefined {
  const facts = new Map<string, string>();
  for (const one of all) {
    if (one === undefined) return undefined;
    for (const [fact, value] of one) {
      if ((facts.get(fact) ?? value) !== value) return undefined;
      facts.set(fact, value);
    }
  }
  return facts;
}
