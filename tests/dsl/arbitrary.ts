/** Random Tide: trees of every form the language has, for laws that must hold of any file. */
import fc, { type Arbitrary } from "fast-check";
import type {
  Cell,
  Cite,
  DateSpan,
  Declaration,
  Expectation,
  Expr,
  Given,
  Lit,
  LocalText,
  Meta,
  Name,
  NumberLit,
  Outcome,
  Per,
  Remark,
  Scope,
  Span,
  Text,
  Told,
  TypeExpr,
  Window,
} from "../../dsl/ast.ts";
import { formatExpr } from "../../dsl/format/expression.ts";

const span: Span = { start: 0, end: 0 };

const PLAIN = [
  ..."destination item.hs item.line_price seller.country eu-tax-003.h7 s-5-1-2-2 in-bis-qco EU-VAT FI-01".split(
    " ",
  ),
  ..."NO IS IN AT mode gift transport operation other post role.country x is-it no_one _y a.1b".split(" "),
];
/** Keywords that are names where a name may stand. */
const OPEN =
  "date document label text rule table note message sum count one known title share force block hit all".split(
    " ",
  );
const UNITS = "Wh kg mL mg/mL ug/cm2/week °C in m3 tonnes years cu-ft kG2mm2 µg".split(" ");
const CURRENCIES = ["EUR", "GBP", "JPY"];

const named = (text: string): Name => ({ text, span });
const plainName = fc.constantFrom(...PLAIN).map(named);
const name = fc
  .oneof({ weight: 4, arbitrary: fc.constantFrom(...PLAIN) }, fc.constantFrom(...OPEN))
  .map(named);
const some = <T>(of: Arbitrary<T>, minLength = 1, maxLength = 3) => fc.array(of, { minLength, maxLength });
const names = some(name, 1, 40);
const fewNames = some(name);
const text: Arbitrary<Text> = fc
  .string({ unit: fc.constantFrom(..."ab Z09\"\\#|,.'{}-欧盟：é €"), maxLength: 12 })
  .map((value) => ({ value, span }));
const language = fc.constantFrom("en", "zh", "is", "no", "zh-Hant").map(named);
const localText: Arbitrary<LocalText> = fc.record({ language, text });
/** English needs no language, and each is said once. */
const told: Arbitrary<readonly Told[]> = fc.uniqueArray(
  fc
    .tuple(fc.record({ text }), optional({ language: fc.constantFrom("zh", "is", "zh-Hant").map(named) }))
    .map(([of, more]) => ({ ...of, ...more })),
  { maxLength: 2, selector: ({ language }) => language?.text ?? "en" },
);
const numeral = fc.constantFrom("0", "3", "150", "0.05", "1000.50", "-5");
const numberLit: Arbitrary<NumberLit> = fc
  .constantFrom("1", "6", "1000")
  .map((digits) => ({ n: "number", text: digits, span }));
const day = fc.constantFrom("2026-07-01", "2028-06-30", "2000-02-29");
const flag = fc.boolean();

/** Optional fields are absent, never undefined. */
function optional<Fields extends object>(fields: { [Key in keyof Fields]: Arbitrary<Fields[Key]> }) {
  return fc.record<Fields, never>(fields, { requiredKeys: [] });
}

// ---------------------------------------------------------------------------------------------- expressions

const lit = (of: Lit): Expr => ({ x: "lit", lit: of, span });
const dateExpr: Arbitrary<Expr> = day.map((d) => lit({ v: "date", text: d, span }));
const moneyExpr: Arbitrary<Expr> = fc
  .record({ currency: fc.constantFrom(...CURRENCIES), text: numeral })
  .map((amount) => lit({ v: "money", ...amount, span }));
