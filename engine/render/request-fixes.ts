import type { RequestProblem, RequestProblemCode } from "../request-problem.ts";
import type { Language } from "./phrases.ts";

/** What to do about each thing that is wrong with a request; `{limit}`, `{at_most}`, `{did_you_mean}` come with it. */
const FIXES: Readonly<Record<RequestProblemCode, Readonly<Record<Language, string>>>> = {
  "not-json": { en: "Send JSON.", zh: "请发送 JSON。" },
  "duplicate-key": {
    en: "Write this name once: two values for one name are read differently by different readers.",
    zh: "同一名称只写一次：一个名称有两个值，不同程序的理解会不同。",
  },
  "not-utf-8": { en: "Send UTF-8.", zh: "请使用 UTF-8 编码。" },
  "not-an-object": { en: "Send an object here.", zh: "此处应为对象。" },
  "not-a-list": { en: "Send a list with at least one element here.", zh: "此处应为至少含一个元素的列表。" },
  "not-a-text": { en: "Send text here.", zh: "此处应为文本。" },
  "not-a-date": { en: "Send a day as YYYY-MM-DD.", zh: "请以 YYYY-MM-DD 的形式给出日期。" },
  "not-a-number-of-days": {
    en: "Send a whole number of days within the range.",
    zh: "请给出范围内的整数天数。",
  },
  "not-true-or-false": {
    en: 'Send true or false, or "fired" for the reasons of what fired alone.',
    zh: '请给出 true 或 false，或给出 "fired"（仅说明已触发规则的理由）。',
  },
  missing: { en: "Add it: there is nothing to judge without it.", zh: "请补上：缺少它便无从判断。" },
  "unknown-key": { en: "Take it out, or use a name that is known.", zh: "请删除，或改用已知的名称。" },
  "unknown-domain": { en: "Name a domain that exists.", zh: "请使用已有的领域名称。" },
  "unknown-act": { en: "Name an act that exists.", zh: "请使用已有的行为名称。" },
  "unknown-place": {
    en: "Name a place by its code: ISO 3166-1 alpha-2, with a subdivision or without, or XI.",
    zh: "请用代码表示地点：ISO 3166-1 两位字母代码（可带行政区划），或 XI。",
  },
  "before-from": {
    en: "End the window on the day it begins, or later.",
    zh: "期间的结束日不得早于开始日。",
  },
  "too-large": {
    en: "Send less: the limit {limit} is {at_most}.",
    zh: "请减少内容：上限 {limit} 为 {at_most}。",
  },
  "too-deep": {
    en: "Nest less deeply: the limit {limit} is {at_most}.",
    zh: "请减少嵌套：上限 {limit} 为 {at_most}。",
  },
  "too-long": {
    en: "Shorten it: the limit {limit} is {at_most}.",
    zh: "请缩短：上限 {limit} 为 {at_most}。",
  },
  "too-many-keys": {
    en: "Send fewer keys: the limit {limit} is {at_most}.",
    zh: "请减少键的数量：上限 {limit} 为 {at_most}。",
  },
  "too-many-elements": {
    en: "Send a shorter list: the limit {limit} is {at_most}.",
    zh: "请缩短列表：上限 {limit} 为 {at_most}。",
  },
  "too-many-values": {
    en: "Send less at once: the limit {limit} is {at_most}.",
    zh: "请分批发送：上限 {limit} 为 {at_most}。",
  },
  "too-many-days": {
    en: "Ask about fewer days: the limit {limit} is {at_most}.",
    zh: "请缩短期间：上限 {limit} 为 {at_most} 天。",
  },
  "too-many-cells": {
    en: "Ask about fewer markets, or fewer items, at once: markets times items is at most {at_most} ({limit}).",
    zh: "请减少市场或商品的数量：市场数乘商品数的上限 {limit} 为 {at_most}。",
  },
  "ill-formed-text": {
    en: "Send well-formed Unicode: half a surrogate pair stands here.",
    zh: "请发送完整的 Unicode 文本：此处只有半个代理对。",
  },
};

/** What to do about one thing that is wrong with a request. */
export function requestFix({ code, params }: RequestProblem, language: Language): string {
  return FIXES[code][language].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
}
