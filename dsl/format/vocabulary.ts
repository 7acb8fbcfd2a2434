import type {
  ActDecl,
  CatalogueDecl,
  ChargeKindDecl,
  DateSpan,
  DefineDecl,
  ExchangeDecl,
  FactDecl,
  FromFile,
  GroupDecl,
  ListDecl,
  ParameterDecl,
  ParameterLine,
  ParameterValue,
  RecordDecl,
  RulesetDecl,
  TypeExpr,
  UseDecl,
  ValueLabel,
} from "../ast.ts";
import { quote } from "../lexer.ts";
import { cover } from "../source.ts";
import { formatExpr, nameList, nameOrText } from "./expression.ts";
import { INDENT, type Piece, type Unit } from "./layout.ts";
import {
  citePieces,
  clause,
  condition,
  filled,
  head,
  joining,
  listed,
  localSpan,
  localText,
  namedPieces,
  opened,
  textPiece,
  toldPieces,
} from "./unit.ts";

export function rulesetUnits(decl: RulesetDecl): Unit[] {
  const { name, jurisdiction, domain, version, title, named, span } = decl;
  const words = [
    `ruleset ${name.text}`,
    ...(jurisdiction === undefined ? [] : [`jurisdiction ${jurisdiction.text}`]),
    ...(domain === undefined ? [] : [`domain ${domain.text}`]),
    ...(version === undefined ? [] : [`version ${quote(version.value)}`]),
  ].join(" ");
  return [head([{ text: words, span }, ...textPiece("", title).map(joining), ...namedPieces(named)])];
}

export function recordUnits({ name, label, named, knownBy, parents, span }: RecordDecl): Unit[] {
  const [first] = knownBy;
  return [
    head([
      { text: `record ${name.text}${labelled(label)}`, span },
      ...namedPieces(named),
      ...(first === undefined ? [] : [joining({ text: `known by ${nameList(knownBy)}`, span: first.span })]),
      ...parents.map(({ record, list, max, complete }) => ({
        text: `in ${record.text} as ${list.text} up to ${max.text}${complete ? " complete" : ""}`,
        span: cover(record.span, max.span),
      })),
    ]),
  ];
}

export function factUnits(decl: FactDecl): Unit[] {
  const {
    name,
    type,
    orNone,
    label,
    named,
    meaning,
    suchAs,
    carriedBy,
    provenance,
    verifiedBy,
    absent,
    computed,
    valueLabels,
    span,
  } = decl;
  const isLong = computed?.x === "and" || computed?.x === "or";
  const first = `fact ${name.text} is ${typeWords(type)}${orNone ? " or none" : ""}${labelled(label)}`;
  return [
    head([
      { text: first, span },
      ...namedPieces(named),
      ...meaning.map((each) => ({ text: `meaning ${localText(each)}`, span: localSpan(each) })),
      ...textPiece("such as", suchAs),
      ...toldPieces("carried by", carriedBy),
      ...(provenance === undefined ? [] : [{ text: `provenance ${provenance.text}`, span: provenance.span }]),
      ...toldPieces("verified by", verifiedBy).map(provenance === undefined ? (one) => one : joining),
      ...(absent === undefined ? [] : [{ text: `absent means ${formatExpr(absent)}`, span: absent.span }]),
      ...(computed === undefined || isLong ? [] : condition("if not stated", computed)),
    ]),
    ...(isLong ? [{ indent: INDENT, pieces: condition("if not stated", computed) }] : []),
    ...valueLabels.map(valueLabelUnit),
  ];
}

function valueLabelUnit(one: ValueLabel): Unit {
  return clause(valueLabelWords(one), one.span);
}

/** `value toy "Toy" named zh "玩具"`. */
export function valueLabelWords({ value, label, named }: ValueLabel): string {
  const names = named.map((each) => ` named ${localText(each)}`);
  return `value ${nameOrText(value)}${labelled(label)}${names.join("")}`;
}

