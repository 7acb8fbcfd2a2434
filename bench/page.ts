/** The tables of docs/performance.md, written by a whole run between their marks; the words around them are people's. */
import { figure, ratios } from "./report.ts";
import { find, PARSE, type Row, TIDEGATE } from "./rows.ts";

export function withTables(page: string, rows: readonly Row[], machine: string): string {
  const tables: Readonly<Record<string, string>> = {
    machine: `Measured on ${machine}`,
    targets: table(
      ["", "target", "reached", ""],
      ratios(rows).map(({ what, target, reached, isMet }) => [
        what,
        target,
        reached,
        isMet === undefined ? "" : isMet ? "met" : "**missed**",
      ]),
    ),
    engines: engines(rows),
  };
  return Object.entries(tables).reduce(
    (text, [name, content]) =>
      text.replace(
        new RegExp(`(<!-- bench ${name} -->\n)[\\s\\S]*?(<!-- /bench ${name} -->)`),
        (_, begin: string, end: string) => `${begin}${content}\n${end}`,
      ),
    page,
  );
}

/** Times what parsing takes, engine by engine; the last column is the load of ten thousand rules. */
function engines(rows: readonly Row[]): string {
  const judged = rows.filter(({ suite, runtime }) => suite === "judge" && runtime === "node");
  const sizes = [...new Set(judged.map(({ n }) => n))];
  const largest = 10_000;
  const body = [...new Set(judged.map(({ engine }) => engine))]
    .filter((engine) => engine !== PARSE)
    .map((engine) => {
      const cells = sizes.map((n) => {
        const each = find(judged, { engine, n });
        return each?.note ?? figure(each?.xParse);
      });
      const fresh = find(rows, { suite: "load", engine, runtime: "node", n: largest })?.loadMs;
      const load = fresh ?? find(judged, { engine, n: largest })?.loadMs;
      return [
        engine === TIDEGATE ? "**tidegate**" : engine,
        ...cells,
        load == null ? "" : `${figure(load)} ms`,
      ];
    });
  const heads = sizes.map((n) => n.toLocaleString("en"));
  return table(["x parse, by rules", ...heads, "load of 10,000"], body);
}

function table(head: readonly string[], body: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...body.map(line)].join("\n");
}
