import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SYNTAX } from "../../../dsl/diagnostics/syntax.ts";
import { applied, type Fix, fixes, Workspace } from "../../../dsl/service/index.ts";
import { DECLARATIONS } from "../bad/declarations.ts";
import { EXAMPLES } from "../bad/examples.ts";
import type { Mistake } from "../bad/mistake.ts";
import { NAMES } from "../bad/names.ts";
import { RULES } from "../bad/rules.ts";
import { VALUES } from "../bad/values.ts";
import { beside, GOOD, judged } from "../ruleset.ts";
import { SOUND } from "./fixture.ts";

const PATH = "new.tide";

function workspaceOf({ tide, alone }: Mistake): Workspace {
  const file = alone === undefined ? beside(tide) : { path: PATH, source: `${tide}\n` };
  return Workspace.empty.with(...(alone === true ? [file] : [...GOOD, file]));
}

function offered(workspace: Workspace, path = PATH): readonly Fix[] {
  const source = workspace.documents.get(path)?.source ?? "";
  return fixes(workspace, path, { start: 0, end: source.length }).filter(({ diagnostic }) => diagnostic);
}

function withFix(workspace: Workspace, fix: Fix | undefined, path = PATH): Workspace {
  const source = workspace.documents.get(path)?.source ?? "";
  return workspace.with({ path, source: applied(source, fix?.edits ?? []) });
}

function codes(workspace: Workspace, path = PATH): readonly string[] {
  return workspace.diagnostics(path).map(({ code }) => code);
}

const MISTAKES = [...DECLARATIONS, ...EXAMPLES, ...NAMES, ...RULES, ...VALUES];

/** What is proposed stands elsewhere than at the words pointed at. */
const NO_FIX = ["papers-out-of-reach", "no-exchange", "two-currencies", "several-exchanges"];

/** A text or value that nobody wrote yet. */
const LEFT_TO_DO = ["unknown-placeholder"];

describe("did you mean", () => {
  const suggested = MISTAKES.filter(
    ({ suggestion, code }) => suggestion !== undefined && !NO_FIX.includes(code),
  );
  it.each(
    suggested.map((mistake) => [`${mistake.code}: ${mistake.at} → ${mistake.suggestion}`, mistake] as const),
  )("%s", (_, mistake) => {
    const workspace = workspaceOf(mistake);
    const [fix] = offered(workspace);
    expect(fix?.title.en).toContain("Write");
    expect(codes(withFix(workspace, fix))).toEqual([]);
  });

  const others = MISTAKES.filter(({ suggestion }) => suggestion === undefined);
  it.each(others.map((mistake) => [`${mistake.code}: ${mistake.at}`, mistake] as const))(
    "compiles where it is taken: %s",
    (_, mistake) => {
      const workspace = workspaceOf(mistake);
      for (const fix of offered(workspace).filter(({ isPreferred }) => isPreferred))
        expect(codes(withFix(workspace, fix)).filter((code) => !LEFT_TO_DO.includes(code))).toEqual([]);
    },
  );

  const syntax = join(import.meta.dirname, "../bad/syntax");
  const files = readdirSync(syntax).filter((name) => name.endsWith(".tide"));
  it.each(files)("what to write instead of %s", (name) => {
    const workspace = Workspace.empty.with({ path: PATH, source: readFileSync(join(syntax, name), "utf8") });
    for (const fix of offered(workspace)) {
      // The same slip is told once of its line, and put right once.
      let next = withFix(workspace, fix);
      const said = fix.diagnostic?.code;
      for (let more = 0; more < 4; more++)
        next = withFix(
          next,
          offered(next).find(({ diagnostic }) => diagnostic?.code === said),
        );
      expect(codes(next).filter((code) => Object.hasOwn(SYNTAX, code))).toEqual([]);
    }
  });
});

const HEADER = 'ruleset xx-tax jurisdiction EU domain tax version "2026.11.1" "Tax" named zh "税"\n';
const RULE = `rule xx-new "New"
  title zh "新"
  cite "An act" no public link
  effective from 2021-07-01
  for each item where destination is in EU
  message en "Worth {intrinsic_value}."
  message zh "货值{intrinsic_value}。"
  remedy en "Do it."
  remedy zh "请办理。"
  confidence verified
`;

function soundWith(source: string): Workspace {
  return SOUND.with({ path: PATH, source: HEADER + source });
}

/** What the first fix of this title makes of the file, and what is then wrong with it. */
function chosen(workspace: Workspace, title: string): { text: string; wrong: readonly string[] } {
  const source = workspace.documents.get(PATH)?.source ?? "";
  const rule = Math.max(0, source.indexOf("xx-new"));
  const all = [
    ...offered(workspace),
    ...fixes(workspace, PATH, { start: rule, end: rule }).filter(({ diagnostic }) => !diagnostic),
  ];
  const fix = all.find((each) => each.title.en === title);
  expect(all.map((each) => each.title.en)).toContain(title);
  const next = withFix(workspace, fix);
  return { text: next.documents.get(PATH)?.source ?? "", wrong: codes(next) };
}

