export interface Letter {
  letter: string;
  offset: number;
}

/** The letter that a place in the list belongs to. */
export function letterAt(letters: readonly Letter[], index: number): number {
  let low = 0;
  let high = letters.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((letters[middle]?.offset ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
