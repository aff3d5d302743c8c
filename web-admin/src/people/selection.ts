/** What a bulk call takes at most. */
export const MOST_SELECTED = 10_000;

export interface Selection {
  uuids: ReadonlySet<string>;
  /** Where a range begins. */
  anchor: number | null;
}

export const NOBODY: Selection = { uuids: new Set(), anchor: null };

export function toggled({ uuids }: Selection, uuid: string, index: number): Selection {
  const next = new Set(uuids);
  if (!next.delete(uuid)) next.add(uuid);
  return { uuids: next, anchor: index };
}

export function added({ uuids, anchor }: Selection, more: readonly string[]): Selection {
  return { uuids: new Set([...uuids, ...more].slice(0, MOST_SELECTED)), anchor };
}
