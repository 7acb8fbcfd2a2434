import type { Domain, Severity } from "../ir.ts";
import type { CellState, RowKind } from "../requirements-matrix.ts";
import type { Language } from "./phrases.ts";

/** What requirements side by side say of their own; the rest is said as of a decision. */
export interface RequirementsPhrases {
  heading(markets: number, asOf: string): string;
  readonly nothing: string;
  readonly states: Readonly<Record<CellState, string>>;
  readonly kinds: Readonly<Record<RowKind, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly domains: Readonly<Record<Domain, string>>;
  /** Places that are not in everybody's list of them. */
  readonly places: Readonly<Record<string, string>>;
  readonly failed: string;
  without(domains: string): string;
  /** How many more it depends on. */
  more(count: number): string;
  readonly or: string;
  readonly and: string;
  readonly since: string;
  until(day: string): string;
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
}

const en: RequirementsPhrases = {
  heading: (markets, asOf) => `${markets === 1 ? "1 market" : `${markets} markets`}, by the law of ${asOf}`,
  nothing: "No rule asks for anything, as far as the rules reach.",
  states: {
    needed: "needed",
    depends: "depends on",
    forbidden: "forbidden",
    held: "needs attention",
    "not-needed": "not needed",
    "not-covered": "no rules written",
  },
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
  without: (domains) => `no rules for ${domains}`,
  more: (count) => ` +${count}`,
  or: " or ",
  and: " + ",
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
};

const zh: RequirementsPhrases = {
  heading: (markets, asOf) => `${markets} 个市场，按 ${asOf} 的法律`,
  nothing: "在规则所及范围内，没有任何要求。",
  states: {
    needed: "需要",
    depends: "取决于",
    forbidden: "禁止",
    held: "须关注",
    "not-needed": "不需要",
    "not-covered": "尚无规则",
  },
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
  without: (domains) => `尚无规则：${domains}`,
  more: (count) => ` 等${count + 1}项`,
  or: " 或 ",
  and: " + ",
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
};

export const REQUIREMENTS_PHRASES: Readonly<Record<Language, RequirementsPhrases>> = { en, zh };
