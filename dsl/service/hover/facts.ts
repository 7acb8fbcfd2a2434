import type { FactDecl } from "../../ast.ts";
import { declaredType } from "../../check/declaredType.ts";
import { typeWords } from "../../check/type.ts";
import { told } from "../../format/unit.ts";
import { valueLabelWords } from "../../format/vocabulary.ts";
import { formatExpr } from "../../format.ts";
import { quote } from "../../lexer.ts";
import { quietly } from "../../report.ts";
import { localised } from "../label.ts";
import type { Part } from "./part.ts";

/** What the vocabulary says of a fact: its type with its unit, its meaning, and what stands in for it. */
export function factParts({
  type,
  orNone,
  meaning,
  suchAs,
  carriedBy,
  provenance,
  verifiedBy,
  absent,
  computed,
  valueLabels,
}: FactDecl): readonly Part[] {
  const declared = declaredType(type, quietly);
  const lines = [
    ...(suchAs === undefined ? [] : [`such as ${quote(suchAs.value)}`]),
    ...carriedBy.map((one) => told("carried by", one)),
    ...(provenance === undefined ? [] : [`provenance ${provenance.text}`]),
    ...verifiedBy.map((one) => told("verified by", one)),
    ...(absent === undefined ? [] : [`absent means ${formatExpr(absent)}`]),
    ...(computed === undefined ? [] : [`if not stated ${formatExpr(computed)}`]),
    ...valueLabels.map(valueLabelWords),
  ];
  return [
    ...(declared === undefined ? [] : [{ part: "type", type: typeWords(declared), orNone } as const]),
    ...(meaning.length === 0 ? [] : [{ part: "meaning", text: localised(meaning) } as const]),
    ...(lines.length === 0 ? [] : [{ part: "tide", lines } as const]),
  ];
}
