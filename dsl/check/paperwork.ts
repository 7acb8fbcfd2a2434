import type { IrRule } from "../../engine/ir.ts";
import type { LocalText, Meta, Name, RuleDecl } from "../ast.ts";
import { placeOf } from "../bind/factPlace.ts";
import { closest } from "../suggest.ts";
import type { Env } from "./context.ts";
import { checkedDefine } from "./define.ts";
import { suggestion } from "./names.ts";

const CONFIDENCES = ["verified", "high", "medium"] as const;
const FORCES = ["law", "carrier", "contract", "standard", "guidance", "house"] as const;

/** Every rule is read by both. */
const LANGUAGES = ["en", "zh"];

/** What a reader must be able to trust: source, dates, confidence, and words in both languages. */
export function paperwork(decl: RuleDecl, env: Env): Pick<IrRule, "confidence" | "force"> {
  const { meta, name } = decl;
  if (meta.cites.length === 0) env.say("no-cite", name.span, { rule: name.text });
  for (const { link, span, text } of meta.cites) {
    if (link === undefined) env.say("no-link", span, { text: text.value });
    else if (link !== "none" && !/^https?:\/\/[^\s/]/.test(link.value))
      env.say("link-form", link.span, { link: link.value });
  }
  if (meta.effective.length === 0) env.say("no-window", name.span, { rule: name.text });
  if (meta.confidence === undefined) env.say("no-confidence", name.span, { rule: name.text });
  const missing = [
    ...missingTexts("title", titlesOf(meta), env),
    ...missingTexts("message", meta.messages, env),
    ...missingTexts("remedy", meta.remedies, env),
  ];
  if (missing.length > 0) env.say("no-text", name.span, { rule: name.text, missing });
  return {
    confidence: wordOf(meta.confidence, CONFIDENCES, "confidence", env) ?? "verified",
    force: wordOf(meta.force, FORCES, "force", env) ?? "law",
  };
}

/** The title beside the rule's id is the English one. */
export function titlesOf({ title, titles }: Meta): readonly LocalText[] {
  if (title === undefined) return titles;
  return [{ language: { text: "en", span: title.span }, text: title }, ...titles];
}

/** `message zh`: the clauses of which there is none. */
function missingTexts(clause: string, written: readonly LocalText[], env: Env): readonly string[] {
  return LANGUAGES.flatMap((language) => {
    const [text, another] = written.filter((one) => one.language.text === language);
    if (another !== undefined)
      env.say("clause-twice", another.language.span, { clause: `${clause} ${language}` });
    return text === undefined ? [`${clause} ${language}`] : [];
  });
}

/** `{fact.name}` in a text is filled with what the fact is for the rule's subject; nothing else can be. */
export function refuseStrayPlaceholders({ meta, rowsOf }: RuleDecl, subject: string, env: Env): void {
  const { facts, parameters, defines, records } = env.ctx.symbols;
  const isColumn = (name: string) =>
    (name === "matched terms" && (env.mentions ?? []).length > 0) ||
    rowsOf?.outputs.some(({ text }) => text === name && text !== "outcome") === true;
  for (const { text } of [...titlesOf(meta), ...meta.messages, ...meta.remedies]) {
    for (const [, word = ""] of text.value.matchAll(/\{([^{}]*)\}/g)) {
      const name = word.trim();
      const { record } = placeOf(name, records);
      const isDefine = defines.has(name) && checkedDefine(env.ctx, name)?.body.is !== "condition";
      if (facts.has(name) && !records.canRead(subject, record))
        env.say("not-linked", text.span, { record, subject });
      else if (!facts.has(name) && !parameters.has(name) && !isDefine && !isColumn(name))
        env.say("unknown-placeholder", text.span, {
          name,
          ...suggestion(closest(name, [...facts.keys(), ...parameters.keys()])),
        });
    }
  }
}

function wordOf<T extends string>(
  name: Name | undefined,
  words: readonly T[],
  clause: string,
  env: Env,
): T | undefined {
  if (name === undefined) return undefined;
  const found = words.find((word) => word === name.text);
  if (found !== undefined) return found;
  return env.say("unknown-word", name.span, {
    clause,
    name: name.text,
    values: words,
    ...suggestion(closest(name.text, words)),
  });
}
