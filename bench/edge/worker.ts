/**
 * Runs in workerd what the bench runs in Node. A worker's clock stands still while it works, so this only counts: who
 * asks `/run?engine=…&times=…` measures from outside, and takes off what a request of no times takes.
 */
import jsonLogic, { type RulesLogic } from "json-logic-js";
import { tidegate } from "../engines/tidegate.ts";

const runs = new Map<string, () => unknown>();

interface Given {
  /** A request. */
  readonly text: string;
  readonly record: unknown;
  readonly logic: readonly { readonly id: string; readonly is: RulesLogic }[];
}

/** `POST /given` and `POST /bundle?json=…` before it is run. */
export async function answer(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  if (pathname === "/given") return given(JSON.parse(await request.text()));
  if (pathname === "/bundle")
    return bundled(new Uint8Array(await request.arrayBuffer()), searchParams.get("json") ?? "");
  const run = runs.get(searchParams.get("engine") ?? "");
  if (run === undefined) return new Response("no such engine", { status: 404 });
  for (let i = Number(searchParams.get("times")); i > 0; i--) run();
  return new Response("done");
}

/** A worker that has its bundle built in, as ours has. */
export interface Started {
  /** The ids of the rules that apply, or at `/decide` the whole decision. */
  readonly fetch: (request: Request) => Promise<Response>;
}

/** `rehearsed`: another request that is decided before the first one is there. */
export async function start(bytes: ArrayBuffer, rehearsed?: unknown): Promise<Started> {
  const engine = await tidegate(new Uint8Array(bytes));
  if (rehearsed !== undefined) engine.decide(rehearsed);
  return {
    fetch: async (request) => {
      const json: unknown = await request.json();
      if (new URL(request.url).pathname === "/decide") return new Response(engine.decide(json));
      return new Response(engine.judge(engine.normalise(engine.read(json))).applies.join());
    },
  };
}

function given({ text, record, logic }: Given): Response {
  runs.set("JSON.parse", () => JSON.parse(text));
  runs.set("json-logic-js", () => {
    const found: string[] = [];
    for (const { id, is } of logic) if (jsonLogic.apply(is, record)) found.push(id);
    return found;
  });
  return new Response("loaded");
}

async function bundled(bytes: Uint8Array, text: string): Promise<Response> {
  const engine = await tidegate(bytes);
  const json: unknown = JSON.parse(text);
  const shipment = engine.normalise(engine.read(json));
  runs.set("judge", () => engine.judge(shipment));
  runs.set("decide", () => engine.decide(json));
  return new Response(engine.judge(shipment).applies.join());
}
