import { beforeAll, describe, expect, test } from "vitest";
import type { Ir, IrRule } from "../../engine/index.ts";
import { describeWithData } from "../shared-data.ts";
import { compiledRulesets } from "./compiled.ts";
import { type FactSheet, factSheets, rulesOf, surerThan } from "./sheets.ts";

/** Windows that say the same otherwise than the fact sheet does. */
const OTHER_WINDOW: Readonly<Record<string, string>> = {
  "EU-TAX-019": "suspended from 2026-07-01, which the sheet writes as its last day",
  "UK-TAX-013": "split at 2026-04-01: the rate from then on was not seen",
  "US-TAX-008": "split at 2025-05-02: the rates of earlier years are not in the sheet",
  "EU-PRD-012": "the directive before it, which the sheet names as what it takes the place of",
  "UK-PRD-003": "split at 2028-01-01, when the papers alone no longer suffice",
};

/** Rules that no sheet states and that are law all the same: said why, one by one. Any other is policy of the house. */
const LAW_WITHOUT_SHEET: Readonly<Record<string, string>> = {
  "eu-tariff":
    "what goods pay that EU-TAX-001 and EU-TAX-002 leave out: a duty of nil is computed, not assumed",
  "eu-tariff.business": "the same for business buyers, beside EU-TAX-004",
  "eu-tariff.private": "the same for private senders, beside EU-TAX-013",
  "eu-import-vat": "what EU-TAX-009 says of consumers' parcels, for those of private senders",
  "eu-import-vat.business": "the same for business buyers, beside EU-TAX-004",
  "eu-vat-rate.greek-islands": "the note of the sheet of rates on GR",
  "eu-vat-territory": "the note of the sheet of rates on ES",
};

/** Instruments a sheet names that its rules do not. */
const NOT_CITED: Readonly<Record<string, string>> = {
  "EU-TAX-005": "282/2011",
  // What follows the directive is the law of EU-LBL-007.
  "EU-LBL-006": "2025/2509",
  // Years in which an act changed, no acts.
  "EU-LBL-009": "2025",
  "EU-EPR-004": "2025",
};

describeWithData("the facts the rules are written from", (folder) => {
  const sheets = factSheets(folder);
  let ir: Ir;
  beforeAll(async () => {
    const compiled = await compiledRulesets();
    if (compiled.ir === undefined) throw new Error("the rulesets do not compile");
    ir = compiled.ir;
  });

  /** Of two sheets of one law, the rule follows the one it is named after. */
  const isToldElsewhere = ({ id, same_law_as: other }: FactSheet) => other !== undefined && other < id;

  describe.each(sheets.map((sheet) => [sheet.id, sheet] as const))("%s", (id, sheet) => {
    const encoded = () => rulesOf(sheet, ir);

    test("stands in a rule of its window", () => {
      expect(encoded()).not.toEqual([]);
      if (OTHER_WINDOW[id] !== undefined || isToldElsewhere(sheet)) return;
      const windows = encoded().map(windowOf);
      // Where the sheet does not say since when, the rule says since when it was seen.
      if (sheet.from === undefined) expect(windows.map(([, until]) => until)).toContain(sheet.until ?? null);
      else expect(windows).toContainEqual([sheet.from, sheet.until ?? null]);
    });

    test("no limb of it reaches beyond the sheet", () => {
      const [first, last] = [sheet.from ?? "", sheet.until ?? "9999"];
      const beyond = encoded().filter((rule) => {
        if (rule.force === "house" || isToldElsewhere(sheet) || OTHER_WINDOW[id] !== undefined) return false;
        const [from, until] = windowOf(rule);
        return (from ?? "") < first || (until ?? "9999") > last;
      });
      expect(beyond.map((rule) => [rule.id, ...windowOf(rule)])).toEqual([]);
    });

    test("no rule of it is surer than the sheet", () => {
      expect(surerThan(sheet, ir)).toEqual([]);
    });

    test("its rules cite what the sheet cites, and link where it links", () => {
      const cites = encoded().flatMap((rule) => rule.cites);
      const words = cites.flatMap(({ text, articles }) => [text, ...articles]).join(" ");
      const lacking = instrumentsOf(sheet.cite).filter((number) => !words.includes(number));
      expect(lacking.filter((number) => NOT_CITED[id] !== number)).toEqual([]);
      if (!isToldElsewhere(sheet)) expect(cites.map(({ link }) => link)).toContain(sheet.url ?? null);
    });
  });

  test("what no sheet states is policy of the house, or explained", () => {
    const laws = new Set(sheets.map(({ id }) => id.toLowerCase()));
    const free = ir.rules.filter(({ law, also }) => ![law, ...also].some((each) => laws.has(each)));
    const unexplained = free.filter(
      ({ id, force }) => force !== "house" && LAW_WITHOUT_SHEET[id] === undefined,
    );
    expect(unexplained.map(({ id }) => id)).toEqual([]);
  });
});

/** What an instrument is known by: its number and year, or the year of an act. */
function instrumentsOf(cite: string): readonly string[] {
  return cite.match(/\d+\/\d+|\b(?:19|20)\d\d\b(?!-)/g) ?? [];
}

function windowOf({ windows: [window] }: IrRule): readonly (string | null)[] {
  return [window?.from, window?.until].map((end) => (end !== undefined && "date" in end ? end.date : null));
}
