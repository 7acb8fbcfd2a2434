/**
 * The facts of a request as portable records: what the exported rules are applied to. One for each subject, flat, with
 * the lists its rules go through; whatever is missing, or was given in a wrong form, is null.
 */
import { type Frame, frameOf, nearest, withInView } from "../../context.ts";
import { convert } from "../../exchange.ts";
import type { FactState } from "../../facts/instance.ts";
import { present } from "../../failure.ts";
import type { Ir, IrFact } from "../../ir.ts";
import { elementsInReach } from "../../judge.ts";
import { statementOf } from "../../reading.ts";
import { subjectsOf } from "../../subjects.ts";
import { addMonths } from "../../value/civil-date.ts";
import { isWellFormed } from "../../value/code.ts";
import { ONE, sign } from "../../value/exact.ts";
import type { Value } from "../../value/value.ts";
import { Entries, type Plain } from "./encode.ts";
import { mentionsIn } from "./matches.ts";
import { type Plan, planOf } from "./plan.ts";
import { type Asked, screeningOf } from "./screening.ts";
import { BESIDE, type Phrases, type Reading, type Shape, type ShapeList, UNFIT, written } from "./shape.ts";

export interface PortableRecord {
  /** What it is about: `shipment`, `item` … */
  readonly subject: string;
  /** As in decisions: `items[0]`, or what the record is known by. */
  readonly key: string;
  /** JSON Pointer into the facts of the request. */
  readonly pointer: string;
  /**
   * Under `#unfit`, the keys of values in it or its lists that are finer than their scale or too large for it, and that
   * some rule computes with: what hangs on them comes out as "needs", where the engine may know better.
   */
  readonly facts: { readonly [key: string]: Plain };
}

