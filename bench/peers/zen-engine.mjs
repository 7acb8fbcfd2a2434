import { ZenEngine } from "@gorules/zen-engine";

/** One decision table, a row a rule, that collects the rows that hold. */
export function load(text) {
  const rows = JSON.parse(text).map(({ id, is }) => ({ _id: id, condition: is, rule: JSON.stringify(id) }));
  const position = { x: 0, y: 0 };
  const engine = new ZenEngine();
  const decision = engine.createDecision({
    contentType: "application/vnd.gorules.decision",
    nodes: [
      { id: "request", type: "inputNode", name: "request", position },
      {
        id: "table",
        type: "decisionTableNode",
        name: "table",
        position,
        content: {
          hitPolicy: "collect",
          inputs: [{ id: "condition", name: "condition" }],
          outputs: [{ id: "rule", name: "rule", field: "rule" }],
          rules: rows,
        },
      },
      { id: "response", type: "outputNode", name: "response", position },
    ],
    edges: [
      { id: "in", type: "edge", sourceId: "request", targetId: "table" },
      { id: "out", type: "edge", sourceId: "table", targetId: "response" },
    ],
  });
  return {
    judge: async (record) => (await decision.evaluate(record)).result.map(({ rule }) => rule),
    close: () => engine.dispose(),
  };
}
