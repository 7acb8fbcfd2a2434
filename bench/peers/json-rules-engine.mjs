import { Engine } from "json-rules-engine";

export function load(text) {
  const engine = new Engine();
  for (const { id, is } of JSON.parse(text)) engine.addRule({ conditions: is, event: { type: id } });
  return { judge: async (record) => (await engine.run(record)).events.map(({ type }) => type) };
}
