import type { Name, RecordDecl } from "../ast.ts";
import { closest } from "../suggest.ts";
import { arrows, cyclesOf } from "./cycles.ts";
import { placeOf } from "./factPlace.ts";
import { Records, SHIPMENT } from "./records.ts";
import type { Declared, Named, Symbols } from "./symbols.ts";

type Declarations = Pick<Symbols, "recordDecls" | "facts">;

/** The tree of records. What stands nowhere for certain stands in the shipment: one mistake is not to cause others. */
export function bindRecords({ recordDecls }: Declarations): Records {
  const known = new Set([SHIPMENT, ...recordDecls.keys()]);
  const taken = new Set<string>();
  const decls = [...recordDecls.values()].map((declared) => withKnownParents(declared, known, taken));
  const circling = new Set<string>();
  const cycles = cyclesOf(recordDecls.keys(), (name) =>
    (recordDecls.get(name)?.decl.parents ?? []).map(({ record }) => record.text),
  );
  for (const cycle of cycles) {
    for (const name of cycle) circling.add(name);
    sayCycle(cycle, recordDecls);
  }
  return new Records(
    decls.map((decl) =>
      circling.has(decl.name.text)
        ? { ...decl, parents: decl.parents.slice(0, 1).map((parent) => inShipment(parent)) }
        : decl,
    ),
  );
}

/** In a request a fact and a list, or a fact and a root record, cannot stand under one key. */
export function withoutSharedPlaces(facts: Symbols["facts"], records: Records): Symbols["facts"] {
  return new Map(
    [...facts].filter(([, { decl, home }]) => {
      const { record, path } = placeOf(decl.name.text, records);
      const [first] = path;
      if (path.length !== 1 || first === undefined) return true;
      const isList = records.lists.some(({ parent, list }) => parent === record && list === first);
      const isRoot = record === SHIPMENT && records.names.has(first) && records.isRoot(first);
      if (!isList && !isRoot) return true;
      home.say("name-taken", decl.name.span, {
        name: decl.name.text,
        kind: isList ? "list" : "record",
        file: home.file.path,
      });
      return false;
    }),
  );
}

/** A record is known by facts of its own. */
export function refuseUnknownKeys({ recordDecls, facts }: Declarations): void {
  for (const { decl, home } of recordDecls.values()) {
    for (const key of decl.knownBy) {
      const name = decl.name.text === SHIPMENT ? key.text : `${decl.name.text}.${key.text}`;
      if (facts.has(name)) continue;
      const near = closest(name, facts.keys());
      home.say("unknown-fact", key.span, { name, ...(near === undefined ? {} : { suggestion: near }) });
    }
  }
}

type Parent = RecordDecl["parents"][number];

function withKnownParents(
  { decl, home }: Declared<RecordDecl>,
  known: ReadonlySet<string>,
  taken: Set<string>,
): RecordDecl {
  const parents = decl.parents.map((parent): Parent => {
    const { record, list, max } = parent;
    const path = `${record.text}.${list.text}`;
    if (taken.has(path)) home.say("list-name-taken", list.span, { list: list.text, record: record.text });
    taken.add(path);
    const size = Number(max.text);
    const sound = Number.isInteger(size) && size > 0;
    if (!sound) home.say("not-a-count", max.span, { number: max.text });
    const counted = sound ? parent : { ...parent, max: { ...max, text: "1" } };
    if (known.has(record.text)) return counted;
    const near = closest(record.text, known);
    home.say("unknown-record", record.span, {
      name: record.text,
      ...(near === undefined ? {} : { suggestion: near }),
    });
    return inShipment(counted);
  });
  return { ...decl, parents };
}

function inShipment(parent: Parent): Parent {
  const record: Name = { ...parent.record, text: SHIPMENT };
  return { ...parent, record };
}

function sayCycle(cycle: readonly string[], recordDecls: Named<RecordDecl>): void {
  const declared = recordDecls.get(cycle[0] ?? "");
  declared?.home.say("cycle", declared.decl.name.span, {
    name: declared.decl.name.text,
    path: arrows(cycle),
  });
}
