import { placeAdvice } from "../engine/index.ts";
import { COUNTRY_NAMES } from "./place-names-data.ts";

/** Names in daily use that the list of countries does not have. */
const DAILY: Readonly<Record<string, string>> = {
  AE: "UAE;阿联酋",
  BA: "波黑",
  CD: "DR Congo;刚果金",
  CH: "瑞士",
  CZ: "Czech Republic;捷克共和国",
  GB: "United Kingdom;Great Britain;Britain;英国",
  HK: "Hong Kong;香港",
  IR: "Iran;伊朗",
  KP: "North Korea;朝鲜",
  KR: "Korea;韩国",
  LA: "Laos;老挝",
  MD: "Moldova;摩尔多瓦",
  MO: "Macao;Macau;澳门",
  NL: "Holland;荷兰",
  RU: "俄罗斯",
  SY: "Syria;叙利亚",
  TR: "Turkey;Türkiye;土耳其",
  TZ: "Tanzania;坦桑尼亚",
  US: "United States;America;美国",
  VE: "Venezuela;委内瑞拉",
  VN: "Vietnam;越南",
  XI: "Northern Ireland;北爱尔兰",
};

const codes = new Map<string, string>();
for (const [code, names] of [...Object.entries(COUNTRY_NAMES), ...Object.entries(DAILY)])
  for (const name of names.split(";")) codes.set(name.toLowerCase(), code);

/** The code of the place that is called so in English or Chinese, or written so in another list of codes. */
export function codeOfPlace(name: string): string | undefined {
  return codes.get(name.trim().toLowerCase()) ?? placeAdvice(name)[0];
}
