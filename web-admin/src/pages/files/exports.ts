import type { Schemas } from '../../api/client';
import { call, callJson } from '../../api/http';

const PATH = '/books/default/export';

export type Format = 'csv' | 'xlsx' | 'vcard';

/** Everything there is to choose; what a format does not have is left out when it is asked for. */
export interface Wanted {
  format: Format;
  dialect: 'cardea' | 'google' | 'outlook';
  version: '4.0' | '3.0';
  charset: string;
  bom: boolean;
  separator: string;
  who: 'all' | 'groups' | 'search' | 'selection';
  groups: string[];
  search: string;
  cards: string[];
  photos: boolean;
  sheetPerGroup: boolean;
}

export const DEFAULTS: Wanted = {
  format: 'csv',
  dialect: 'cardea',
  version: '4.0',
  charset: 'UTF-8',
  bom: true,
  separator: ',',
  who: 'all',
  groups: [],
  search: '',
  cards: [],
  photos: true,
  sheetPerGroup: false,
};

export const CHARSETS = ['UTF-8', 'UTF-16LE', 'GB18030', 'Big5', 'Shift_JIS', 'windows-1252'];

/** The members a format has no use for must not be there: they would only confuse who reads the request. */
export function bodyOf(wanted: Wanted): Schemas['ExportBody'] {
  const { format, who } = wanted;
  const unicode = wanted.charset.startsWith('UTF');
  return {
    format,
    ...(format === 'csv' && {
      dialect: wanted.dialect,
      charset: wanted.charset,
      separator: wanted.separator,
      ...(unicode && { bom: wanted.bom }),
    }),
    ...(format === 'vcard' && { version: wanted.version }),
    ...(format === 'xlsx' && { sheetPerGroup: wanted.sheetPerGroup }),
    ...(hasPhotos(wanted) && { photos: wanted.photos }),
    ...(who === 'groups' && { groups: wanted.groups }),
    ...(who === 'selection' && { cards: wanted.cards }),
    ...(who === 'search' && { search: wanted.search.trim() }),
  };
}

export const hasPhotos = ({ format, dialect }: Wanted) =>
  format === 'vcard' || (format === 'csv' && dialect === 'cardea');

/** Nobody is chosen: that would be everybody to the service. */
export function isNobody({ who, groups, search, cards }: Wanted): boolean {
  return (
    (who === 'groups' && groups.length === 0) ||
    (who === 'search' && !search.trim()) ||
    (who === 'selection' && cards.length === 0)
  );
}

export interface Report {
  contacts: number;
  groups: number;
  left: { what: string; contacts: number; names: string[] }[];
}

export const report = (wanted: Wanted, signal: AbortSignal) =>
  callJson<Report>('POST', `${PATH}/report`, { body: bodyOf(wanted), signal });

/** The file and the name the service gives it. */
export async function file(wanted: Wanted): Promise<{ name: string; blob: Blob }> {
  const response = await call('POST', PATH, { body: bodyOf(wanted), headers: { Accept: '*/*' } });
  return { name: nameIn(response.headers.get('Content-Disposition') ?? ''), blob: await response.blob() };
}

export function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/i.exec(disposition)?.[1] ?? 'contacts');
}

/** Hands a file to the browser, which asks where to put it, or does not. */
export function save(name: string, blob: Blob) {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url));
}
