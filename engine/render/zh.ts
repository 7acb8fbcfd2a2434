import { type Phrases, withoutStop } from "./phrases.ts";

const list = (items: readonly string[], last: string): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join("、")}${last}${items.at(-1)}`;

const OUTCOME = {
  block: "禁止",
  incomplete: "待补充",
  hold: "暂扣",
  warn: "警告",
  pass: "通过",
} as const;

export const zh: Phrases = {
  list: (items) => list(items, "和"),
  enumerate: (items) => items.join("、"),
  more: (count) => `等，另有 ${count} 项`,
  alternatives: (items) => list(items, "或"),
  comma: "，",
  pair: (label, text) => `${label}：${text}`,
  inBrackets: (text) => `（${text}）`,

  headline: {
    block: "禁止：按现状不得放行",
    hold: "暂扣：须由人工决定",
    warn: "警告：可以放行",
    pass: "通过",
    "incomplete-block": "待补充：仍有可能被禁止",
    "incomplete-hold": "待补充：仍有可能被暂扣",
  },
  exceptFor: (pass, holes) => `${pass}，但以下方面尚无人审查：${holes}`,
  advice({ outcome, fixable, findings }) {
    switch (outcome) {
      case "block":
        return fixable === true
          ? "造成禁止的都是尚未履行的义务。补齐后请重新筛查。"
          : "请勿放行。请阅读下面的禁止原因；仅补交文件并不能解决。";
      case "hold":
        return "请先停下，由负责人阅读以下结论并作出决定。";
      case "incomplete":
        return "请回答下面的问题，然后重新筛查。未知的事实绝不算作符合。";
      case "warn":
        return "没有现行规则阻止放行。请先阅读下面的警告。";
      case "pass":
        return findings.length > 0 ? "没有现行规则反对放行。以下结论仅供参考。" : "没有现行规则反对放行。";
    }
  },
  range: (best, worst) =>
    best === worst
      ? `无论未决问题的答案如何，结果都是：${OUTCOME[best]}。`
      : `若所有未决问题均有利：${OUTCOME[best]}；若均不利：${OUTCOME[worst]}。`,
  severity: { block: "禁止", hold: "暂扣", warn: "警告", inform: "提示" },
  outcome: OUTCOME,

  headings: {
    findings: "结论",
    questions: "需要回答的问题",
    obligations: "文件、标签与注册",
    charges: "关税、税款与费用",
    presumed: "未说明，按“否”处理",
    pending: "有待立法",
    couldLift: "可能改善结果的事实",
    invalid: "无法读取、按未知处理的内容",
    unrecognised: "词汇表中没有、未参与判断的内容",
    turnsOn: "即将发生的变化",
    settings: "起作用的设置",
    heldBack: "相近但未适用的规则",
    coverage: "本结论的范围",
    because: "理由",
  },

  nth: (record, position) => `${record} ${position}`,
  keyed: (record, key) => `${record} ${key}`,
  records: {
    shipment: "货件",
    item: "商品",
    package: "包裹",
    seller: "卖家",
    site: "仓库",
    material: "材料",
    substance: "物质",
    battery: "电池",
  },
  acts: { offer: "展示", sell: "销售", import: "进口", store: "仓储", pack: "包装", ship: "发运" },
  domains: {
    product: "产品",
    tax: "税务",
    labelling: "标签",
    ip: "知识产权",
    safety: "安全",
    transport: "运输",
    warehouse: "仓库",
    engine: "Tidegate 自身",
  },
  parties: {
    buyer: "买方",
    seller: "卖方",
    importer: "进口商",
    declarant: "申报人",
    marketplace: "平台",
    platform: "平台",
    carrier: "承运人",
    courier: "快递公司",
    postal: "邮政",
    post: "邮政",
    customs: "海关",
    recipient: "收件人",
    consignee: "收货人",
    sender: "寄件人",
  },

  articles: (articles) =>
    ` ${articles.map((each) => (/^\d/.test(each) ? `第 ${each} 条` : each)).join("、")}`,
  noLink: "无公开链接",
  effective(from, until) {
    if (from !== null && until !== null) return `${from} 至 ${until} 有效`;
    if (from !== null) return `自 ${from} 起有效`;
    return until === null ? "" : `有效至 ${until}`;
  },
  confidence: { verified: "", high: "", medium: "来源可信度为中" },
  force: {
    carrier: "承运人规则",
    contract: "合同条款",
    standard: "标准",
    guidance: "指引",
    house: "内部政策",
  },
  provenance: {
    given: "",
    derived: "推导",
    verified: "已核实",
    computed: "计算得出",
    default: "未说明，按默认",
  },
  mention({ term, list, fact, entry, text, start }, names) {
    const whose = fact === undefined ? "文字" : names.fact(fact);
    const which = entry === undefined ? "" : ` ${entry + 1} `;
    const from = list === undefined ? "" : `，见词表 ${list}`;
    return `${whose}${which}第 ${start + 1} 个字符起：“${text}”（“${term}”${from}）。`;
  },
  dateUsed: (fact, date) => `按 ${date} 的法律判断（${fact}）。`,
  note(note, { fact, charge, say }) {
    switch (note.note) {
      case "not-proven":
        return `未能证明例外成立。以下事实可以证明：${list(note.facts.map(fact), "和")}。`;
      case "not-enforced-yet":
        return `尚未执法：自 ${note.on} 起将${note.becomes === "block" ? "禁止" : "暂扣"}。`;
      case "unverified":
        return `${note.from} 之后的法律尚未核实：${withoutStop(say(note.text))}。`;
      case "setting":
        return `设置 ${note.name} 为 ${note.value}。`;
      case "relieves":
        return `免除：${list(note.charges.map(charge), "和")}。`;
      case "no-value":
        return `规则中没有 ${note.parameter} 在 ${note.on} 的数值；只有规则的负责人能够补充。`;
      case "failed":
        return `Tidegate 判断时发生故障（${note.code}）；故障绝不会被当作通过。`;
    }
  },

  worst: {
    block: "可能导致禁止",
    hold: "可能导致暂扣",
    warn: "最多导致警告",
    inform: "仅供参考",
    charge: "只影响金额",
  },
  waiting: (count) => `${count} 条规则等待此答案`,
  reason: {
    missing: "",
    invalid: "所给内容无法读取",
    "open-list": "清单可能不完整",
    "too-coarse": "所给内容不够具体",
  },
  suchAs: (example) => `例如 ${example}`,

  obligationState: { met: "已满足", unmet: "未满足", unknown: "未知" },
  catalogue: { document: "文件", label: "标签", marking: "标志", registration: "注册", role: "责任人" },
  failed({ reason, fact, candidate }, name) {
    const which = candidate === undefined ? "" : `${candidate}：`;
    switch (reason) {
      case "absent":
        return "没有提供。";
      case "expired":
        return `${which}当日无效。`;
      case "not-covering":
        return `${which}未涵盖此项。`;
      case "language":
        return `${which}语言不符合要求。`;
      case "place":
        return `${which}位置不符合要求。`;
      case "attribute":
        return fact === undefined ? `${which}内容不符合要求。` : `${which}${name(fact)}不符合要求。`;
    }
  },
  inLanguages: (languages) => `，语言：${list(languages, "或")}`,
  unless: (otherwise) =>
    ({
      block: "缺少时：禁止。",
      hold: "缺少时：暂扣。",
      warn: "缺少时：警告。",
      inform: "缺少时：提示。",
    })[otherwise],

  chargeColumns: {
    charge: "项目",
    subject: "对象",
    rate: "税率",
    base: "计税基础",
    amount: "金额",
    state: "状态",
    parties: "缴付与代收",
  },
  unverifiedCharge: (from) => `暂定：${from} 起未经核实`,
  provisionalUntil: (facts) => `暂定：取决于${list(facts, "和")}`,
  chargeState: {
    due: "应缴",
    relieved: "已免除",
    waived: "已豁免",
    provisional: "暂定：来源可信度为中",
    unknown: "未知",
  },
  relievedBy: (rule) => `由 ${rule} 免除`,
  needs: (facts) => `未知：需要${list(facts, "和")}`,
  times: (rate, count) => `${rate} × ${count}`,
  paidBy: (payer) => `由${payer}缴付`,
  collectedBy: (collector) => `由${collector}代收`,
  total: (label) => `${label}合计`,
  notFinal: "尚非最终金额",
  unknownAmount: "？",
  nothing: "零",

  couldLift: (fact, subject, by) => `${fact}（${subject}）：${by}`,
  presumed: (fact, subject, by) => `${fact}（${subject}）：${by}`,
  pending: (rule, subject, act) => `${rule}（${subject}）：待${act}的日期确定后生效`,
  invalid: (path, given, why, wanted) => `${path}：${given}——${why}。应为：${wanted}`,
  invalidCode: {
    "wrong-type": "值的类型不对",
    "bare-number": "没有单位或币种的数字没有意义",
    "unknown-unit": "没有这个单位",
    "wrong-dimension": "这个单位度量的是别的量",
    "not-a-number": "数字写法不对：只用数字和一个小数点",
    "unknown-currency": "没有这个币种",
    "unknown-place": "没有这个国家或地区",
    "unknown-language": "没有这种语言",
    "not-a-date": "没有这一天",
    "not-a-moment": "没有这个时刻",
    "not-a-code": "编码格式不正确",
    "not-one-of": "不在可选值之列",
    "not-none": "null 表示“没有”，而这一项总是有的",
    "weak-provenance": "来源不足，这一项不能据此算数",
    "number-out-of-range": "数字超出范围",
    "too-long": "太长",
    "too-many": "太多",
  },
  unrecognised: (path, meant) => (meant === undefined ? path : `${path}——是否指 ${meant}？`),
  turnsOnUntil: (on) => `${on} 之后的变化过多，未予查看。请以该日为准再次查询。`,
  turnsOn: (on, rule, subject, becomes) => `自 ${on} 起：${rule} ${becomes}（${subject}）。`,
  becomes: {
    block: "将禁止",
    hold: "将暂扣",
    warn: "将警告",
    inform: "将提示",
    charge: "将收费",
    ends: "将失效",
  },
  setting: (name, value, isDefault) => `${name}：${value}${isDefault ? "（默认）" : ""}`,
  heldBack: (rule, subject, why) => `${rule}（${subject}）：${why}`,
  decidedBy: (state, clause, values) =>
    `${state}——${clause}${values.length === 0 ? "" : `（${values.join("；")}）`}`,
  heldBackMore: (count) => `另有 ${count} 条。`,
  becauseMore: (count) => `另有 ${count} 条规则触发，此处不再说明。`,
  ruleState: {
    "not-in-force": "不在有效期内",
    pending: "尚未生效",
    suspended: "暂停适用",
    overridden: "被优先规则取代",
    relieved: "已免除",
    "does-not-fire": "条件不成立",
    "not-applicable": "不适用",
  },
  by: (rule) => `（${rule}）`,

  judged: (ruleset, version, date, acts) =>
    `按规则集 ${ruleset} ${version}、${date} 的法律判断${acts === "" ? "" : `，针对${acts}`}。`,
  covered: (domains, jurisdictions) => `已审查：${domains}；法域：${jurisdictions}。`,
  uncovered: (holes) => `尚无人编写规则：${holes}。`,
  worldwide: "全球",
  coverageNone: "尚无人为该目的地编写规则。沉默不等于同意。",
  holes: (holes) =>
    holes.map(({ jurisdiction, domains }) => `${jurisdiction}（${domains.join("、")}）`).join("、"),
  chargesCovered: (kinds) => `已审查的费用：${kinds}。其他费用不能视为零。`,
  noChargesCovered: "此处尚无费用规则；任何费用都不能视为零。",

  truth: { yes: "是", no: "否", unknown: "未知" },
  clause: { for: "适用于", when: "当", unless: "除非", "unless-proven": "除非证明", "in-force": "有效期" },
};
