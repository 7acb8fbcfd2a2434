import { IR_FORMAT } from "../engine/index.ts";
import type { Ir, IrFact, IrPart, IrRecord } from "../engine/ir.ts";
import type { Part } from "./bind/symbols.ts";
import { compareText } from "./check/parameter.ts";
import { irType } from "./check/type.ts";
import type { Checked } from "./check.ts";
import { revisionOf } from "./lower/revision.ts";
import { rulesetName } from "./lower/rulesetName.ts";
import { wordsOf } from "./lower/words.ts";

/** The compiled ruleset. The same files give the same data, whatever order they were read in. */
export async function lower(checked: Checked): Promise<Ir> {
  const { bound, kinds } = checked;
  const { symbols } = bound;
  const parts = partsOf(checked);
  const partOf = (part: Part | undefined) => parts.findIndex(({ name }) => name === part?.name);
  const rules = await Promise.all(
    checked.rules.map(async ({ id, decl, home, body }) => ({
      ...body,
      part: partOf(home.part),
      revision: await revisionOf(decl),
      overrides: checked.overrides.get(id) ?? [],
    })),
  );
  return {
    format: IR_FORMAT,
    ruleset: rulesetName(bound.homes),
    parts,
    records: recordsOf(checked),
    facts: checked.facts.map(
      ({ name, place, type, orNone, provenance, absent, computed }): IrFact => ({
        name,
        record: place.record,
        path: place.path,
        type: irType(type),
        orNone,
        ...(provenance === undefined ? {} : { provenance }),
        ...(absent === undefined ? {} : { absent }),
        ...(computed === undefined ? {} : { computed }),
      }),
    ),
    catalogue: [...symbols.catalogue.values()]
      .map(({ decl }) => ({ kind: decl.of, name: decl.name.text }))
      .sort((a, b) => compareText(a.kind, b.kind) || compareText(a.name, b.name)),
    chargeKinds: [...symbols.chargeKinds.keys()].sort(compareText).map((name) => {
      const partOf = kinds.partOf(name);
      return { name, ...(partOf === undefined ? {} : { partOf }) };
    }),
    groups: checked.groups,
    lists: checked.lists,
    parameters: checked.parameters.map(({ ir }) => ir),
    exchanges: checked.exchanges,
    ...(checked.acts.length === 0 ? {} : { acts: checked.acts }),
    defines: checked.defines.map(({ name, subject, body }) => ({
      name,
      subject,
      body: body.is === "condition" ? { cond: body.condition.cond } : { sum: body.value.sum },
    })),
    tables: checked.tables.map(({ name, ir }) => ({
      ...ir,
      part: partOf(symbols.tables.get(name)?.home.part),
    })),
    rules,
    words: wordsOf(checked, parts),
  };
}

function partsOf({ bound }: Checked): readonly IrPart[] {
  const parts = new Map<string, IrPart>();
  for (const { part } of bound.homes) if (part !== undefined) parts.set(part.name, part);
  return [...parts.values()].sort((a, b) => compareText(a.name, b.name));
}

function recordsOf({ bound }: Checked): readonly IrRecord[] {
  const { records, recordDecls } = bound.symbols;
  return [...records.names].sort(compareText).map((name) => ({
    name,
    parents: records.lists
      .filter(({ record }) => record === name)
      .map(({ parent, list, max, complete }) => ({ record: parent, list, max, complete })),
    knownBy: (recordDecls.get(name)?.decl.knownBy ?? []).map(({ text }) => text),
  }));
}
