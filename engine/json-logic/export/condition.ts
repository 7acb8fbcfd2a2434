/** Conditions and sums of compiled rules, each kind written out: the exporter's counterpart of the engine's judge. */
import type { IrCond, IrDefine, IrSum } from "../../ir.ts";
import { aggregate } from "./aggregate.ts";
import { combine } from "./arithmetic.ts";
import { compareNodes } from "./compare.ts";
import { convert } from "./exchange.ts";
import { pick } from "./extreme.ts";
import { factNode, refused } from "./facts.ts";
import { laterNode } from "./later.ts";
import { quantify } from "./lists.ts";
import { literalNode } from "./literal.ts";
import { and, not, or, same } from "./logic.ts";
import { judgeSameMembers } from "./members.ts";
import { judgeInGroup, judgeInList } from "./membership.ts";
import { judgeMatches, judgeMentions } from "./mentions.ts";
import { countryNode, cutNode, judgeAmong } from "./nested.ts";
import {
  all,
  any,
  type Cond,
  KNOWN,
  NOTHING,
  type Node,
  ofKnown,
  opposite,
  settled,
  UNKNOWN,
} from "./node.ts";
import { parameterNode } from "./parameter.ts";
import { atHome, type Scope } from "./scope.ts";
import { tableNode } from "./table.ts";
import { judgeIncludes, judgeMissing, judgeVerified, judgeWellFormed } from "./texts.ts";

export function judge(condition: IrCond, scope: Scope, path: string): Cond {
  const value = (sum: IrSum, key = "of") => evaluate(sum, scope, `${path}/${key}`);
  switch (condition.k) {
    case "and":
      return all(condition.of.map((each, i) => judge(each, scope, `${path}/of/${i}`)));
    case "or":
      return any(condition.of.map((each, i) => judge(each, scope, `${path}/of/${i}`)));
    case "not":
      return opposite(judge(condition.of, scope, `${path}/of`));
    case "const":
      return settled(condition.v);
    case "truth":
      return truthOf(value(condition.of), scope, path);
    case "named":
      return judgeDefine(condition.define, scope, path);
    case "compare": {
      const against = condition.a.k === "fact" && condition.b.k === "fact" ? "peer" : "standard";
      return compareNodes(
        condition.op,
        value(condition.a, "a"),
        value(condition.b, "b"),
        against,
        scope,
        path,
      );
    }
    case "between": {
      const of = value(condition.of);
      return all([
        compareNodes("ge", of, value(condition.low, "low"), "standard", scope, path),
        compareNodes("le", of, value(condition.high, "high"), "standard", scope, path),
      ]);
    }
    case "among":
      return judgeAmongValues(condition, scope, path);
    case "in-group":
      return judgeInGroup(value(condition.of), condition.group, scope, path, evaluate);
    case "in-list":
      return judgeInList(value(condition.of), condition.list, scope, path, evaluate);
    case "is-none": {
      const of = value(condition.of);
      return ofKnown(of, settled(of.none));
    }
    case "is-missing":
      return judgeMissing(condition, scope, path, evaluate);
    case "well-formed":
      return judgeWellFormed(condition, scope, path, evaluate);
    case "is-verified":
      return judgeVerified(condition, scope);
    case "mentions":
      return judgeMentions(condition, scope, path, { judge, evaluate });
    case "matches":
      return judgeMatches(condition, scope, path, { judge, evaluate });
    case "same-members":
      return judgeSameMembers(condition, scope, path, evaluate);
    case "includes":
      return judgeIncludes(condition, scope, path, evaluate);
    case "any":
    case "every":
    case "no":
      return quantify(condition, scope, path, judge);
  }
}

export function evaluate(sum: IrSum, scope: Scope, path: string): Node {
  const value = (each: IrSum, key: string | number) => evaluate(each, scope, `${path}/${key}`);
  switch (sum.k) {
    case "lit":
      return literalNode(sum.v, scope, path);
    case "fact": {
      const node = factNode(sum.fact, scope, path, evaluate);
      if (node.kind !== "word") return node;
      if (sum.country && node.of === "place") return countryNode(node);
      return sum.digits !== undefined && node.of === "hs" ? cutNode(node, sum.digits) : node;
    }
    case "param":
      return parameterNode(sum.name, scope, path, evaluate);
    case "define":
      return defineNode(sum.name, scope, path);
    case "table":
      return tableNode(sum.table, sum.output, scope, path, { judge, evaluate });
    case "add":
    case "sub":
    case "mul":
    case "div":
    case "diff":
      return (
        monthsLater(sum, scope, path) ?? combine(sum.k, value(sum.a, "a"), value(sum.b, "b"), scope, path)
      );
    case "larger":
    case "smaller":
      return pick(
        sum.k,
        sum.of.map((each, i) => value(each, `of/${i}`)),
        scope,
        path,
      );
    case "aggregate":
      return aggregate(sum, scope, path, { judge, evaluate });
    case "convert": {
      const exchange = scope.draft.directory.exchanges.get(sum.exchange);
      if (exchange === undefined) return refused(scope, path, "unknown-name", sum.exchange);
      const dated = exchange.datedBy ?? scope.datedBy;
      return convert(value(sum.of, "of"), sum.to, sum.exchange, dated, scope, path);
    }
    case "charged":
      return refused(scope, path, "charged", sum.kind);
    case "shared":
      return refused(scope, path, "shared", "");
    case "whether":
      return asNode(judge(sum.of, scope, `${path}/of`));
    case "match":
      if (scope.match === undefined) return refused(scope, path, "out-of-reach", "match");
      return { ...KNOWN, kind: "word", of: "word", code: scope.match };
  }
}

