import { ACTS, type Act, CATALOGUE_KINDS } from "../../engine/index.ts";
import type { CivilDate, IrLiteral } from "../../engine/ir.ts";
import type { Given } from "../ast.ts";
import { type RecordList, type Records, SHIPMENT } from "../bind/records.ts";
import { closest } from "../suggest.ts";
import type { Context, Env } from "./context.ts";
import { type FactHead, factHead, identityOf } from "./fact.ts";
import { jsonOf } from "./json.ts";
import { literalOf } from "./literal.ts";
import { suggestion } from "./names.ts";
import { checkedParameter } from "./parameter.ts";
import type { Type } from "./type.ts";

/** A shipment, item, seller … as far as an example describes it. */
interface Instance {
  readonly values: Map<string, { readonly path: readonly string[]; readonly json: unknown }>;
  readonly lists: Map<string, Elements>;
}

interface Elements {
  readonly elements: Instance[];
  /** `only`: there are no others. */
  closed: boolean;
  /** Declared: there is none of them at all. */
  none: boolean;
}

/** The facts of an example, taken line by line; what comes later replaces what was said before. */
export class GivenFacts {
  readonly #ctx: Context;
  readonly #records: Records;
  readonly #shipment = instance();
  readonly #roots = new Map<string, Instance>();
  readonly settings: Record<string, unknown> = {};
  /** `given date …`, `given operation (…)`: what the request itself says. */
  date: CivilDate | undefined;
  acts: readonly Act[] | undefined;

  constructor(ctx: Context) {
    this.#ctx = ctx;
    this.#records = ctx.symbols.records;
  }

  /** Whether the line could be taken; if not, that has been said. */
  take(given: Given, env: Env): boolean {
    const list = this.#records.listNamed(given.fact.text);
    const head = factHead(this.#ctx, given.fact.text);
    if (head !== undefined) return this.#takeFact(given, head, env);
    if (list !== undefined) return this.#takeList(given, list, env);
    if (this.#ctx.symbols.parameters.has(given.fact.text)) return this.#takeSetting(given, env);
    const { facts, outputs, defines } = this.#ctx.symbols;
    if (facts.has(given.fact.text)) return false;
    const { text, span } = given.fact;
    if (outputs.has(text) || defines.has(text)) env.say("given-concluded", span, { name: text });
    else env.say("unknown-fact", span, { name: text, ...suggestion(closest(text, facts.keys())) });
    return false;
  }

  toJson(): Record<string, unknown> {
    const json = this.#json(this.#shipment);
    for (const [record, root] of this.#roots) json[record] = this.#json(root);
    return json;
  }

  #takeFact(given: Given, head: FactHead, env: Env): boolean {
    const at = this.#instanceOf(head.place.record, given, env);
    const json = this.#valueOf(given, head, env);
    if (at === undefined || json === undefined) return false;
    if (head.builtIn) return this.#takeBuiltIn(given, head, json.value, env);
    if (json.value === undefined) at.values.delete(head.name);
    else at.values.set(head.name, { path: head.place.path, json: stated(head, json.value) });
    const { value } = given;
    const closes = value.g === "list" && value.only && head.type.t === "list" && !head.type.complete;
    const flag = [...head.place.path.slice(0, -1), `${head.place.path.at(-1) ?? ""}_complete`];
    if (closes) at.values.set(`${head.name}_complete`, { path: flag, json: true });
    else at.values.delete(`${head.name}_complete`);
    return true;
  }

  /** What stands in the request for the fact; `{value: undefined}` where it is not told. */
  #valueOf({ value, fact }: Given, head: FactHead, env: Env): { readonly value: unknown } | undefined {
    switch (value.g) {
      case "missing":
        return { value: undefined };
      case "none":
        if (head.orNone || head.type.t === "list") return { value: null };
        return env.say("never-none", fact.span, { name: head.name });
      case "value": {
        const of = head.type.t === "list" ? head.type.of : head.type;
        const literal = literalOf(value.expr, of, env);
        if (literal === undefined) return undefined;
        if (literal.l === "none" && !head.orNone)
          return env.say("never-none", value.expr.span, { name: head.name });
        return { value: head.type.t === "list" ? [jsonOf(literal)] : jsonOf(literal) };
      }
      case "list": {
        if (head.type.t !== "list") return env.say("given-list", fact.span, { name: head.name });
        const literals = this.#literals(value.values, head.type.of, env);
        return literals && { value: literals.map(jsonOf) };
      }
    }
  }

  #takeBuiltIn(given: Given, head: FactHead, value: unknown, env: Env): boolean {
    if (head.name === "date" && typeof value === "string") this.date = value;
    else if (head.name === "operation" && Array.isArray(value)) {
      const acts = ACTS.filter((act) => value.includes(act));
      if (acts.length < value.length) {
        env.say("not-an-act", given.span, { values: ACTS });
        return false;
      }
      this.acts = acts;
    }
    return true;
  }

