import type { Declaration, ExampleDecl, Name } from "../ast.ts";
import { outcomeRules } from "./outcomeRules.ts";
import type { Declared, Home, Symbols } from "./symbols.ts";

type Found = Omit<Symbols, "records" | "outputs">;
type Index<D extends Declaration> = Map<string, Declared<D>>;

/** What shares a namespace: two of these under one name would leave a sentence with two meanings. */
type Namespace =
  | "value"
  | "set"
  | "record"
  | "table"
  | "charge"
  | "exchange"
  | "act"
  | "rule"
  | "scene"
  | "catalogue";

/** Sorts declarations into kinds and refuses a name that is taken; the first one keeps it. */
export function declarationsOf(homes: readonly Home[]): Found {
  const taken = new Map<string, { kind: string; home: Home }>();
  const headless = new Set<Home>();
  const examples: Declared<ExampleDecl>[] = [];
  const found = {
    recordDecls: index<"record">(),
    facts: index<"fact">(),
    defines: index<"define">(),
    parameters: index<"parameter">(),
    tables: index<"table">(),
    catalogue: index<"catalogue">(),
    chargeKinds: index<"charge-kind">(),
    groups: index<"group">(),
    lists: index<"list">(),
    exchanges: index<"exchange">(),
    acts: index<"act">(),
    rules: index<"rule">(),
    scenes: index<"scene">(),
    examples,
  };

  function claim<D extends Declaration & { name: Name }>(
    into: Index<D>,
    space: Namespace,
    kind: string,
    decl: D,
    home: Home,
    key = decl.name.text,
  ): void {
    const before = taken.get(`${space} ${key}`);
    if (before !== undefined) {
      home.say("name-taken", decl.name.span, {
        name: decl.name.text,
        kind: before.kind,
        file: before.home.file.path,
      });
      return;
    }
    taken.set(`${space} ${key}`, { kind, home });
    into.set(key, { decl, home });
  }

  /** Law without a header is nobody's: said once a file, at the first rule or table. */
  function needsPart(name: Name, kind: string, home: Home): void {
    // A header that was refused has been spoken of already.
    if (home.part !== undefined || headless.has(home)) return;
    const header = home.header;
    if (header === undefined) home.say("no-header", name.span, { name: name.text, kind });
    else if (header.jurisdiction === undefined && header.domain === undefined)
      home.say("header-incomplete", header.span, { name: header.name.text });
    headless.add(home);
  }

  for (const home of homes) {
    for (const decl of home.file.declarations) {
      switch (decl.kind) {
        case "ruleset":
        case "use":
          break;
        case "record":
          claim(found.recordDecls, "record", "record", decl, home);
          break;
        case "fact":
          claim(found.facts, "value", "fact", decl, home);
          break;
        case "define":
          claim(found.defines, "value", "define", decl, home);
          break;
        case "parameter":
          claim(found.parameters, "value", "parameter", decl, home);
          break;
        case "table":
          needsPart(decl.name, "table", home);
          claim(found.tables, "table", "table", decl, home);
          for (const rule of outcomeRules(decl)) claim(found.rules, "rule", "table", rule, home);
          break;
        case "catalogue":
          claim(found.catalogue, "catalogue", decl.of, decl, home, `${decl.of} ${decl.name.text}`);
          break;
        case "charge-kind":
          claim(found.chargeKinds, "charge", "charge", decl, home);
          break;
        case "group":
          claim(found.groups, "set", "group", decl, home);
          break;
        case "list":
          claim(found.lists, "set", "list", decl, home);
          break;
        case "exchange":
          claim(found.exchanges, "exchange", "exchange", decl, home);
          break;
        case "act":
          claim(found.acts, "act", "act", decl, home);
          break;
        case "rule":
          needsPart(decl.name, "rule", home);
          if (!RULE_ID.test(decl.name.text)) {
            const meant = decl.name.text.toLowerCase().replace(/_+/g, "-");
            home.say("rule-id-form", decl.name.span, {
              name: decl.name.text,
              ...(RULE_ID.test(meant) ? { suggestion: meant } : {}),
            });
          }
          claim(found.rules, "rule", "rule", decl, home);
          break;
        case "scene":
          claim(found.scenes, "scene", "scene", decl, home);
          break;
        case "example":
          examples.push({ decl, home });
      }
    }
  }
  return found;
}

/** Digits may begin a segment (`s-5-1-2-2`); what stands before the first dot is the law. */
const RULE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;

function index<K extends Declaration["kind"]>(): Index<Extract<Declaration, { kind: K }>> {
  return new Map();
}
