/** A part of a ruleset for those who need no more of it: some destinations, some languages. */
import { DESTINATION, WORLDWIDE } from "../coverage.ts";
import { dayOf } from "../dates.ts";
import { isObject } from "../facts/json.ts";
import type {
  Ir,
  IrCond,
  IrDefine,
  IrGroup,
  IrLiteral,
  IrRule,
  IrSpan,
  IrSum,
  IrWords,
  Localised,
} from "../ir.ts";
import { merged, spansOf } from "../outline.ts";
import { countryOf, isWithin, parsePlace } from "../value/place.ts";
import { mapValues } from "./words.ts";

export interface Cut {
  /** Places, and groups for who belongs to them by their latest version. Absent: every destination. */
  readonly jurisdictions?: readonly string[];
  /** Absent: every language. */
  readonly languages?: readonly string[];
}

/**
 * The ruleset with the law of these places, of the groups any of them ever belonged to, and of the whole world; and with
 * rules of other places that ask for no destination, such as a seller's duties. A destination among the places is judged as
 * by the whole ruleset. Any other is not covered, so that a person looks at it.
 *
 * A text that is in none of the languages keeps those it is in. Throws RangeError on what is no place and no group.
 */
export function cutRuleset(ir: Ir, { jurisdictions, languages }: Cut): Ir {
  const here = jurisdictions === undefined ? ir : cutPlaces(ir, jurisdictions);
  return languages === undefined ? here : cutLanguages(here, new Set(languages));
}

function cutPlaces(ir: Ir, names: readonly string[]): Ir {
  const atlas = new Atlas(ir);
  const places = [...new Set(names.flatMap((name) => atlas.placesIn(name)))].sort();
  const isHere = ir.parts.map(({ jurisdiction }) => atlas.mayBeLaw(jurisdiction, places));
  const stays = (rule: IrRule) => isHere[rule.part] === true || atlas.maySpeak(rule, places);
  const rules = ir.rules.filter(stays);
  const gone = new Set(ir.rules.filter((rule) => !stays(rule)).map(({ id }) => id));
  const read = sentencesIn([rules, ir.defines, ir.tables]);
  const words = {
    ...ir.words,
    rules: Object.fromEntries(Object.entries(ir.words.rules).filter(([id]) => !gone.has(id))),
    // They are found by number.
    sentences: ir.words.sentences.map((sentence, number) => (read.has(number) ? sentence : "")),
  };
  return { ...ir, only: places, rules, words };
}

/** Where places are, and whose law may be theirs. */
class Atlas {
  readonly #groups: ReadonlyMap<string, IrGroup>;
  readonly #defines: ReadonlyMap<string, IrDefine>;

  constructor({ groups, defines }: Ir) {
    this.#groups = new Map(groups.map((group) => [group.name, group]));
    this.#defines = new Map(defines.map((define) => [define.name, define]));
  }

  placesIn(name: string): readonly string[] {
    const group = this.#groups.get(name);
    if (group !== undefined) {
      const latest = group.versions.toSorted((a, b) => first(b) - first(a))[0];
      return latest?.members.flatMap((member) => this.placesIn(member)) ?? [];
    }
    if (parsePlace(name) !== name) throw new RangeError(name);
    return [name];
  }

  /** Of a place: its own, of what holds it and of what lies within it. Of a group: if one of the places ever belonged to it. */
  mayBeLaw(jurisdiction: string, places: readonly string[]): boolean {
    if (jurisdiction === WORLDWIDE) return true;
    const isGroup = this.#groups.has(jurisdiction);
    return places.some((place) =>
      isGroup ? this.#belonged(place, jurisdiction, {}) : mayBeIn(place, jurisdiction),
    );
  }

  /** Not if it asks for destinations that are none of the places, on no day on which it may be in force. */
  maySpeak(rule: IrRule, places: readonly string[]): boolean {
    const span = spanOf(rule);
    return [rule.scope, rule.when].every((each) => each === undefined || this.#mayHold(each, places, span));
  }

  #mayHold(condition: IrCond, places: readonly string[], span: IrSpan): boolean {
    const may = (each: IrCond) => this.#mayHold(each, places, span);
    switch (condition.k) {
      case "and":
        return condition.of.every(may);
      case "or":
        return condition.of.some(may);
      case "named": {
        const body = this.#defines.get(condition.define)?.body;
        return body === undefined || !("cond" in body) || may(body.cond);
      }
      case "among":
        return isAmong(condition.of, condition.values, places);
      case "compare": {
        const { op, a, b } = condition;
        return op !== "eq" || b.k !== "lit" || isAmong(a, [b.v], places);
      }
      case "in-group": {
        const asked = destinationsAs(condition.of, places);
        return asked === undefined || asked.some((place) => this.#mayBelong(place, condition.group, span));
      }
      default:
        return true;
    }
  }

  /** On days that nobody wrote down anybody may. */
  #mayBelong(place: string, name: string, span: IrSpan): boolean {
    const within = [name, ...this.#groupsIn(name)].map((each) => this.#groups.get(each));
    const days = within.some((group) => group?.datedBy !== undefined) ? {} : span;
    const isWritten = within.every((group) => group !== undefined && isCovered(days, group.versions));
    return !isWritten || this.#belonged(place, name, days);
  }

  #belonged(place: string, name: string, days: IrSpan): boolean {
    const { versions } = this.#groups.get(name) ?? { versions: [] };
    const members = versions
      .filter((version) => overlap(version, days))
      .flatMap((version) => version.members);
    return members.some((member) =>
      this.#groups.has(member) ? this.#belonged(place, member, days) : mayBeIn(place, member),
    );
  }

