/** What of a card is shown to recognise somebody by. */
export interface Shown {
  name: string;
  lines: { kind: string; label: string; value: string }[];
}

const KINDS: Record<string, string> = {
  TEL: 'phone',
  EMAIL: 'email',
  ORG: 'company',
  TITLE: 'title',
  ROLE: 'title',
  ADR: 'address',
  BDAY: 'birthday',
  ANNIVERSARY: 'anniversary',
  URL: 'link',
  IMPP: 'im',
  NICKNAME: 'nickname',
  RELATED: 'related',
  CATEGORIES: 'labels',
  NOTE: 'note',
  'X-CUSTOM': 'custom',
};

/** Reads the service's own cards (vCard 4.0) just far enough to show them; what it does not know is left out. */
export function shown(vcard: string): Shown {
  const lines = vcard
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .map(property);
  const labels = new Map(
    lines.filter((line) => line.name === 'X-ABLABEL').map((line) => [line.group, text(line.value)]),
  );
  return {
    name: text(lines.find((line) => line.name === 'FN')?.value ?? ''),
    lines: lines.flatMap(({ name, group, parameters, value }) => {
      const kind = KINDS[name];
      const said = kind ? readable(name, value) : '';
      return kind && said ? [{ kind, label: (group && labels.get(group)) || types(parameters), value: said }] : [];
    }),
  };
}

function property(line: string) {
  const colon = colonOf(line);
  const [head = '', ...parameters] = line.slice(0, colon).split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const dot = head.indexOf('.');
  return {
    group: head.slice(0, Math.max(dot, 0)),
    name: head.slice(dot + 1).toUpperCase(),
    parameters,
    value: line.slice(colon + 1),
  };
}

/** Where the value begins: a colon in quotes belongs to a parameter. */
function colonOf(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ':' && !quoted) return at;
  }
  return line.length;
}

function types(parameters: string[]): string {
  return parameters
    .filter((parameter) => /^TYPE=/i.test(parameter))
    .map((parameter) => parameter.slice('TYPE='.length).replace(/"/g, ''))
    .join(',');
}

function readable(name: string, value: string): string {
  if (name === 'BDAY' || name === 'ANNIVERSARY') return date(value);
  if (!['ADR', 'ORG', 'CATEGORIES'].includes(name)) return text(value);
  return value
    .split(name === 'CATEGORIES' ? /(?<!\\),/ : /(?<!\\);/)
    .map((part) => text(part).trim())
    .filter(Boolean)
    .join(', ');
}

function date(value: string): string {
  const parts = /^(\d{4}|--)-?(\d{2})-?(\d{2})$/.exec(value);
  return parts ? `${parts[1] === '--' ? '' : `${parts[1]}-`}${parts[2]}-${parts[3]}` : text(value);
}

function text(value: string): string {
  return value.replace(/\\([\\,;:nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}