const measure: Arbitrary<Expr> = fc.oneof(
  numeral.map((n) => lit({ v: "number", text: n, span })),
  numeral.map((n) => lit({ v: "percent", text: n, span })),
  fc
    .record({ text: numeral, unit: fc.constantFrom(...UNITS).map(named) })
    .map((q) => lit({ v: "quantity", ...q, span })),
  moneyExpr,
  dateExpr,
);
const nameExpr: Arbitrary<Expr> = name.map((each) => ({ x: "name", name: each, span }));
const plainExpr: Arbitrary<Expr> = plainName.map((each) => ({ x: "name", name: each, span }));
const hsExpr = fc
  .constantFrom("8507.60", "8711", "85076000")
  .map((code) => lit({ v: "hs", text: code, span }));
const textExpr: Arbitrary<Expr> = text.map(({ value }) => lit({ v: "text", value, span }));
const yesOrNo: Arbitrary<Expr> = flag.map((value) => lit({ v: "yes-or-no", value, span }));
const noneExpr: Expr = lit({ v: "none", span });
const moment = lit({ v: "moment", text: "2026-11-21T09:00+08:00", span });
/** No arithmetic. */
const literal = fc.oneof(measure, hsExpr, textExpr, yesOrNo, fc.constant(moment));
const value = fc.oneof(literal, nameExpr);
const values = fc.array(value, { minLength: 1, maxLength: 12 });

const terms = some(fc.oneof<Arbitrary<Name | Text>[]>(name, text));

const { sum, condition } = fc.letrec<{ sum: Expr; test: Expr; condition: Expr }>((tie) => ({
  sum: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    nameExpr,
    measure,
    fc
      .record({ op: fc.constantFrom("+", "-", "*", "/"), a: tie("sum"), b: tie("sum") })
      .map((of): Expr => ({ x: "arith", ...of, span })),
    fc.record({ rate: tie("sum"), base: tie("sum") }).map((of): Expr => ({ x: "share-of", ...of, span })),
    fc
      .record({ op: fc.constantFrom("larger", "smaller", "difference"), args: some(tie("sum")) })
      .map((of): Expr => ({ x: "call", ...of, span })),
    fc
      .tuple(
        fc.record({
          op: fc.constantFrom("sum", "count", "count-distinct", "largest", "smallest", "average"),
          of: name,
        }),
        optional({ digits: numberLit, list: name, where: tie("condition") }),
      )
      .map(([of, more]): Expr => ({ x: "aggregate", ...of, ...more, span })),
    fc
      .tuple(
        fc.record({ of: tie("sum"), to: fc.constantFrom(...CURRENCIES).map(named) }),
        optional({ at: name }),
      )
      .map(([of, more]): Expr => ({ x: "converted", ...of, ...more, span })),
    fc
      .tuple(fc.record({ chargeKind: name }), optional({ by: tie("sum") }))
      .map(([of, more]): Expr => ({ x: "charged", ...of, ...more, span })),
    fc.record({ of: tie("sum"), by: tie("sum") }).map((of): Expr => ({ x: "shared", ...of, span })),
    fc.record({ of: nameExpr, digits: numberLit }).map((of): Expr => ({ x: "digits", ...of, span })),
  ),
  test: fc.oneof(
    fc
      .record({
        op: fc.constantFrom(
          ...(["is", "is-not", "at-most", "at-least", "over", "under", "before", "after"] as const),
          ...(["on-or-before", "on-or-after", "same-as", "not-same-as"] as const),
        ),
        a: tie("sum"),
        b: fc.oneof(tie("sum"), value),
      })
      .map((of): Expr => ({ x: "compare", ...of, span })),
    fc
      .record({ not: flag, of: tie("sum"), low: tie("sum"), high: tie("sum") })
      .map((of): Expr => ({ x: "between", ...of, span })),
    fc.record({ not: flag, of: tie("sum"), values }).map((of): Expr => ({ x: "one-of", ...of, span })),
    fc.record({ not: flag, of: tie("sum"), name }).map((of): Expr => ({ x: "in", ...of, span })),
    fc
      .record({ not: flag, of: tie("sum"), as: values })
      .map((of): Expr => ({ x: "same-members", ...of, span })),
    fc
      .record({
        not: flag,
        state: fc.constantFrom("known", "missing", "none", "well-formed", "verified"),
        of: tie("sum"),
      })
      .map((of): Expr => ({ x: "state", ...of, span })),
    fc
      .tuple(
        fc.record({ of: tie("sum"), what: terms }),
        optional({ after: fc.record({ not: flag, what: terms }) }),
      )
      .map(([of, more]): Expr => ({ x: "mentions", ...of, ...more, span })),
    fc.record({ of: tie("sum"), one: tie("sum"), mode: fc.constantFrom("one", "all", "none"), values }).map(
      ({ of, one, mode, values: several }): Expr => ({
        x: "includes",
        of,
        mode,
        values: mode === "one" ? [one] : several,
        span,
      }),
    ),
  ),
  condition: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    tie("test"),
    nameExpr,
    some(tie("condition"), 2).map((of): Expr => ({ x: "and", of, span })),
    some(tie("condition"), 2).map((of): Expr => ({ x: "or", of, span })),
    tie("condition").map((of): Expr => ({ x: "not", of, span })),
    tie("condition").map((of): Expr => ({ x: "parens", of, span })),
    fc
      .record({ q: fc.constantFrom("any", "every", "no"), record: name, list: name, has: tie("condition") })
      .map((of): Expr => ({ x: "quantifier", ...of, span })),
  ),
}));

