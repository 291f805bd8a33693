/**
 * The candidate that was probably meant: at most two edits away (one in a short word), else the only one that begins
 * with what was written. `null` where nothing is near, for no suggestion is better than a silly one.
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  const all = [...candidates].filter((candidate) => candidate !== name).sort();
  const most = name.length < 5 ? 1 : 2;
  let best: string | null = null;
  let bestDistance = most + 1;
  for (const candidate of all) {
    if (Math.abs(candidate.length - name.length) > most) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance && distance < Math.max(name.length, candidate.length)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best ?? onlyPrefix(name, all);
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one text into the other; symmetric. */
export function editDistance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const edits = [(line[column - 1] ?? 0) + 1, (last[column] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1)];
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && swapped) edits.push((beforeLast[column - 2] ?? 0) + 1);
      line.push(Math.min(...edits));
    }
    beforeLast = last;
    last = line;
  }
  return last[other.length] ?? 0;
}

function onlyPrefix(name: string, sorted: readonly string[]): string | null {
  if (name.length < 3) return null;
  const longer = sorted.filter((candidate) => candidate.startsWith(name));
  const shorter = sorted.filter((candidate) => candidate.length >= 3 && name.startsWith(candidate));
  const found = longer.length > 0 ? longer : shorter.slice(-1);
  return found.length === 1 ? (found[0] ?? null) : null;
}