export function catalogueUnits({ of, name, label, named, span }: CatalogueDecl): Unit[] {
  return [head([{ text: `${of} ${name.text}${labelled(label)}`, span }, ...namedPieces(named)])];
}

export function chargeKindUnits({ name, label, named, partOf, span }: ChargeKindDecl): Unit[] {
  return [
    head([
      { text: `charge ${name.text}${labelled(label)}`, span },
      ...namedPieces(named),
      ...(partOf === undefined ? [] : [joining({ text: `part of ${partOf.text}`, span: partOf.span })]),
    ]),
  ];
}

export function groupUnits({ name, datedBy, versions, cites, span }: GroupDecl): Unit[] {
  const dated = datedBy === undefined ? "" : ` dated by ${datedBy.text}`;
  const [only] = versions;
  const undated = versions.length === 1 && only?.dates === undefined ? only : undefined;
  const first = `group ${name.text}${dated}`;
  return [
    undated === undefined
      ? head([{ text: first, span }])
      : head([{ text: first, span }, ...memberPieces("is", undated).map(joining)]),
    ...(undated === undefined ? versions : []).map((version) =>
      filled(memberPieces(version.dates === undefined ? "is" : `${lineDates(version.dates)}:`, version)),
    ),
    ...cites.map((cite) => filled(citePieces(cite))),
  ];
}

function memberPieces(words: string, { members, except }: GroupDecl["versions"][number]): Piece[] {
  return [
    ...opened(words, listed(members.map(({ text, span }) => ({ text, span })))),
    ...opened("except", listed(except.map(({ text, span }) => ({ text, span })))),
  ];
}

export function useUnits({ name, version, span }: UseDecl): Unit[] {
  const pinned = version === undefined ? "" : ` version ${quote(version.value)}`;
  return [head([{ text: `use ${name.text}${pinned}`, span }])];
}

export function listUnits(decl: ListDecl): Unit[] {
  const { name, of, languages, datedBy, lookAlikes, entries, source, cites, span } = decl;
  const spoken = languages.length === 0 ? "" : ` in ${nameList(languages)}`;
  const alike = lookAlikes === undefined ? "" : " with look-alikes";
  const dated = datedBy === undefined ? "" : ` dated by ${datedBy.text}`;
  return [
    head([{ text: `list ${name.text} is ${of}${spoken}${alike}${dated}`, span }]),
    ...cites.map((cite) => filled(citePieces(cite))),
    ...sourceUnits(source),
    ...entries.map(({ value, dates, span: at }) =>
      clause(`- ${formatExpr(value)}${dates === undefined ? "" : ` ${lineDates(dates)}`}`, at),
    ),
  ];
}

function sourceUnits(source: FromFile | undefined): Unit[] {
  return source === undefined ? [] : [clause(sourceWords(source), source.span)];
}

function sourceWords({ path, sha256 }: FromFile): string {
  return `from ${quote(path.value)}${sha256 === undefined ? "" : ` sha256 ${quote(sha256.value)}`}`;
}

export function parameterUnits(decl: ParameterDecl): Unit[] {
  const { name, label, by, type, adjustable, datedBy, lines, source, otherwise, unverified, span } = decl;
  const keys = by.length === 0 ? "" : ` by ${nameList(by)}`;
  return [
    head([
      { text: `parameter ${name.text}${labelled(label)}${keys} is ${typeWords(type)}`, span },
      ...(adjustable === undefined
        ? []
        : [joining({ text: adjustableWords(adjustable), span: adjustable.span })]),
      ...(datedBy === undefined ? [] : [joining({ text: `dated by ${datedBy.text}`, span: datedBy.span })]),
    ]),
    ...unverifiedUnits(unverified),
    ...sourceUnits(source),
    ...lines.map((line) => filled(linePieces(line))),
    ...(otherwise === undefined ? [] : [clause(`otherwise: ${formatExpr(otherwise)}`, otherwise.span)]),
  ];
}

