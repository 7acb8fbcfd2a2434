import type { Language } from "./language.ts";

type Text = Readonly<Record<Language, string>>;

interface ProblemKind {
  readonly status: 400 | 404 | 405 | 413 | 415 | 422 | 500;
  readonly title: Text;
  /** What happened, why it is refused, what to do; `{name}` is filled from the problem's parameters. */
  readonly detail: Text;
}

/** Everything the service refuses, one kind a row. The key is the last part of the problem's `type`; keys are never reused. */
export const PROBLEMS = {
  "malformed-json": {
    status: 400,
    title: { en: "The text is not JSON", zh: "文本不是 JSON" },
    detail: {
      en: "At line {line}, column {column}, {found} cannot stand in JSON (RFC 8259). Correct the text there and send it again.",
      zh: "第 {line} 行第 {column} 列的 {found} 不符合 JSON 语法（RFC 8259）。请改正后重新发送。",
    },
  },
  "truncated-json": {
    status: 400,
    title: { en: "The text ends too soon", zh: "文本不完整" },
    detail: {
      en: "The JSON text ends at line {line}, column {column}, before it is complete. Send all of it.",
      zh: "JSON 文本在第 {line} 行第 {column} 列结束，尚不完整。请发送全部内容。",
    },
  },
  "not-utf-8": {
    status: 400,
    title: { en: "The text is not UTF-8", zh: "文本不是 UTF-8 编码" },
    detail: {
      en: "JSON is exchanged as UTF-8 (RFC 8259). Send the same text in that encoding.",
      zh: "JSON 须以 UTF-8 编码交换（RFC 8259）。请改用该编码发送。",
    },
  },
  "over-limit": {
    status: 400,
    title: {
      en: "The request is larger in some way than anything that is judged",
      zh: "请求超出可判断的范围",
    },
    detail: {
      en: "Each bound that was met is named below with what was given. Send less, or split the shipment.",
      zh: "下面列出了每一项被超出的上限及所给的数值。请减少内容，或拆分货件。",
    },
  },
  "body-too-large": {
    status: 413,
    title: { en: "The body is too large", zh: "请求正文过大" },
    detail: {
      en: "A body may have {limit} bytes; this one has {given} or more. Split the shipment, or leave out what is no fact.",
      zh: "请求正文最多 {limit} 字节；实际至少 {given} 字节。请拆分货件，或去掉与事实无关的内容。",
    },
  },
  "line-too-large": {
    status: 413,
    title: { en: "The line is too large", zh: "该行过大" },
    detail: {
      en: "A line may have {limit} bytes; this one has {given}. Split the shipment, or leave out what is no fact.",
      zh: "每行最多 {limit} 字节；实际 {given} 字节。请拆分货件，或去掉与事实无关的内容。",
    },
  },
  "incomplete-body": {
    status: 400,
    title: { en: "The body broke off", zh: "请求正文中断" },
    detail: {
      en: "The connection ended before the whole body had come. Send it again.",
      zh: "正文尚未全部到达，连接已断开。请重新发送。",
    },
  },
  "unsupported-media-type": {
    status: 415,
    title: { en: "The body is not declared as what is taken here", zh: "请求正文未声明为此处接受的类型" },
    detail: {
      en: "Content-Type is {given}; send {wanted}.",
      zh: "Content-Type 为 {given}；请使用 {wanted}。",
    },
  },
  "unsupported-encoding": {
    status: 415,
    title: { en: "The body is compressed", zh: "请求正文经过压缩" },
    detail: {
      en: "Content-Encoding is {given}; send the body as it is, without one.",
      zh: "Content-Encoding 为 {given}；请不经压缩直接发送。",
    },
  },
  "invalid-request": {
    status: 422,
    title: { en: "The request does not have the form it needs", zh: "请求的格式不符合要求" },
    detail: {
      en: "Everything that must be changed is listed in errors. Nothing was judged.",
      zh: "所有需要修改之处列于 errors。未作任何判断。",
    },
  },
  "not-found": {
    status: 404,
    title: { en: "There is nothing here", zh: "此处没有内容" },
    detail: {
      en: "{given} is no address of this service. /openapi.json lists them all.",
      zh: "本服务没有地址 {given}。全部地址见 /openapi.json。",
    },
  },
  "method-not-allowed": {
    status: 405,
    title: { en: "This address does not take this method", zh: "此地址不支持该方法" },
    detail: { en: "{given} was sent; {wanted} is taken.", zh: "收到的方法是 {given}；支持 {wanted}。" },
  },
  "no-ruleset": {
    status: 500,
    title: { en: "There are no rules to judge by", zh: "没有可用的规则" },
    detail: {
      en: "The ruleset of this deployment could not be opened ({reason}). Nothing was judged, and nothing passes. Deploy again after `npm run build`.",
      zh: "此部署的规则集无法打开（{reason}）。未作任何判断，也不会放行。请执行 `npm run build` 后重新部署。",
    },
  },
  internal: {
    status: 500,
    title: { en: "The service failed", zh: "服务发生故障" },
    detail: {
      en: "Nothing was judged, and nothing passes. Send it again; if it fails again, report the instance below.",
      zh: "未作任何判断，也不会放行。请重试；若仍失败，请报告下面的 instance。",
    },
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;
