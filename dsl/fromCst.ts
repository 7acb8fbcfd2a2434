import type { CstNode } from "chevrotain";
import type { Declaration } from "./ast.ts";
import type { Diagnostic } from "./diagnostics.ts";
import { one } from "./fromCst/nodes.ts";
import { RuleVisitor } from "./fromCst/rules.ts";
import type * as cst from "./generated/cst.ts";
import { Report } from "./report.ts";

/** A declaration, and what is wrong with it although it can be read. */
export interface ReadDeclaration {
  readonly declaration: Declaration;
  readonly doubts: readonly Diagnostic[];
}

/** The one visitor of the concrete tree. */
class TideVisitor extends RuleVisitor {
  #path = "";

  constructor() {
    super();
    this.validateVisitor();
  }

  read(tree: CstNode, path: string): ReadDeclaration[] {
    if (!isFile(tree)) throw new Error(`the tree of a file was expected, not of ${tree.name}`);
    this.#path = path;
    return this.file(tree);
  }

  file({ children }: cst.FileCstNode): ReadDeclaration[] {
    return (children.anyDeclaration ?? []).map((each) => {
      const report = new Report();
      this.say = report.in(this.#path);
      return { declaration: this.anyDeclaration(each), doubts: report.diagnostics };
    });
  }

  anyDeclaration({ children }: cst.AnyDeclarationCstNode): Declaration {
    const {
      ruleset,
      record,
      fact,
      catalogue,
      charge,
      group,
      list,
      parameter,
      exchange,
      act,
      use,
      define,
      rule,
      table,
      scene,
    } = children;
    if (ruleset) return this.ruleset(one(ruleset));
    if (record) return this.record(one(record));
    if (fact) return this.fact(one(fact));
    if (catalogue) return this.catalogue(one(catalogue));
    if (charge) return this.charge(one(charge));
    if (group) return this.group(one(group));
    if (list) return this.list(one(list));
    if (parameter) return this.parameter(one(parameter));
    if (exchange) return this.exchange(one(exchange));
    if (act) return this.act(one(act));
    if (use) return this.use(one(use));
    if (define) return this.define(one(define));
    if (rule) return this.rule(one(rule));
    if (table) return this.table(one(table));
    if (scene) return this.scene(one(scene));
    return this.example(one(children.example));
  }
}

function isFile(node: CstNode): node is cst.FileCstNode {
  return node.name === "file";
}

const visitor = new TideVisitor();

/** The typed trees of what could be read. */
export function fromCst(tree: CstNode, path: string): ReadDeclaration[] {
  return visitor.read(tree, path);
}
