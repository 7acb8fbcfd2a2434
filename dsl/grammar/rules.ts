import {
  Arrow,
  BEGINS,
  CloseParen,
  Colon,
  Comma,
  K,
  Numeral,
  OpenParen,
  PaperKind,
  Pipe,
  Quoted,
  Word,
} from "../tokens.ts";
import { DeclarationGrammar } from "./declarations.ts";
import type { Rule } from "./survivor.ts";

/** Rules, tables, scenes and examples. */
export abstract class RuleGrammar extends DeclarationGrammar {
  protected readonly ruleClause: Rule = this.RULE("ruleClause", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.meta) },
      { ALT: () => this.SUBRULE(this.scope) },
      {
        ALT: () => {
          this.CONSUME(K.when);
          this.OPTION(() => this.CONSUME(K.shown));
          this.SUBRULE(this.condition);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.unless);
          this.OPTION2(() => this.CONSUME(K.proven));
          this.SUBRULE2(this.condition);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.then);
          this.SUBRULE(this.outcome);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.otherwise);
          this.SUBRULE(this.severity);
        },
      },
    ]);
  });

  protected readonly rule: Rule = this.declaration("rule", "rule", () => {
    this.CONSUME(BEGINS.rule);
    this.CONSUME(Word);
    this.OPTION(() => this.CONSUME(Quoted));
    this.clauses(this.ruleClause);
  });

  protected readonly tableClause: Rule = this.RULE("tableClause", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.meta) },
      { ALT: () => this.SUBRULE(this.scope) },
      {
        ALT: () => {
          this.CONSUME(K.hit);
          this.CONSUME(Word);
        },
      },
      { ALT: () => this.SUBRULE(this.tableRow) },
    ]);
  });

  /** The first row names the columns; every further one is a row of cells. */
  protected readonly tableRow: Rule = this.RULE("tableRow", () => {
    this.CONSUME(Pipe);
    this.OR([
      { ALT: () => this.CONSUME(K.otherwise) },
      {
        ALT: () => {
          this.SUBRULE(this.cell);
          this.MANY(() => {
            this.CONSUME2(Pipe);
            this.SUBRULE2(this.cell);
          });
        },
      },
    ]);
    this.CONSUME(Arrow);
    this.SUBRULE(this.result);
    this.MANY2({
      GATE: this.resultFollows,
      DEF: () => {
        this.CONSUME3(Pipe);
        this.SUBRULE2(this.result);
      },
    });
    this.CONSUME4(Pipe);
  });

  /** `hold for review` is the outcome `hold`. */
  protected readonly result: Rule = this.RULE("result", () => {
    this.SUBRULE(this.sum);
    this.OPTION(() => {
      this.CONSUME(K.for);
      this.CONSUME(K.review);
    });
  });

  protected readonly cell: Rule = this.RULE("cell", () => {
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.CONSUME(K.any) },
        { ALT: () => this.SUBRULE(this.range) },
        {
          ALT: () => {
            this.OPTION(() => this.CONSUME(K.not));
            this.OR2([
              {
                ALT: () => {
                  this.CONSUME(K.in);
                  this.CONSUME(Word);
                },
              },
              { ALT: () => this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.sum) }) },
            ]);
          },
        },
      ],
    });
  });

  protected readonly range: Rule = this.RULE("range", () => {
    this.OR([
      {
        ALT: () => {
          this.SUBRULE(this.lowLimit);
          this.OPTION(() => this.SUBRULE(this.highLimit));
        },
      },
      { ALT: () => this.SUBRULE2(this.highLimit) },
    ]);
  });

  protected readonly lowLimit: Rule = this.RULE("lowLimit", () => {
    this.OR([
      { ALT: () => this.CONSUME(K.over) },
      {
        ALT: () => {
          this.CONSUME(K.at);
          this.CONSUME(K.least);
        },
      },
    ]);
    this.SUBRULE(this.sum);
  });

  protected readonly highLimit: Rule = this.RULE("highLimit", () => {
    this.OR([
      { ALT: () => this.CONSUME(K.under) },
      {
        ALT: () => {
          this.CONSUME(K.up);
          this.CONSUME(K.to);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.at);
          this.CONSUME(K.most);
        },
      },
    ]);
    this.SUBRULE(this.sum);
  });

  protected readonly table: Rule = this.declaration("table", "table", () => {
    this.CONSUME(BEGINS.table);
    this.CONSUME(Word);
    this.OPTION(() => this.CONSUME(Quoted));
    this.clauses(this.tableClause);
  });

  protected readonly startingFrom: Rule = this.RULE("startingFrom", () => {
    this.CONSUME(K.starting);
    this.CONSUME(K.from);
    this.SUBRULE(this.names);
  });

  protected readonly givenClause: Rule = this.RULE("givenClause", () => {
    this.CONSUME(K.given);
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.given) });
  });

  protected readonly given: Rule = this.RULE("given", () => {
    this.OPTION(() => {
      this.CONSUME(Word, { LABEL: "record" });
      this.CONSUME(Numeral);
      this.CONSUME(Colon);
    });
    this.CONSUME2(Word, { LABEL: "fact" });
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.CONSUME(K.missing) },
        {
          ALT: () => {
            this.OPTION2(() => this.CONSUME(K.only));
            this.CONSUME(OpenParen);
            this.MANY_SEP({ SEP: Comma, DEF: () => this.SUBRULE(this.value) });
            this.CONSUME(CloseParen);
          },
        },
        { ALT: () => this.SUBRULE2(this.value) },
      ],
    });
  });

  protected readonly sceneClause: Rule = this.RULE("sceneClause", () => {
    this.OR([{ ALT: () => this.SUBRULE(this.startingFrom) }, { ALT: () => this.SUBRULE(this.givenClause) }]);
  });

  protected readonly scene: Rule = this.declaration("scene", "scene", () => {
    this.CONSUME(BEGINS.scene);
    this.CONSUME(Word);
    this.OPTION(() => this.CONSUME(Quoted));
    this.clauses(this.sceneClause);
  });

  protected readonly exampleClause: Rule = this.RULE("exampleClause", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.startingFrom) },
      { ALT: () => this.SUBRULE(this.givenClause) },
      {
        ALT: () => {
          this.CONSUME(K.on);
          this.SUBRULE(this.literal);
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.expect);
          this.SUBRULE(this.expectation);
          this.MANY(() => {
            this.CONSUME(K.and);
            this.SUBRULE2(this.expectation);
          });
        },
      },
    ]);
  });

  protected readonly expectation: Rule = this.RULE("expectation", () => {
    this.OR({
      // An output of a table may be called `met`; here the word is the state.
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.CONSUME(K.pass) },
        {
          ALT: () => {
            this.CONSUME(K.needs);
            this.SUBRULE(this.names);
            this.SUBRULE(this.ofRules);
          },
        },
        {
          ALT: () => {
            this.SUBRULE(this.severity);
            this.SUBRULE2(this.ofRules);
          },
        },
        {
          ALT: () => {
            this.SUBRULE(this.expectedAbsence);
            this.SUBRULE3(this.ofRules);
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.charge);
            this.CONSUME(Word, { LABEL: "chargeKind" });
            this.OPTION(() => this.SUBRULE(this.literal));
            this.SUBRULE4(this.ofRules);
          },
        },
        {
          ALT: () => {
            this.OR2([
              { ALT: () => this.CONSUME(K.met, { LABEL: "state" }) },
              { ALT: () => this.CONSUME(K.unmet, { LABEL: "state" }) },
              { ALT: () => this.CONSUME(K.unknown, { LABEL: "state" }) },
            ]);
            this.CONSUME(PaperKind, { LABEL: "paperKind" });
            this.CONSUME2(Word, { LABEL: "paper" });
            this.SUBRULE5(this.ofRules);
          },
        },
        {
          ALT: () => {
            this.OR3([
              { ALT: () => this.CONSUME(K.pending, { LABEL: "ruleState" }) },
              { ALT: () => this.CONSUME(K.overridden, { LABEL: "ruleState" }) },
              { ALT: () => this.CONSUME(K.suspended, { LABEL: "ruleState" }) },
            ]);
            this.SUBRULE2(this.names, { LABEL: "rules" });
          },
        },
        {
          ALT: () => {
            this.CONSUME3(Word, { LABEL: "output" });
            this.SUBRULE(this.value);
          },
        },
      ],
    });
    this.OPTION3(() => {
      this.CONSUME(K.for);
      this.CONSUME4(Word, { LABEL: "record" });
      this.CONSUME(Numeral);
    });
  });

  /** Not after what no rule says: a shipment passes by nobody's leave. */
  protected readonly ofRules: Rule = this.RULE("ofRules", () => {
    this.OPTION(() => {
      this.CONSUME(K.by);
      this.SUBRULE(this.names);
    });
  });

  protected readonly expectedAbsence: Rule = this.RULE("expectedAbsence", () => {
    this.CONSUME(K.no);
    this.OR([
      { ALT: () => this.CONSUME(K.finding) },
      { ALT: () => this.SUBRULE(this.severity) },
      {
        ALT: () => {
          this.CONSUME(K.charge);
          this.CONSUME(Word);
        },
      },
    ]);
  });

  protected readonly example: Rule = this.declaration("example", "example", () => {
    this.CONSUME(BEGINS.example);
    this.CONSUME(Quoted);
    this.clauses(this.exampleClause);
  });
}
