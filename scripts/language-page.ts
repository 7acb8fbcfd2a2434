/**
 * The code on the pages about the language, compiled and judged. Fences say what a block is:
 *
 * - `tide vocabulary`: the vocabulary everything else on the page is written with;
 * - `tide`: whole files;
 * - `tide part`: declarations, to be read with the vocabulary, and under {@link HEADER} where they bring no header;
 * - `tide used`: another ruleset, for those blocks that `use` it;
 * - `csv FILE`: the file of that name, for the lists read from it;
 * - `tide clause`: clauses, to be read in a rule;
 * - `tide wrong CODE`: either of them, with that one mistake;
 * - `answers`: what the examples of the block above are told, as {@link answersOf} writes it.
 */
import { wrap } from "../cli/layout.ts";
import { type Compiled, compile, type SourceText } from "../dsl/compile.ts";
import type { Resolver } from "../dsl/resolver.ts";
import { openBundle, packBundle, screen } from "../engine/index.ts";
import { type DecisionWords, type Language, renderDecision } from "../engine/render.ts";

export const PAGES: readonly (readonly [path: string, language: Language])[] = [
  ["docs/language.md", "en"],
  ["docs/language.zh.md", "zh"],
];

export interface Block {
  /** What stands behind the fence: `tide part`. */
  readonly info: string;
  readonly body: string;
  /** Offset of the body in the page. */
  readonly at: number;
  /** Of the fence, from 1. */
  readonly line: number;
}

const FENCE = /^```([^\n]*)\n([\s\S]*?)^```$/gm;

export function blocksOf(page: string): Block[] {
  return [...page.matchAll(FENCE)].map(({ 0: whole, 1: info = "", 2: body = "", index }) => ({
    info,
    body,
    at: index + whole.indexOf("\n") + 1,
    line: page.slice(0, index).split("\n").length,
  }));
}

export function isTide({ info }: Block): boolean {
  return /^tide(?: |$)/.test(info);
}

const HEADER = "ruleset page-law jurisdiction EU domain product";

/** What a rule has besides what it says; each of them only where the block does not write it itself. */
const KEPT: readonly (readonly [begins: RegExp, clause: string])[] = [
  [/^cite /m, 'cite "The law of this page" no public link'],
  [/^effective /m, "effective from 2026-01-01"],
  [/^then /m, "then warn"],
  [/^message en/m, 'message en "The rule of this page."'],
  [/^message zh/m, 'message zh "本页的规则。"'],
  [/^remedy en/m, 'remedy en "See this page."'],
  [/^remedy zh/m, 'remedy zh "请看本页。"'],
  [/^confidence /m, "confidence verified"],
];

/** The files a block stands for. */
export function filesOf({ info, body }: Block, vocabulary: Block): SourceText[] {
  const words = { path: "vocabulary.tide", source: vocabulary.body };
  if (info === "tide vocabulary") return [words];
  if (info === "tide used") return [words, { path: "page.tide", source: body }];
  if (info === "tide") return [{ path: "page.tide", source: body }];
  const begins = body.replace(/^(?:#.*)?\n/gm, "").trimStart();
  const isClause = /^(?:for|when|unless|then|effective|suspended|enforced|unverified|dated|cite)\b/.test(
    begins,
  );
  const lines = isClause ? [...ruleHead(body), body] : [body];
  const header = /^ruleset /m.test(body) ? [] : [HEADER];
  return [words, { path: "page.tide", source: [...header, ...lines].join("\n") }];
}

function ruleHead(body: string): string[] {
  return [
    'rule page-rule "The rule of this page"',
    'title zh "本页的规则"',
    ...KEPT.flatMap(([begins, clause]) => (begins.test(body) ? [] : [clause])),
  ];
}

export function vocabularyOf(page: string): Block {
  const found = blocksOf(page).find(({ info }) => info === "tide vocabulary");
  if (found === undefined) throw new Error("the page has no vocabulary");
  return found;
}

/** What stands elsewhere for the rules of a page: on the page. */
export function resolverOf(page: string): Resolver {
  const blocks = blocksOf(page);
  return {
    ruleset: async (name) =>
      blocks.flatMap(({ info, body }) =>
        info === "tide used" && new RegExp(`^ruleset ${name} `).test(body)
          ? [{ path: `${name}.tide`, source: body }]
          : [],
      ),
    list: async (path) => {
      const found = blocks.find(({ info }) => info === `csv ${path}`);
      return found && new TextEncoder().encode(found.body);
    },
  };
}

/** The page with what the examples are told as it is now. */
export async function withFreshTold(page: string, language: Language): Promise<string> {
  const vocabulary = vocabularyOf(page);
  const blocks = blocksOf(page);
  let fresh = "";
  let at = 0;
  for (const [i, block] of blocks.entries()) {
    const above = blocks[i - 1];
    if (block.info !== "answers" || above === undefined) continue;
    fresh +=
      page.slice(at, block.at) +
      (await answersOf(await compile(filesOf(above, vocabulary), resolverOf(page)), language));
    at = block.at + block.body.length;
  }
  return fresh + page.slice(at);
}

const WIDTH = 100;

/** What each example is told, in words: the answer, what was found, what is asked, what is due. */
async function answersOf({ ir, examples }: Compiled, language: Language): Promise<string> {
  if (ir === undefined) throw new Error("rules with mistakes in them answer nothing");
  const bundle = await openBundle(await packBundle(ir));
  const told = examples.map(({ title, request }) => {
    const decision = screen(bundle, { ...request, horizon_days: 0, explain: false });
    const words = renderDecision(decision, language, ir.words);
    return [`${title}: ${words.label}`, ...words.blocks.flatMap(blockLines)].join("\n");
  });
  return `${told.join("\n\n")}\n`;
}

function blockLines(block: DecisionWords["blocks"][number]): string[] {
  switch (block.kind) {
    case "findings":
      return block.findings.flatMap(({ label, subject, rule, message, remedy }) => [
        `  ${label} · ${subject} · ${rule}`,
        wrap(message, WIDTH, "    "),
        wrap(remedy, WIDTH, "      ", "    → "),
      ]);
    case "questions":
      return block.questions.map(({ fact, label, subject }) => `  ? ${fact} — ${label} (${subject})`);
    case "obligations":
      return block.obligations.map(({ label, what, detail }) =>
        wrap([what, label, detail].filter((text) => text !== "").join(" · "), WIDTH, "    ", "  "),
      );
    case "charges":
      return block.rows.map(
        ({ charge, rate, base, amount, stateLabel, parties }) =>
          `  ${[charge, rate, base, amount, stateLabel, parties].filter((text) => text !== "").join(" · ")}`,
      );
    default:
      return [];
  }
}
