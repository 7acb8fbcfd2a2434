/** Writes the types of Tide's concrete syntax tree from the grammar: `npx tsx scripts/generate-cst.ts`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cstTypes } from "../dsl/grammar.ts";

const folder = join(import.meta.dirname, "../dsl/generated");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "cst.ts"), cstTypes());