  #groupsIn(name: string): readonly string[] {
    const { versions } = this.#groups.get(name) ?? { versions: [] };
    const inner = versions
      .flatMap(({ members, except }) => [...members, ...except])
      .filter((member) => this.#groups.has(member));
    return inner.flatMap((member) => [member, ...this.#groupsIn(member)]);
  }
}

function isAmong(sum: IrSum, values: readonly IrLiteral[], places: readonly string[]): boolean {
  const asked = destinationsAs(sum, places);
  return (
    asked === undefined ||
    values.some((value) => value.l !== "place" || asked.some((place) => mayBeIn(place, value.v)))
  );
}

/** What is compared, where it is the destination. */
function destinationsAs(sum: IrSum, places: readonly string[]): readonly string[] | undefined {
  if (sum.k !== "fact" || sum.fact !== DESTINATION) return undefined;
  return sum.country === true ? places.map(countryOf) : places;
}

/** What is known more coarsely may be. */
function mayBeIn(place: string, asked: string): boolean {
  return isWithin(place, asked) !== "no";
}

/** The days of the rule by which it reads groups: those of its windows, where these are dated by the same fact. */
function spanOf(rule: IrRule): IrSpan {
  const by = new Set(rule.windows.map((window) => window.by ?? rule.datedBy));
  const isOther = rule.datedBy !== undefined && !by.has(rule.datedBy);
  const isUnsure = by.size > 1 || isOther || rule.windows.some(({ sinceBefore }) => sinceBefore === true);
  const spans = isUnsure ? [] : merged(spansOf(rule));
  const [from, until] = [spans[0]?.from, spans.at(-1)?.until];
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

function isCovered(days: IrSpan, versions: readonly IrSpan[]): boolean {
  let next = first(days);
  for (const version of versions.toSorted((a, b) => first(a) - first(b))) {
    if (first(version) <= next) next = Math.max(next, last(version) + 1);
  }
  return next > last(days) || next === Number.POSITIVE_INFINITY;
}

function overlap(a: IrSpan, b: IrSpan): boolean {
  return first(a) <= last(b) && first(b) <= last(a);
}

function first({ from }: IrSpan): number {
  return from === undefined ? Number.NEGATIVE_INFINITY : dayOf(from);
}

function last({ until }: IrSpan): number {
  return until === undefined ? Number.POSITIVE_INFINITY : dayOf(until);
}

/** Numbers of the sentences that conditions are explained by: wherever one may stand, it is told by its kind. */
function sentencesIn(data: unknown): ReadonlySet<number> {
  const found = new Set<number>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each);
    if (!isObject(node)) return;
    if (typeof node.k === "string" && typeof node.s === "number") found.add(node.s);
    for (const each of Object.values(node)) walk(each);
  };
  walk(data);
  return found;
}

function cutLanguages(ir: Ir, languages: ReadonlySet<string>): Ir {
  const text = (of: Localised): Localised => {
    const spoken = Object.entries(of).filter(([tag]) => languages.has(tag));
    return spoken.length === 0 ? of : Object.fromEntries(spoken);
  };
  const texts = (of: Readonly<Record<string, Localised>>) => mapValues(of, text);
  const { rules, facts, records, catalogue, charges, parts, sentences } = ir.words;
  const words: IrWords = {
    sentences,
    rules: mapValues(rules, ({ title, message, remedy, notes }) => ({
      title: text(title),
      message: text(message),
      remedy: text(remedy),
      notes,
    })),
    facts: mapValues(facts, ({ carriedBy, verifiedBy, values, ...fact }) => ({
      ...fact,
      label: text(fact.label),
      meaning: text(fact.meaning),
      ...(carriedBy !== undefined && { carriedBy: text(carriedBy) }),
      ...(verifiedBy !== undefined && { verifiedBy: text(verifiedBy) }),
      ...(values !== undefined && { values: texts(values) }),
    })),
    records: texts(records),
    catalogue: texts(catalogue),
    charges: texts(charges),
    parts: parts.map(text),
  };
  return { ...ir, words };
}
