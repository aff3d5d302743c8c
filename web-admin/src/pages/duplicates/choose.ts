import type { Contact, ContactEdit, ContactFields, Day, Item } from '../../api/contacts';

/** Of two contacts that become one: both values, or those of one of them. */
export type Side = 'both' | 'first' | 'second';

export type FieldName = Exclude<keyof ContactFields, 'other'>;

const LISTS = [
  'nicknames',
  'organizations',
  'titles',
  'roles',
  'phones',
  'emails',
  'addresses',
  'services',
  'links',
  'dates',
  'related',
  'notes',
] as const satisfies readonly FieldName[];

export interface Row {
  field: FieldName;
  first: string[];
  second: string[];
  /** A name there is only one of. */
  single: boolean;
  differs: boolean;
  side: Side;
}

interface Comparison {
  result: Contact;
  first: Contact;
  second: Contact;
}

/**
 * What either says, field by field, and what the result says unless somebody chooses otherwise.
 *
 * @param word what a label or a kind of date is called
 */
export function rows({ result, first, second }: Comparison, word: Word = (label) => label): Row[] {
  const name: Row = {
    field: 'name',
    first: filled([first.name.full]),
    second: filled([second.name.full]),
    single: true,
    differs: first.name.full !== second.name.full,
    side: result.name.full === first.name.full ? 'first' : 'second',
  };
  const lists = LISTS.map((field): Row => {
    const texts = { first: textsOf(field, first, word), second: textsOf(field, second, word) };
    const differs = [...texts.first].sort().join('\n') !== [...texts.second].sort().join('\n');
    return { field, ...texts, single: false, differs, side: 'both' };
  });
  return [name, ...lists].filter((row) => row.first.length + row.second.length > 0);
}

type Word = (label: string) => string;

const textsOf = (field: (typeof LISTS)[number], contact: Contact, word: Word) =>
  filled((contact[field] as unknown[]).map((item) => text(item, word)));
const filled = (texts: string[]) => texts.filter((each) => each !== '');

/** How an item is shown; its label stands behind it. */
function text(item: unknown, word: Word): string {
  if (typeof item === 'string') return item;
  const { id, label, pref, kind, year, month, day, units, ...said } = item as Day & {
    pref?: boolean;
    units?: string[];
  } & Record<string, unknown>;
  const date = [year, month, day].some((part) => part != null)
    ? [year ?? '--', month ?? '--', day ?? '--'].map((part) => String(part).padStart(2, '0')).join('-')
    : '';
  const values = [...Object.values(said), ...(units ?? [])].filter(
    (value) => typeof value === 'string' && value !== '',
  );
  const words = [date, ...values].filter(Boolean).join(', ');
  const behind = label || (kind && kind !== 'other' ? kind : '');
  return words && behind ? `${words} (${word(behind)})` : words;
}

/** What has to be otherwise than the service would have it. Items of the result keep what the view does not show. */
export function editFor({ result, first, second }: Comparison, chosen: Partial<Record<FieldName, Side>>): ContactEdit {
  const edit: Record<string, unknown> = {};
  const contacts = { first, second };
  for (const [field, side] of Object.entries(chosen) as [FieldName, Side][]) {
    if (side === 'both') continue;
    if (field === 'name') {
      if (contacts[side].name.full !== result.name.full) edit.name = contacts[side].name;
      continue;
    }
    const items = contacts[side][field] as (string | Item)[];
    edit[field] = items.map((item) => inResult(item, result[field] as (string | Item)[]));
  }
  return edit as ContactEdit;
}

function inResult(item: string | Item, result: readonly (string | Item)[]): string | Item {
  if (typeof item === 'string') return item;
  const { id, ...fresh } = item;
  const known = result.find((each) => identityOf(each) === identityOf(item));
  return typeof known === 'object' ? { ...fresh, id: known.id } : fresh;
}

/** By what an item is known again, whatever its label says and however its number is written. */
function identityOf(item: string | Item): string {
  if (typeof item === 'string') return item;
  const { id, label, pref, ...said } = item as Item & { label?: string; pref?: boolean; number?: string };
  return said.number ? said.number.replace(/[^\d+]/g, '') : JSON.stringify(said);
}
