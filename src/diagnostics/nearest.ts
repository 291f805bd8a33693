/**
 * The candidate that was probably meant: at most two edits away (one in a short word, none in one of two letters), and
 * of several the one that begins alike; else the only one that begins with what was written, or with all but its last
 * letter (`deny` for `denies`). `null` where nothing is near, for no suggestion is better than a silly one.
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  const all = [...candidates].filter((candidate) => candidate !== name).sort();
  const most = name.length < 5 ? 1 : 2;
  let best: { readonly candidate: string; readonly distance: number; readonly alike: number } | null = null;
  for (const candidate of all) {
    const longer = Math.max(candidate.length, name.length);
    if (longer < 3 || longer - Math.min(candidate.length, name.length) > most) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    const alike = commonStart(name, candidate);
    const isNearer = best === null || distance < best.distance || (distance === best.distance && alike > best.alike);
    if (distance <= most && isNearer) best = { candidate, distance, alike };
  }
  return best?.candidate ?? onlyPrefix(name, all) ?? onlyPrefix(name.slice(0, -1), all);
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one text into the other; symmetric. */
export function editDistance(one: string, other: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const line = nextRow(one, other, row, last, beforeLast);
    beforeLast = last;
    last = line;
  }
  return last[other.length] ?? 0;
}

/** Distances of the first `row` letters of one text to every beginning of the other. */
function nextRow(one: string, other: string, row: number, last: readonly number[], beforeLast: readonly number[]) {
  const line = [row];
  const at = (numbers: readonly number[], column: number): number => numbers[column] ?? Number.POSITIVE_INFINITY;
  for (let column = 1; column <= other.length; column += 1) {
    const replaced = at(last, column - 1) + (one[row - 1] === other[column - 1] ? 0 : 1);
    const isSwap = row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
    const swapped = isSwap ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY;
    line.push(Math.min(at(line, column - 1) + 1, at(last, column) + 1, replaced, swapped));
  }
  return line;
}

function onlyPrefix(start: string, candidates: readonly string[]): string | null {
  const found = start.length < 3 ? [] : candidates.filter((candidate) => candidate.startsWith(start));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function commonStart(one: string, other: string): number {
  const end = [...one].findIndex((letter, index) => letter !== other[index]);
  return end < 0 ? one.length : end;
}
