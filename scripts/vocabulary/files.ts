import { findTideFiles } from "../../cli/files.ts";
import { factSchema } from "../../engine/fact-schema.ts";
import { compiledRulesets } from "../build-bundle.ts";
import { HEADER } from "./reading-order.ts";
import { vocabularyReference } from "./reference.ts";
import { topicsOf } from "./topics.ts";
import { vocabularyTypes } from "./typescript.ts";

export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** What is made from the vocabulary, as it should stand on disk; a test compares. */
export async function vocabularyFiles(root: string): Promise<GeneratedFile[]> {
  const ir = await compiledRulesets(root);
  const topics = topicsOf(await findTideFiles(["rulesets"], root));
  return [
    {
      path: "rulesets/generated/vocabulary.schema.json",
      text: `${JSON.stringify({ $comment: HEADER, ...factSchema(ir) }, null, 2)}\n`,
    },
    { path: "rulesets/generated/vocabulary.ts", text: vocabularyTypes(ir) },
    { path: "docs/vocabulary.md", text: vocabularyReference(ir, topics) },
  ];
}
