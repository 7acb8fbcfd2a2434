/** A term under a key, in one number: its id, in which way it is read, and whether the next one has another key. */
export function postingOf(id: number, mark: 0 | 1, last: boolean): number {
  return id * 4 + mark * 2 + (last ? 1 : 0);
}

export function idOf(posting: number): number {
  return posting >>> 2;
}

export function markOf(posting: number): number {
  return (posting >>> 1) & 1;
}

export function isLast(posting: number): boolean {
  return (posting & 1) === 1;
}
