import type { Name, RecordDecl } from "../ast.ts";
import { closest } from "../suggest.ts";
import { arrows, cyclesOf } from "./cycles.ts";
import { placeOf } from "./factPlace.ts";
import { Records, SHIPMENT } from "./records.ts";
import type { Declared, Named, Symbols } from "./symbols.ts";

/** The tree of records, out of those declarations that can stand in one. */
export function bindRecords({ recordDecls, facts }: Pick<Symbols, "recordDecls" | "facts">): Records {
  const known = new Set([SHIPMENT, ...recordDecls.keys()]);
  const sound: RecordDecl[] = [];
  const listNames = new Map<string, Name>();
  for (const { decl, home } of recordDecls.values()) {
    const parents = decl.parents.filter(({ record, list, max }) => {
      if (!known.has(record.text)) {
        const near = closest(record.text, known);
        home.say("unknown-record", record.span, {
          name: record.text,
          ...(near === undefined ? {} : { suggestion: near }),
        });
        return false;
      }
      const path = `${record.text}.${list.text}`;
      if (listNames.has(path)) {
        home.say("list-name-taken", list.span, { list: list.text, record: record.text });
        return false;
      }
      listNames.set(path, list);
      const size = Number(max.text);
      if (Number.isInteger(size) && size > 0) return true;
      home.say("not-a-count", max.span, { number: max.text });
      return false;
    });
    sound.push({ ...decl, parents });
  }
  const cycles = cyclesOf(recordDecls.keys(), (name) =>
    (recordDecls.get(name)?.decl.parents ?? []).map(({ record }) => record.text),
  );
  for (const cycle of cycles) sayCycle(cycle, recordDecls);
  const records = new Records(cycles.length === 0 ? sound : sound.map((decl) => ({ ...decl, parents: [] })));
  refuseSharedPlaces(facts, records, listNames);
  return records;
}

function sayCycle(cycle: readonly string[], recordDecls: Named<RecordDecl>): void {
  const declared: Declared<RecordDecl> | undefined = recordDecls.get(cycle[0] ?? "");
  declared?.home.say("cycle", declared.decl.name.span, {
    name: declared.decl.name.text,
    path: arrows(cycle),
  });
}

/** In a request a fact and a list, or a fact and a root record, cannot stand under one key. */
function refuseSharedPlaces(
  facts: Symbols["facts"],
  records: Records,
  listNames: ReadonlyMap<string, Name>,
): void {
  for (const { decl, home } of facts.values()) {
    const { record, path } = placeOf(decl.name.text, records);
    const [first] = path;
    if (path.length !== 1 || first === undefined) continue;
    const isList = listNames.has(`${record}.${first}`);
    const isRoot = record === SHIPMENT && records.names.has(first) && records.isRoot(first);
    if (isList || isRoot)
      home.say("name-taken", decl.name.span, {
        name: decl.name.text,
        kind: isList ? "list" : "record",
        file: home.file.path,
      });
  }
}
