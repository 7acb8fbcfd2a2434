/** Languages by their BCP 47 tags, in the tag's usual letter case: `zh`, `zh-Hant`, `pt-BR`. */

/** ISO 639-1. Three-letter codes of ISO 639-3 are taken on trust. */
const TWO_LETTERS =
  "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

const languages = new Set(TWO_LETTERS.split(" "));

/** Undefined if it is no language tag. */
export function parseLanguage(text: string): string | undefined {
  // As nearly all are written.
  if (languages.has(text)) return text;
  const found = /^([a-z]{2,3})((?:-[a-z0-9]{2,8}){0,4})$/.exec(text.trim().toLowerCase());
  if (found === null) return undefined;
  const [, language = "", rest = ""] = found;
  if (language.length === 2 && !languages.has(language)) return undefined;
  return (
    language +
    rest.replace(/-([a-z]{4}|[a-z]{2})(?=-|$)/g, (_, part: string) =>
      part.length === 2 ? `-${part.toUpperCase()}` : `-${part.slice(0, 1).toUpperCase()}${part.slice(1)}`,
    )
  );
}

/** Whether a text in `given` serves a reader of `asked`: `de-AT` serves `de`, and `de` does not say it is `de-AT`. */
export function isWithinLanguage(given: string, asked: string): boolean {
  return given === asked || given.startsWith(`${asked}-`);
}
