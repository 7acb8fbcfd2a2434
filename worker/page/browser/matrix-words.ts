import type { Localised, Severity } from "../../../engine/ir.ts";
import type { MarketRequirements } from "../../../engine/requirements.ts";
import type { Cell, CellState, RowKind } from "../../../engine/requirements-matrix.ts";
import { language } from "./words.ts";

/** What the matrix says of its own. */
interface MatrixWords {
  readonly heading: (markets: number, asOf: string) => string;
  readonly table: string;
  readonly nothing: string;
  readonly states: Readonly<Record<CellState, string>>;
  readonly kinds: Readonly<Record<RowKind, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly domains: Readonly<Record<string, string>>;
  readonly places: Readonly<Record<string, string>>;
  readonly failed: string;
  readonly without: (domains: readonly string[]) => string;
  readonly or: string;
  readonly comma: string;
  /** What stands in a cell. */
  readonly short: (cell: Cell, market: MarketRequirements) => string;
  readonly since: string;
  readonly until: (day: string) => string;
  readonly about: string;
  readonly dependsOn: string;
  readonly heldBy: string;
  readonly languages: string;
  readonly on: string;
  readonly covering: string;
  readonly with: string;
  readonly otherwise: string;
  readonly amount: string;
  readonly rate: string;
  readonly payer: string;
  readonly amountNeeds: string;
  readonly couldLift: string;
  readonly back: string;
}

/** What was written in the page's language, else in English. */
export const say = (text: Localised): string => text[language] ?? text.en ?? "";

/** A charge by its amount where that is known; what hangs on something by the first thing it hangs on. */
const shortIn =
  (states: Readonly<Record<CellState, string>>, more: (count: number) => string) =>
  ({ state, entries }: Cell, market: MarketRequirements): string => {
    const amounts = entries.flatMap((entry) => ("charge" in entry && entry.amount ? [entry.amount] : []));
    const [amount] = amounts;
    if (amount !== undefined && entries.length === 1) return `${amount.amount} ${amount.currency}`;
    if (state !== "depends") return states[state];
    const paths = [...new Set(entries.flatMap((entry) => entry.depends_on))];
    const asked = market.questions.filter(({ path }) => paths.includes(path));
    const [first] = asked;
    if (first === undefined) return states[state];
    return `${say(first.label) || first.fact}${asked.length > 1 ? more(asked.length - 1) : ""}`;
  };

const enStates: MatrixWords["states"] = {
  needed: "needed",
  depends: "depends on",
  forbidden: "forbidden",
  held: "needs attention",
  "not-needed": "not needed",
  "not-covered": "no rules written",
};

const zhStates: MatrixWords["states"] = {
  needed: "需要",
  depends: "取决于",
  forbidden: "禁止",
  held: "须关注",
  "not-needed": "不需要",
  "not-covered": "尚无规则",
};

const en: MatrixWords = {
  heading: (markets, asOf) => `${markets === 1 ? "1 market" : `${markets} markets`}, by the law of ${asOf}`,
  table: "Requirements by market",
  nothing: "No rule asks for anything, as far as the rules reach.",
  states: enStates,
  kinds: {
    finding: "What stands against it",
    document: "Documents",
    label: "Labels",
    marking: "Marks",
    registration: "Registrations",
    role: "Roles",
    charge: "Charges",
  },
  severities: { block: "block", hold: "hold", warn: "warn", inform: "inform" },
  domains: {
    product: "product",
    tax: "tax",
    labelling: "labelling",
    ip: "intellectual property",
    safety: "safety",
    transport: "transport",
    warehouse: "warehouse",
  },
  places: { XI: "Northern Ireland" },
  failed: "could not be judged",
  without: (domains) => `no rules for ${domains.join(", ")}`,
  or: " or ",
  comma: ", ",
  short: shortIn(enStates, (count) => ` +${count}`),
  since: "In force since",
  until: (day) => `until ${day}`,
  about: "About",
  dependsOn: "Depends on",
  heldBy: "Stands with",
  languages: "In the language",
  on: "Where",
  covering: "Must cover",
  with: "Must satisfy",
  otherwise: "Without it",
  amount: "Amount",
  rate: "Rate",
  payer: "Paid by → to",
  amountNeeds: "Amount needs",
  couldLift: "Could be lifted by",
  back: "Back to the table",
};

const zh: MatrixWords = {
  heading: (markets, asOf) => `${markets} 个市场，按 ${asOf} 的法律`,
  table: "各市场的要求",
  nothing: "在规则所及范围内，没有任何要求。",
  states: zhStates,
  kinds: {
    finding: "不利因素",
    document: "文件",
    label: "标签",
    marking: "标志",
    registration: "注册",
    role: "责任方",
    charge: "税费",
  },
  severities: { block: "禁止", hold: "暂扣", warn: "警告", inform: "提示" },
  domains: {
    product: "产品",
    tax: "税",
    labelling: "标签",
    ip: "知识产权",
    safety: "安全",
    transport: "运输",
    warehouse: "仓储",
  },
  places: { XI: "北爱尔兰" },
  failed: "未能判断",
  without: (domains) => `尚无规则：${domains.join("、")}`,
  or: " 或 ",
  comma: "、",
  short: shortIn(zhStates, (count) => ` 等${count + 1}项`),
  since: "生效日",
  until: (day) => `至 ${day}`,
  about: "对象",
  dependsOn: "取决于",
  heldBy: "载于",
  languages: "语言",
  on: "位置",
  covering: "须涵盖",
  with: "须满足",
  otherwise: "缺少时",
  amount: "金额",
  rate: "税率",
  payer: "付款方 → 收款方",
  amountNeeds: "金额取决于",
  couldLift: "可由此免除",
  back: "返回表格",
};

export const matrixWords: MatrixWords = { en, zh }[language];
