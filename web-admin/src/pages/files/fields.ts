/** What a column of a table is taken for, written as the service does: property.part:label#block. */
export interface Field {
  property: string;
  part: string;
  label: string;
  block: string;
}

const TEXT = /^([a-z]+)(?:\.([a-z-]+))?(?::([a-z,-]+))?(?:#(\w+))?$/;
const CUSTOM: Field = { property: 'custom', part: 'value', label: '', block: '' };

/** What is offered for a column, in groups as a person looks for it. */
export const OFFERED: readonly { group: string; fields: readonly string[] }[] = [
  {
    group: 'name',
    fields: [
      'name.full',
      'name.family',
      'name.given',
      'name.middle',
      'name.prefix',
      'name.suffix',
      'nickname',
      'phonetic.family',
      'phonetic.given',
    ],
  },
  {
    group: 'phone',
    fields: [
      'phone',
      'phone:cell',
      'phone:work,voice',
      'phone:home,voice',
      'phone:work,main-number',
      'phone:work,fax',
      'phone:home,fax',
      'phone:pager',
    ],
  },
  { group: 'email', fields: ['email', 'email:work', 'email:home'] },
  { group: 'work', fields: ['org.name', 'org.department', 'org.title', 'org.role'] },
  { group: 'address-home', fields: address('home') },
  { group: 'address-work', fields: address('work') },
  {
    group: 'more',
    fields: [
      'date:birthday',
      'date:anniversary',
      'date.day-first:birthday',
      'date.day-first:anniversary',
      'note',
      'labels',
      'labels.semicolon',
      'url',
      'im',
      'im:wechat',
      'im:qq',
      'related:spouse',
      'related:child',
      'related:manager',
      'related:assistant',
      'gender',
      'photo',
    ],
  },
  { group: 'other', fields: ['custom', 'ignored'] },
];

function address(label: string): string[] {
  return ['street', 'city', 'region', 'code', 'country', 'pobox', 'formatted'].map(
    (part) => `address.${part}:${label}`,
  );
}

export function parseField(text: string): Field {
  const found = TEXT.exec(text);
  return found
    ? { property: found[1] ?? 'custom', part: found[2] ?? 'value', label: found[3] ?? '', block: found[4] ?? '' }
    : CUSTOM;
}

/** The field without which of several it is, as it stands in OFFERED. */
export function meaning(text: string): string {
  const { property, part, label } = parseField(text);
  return property + (part === 'value' ? '' : `.${part}`) + (label && `:${label}`);
}

/** Which of several it is, where the file numbers them. */
export function numberOf(text: string): string {
  return /\d+$/.exec(parseField(text).block)?.[0] ?? '';
}

/** A second column of one field is another value, unless the field can be there only once. */
export function distinct(wanted: string, column: number, others: readonly string[]): string {
  const once = /^(name|phonetic|custom|ignored|gender|labels)/.test(wanted);
  const taken = others.some((field, index) => index !== column && field === wanted);
  return taken && !once ? `${wanted}#column${column + 1}` : wanted;
}
