import type { Speaker } from "../engine/render/speaker.ts";
import type { ExplainWords } from "./explain-words.ts";
import { fits, table, wrap } from "./layout.ts";
import { sentenceLines, windowText } from "./rule-phrases.ts";
import type { TableView } from "./rule-table.ts";
import type { RuleTextOptions } from "./rule-text.ts";

/** The tables a rule reads: each with its source, then its rows. */
export function tablesBlock(
  tables: readonly TableView[],
  speaker: Speaker,
  say: ExplainWords,
  options: RuleTextOptions,
): string[] {
  if (tables.length === 0) return [];
  const { paint } = options;
  return [paint("bold", say.tables), ...tables.flatMap((each) => tableLines(each, speaker, say, options))];
}

function tableLines(
  view: TableView,
  speaker: Speaker,
  say: ExplainWords,
  { paint, width }: RuleTextOptions,
): string[] {
  const standing = [
    ...view.windows.map((window) => windowText(window, say)),
    ...(view.datedBy === undefined ? [] : [`${say.datedBy} ${view.datedBy}`]),
    view.hit === "unique" ? "" : `hit ${view.hit}`,
  ].filter((part) => part !== "");
  return [
    wrap(`${paint("bold", view.name)}${view.title === "" ? "" : `  ${view.title}`}`, width, "    ", "  "),
    ...(standing.length === 0 ? [] : [paint("dim", wrap(standing.join(" · "), width, "      ", "    "))]),
    ...view.citations.flatMap((cite) => {
      const { text, link } = speaker.citation(cite);
      return [
        wrap(text, width, "      ", "    § "),
        ...(link === undefined ? [] : [`      ${paint("cyan", link)}`]),
      ];
    }),
    ...view.for.flatMap((sentence, i) =>
      sentenceLines(sentence, say).map((line, j) =>
        wrap(line.trimStart(), width, "        ", i + j === 0 ? `    ${say.clause.for} ` : "      "),
      ),
    ),
    ...rowLines(view, say, paint, width),
  ];
}

/** Aligned where the terminal is wide enough; else each row is a sentence, its `any`s left out. */
function rowLines(
  { inputs, outputs, rows }: TableView,
  say: ExplainWords,
  paint: RuleTextOptions["paint"],
  width: number,
): string[] {
  const cellsOf = (cells: readonly string[]) =>
    cells.length > 0 ? cells : [say.others, ...inputs.slice(1).map(() => "")];
  const [head = "", ...body] = table([
    [...inputs, "→", ...outputs],
    ...rows.map(({ cells, results }) => [...cellsOf(cells), "→", ...results]),
  ]);
  if (fits([head, ...body], width, 4)) {
    return [paint("dim", `    ${head}`), ...body.map((line) => `    ${line}`)];
  }
  return rows.map(({ cells, results }) => {
    const given = cells.flatMap((cell, i) => (cell === "any" ? [] : [`${inputs[i]}: ${cell}`]));
    const come = results.map((result, i) => `${outputs[i]}: ${result}`);
    return wrap(`${given.join(", ") || say.others} → ${come.join(", ")}`, width, "      ", "    - ");
  });
}
