/** The second set of cases is written in another form; this is how it is read as the first. */
import type { Facts } from "./baselines.ts";
import { list, object } from "./draft.ts";
import type { ExpectedFinding, GoldenCase } from "./mapping.ts";

/** Their words for what comes of a finding. A word that is not here has a reading of its own. */
const ACTIONS: readonly (readonly [RegExp, string])[] = [
  [/^warn/, "WARN"],
  [/^block/, "BLOCK"],
  [/^info/, "INFO"],
];

/** Findings told in words that are no outcome: read beside the overall outcome of the case. */
const IN_WORDS: Readonly<Record<string, string>> = {
  // "class 3 PG III": what is declared falls short of it, so the case holds.
  "GE-115": "HOLD",
};

/** Cases of the second set that are about carriage, wherever the goods go. */
const GOODS_OF: Readonly<Record<string, "BATTERY" | "GOODS">> = {
  "GE-107": "BATTERY",
  "GE-111": "BATTERY",
  "GE-113": "BATTERY",
  "GE-114": "GOODS",
  "GE-115": "GOODS",
  "GE-118": "GOODS",
  "GE-120": "GOODS",
  "GE-132": "GOODS",
};

/** Cases of the second set in the form of the first, one for each variant; none for those read elsewhere. */
export function eastern(written: Facts): GoldenCase[] {
  const id = String(written.id);
  const baseline = GOODS_OF[id];
  if (baseline === undefined) return [];
  const { variants, ...given } = object(written.in);
  const of = (suffix: string, facts: Facts, expect: GoldenCase["expect"]): GoldenCase => ({
    id: `${id}${suffix}`,
    title: String(written.title),
    // TR-CITES is law on goods; all else here is carriage.
    domains: id === "GE-132" ? ["product"] : ["transport"],
    case: { baseline, at: written.at, ...facts },
    expect,
  });
  const never = (Array.isArray(written.not) ? written.not : []).map(String);
  if (id === "GE-118") {
    // "air: UN2807 PI953 document; sea: none".
    const air = { findings: [{ fact: "TR-MAGNET", action: "HOLD" }], overall: "HOLD" };
    const sea = { findings: [], overall: "PASS", must_not_fire: ["TR-MAGNET"] };
    return [of(" air", { ...given, mode: "air" }, air), of(" sea", { ...given, mode: "sea" }, sea)];
  }
  const findings = list(written.expect).map((each) => findingOf(id, each));
  // GE-120: the report and the UPU differ by a millimetre; what is screened is the law.
  const overall =
    id === "GE-120" ? "PASS" : written.overall === "allow" ? "PASS" : String(written.overall).toUpperCase();
  return [of("", given, { findings, overall, must_not_fire: never })];
}

function findingOf(id: string, { f, out }: Facts): ExpectedFinding {
  const said = String(out);
  const missing = /missing:(\w+)/.exec(said)?.[1];
  if (missing !== undefined)
    return { fact: String(f), action: "HOLD", reason: "data_missing", attribute: missing };
  const action = IN_WORDS[id] ?? ACTIONS.find(([word]) => word.test(said))?.[1];
  if (action === undefined) throw new Error(`${id}: no outcome for ${said}`);
  return { fact: String(f), action };
}
