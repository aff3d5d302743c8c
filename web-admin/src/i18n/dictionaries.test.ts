import { describe, expect, it } from 'vitest';

const files = import.meta.glob<{ default: object }>('./*/*.json', { eager: true });
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** The words' names, without what a language needs of them for numbers. */
function keysOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key.replace(PLURAL, '')] : keysOf(value, `${path}${key}.`),
  );
}

const wordsOf = (language: string, name: string) => files[`./${language}/${name}.json`]?.default ?? {};
/** What the service says in English is its own key, and needs other languages only. */
const IN_ENGLISH_ALREADY = 'reasons';
const names = Object.keys(files)
  .map((path) => path.split('/')[2]?.replace('.json', '') ?? '')
  .filter((name) => name !== IN_ENGLISH_ALREADY);

describe('dictionary', () => {
  it.each([...new Set(names)])('%s says the same in both languages', (name) => {
    const english = new Set(keysOf(wordsOf('en', name)));
    const chinese = new Set(keysOf(wordsOf('zh-Hans', name)));
    expect([...chinese].sort()).toEqual([...english].sort());
  });
});
