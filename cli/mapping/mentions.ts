import { isRecord, type JsonObject } from "../json.ts";
import { type Field, fieldOf, textOf, valueAt } from "./field.ts";
import { only, type Refuse, texts } from "./refuse.ts";

/** Between the texts of two fields: no phrase reaches across. */
const APART = " \u0000 ";
/** Written without blanks between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * `{ "in": ["title"], "table": [{ "mentions": ["plush", "soft toy*"], "unless": ["costume"], "is": "toy" }] }`: the value
 * of the first line any of whose phrases is mentioned. A phrase is whole words in their order, capitals aside; `*` at
 * its end stands for any ending. There are no other patterns, so that no text can make the search slow.
 */
export function mentionTable(entry: JsonObject, refuse: Refuse): (row: JsonObject) => unknown {
  only(entry, ["in", "table", "otherwise"], "it", refuse);
  const fields = fieldsOf(entry.in, refuse);
  const { table, otherwise } = entry;
  if (!Array.isArray(table) || table.length === 0)
    return refuse('table is a list of { "mentions": […], "is": … }.');
  const lines = table.map((line: unknown, i) => {
    const here: Refuse = (message) => refuse(`table[${i}]: ${message}`);
    if (!isRecord(line)) return here('write { "mentions": […], "is": … }.');
    only(line, ["mentions", "unless", "is"], "it", here);
    if (!Object.hasOwn(line, "is")) return here("is says what the fact is then.");
    return {
      mentions: texts(line.mentions, "mentions", here).map((phrase) => phraseOf(phrase, here)),
      unless:
        line.unless === undefined ? [] : texts(line.unless, "unless", here).map((p) => phraseOf(p, here)),
      is: line.is,
    };
  });
  return (row) => {
    const text = searchable(fields.map((field) => plainText(valueAt(row, field))).join("\n"));
    const line = lines.find(
      ({ mentions, unless }) =>
        mentions.some((phrase) => text.includes(phrase)) && !unless.some((phrase) => text.includes(phrase)),
    );
    return line === undefined ? otherwise : line.is;
  };
}

/** Whether any of these phrases, written as in a table, is mentioned in a value. */
export function mentionTest(json: unknown, what: string, refuse: Refuse): (value: unknown) => boolean {
  const phrases = texts(json, what, refuse).map((phrase) => phraseOf(phrase, refuse));
  return (value) => {
    const text = searchable(plainText(value));
    return phrases.some((phrase) => text.includes(phrase));
  };
}

function fieldsOf(json: unknown, refuse: Refuse): readonly Field[] {
  const list = Array.isArray(json) ? json : json === undefined ? [] : [json];
  if (list.length === 0) return refuse("in is a field, or a list of fields, whose texts are looked through.");
  return list.map(
    (each: unknown) => fieldOf(each) ?? refuse("in: a field is a name, or a list of names that lead to it."),
  );
}

/** The fields a table of mentions reads. */
export function mentionFields(json: unknown): readonly Field[] {
  return (Array.isArray(json) ? json : [json]).flatMap((each: unknown) => {
    const field = fieldOf(each);
    return field === undefined ? [] : [field];
  });
}

function plainText(value: unknown): string {
  if (Array.isArray(value)) return value.map(plainText).join("\n");
  if (isRecord(value)) return Object.values(value).map(plainText).join("\n");
  return textOf(value) ?? "";
}

/** Words parted by single blanks, a blank at both ends; lines stay apart. */
function searchable(text: string): string {
  const lines = text.split("\n").map((line) => words(line).join(" "));
  return ` ${lines.join(APART)} `;
}

function words(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

function phraseOf(phrase: string, refuse: Refuse): string {
  const open = phrase.endsWith("*");
  const found = words(open ? phrase.slice(0, -1) : phrase);
  if (found.length === 0 || phrase.slice(0, -1).includes("*"))
    return refuse(`${JSON.stringify(phrase)} is words, with nothing but one * at the end.`);
  const text = found.join(" ");
  if (UNSPACED.test(text)) return text;
  return open ? ` ${text}` : ` ${text} `;
}
