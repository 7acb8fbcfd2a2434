import {
  BEGINS,
  Colon,
  Comma,
  type DeclarationKind,
  K,
  Minus,
  Money,
  Name,
  Numeral,
  Quoted,
  Tag,
  UnitWord,
  Word,
} from "../tokens.ts";
import { ClauseGrammar } from "./clauses.ts";
import type { Rule } from "./survivor.ts";

/** The vocabulary and the data. The clauses of a declaration stand in any order. */
export abstract class DeclarationGrammar extends ClauseGrammar {
  /** Reads clauses until a declaration begins, outliving the mistakes in each of them. */
  protected clauses(clause: Rule): void {
    do {
      this.MANY(() => this.surviving("clause", () => this.SUBRULE(clause)));
    } while (this.skippedStray("clause"));
  }

  protected declaration(name: string, kind: DeclarationKind, read: () => void): Rule {
    return this.RULE(name, () => {
      this.ACTION(() => this.enter(kind));
      read();
    });
  }

  protected readonly rulesetClause: Rule = this.RULE("rulesetClause", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.named) },
      {
        ALT: () => {
          this.CONSUME(K.jurisdiction);
          this.CONSUME(Word);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.domain);
          this.CONSUME2(Word);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.version);
          this.CONSUME(Quoted);
        },
      },
      { ALT: () => this.CONSUME2(Quoted, { LABEL: "title" }) },
    ]);
  });

  protected readonly ruleset: Rule = this.declaration("ruleset", "ruleset", () => {
    this.CONSUME(BEGINS.ruleset);
    this.CONSUME(Word);
    this.clauses(this.rulesetClause);
  });

  protected readonly recordClause: Rule = this.RULE("recordClause", () => {
    this.OR([
      { ALT: () => this.CONSUME(Quoted, { LABEL: "label" }) },
      { ALT: () => this.SUBRULE(this.named) },
      {
        ALT: () => {
          this.CONSUME(K.known);
          this.CONSUME(K.by);
          this.SUBRULE(this.names);
        },
      },
      { ALT: () => this.SUBRULE(this.parent) },
    ]);
  });

  protected readonly parent: Rule = this.RULE("parent", () => {
    this.CONSUME(K.in);
    this.CONSUME(Word, { LABEL: "record" });
    this.CONSUME(K.as);
    this.CONSUME2(Word, { LABEL: "list" });
    this.SUBRULE(this.upTo);
    this.OPTION(() => this.CONSUME(K.complete));
  });

  protected readonly upTo: Rule = this.RULE("upTo", () => {
    this.CONSUME(K.up);
    this.CONSUME(K.to);
    this.CONSUME(Numeral);
  });

  protected readonly record: Rule = this.declaration("record", "record", () => {
    this.CONSUME(BEGINS.record);
    this.CONSUME(Word);
    this.clauses(this.recordClause);
  });

  protected readonly typeExpr: Rule = this.RULE("typeExpr", () => {
    this.OR({
      // A record may be called `text`; as a type the word is the type.
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: () => {
            this.CONSUME(K.yes);
            this.CONSUME(K.or);
            this.CONSUME(K.no);
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.quantity);
            this.CONSUME(K.in);
            this.CONSUME(UnitWord);
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.money);
            this.OPTION(() => {
              this.CONSUME2(K.in);
              this.CONSUME(Word, { LABEL: "currency" });
            });
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.one);
            this.CONSUME(K.of);
            this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.term) });
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.code);
            this.CONSUME2(Word, { LABEL: "scheme" });
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.list);
            this.CONSUME2(K.of);
            this.deeper(() => this.SUBRULE(this.typeExpr));
            this.OPTION2(() => this.SUBRULE(this.upTo));
            this.OPTION3(() => this.CONSUME(K.complete));
          },
        },
        { ALT: () => this.CONSUME3(Word, { LABEL: "simple" }) },
      ],
    });
  });

  /** `value toy "Toy" named zh "玩具"`: what people call one of the values. A `named` after it is the value's. */
  protected readonly valueLabel: Rule = this.RULE("valueLabel", () => {
    this.CONSUME(K.value);
    this.SUBRULE(this.term);
    this.CONSUME(Quoted);
    this.MANY(() => this.SUBRULE(this.named));
  });

  /** `"…"` in English, `zh "…"` in another language. */
  protected readonly told: Rule = this.RULE("told", () => {
    this.OPTION(() => this.CONSUME(Tag, { LABEL: "language" }));
    this.CONSUME(Quoted);
  });

  protected readonly factClause: Rule = this.RULE("factClause", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.valueLabel) },
      { ALT: () => this.CONSUME(Quoted, { LABEL: "label" }) },
      { ALT: () => this.SUBRULE(this.named) },
      {
        ALT: () => {
          this.CONSUME(K.meaning);
          this.SUBRULE(this.localText);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.such);
          this.CONSUME(K.as);
          this.CONSUME2(Quoted);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.carried);
          this.CONSUME(K.by);
          this.SUBRULE(this.told);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.provenance);
          // `given` is no name; the checker refuses words that are no provenance.
          this.OR2([{ ALT: () => this.CONSUME(K.given) }, { ALT: () => this.CONSUME(Word) }]);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.verified);
          this.CONSUME2(K.by);
          this.SUBRULE2(this.told);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.absent);
          this.CONSUME(K.means);
          this.SUBRULE(this.value);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.if);
          this.CONSUME(K.not);
          this.CONSUME(K.stated);
          this.SUBRULE(this.condition);
        },
      },
    ]);
  });

  protected readonly fact: Rule = this.declaration("fact", "fact", () => {
    this.CONSUME(BEGINS.fact);
    this.CONSUME(Word);
    this.CONSUME(K.is);
    this.SUBRULE(this.typeExpr);
    this.OPTION(() => {
      this.CONSUME(K.or);
      this.CONSUME(K.none);
    });
    this.clauses(this.factClause);
  });

  protected readonly catalogueClause: Rule = this.RULE("catalogueClause", () => {
    this.SUBRULE(this.named);
  });

  protected readonly catalogue: Rule = this.declaration("catalogue", "catalogue", () => {
    this.CONSUME(BEGINS.catalogue, { LABEL: "paperKind" });
    this.CONSUME(Word);
    this.CONSUME(Quoted);
    this.clauses(this.catalogueClause);
  });

  protected readonly chargeClause: Rule = this.RULE("chargeClause", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.named) },
      {
        ALT: () => {
          this.CONSUME(K.part);
          this.CONSUME(K.of);
          this.CONSUME(Word);
        },
      },
    ]);
  });

  protected readonly charge: Rule = this.declaration("charge", "charge", () => {
    this.CONSUME(BEGINS.charge);
    this.CONSUME(Word);
    this.CONSUME(Quoted);
    this.clauses(this.chargeClause);
  });

  protected readonly members: Rule = this.RULE("members", () => {
    this.SUBRULE(this.names);
    this.OPTION(() => {
      this.CONSUME(K.except);
      this.SUBRULE2(this.names, { LABEL: "except_" });
    });
  });

  protected readonly groupClause: Rule = this.RULE("groupClause", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.is);
          this.SUBRULE(this.members);
        },
      },
      {
        ALT: () => {
          this.SUBRULE(this.lineDates);
          this.SUBRULE2(this.members);
        },
      },
      { ALT: () => this.SUBRULE(this.datedBy) },
      { ALT: () => this.SUBRULE(this.cite) },
    ]);
  });

  protected readonly group: Rule = this.declaration("group", "group", () => {
    this.CONSUME(BEGINS.group);
    this.CONSUME(Word);
    this.clauses(this.groupClause);
  });

  protected readonly fromFile: Rule = this.RULE("fromFile", () => {
    this.CONSUME(K.from);
    this.CONSUME(Quoted, { LABEL: "path" });
    this.OPTION(() => {
      this.CONSUME(K.sha256);
      this.CONSUME2(Quoted, { LABEL: "hash" });
    });
  });

  protected readonly listClause: Rule = this.RULE("listClause", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(Minus);
          this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.entryValue) });
          this.OPTION(() => this.SUBRULE(this.dates));
        },
      },
      { ALT: () => this.SUBRULE(this.fromFile) },
      { ALT: () => this.SUBRULE(this.datedBy) },
      { ALT: () => this.SUBRULE(this.cite) },
    ]);
  });

  protected readonly list: Rule = this.declaration("list", "list", () => {
    this.CONSUME(BEGINS.list);
    this.CONSUME(Word);
    this.CONSUME(K.is);
    this.OR([
      { ALT: () => this.CONSUME(K.codes) },
      { ALT: () => this.CONSUME(K.values) },
      {
        ALT: () => {
          this.CONSUME(K.terms);
          this.OPTION(() => {
            this.CONSUME(K.in);
            this.SUBRULE(this.names);
          });
        },
      },
    ]);
    this.OPTION2(() => this.SUBRULE(this.withLookAlikes));
    this.clauses(this.listClause);
  });

  protected readonly withLookAlikes: Rule = this.RULE("withLookAlikes", () => {
    this.CONSUME(K.with);
    this.CONSUME(K["look-alikes"]);
  });

  /** `EE, standard 24%`, `LU fr or de or lb`: keys, and what follows the last of them without a comma. */
  protected readonly parameterLine: Rule = this.RULE("parameterLine", () => {
    this.SUBRULE(this.lineDates);
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.value) });
    // No keyword may be the value of a key: it would rather be the next clause.
    this.OPTION(() =>
      this.OR([{ ALT: () => this.SUBRULE(this.literal) }, { ALT: () => this.CONSUME(Name) }]),
    );
    this.SUBRULE(this.furtherValues);
    this.OPTION3(() => this.SUBRULE(this.cite));
    this.OPTION4(() => this.SUBRULE(this.checked));
  });

  protected readonly furtherValues: Rule = this.RULE("furtherValues", () => {
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(K.or) }, { ALT: () => this.CONSUME(K.and) }]);
      this.CONSUME(Word);
    });
  });

  protected readonly adjustable: Rule = this.RULE("adjustable", () => {
    this.CONSUME(K.adjustable);
    this.OPTION(() => {
      this.CONSUME(K.by);
      this.CONSUME(Word);
    });
    this.OPTION2(() => {
      this.CONSUME(K.only);
      this.OR([{ ALT: () => this.CONSUME(K.lower) }, { ALT: () => this.CONSUME(K.higher) }]);
    });
  });

  protected readonly parameterClause: Rule = this.RULE("parameterClause", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.parameterLine) },
      { ALT: () => this.SUBRULE(this.fromFile) },
      {
        ALT: () => {
          this.CONSUME(K.otherwise);
          this.OPTION(() => this.CONSUME(Colon));
          this.SUBRULE(this.value);
        },
      },
      { ALT: () => this.SUBRULE(this.adjustable) },
      { ALT: () => this.SUBRULE(this.datedBy) },
      { ALT: () => this.SUBRULE(this.unverified) },
      { ALT: () => this.CONSUME(Quoted, { LABEL: "label" }) },
    ]);
  });

  protected readonly parameter: Rule = this.declaration("parameter", "parameter", () => {
    this.CONSUME(BEGINS.parameter);
    this.CONSUME(Word);
    this.OPTION(() => this.CONSUME(Quoted, { LABEL: "label" }));
    this.OPTION2(() => {
      this.CONSUME(K.by);
      this.SUBRULE(this.names);
    });
    this.CONSUME(K.is);
    this.SUBRULE(this.typeExpr);
    this.clauses(this.parameterClause);
  });

  protected readonly exchangeClause: Rule = this.RULE("exchangeClause", () => {
    this.OR([
      {
        ALT: () => {
          this.SUBRULE(this.lineDates);
          this.CONSUME(Word);
          this.CONSUME(K.to);
          // One unit of the first currency is that much of the second: `GBP to EUR 1.15`.
          this.CONSUME(Money);
        },
      },
      { ALT: () => this.SUBRULE(this.fromFile) },
      { ALT: () => this.SUBRULE(this.datedBy) },
      { ALT: () => this.CONSUME(Quoted, { LABEL: "label" }) },
    ]);
  });

  protected readonly exchange: Rule = this.declaration("exchange", "exchange", () => {
    this.CONSUME(BEGINS.exchange);
    this.CONSUME(Word);
    this.clauses(this.exchangeClause);
  });

  protected readonly useClause: Rule = this.RULE("useClause", () => {
    this.CONSUME(K.version);
    this.CONSUME(Quoted);
  });

  protected readonly use: Rule = this.declaration("use", "use", () => {
    this.CONSUME(BEGINS.use);
    this.CONSUME(Word);
    this.clauses(this.useClause);
  });

  protected readonly actClause: Rule = this.RULE("actClause", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.named) },
      {
        ALT: () => {
          this.CONSUME(K.on);
          this.SUBRULE(this.day);
        },
      },
      { ALT: () => this.SUBRULE(this.cite) },
    ]);
  });

  protected readonly act: Rule = this.declaration("act", "act", () => {
    this.CONSUME(BEGINS.act);
    this.CONSUME(Word);
    this.CONSUME(Quoted);
    this.clauses(this.actClause);
  });

  protected readonly define: Rule = this.declaration("define", "define", () => {
    this.CONSUME(BEGINS.define);
    this.CONSUME(Word);
    this.CONSUME(K.as);
    this.SUBRULE(this.condition);
  });
}
