/** Contacts and groups of the default book. */
import { answer, api } from './client';
import { call, callJson } from './http';

const BOOK = '/books/default';

export interface ContactRow {
  uuid: string;
  seq: number;
  name: string;
  letter: string;
  company: string | null;
  phone: string | null;
  email: string | null;
  photo: boolean;
  changedAt: string;
}

export interface ContactPage {
  seq: number;
  total: number;
  offset: number;
  letters: { letter: string; offset: number }[];
  items: ContactRow[];
}

export interface Filter {
  search: string;
  group: string | null;
  device: string | null;
  photo: boolean | null;
  changedSince: string | null;
  sort: 'name' | 'changed';
}

export const EVERYBODY: Filter = {
  search: '',
  group: null,
  device: null,
  photo: null,
  changedSince: null,
  sort: 'name',
};

export interface Item {
  id?: string;
}
export interface Labelled extends Item {
  label: string;
}
export interface Organization extends Item {
  name: string;
  units: string[];
}
export interface Named extends Item {
  name: string;
}
export interface Phone extends Labelled {
  number: string;
  pref: boolean;
}
export interface Email extends Labelled {
  address: string;
  pref: boolean;
}
export interface Address extends Labelled {
  pref: boolean;
  poBox: string;
  extended: string;
  street: string;
  locality: string;
  region: string;
  postcode: string;
  country: string;
}
export interface ServiceUser extends Labelled {
  service: string;
  user: string;
}
export interface WebLink extends Labelled {
  uri: string;
}
export interface Day extends Labelled {
  kind: 'birth' | 'anniversary' | 'other';
  year: number | null;
  month: number | null;
  day: number | null;
  text: string | null;
}
export interface Related extends Labelled {
  name: string;
}
export interface Note extends Item {
  note: string;
}
export interface Other extends Item {
  property: string;
  params: Record<string, string[]>;
  value: string;
}
export interface Name {
  full: string;
  prefix: string;
  given: string;
  middle: string;
  surname: string;
  suffix: string;
  phoneticGiven: string;
  phoneticSurname: string;
}

/** What a person can edit of a contact. */
export interface ContactFields {
  name: Name;
  nicknames: string[];
  organizations: Organization[];
  titles: Named[];
  roles: Named[];
  phones: Phone[];
  emails: Email[];
  addresses: Address[];
  services: ServiceUser[];
  links: WebLink[];
  dates: Day[];
  related: Related[];
  notes: Note[];
  other: Other[];
}

export interface Device {
  device: string;
  name: string;
  kind: string;
}

export interface Contact extends ContactFields {
  uuid: string;
  seq: number;
  changedAt: string;
  changedBy: Device | null;
  photo: boolean;
  groups: { uuid: string; name: string }[];
}

/** The members named are touched, the others are not. A name without `full` gets one from its parts. */
export type ContactEdit = Partial<Omit<ContactFields, 'name'>> & { name?: Partial<Name>; groups?: string[] };

export interface EditConflict {
  field: string;
  base: string[];
  yours: string[];
  theirs: string[];
}

export interface Version {
  seq: number;
  at: string;
  device: Device | null;
  what: 'created' | 'changed' | 'deleted' | 'restored';
  current: boolean;
  changes: { field: string; before: string[]; after: string[] }[];
}

export interface BulkResult {
  changed: number;
  held: { held: string; count: number } | null;
  batch: string | null;
}

export interface GroupItem {
  uuid: string;
  seq: number;
  name: string;
  members: string[];
}

export function contactPage(filter: Filter, offset: number, limit: number, signal?: AbortSignal): Promise<ContactPage> {
  const query = new URLSearchParams({ sort: filter.sort, offset: String(offset), limit: String(limit) });
  if (filter.search) query.set('search', filter.search);
  if (filter.group) query.set('group', filter.group);
  if (filter.device) query.set('device', filter.device);
  if (filter.photo !== null) query.set('photo', String(filter.photo));
  if (filter.changedSince) query.set('changedSince', filter.changedSince);
  return callJson('GET', `${BOOK}/contacts?${query}`, { signal });
}

export const contact = (uuid: string, signal?: AbortSignal) =>
  callJson<Contact>('GET', `${BOOK}/contacts/${uuid}`, { signal });

export const createContact = (body: ContactEdit) => callJson<Contact>('POST', `${BOOK}/contacts`, { body });

export const editContact = (uuid: string, seq: number, body: ContactEdit) =>
  callJson<Contact>('PATCH', `${BOOK}/contacts/${uuid}`, { body, headers: { 'If-Match': `"${seq}"` } });

export const history = (uuid: string, signal?: AbortSignal) =>
  callJson<{ items: Version[] }>('GET', `${BOOK}/contacts/${uuid}/history`, { signal });

export const restoreVersion = (uuid: string, seq: number) =>
  call('POST', `${BOOK}/cards/${uuid}/restore`, { body: { seq } });

/** Its address changes with the contact, so that a new picture shows at once. */
export const photoOf = ({ uuid, seq }: { uuid: string; seq: number }) =>
  `/api/v1${BOOK}/contacts/${uuid}/photo?seq=${seq}`;

export const putPhoto = (uuid: string, photo: Blob) =>
  callJson<Contact>('PUT', `${BOOK}/contacts/${uuid}/photo`, { body: photo, headers: { 'Content-Type': photo.type } });

export const deletePhoto = (uuid: string) => callJson<Contact>('DELETE', `${BOOK}/contacts/${uuid}/photo`);

export type BulkAction = 'delete' | 'add-to-group' | 'remove-from-group';

export const bulk = (action: BulkAction, cards: string[], group?: string) =>
  callJson<BulkResult>('POST', `${BOOK}/contacts/bulk`, { body: { action, cards, ...(group && { group }) } });

export const decideHeld = (held: string, word: 'confirm' | 'discard') => call('POST', `${BOOK}/held/${held}/${word}`);

export const restoreFromTrash = (what: { cards: string[] } | { batch: string }) =>
  callJson<{ restored: number; skipped: number }>('POST', `${BOOK}/trash/restore`, { body: what });

const path = { path: { book: 'default' } };

export const groups = (signal?: AbortSignal) =>
  answer(api.GET('/api/v1/books/{book}/groups', { params: path, signal })) as Promise<{ items: GroupItem[] }>;

interface Receipt {
  items: { uuid: string; outcome: string; reason?: { code: string } }[];
}

export async function createGroup(name: string): Promise<string> {
  const receipt = await callJson<Receipt>('POST', `${BOOK}/groups`, { body: { name } });
  return receipt.items[0]?.uuid ?? '';
}

export const renameGroup = (uuid: string, name: string) => call('PATCH', `${BOOK}/groups/${uuid}`, { body: { name } });

export const deleteGroup = (uuid: string) => call('DELETE', `${BOOK}/groups/${uuid}`);

export const mergeContacts = (into: string, from: string[]) =>
  callJson<{ merge: string; contact: string }>('POST', `${BOOK}/duplicates/merge`, { body: { into, from } });

export const undoMerge = (merge: string) => call('POST', `${BOOK}/merges/${merge}/undo`);
