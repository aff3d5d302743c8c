import { expect, it } from 'vitest';
import { shown } from './preview';

const card = (...lines: string[]) => shown(['BEGIN:VCARD', 'VERSION:4.0', ...lines, 'END:VCARD', ''].join('\r\n'));

it('a card is shown by its name and what one recognises somebody by', () => {
  expect(card('FN:刘德华', 'N:刘;德华;;;', 'TEL;TYPE="work,voice":025-83550001', 'X-ODD:1')).toEqual({
    name: '刘德华',
    lines: [{ kind: 'phone', label: 'work,voice', value: '025-83550001' }],
  });
});

it('escapes and folds are undone', () => {
  const { lines } = card('FN:A', 'NOTE:喜欢喝茶\\n不打', ' 电话\\, nie', 'ORG:A\\;B;Sales');
  expect(lines.map((line) => line.value)).toEqual(['喜欢喝茶\n不打电话, nie', 'A;B, Sales']);
});

it('a colon in quotes ends no parameter', () => {
  expect(card('EMAIL;TYPE="x:y":a@b.example').lines[0]).toEqual({ kind: 'email', label: 'x:y', value: 'a@b.example' });
});

it('addresses are joined, dates are written with dashes, a year may be missing', () => {
  const { lines } = card('ADR;TYPE=work:;;中山路1号;南京市;江苏省;210000;中国', 'BDAY:19701001', 'BDAY:--0415');
  expect(lines.map((line) => line.value)).toEqual(['中山路1号, 南京市, 江苏省, 210000, 中国', '1970-10-01', '04-15']);
});

it('a label of its own comes from the same group; what is empty is not shown', () => {
  expect(card('item1.X-CUSTOM:Oolong', 'item1.X-ABLabel:Tea', 'item2.NOTE:').lines).toEqual([
    { kind: 'custom', label: 'Tea', value: 'Oolong' },
  ]);
});
