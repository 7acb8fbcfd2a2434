import { isCurrency, parseExact, parsePlace, placeAdvice, writeExact } from "../../engine/index.ts";
import type { IrExchange, IrGroup, IrList, IrSpan } from "../../engine/ir.ts";
import type { DateSpan, ExchangeDecl, GroupDecl, ListDecl, Name } from "../ast.ts";
import { arrows, cyclesOf } from "../bind/cycles.ts";
import type { Declared } from "../bind/symbols.ts";
import { closest } from "../suggest.ts";
import { bare, type Context, type Env, inRow } from "./context.ts";
import { dateFact, spanOf } from "./dates.ts";
import { ended } from "./days.ts";
import { typedLiteral } from "./literal.ts";
import { suggestion } from "./names.ts";
import { refuseDisorder, type Timed } from "./parameter.ts";
import { HS, TEXT, typeWords } from "./type.ts";

/** Groups of places: `EU`, `EU-VAT is EU except ES-CN`. */
export function checkedGroup({ decl, home }: Declared<GroupDecl>, ctx: Context): IrGroup {
  const env = ctx.env(home);
  const dated = decl.datedBy && dateFact(decl.datedBy, env);
  let last: IrSpan = {};
  const versions = decl.versions.flatMap(({ dates, members, except, span }, i) => {
    const days: IrSpan | undefined = dates === undefined ? {} : spanOf(dates, env);
    const inside = members.flatMap((name) => member(name, env) ?? []);
    const outside = except.flatMap((name) => member(name, env) ?? []);
    if (days === undefined) return [];
    const before = last.until ?? last.from ?? "";
    if (i > 0 && (days.from ?? "") <= before)
      home.say("version-out-of-order", span, {
        name: decl.name.text,
        before: before === "" ? "…" : before,
        from: days.from ?? "…",
      });
    last = days;
    return [{ ...days, members: inside, except: outside }];
  });
  return {
    name: decl.name.text,
    ...(dated === undefined ? {} : { datedBy: dated.name }),
    versions: ended(versions),
  };
}

function member(name: Name, env: Env): string | undefined {
  const { groups } = env.ctx.symbols;
  const place = parsePlace(name.text);
  if (place === name.text || groups.has(name.text)) return name.text;
  const near = placeAdvice(name.text)[0] ?? closest(name.text, groups.keys());
  return env.say("unknown-member", name.span, { name: name.text, ...suggestion(near) });
}

/** A group that holds itself holds nothing one could name. */
export function refuseGroupCycles(ctx: Context): void {
  const { groups } = ctx.symbols;
  const cycles = cyclesOf(groups.keys(), (name) =>
    (groups.get(name)?.decl.versions ?? [])
      .flatMap(({ members, except }) => [...members, ...except])
      .map(({ text }) => text)
      .filter((text) => groups.has(text)),
  );
  for (const cycle of cycles) {
    const group = groups.get(cycle[0] ?? "");
    group?.home.say("cycle", group.decl.name.span, { name: group.decl.name.text, path: arrows(cycle) });
  }
}

/** `list lithium-batteries is codes`, `is terms in zh`, `is values`. */
export function checkedList({ decl, home }: Declared<ListDecl>, ctx: Context): IrList {
  const env = ctx.env(home);
  const dated = decl.datedBy && dateFact(decl.datedBy, env);
  const head = { name: decl.name.text, ...(dated === undefined ? {} : { datedBy: dated.name }) };
  const days = (dates: DateSpan | undefined, inside: Env) =>
    dates === undefined ? {} : spanOf(dates, inside);
  if (decl.lookAlikes !== undefined && decl.of !== "terms")
    env.say("look-alikes-of-others", decl.lookAlikes.span, { list: decl.name.text, holds: decl.of });
  if (decl.of === "codes") {
    const entries = decl.entries.flatMap((entry) => {
      const inside = inRow(env, entry.row);
      const span = days(entry.dates, inside);
      const hs = entryOf(entry.value, HS, decl, inside);
      return span === undefined || hs === undefined ? [] : [{ ...span, hs }];
    });
    return { ...head, of: "codes", entries };
  }
  if (decl.of === "terms") {
    const entries = decl.entries.flatMap((entry) => {
      const inside = inRow(env, entry.row);
      const span = days(entry.dates, inside);
      const term = entryOf(entry.value, TEXT, decl, inside);
      return span === undefined || term === undefined ? [] : [{ ...span, term }];
    });
    const languages = decl.languages.map(({ text }) => text);
    return { ...head, of: "terms", languages, ...(decl.lookAlikes && { lookAlikes: true }), entries };
  }
  const entries = decl.entries.flatMap((entry) => {
    const inside = inRow(env, entry.row);
    const span = days(entry.dates, inside);
    const value = entryOf(entry.value, TEXT, decl, inside);
    return span === undefined || value === undefined ? [] : [{ ...span, value }];
  });
  return { ...head, of: "values", entries };
}

function entryOf(
  expr: ListDecl["entries"][number]["value"],
  type: typeof HS | typeof TEXT,
  decl: ListDecl,
  env: Env,
): string | undefined {
  const inner = bare(expr);
  // In a list of values a plain word is a value: nothing else could stand there.
  if (inner.x === "name" && decl.of === "values") return inner.name.text;
  const found = inner.x === "lit" ? typedLiteral(inner.lit, type, env) : undefined;
  if (inner.x === "lit" && found === undefined) return undefined;
  if (
    found !== undefined &&
    found.type.t === type.t &&
    "v" in found.literal &&
    typeof found.literal.v === "string"
  )
    return found.literal.v;
  return env.say("wrong-entry", expr.span, {
    list: decl.name.text,
    holds: decl.of,
    found: found === undefined ? (inner.x === "name" ? inner.name.text : "…") : typeWords(found.type),
  });
}

/** `exchange eu-customs-rate "…" dated by customs.accepted_on` and its rates. */
export function checkedExchange({ decl, home }: Declared<ExchangeDecl>, ctx: Context): IrExchange {
  const env = ctx.env(home);
  const dated = decl.datedBy && dateFact(decl.datedBy, env);
  const timed: Timed[] = [];
  const rates = decl.lines.flatMap((line) => {
    const inside = inRow(env, line.row);
    const span = spanOf(line.dates, inside);
    const rate = parseExact(line.rate.text);
    for (const currency of [line.from, line.to])
      if (!isCurrency(currency.text)) inside.say("unknown-currency", currency.span, { name: currency.text });
    if (span === undefined || rate === undefined) return [];
    timed.push({ key: `${line.from.text} ${line.to.text}`, dates: span, span: line.span, row: line.row });
    return [{ span, from: line.from.text, to: line.to.text, rate: writeExact(rate) }];
  });
  refuseDisorder(timed, decl.name.text, env);
  // Each rate holds until the next of its pair begins.
  const pairs = new Map<string, typeof rates>();
  for (const rate of rates) {
    const pair = `${rate.from} ${rate.to}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), rate]);
  }
  return {
    name: decl.name.text,
    ...(dated === undefined ? {} : { datedBy: dated.name }),
    rates: [...pairs.values()].flatMap((lines) => {
      const spans = ended(lines.map(({ span }) => span));
      return lines.map((line, i) => ({ ...line, span: spans[i] ?? line.span }));
    }),
  };
}
