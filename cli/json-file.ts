import { mkdir, writeFile } from "node:fs/promises";
import { dirname, parse, resolve } from "node:path";
import { CommandError, EXIT } from "./exit.ts";
import { isRecord, type JsonObject } from "./json.ts";

/** JSON that a diff can be read of: a line for each key of the top, and for each element or entry of what stands there. */
export function lined(object: JsonObject): string {
  const entries = Object.entries(object).map(([key, value]) => `  ${JSON.stringify(key)}: ${block(value)}`);
  return `{\n${entries.join(",\n")}\n}\n`;
}

function block(value: unknown): string {
  if (Array.isArray(value) && value.length > 0) {
    return `[\n${value.map((each) => `    ${JSON.stringify(each)}`).join(",\n")}\n  ]`;
  }
  if (isRecord(value) && Object.values(value).some(isRecord)) {
    const entries = Object.entries(value).map(
      ([key, each]) => `    ${JSON.stringify(key)}: ${JSON.stringify(each)}`,
    );
    return `{\n${entries.join(",\n")}\n  }`;
  }
  return JSON.stringify(value);
}

/** `out/rules.json` and `words` as `out/rules.words.json`. */
export function beside(path: string, name: string): string {
  const { dir, base, ext } = parse(path);
  const stem = ext === ".json" ? base.slice(0, -ext.length) : base;
  return `${dir === "" ? "" : `${dir}/`}${stem}.${name}.json`;
}

/** Writes a file that somebody named, and its folder where there is none. */
export async function writeNamed(path: string, content: string | Uint8Array, cwd: string): Promise<void> {
  const file = resolve(cwd, path);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(EXIT.output, `${path} could not be written (${why}).`);
  }
}