function linePieces({ dates, keys, value, cite, checked, span }: ParameterLine): Piece[] {
  const keyed = keys.length === 0 ? "" : `${keys.map(formatExpr).join(", ")} `;
  return [
    {
      text: `${lineDates(dates)}: ${keyed}${valueWords(value)}`,
      span: { start: span.start, end: value.span.end },
    },
    ...(cite === undefined ? [] : citePieces(cite)),
    ...(checked === undefined ? [] : [{ text: checkedWords(checked), span: checked.span }]),
  ];
}

function valueWords(value: ParameterValue): string {
  if (value.v === "expr") return formatExpr(value.expr);
  return value.of.map(({ text }) => text).join(value.v === "all" ? " and " : " or ");
}

/** `adjustable by tenant only lower`. */
export function adjustableWords({ by, direction }: NonNullable<ParameterDecl["adjustable"]>): string {
  return ["adjustable", ...(by ? [`by ${by.text}`] : []), ...(direction ? [`only ${direction}`] : [])].join(
    " ",
  );
}

export function exchangeUnits({ name, label, datedBy, lines, source, span }: ExchangeDecl): Unit[] {
  return [
    head([
      { text: `exchange ${name.text}${labelled(label)}`, span },
      ...(datedBy === undefined ? [] : [joining({ text: `dated by ${datedBy.text}`, span: datedBy.span })]),
    ]),
    ...sourceUnits(source),
    ...lines.map(({ dates, from, to, rate, span: at }) =>
      clause(`${lineDates(dates)}: ${from.text} to ${to.text} ${rate.text}`, at),
    ),
  ];
}

export function actUnits({ name, label, named, on, cites, span }: ActDecl): Unit[] {
  const day = on === undefined ? "" : ` on ${formatExpr(on)}`;
  return [
    head([{ text: `act ${name.text} ${quote(label.value)}${day}`, span }, ...namedPieces(named)]),
    ...cites.map((cite) => filled(citePieces(cite))),
  ];
}

export function defineUnits({ name, body, span }: DefineDecl): Unit[] {
  const pieces = condition(`define ${name.text} as`, body);
  const start = span.start;
  return [
    head(pieces.map((piece, index) => (index === 0 ? { ...piece, span: { ...piece.span, start } } : piece))),
  ];
}

/** `from 2026-07-01 until 2026-12-31`, `from before 2026-01-01`. */
export function lineDates({ from, until, sinceBefore }: DateSpan): string {
  return [
    ...(from === undefined ? [] : [`from ${sinceBefore ? "before " : ""}${formatExpr(from)}`]),
    ...(until === undefined ? [] : [`until ${formatExpr(until)}`]),
  ].join(" ");
}

export function unverifiedUnits(unverified: ParameterDecl["unverified"]): Unit[] {
  if (unverified === undefined) return [];
  const { from, note, span } = unverified;
  const start = span.start;
  return [
    filled([
      {
        text: `unverified from ${formatExpr(from)} ${quote(note.text.value)}`,
        span: { start, end: note.text.span.end },
      },
      ...note.others.map((each) => ({ text: localText(each), span: localSpan(each) })),
    ]),
  ];
}

export function checkedWords({ on, by }: NonNullable<ParameterLine["checked"]>): string {
  return `checked ${formatExpr(on)}${by === undefined ? "" : ` by ${quote(by.value)}`}`;
}

function labelled(label: { readonly value: string } | undefined): string {
  return label === undefined ? "" : ` ${quote(label.value)}`;
}

function typeWords(type: TypeExpr): string {
  switch (type.t) {
    case "yes-or-no":
      return "yes or no";
    case "quantity":
      return `quantity in ${type.unit.text}`;
    case "money":
      return type.currency === undefined ? "money" : `money in ${type.currency.text}`;
    case "one-of":
      return `one of ${type.values.map(nameOrText).join(", ")}`;
    case "code":
      return `code ${type.scheme.text}`;
    case "named":
      return type.name.text;
    case "list": {
      const max = type.max === undefined ? "" : ` up to ${type.max.text}`;
      return `list of ${typeWords(type.of)}${max}${type.complete ? " complete" : ""}`;
    }
    default:
      return type.t;
  }
}
