import { LogicEngine } from "json-logic-engine";

/** Compiled with `new Function`, which is its fastest and is not allowed on Workers. */
export function load(text) {
  const engine = new LogicEngine();
  const rules = JSON.parse(text).map(({ id, is }) => ({ id, is: engine.build(is) }));
  return {
    judge: (record) => {
      const found = [];
      for (const { id, is } of rules) if (is(record)) found.push(id);
      return found;
    },
  };
}