const operand = fc.oneof(nameExpr, sum);

// ---------------------------------------------------------------------------------------------- clauses

const whenExpr = fc.oneof(dateExpr, plainExpr);
const lineDates: Arbitrary<DateSpan> = fc
  .tuple(fc.record({ from: whenExpr, sinceBefore: flag }), optional({ until: whenExpr }))
  .map(([from, until]) => ({ ...from, ...until, span }));
const dates: Arbitrary<DateSpan> = fc.oneof(
  lineDates,
  whenExpr.map((until) => ({ until, sinceBefore: false, span })),
);
const article: Arbitrary<Text> = fc
  .constantFrom("143a", "1(48)", "173.185(a)(3)", "369y-369zb", "XVII-51", "五", "Annex I", "link", "5, 6")
  .map((of) => ({ value: of, span }));
const cite: Arbitrary<Cite> = fc
  .tuple(
    fc.record({ text, articles: fc.array(article, { maxLength: 3 }) }),
    optional({ link: fc.oneof<Arbitrary<Text | "none">[]>(text, fc.constant("none")) }),
  )
  .map(([of, link]) => ({ ...of, ...link, span }));
const remark: Arbitrary<Remark> = fc.record({
  text,
  others: fc.uniqueArray(fc.record({ language: fc.constantFrom("zh", "is", "zh-Hant").map(named), text }), {
    maxLength: 2,
    selector: ({ language }) => language.text,
  }),
});
const unverified = fc.record({ from: dateExpr, note: remark, span: fc.constant(span) });
const checked = fc
  .tuple(fc.record({ on: dateExpr }), optional({ by: text }))
  .map(([on, by]) => ({ ...on, ...by, span }));
/** Days that hang on an act, which a rule may be in force from. */
const dayOfAct: Arbitrary<Expr> = fc
  .record({
    duration: fc.oneof(
      fc
        .constantFrom("days", "weeks")
        .map((unit) => lit({ v: "quantity", text: "3", unit: named(unit), span })),
      fc
        .record({ unit: fc.constantFrom("months", "years") }, {})
        .chain(({ unit }) =>
          optional({ rounded: fc.constantFrom("up", "down") }).map((more) =>
            lit({ v: "quantity", text: "18", unit: named(unit), ...more, span }),
          ),
        ),
    ),
    act: plainName,
  })
  .map((of) => ({ x: "after", ...of, span }));
const laterDay: Arbitrary<Expr> = fc
  .record({ op: fc.constantFrom("later", "earlier"), of: some(fc.oneof(whenExpr, dayOfAct), 2) })
  .map((of) => ({ x: "later", ...of, span }));
