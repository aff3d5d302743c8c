/** Labels that most address books know; the others are people's own words and stand as they are. */
export const KNOWN_LABELS = [
  'home',
  'work',
  'mobile',
  'main',
  'fax',
  'home fax',
  'work fax',
  'pager',
  'school',
  'other',
] as const;

export type Translate = (key: string) => string;

/** Some clients write words in capitals, and cell for mobile. */
function known(label: string): string | undefined {
  const plain = label.trim().toLowerCase();
  const word = plain === 'cell' ? 'mobile' : plain;
  return (KNOWN_LABELS as readonly string[]).find((name) => name === word);
}

const keyOf = (name: string) => `label.${name.replace(' ', '-')}`;

export function labelShown(label: string, t: Translate): string {
  const name = known(label);
  return name ? t(keyOf(name)) : label;
}

/** What somebody typed, which may be a known label in their language. */
export function labelMeant(text: string, t: Translate): string {
  const typed = text.trim();
  return KNOWN_LABELS.find((name) => t(keyOf(name)).toLowerCase() === typed.toLowerCase()) ?? typed;
}
