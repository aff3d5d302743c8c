/** Contacts and groups of the default book. The document does not say what may be null and which words there are, so the types here do. */
import { answer, api, type Schemas } from './client';
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

const book = { book: 'default' };
const inBook = { path: book };
const one = (uuid: string) => ({ path: { ...book, uuid } });

export function contactPage(filter: Filter, offset: number, limit: number, signal?: AbortSignal): Promise<ContactPage> {
  const { search, group, device, photo, changedSince, sort } = filter;
  const query = {
    sort,
    offset: String(offset),
    limit: String(limit),
    ...(search && { search }),
    ...(group && { group }),
    ...(device && { device }),
    ...(photo !== null && { photo: String(photo) }),
    ...(changedSince && { changedSince }),
  };
  return answer(api.GET('/api/v1/books/{book}/contacts', { params: { path: book, query }, signal }));
}

export const contact = (uuid: string, signal?: AbortSignal) =>
  answer(api.GET('/api/v1/books/{book}/contacts/{uuid}', { params: one(uuid), signal })) as Promise<Contact>;

/** The document calls null what is left out. */
const asked = (edit: ContactEdit) => edit as unknown as Schemas['Edit1'];

export const createContact = (edit: ContactEdit) =>
  answer(api.POST('/api/v1/books/{book}/contacts', { params: inBook, body: asked(edit) })) as Promise<Contact>;

export const editContact = (uuid: string, seq: number, edit: ContactEdit) =>
  answer(
    api.PATCH('/api/v1/books/{book}/contacts/{uuid}', {
      params: { ...one(uuid), header: { 'If-Match': `"${seq}"` } },
      body: asked(edit),
    }),
  ) as Promise<Contact>;

export const history = (uuid: string, signal?: AbortSignal) =>
  answer(api.GET('/api/v1/books/{book}/contacts/{uuid}/history', { params: one(uuid), signal })) as Promise<{
    items: Version[];
  }>;

export const restoreVersion = (uuid: string, seq: number) =>
  answer(api.POST('/api/v1/books/{book}/cards/{uuid}/restore', { params: one(uuid), body: { seq } }));

/** Its address changes with the contact, so that a new picture shows at once. */
export const photoOf = ({ uuid, seq }: { uuid: string; seq: number }) =>
  `/api/v1${BOOK}/contacts/${uuid}/photo?seq=${seq}`;

export const putPhoto = (uuid: string, photo: Blob) =>
  callJson<Contact>('PUT', `${BOOK}/contacts/${uuid}/photo`, { body: photo, headers: { 'Content-Type': photo.type } });

export const deletePhoto = (uuid: string) => callJson<Contact>('DELETE', `${BOOK}/contacts/${uuid}/photo`);

export type BulkAction = 'delete' | 'add-to-group' | 'remove-from-group';

export const bulk = (action: BulkAction, cards: string[], group?: string) =>
  answer(
    api.POST('/api/v1/books/{book}/contacts/bulk', {
      params: inBook,
      body: { action, cards, ...(group && { group }) },
    }),
  ) as Promise<BulkResult>;

export const decideHeld = (held: string, word: 'confirm' | 'discard') => call('POST', `${BOOK}/held/${held}/${word}`);

export const restoreFromTrash = (what: { cards: string[] } | { batch: string }) =>
  answer(api.POST('/api/v1/books/{book}/trash/restore', { params: inBook, body: what }));

export const groups = (signal?: AbortSignal) =>
  answer(api.GET('/api/v1/books/{book}/groups', { params: inBook, signal })) as Promise<{ items: GroupItem[] }>;

interface Receipt {
  items: { uuid: string; outcome: string; reason?: { code: string } }[];
}

export async function createGroup(name: string): Promise<string> {
  const receipt = await callJson<Receipt>('POST', `${BOOK}/groups`, { body: { name } });
  return receipt.items[0]?.uuid ?? '';
}

export const renameGroup = (uuid: string, name: string) =>
  answer(api.PATCH('/api/v1/books/{book}/groups/{uuid}', { params: one(uuid), body: { name } }));

export const deleteGroup = (uuid: string) =>
  answer(api.DELETE('/api/v1/books/{book}/groups/{uuid}', { params: one(uuid) }));

export const mergeContacts = (into: string, from: string[]) =>
  callJson<{ merge: string; contact: string }>('POST', `${BOOK}/duplicates/merge`, { body: { into, from } });

export const undoMerge = (merge: string) => call('POST', `${BOOK}/merges/${merge}/undo`);
