import { excerpt, isList, type JsonObject, own, pointer } from "../json.ts";
import { readMoment } from "./moments.ts";
import type { CertRuleProblem, CertRuleProblemCode } from "./problems.ts";

const VERSION = /^\d+\.\d+\.\d+(?:[-+].+)?$/;
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** The fields of a rule. What a field should have held stands in as empty once it is known to be wrong. */
export class Fields {
  readonly #json: JsonObject;
  readonly #problems: CertRuleProblem[];

  constructor(json: JsonObject, problems: CertRuleProblem[]) {
    this.#json = json;
    this.#problems = problems;
  }

  refuse(name: string, code: CertRuleProblemCode, wanted: string): void {
    const given = own(this.#json, name);
    this.report({ path: pointer("", name), code, given: given === undefined ? "" : excerpt(given), wanted });
  }

  report(problem: CertRuleProblem): void {
    this.#problems.push(problem);
  }

  /** What the field holds, or undefined, reported, where it is not there. */
  some(name: string, example: string): unknown {
    const value = own(this.#json, name);
    if (value === undefined) this.refuse(name, "missing-field", example);
    return value;
  }

  text(name: string, form = /./, example = '"…"', code: CertRuleProblemCode = "not-text"): string {
    const value = this.some(name, example);
    if (typeof value === "string" && form.test(value)) return value;
    if (value !== undefined) this.refuse(name, typeof value === "string" ? code : "not-text", example);
    return "";
  }

  /** With `major`, a version that we know how to read. */
  version(name: string, major?: string): string {
    const value = this.text(name, VERSION, "1.0.0", "not-a-version");
    if (major !== undefined && value !== "" && Number(value.split(".")[0]) > Number(major)) {
      this.refuse(name, "too-new", `${major}.x`);
    }
    return value;
  }

  moment(name: string): string {
    const example = "2021-06-01T00:00:00Z";
    const value = this.text(name, TIMESTAMP, example, "not-a-moment");
    if (value === "" || readMoment(value) !== undefined) return value;
    this.refuse(name, "not-a-moment", example);
    return "";
  }

  oneOf<Name extends string>(name: string, names: readonly Name[]): Name | undefined {
    const value = this.some(name, names.join(" "));
    const found = names.find((one) => one === value);
    if (found === undefined && value !== undefined) this.refuse(name, "not-one-of", names.join(" "));
    return found;
  }

  list(name: string, example: string): readonly unknown[] {
    const value = this.some(name, example);
    if (isList(value) && value.length > 0) return value;
    if (value !== undefined) this.refuse(name, isList(value) ? "empty-list" : "not-a-list", example);
    return [];
  }
}