const windowDates: Arbitrary<DateSpan> = fc.oneof(
  { weight: 3, arbitrary: dates },
  {
    weight: 1,
    arbitrary: fc.oneof(dayOfAct, laterDay).map((from) => ({ from, sinceBefore: false, span })),
  },
);
const window: Arbitrary<Window> = fc
  .tuple(fc.record({ dates: windowDates }), optional({ by: name }))
  .map(([of, by]) => ({ ...of, ...by, span }));
const few = <T>(of: Arbitrary<T>) => fc.array(of, { maxLength: 2 });

const meta: Arbitrary<Meta> = fc
  .tuple(
    fc.record({
      cites: few(cite),
      effective: few(window),
      suspended: few(dates),
      also: few(name),
      overrides: few(name),
      subjectTo: few(name),
      messages: few(localText),
      titles: few(localText),
      remedies: few(localText),
      notes: few(text),
    }),
    optional({
      title: text,
      datedBy: name,
      enforcedFrom: dateExpr,
      unverified,
      owner: text,
      reviewBy: dateExpr,
      checked,
      confidence: name,
      force: name,
    }),
  )
  .map(([lists, singles]) => ({ ...lists, ...singles }));

const scope: Arbitrary<Scope> = fc.oneof(
  condition.map((where) => ({ where, span })),
  fc
    .tuple(fc.record({ each: name }), optional({ where: condition }))
    .map(([of, where]) => ({ ...of, ...where, span })),
);
const severity = fc.constantFrom("block", "hold", "warn", "inform");
const paperKind = fc.constantFrom("document", "label", "marking", "registration", "role");
/** `label a, b` and `label a, document b`. */
const papers = fc.oneof(
  some(fc.record({ kind: paperKind.map(named), name: plainName })),
  paperKind.chain((kind) => some(fc.record({ kind: fc.constant(named(kind)), name: plainName }))),
);
/** One alone is neither all nor any; the tree says any. */
const several = fc.tuple(flag, fewNames).map(([all, of]) => ({ all: all && of.length > 1, of, span }));

const per: Arbitrary<Per> = fc.oneof(
  fc
    .tuple(fc.record({ of: name, list: name }), optional({ digits: numberLit }))
    .map(([of, digits]): Per => ({ p: "distinct", ...of, ...digits, span })),
  plainName.map((record): Per => ({ p: "each", record, span })),
  fc
    .tuple(
      fc.record({ started: flag, unit: fc.constantFrom(...UNITS).map(named), of: operand }),
      optional({ size: numberLit }),
    )
    .map(([of, size]): Per => ({ p: "portions", ...of, ...size, span })),
);

const outcome: Arbitrary<Outcome> = fc.oneof(
  severity.map((of): Outcome => ({ o: "finding", severity: of, span })),
  names.map((kinds): Outcome => ({ o: "exempt", kinds, span })),
  fc
    .tuple(
      fc.record({ anyOf: flag, papers }),
      optional({
        languages: fc.oneof(
          several,
          operand.map((ofPlace) => ({ all: true, of: [], ofPlace, span })),
        ),
        on: several.map(({ all, of }) => ({ all, places: of, span })),
        covering: operand,
        validOn: operand,
        with: condition,
      }),
    )
    .map(([of, more]): Outcome => ({ o: "require", ...of, ...more, span })),
  fc
    .tuple(
      fc.record({ chargeKind: name, amount: sum }),
      optional({
        per,
        rounded: fc
          .tuple(
            fc.record({ each: flag, mode: fc.constantFrom("half-up", "up", "down") }),
            optional({ to: moneyExpr }),
          )
          .map(([of, to]) => ({ ...of, ...to, span })),
        payer: operand,
        collector: operand,
        waivedWhen: condition,
      }),
    )
    // Behind a duration `rounded` would say to which day the months are.
    .filter(([{ amount }, { rounded, per }]) => {
      const before = per?.p === "portions" ? per.of : amount;
      return rounded === undefined || !/ years$/.test(formatExpr(before));
    })
    .map(([of, more]): Outcome => ({ o: "charge", ...of, ...more, span })),
);

