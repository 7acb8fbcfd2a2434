import type { IrSum } from "../../engine/ir.ts";
import type { Expr } from "../ast.ts";
import { closest } from "../suggest.ts";
import { bare, type Env } from "./context.ts";
import { suggestion } from "./names.ts";
import { Reads } from "./reads.ts";
import { sumOf } from "./sum.ts";
import { TEXT } from "./type.ts";
import { isValueName } from "./value.ts";
import { wrongType } from "./wrongType.ts";

/** Who pays and who collects. Operators of the catalogue (`role importer`) are parties too. */
const PARTIES = [
  "buyer",
  "carrier",
  "customs",
  "declarant",
  "exporter",
  "importer",
  "intermediary",
  "manufacturer",
  "marketplace",
  "producer",
  "recipient",
  "seller",
  "sender",
  "tax-authority",
  "warehouse",
];

/** What they are called in daily use. */
const OTHERWISE: Readonly<Record<string, string>> = {
  customer: "buyer",
  consumer: "buyer",
  purchaser: "buyer",
  client: "buyer",
  consignee: "recipient",
  receiver: "recipient",
  addressee: "recipient",
  shipper: "sender",
  consignor: "sender",
  merchant: "seller",
  vendor: "seller",
  retailer: "seller",
  courier: "carrier",
  platform: "marketplace",
};

/** `payable by buyer`, `collected by vat.collector`: a party, or what a fact or table says it is. */
export function party(
  expr: Expr,
  env: Env,
): { readonly who: string | IrSum; readonly reads: Reads } | undefined {
  const inner = bare(expr);
  if (inner.x === "name" && !isValueName(inner.name.text, env)) {
    const word = inner.name.text;
    const roles = [...env.ctx.symbols.catalogue.values()].flatMap(({ decl }) =>
      decl.of === "role" ? [decl.name.text] : [],
    );
    const parties = [...PARTIES, ...roles];
    if (parties.includes(word)) return { who: word, reads: new Reads() };
    const outputs = [...env.ctx.symbols.outputs.keys()];
    return env.say("unknown-party", inner.name.span, {
      name: word,
      parties: PARTIES,
      ...suggestion(
        Object.hasOwn(OTHERWISE, word) ? OTHERWISE[word] : closest(word, [...parties, ...outputs]),
      ),
    });
  }
  const value = sumOf(expr, undefined, env);
  if (value === undefined) return undefined;
  const { t } = value.type;
  if (t === "enum" || t === "text" || t === "catalogue") return { who: value.sum, reads: value.reads };
  return wrongType("payable by, collected by", value.type, TEXT, expr.span, env);
}
