import { expect, it } from 'vitest';
import { clock, linkAddress, nameIn, readable } from './devices';

it('a name is read from a card, folded and escaped or not', () => {
  expect(nameIn('BEGIN:VCARD\r\nFN:Ann Brandt\r\nEND:VCARD')).toBe('Ann Brandt');
  expect(nameIn('BEGIN:VCARD\r\nitem1.FN;LANGUAGE=de:Brandt\\, A\r\n nn\r\nEND:VCARD')).toBe('Brandt, Ann');
  expect(nameIn('BEGIN:VCARD\r\nNOTE:FN:no\r\nEND:VCARD')).toBe('');
});

it('a code is read in two halves', () => {
  expect(readable('7KQ2MZ4T')).toBe('7KQ2-MZ4T');
});

it('the time that is left is told in minutes and seconds', () => {
  expect(clock(605)).toBe('10:05');
  expect(clock(0)).toBe('0:00');
});

it('the address in the QR code names server and code', () => {
  const address = new URL(linkAddress('https://a.example:8443', '7KQ2MZ4T'));
  expect(address.searchParams.get('server')).toBe('https://a.example:8443');
  expect(address.searchParams.get('code')).toBe('7KQ2MZ4T');
});
