import {
  CATALOGUE_KINDS,
  type CatalogueKind,
  type Ir,
  type IrType,
  parsePlace,
} from "../../../engine/index.ts";
import type { Language } from "../../../engine/render.ts";
import type { QuestionCount } from "./aggregate.ts";
import { escapeHtml as e } from "./escape.ts";
import type { PageWords } from "./words.ts";

type Vocabulary = Pick<Ir, "facts" | "records" | "words">;

/** The kind of a list of papers, labels, marks, registrations or roles, by its name: `item.labels`. */
function kindOf(fact: string, { records }: Pick<Ir, "records">): CatalogueKind | undefined {
  const [list = fact] = fact.split(".").slice(-1);
  const record = records.find(({ parents }) => parents.some((parent) => parent.list === list));
  return CATALOGUE_KINDS.find((kind) => kind === record?.name);
}

/** Beside a question that many decisions ask: whose it is, which entries are wanted, and how its answer is written. */
export function answerHtml(
  question: QuestionCount,
  wanted: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
  words: PageWords,
  language: Language,
): string {
  const { fact, coarse } = question;
  const kind = kindOf(fact, vocabulary);
  if (kind !== undefined) {
    const entries = [...wanted]
      .filter(([entry]) => entry.startsWith(`${kind} `))
      .sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
      .map(([entry, count]) => {
        const label = vocabulary.words.catalogue[entry];
        return { name: entry.slice(kind.length + 1), label: label?.[language] ?? label?.en ?? entry, count };
      });
    const [first] = entries;
    const owner = fact.includes(".") ? fact.slice(0, fact.lastIndexOf(".")) : "shipment";
    const record = vocabulary.words.records[owner];
    const list = `[{"id":"${first?.name ?? "…"}"}]`;
    const which =
      first === undefined
        ? ""
        : `<p class="soft">${e(words.wanted)} ${entries
            .slice(0, MOST)
            .map(({ name, label, count }) => `${e(label)} <code>${e(name)}</code> (${count})`)
            .join(", ")}${entries.length > MOST ? ` +${entries.length - MOST}` : ""}</p>`;
    const place = kind === "document" ? words.document[owner === "shipment" ? "shipment" : "other"] : "";
    return `<p class="soft">${e(words.of(record?.[language] ?? record?.en ?? owner))}${e(place === "" ? "" : ` ${place}`)}</p>${which}${writtenHtml(fact, `{ "is": ${list} }`, list, words)}<p class="soft">${e(words.noneOfThem)} <code>--facts ${e(fact)}=none</code></p>`;
  }
  const type = vocabulary.facts.find(({ name }) => name === fact)?.type;
  if (coarse > 0 && (type?.t === "place" || type?.t === "list"))
    return `<p class="soft">${e(words.coarse)}</p>${writtenHtml(fact, `{ "is": "${FINER}" }`, FINER, words)}`;
  if (coarse > 0) return `<p class="soft">${e(words.coarseOther)}</p>`;
  const value = vocabulary.words.facts[fact]?.suchAs ?? exampleOf(type);
  return writtenHtml(fact, `{ "field": "${words.column}" }`, value, words);
}

const MOST = 6;
/** Some region of a country, to show the form. */
const FINER = parsePlace("FR-IDF") ?? "FR";

function exampleOf(type: IrType | undefined): string {
  if (type?.t === "bool") return "yes";
  return type?.t === "enum" ? (type.values[0] ?? "…") : "…";
}

function writtenHtml(fact: string, mapping: string, value: string, words: PageWords): string {
  const quoted = /^[\w.:-]+$/.test(value) ? `${fact}=${value}` : `'${fact}=${value}'`;
  return `<p class="soft">${e(mapping.includes('"is"') ? words.forEveryRow : words.inMapping)} <code>${e(`"${fact}": ${mapping}`)}</code> ${e(words.orFacts)} <code>--facts ${e(quoted)}</code></p>`;
}
