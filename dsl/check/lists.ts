import type { Name } from "../ast.ts";
import { type RecordList, SHIPMENT } from "../bind/records.ts";
import { closest } from "../suggest.ts";
import type { Env } from "./context.ts";
import { suggestion } from "./names.ts";
import { Reads } from "./reads.ts";

/** The list of records a rule goes through, by the rule's words for it. */
export function listNamed(name: Name, env: Env): RecordList | undefined {
  const { records, facts } = env.ctx.symbols;
  const found = records.listNamed(name.text);
  if (found !== undefined) return found;
  if (facts.has(name.text)) return env.say("fact-as-list", name.span, { name: name.text });
  const near = closest(
    name.text,
    records.lists.map((list) => records.wordsFor(list)),
  );
  // `documents` for `item.documents`.
  const owned = records.lists.filter(({ list }) => list === name.text).map((list) => records.wordsFor(list));
  return env.say("unknown-list", name.span, {
    name: name.text,
    ...suggestion(owned.length === 1 ? owned[0] : near),
  });
}

/** Going through a list reads the record it stands in. */
export function listReads(list: RecordList, name: Name, env: Env): Reads {
  return env.bound.has(list.parent) ? new Reads() : Reads.record(list.parent, name.span);
}

/** Whose list is meant, said only where a record stands in several and it is not the shipment's. */
export function ownerOf({ record, parent }: RecordList, env: Env): { parent?: string } {
  const several = env.ctx.symbols.records.parentsOf(record).length > 1;
  return several && parent !== SHIPMENT ? { parent } : {};
}
