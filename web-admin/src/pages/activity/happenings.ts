export interface Happening {
  id: string;
  at: string;
  kind: string;
  device: string | null;
  deviceName: string | null;
  count: number;
  details: Record<string, string | number>;
}

/** The lines of each day of the reader's, in their order. */
export function byDay(lines: readonly Happening[]): [string, Happening[]][] {
  const days = new Map<string, Happening[]>();
  for (const line of lines) {
    const day = new Date(line.at).toDateString();
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days];
}

const PARTS = ['added', 'changed', 'deleted', 'groups'] as const;
export type Part = (typeof PARTS)[number];

/** What is said of changed contacts: only what there was. */
export function parts(details: Happening['details']): [Part, number][] {
  return PARTS.map((part): [Part, number] => [part, Number(details[part] ?? 0)]).filter(([, count]) => count > 0);
}