  #takeList(given: Given, list: RecordList, env: Env): boolean {
    const { value, fact } = given;
    const owner = this.#instanceOf(list.parent, given, env);
    if (owner === undefined) return false;
    if (value.g === "missing") {
      owner.lists.delete(list.list);
      return true;
    }
    if (value.g === "none") {
      owner.lists.set(list.list, { elements: [], closed: true, none: true });
      return true;
    }
    const kind = CATALOGUE_KINDS.find((one) => one === list.record);
    const identity = kind && factHead(this.#ctx, identityOf(kind));
    const written = value.g === "list" ? value.values : value.g === "value" ? [value.expr] : [];
    if (identity === undefined && written.length > 0) {
      env.say("given-records", fact.span, { list: fact.text, record: list.record });
      return false;
    }
    const literals = identity === undefined ? [] : this.#literals(written, identity.type, env);
    if (literals === undefined) return false;
    const elements = literals.map((literal) => {
      const element = instance();
      if (identity !== undefined)
        element.values.set(identity.name, {
          path: identity.place.path,
          json: stated(identity, jsonOf(literal)),
        });
      return element;
    });
    owner.lists.set(list.list, { elements, closed: value.g === "list" && value.only, none: false });
    return true;
  }

  #takeSetting({ fact, value }: Given, env: Env): boolean {
    const parameter = checkedParameter(this.#ctx, fact.text);
    if (parameter === undefined) return false;
    if (parameter.ir.adjustable === undefined) {
      env.say("not-adjustable", fact.span, { name: fact.text });
      return false;
    }
    if (value.g !== "value") {
      env.say("given-concluded", fact.span, { name: fact.text });
      return false;
    }
    const literal = literalOf(value.expr, parameter.type, env);
    if (literal === undefined) return false;
    this.settings[fact.text] = jsonOf(literal);
    return true;
  }

  #literals(
    written: readonly Parameters<typeof literalOf>[0][],
    type: Type,
    env: Env,
  ): readonly IrLiteral[] | undefined {
    const literals = written.map((expr) => literalOf(expr, type, env));
    const known = literals.filter((literal) => literal !== undefined);
    return known.length < literals.length ? undefined : known;
  }

  /** The instance a line speaks of: `item 2:` names it, else it is the first. Those before it come to be with it. */
  #instanceOf(record: string, { element }: Given, env: Env): Instance | undefined {
    if (element !== undefined) {
      const index = Number(element.index.text);
      const named = element.record.text;
      if (!Number.isInteger(index) || index < 1)
        return env.say("not-a-count", element.index.span, { number: element.index.text });
      if (!this.#records.names.has(named))
        return env.say("unknown-record", element.record.span, {
          name: named,
          ...suggestion(closest(named, this.#records.names)),
        });
      if (named !== record && !this.#records.above(record).has(named))
        return env.say("given-elsewhere", element.record.span, { record: named, owner: record });
      const most = mostOf(named, this.#records);
      if (index > most)
        return env.say(most === 1 ? "given-one-only" : "given-too-many", element.index.span, {
          record: named,
          number: element.index.text,
          limit: String(most),
        });
    }
    return this.#reach(record, element);
  }

  #reach(record: string, element: Given["element"]): Instance {
    if (record === SHIPMENT) return this.#shipment;
    const lists = this.#records.lists.filter((list) => list.record === record);
    const towards = element?.record.text;
    const list =
      lists.find(({ parent }) => parent === towards || this.#records.above(parent).has(towards ?? "")) ??
      lists[0];
    if (list === undefined) {
      const root = this.#roots.get(record) ?? instance();
      this.#roots.set(record, root);
      return root;
    }
    const owner = this.#reach(list.parent, element);
    const { elements } = ensure(owner.lists, list.list);
    const index = towards === record ? Number(element?.index.text ?? "1") - 1 : 0;
    while (elements.length <= Math.min(index, list.max - 1)) elements.push(instance());
    return elements[index] ?? instance();
  }

  #json({ values, lists }: Instance): Record<string, unknown> {
    const json: Record<string, unknown> = {};
    for (const { path, json: value } of values.values()) put(json, path, value);
    for (const [name, { elements, closed, none }] of lists) {
      json[name] = none ? null : elements.map((element) => this.#json(element));
      if (closed && !none) json[`${name}_complete`] = true;
    }
    return json;
  }
}

/** An example tells what is so: a fact that counts only as verified is verified in it. */
function stated({ provenance }: FactHead, json: unknown): unknown {
  return provenance === "verified" ? { value: json, provenance } : json;
}

/** How many of a record there may be: one of the shipment and of what stands beside it. */
export function mostOf(record: string, { lists }: Records): number {
  return lists.reduce((most, list) => (list.record === record ? Math.max(most, list.max) : most), 1);
}

function instance(): Instance {
  return { values: new Map(), lists: new Map() };
}

function ensure(lists: Map<string, Elements>, name: string): Elements {
  const list = lists.get(name) ?? { elements: [], closed: false, none: false };
  list.none = false;
  lists.set(name, list);
  return list;
}

function put(into: Record<string, unknown>, [key, ...rest]: readonly string[], value: unknown): void {
  if (key === undefined) return;
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  const found = into[key];
  const branch: Record<string, unknown> = isObject(found) ? found : {};
  into[key] = branch;
  put(branch, rest, value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