describe("what is missing", () => {
  it("is a row, for the case the checker found", () => {
    const table = `table t "T"
  hit unique
  for destination is in EU
  | sold_on_marketplace | intrinsic_value => t.who  |
  | no                  | any             => seller |
  | yes                 | up to EUR 150   => market |
`;
    const workspace = soundWith(table);
    expect(codes(workspace)).toEqual(["table-gap"]);
    const { text, wrong } = chosen(workspace, "Add the missing row `yes | over EUR 150`");
    expect(text).toContain(
      "  | yes                 | up to EUR 150   => market |\n  | yes | over EUR 150 => to-be-decided |\n",
    );
    expect(wrong).toEqual([]);
    expect(chosen(workspace, "Add an `otherwise` row").wrong).toEqual([]);
  });

  it("is an otherwise, as the author chooses", () => {
    const workspace = soundWith(`${RULE}  then require document eu-doc # the paper\n`);
    expect(codes(workspace)).toEqual(["otherwise-missing"]);
    const { text, wrong } = chosen(workspace, "Add `otherwise hold`");
    expect(text).toContain("  then require document eu-doc # the paper\n  otherwise hold\n");
    expect(wrong).toEqual([]);
    expect(chosen(workspace, "Add `otherwise block`").wrong).toEqual([]);
  });

  it("is no otherwise that its confidence does not allow", () => {
    const workspace = soundWith(`${RULE.replace("verified", "medium")}  then require document eu-doc\n`);
    expect(offered(workspace).map(({ title }) => title.en)).toEqual([
      "Add `otherwise hold`",
      "Add `otherwise warn`",
      "Add `otherwise inform`",
    ]);
  });

  const texts: [clause: string, without: string, line: string][] = [
    ["message zh", '  message zh "货值{intrinsic_value}。"\n', 'message zh "{…} Worth {intrinsic_value}."'],
    ["remedy en", '  remedy en "Do it."\n', 'remedy en "{…} 请办理。"'],
    ["title zh", '  title zh "新"\n', 'title zh "{…} New"'],
  ];
  it.each(texts)(
    "is a text: %s, which does not compile until somebody writes it",
    (clause, without, line) => {
      const workspace = soundWith(`${RULE.replace(without, "")}  then warn\n`);
      expect(codes(workspace)).toEqual(["no-text"]);
      const { text, wrong } = chosen(workspace, `Add \`${clause}\``);
      expect(text).toContain(`\n  ${line}\n`);
      expect(wrong).toEqual(["unknown-placeholder"]);
    },
  );
});

describe("an example for a boundary", () => {
  const law = `${RULE}  when intrinsic_value is over EUR 150
  when not (item.weight is at least 2 kg)
  unless gift is yes or mode is sea
  then hold
`;

  function at(source: string, text: string): { start: number; end: number } {
    const start = source.indexOf(text) + 1;
    return { start, end: start };
  }

  function offeredIn(source: string, text = "xx-new"): readonly string[] {
    const workspace = SOUND.with({ path: PATH, source });
    return fixes(workspace, PATH, at(source, text)).map(({ title }) => title.en);
  }

  it("is offered for each limit and day that has none", () => {
    expect(offeredIn(HEADER + law)).toEqual([
      "Add an example for `intrinsic_value EUR 150`",
      "Add an example for `item.weight 2 kg`",
      "Add an example for `2021-07-01`",
    ]);
  });

  it("gives every fact the rule asks, and what the rule says there", () => {
    const { text, wrong } = chosen(soundWith(law), "Add an example for `intrinsic_value EUR 150`");
    expect(wrong).toEqual([]);
    expect(text.slice(text.indexOf("\n\nexample"))).toBe(`

example "xx-new: intrinsic_value EUR 150"
  given intrinsic_value EUR 150, destination AT, item.weight 1 kg, gift no, mode air
  on 2021-07-01
  expect no finding by xx-new
`);
  });

  const sides: [limit: string, there: string, beyond: string][] = [
    ["intrinsic_value EUR 150", "intrinsic_value EUR 150,", "intrinsic_value EUR 151,"],
    ["item.weight 2 kg", "item.weight 2 kg,", "item.weight 1 kg,"],
    ["2021-07-01", "on 2021-07-01", "on 2021-06-30"],
  ];
  it.each(sides)("passes at %s, and fails on the other side of it", async (limit, there, beyond) => {
    const { text } = chosen(soundWith(law), `Add an example for \`${limit}\``);
    const example = text.slice(text.indexOf("\nexample"));
    const rules = text.slice(HEADER.length);
    expect(await judged(rules)).toEqual(["ok"]);
    expect(example).toContain(there);
    const [failure] = await judged(rules.replace(example, example.replace(there, beyond)));
    expect(failure).toMatch(/^xx-new: /);
  });

  const uncertain: [why: string, clauses: string][] = [
    [
      "a sum decides",
      "when intrinsic_value is over EUR 150\n  when sum of item.line_price in items is over EUR 9",
    ],
    [
      "a table or define in between cannot be chosen",
      "when intrinsic_value is over EUR 150\n  unless low-value",
    ],
    ["the amount is converted", "when (item.line_price converted to USD) is over USD 5"],
    ["it hangs on a paper", "when intrinsic_value is over EUR 150\n  when item.markings includes ce"],
    ["another rule lifts it", "when intrinsic_value is over EUR 150\n  subject to xx-tax-001"],
  ];
  it.each(uncertain)("is not offered where %s", (_, clauses) => {
    expect(offeredIn(`${HEADER}${RULE}  ${clauses}\n  then hold\n`)).toEqual([]);
  });

  it("is not offered where what is missing would be seen on neither side", () => {
    const require = "when intrinsic_value is over EUR 150\n  then require document eu-doc\n  otherwise hold";
    expect(offeredIn(`${HEADER}${RULE}  ${require}\n`)).toEqual([]);
  });

  it("is not offered where an example, or the scene it starts from, stands there", () => {
    const there = `${law}scene box "A box"
  given destination DE
  given item.weight 2.0 kg
example "there"
  starting from box
  given intrinsic_value EUR 150.00
  on 2021-07-01
  expect hold by xx-new
`;
    expect(offeredIn(HEADER + there)).toEqual([]);
  });

  it("is offered for the limit pointed at alone", () => {
    expect(offeredIn(HEADER + law, "2 kg")).toEqual(["Add an example for `item.weight 2 kg`"]);
  });
});
