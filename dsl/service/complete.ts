import { DOMAINS } from "../../engine/index.ts";
import type { Home } from "../bind/symbols.ts";
import type { Context } from "../check/context.ts";
import { clauseItems, declarationItems } from "./completion/clauses.ts";
import { inDeclaration } from "./completion/declarations.ts";
import { type Completion, type Item, item, keyword } from "./completion/item.ts";
import * as names from "./completion/names.ts";
import { questionsOf, testsOf } from "./completion/questions.ts";
import { couldEnd, inClause } from "./completion/rules.ts";
import { type Site, siteAt } from "./completion/site.ts";
import { catalogueItems, currencies, languages, unitsOf, wordsOfName } from "./completion/values.ts";
import { type Want, words } from "./completion/want.ts";
import type { Head } from "./outline.ts";
import { mayBeNone, typeOf } from "./types.ts";
import type { Workspace } from "./workspace.ts";

/** What could be written at an offset, the likely first. The word begun there is replaced. */
export function complete(workspace: Workspace, path: string, offset: number): readonly Completion[] {
  const document = workspace.documents.get(path);
  const site = document && siteAt(document, offset);
  if (site === undefined) return [];
  const home = workspace.bound.homeOf.get(path);
  const found = wantsAt(site).flatMap((want) => itemsOf(want, site, workspace.types, home));
  const once = new Map<string, Item>();
  for (const each of found) if (!once.has(each.text)) once.set(each.text, each);
  return [...once.values()].sort((a, b) => a.rank - b.rank).map((each) => ({ ...each, span: site.word }));
}

function wantsAt(site: Site): readonly Want[] {
  const { head, tokens, clause, opensLine, atMargin, text } = site;
  if (text !== undefined) return isPlaceholder(site) ? [{ want: "placeholder" }] : [];
  if (head === undefined) return opensLine ? [{ want: "declaration" }] : [];
  const inside = insideClause(site, head);
  if (!opensLine || !couldEnd(tokens)) return inside;
  const joins = ["when", "unless", "for"].includes(clause) ? [words("and", "or")] : [];
  return [{ want: "clause" }, ...joins, ...(atMargin ? [{ want: "declaration" } as const] : [])];
}

function insideClause({ tokens, clause }: Site, head: Head): readonly Want[] {
  switch (head.kind) {
    case "rule":
    case "table":
    case "scene":
    case "example":
      return inClause(tokens, clause, head);
    default:
      return inDeclaration(tokens, clause, head);
  }
}

/** Behind an opening brace in a text that is filled in when it is shown. */
function isPlaceholder({ text, word, document, head, clause }: Site): boolean {
  if (text === undefined || (head?.kind !== "rule" && head?.kind !== "table")) return false;
  if (!["rule", "table", "title", "message", "remedy"].includes(clause)) return false;
  return /\{[^{}]*$/.test(document.source.slice(text.startOffset, word.start));
}

function itemsOf(want: Want, site: Site, ctx: Context, home: Home | undefined): readonly Item[] {
  switch (want.want) {
    case "words":
      return want.words.map((word, i) => keyword(word, i));
    case "clause":
      return site.head === undefined ? [] : clauseItems(site.head, site);
    case "declaration":
      return declarationItems();
    case "value":
      return [
        ...(want.beside === undefined ? [] : wordsOfName(want.beside, ctx, home)),
        ...names.valueItems(ctx, home, want.beside),
      ];
    case "word-of":
      return wordsOfName(want.name, ctx, home);
    case "question": {
      const type = want.name === undefined ? undefined : typeOf(want.name, ctx, home);
      return questionsOf(type, want.name !== undefined && mayBeNone(want.name, ctx)).map((text, i) =>
        keyword(text, i),
      );
    }
    case "test": {
      const type = want.name === undefined ? undefined : typeOf(want.name, ctx, home);
      const tests = testsOf(type, want.name !== undefined && mayBeNone(want.name, ctx), want.not);
      const values = want.name === undefined ? [] : wordsOfName(want.name, ctx, home);
      return [...values, ...tests.map((text, i) => keyword(text, i + 1))];
    }
    case "set":
      return names.setItems(ctx, home, want.name);
    case "terms":
      return names.termItems(ctx);
    case "unit":
      return unitsOf(want.name, ctx, home);
    case "fact":
      return [
        ...names.factItems(ctx, want.type),
        ...(want.also === undefined ? [] : names.listItems(ctx, undefined)),
        ...(want.also === "settings" ? names.settingItems(ctx) : []),
      ];
    case "record":
      return names.recordItems(ctx);
    case "list":
      return names.listItems(ctx, want.record);
    case "catalogue":
      return catalogueItems(ctx, want.kind);
    case "charge":
      return names.chargeItems(ctx);
    case "exchange":
      return names.exchangeItems(ctx);
    case "act":
      return names.actItems(ctx);
    case "rule":
      return names.ruleItems(ctx, want.here ? site.document.path : undefined);
    case "scene":
      return names.sceneItems(ctx);
    case "output":
      return names.outputItems(ctx);
    case "party":
      return home === undefined ? [] : names.partyItems(ctx, home);
    case "member":
      return names.memberItems(ctx);
    case "language":
      return languages();
    case "currency":
      return currencies();
    case "type":
      return names.TYPES.map((text, rank) => item(text, "type", { rank }));
    case "domain":
      return DOMAINS.map((text) => item(text, "word"));
    case "placeholder":
      return [
        ...names.factItems(ctx),
        ...[...ctx.symbols.parameters.keys()].map((name) => item(name, "parameter", { rank: 1 })),
      ];
  }
}
