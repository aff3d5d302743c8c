const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{N}]/u;
const TONES = 8;
const LONGEST_HAN_NAME = 4;

const firstLetter = (word: string) => [...word].find((character) => LETTER.test(character)) ?? '';

/** Zoe Adams is ZA; a Chinese name is known by its given name's last character, 张三 is 三. */
export function initialsOf(name: string): string {
  const start = name.trim().slice(0, 120);
  const words = start.split(/\s+/).filter((word) => firstLetter(word));
  if (words.length === 0) return '';
  const only = [...(words[0] ?? '')];
  if (words.length === 1 && only.every((character) => HAN.test(character)) && only.length <= LONGEST_HAN_NAME) {
    return only.at(-1) ?? '';
  }
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word) => firstLetter(word ?? '').toLocaleUpperCase()).join('');
}

export function toneOf(seed: string): number {
  let sum = 0;
  for (const character of seed) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % TONES;
}
