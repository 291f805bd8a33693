/** An edge that closes a circle: the `index`-th of the node `from`; `path` runs from a node back to itself. */
export interface Circle {
  readonly from: string;
  readonly index: number;
  readonly path: readonly string[];
}

/** Every edge that closes a circle, found depth first. Without recursion: a thread may be thousands of answers long. */
export function circles(nodes: Iterable<string>, edgesOf: (node: string) => readonly (string | null)[]): Circle[] {
  const found: Circle[] = [];
  const finished = new Set<string>();
  for (const node of nodes) walkFrom(node, edgesOf, finished, found);
  return found;
}

function walkFrom(
  root: string,
  edgesOf: (node: string) => readonly (string | null)[],
  finished: Set<string>,
  found: Circle[],
): void {
  const way: { readonly node: string; readonly edges: readonly (string | null)[]; next: number }[] = [];
  const onWay = new Set<string>();
  const enter = (node: string): void => {
    if (finished.has(node)) return;
    way.push({ node, edges: edgesOf(node), next: 0 });
    onWay.add(node);
  };
  enter(root);
  for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
    const index = step.next;
    step.next += 1;
    const to = step.edges[index];
    if (index >= step.edges.length) {
      way.pop();
      onWay.delete(step.node);
      finished.add(step.node);
    } else if (to != null && onWay.has(to)) {
      const names = way.map(({ node }) => node);
      found.push({ from: step.node, index, path: [...names.slice(names.indexOf(to)), to] });
    } else if (to != null) enter(to);
  }
}
