import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import type { IrParameter } from "../../engine/index.ts";
import { describeWithData } from "../shared-data.ts";
import { compiledRulesets } from "./compiled.ts";

interface Rate {
  readonly country: string;
  readonly standard: number;
  readonly standard_since: string;
}

/** Lines the sheet has in its notes, and lines it has by another code. */
const FROM_NOTES = [
  "EE standard before 2023-12-31 20%",
  "EE standard from 2024-01-01 22%",
  "FI standard before 2024-08-31 24%",
  "IE child-clothing before 2026-01-01 0%",
  "LU standard from 2023-01-01 16%",
  "PT-20 standard before 2026-01-01 16%",
  "PT-30 standard before 2026-01-01 22%",
  "RO standard before 2025-07-31 19%",
  "SK standard before 2024-12-31 20%",
];
const ISO: Readonly<Record<string, string>> = { EL: "GR" };
const MEMBER_STATES = 27;

describeWithData("VAT rates of the Member States", (folder) => {
  const { rates }: { rates: readonly Rate[] } = parse(
    readFileSync(join(folder, "facts", "rates.yaml"), "utf8"),
  );
  const members = rates.slice(0, MEMBER_STATES);
  let parameter: IrParameter | undefined;
  beforeAll(async () => {
    parameter = (await compiledRulesets()).ir?.parameters.find(({ name }) => name === "vat-rate");
  });

  test("are those of the sheet, each from its day, and no others", () => {
    const sheet = members.map(
      ({ country, standard, standard_since }) =>
        `${ISO[country] ?? country} standard from ${standard_since} ${standard}%`,
    );
    expect(linesOf(parameter)).toEqual([...sheet, ...FROM_NOTES].sort());
  });
});

function linesOf(parameter: IrParameter | undefined): readonly string[] {
  return (parameter?.lines ?? [])
    .map(({ keys, from, sinceBefore, value }) => {
      const key = keys.map((literal) => ("v" in literal ? String(literal.v) : "")).join(" ");
      return `${key} ${sinceBefore ? "before" : "from"} ${from} ${percent("v" in value ? String(value.v) : "")}`;
    })
    .sort();
}

/** `51/200` is 25.5 %. */
function percent(exact: string): string {
  const [numerator = "0", denominator = "1"] = exact.split("/");
  return `${Number(((Number(numerator) / Number(denominator)) * 100).toFixed(4))}%`;
}
