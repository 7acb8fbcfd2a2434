import jsonLogic from "json-logic-js";

/** Peers are loaded from the JSON of their rules, `[{ id, is }, …]`, and say which of them apply to a record. */
export function load(text) {
  const rules = JSON.parse(text);
  return {
    judge: (record) => {
      const found = [];
      for (const { id, is } of rules) if (jsonLogic.apply(is, record)) found.push(id);
      return found;
    },
  };
}
