import type { CstNode } from "chevrotain";
import type { Declaration } from "./ast.ts";
import { one } from "./fromCst/nodes.ts";
import { RuleVisitor } from "./fromCst/rules.ts";
import type * as cst from "./generated/cst.ts";
import type { Say } from "./report.ts";

/** The one visitor of the concrete tree. What it says of a declaration makes that declaration unusable. */
class TideVisitor extends RuleVisitor {
  constructor() {
    super();
    this.validateVisitor();
  }

  declarations(tree: CstNode, say: Say): Declaration[] {
    if (!isFile(tree)) throw new Error(`the tree of a file was expected, not of ${tree.name}`);
    this.say = say;
    return this.file(tree);
  }

  file({ children }: cst.FileCstNode): Declaration[] {
    return (children.anyDeclaration ?? []).map((each) => this.anyDeclaration(each));
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

/** The typed tree of what could be read. */
export function fromCst(tree: CstNode, say: Say): Declaration[] {
  return visitor.declarations(tree, say);
}
