import type { ToldChange, ToldChanges } from "../engine/index.ts";
import type { IrCitation, Localised } from "../engine/ir.ts";
import type { Language } from "../engine/render.ts";
import { wrap } from "./layout.ts";
import type { Paint } from "./output.ts";

interface Layout {
  readonly language: Language;
  readonly paint: Paint;
  readonly width: number;
}

const en = {
  head: (from: string, to: string, market: string | undefined) =>
    `From ${from} to ${to}${market === undefined ? "" : `, for goods to ${market}`}`,
  nothing: "Nothing changes that rules are written for.",
  change: {
    begins: "begins",
    ends: "no longer holds",
    suspended: "is suspended",
    resumes: "holds again",
    enforced: "is enforced: what only warned blocks or holds",
    unverified: "nobody has confirmed it from here on",
    changes: "changes",
  } satisfies Record<ToldChange["change"], string>,
  by: (fact: string) => `by the day of: ${fact}`,
  joins: (names: string) => `joins: ${names}`,
  leaves: (names: string) => `leaves: ${names}`,
  none: "none",
  bearsOn: "bears on",
  more: (count: number) => `and ${count} more`,
  undated: "Without a day",
  awaits: { begins: "begins with", ends: "ends with" },
  count: (changes: number) => (changes === 1 ? "1 change" : `${changes} changes`),
  colon: ": ",
};

const zh: typeof en = {
  head: (from, to, market) => `${from} 至 ${to}${market === undefined ? "" : `，运往 ${market} 的货物`}`,
  nothing: "在此期间，已编写的规则没有变化。",
  change: {
    begins: "开始适用",
    ends: "不再适用",
    suspended: "暂停适用",
    resumes: "恢复适用",
    enforced: "开始执行：此前只警告的，此后禁止或暂扣",
    unverified: "自此无人核实是否仍然有效",
    changes: "变更",
  },
  by: (fact) => `以此日期为准：${fact}`,
  joins: (names) => `新增：${names}`,
  leaves: (names) => `移除：${names}`,
  none: "无",
  bearsOn: "涉及",
  more: (count) => `另有 ${count} 条`,
  undated: "日期未定",
  awaits: { begins: "开始于", ends: "结束于" },
  count: (changes) => `${changes} 项变化`,
  colon: "：",
};

const WORDS = { en, zh };
const SHOWN = 5;

/** By day: what happens to what, and where it stands. */
export function changesText(told: ToldChanges, { language, paint, width }: Layout): string {
  const words = WORDS[language];
  const say = (text: Localised, name: string) => text[language] ?? text.en ?? name;
  const cited = (citations: readonly IrCitation[]) =>
    citations.flatMap(({ text, articles, link }) => [
      wrap([text, articles.join(", ")].filter(Boolean).join(" "), width, "    ", "    § "),
      ...(link === null ? [] : [`    ${paint("cyan", link)}`]),
    ]);
  const named = ({ id, title }: { id: string; title: Localised }) =>
    wrap(`${id}  ${say(title, "")}`.trimEnd(), width, "      ", "    ");

  const one = (change: ToldChange): string[] => {
    const { of, rules } = change;
    const rule = of.kind === "rule" ? rules[0] : undefined;
    const keys = change.keys === undefined || change.keys.length === 0 ? "" : ` (${change.keys.join(", ")})`;
    const name = rule === undefined ? `${of.name}${keys}` : say(rule.title, rule.id);
    const turn =
      change.was === undefined
        ? words.change[change.change]
        : `${change.was ?? words.none} → ${change.becomes ?? words.none}`;
    const list = (names: readonly string[] | undefined) => {
      const all = names ?? [];
      const rest = all.length - SHOWN * 2;
      return rest > 1 ? `${all.slice(0, SHOWN * 2).join(", ")}, ${words.more(rest)}` : all.join(", ");
    };
    const members = [
      ...(change.joins?.length ? [words.joins(list(change.joins))] : []),
      ...(change.leaves?.length ? [words.leaves(list(change.leaves))] : []),
    ];
    const bearing = rule === undefined ? rules : [];
    return [
      wrap(`${paint("bold", name)}${words.colon}${turn}`, width, "    ", "  "),
      ...(rule === undefined ? [] : [`    ${paint("dim", rule.id)}`]),
      ...members.map((line) => wrap(line, width, "      ", "    ")),
      ...(change.dated_by === undefined
        ? []
        : [wrap(words.by(say(change.dated_by_label ?? {}, change.dated_by)), width, "      ", "    ")]),
      ...(bearing.length === 0 ? [] : [`    ${words.bearsOn}${words.colon.trimEnd()}`]),
      ...bearing.slice(0, SHOWN).map(named),
      ...(bearing.length > SHOWN ? [`    ${words.more(bearing.length - SHOWN)}`] : []),
      ...cited(change.citations),
    ];
  };

  const days = Map.groupBy(told.changes, ({ on }) => on);
  const lines = [
    paint("bold", words.head(told.from, told.to, told.market)) +
      (told.changes.length === 0 ? "" : ` · ${words.count(told.changes.length)}`),
    ...(told.changes.length === 0 ? ["", words.nothing] : []),
    ...[...days].flatMap(([day, all]) => ["", paint("bold", day), ...all.flatMap(one)]),
    ...(told.awaiting.length === 0 ? [] : ["", paint("bold", words.undated)]),
    ...told.awaiting.flatMap(({ rule, change, awaits, label, citations }) => [
      wrap(
        `${say(rule.title, rule.id)}${words.colon}${words.awaits[change]} ${say(label, awaits)}`,
        width,
        "    ",
        "  ",
      ),
      `    ${paint("dim", rule.id)}`,
      ...cited(citations),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}
