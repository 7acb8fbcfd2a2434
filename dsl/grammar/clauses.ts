import { tokenMatcher } from "chevrotain";
import {
  ArticleRef,
  CloseParen,
  Comma,
  HsCode,
  K,
  Name,
  Numeral,
  OpenParen,
  PaperKind,
  Quoted,
  Tag,
  UnitWord,
  Word,
} from "../tokens.ts";
import { ExpressionGrammar } from "./expressions.ts";
import type { Rule } from "./survivor.ts";

/** The clauses that rules and tables share, and the outcomes of rules. */
export abstract class ClauseGrammar extends ExpressionGrammar {
  protected readonly cite: Rule = this.RULE("cite", () => {
    this.CONSUME(K.cite);
    this.CONSUME(Quoted, { LABEL: "text" });
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(K.article);
            this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.articleRef) });
          },
        },
        { ALT: () => this.SUBRULE(this.link) },
      ]),
    );
  });

  protected readonly articleRef: Rule = this.RULE("articleRef", () => {
    this.OR([{ ALT: () => this.CONSUME(ArticleRef) }, { ALT: () => this.CONSUME(Quoted) }]);
  });

  protected readonly link: Rule = this.RULE("link", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.link);
          this.CONSUME(Quoted);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.no);
          this.CONSUME(K.public);
          this.CONSUME2(K.link);
        },
      },
    ]);
  });

  /** `en "…"`. */
  protected readonly localText: Rule = this.RULE("localText", () => {
    this.CONSUME(Tag, { LABEL: "language" });
    this.CONSUME(Quoted);
  });

  /** `"…" zh "…"`. */
  protected readonly remark: Rule = this.RULE("remark", () => {
    this.CONSUME(Quoted);
    this.MANY({ GATE: this.isInLanguage, DEF: () => this.SUBRULE(this.localText) });
  });

  /** `zh "…"`, and not the next clause: `cite "…"`. */
  private readonly isInLanguage = (): boolean => {
    const { tokenType, image } = this.LA(1);
    const isTag = tokenType === Name || tokenType === K.is || tokenType === K.no;
    return isTag && /^[a-z]{2,3}(?:-|$)/.test(image) && tokenMatcher(this.LA(2), Quoted);
  };

  protected readonly named: Rule = this.RULE("named", () => {
    this.CONSUME(K.named);
    this.SUBRULE(this.localText);
  });

  protected readonly datedBy: Rule = this.RULE("datedBy", () => {
    this.CONSUME(K.dated);
    this.CONSUME(K.by);
    this.CONSUME(Word);
  });

  protected readonly unverified: Rule = this.RULE("unverified", () => {
    this.CONSUME(K.unverified);
    this.CONSUME(K.from);
    this.SUBRULE(this.day);
    this.SUBRULE(this.remark);
  });

  protected readonly checked: Rule = this.RULE("checked", () => {
    this.CONSUME(K.checked);
    this.SUBRULE(this.day);
    this.OPTION(() => {
      this.CONSUME(K.by);
      this.CONSUME(Quoted);
    });
  });

  /** What stands in rules and tables alike, apart from the scope. */
  protected readonly meta: Rule = this.RULE("meta", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.cite) },
      { ALT: () => this.SUBRULE(this.effective) },
      { ALT: () => this.SUBRULE(this.suspended) },
      { ALT: () => this.SUBRULE(this.enforced) },
      { ALT: () => this.SUBRULE(this.unverified) },
      { ALT: () => this.SUBRULE(this.datedBy) },
      { ALT: () => this.SUBRULE(this.related) },
      { ALT: () => this.SUBRULE(this.saying) },
      { ALT: () => this.SUBRULE(this.keeping) },
      { ALT: () => this.SUBRULE(this.checked) },
    ]);
  });

  protected readonly effective: Rule = this.RULE("effective", () => {
    this.CONSUME(K.effective);
    this.SUBRULE(this.dates);
    this.OPTION(() => {
      this.CONSUME(K.by);
      this.CONSUME(Word);
    });
  });

  protected readonly suspended: Rule = this.RULE("suspended", () => {
    this.CONSUME(K.suspended);
    this.SUBRULE(this.dates);
  });

  protected readonly enforced: Rule = this.RULE("enforced", () => {
    this.CONSUME(K.enforced);
    this.CONSUME(K.from);
    this.SUBRULE(this.day);
  });

  /** Clauses that name other rules. */
  protected readonly related: Rule = this.RULE("related", () => {
    this.OR([
      { ALT: () => this.CONSUME(K.also) },
      { ALT: () => this.CONSUME(K.overrides) },
      {
        ALT: () => {
          this.CONSUME(K.subject);
          this.CONSUME(K.to);
        },
      },
    ]);
    this.SUBRULE(this.names);
  });

  /** Clauses in a language. */
  protected readonly saying: Rule = this.RULE("saying", () => {
    this.OR([
      { ALT: () => this.CONSUME(K.title) },
      { ALT: () => this.CONSUME(K.message) },
      { ALT: () => this.CONSUME(K.remedy) },
    ]);
    this.SUBRULE(this.localText);
  });

  /** Who keeps the rule, and how sure of it they are. */
  protected readonly keeping: Rule = this.RULE("keeping", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.note);
          this.CONSUME(Quoted);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.owner);
          this.CONSUME2(Quoted);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.review);
          this.CONSUME(K.by);
          this.SUBRULE(this.day);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.confidence);
          this.CONSUME(Word);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.force);
          this.CONSUME2(Word);
        },
      },
    ]);
  });

  protected readonly scope: Rule = this.RULE("scope", () => {
    this.CONSUME(K.for);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.each);
          this.CONSUME(Word);
          this.OPTION(() => {
            this.CONSUME(K.where);
            this.SUBRULE(this.condition);
          });
        },
      },
      { ALT: () => this.SUBRULE2(this.condition) },
    ]);
  });

  protected readonly severity: Rule = this.RULE("severity", () => {
    this.OR([
      { ALT: () => this.CONSUME(K.block) },
      {
        ALT: () => {
          this.CONSUME(K.hold);
          // `hold`, and `for each item` on the next line.
          this.OPTION({
            GATE: () => this.LA(2).tokenType === K.review,
            DEF: () => {
              this.CONSUME(K.for);
              this.CONSUME(K.review);
            },
          });
        },
      },
      { ALT: () => this.CONSUME(K.warn) },
      { ALT: () => this.CONSUME(K.inform) },
    ]);
  });

  protected readonly outcome: Rule = this.RULE("outcome", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.severity) },
      { ALT: () => this.SUBRULE(this.requireOutcome) },
      { ALT: () => this.SUBRULE(this.chargeOutcome) },
      {
        ALT: () => {
          this.CONSUME(K.exempt);
          this.CONSUME(K.from);
          this.SUBRULE(this.names);
        },
      },
    ]);
  });

  protected readonly requireOutcome: Rule = this.RULE("requireOutcome", () => {
    this.CONSUME(K.require);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.one);
          this.CONSUME(K.of);
          this.CONSUME(OpenParen);
          this.SUBRULE(this.papers);
          this.CONSUME(CloseParen);
        },
      },
      { ALT: () => this.SUBRULE2(this.papers) },
    ]);
    this.MANY(() =>
      this.OR2([
        { ALT: () => this.SUBRULE(this.languages) },
        { ALT: () => this.SUBRULE(this.places) },
        {
          ALT: () => {
            this.CONSUME(K.covering);
            this.SUBRULE(this.operand, { LABEL: "covered" });
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.valid);
            this.CONSUME(K.on);
            this.SUBRULE2(this.operand, { LABEL: "validOn" });
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.with);
            this.SUBRULE(this.condition);
          },
        },
      ]),
    );
  });

  /** The kind may be left out after a comma: `label a, b`. */
  protected readonly papers: Rule = this.RULE("papers", () => {
    this.SUBRULE(this.paper);
    this.MANY(() => {
      this.CONSUME(Comma);
      this.OR({
        IGNORE_AMBIGUITIES: true,
        DEF: [{ ALT: () => this.SUBRULE2(this.paper) }, { ALT: () => this.SUBRULE(this.furtherPaper) }],
      });
    });
  });

  protected readonly paper: Rule = this.RULE("paper", () => {
    this.CONSUME(PaperKind, { LABEL: "paperKind" });
    this.CONSUME(Word);
  });

  protected readonly furtherPaper: Rule = this.RULE("furtherPaper", () => {
    this.CONSUME(Word);
  });

  protected readonly languages: Rule = this.RULE("languages", () => {
    this.CONSUME(K.in);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.language);
          this.CONSUME(K.of);
          this.SUBRULE(this.operand);
        },
      },
      { ALT: () => this.SUBRULE(this.alternatives) },
    ]);
  });

  protected readonly places: Rule = this.RULE("places", () => {
    this.CONSUME(K.on);
    this.SUBRULE(this.alternatives);
  });

  /** `a or b`, `a and b`; a mixture is read, and refused by the visitor. */
  protected readonly alternatives: Rule = this.RULE("alternatives", () => {
    this.CONSUME(Word);
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(K.or) },
        { ALT: () => this.CONSUME(K.and) },
        // Read, and refused by the visitor: it does not say whether both are meant.
        { ALT: () => this.CONSUME(Comma) },
      ]);
      this.CONSUME2(Word);
    });
  });

  protected readonly chargeOutcome: Rule = this.RULE("chargeOutcome", () => {
    this.CONSUME(K.charge);
    this.CONSUME(Word, { LABEL: "chargeKind" });
    this.SUBRULE(this.sum);
    this.MANY(() =>
      this.OR([
        { ALT: () => this.SUBRULE(this.per) },
        { ALT: () => this.SUBRULE(this.rounded) },
        {
          ALT: () => {
            this.CONSUME(K.payable);
            this.CONSUME(K.by);
            this.SUBRULE(this.operand, { LABEL: "payer" });
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.collected);
            this.CONSUME2(K.by);
            this.SUBRULE2(this.operand, { LABEL: "collector" });
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.waived);
            this.CONSUME(K.when);
            this.SUBRULE(this.condition);
          },
        },
      ]),
    );
  });

  protected readonly per: Rule = this.RULE("per", () => {
    this.CONSUME(K.per);
    this.OR({
      // A record may be called `distinct`, and a unit looks like a record.
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: () => {
            this.CONSUME(K.distinct);
            this.CONSUME(Word, { LABEL: "counted" });
            this.OPTION(() => this.SUBRULE(this.digits));
            this.CONSUME(K.in);
            this.CONSUME2(Word, { LABEL: "list" });
          },
        },
        { ALT: () => this.SUBRULE(this.portions) },
        { ALT: () => this.CONSUME3(Word, { LABEL: "record" }) },
      ],
    });
  });

  protected readonly portions: Rule = this.RULE("portions", () => {
    this.OPTION(() => this.CONSUME(K.started));
    this.OPTION2(() => this.CONSUME(Numeral));
    this.CONSUME(UnitWord);
    this.CONSUME(K.of);
    this.SUBRULE(this.operand);
  });

  protected readonly rounded: Rule = this.RULE("rounded", () => {
    this.CONSUME(K.rounded);
    this.OPTION(() => this.CONSUME(K.each));
    this.OR([
      { ALT: () => this.CONSUME(Word, { LABEL: "mode" }) },
      { ALT: () => this.CONSUME(K.up, { LABEL: "mode" }) },
    ]);
    this.OPTION2(() => {
      this.CONSUME(K.to);
      this.SUBRULE(this.literal);
    });
  });

  /** `- hs 8711.60, hs 8712 from 2019-01-18`: the dates are those of everything on the line. */
  protected readonly entryValue: Rule = this.RULE("entryValue", () => {
    this.OR([
      { ALT: () => this.CONSUME(HsCode) },
      { ALT: () => this.CONSUME(Quoted) },
      { ALT: () => this.CONSUME(Word) },
    ]);
  });
}
