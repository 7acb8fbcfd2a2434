import {
  CalendarDate,
  CloseParen,
  Colon,
  Comma,
  Comparator,
  Divide,
  HsCode,
  K,
  Minus,
  Moment,
  Money,
  Numeral,
  OpenParen,
  Percent,
  Plus,
  Quoted,
  Times,
  UnitWord,
  Word,
} from "../tokens.ts";
import { type Rule, Survivor } from "./survivor.ts";

/** Conditions, values, types, dates and citations: what every declaration is made of. */
export abstract class ExpressionGrammar extends Survivor {
  /** `a and b or c` without parentheses is read, and refused by the visitor. */
  protected readonly condition: Rule = this.RULE("condition", () => {
    this.SUBRULE(this.conjunction);
    this.MANY(() => {
      this.CONSUME(K.or);
      this.SUBRULE2(this.conjunction);
    });
  });

  protected readonly conjunction: Rule = this.RULE("conjunction", () => {
    this.SUBRULE(this.negation);
    this.MANY(() => {
      this.CONSUME(K.and);
      this.SUBRULE2(this.negation);
    });
  });

  protected readonly negation: Rule = this.RULE("negation", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.not);
          this.deeper(() => this.SUBRULE(this.negation));
        },
      },
      { ALT: () => this.SUBRULE(this.quantifier) },
      { ALT: () => this.SUBRULE(this.comparison) },
    ]);
  });

  protected readonly quantifier: Rule = this.RULE("quantifier", () => {
    this.OR([
      { ALT: () => this.CONSUME(K.any) },
      { ALT: () => this.CONSUME(K.every) },
      { ALT: () => this.CONSUME(K.no) },
    ]);
    this.CONSUME(Word, { LABEL: "record" });
    this.CONSUME(K.in);
    this.CONSUME2(Word, { LABEL: "list" });
    this.CONSUME(K.has);
    this.SUBRULE(this.inner);
  });

  /** What follows `has` and `where`: parentheses end it, so that `where (…) is over 5` speaks of the whole. */
  protected readonly inner: Rule = this.RULE("inner", () => {
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: () => {
            this.CONSUME(OpenParen);
            this.deeper(() => this.SUBRULE(this.condition));
            this.CONSUME(CloseParen);
          },
        },
        { ALT: () => this.deeper(() => this.SUBRULE(this.negation)) },
      ],
    });
  });

  protected readonly comparison: Rule = this.RULE("comparison", () => {
    this.SUBRULE(this.sum);
    this.OPTION(() =>
      this.OR([
        { ALT: () => this.SUBRULE(this.isTest) },
        { ALT: () => this.SUBRULE(this.signTest) },
        { ALT: () => this.SUBRULE(this.mentionsTest) },
        { ALT: () => this.SUBRULE(this.includesTest) },
      ]),
    );
  });

  protected readonly isTest: Rule = this.RULE("isTest", () => {
    this.OR([{ ALT: () => this.CONSUME(K.is) }, { ALT: () => this.CONSUME(K.are) }]);
    this.OPTION(() => this.CONSUME(K.not));
    this.OR2({
      // A value may be called `known` or `one`; here the word is the test.
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: () => {
            this.CONSUME(K.one);
            this.CONSUME(K.of);
            this.SUBRULE(this.values);
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.in);
            this.CONSUME(Word, { LABEL: "set" });
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.same);
            this.CONSUME(K.as);
            this.SUBRULE(this.sum);
          },
        },
        {
          ALT: () => {
            this.CONSUME2(K.same);
            this.CONSUME(K.members);
            this.CONSUME2(K.as);
            this.SUBRULE2(this.values);
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.between);
            this.SUBRULE2(this.sum);
            this.CONSUME(K.and);
            this.SUBRULE3(this.sum);
          },
        },
        {
          ALT: () => {
            this.SUBRULE(this.bound);
            this.SUBRULE4(this.sum);
          },
        },
        { ALT: () => this.SUBRULE(this.state) },
        { ALT: () => this.SUBRULE5(this.sum) },
      ],
    });
  });

  /** The words before the limit: `at least`, `on or before`. */
  protected readonly bound: Rule = this.RULE("bound", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.at);
          this.OR2([{ ALT: () => this.CONSUME(K.least) }, { ALT: () => this.CONSUME(K.most) }]);
        },
      },
      { ALT: () => this.CONSUME(K.over) },
      { ALT: () => this.CONSUME(K.under) },
      {
        ALT: () => {
          this.OPTION(() => {
            this.CONSUME(K.on);
            this.CONSUME(K.or);
          });
          this.OR3([{ ALT: () => this.CONSUME(K.before) }, { ALT: () => this.CONSUME(K.after) }]);
        },
      },
    ]);
  });

  protected readonly state: Rule = this.RULE("state", () => {
    this.OR([
      { ALT: () => this.CONSUME(K.known) },
      { ALT: () => this.CONSUME(K.missing) },
      { ALT: () => this.CONSUME(K.none) },
      { ALT: () => this.CONSUME(K.verified) },
      {
        ALT: () => {
          this.CONSUME(K.well);
          this.CONSUME(K.formed);
        },
      },
    ]);
  });

  protected readonly signTest: Rule = this.RULE("signTest", () => {
    this.CONSUME(Comparator);
    this.SUBRULE(this.sum);
  });

  protected readonly mentionsTest: Rule = this.RULE("mentionsTest", () => {
    this.CONSUME(K.mentions);
    this.OPTION(() => {
      this.CONSUME(K.any);
      this.CONSUME(K.of);
    });
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.term) });
    this.OPTION2(() => this.SUBRULE(this.afterTerms));
  });

  /** A phrase a little before the term: `not after any of referential-words`. */
  protected readonly afterTerms: Rule = this.RULE("afterTerms", () => {
    this.OPTION(() => this.CONSUME(K.not));
    this.CONSUME(K.after);
    this.OPTION2(() => {
      this.CONSUME(K.any);
      this.CONSUME(K.of);
    });
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.term) });
  });

  protected readonly term: Rule = this.RULE("term", () => {
    this.OR([{ ALT: () => this.CONSUME(Word) }, { ALT: () => this.CONSUME(Quoted) }]);
  });

  protected readonly includesTest: Rule = this.RULE("includesTest", () => {
    this.CONSUME(K.includes);
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: () => {
            this.OR2([{ ALT: () => this.CONSUME(K.all) }, { ALT: () => this.CONSUME(K.none) }]);
            this.CONSUME(K.of);
            this.SUBRULE(this.values);
          },
        },
        { ALT: () => this.SUBRULE(this.operand) },
      ],
    });
  });

  /** A comma joins values, never conditions. */
  protected readonly values: Rule = this.RULE("values", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(OpenParen);
          this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.value) });
          this.CONSUME(CloseParen);
        },
      },
      { ALT: () => this.AT_LEAST_ONE_SEP2({ SEP: Comma, DEF: () => this.SUBRULE2(this.value) }) },
    ]);
  });

  /** A literal or a word: no arithmetic. */
  protected readonly value: Rule = this.RULE("value", () => {
    this.OR([{ ALT: () => this.SUBRULE(this.literal) }, { ALT: () => this.CONSUME(Word) }]);
  });

  protected readonly sum: Rule = this.RULE("sum", () => {
    this.SUBRULE(this.product);
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(Plus, { LABEL: "sign" }) },
        { ALT: () => this.CONSUME(Minus, { LABEL: "sign" }) },
      ]);
      this.SUBRULE2(this.product);
    });
    this.OPTION(() => {
      this.CONSUME(K.converted);
      this.CONSUME(K.to);
      this.CONSUME(Word, { LABEL: "currency" });
      this.OPTION2(() => {
        this.CONSUME(K.at);
        this.CONSUME2(Word, { LABEL: "exchange" });
      });
    });
  });

  protected readonly product: Rule = this.RULE("product", () => {
    this.SUBRULE(this.share);
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(Times, { LABEL: "sign" }) },
        { ALT: () => this.CONSUME(Divide, { LABEL: "sign" }) },
      ]);
      this.SUBRULE2(this.share);
    });
  });

  /** `20% of x`: binds closer than times and divided by. */
  protected readonly share: Rule = this.RULE("share", () => {
    this.SUBRULE(this.operand);
    this.OPTION({
      DEF: () => {
        this.CONSUME(K.of);
        this.deeper(() => this.SUBRULE(this.share));
      },
    });
  });

  protected readonly operand: Rule = this.RULE("operand", () => {
    this.SUBRULE(this.primary);
    this.OPTION(() =>
      this.OR([
        { ALT: () => this.SUBRULE(this.digits) },
        {
          ALT: () => {
            this.CONSUME(K.shared);
            this.CONSUME(K.by);
            this.deeper(() => this.SUBRULE(this.operand));
          },
        },
      ]),
    );
  });

  protected readonly digits: Rule = this.RULE("digits", () => {
    this.CONSUME(K.to);
    this.CONSUME(Numeral);
    this.CONSUME(K.digits);
  });

  protected readonly primary: Rule = this.RULE("primary", () => {
    this.OR({
      // `sum of x` is a total; `sum` alone is a name.
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.SUBRULE(this.aggregate) },
        { ALT: () => this.SUBRULE(this.call) },
        {
          ALT: () => {
            this.CONSUME(K.charged);
            this.CONSUME(Word, { LABEL: "chargeKind" });
          },
        },
        {
          ALT: () => {
            this.CONSUME(OpenParen);
            this.deeper(() => this.SUBRULE(this.condition));
            this.CONSUME(CloseParen);
          },
        },
        { ALT: () => this.SUBRULE(this.literal) },
        { ALT: () => this.CONSUME2(Word, { LABEL: "name" }) },
      ],
    });
  });

  protected readonly aggregate: Rule = this.RULE("aggregate", () => {
    this.OR([
      { ALT: () => this.CONSUME(K.sum, { LABEL: "op" }) },
      { ALT: () => this.CONSUME(K.largest, { LABEL: "op" }) },
      { ALT: () => this.CONSUME(K.smallest, { LABEL: "op" }) },
      { ALT: () => this.CONSUME(K.average, { LABEL: "op" }) },
      {
        ALT: () => {
          this.CONSUME(K.count, { LABEL: "op" });
          this.OPTION(() => this.CONSUME(K.distinct));
        },
      },
    ]);
    this.CONSUME(K.of);
    this.CONSUME(Word, { LABEL: "of_" });
    this.OPTION2(() => this.SUBRULE(this.digits));
    this.OPTION3(() => {
      this.CONSUME(K.in);
      this.CONSUME2(Word, { LABEL: "list" });
    });
    this.OPTION4(() => {
      this.CONSUME(K.where);
      this.SUBRULE(this.inner);
    });
  });

  protected readonly call: Rule = this.RULE("call", () => {
    this.OR([
      { ALT: () => this.CONSUME(K.larger, { LABEL: "op" }) },
      { ALT: () => this.CONSUME(K.smaller, { LABEL: "op" }) },
      { ALT: () => this.CONSUME(K.difference, { LABEL: "op" }) },
    ]);
    this.CONSUME(K.of);
    this.CONSUME(OpenParen);
    this.deeper(() => this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.sum) }));
    this.CONSUME(CloseParen);
  });

  /** An amount may be `rounded` too: only months and years round days. */
  private readonly isCalendarUnit = (): boolean => /^(?:month|year)s?$/.test(this.LA(0).image);

  protected readonly literal: Rule = this.RULE("literal", () => {
    this.OR([
      { ALT: () => this.CONSUME(Quoted) },
      { ALT: () => this.CONSUME(HsCode) },
      { ALT: () => this.CONSUME(CalendarDate) },
      { ALT: () => this.CONSUME(Moment) },
      { ALT: () => this.CONSUME(Percent) },
      { ALT: () => this.CONSUME(Money) },
      {
        ALT: () => {
          this.CONSUME(Numeral);
          this.OPTION(() => {
            this.CONSUME(UnitWord);
            this.OPTION2({ GATE: this.isCalendarUnit, DEF: () => this.SUBRULE(this.daysRounded) });
          });
        },
      },
      { ALT: () => this.CONSUME(K.yes) },
      { ALT: () => this.CONSUME(K.no) },
      { ALT: () => this.CONSUME(K.none) },
    ]);
  });

  protected readonly names: Rule = this.RULE("names", () => {
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.CONSUME(Word) });
  });

  protected readonly day: Rule = this.RULE("day", () => {
    this.CONSUME(CalendarDate);
  });

  /** A day, the parameter or act that has it, or what hangs on an act. */
  protected readonly dayOrName: Rule = this.RULE("dayOrName", () => {
    this.OR({
      // An act may be called `later`.
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.CONSUME(CalendarDate) },
        { ALT: () => this.SUBRULE(this.someTimeAfter) },
        { ALT: () => this.SUBRULE(this.laterOrEarlier) },
        { ALT: () => this.CONSUME(Word) },
      ],
    });
  });

  /** `18 months after battery-label-act`. */
  protected readonly someTimeAfter: Rule = this.RULE("someTimeAfter", () => {
    this.SUBRULE(this.duration);
    this.CONSUME(K.after);
    this.CONSUME(Word);
  });

  protected readonly duration: Rule = this.RULE("duration", () => {
    this.CONSUME(Numeral);
    this.CONSUME(UnitWord);
    this.OPTION(() => this.SUBRULE(this.daysRounded));
  });

  /** What becomes of the 31st in a month that has none. */
  protected readonly daysRounded: Rule = this.RULE("daysRounded", () => {
    this.CONSUME(K.rounded);
    this.OR([
      { ALT: () => this.CONSUME(K.up, { LABEL: "direction" }) },
      { ALT: () => this.CONSUME(Word, { LABEL: "direction" }) },
    ]);
  });

  protected readonly laterOrEarlier: Rule = this.RULE("laterOrEarlier", () => {
    this.OR([
      { ALT: () => this.CONSUME(K.later, { LABEL: "op" }) },
      { ALT: () => this.CONSUME(K.earlier, { LABEL: "op" }) },
    ]);
    this.CONSUME(K.of);
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.deeper(() => this.SUBRULE(this.dayOrName)) });
  });

  protected readonly dates: Rule = this.RULE("dates", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.from);
          this.OPTION(() => this.CONSUME(K.before));
          this.SUBRULE(this.dayOrName, { LABEL: "first" });
          this.OPTION2(() => this.SUBRULE(this.until));
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.since);
          this.CONSUME2(K.before);
          this.SUBRULE2(this.dayOrName, { LABEL: "first" });
          this.OPTION3(() => this.SUBRULE2(this.until));
        },
      },
      { ALT: () => this.SUBRULE3(this.until) },
    ]);
  });

  protected readonly until: Rule = this.RULE("until", () => {
    this.CONSUME(K.until);
    this.SUBRULE(this.dayOrName);
  });

  /** The dates a line of a group, parameter or exchange begins with. */
  protected readonly lineDates: Rule = this.RULE("lineDates", () => {
    this.CONSUME(K.from);
    this.OPTION(() => this.CONSUME(K.before));
    this.SUBRULE(this.dayOrName, { LABEL: "first" });
    this.OPTION2(() => this.SUBRULE(this.until));
    this.CONSUME(Colon);
  });
}