export function portableFacts({ ir }: { readonly ir: Ir }, request: Asked): readonly PortableRecord[] {
  const plan = planOf(ir);
  const screening = screeningOf(plan.directory, request);
  const recorder = new Recorder(plan);
  return [...plan.shapes].sort(byName).flatMap(([subject, shape]) =>
    subjectsOf(screening, subject).map((instance): PortableRecord => {
      const { facts, unfit } = recorder.record(shape, frameOf(screening, instance));
      const { key, pointer } = instance;
      return { subject, key, pointer, facts: { ...facts, [UNFIT]: [...unfit].sort() } };
    }),
  );
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Recorded<T> {
  readonly facts: T;
  readonly unfit: ReadonlySet<string>;
}

type Facts = PortableRecord["facts"];

class Recorder {
  readonly #plan: Plan;
  /** Lists that several subjects look at, made once: of a shipment's items, for each of its items. */
  readonly #lists = new Map<Shape, Map<string, Recorded<readonly Facts[]>>>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  record(shape: Shape, frame: Frame): Recorded<Facts> {
    const entries = new Entries();
    for (const [key, reading] of shape.readings) this.#read(key, reading, entries, frame);
    for (const [fact, terms] of shape.terms) this.#terms(fact, terms, entries, frame);
    for (const [fact, phrases] of shape.phrases) this.#phrases(fact, phrases, entries, frame);
    const unfit = new Set(entries.unfit);
    for (const [key, list] of shape.lists) {
      const recorded = this.#list(list, frame);
      entries.set(key, recorded.facts);
      for (const each of recorded.unfit) unfit.add(each);
    }
    return { facts: entries.toRecord(), unfit };
  }

  #list({ record, parent, home, elements: shape }: ShapeList, frame: Frame): Recorded<readonly Facts[]> {
    const { shipment } = frame.screening.facts;
    const outer = home === undefined ? frame : { ...frame, inView: [nearest(frame, home) ?? shipment] };
    const elements = elementsInReach({ record, ...(parent !== undefined && { parent }) }, outer);
    // What an element says of itself it says to everyone.
    const seenFrom = this.#plan.isSelfContained(shape) ? elements : outer.inView;
    const place = seenFrom.map(({ pointer }) => pointer).join(" ");
    const kept = this.#lists.get(shape) ?? new Map<string, Recorded<readonly Facts[]>>();
    this.#lists.set(shape, kept);
    const found =
      kept.get(place) ?? together(elements.map((each) => this.record(shape, withInView(outer, each))));
    kept.set(place, found);
    return found;
  }

  #read(key: string, reading: Reading, entries: Entries, frame: Frame): void {
    switch (reading.is) {
      case "value":
        this.#value(key, reading.fact, entries, frame);
        return;
      case "proven": {
        const { state } = statementOf(reading.fact, frame);
        entries.set(key, state.is === "known" && isProof(state));
        return;
      }
      case "verified": {
        const { state } = statementOf(reading.fact, frame);
        entries.set(key, state.is === "known" && state.provenance === "verified");
        return;
      }
      case "invalid":
        entries.set(key, statementOf(reading.fact, frame).state.is === "invalid");
        return;
      case "well-formed": {
        const value = stated(reading.fact, frame);
        const isText = value?.t === "code" || value?.t === "text";
        entries.set(key, isText && isWellFormed(reading.scheme, value.v) === true);
        return;
      }
      case "later": {
        const value = stated(reading.fact, frame);
        entries.set(
          key,
          value?.t === "date" ? (addMonths(value.v, reading.months, reading.rounded) ?? null) : null,
        );
        return;
      }
      case "rate":
        this.#rate(key, reading, entries, frame);
        return;
      case "unlisted":
        entries.set(key, nearest(frame, reading.record)?.unlisted !== undefined);
        return;
      case "setting":
        this.#setting(key, reading.name, entries, frame);
        return;
    }
  }

  #value(key: string, name: string, entries: Entries, frame: Frame): void {
    const fact = present(this.#plan.directory.facts.get(name));
    const value = stated(name, frame);
    if (value === undefined) {
      for (const each of [key, BESIDE.currency(key), BESIDE.unit(key), BESIDE.in(key), BESIDE.open(key)]) {
        if (each === key || belongs(fact, key, each)) entries.set(each, null);
      }
      return;
    }
    entries.value(key, value, {
      scale: this.#plan.scaleOfFact(fact),
      isExact: this.#plan.isExact(key),
      isBool: fact.type.t === "bool",
    });
  }

  #setting(key: string, name: string, entries: Entries, frame: Frame): void {
    const value = frame.screening.settings.get(name);
    const type = present(this.#plan.directory.parameters.get(name)).type;
    entries.set(key, null);
    if (value === undefined) return;
    const at = {
      scale: this.#plan.scale(key, type),
      isExact: this.#plan.isExact(key),
      isBool: type.t === "bool",
    };
    entries.value(key, value, at);
  }

  /** One unit of the currency, as the engine converts it. */
  #rate(
    key: string,
    { of, to, exchange, datedBy }: Extract<Reading, { is: "rate" }>,
    entries: Entries,
    frame: Frame,
  ): void {
    entries.set(key, null);
    entries.set(BESIDE.per(key), null);
    const money = "fact" in of ? stated(of.fact, frame) : undefined;
    const currency = "currency" in of ? of.currency : money?.t === "money" ? money.currency : undefined;
    if (currency === undefined) return;
    const unit = { is: "known", value: { t: "money", v: ONE, currency } } as const;
    const found = convert(unit, to, exchange, { ...frame, datedBy });
    if (found.is === "unknown" || found.value.t !== "money") return;
    const { v } = found.value;
    const [parts, per] = [Number(v.s * v.n), Number(v.d)];
    const fits = Number.isSafeInteger(parts) && Number.isSafeInteger(per) && sign(v) >= 0;
    entries.set(key, fits ? parts : 0);
    entries.set(BESIDE.per(key), fits ? per : 1);
    if (!fits) entries.markUnfit(key);
  }

  #terms(fact: string, terms: ReadonlySet<string>, entries: Entries, frame: Frame): void {
    const texts = textsOf(fact, frame);
    const found = mentionsIn(texts ?? [], terms, new Set(), this.#plan.directory.source.terms);
    const distinct = [...new Set(found.map(({ term }) => term))].sort();
    entries.set(`${written(fact)}#terms`, texts === undefined ? null : distinct);
  }

  #phrases(fact: string, { terms, before }: Phrases, entries: Entries, frame: Frame): void {
    const texts = textsOf(fact, frame);
    const found = mentionsIn(texts ?? [], terms, before, this.#plan.directory.source.terms);
    entries.set(
      `${written(fact)}#phrases`,
      texts === undefined ? null : found.map(({ term, after }) => ({ term, after })),
    );
  }
}

function together(records: readonly Recorded<Facts>[]): Recorded<readonly Facts[]> {
  return {
    facts: records.map(({ facts }) => facts),
    unfit: new Set(records.flatMap(({ unfit }) => [...unfit])),
  };
}

function textsOf(fact: string, frame: Frame): readonly string[] | undefined {
  const value = stated(fact, frame);
  if (value === undefined) return undefined;
  return (value.t === "list" ? value.v : [value]).flatMap((text) => (text.t === "text" ? [text.v] : []));
}

function stated(fact: string, frame: Frame): Value | undefined {
  const { state } = statementOf(fact, frame);
  return state.is === "known" ? state.value : undefined;
}

function isProof({ provenance }: Extract<FactState, { is: "known" }>): boolean {
  return provenance === "given" || provenance === "verified";
}

/** Which of what may stand beside a value does so for a fact of this type. */
function belongs({ type }: IrFact, key: string, beside: string): boolean {
  switch (type.t) {
    case "money":
      return beside === BESIDE.currency(key);
    case "duration":
      return beside === BESIDE.unit(key);
    case "place":
    case "country":
    case "hs":
      return beside === BESIDE.in(key);
    case "list":
      return beside === BESIDE.open(key);
    default:
      return false;
  }
}