// ---------------------------------------------------------------------------------------------- declarations

const simple = fc.constantFrom(
  ...(["text", "yes-or-no", "number", "percent", "share", "date", "moment", "duration"] as const),
  ...(["country", "place", "language", "codes"] as const),
);
const { type } = fc.letrec<{ type: TypeExpr }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 2 },
    simple.map((t): TypeExpr => ({ t, span })),
    fc.constantFrom(...UNITS).map((unit): TypeExpr => ({ t: "quantity", unit: named(unit), span })),
    optional({ currency: fc.constantFrom(...CURRENCIES).map(named) }).map(
      (of): TypeExpr => ({ t: "money", ...of, span }),
    ),
    fc
      .array(fc.oneof<Arbitrary<Name | Text>[]>(name, text), { minLength: 1, maxLength: 20 })
      .map((of): TypeExpr => ({ t: "one-of", values: of, span })),
    plainName.map((scheme): TypeExpr => ({ t: "code", scheme, span })),
    paperKind.map((of): TypeExpr => ({ t: "named", name: named(of), span })),
    fc
      .tuple(fc.record({ of: tie("type"), complete: flag }), optional({ max: numberLit }))
      // A list of lists says `up to` and `complete` of the inner one first.
      .filter(([{ of }]) => of.t !== "list")
      .map(([of, max]): TypeExpr => ({ t: "list", ...of, ...max, span })),
  ),
}));

const cell: Arbitrary<Cell> = fc.oneof(
  fc.constantFrom("any", "none", "known", "missing").map((c): Cell => ({ c, span })),
  fc.record({ not: flag, name }).map((of): Cell => ({ c: "in", ...of, span })),
  fc
    .record({ not: flag, values: some(fc.oneof(literal, plainExpr, sum), 2) })
    .map((of): Cell => ({ c: "values", ...of, span })),
  fc
    .tuple(
      fc.record({ inclusive: flag, value: sum }),
      fc.record({ inclusive: flag, value: sum }),
      fc.integer({ min: 0, max: 2 }),
    )
    .map(
      ([low, high, which]): Cell => ({
        c: "range",
        ...(which !== 1 ? { low } : {}),
        ...(which !== 0 ? { high } : {}),
        span,
      }),
    ),
);

const element = fc.record({ record: fc.constantFrom("item", "package").map(named), index: numberLit });
const given: Arbitrary<Given> = fc
  .tuple(
    fc.record({
      fact: fc
        .constantFrom("item.hs", "item.price", "package.cells", "destination", "date", "item")
        .map(named),
      value: fc.oneof<Arbitrary<Given["value"]>[]>(
        value.map((expr) => ({ g: "value", expr })),
        fc.constantFrom({ g: "missing" }, { g: "none" }),
        fc.record({ g: fc.constant("list"), only: flag, values: fc.array(value, { maxLength: 3 }) }),
      ),
    }),
    optional({ element }),
  )
  .map(([of, more]) => ({ ...of, ...more, span }));

const by = few(name);
const expectation: Arbitrary<Expectation> = fc.oneof<Arbitrary<Expectation>[]>(
  fc.constant({ e: "pass", span }),
  fc.record({ facts: fewNames, by }).map((of) => ({ e: "needs", ...of, span })),
  fc.record({ severity, by }).map((of) => ({ e: "finding", ...of, span })),
  fc.tuple(optional({ severity }), by).map(([of, rules]) => ({ e: "no-finding", ...of, by: rules, span })),
  fc
    .tuple(fc.record({ chargeKind: name, by }), optional({ amount: moneyExpr }))
    .map(([of, amount]) => ({ e: "charge", ...of, ...amount, span })),
  fc.record({ chargeKind: name, by }).map((of) => ({ e: "no-charge", ...of, span })),
  fc
    .record({ state: fc.constantFrom("met", "unmet", "unknown"), paperKind: paperKind.map(named), name, by })
    .map((of) => ({ e: "paper", ...of, span })),
  fc.record({ output: plainName, value }).map((of) => ({ e: "value", ...of, span })),
  fc
    .record({ state: fc.constantFrom("pending", "overridden", "suspended"), rules: fewNames })
    .map((of) => ({ e: "state", ...of, span })),
);
/** Of one alone, or of the whole. */
const expected = fc
  .tuple(expectation, optional({ of: element }))
  .map(([of, more]): Expectation => ({ ...of, ...more }));

