import { Environment } from "@marcbachmann/cel-js";

export function load(text) {
  const environment = new Environment({ unlistedVariablesAreDyn: true });
  const rules = JSON.parse(text).map(({ id, is }) => ({ id, is: environment.parse(is) }));
  return {
    judge: (record) => {
      const found = [];
      for (const { id, is } of rules) if (is(record)) found.push(id);
      return found;
    },
  };
}
