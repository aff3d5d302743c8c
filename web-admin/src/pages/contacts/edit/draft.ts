import type { Address, Contact, ContactEdit, ContactFields, Item, Name } from '../../../api/contacts';

/** What is being edited: the contact it began with, and how it stands in the form. Kept so that nothing typed is lost. */
export interface Draft {
  base: Contact | null;
  fields: Editable;
}

/** `full` is null while it follows the parts of the name. */
export type Editable = Omit<ContactFields, 'name'> & { name: Omit<Name, 'full'> & { full: string | null } };

export type ListField = Exclude<keyof ContactFields, 'name' | 'nicknames'>;
export const LIST_FIELDS: readonly ListField[] = [
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
  'other',
];

const NO_NAME: Name = {
  full: '',
  prefix: '',
  given: '',
  middle: '',
  surname: '',
  suffix: '',
  phoneticGiven: '',
  phoneticSurname: '',
};

export function draftOf(base: Contact | null): Draft {
  const lists = Object.fromEntries(LIST_FIELDS.map((field) => [field, base?.[field] ?? []]));
  const name = base?.name ?? NO_NAME;
  const follows = !base || name.full === '' || [joined(name), joined(name, true)].includes(name.full);
  const fields = { ...lists, nicknames: base?.nicknames ?? [], name: { ...name, full: follows ? null : name.full } };
  return { base, fields: fields as unknown as Editable };
}

const HAN = /\p{Script=Han}/u;

/** The name as its parts make it. */
export function joined({ prefix, given, middle, surname, suffix }: Omit<Name, 'full'>, familyFirst = false): string {
  const chinese = HAN.test(surname + given);
  const parts =
    familyFirst || chinese ? [prefix, surname, given, middle, suffix] : [prefix, given, middle, surname, suffix];
  return parts.filter(Boolean).join(chinese ? '' : ' ');
}

const addressText = ({ poBox, extended, street, locality, region, postcode, country }: Address) =>
  poBox + extended + street + locality + region + postcode + country;

/** Lines that somebody began and left empty are no lines. */
const IS_EMPTY: { [F in ListField]: (item: ContactFields[F][number]) => boolean } = {
  organizations: (item) => !item.name.trim() && item.units.every((unit) => !unit.trim()),
  titles: (item) => !item.name.trim(),
  roles: (item) => !item.name.trim(),
  phones: (item) => !item.number.trim(),
  emails: (item) => !item.address.trim(),
  addresses: (item) => !addressText(item).trim(),
  services: (item) => !item.user.trim(),
  links: (item) => !item.uri.trim(),
  dates: (item) => item.year === null && item.month === null && item.day === null && !item.text?.trim(),
  related: (item) => !item.name.trim(),
  notes: (item) => !item.note.trim(),
  other: () => false,
};

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Only what differs from what it began with goes to the service; so others' changes of other fields stay. */
export function changesOf({ base, fields }: Draft): ContactEdit {
  const changes: Record<string, unknown> = {};
  for (const field of LIST_FIELDS) {
    const filled = (fields[field] as Item[]).filter((item) => !IS_EMPTY[field](item as never));
    if (!same(filled, base?.[field] ?? [])) changes[field] = filled.map(withoutOwnId);
  }
  const nicknames = fields.nicknames.map((nickname) => nickname.trim()).filter(Boolean);
  if (!same(nicknames, base?.nicknames ?? [])) changes.nicknames = nicknames;
  const name = nameChanges(fields.name, base?.name ?? NO_NAME);
  if (Object.keys(name).length > 0) changes.name = name;
  return changes as ContactEdit;
}

function nameChanges(name: Editable['name'], base: Name): Partial<Name> {
  const changed = Object.entries(name).filter(([part, text]) => text !== null && text !== base[part as keyof Name]);
  return Object.fromEntries(changed.map(([part, text]) => [part, (text as string).trim()]));
}

const OWN = 'new-';
let last = 0;

/** For a line that the service has not seen; never sent. */
export const ownId = () => `${OWN}${Date.now().toString(36)}${++last}`;

function withoutOwnId(item: Item): Item {
  if (!item.id?.startsWith(OWN)) return item;
  const { id: _, ...rest } = item;
  return rest;
}

/**
 * The same changes for a newer version of the contact: an item's id is only good with the version it came from, so each is looked for by
 * what it said.
 */
export function rebased(changes: ContactEdit, base: Contact, fresh: Contact): ContactEdit {
  const moved: Record<string, unknown> = { ...changes };
  for (const field of LIST_FIELDS) {
    const items = changes[field] as Item[] | undefined;
    if (items) moved[field] = items.map((item) => withFreshId(item, base[field] as Item[], fresh[field] as Item[]));
  }
  return moved as ContactEdit;
}

function withFreshId(item: Item, base: Item[], fresh: Item[]): Item {
  const { id, ...said } = item;
  const was = base.find((old) => old.id === id && id !== undefined);
  const now = was && fresh.find((other) => same({ ...other, id: null }, { ...was, id: null }));
  return now ? { ...said, id: now.id } : said;
}

export const isEmpty = (changes: ContactEdit) => Object.keys(changes).length === 0;

/** Which of somebody's changes collide with another's, and which can go in at once. */
export function split(
  changes: ContactEdit,
  conflicting: readonly string[],
): { safe: ContactEdit; unsafe: ContactEdit } {
  const roots = new Set(conflicting.map((field) => field.split('.')[0]));
  const part = (wanted: boolean) =>
    Object.fromEntries(Object.entries(changes).filter(([field]) => roots.has(field) === wanted)) as ContactEdit;
  return { safe: part(false), unsafe: part(true) };
}