const parents = few(fc.record({ record: name, list: name, max: numberLit, complete: flag }));

const fromFile = fc
  .tuple(fc.record({ path: text }), optional({ sha256: text }))
  .map(([of, more]) => ({ ...of, ...more, span }));

export const declaration: Arbitrary<Declaration> = fc.oneof<Arbitrary<Declaration>[]>(
  fc
    .tuple(
      fc.record({ name, named: few(localText) }),
      optional({ jurisdiction: name, domain: name, version: text, title: text }),
    )
    .map(([of, more]) => ({ kind: "ruleset", ...of, ...more, span })),
  fc
    .tuple(fc.record({ name, named: few(localText), knownBy: few(name), parents }), optional({ label: text }))
    .map(([of, more]) => ({ kind: "record", ...of, ...more, span })),
  fc
    .tuple(
      fc.record({
        name,
        type,
        orNone: flag,
        named: few(localText),
        meaning: few(localText),
        carriedBy: told,
        verifiedBy: told,
        valueLabels: few(
          fc.record({
            value: fc.oneof(name, text),
            label: text,
            named: few(localText),
            span: fc.constant(span),
          }),
        ),
      }),
      optional({
        label: text,
        suchAs: text,
        provenance: fc.constantFrom("given", "derived", "verified", "guessed").map(named),
        absent: fc.oneof(value, fc.constant(noneExpr)),
        computed: fc.oneof(sum, condition),
      }),
    )
    .map(([of, more]) => ({ kind: "fact", ...of, ...more, span })),
  fc
    .record({ of: paperKind, name, label: text, named: few(localText) })
    .map((of) => ({ kind: "catalogue", ...of, span })),
  fc
    .tuple(fc.record({ name, label: text, named: few(localText) }), optional({ partOf: name }))
    .map(([of, more]) => ({ kind: "charge-kind", ...of, ...more, span })),
  fc
    .tuple(
      fc.record({
        name,
        versions: few(
          fc
            .tuple(fc.record({ members: names, except: few(name) }), optional({ dates: lineDates }))
            .map(([of, more]) => ({ ...of, ...more, span })),
        ),
        cites: few(cite),
      }),
      optional({ datedBy: name }),
    )
    .map(([of, more]) => ({ kind: "group", ...of, ...more, span })),
  fc
    .tuple(
      fc.record({
        name,
        entries: fc.array(
          fc
            .tuple(fc.record({ value: fc.oneof(hsExpr, textExpr, nameExpr) }), optional({ dates }))
            .map(([of, more]) => ({ ...of, ...more, span })),
          { maxLength: 5 },
        ),
        cites: few(cite),
      }),
      fc.oneof(
        fc.constantFrom("codes", "values").map((of) => ({ of, languages: [] })),
        few(plainName).map((languages) => ({ of: "terms" as const, languages })),
      ),
      optional({ datedBy: name, lookAlikes: fc.constant({ span }) }),
    )
    .map(([of, kind, more]) => ({ kind: "list", ...of, ...kind, ...more, span })),
  fc
    .tuple(
      fc.record({
        name,
        by: few(name),
        type,
        lines: few(
          fc
            .tuple(
              fc.record({
                dates: lineDates,
                keys: few(fc.oneof(plainExpr, hsExpr, textExpr)),
                value: fc.oneof(
                  fc
                    .oneof(literal, plainExpr, fc.constant(noneExpr))
                    .map((expr) => ({ v: "expr" as const, expr, span })),
                  fc
                    .record({ v: fc.constantFrom("all", "any"), of: some(plainName, 2) })
                    .map((of) => ({ ...of, span })),
                ),
              }),
              optional({ cite, checked }),
            )
            .map(([of, more]) => ({ ...of, ...more, span })),
        ),
      }),
      optional({
        label: text,
        datedBy: name,
        source: fromFile,
        otherwise: fc.oneof(value, fc.constant(noneExpr)),
        unverified,
        adjustable: optional({ by: name, direction: fc.constantFrom("lower", "higher") }).map((of) => ({
          ...of,
          span,
        })),
      }),
    )
    .map(([of, more]) => ({ kind: "parameter", ...of, ...more, span })),
  fc
    .tuple(
      fc.record({
        name,
        lines: few(
          fc
            .record({
              dates: lineDates,
              from: fc.constantFrom(...CURRENCIES).map(named),
              to: fc.constantFrom(...CURRENCIES).map(named),
              rate: numberLit,
            })
            .map((of) => ({ ...of, span })),
        ),
      }),
      optional({ label: text, datedBy: name, source: fromFile }),
    )
    .map(([of, more]) => ({ kind: "exchange", ...of, ...more, span })),
  fc
    .tuple(
      fc.record({ name, label: text, named: few(localText), cites: few(cite) }),
      optional({ on: dateExpr }),
    )
    .map(([of, more]) => ({ kind: "act", ...of, ...more, span })),
  fc
    .tuple(fc.record({ name }), optional({ version: text }))
    .map(([of, more]) => ({ kind: "use", ...of, ...more, span })),
  fc.record({ name, body: fc.oneof(condition, sum) }).map((of) => ({ kind: "define", ...of, span })),
  fc
    .record({
      name,
      meta,
      scopes: few(scope),
      whens: few(fc.record({ shown: flag, cond: condition }).map((of) => ({ ...of, span }))),
      // In the order they are printed in.
      unless: few(condition).map((all) => all.map((cond, index) => ({ cond, proven: index > 0, span }))),
      outcomes: fc.array(outcome, { maxLength: 3 }),
      otherwise: few(severity.map((of) => ({ severity: of, span }))),
    })
    .map((of) => ({ kind: "rule", ...of, span })),
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 })).chain(([inputs, outputs]) =>
    fc
      .tuple(
        fc.record({
          name,
          meta,
          scopes: few(scope),
          inputs: some(plainName, inputs, inputs),
          outputs: some(plainName, outputs, outputs),
          rows: few(
            fc
              .record({
                cells: fc.oneof(some(cell, inputs, inputs), fc.constant("otherwise" as const)),
                results: some(fc.oneof(literal, plainExpr, fc.constant(noneExpr)), outputs, outputs),
              })
              .map((of) => ({ ...of, span })),
          ),
        }),
        optional({ hit: name }),
      )
      .map(([of, more]): Declaration => ({ kind: "table", ...of, ...more, span })),
  ),
  fc
    .tuple(
      fc.record({ name, startingFrom: few(name), given: fc.array(given, { maxLength: 6 }) }),
      optional({ title: text }),
    )
    .map(([of, more]) => ({ kind: "scene", ...of, ...more, span })),
  fc
    .tuple(
      fc.record({
        title: text,
        startingFrom: few(name),
        given: fc.array(given, { maxLength: 6 }),
        expect: fc.array(expected, { maxLength: 3 }),
      }),
      optional({ on: dateExpr }),
    )
    .map(([of, more]) => ({ kind: "example", ...of, ...more, span })),
);

/**
 * A tree without what does not change its meaning: where things stand, and parentheses. `item 1:` is carried over to
 * the facts of the item that follow, so it is left out here where it would be.
 */
export function meaningOf(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(meaningOf);
  if (typeof node !== "object" || node === null) return node;
  if ("x" in node && node.x === "parens" && "of" in node) return meaningOf(node.of);
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, of]) => (key === "span" ? [] : [[key, meaningOf(of)]])),
  );
}