function truthOf(node: Node, scope: Scope, path: string): Cond {
  if (node.kind === "none") return ofKnown(node, settled(false));
  if (node.kind === "bool") return ofKnown(node, settled(same(node.value, true)));
  scope.draft.refuse(path, "unlike-kinds", node.kind);
  return UNKNOWN;
}

type Among = Extract<IrCond, { k: "among" }>;

/** Places and codes together, for one look at what holds them; the rest one by one. */
function judgeAmongValues({ of, values }: Among, scope: Scope, path: string): Cond {
  const node = evaluate(of, scope, `${path}/of`);
  const nested = values.flatMap((value) =>
    node.kind === "word" && value.l === node.of && (value.l === "place" || value.l === "hs") ? [value] : [],
  );
  const words = values.flatMap((value) =>
    node.kind === "word" &&
    node.of === "word" &&
    "v" in value &&
    typeof value.v === "string" &&
    value.l !== "date" &&
    value.l !== "moment"
      ? [value]
      : [],
  );
  const rest = values.filter((value) => ![...nested, ...words].some((other) => other === value));
  return any([
    ...(node.kind === "word" && nested.length > 0
      ? [
          judgeAmong(
            node,
            nested.map(({ v }) => v),
          ),
        ]
      : []),
    ...(node.kind === "word" && words.length > 0
      ? [
          amongWords(
            node,
            words.map(({ v }) => String(v)),
          ),
        ]
      : []),
    ...rest.map((value, i) => {
      const at = `${path}/values/${i}`;
      return compareNodes("eq", node, literalNode(value, scope, at), "standard", scope, at);
    }),
  ]);
}

function amongWords(node: Extract<Node, { kind: "word" }>, words: readonly string[]): Cond {
  const isAmong = { in: [node.code, words] };
  return ofKnown(node, { yes: and(not(node.none), isAmong), no: or(node.none, not(isAmong)) });
}

function judgeDefine(name: string, scope: Scope, path: string): Cond {
  const found = atDefine(name, scope, path);
  if (found === undefined) return UNKNOWN;
  const { body, inner, at } = found;
  const made = scope.draft.onceCond(at, inner, (home) =>
    "cond" in body ? judge(body.cond, home, at) : truthOf(evaluate(body.sum, home, at), home, at),
  );
  if (made === undefined) scope.draft.refuse(path, "going-in-circles", name);
  return made ?? UNKNOWN;
}

function defineNode(name: string, scope: Scope, path: string): Node {
  const found = atDefine(name, scope, path);
  if (found === undefined) return NOTHING;
  const { body, inner, at } = found;
  const made = scope.draft.onceNode(at, inner, (home) => {
    if ("sum" in body) return evaluate(body.sum, home, at);
    return asNode(judge(body.cond, home, at));
  });
  return made ?? refused(scope, path, "going-in-circles", name);
}

function asNode({ yes, no }: Cond): Node {
  return { kind: "bool", value: yes, known: or(yes, no), none: false };
}

interface AtDefine {
  readonly body: IrDefine["body"];
  /** Where it is worked out: at the instance it is about. */
  readonly inner: Scope;
  readonly at: string;
}

function atDefine(name: string, scope: Scope, path: string): AtDefine | undefined {
  const { draft } = scope;
  const define = draft.directory.defines.get(name);
  const inner = define && atHome(scope, define.subject);
  if (define !== undefined && inner !== undefined) {
    return { body: define.body, inner, at: `/defines/${name}` };
  }
  draft.refuse(path, define === undefined ? "unknown-name" : "ambiguous-view", name);
  return undefined;
}

type Binary = Extract<IrSum, { k: "add" | "sub" | "mul" | "div" | "diff" }>;

/** A day so many months later or earlier, where the months are written out. */
function monthsLater(sum: Binary, scope: Scope, path: string): Node | undefined {
  if (sum.k !== "add" && sum.k !== "sub") return undefined;
  const [day, span] = sum.a.k === "lit" && sum.k === "add" ? [sum.b, sum.a] : [sum.a, sum.b];
  if (span.k !== "lit" || span.v.l !== "duration" || span.v.months === undefined) return undefined;
  const { months, rounded = "down" } = span.v;
  return laterNode(day, { months: sum.k === "add" ? months : -months, rounded }, scope, path, evaluate);
}
