/** A ruleset as it is judged where it is served: packed, opened again, and asked by index and sieve. */
import type { ScreenRequest } from "../../../engine/decision.ts";
import { type Directory, directoryOf } from "../../../engine/directory.ts";
import { openBundle, packBundle } from "../../../engine/index.ts";
import type { Ir } from "../../../engine/ir.ts";
import { screeningOf } from "../../../engine/json-logic/export/screening.ts";
import { judgeRule } from "../../../engine/rule.ts";
import { sieveOf } from "../../../engine/sieve/sieve.ts";
import { subjectsOf } from "../../../engine/subjects.ts";
import type { Truth } from "../../../engine/value/truth.ts";

/** What a rule comes to at the subject of that JSON Pointer. */
export type PackedVerdict = (rule: string, record: string, pointer: string) => Truth;

export class Packed {
  readonly #directory: Directory;
  readonly #numbers = new Map<string, number>();

  private constructor(directory: Directory) {
    this.#directory = directory;
    const { source } = directory;
    for (let number = 0; number < source.count; number++) this.#numbers.set(source.id(number), number);
  }

  static async of(ir: Ir): Promise<Packed> {
    return new Packed(directoryOf((await openBundle(await packBundle(ir))).ir));
  }

  /**
   * One sieving of each subject tells of all rules: those it passes over come to a plain `no`, those it says apply do, and
   * the rest are read from the bundle and judged in full, as for a decision.
   */
  judge(request: ScreenRequest): PackedVerdict {
    const { source } = this.#directory;
    const sieve = sieveOf(this.#directory);
    const screening = screeningOf(this.#directory, request);
    const told = new Map<string, (rule: number) => Truth>();
    const sieved = (record: string, pointer: string) => {
      const subject = subjectsOf(screening, record).find((each) => each.pointer === pointer);
      if (subject === undefined) throw new Error(`no ${record} at "${pointer}"`);
      const { applies, open, untold } = sieve.judge(sieve.slots(screening, subject));
      const [plain, left] = [new Set(applies), new Set([...open, ...untold])];
      return (rule: number): Truth => {
        if (plain.has(rule)) return "yes";
        return left.has(rule) ? judgeRule(source.rule(rule), subject, screening).verdict.is : "no";
      };
    };
    return (rule, record, pointer) => {
      const number = this.#numbers.get(rule);
      if (number === undefined) throw new Error(`no rule ${rule} in the bundle`);
      const at = `${record} ${pointer}`;
      const verdict = told.get(at) ?? sieved(record, pointer);
      told.set(at, verdict);
      return verdict(number);
    };
  }
}
