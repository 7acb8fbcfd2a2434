/**
 * One path per knot of a directed graph, first node repeated at its end: `a → b → a`. Nodes are visited in the order
 * given, so the answer is the same however the edges were found.
 */
export function cyclesOf(
  nodes: Iterable<string>,
  edges: (node: string) => Iterable<string>,
): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const onPath = new Set<string>();

  function visit(node: string): void {
    if (onPath.has(node)) {
      cycles.push([...path.slice(path.indexOf(node)), node]);
      return;
    }
    if (done.has(node)) return;
    path.push(node);
    onPath.add(node);
    for (const next of edges(node)) visit(next);
    path.pop();
    onPath.delete(node);
    done.add(node);
  }

  for (const node of nodes) visit(node);
  return cycles;
}

/** `a → b → a`, the way a cycle stands in a message. */
export function arrows(cycle: readonly string[]): string {
  return cycle.join(" → ");
}
