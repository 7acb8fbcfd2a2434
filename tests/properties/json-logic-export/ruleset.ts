/** Random rulesets: rules over several subjects, defines and tables they use, windows of every form. */
import {
  IR_FORMAT,
  type Ir,
  type IrDefine,
  type IrRule,
  type IrSum,
  type IrTable,
  type IrWhen,
  type IrWindow,
} from "../../../engine/ir.ts";
import { AROUND, type Around, condition, type Declared, money, ratio } from "./conditions.ts";
import { below, chance, DATES, type Draw, oneOf } from "./requests.ts";
import { CATALOGUE, EXCHANGES, FACTS, GROUPS, LISTS, MODES, PARAMETERS, RECORDS } from "./vocabulary.ts";

const SUBJECTS = ["shipment", "shipment", "item", "item", "document", "part", "seller"];

function around(subject: string, depth: number, declared: readonly Declared[]): Around {
  return { records: AROUND[subject] ?? [], depth, declared };
}

function bound(g: Draw): IrWhen {
  if (chance(g, 80)) return { date: oneOf(g, DATES) };
  return chance(g, 75) ? { param: "start" } : { awaits: "act" };
}

function windows(g: Draw, subject: string): readonly IrWindow[] {
  if (chance(g, 55)) return [];
  const facts = ["date", "entered", "expires", ...(subject === "item" ? ["item.made"] : [])];
  return Array.from({ length: 1 + below(g, 2) }, () => ({
    ...(chance(g, 80) && { from: bound(g) }),
    ...(chance(g, 40) && { until: bound(g) }),
    ...(chance(g, 50) && { by: oneOf(g, facts) }),
    ...(chance(g, 20) && { sinceBefore: true }),
  }));
}

function drawDeclared(g: Draw): {
  readonly defines: readonly IrDefine[];
  readonly tables: readonly IrTable[];
  readonly declared: readonly Declared[];
} {
  const defines: IrDefine[] = [];
  const tables: IrTable[] = [];
  const declared: Declared[] = [];
  for (let i = 0; i < 5; i++) {
    const subject = oneOf(g, ["shipment", "item", "part"]);
    const near = around(subject, 2, [...declared]);
    const name = `d${i}.x`;
    const is = oneOf(g, ["cond", "cond", "money", "ratio", "table", "table"] as const);
    if (is === "table") {
      const of = oneOf(g, ["money", "mode", "bool", "modes"] as const);
      tables.push(drawTable(g, `t${i}`, subject, of, near));
      declared.push({ is, of, name: `t${i}`, subject });
      continue;
    }
    const body =
      is === "cond"
        ? { cond: condition(g, near) }
        : { sum: is === "money" ? money(g, near) : ratio(g, near) };
    defines.push({ name, subject, body });
    declared.push({ is, name, subject });
  }
  return { defines, tables, declared };
}

function drawTable(
  g: Draw,
  name: string,
  subject: string,
  of: "money" | "mode" | "bool" | "modes",
  near: Around,
): IrTable {
  const shallow = { ...near, depth: 1 };
  const result = (): IrSum => {
    if (of === "mode" || of === "modes")
      return chance(g, 10)
        ? { k: "lit", v: { l: "none" } }
        : { k: "lit", v: { l: "enum", v: oneOf(g, MODES) } };
    if (of === "bool") return { k: "lit", v: { l: "bool", v: chance(g, 50) } };
    if (chance(g, 40)) return { k: "lit", v: { l: "money", v: oneOf(g, ["1", "2"]), currency: "EUR" } };
    return money(g, { ...near, depth: 1 });
  };
  return {
    name,
    ...(of === "modes" ? { hit: "all" as const } : chance(g, 35) && { hit: "first" as const }),
    part: 0,
    subject,
    windows: chance(g, 50) ? [] : windows(g, subject),
    ...(chance(g, 30) && { datedBy: "expires" }),
    ...(chance(g, 40) && { scope: condition(g, shallow) }),
    outputs: [
      { name: "out", type: of === "money" || of === "bool" ? { t: of } : { t: "enum", values: MODES } },
    ],
    rows: Array.from({ length: 1 + below(g, 4) }, () => ({
      when: condition(g, shallow),
      results: [result()],
    })),
    ...(chance(g, 50) && { otherwise: [result()] }),
    cites: [],
  };
}

function drawRule(g: Draw, id: string, declared: readonly Declared[]): IrRule {
  const subject = oneOf(g, SUBJECTS);
  const near = around(subject, 2 + below(g, 2), declared);
  const shallow = { ...near, depth: 1 };
  return {
    id,
    law: id,
    also: [],
    revision: "",
    part: 0,
    subject,
    windows: windows(g, subject),
    suspended: chance(g, 8) ? [{ from: oneOf(g, DATES), ...(chance(g, 50) && { until: "2026-01-02" }) }] : [],
    ...(chance(g, 25) && { datedBy: oneOf(g, ["entered", "expires", "date"]) }),
    ...(chance(g, 35) && { scope: condition(g, shallow) }),
    ...(chance(g, 95) && { when: condition(g, near) }),
    shown: chance(g, 15),
    unless: chance(g, 20) ? [condition(g, shallow)] : [],
    unlessProven: chance(g, 25) ? [condition(g, shallow)] : [],
    outcomes: [{ o: "finding", severity: "hold" }],
    overrides: [],
    confidence: "verified",
    force: "law",
    cites: [],
  };
}

export function drawRuleset(g: Draw, rules: number): Ir {
  const { defines, tables, declared } = drawDeclared(g);
  return {
    format: IR_FORMAT,
    ruleset: { name: "random", version: "1" },
    parts: [{ name: "random", jurisdiction: "EU", domain: "tax" }],
    records: RECORDS,
    facts: FACTS,
    catalogue: CATALOGUE,
    chargeKinds: [],
    groups: GROUPS,
    lists: LISTS,
    parameters: PARAMETERS,
    exchanges: EXCHANGES,
    defines,
    tables,
    rules: Array.from({ length: rules }, (_, i) => drawRule(g, `r${i}`, declared)),
    words: { sentences: [], rules: {}, facts: {}, records: {}, catalogue: {}, charges: {}, parts: [] },
  };
}
