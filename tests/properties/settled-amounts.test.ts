import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision, ScreenRequest } from "../../engine/decision.ts";
import type { Ir, IrAmount, IrCond, IrOutcome, IrRule, IrSum } from "../../engine/ir.ts";
import { screen } from "../../engine/screen.ts";
import { AROUND, type Around, condition, money, ratio } from "./json-logic-export/conditions.ts";
import { below, chance, type Draw, drawRequest, oneOf, value } from "./json-logic-export/requests.ts";
import { drawRuleset } from "./json-logic-export/ruleset.ts";
import { FACTS } from "./json-logic-export/vocabulary.ts";

/** Whatever the sender is asked for, his answer changes no amount that was said to be due and final. */

const RULES = 12;
const KINDS = ["duty", "tariff", "vat", "fee"];

function drawCharges(g: Draw): Ir {
  const ir = drawRuleset(g, RULES);
  return {
    ...ir,
    chargeKinds: [{ name: "duty" }, { name: "tariff", partOf: "duty" }, { name: "vat" }, { name: "fee" }],
    rules: ir.rules.map((rule, i) =>
      rule.subject === "shipment" || rule.subject === "item" ? charging(g, rule, i) : rule,
    ),
  };
}

/** Often by a reading of two values. */
function when(g: Draw, around: Around): IrCond {
  const name = oneOf(
    g,
    around.records.includes("item")
      ? ["number", "item.hs", "item.price", "weight"]
      : ["number", "weight", "fee"],
  );
  const of: IrSum = { k: "fact", fact: name };
  const read: IrCond = name === "number" ? { k: "well-formed", of, scheme: "ioss" } : { k: "is-missing", of };
  if (chance(g, 30)) return { k: "const", v: true };
  if (chance(g, 30)) return condition(g, around);
  const one: IrCond = chance(g, 50) ? read : { k: "not", of: read };
  return chance(g, 50) ? one : { k: oneOf(g, ["and", "or"] as const), of: [one, condition(g, around)] };
}

function charging(g: Draw, { scope: _, ...rule }: IrRule, i: number): IrRule {
  const around = { records: AROUND[rule.subject] ?? [], depth: 1, declared: [] };
  const overrides = i > 0 && chance(g, 20) ? [`r${below(g, i)}`] : [];
  if (chance(g, 15)) return { ...rule, overrides, outcomes: [{ o: "exempt", kinds: [oneOf(g, KINDS)] }] };
  // A kind rests only on those before it.
  const kind = oneOf(g, KINDS);
  const lesser: IrSum[] =
    kind === "vat" || kind === "fee" ? [chargedOf(kind === "vat" ? "duty" : "vat")] : [];
  const base = lesser.length > 0 && chance(g, 50) ? oneOf(g, lesser) : money(g, around);
  const amount: IrAmount = chance(g, 60)
    ? { a: "rate", rate: chance(g, 60) ? TWELVE : ratio(g, { ...around, depth: 0 }), base }
    : { a: "sum", of: base };
  const outcome: IrOutcome = {
    o: "charge",
    kind,
    amount,
    rounding: { mode: "half-up", each: chance(g, 20) },
    ...(chance(g, 20) && { waivedWhen: condition(g, around) }),
  };
  return { ...rule, overrides, outcomes: [outcome], windows: [], when: when(g, around) };
}

const TWELVE: IrSum = { k: "lit", v: { l: "percent", v: "12/100" } };
const PRICE: IrSum = { k: "fact", fact: "item.price" };
const chargedOf = (kind: string): IrSum => ({ k: "charged", kind, by: PRICE });

type Json = Record<string, unknown>;

/** The request with one of the questions answered; undefined where there is nothing to put the answer in. */
function answered(g: Draw, request: ScreenRequest, { missing }: Decision): ScreenRequest | undefined {
  const asked = missing.filter(({ reason }) => reason === "missing" || reason === "invalid");
  if (asked.length === 0) return undefined;
  const { fact: name, path } = oneOf(g, asked);
  const fact = FACTS.find((each) => each.name === name);
  if (fact === undefined) return undefined;
  const facts: Json = structuredClone({ ...request.facts });
  const steps = path.slice(1).split("/");
  let holder: unknown = facts;
  for (const step of steps.slice(0, -1)) holder = Object(holder)[step];
  if (typeof holder !== "object" || holder === null) return undefined;
  Object.assign(holder, { [steps.at(-1) ?? ""]: value(g, fact.type, { fine: false }) });
  return { ...request, facts };
}

/** Amounts by what they are of, totals among them; `isFinal`: due, in a total that is final. */
function amounts({
  charges,
  charge_totals,
}: Decision): ReadonlyMap<string, { amount: string; isFinal: boolean }> {
  const final = new Set(
    charge_totals.filter((total) => total.final).map(({ kind, currency }) => `${kind} ${currency}`),
  );
  const result = new Map<string, { amount: string; isFinal: boolean }>();
  for (const { kind, part_of, rule, subject, state, amount } of charges) {
    if (amount === undefined || (state !== "due" && state !== "provisional")) continue;
    const isFinal = state === "due" && final.has(`${part_of ?? kind} ${amount.currency}`);
    result.set(`${kind} ${rule} ${subject.key}`, { amount: `${amount.amount} ${amount.currency}`, isFinal });
  }
  for (const { kind, amount, currency, final: isFinal } of charge_totals) {
    // What nothing is counted in is no amount.
    if (Number(amount) !== 0) result.set(`total of ${kind} in ${currency}`, { amount, isFinal });
  }
  return result;
}

const RULESET = { name: "random", version: "1", digest: "sha256:00" };

describe("an amount that is due and final", () => {
  it("is not changed by answering a question", () => {
    let compared = 0;
    const property = (g: Draw) => {
      const ir = drawCharges(g);
      for (let i = 0; i < 12; i++) {
        const request = drawRequest(g, { fine: false });
        const before = screen({ ir, ruleset: RULESET }, request);
        const next = answered(g, request, before);
        if (next === undefined) continue;
        const then = screen({ ir, ruleset: RULESET }, next);
        // Rules no compiler would let through: what mixes currencies, weighs by nothing, reads out of reach.
        if (then.findings.some(({ rule }) => rule === "engine-failure")) continue;
        const after = amounts(then);
        for (const [what, { amount, isFinal }] of amounts(before)) {
          if (!isFinal) continue;
          compared++;
          if (after.get(what)?.amount === amount) continue;
          const shown = {
            what,
            amount,
            now: after.get(what)?.amount ?? "nothing",
            before: request.facts,
            after: next.facts,
          };
          const rules = ir.rules.map(
            ({ id, subject, when, outcomes, overrides, unlessProven, unless, shown, scope }) => ({
              id,
              subject,
              when,
              outcomes,
              overrides,
              unlessProven,
              unless,
              shown,
              scope,
            }),
          );
          throw new Error(
            `${JSON.stringify(shown)}\n${JSON.stringify(rules)}\n${JSON.stringify(before.missing.map((m) => [m.fact, m.path]))}`,
          );
        }
      }
    };
    const { failed, seed, errorInstance } = fc.check(fc.property(fc.gen(), property), {
      numRuns: 150,
      endOnFailure: true,
    });
    if (failed) throw new Error(`seed ${seed}`, { cause: errorInstance });
    expect(compared).toBeGreaterThan(200);
  }, 600_000);
});
