import type { IrCond, IrGroup, IrList, IrSum } from "../../engine/ir.ts";
import type { Type } from "../check/type.ts";

/** What an analysis needs to know of the ruleset around a condition. */
export interface World {
  /** What the value of a sum can be; undefined where that is not known. */
  kindOf(sum: IrSum): { readonly type: Type; readonly orNone: boolean } | undefined;
  group(name: string): IrGroup | undefined;
  list(name: string): IrList | undefined;
  /** What a define that is true or false stands for; undefined where it is looked at as one thing. */
  meaning(define: string): IrCond | undefined;
}
