/** Other engines: installed beside the product when they are measured, and asked what they make of the same rules. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Form, PlainRecord } from "../workload/plain.ts";

export interface Peer {
  /** The package's name. */
  readonly engine: string;
  readonly form: Form;
  readonly file: string;
}

export const JSON_LOGIC_JS: Peer = { engine: "json-logic-js", form: "json-logic", file: "json-logic-js.mjs" };

export const PEERS: readonly Peer[] = [
  JSON_LOGIC_JS,
  { engine: "json-logic-engine", form: "json-logic", file: "json-logic-engine.mjs" },
  { engine: "json-rules-engine", form: "json-rules", file: "json-rules-engine.mjs" },
  { engine: "@gorules/zen-engine", form: "zen", file: "zen-engine.mjs" },
  { engine: "@cedar-policy/cedar-wasm", form: "cedar", file: "cedar-wasm.mjs" },
  { engine: "@marcbachmann/cel-js", form: "cel", file: "cel-js.mjs" },
];

export interface LoadedPeer {
  /** Ids of the rules that apply. */
  readonly judge: (record: PlainRecord) => readonly string[] | Promise<readonly string[]>;
  readonly close?: () => void;
}

/** Takes the JSON of its rules. */
export type Loader = (text: string) => LoadedPeer;

const FOLDER = join(import.meta.dirname, "../peers");

/**
 * By the lock file, but not with `npm ci`: that wants every platform's part of zen-engine, and not all were published.
 * What cannot be had is found out when it is loaded.
 */
export function installPeers(): void {
  const options = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", ["install", ...options], { cwd: FOLDER, stdio: "inherit" });
  if (status !== 0) console.warn("npm could not install what stands in bench/peers/package.json");
}

/** Undefined where its package is not there. */
export async function peerLoader({ file }: Peer): Promise<Loader | undefined> {
  try {
    const module: unknown = await import(pathToFileURL(join(FOLDER, file)).href);
    return isPeerModule(module) ? module.load : undefined;
  } catch (error) {
    console.warn(`${file}: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
    return undefined;
  }
}

function isPeerModule(module: unknown): module is { readonly load: Loader } {
  return (
    typeof module === "object" && module !== null && "load" in module && typeof module.load === "function"
  );
}
